using static Roer.Messages.Occurs;

namespace Roer.Messages;

/// <summary>JW307, stop van levering: as the standard writes it.</summary>
internal static class Jw307
{
    public static readonly Leaf Bsn = new("Bsn", Ldt.BurgerServicenummer);
    public static readonly CdtGeboortedatum Geboortedatum = new("Geboortedatum");
    public static readonly Leaf Geslacht = new("Geslacht", Ldt.Geslacht);

    public static readonly Leaf ToewijzingNummer = new("ToewijzingNummer", Ldt.Nummer, Optional);
    public static readonly CdtProduct Product = new("Product", Optional);
    public static readonly Leaf ToewijzingIngangsdatum = new("ToewijzingIngangsdatum", Ldt.Datum, Optional);
    public static readonly Leaf Begindatum = new("Begindatum", Ldt.Datum);
    public static readonly Leaf RedenBeeindiging = new("RedenBeeindiging", Ldt.RedenBeeindiging);
    public static readonly Leaf Einddatum = new("Einddatum", Ldt.Datum);
    public static readonly Leaf StatusAanlevering = new("StatusAanlevering", Ldt.StatusAanlevering);

    public static readonly Branch StopProduct = new(
        "StopProduct",
        Many,
        ToewijzingNummer,
        Product,
        ToewijzingIngangsdatum,
        Begindatum,
        RedenBeeindiging,
        Einddatum,
        StatusAanlevering);

    public static readonly Branch Client = new(
        "Client",
        Once,
        Bsn,
        Geboortedatum,
        Geslacht,
        Cdt.VerkorteNaam("Naam"),
        new Branch("StopProducten", Once, StopProduct));

    public static readonly Message Message = new("JW307", Header.FromProvider("440"), Client, reading => new Jw307ToCare(reading));
}
