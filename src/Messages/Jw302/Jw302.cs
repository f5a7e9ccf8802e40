using static Roer.Messages.Occurs;

namespace Roer.Messages;

/// <summary>JW302, retour op een toewijzing: as the standard writes it.</summary>
internal static class Jw302
{
    public static readonly RetourCodes RetourCodesVanContact = new();
    public static readonly Branch Contact = ContactMet(RetourCodesVanContact, Many);

    public static readonly RetourCodes RetourCodesVanContactVanRelatie = new();
    public static readonly Branch ContactVanRelatie = ContactMet(RetourCodesVanContactVanRelatie, Once);
    public static readonly RetourCodes RetourCodesVanRelatie = new();

    public static readonly Branch Relatie = new(
        "Relatie",
        Many,
        new Leaf("Nummer", Ldt.Persoonsid),
        new Leaf("Volgorde", Ldt.RelatieVolgorde, Optional),
        new Leaf("Soort", Ldt.SoortRelatie),
        new CdtGeboortedatum("Geboortedatum", Optional),
        new Leaf("Geslacht", Ldt.Geslacht, Optional),
        Cdt.VolledigeNaam("Naam"),
        ContactVanRelatie,
        RetourCodesVanRelatie);

    public static readonly Leaf ToewijzingNummer = new("ToewijzingNummer", Ldt.Nummer);
    public static readonly Leaf ReferentieAanbieder = new("ReferentieAanbieder", Ldt.Referentie, Optional);
    public static readonly CdtProduct Product = new("Product", Optional);
    public static readonly RetourCodes RetourCodesVanToegewezenProduct = new();

    public static readonly Branch ToegewezenProduct = new(
        "ToegewezenProduct",
        Many,
        ToewijzingNummer,
        ReferentieAanbieder,
        Product,
        new Leaf("Toewijzingsdatum", Ldt.Datum),
        new Leaf("Toewijzingstijd", Ldt.Tijd),
        new Leaf("Ingangsdatum", Ldt.Datum),
        new Leaf("Einddatum", Ldt.Datum, Optional),
        new Leaf("RedenWijziging", Ldt.RedenWijziging, Optional),
        new CdtOmvang("Omvang", Optional),
        new Leaf("Budget", Ldt.Budget, Optional),
        new Leaf("Commentaar", Ldt.Commentaar, Optional),
        RetourCodesVanToegewezenProduct);

    public static readonly Leaf Bsn = new("Bsn", Ldt.BurgerServicenummer);
    public static readonly RetourCodes RetourCodesVanClient = new();

    public static readonly Branch Client = new(
        "Client",
        Optional,
        Bsn,
        new CdtGeboortedatum("Geboortedatum"),
        new Leaf("Geslacht", Ldt.Geslacht),
        Cdt.VolledigeNaam("Naam"),
        Cdt.Communicatie("Communicatie", Optional),
        new Leaf("JuridischeStatus", Ldt.JuridischeStatus, Optional),
        new Leaf("WettelijkeVertegenwoordiging", Ldt.WettelijkeVertegenwoordiging, Optional),
        new Leaf("Commentaar", Ldt.Commentaar, Optional),
        new Branch("Relaties", Optional, Relatie),
        new Branch("Contactgegevens", Once, Contact),
        new Branch("ToegewezenProducten", Once, ToegewezenProduct),
        RetourCodesVanClient);

    public static readonly Message Message = new("JW302", Header.OfReply("437", Jw301.Message), Client, reading => new Jw302ToCare(reading));

    private static Branch ContactMet(RetourCodes retourCodes, Occurs occurs) => new(
        "Contact",
        occurs,
        new Leaf("Soort", Ldt.AdresSoort),
        Cdt.Adres("Adres", Optional),
        new Leaf("Organisatie", Ldt.Organisatienaam, Optional),
        Cdt.Telefoonnummers("Telefoon", Optional),
        new Leaf("Emailadres", Ldt.Emailadres, Optional),
        Cdt.OpenPeriode("Periode", Optional),
        retourCodes);
}
