using static Roer.Messages.Occurs;

namespace Roer.Messages;

/// <summary>JW315, verzoek om toewijzing: as the standard writes it.</summary>
internal static class Jw315
{
    public static readonly Leaf ReferentieAanbieder = new("ReferentieAanbieder", Ldt.Referentie);
    public static readonly CdtProduct Product = new("Product", Optional);
    public static readonly Leaf ToewijzingIngangsdatum = new("ToewijzingIngangsdatum", Ldt.Datum);
    public static readonly Leaf ToewijzingEinddatum = new("ToewijzingEinddatum", Ldt.Datum, Optional);
    public static readonly CdtOmvang Omvang = new("Omvang", Optional);
    public static readonly Leaf Budget = new("Budget", Ldt.Budget, Optional);
    public static readonly CdtVerwijzer Verwijzer = new("Verwijzer");

    public static readonly Branch AangevraagdProduct = new(
        "AangevraagdProduct",
        Many,
        ReferentieAanbieder,
        new Leaf("BeschikkingNummer", Ldt.Nummer, Optional),
        Product,
        new Leaf("BeschikkingIngangsdatum", Ldt.Datum, Optional),
        ToewijzingIngangsdatum,
        ToewijzingEinddatum,
        Omvang,
        Budget,
        Verwijzer,
        new Leaf("Raamcontract", Ldt.JaNee, Optional),
        new Leaf("Commentaar", Ldt.Commentaar, Optional));

    public static readonly Leaf Bsn = new("Bsn", Ldt.BurgerServicenummer);
    public static readonly CdtGeboortedatum Geboortedatum = new("Geboortedatum");
    public static readonly Leaf Geslacht = new("Geslacht", Ldt.Geslacht);

    public static readonly Branch Client = new(
        "Client",
        Once,
        Bsn,
        Geboortedatum,
        Geslacht,
        Cdt.VerkorteNaam("Naam"),
        new Leaf("GezagsdragerBekend", Ldt.JaNee, Optional),
        new Leaf("Commentaar", Ldt.Commentaar, Optional),
        new Branch("AangevraagdeProducten", Once, AangevraagdProduct));

    public static readonly Message Message = new("JW315", Header.FromProvider("446"), Client, reading => new Jw315ToCare(reading));
}
