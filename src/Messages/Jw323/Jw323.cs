using static Roer.Messages.Occurs;

namespace Roer.Messages;

/// <summary>JW323, declaratie: as the standard writes it.</summary>
internal static class Jw323
{
    public static readonly CdtReferentie ProductReferentie = new("ProductReferentie");
    public static readonly Leaf ToewijzingNummer = new("ToewijzingNummer", Ldt.Nummer);
    public static readonly Leaf ProductCategorie = new("ProductCategorie", Ldt.ProductCategorie);
    public static readonly Leaf ProductCode = new("ProductCode", Ldt.ProductCode);
    public static readonly CdtGeslotenPeriode ProductPeriode = new("ProductPeriode");
    public static readonly Leaf GeleverdVolume = new("GeleverdVolume", Ldt.Volume);
    public static readonly Leaf Eenheid = new("Eenheid", Ldt.Eenheid);
    public static readonly Leaf ProductTarief = new("ProductTarief", Ldt.Bedrag, Optional);
    public static readonly CdtBedragMetDC IngediendBedrag = new("IngediendBedrag");

    public static readonly Branch Prestatie = new(
        "Prestatie",
        Many,
        ProductReferentie,
        ToewijzingNummer,
        ProductCategorie,
        ProductCode,
        ProductPeriode,
        GeleverdVolume,
        Eenheid,
        ProductTarief,
        IngediendBedrag);

    public static readonly Leaf Bsn = new("Bsn", Ldt.BurgerServicenummer);
    public static readonly Branch Client = new("Client", Many, Bsn, new Branch("Prestaties", Once, Prestatie));

    public static readonly Leaf DeclaratieNummer = new("DeclaratieNummer", Ldt.DeclaratieNummer);
    public static readonly CdtGeslotenPeriode DeclaratiePeriode = new("DeclaratiePeriode");
    public static readonly Leaf DeclaratieDagtekening = new("DeclaratieDagtekening", Ldt.Datum);
    public static readonly CdtTotaalBedragMetDC TotaalIngediendBedrag = new("TotaalIngediendBedrag");
    public static readonly Branch Clienten = new("Clienten", Once, Client);

    public static readonly Branch Declaratie = new(
        "Declaratie", Once, DeclaratieNummer, DeclaratiePeriode, DeclaratieDagtekening, TotaalIngediendBedrag, Clienten);

    public static readonly Message Message = new("JW323", Header.FromProvider("490"), Declaratie, reading => new Jw323ToCare(reading));
}
