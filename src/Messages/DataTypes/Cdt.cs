using static Roer.Messages.Occurs;

namespace Roer.Messages;

/// <summary>The compound types of the base schema (complexe datatypen) of which only the form matters; their values are checked and forgotten.</summary>
internal static class Cdt
{
    public static Branch Achternaam(string name, Occurs occurs = Once) => new(
        name, occurs, "CDT_Achternaam", new Leaf("Achternaam", Ldt.Naam), new Leaf("Voorvoegsel", Ldt.Voorvoegsel, Optional));

    public static Branch Adres(string name, Occurs occurs) => new(
        name,
        occurs,
        "CDT_Adres",
        Huis("Huis", Optional),
        new Leaf("Postcode", Ldt.Postcode, Optional),
        new Leaf("Straatnaam", Ldt.Straatnaam, Optional),
        new Leaf("Plaatsnaam", Ldt.Plaatsnaam, Optional),
        new Leaf("LandCode", Ldt.LandCode, Optional));

    public static Branch Communicatie(string name, Occurs occurs) => new(
        name, occurs, "CDT_Communicatie", new Leaf("Vorm", Ldt.Communicatievorm), new Leaf("Taal", Ldt.Taal, Optional));

    public static Branch Huis(string name, Occurs occurs) => new(
        name,
        occurs,
        "CDT_Huis",
        new Leaf("Huisnummer", Ldt.Huisnummer),
        new Leaf("Huisletter", Ldt.Huisletter, Optional),
        new Leaf("HuisnummerToevoeging", Ldt.HuisnummerToevoeging, Optional),
        new Leaf("AanduidingWoonadres", Ldt.AanduidingWoonadres, Optional));

    public static Branch OpenPeriode(string name, Occurs occurs) => new(
        name, occurs, "CDT_OpenPeriode", new Leaf("Begindatum", Ldt.Datum, Optional), new Leaf("Einddatum", Ldt.Datum, Optional));

    public static Branch Telefoon(string name, Occurs occurs = Once) => new(
        name, occurs, "CDT_Telefoon", new Leaf("Telefoonnummer", Ldt.Telefoonnummer), new Leaf("Landnummer", Ldt.Landnummer));

    public static Branch Telefoonnummers(string name, Occurs occurs) =>
        new(name, occurs, "CDT_Telefoonnummers", Telefoon("Telefoon01"), Telefoon("Telefoon02", Optional));

    public static Branch VerkorteNaam(string name) => new(
        name,
        Once,
        "CDT_VerkorteNaam",
        Achternaam("Geslachtsnaam"),
        new Leaf("Voornamen", Ldt.Naam, Optional),
        new Leaf("Voorletters", Ldt.Voorletters, Optional));

    public static Branch VolledigeNaam(string name) => new(
        name,
        Once,
        "CDT_VolledigeNaam",
        Achternaam("Geslachtsnaam"),
        Achternaam("Partnernaam", Optional),
        new Leaf("Voornamen", Ldt.Naam, Optional),
        new Leaf("Voorletters", Ldt.Voorletters, Optional),
        new Leaf("NaamGebruik", Ldt.NaamGebruik));

    public static Branch XsdVersie(string name) => new(
        name, Once, "CDT_XsdVersie", new Leaf("BasisschemaXsdVersie", Ldt.Versie), new Leaf("BerichtXsdVersie", Ldt.Versie));
}
