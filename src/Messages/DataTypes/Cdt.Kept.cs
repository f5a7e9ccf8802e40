using static Roer.Messages.Occurs;

namespace Roer.Messages;

/// <summary>An amount with its direction: D asks for money, C gives it back.</summary>
internal sealed class CdtBedragMetDC(string name, Occurs occurs = Once)
    : Branch(
        name,
        occurs,
        "CDT_BedragMetDC",
        new Leaf("Bedrag", Ldt.Bedrag),
        new Leaf("DebetCredit", Ldt.DebetCredit))
{
    public Leaf Bedrag => (Leaf)Children[0];

    public Leaf DebetCredit => (Leaf)Children[1];
}

/// <summary>A total with its direction: D asks for money, C gives it back.</summary>
internal sealed class CdtTotaalBedragMetDC(string name, Occurs occurs = Once)
    : Branch(
        name,
        occurs,
        "CDT_TotaalBedragMetDC",
        new Leaf("TotaalBedrag", Ldt.TotaalBedrag),
        new Leaf("DebetCredit", Ldt.DebetCredit))
{
    public Leaf TotaalBedrag => (Leaf)Children[0];

    public Leaf DebetCredit => (Leaf)Children[1];
}

/// <summary>What names a message: an identification and the day it was signed.</summary>
internal sealed class CdtBerichtIdentificatie(string name, Occurs occurs = Once)
    : Branch(
        name,
        occurs,
        "CDT_BerichtIdentificatie",
        new Leaf("Identificatie", Ldt.IdentificatieBericht),
        new Leaf("Dagtekening", Ldt.Datum))
{
    public Leaf Identificatie => (Leaf)Children[0];

    public Leaf Dagtekening => (Leaf)Children[1];
}

/// <summary>A birth date and which part of it is unknown.</summary>
internal sealed class CdtGeboortedatum(string name, Occurs occurs = Once)
    : Branch(
        name,
        occurs,
        "CDT_Geboortedatum",
        new Leaf("Datum", Ldt.Datum),
        new Leaf("DatumGebruik", Ldt.DatumGebruik, Optional))
{
    public Leaf Datum => (Leaf)Children[0];

    public Leaf DatumGebruik => (Leaf)Children[1];
}

/// <summary>A period with a first and a last day.</summary>
internal sealed class CdtGeslotenPeriode(string name, Occurs occurs = Once)
    : Branch(
        name,
        occurs,
        "CDT_GeslotenPeriode",
        new Leaf("Begindatum", Ldt.Datum),
        new Leaf("Einddatum", Ldt.Datum))
{
    public Leaf Begindatum => (Leaf)Children[0];

    public Leaf Einddatum => (Leaf)Children[1];
}

/// <summary>A volume in a unit each frequency.</summary>
internal sealed class CdtOmvang(string name, Occurs occurs = Once)
    : Branch(
        name,
        occurs,
        "CDT_Omvang",
        new Leaf("Volume", Ldt.Volume),
        new Leaf("Eenheid", Ldt.Eenheid),
        new Leaf("Frequentie", Ldt.Frequentie))
{
    public Leaf Volume => (Leaf)Children[0];

    public Leaf Eenheid => (Leaf)Children[1];

    public Leaf Frequentie => (Leaf)Children[2];
}

/// <summary>A product category and, unless the choice is left open, a product.</summary>
internal sealed class CdtProduct(string name, Occurs occurs = Once)
    : Branch(
        name,
        occurs,
        "CDT_Product",
        new Leaf("Categorie", Ldt.ProductCategorie),
        new Leaf("Code", Ldt.ProductCode, Optional))
{
    public Leaf Categorie => (Leaf)Children[0];

    public Leaf Code => (Leaf)Children[1];
}

/// <summary>The reference of a claim line and of the line that it credits or replaces.</summary>
internal sealed class CdtReferentie(string name, Occurs occurs = Once)
    : Branch(
        name,
        occurs,
        "CDT_Referentie",
        new Leaf("ReferentieNummer", Ldt.ReferentieNummer),
        new Leaf("VorigReferentieNummer", Ldt.ReferentieNummer, Optional))
{
    public Leaf ReferentieNummer => (Leaf)Children[0];

    public Leaf VorigReferentieNummer => (Leaf)Children[1];
}

/// <summary>Who sent the child to care. Only the type of referrer is kept.</summary>
internal sealed class CdtVerwijzer(string name, Occurs occurs = Once)
    : Branch(
        name,
        occurs,
        "CDT_Verwijzer",
        new Leaf("Type", Ldt.TypeVerwijzer),
        new Leaf("Naam", Ldt.NaamVerwijzer, Optional),
        new Leaf("ZorgverlenerCode", Ldt.AgbCodeVanVerwijzer, Optional))
{
    public Leaf Type => (Leaf)Children[0];
}
