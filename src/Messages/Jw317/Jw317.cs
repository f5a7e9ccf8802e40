using static Roer.Messages.Occurs;

namespace Roer.Messages;

/// <summary>JW317, verzoek om wijziging: as the standard writes it.</summary>
internal static class Jw317
{
    public static readonly Leaf OngewijzigdToewijzingNummer = new("ToewijzingNummer", Ldt.Nummer);
    public static readonly Branch OngewijzigdProduct = new("OngewijzigdProduct", Many, OngewijzigdToewijzingNummer);

    public static readonly Leaf TeWijzigenToewijzingNummer = new("ToewijzingNummer", Ldt.Nummer);
    public static readonly GewensteToewijzing TeWijzigen = new();
    public static readonly Branch TeWijzigenProduct = new("TeWijzigenProduct", Many, [TeWijzigenToewijzingNummer, .. TeWijzigen.Elementen]);

    public static readonly CdtProduct NieuwProductcode = new("Product", Optional);
    public static readonly GewensteToewijzing Nieuw = new();
    public static readonly Branch NieuwProduct = new("NieuwProduct", Many, [NieuwProductcode, .. Nieuw.Elementen]);

    public static readonly Leaf ReferentieAanbieder = new("ReferentieAanbieder", Ldt.Referentie);
    public static readonly Leaf RedenVerzoek = new("RedenVerzoek", Ldt.RedenVerzoek);

    public static readonly Branch Verzoek = new(
        "Verzoek",
        Once,
        ReferentieAanbieder,
        RedenVerzoek,
        new Branch("OngewijzigdeProducten", Optional, OngewijzigdProduct),
        new Branch("TeWijzigenProducten", Optional, TeWijzigenProduct),
        new Branch("NieuweProducten", Optional, NieuwProduct));

    public static readonly Leaf Bsn = new("Bsn", Ldt.BurgerServicenummer);
    public static readonly Branch Client = new("Client", Once, Bsn, Verzoek);

    public static readonly Message Message = new("JW317", Header.FromProvider("486"), Client, reading => new Jw317ToCare(reading));
}
