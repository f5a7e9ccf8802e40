using static Roer.Messages.Occurs;

namespace Roer.Messages;

/// <summary>JW306, retour op een start van levering: as the standard writes it.</summary>
internal static class Jw306
{
    public static readonly Leaf ToewijzingNummer = new("ToewijzingNummer", Ldt.Nummer, Optional);
    public static readonly CdtProduct Product = new("Product", Optional);
    public static readonly RetourCodes RetourCodesVanStartProduct = new();

    public static readonly Branch StartProduct = new(
        "StartProduct",
        Many,
        ToewijzingNummer,
        Product,
        new Leaf("ToewijzingIngangsdatum", Ldt.Datum, Optional),
        new Leaf("Begindatum", Ldt.Datum),
        new Leaf("StatusAanlevering", Ldt.StatusAanlevering),
        RetourCodesVanStartProduct);

    public static readonly Leaf Bsn = new("Bsn", Ldt.BurgerServicenummer);
    public static readonly RetourCodes RetourCodesVanClient = new();

    public static readonly Branch Client = new(
        "Client",
        Optional,
        Bsn,
        new CdtGeboortedatum("Geboortedatum"),
        new Leaf("Geslacht", Ldt.Geslacht),
        Cdt.VerkorteNaam("Naam"),
        new Branch("StartProducten", Once, StartProduct),
        RetourCodesVanClient);

    public static readonly Message Message = new("JW306", Header.OfReply("439", Jw305.Message), Client, reading => new Jw306ToCare(reading));
}
