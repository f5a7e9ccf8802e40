using static Roer.Messages.Occurs;

namespace Roer.Messages;

/// <summary>JW325, declaratie-antwoord: as the standard writes it. It lists refused lines only.</summary>
internal static class Jw325
{
    public static readonly CdtReferentie ProductReferentie = new("ProductReferentie");
    public static readonly CdtBedragMetDC IngediendBedrag = new("IngediendBedrag");
    public static readonly RetourCodes RetourCodesVanPrestatie = new();

    public static readonly Branch Prestatie = new(
        "Prestatie",
        Many,
        ProductReferentie,
        new Leaf("ToewijzingNummer", Ldt.Nummer),
        new Leaf("ProductCategorie", Ldt.ProductCategorie),
        new Leaf("ProductCode", Ldt.ProductCode),
        new CdtGeslotenPeriode("ProductPeriode"),
        new Leaf("GeleverdVolume", Ldt.Volume),
        new Leaf("Eenheid", Ldt.Eenheid),
        new Leaf("ProductTarief", Ldt.Bedrag, Optional),
        IngediendBedrag,
        RetourCodesVanPrestatie);

    public static readonly Leaf Bsn = new("Bsn", Ldt.BurgerServicenummer);

    public static readonly Branch Client = new(
        "Client", Many, Bsn, new Branch("Prestaties", Once, Prestatie), new RetourCodes());

    public static readonly Leaf DeclaratieNummer = new("DeclaratieNummer", Ldt.IdentificatieDeclaratie);
    public static readonly CdtTotaalBedragMetDC TotaalIngediendBedrag = new("TotaalIngediendBedrag");
    public static readonly CdtTotaalBedragMetDC TotaalToegekendBedrag = new("TotaalToegekendBedrag");
    public static readonly RetourCodes RetourCodesVanAntwoord = new();

    public static readonly Branch DeclaratieAntwoord = new(
        "DeclaratieAntwoord",
        Optional,
        DeclaratieNummer,
        TotaalIngediendBedrag,
        TotaalToegekendBedrag,
        new Branch("Clienten", Optional, Client),
        RetourCodesVanAntwoord);

    public static readonly CdtBerichtIdentificatie DeclaratieIdentificatie = new("DeclaratieIdentificatie");
    public static readonly RetourCodes RetourCodesVanHeader = new();

    public static readonly Message Message = new(
        "JW325",
        Header.FromMunicipality(
            "491",
            DeclaratieIdentificatie,
            new Leaf("XsltVersie", Ldt.Versie, Optional),
            Cdt.XsdVersie("XsdVersieDeclaratie"),
            RetourCodesVanHeader),
        DeclaratieAntwoord,
        reading => new Jw325ToCare(reading));
}
