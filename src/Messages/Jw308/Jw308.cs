using static Roer.Messages.Occurs;

namespace Roer.Messages;

/// <summary>JW308, retour op een stop van levering: as the standard writes it.</summary>
internal static class Jw308
{
    public static readonly Leaf ToewijzingNummer = new("ToewijzingNummer", Ldt.Nummer, Optional);
    public static readonly CdtProduct Product = new("Product", Optional);
    public static readonly RetourCodes RetourCodesVanStopProduct = new();

    public static readonly Branch StopProduct = new(
        "StopProduct",
        Many,
        ToewijzingNummer,
        Product,
        new Leaf("ToewijzingIngangsdatum", Ldt.Datum, Optional),
        new Leaf("Begindatum", Ldt.Datum),
        new Leaf("RedenBeeindiging", Ldt.RedenBeeindiging),
        new Leaf("Einddatum", Ldt.Datum),
        new Leaf("StatusAanlevering", Ldt.StatusAanlevering),
        RetourCodesVanStopProduct);

    public static readonly Leaf Bsn = new("Bsn", Ldt.BurgerServicenummer);
    public static readonly RetourCodes RetourCodesVanClient = new();

    public static readonly Branch Client = new(
        "Client",
        Optional,
        Bsn,
        new CdtGeboortedatum("Geboortedatum"),
        new Leaf("Geslacht", Ldt.Geslacht),
        Cdt.VerkorteNaam("Naam"),
        new Branch("StopProducten", Once, StopProduct),
        RetourCodesVanClient);

    public static readonly Message Message = new("JW308", Header.OfReply("441", Jw307.Message), Client, reading => new Jw308ToCare(reading));
}
