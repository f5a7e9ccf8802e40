using static Roer.Messages.Occurs;

namespace Roer.Messages;

/// <summary>JW305, start van levering: as the standard writes it.</summary>
internal static class Jw305
{
    public static readonly Leaf Bsn = new("Bsn", Ldt.BurgerServicenummer);
    public static readonly CdtGeboortedatum Geboortedatum = new("Geboortedatum");
    public static readonly Leaf Geslacht = new("Geslacht", Ldt.Geslacht);

    public static readonly Leaf ToewijzingNummer = new("ToewijzingNummer", Ldt.Nummer, Optional);
    public static readonly CdtProduct Product = new("Product", Optional);
    public static readonly Leaf ToewijzingIngangsdatum = new("ToewijzingIngangsdatum", Ldt.Datum, Optional);
    public static readonly Leaf Begindatum = new("Begindatum", Ldt.Datum);
    public static readonly Leaf StatusAanlevering = new("StatusAanlevering", Ldt.StatusAanlevering);

    public static readonly Branch StartProduct = new(
        "StartProduct",
        Many,
        ToewijzingNummer,
        Product,
        ToewijzingIngangsdatum,
        Begindatum,
        StatusAanlevering);

    public static readonly Branch Client = new(
        "Client",
        Once,
        Bsn,
        Geboortedatum,
        Geslacht,
        Cdt.VerkorteNaam("Naam"),
        new Branch("StartProducten", Once, StartProduct));

    public static readonly Message Message = new("JW305", Header.FromProvider("438"), Client, reading => new Jw305ToCare(reading));
}
