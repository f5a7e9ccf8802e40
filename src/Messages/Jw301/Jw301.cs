using static Roer.Messages.Occurs;

namespace Roer.Messages;

/// <summary>JW301, toewijzing: as the standard writes it.</summary>
internal static class Jw301
{
    public static readonly Leaf Bsn = new("Bsn", Ldt.BurgerServicenummer);
    public static readonly CdtGeboortedatum Geboortedatum = new("Geboortedatum");
    public static readonly Leaf Geslacht = new("Geslacht", Ldt.Geslacht);
    public static readonly Leaf JuridischeStatus = new("JuridischeStatus", Ldt.JuridischeStatus, Optional);

    public static readonly Leaf ToewijzingNummer = new("ToewijzingNummer", Ldt.Nummer);
    public static readonly Leaf ReferentieAanbieder = new("ReferentieAanbieder", Ldt.Referentie, Optional);
    public static readonly CdtProduct Product = new("Product", Optional);
    public static readonly Leaf Toewijzingsdatum = new("Toewijzingsdatum", Ldt.Datum);
    public static readonly Leaf Toewijzingstijd = new("Toewijzingstijd", Ldt.Tijd);
    public static readonly Leaf Ingangsdatum = new("Ingangsdatum", Ldt.Datum);
    public static readonly Leaf Einddatum = new("Einddatum", Ldt.Datum, Optional);
    public static readonly Leaf RedenWijziging = new("RedenWijziging", Ldt.RedenWijziging, Optional);
    public static readonly CdtOmvang Omvang = new("Omvang", Optional);
    public static readonly Leaf Budget = new("Budget", Ldt.Budget, Optional);

    public static readonly Branch ToegewezenProduct = new(
        "ToegewezenProduct",
        Many,
        ToewijzingNummer,
        ReferentieAanbieder,
        Product,
        Toewijzingsdatum,
        Toewijzingstijd,
        Ingangsdatum,
        Einddatum,
        RedenWijziging,
        Omvang,
        Budget,
        new Leaf("Commentaar", Ldt.Commentaar, Optional));

    public static readonly Branch Client = new(
        "Client",
        Once,
        Bsn,
        Geboortedatum,
        Geslacht,
        Cdt.VolledigeNaam("Naam"),
        Cdt.Communicatie("Communicatie", Optional),
        JuridischeStatus,
        new Leaf("WettelijkeVertegenwoordiging", Ldt.WettelijkeVertegenwoordiging, Optional),
        new Leaf("Commentaar", Ldt.Commentaar, Optional),
        new Branch("Relaties", Optional, Relatie()),
        new Branch("Contactgegevens", Once, Contact(Many)),
        new Branch("ToegewezenProducten", Once, ToegewezenProduct));

    public static readonly Message Message = new("JW301", Header.FromMunicipality("436"), Client, reading => new Jw301ToCare(reading));

    private static Branch Relatie() => new(
        "Relatie",
        Many,
        new Leaf("Nummer", Ldt.Persoonsid),
        new Leaf("Volgorde", Ldt.RelatieVolgorde, Optional),
        new Leaf("Soort", Ldt.SoortRelatie),
        new CdtGeboortedatum("Geboortedatum", Optional),
        new Leaf("Geslacht", Ldt.Geslacht, Optional),
        Cdt.VolledigeNaam("Naam"),
        Contact(Once));

    private static Branch Contact(Occurs occurs) => new(
        "Contact",
        occurs,
        new Leaf("Soort", Ldt.AdresSoort),
        Cdt.Adres("Adres", Optional),
        new Leaf("Organisatie", Ldt.Organisatienaam, Optional),
        Cdt.Telefoonnummers("Telefoon", Optional),
        new Leaf("Emailadres", Ldt.Emailadres, Optional),
        Cdt.OpenPeriode("Periode", Optional));
}
