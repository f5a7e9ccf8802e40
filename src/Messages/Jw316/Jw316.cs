using static Roer.Messages.Occurs;

namespace Roer.Messages;

/// <summary>JW316, retour op een verzoek om toewijzing: as the standard writes it.</summary>
internal static class Jw316
{
    public static readonly Leaf ReferentieAanbieder = new("ReferentieAanbieder", Ldt.Referentie);
    public static readonly CdtProduct Product = new("Product", Optional);
    public static readonly RetourCodes RetourCodesVanAangevraagdProduct = new();

    public static readonly Branch AangevraagdProduct = new(
        "AangevraagdProduct",
        Many,
        ReferentieAanbieder,
        new Leaf("BeschikkingNummer", Ldt.Nummer, Optional),
        Product,
        new Leaf("BeschikkingIngangsdatum", Ldt.Datum, Optional),
        new Leaf("ToewijzingIngangsdatum", Ldt.Datum),
        new Leaf("ToewijzingEinddatum", Ldt.Datum, Optional),
        new CdtOmvang("Omvang", Optional),
        new Leaf("Budget", Ldt.Budget, Optional),
        new CdtVerwijzer("Verwijzer"),
        new Leaf("Raamcontract", Ldt.JaNee, Optional),
        new Leaf("Commentaar", Ldt.Commentaar, Optional),
        RetourCodesVanAangevraagdProduct);

    public static readonly Leaf Bsn = new("Bsn", Ldt.BurgerServicenummer);
    public static readonly RetourCodes RetourCodesVanClient = new();

    public static readonly Branch Client = new(
        "Client",
        Optional,
        Bsn,
        new CdtGeboortedatum("Geboortedatum"),
        new Leaf("Geslacht", Ldt.Geslacht),
        Cdt.VerkorteNaam("Naam"),
        new Leaf("GezagsdragerBekend", Ldt.JaNee, Optional),
        new Leaf("Commentaar", Ldt.Commentaar, Optional),
        new Branch("AangevraagdeProducten", Once, AangevraagdProduct),
        RetourCodesVanClient);

    public static readonly Message Message = new("JW316", Header.OfReply("447", Jw315.Message), Client, reading => new Jw316ToCare(reading));
}
