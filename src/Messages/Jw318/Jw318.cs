using static Roer.Messages.Occurs;

namespace Roer.Messages;

/// <summary>JW318, retour op een verzoek om wijziging: as the standard writes it.</summary>
internal static class Jw318
{
    public static readonly Leaf OngewijzigdToewijzingNummer = new("ToewijzingNummer", Ldt.Nummer);
    public static readonly RetourCodes RetourCodesVanOngewijzigdProduct = new();

    public static readonly Branch OngewijzigdProduct = new(
        "OngewijzigdProduct", Many, OngewijzigdToewijzingNummer, RetourCodesVanOngewijzigdProduct);

    public static readonly Leaf TeWijzigenToewijzingNummer = new("ToewijzingNummer", Ldt.Nummer);
    public static readonly RetourCodes RetourCodesVanTeWijzigenProduct = new();

    public static readonly Branch TeWijzigenProduct = new(
        "TeWijzigenProduct", Many, [TeWijzigenToewijzingNummer, .. new GewensteToewijzing().Elementen, RetourCodesVanTeWijzigenProduct]);

    public static readonly CdtProduct NieuwProductcode = new("Product", Optional);
    public static readonly RetourCodes RetourCodesVanNieuwProduct = new();

    public static readonly Branch NieuwProduct = new(
        "NieuwProduct", Many, [NieuwProductcode, .. new GewensteToewijzing().Elementen, RetourCodesVanNieuwProduct]);

    public static readonly Leaf ReferentieAanbieder = new("ReferentieAanbieder", Ldt.Referentie);
    public static readonly RetourCodes RetourCodesVanVerzoek = new();

    public static readonly Branch Verzoek = new(
        "Verzoek",
        Once,
        ReferentieAanbieder,
        new Leaf("RedenVerzoek", Ldt.RedenVerzoek),
        new Branch("OngewijzigdeProducten", Optional, OngewijzigdProduct),
        new Branch("TeWijzigenProducten", Optional, TeWijzigenProduct),
        new Branch("NieuweProducten", Optional, NieuwProduct),
        RetourCodesVanVerzoek);

    public static readonly Leaf Bsn = new("Bsn", Ldt.BurgerServicenummer);
    public static readonly RetourCodes RetourCodesVanClient = new();
    public static readonly Branch Client = new("Client", Optional, Bsn, Verzoek, RetourCodesVanClient);

    public static readonly Message Message = new("JW318", Header.OfReply("487", Jw317.Message), Client, reading => new Jw318ToCare(reading));
}
