using System.Buffers;

namespace Roer.Messages;

/// <summary>The simple types of the base schema (logische datatypen), by the schema's names, as far as the messages use them.</summary>
internal static partial class Ldt
{
    private static readonly SearchValues<char> _digits = SearchValues.Create("0123456789");
    private static readonly SearchValues<char> _lettersAndDigits =
        SearchValues.Create("0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ");

    public static readonly Digits AgbCode = new("LDT_AgbCode", 8, Keep.Text);
    public static readonly Digits AgbCodeVanVerwijzer = new("LDT_AgbCode", 8, Keep.Nothing);
    public static readonly WholeNumber Bedrag = new("LDT_Bedrag", 99_999_999);
    public static readonly WholeNumber Budget = new("LDT_Budget", 99_999_999);
    public static readonly Digits BurgerServicenummer = new("LDT_BurgerServicenummer", ServiceNumber.Length, Keep.Child);
    public static readonly FreeText Commentaar = new("LDT_Commentaar");
    public static readonly CalendarDate Datum = new("LDT_Datum");
    public static readonly NotBlank Emailadres = new("LDT_Emailadres", 80);
    public static readonly Digits Gemeente = new("LDT_Gemeente", 4, Keep.Text);
    public static readonly NotBlank Huisletter = new("LDT_Huisletter", 1);
    public static readonly WholeNumber Huisnummer = new("LDT_Huisnummer", 99_999);
    public static readonly NotBlank HuisnummerToevoeging = new("LDT_HuisnummerToevoeging", 4);
    public static readonly NotBlank IdentificatieBericht = new("LDT_IdentificatieBericht", 12, Keep.Text);
    public static readonly PlainText IdentificatieDeclaratie = new("LDT_IdentificatieDeclaratie", 12, "een tekst van 1 tot en met 12 tekens", Keep.ClaimNumber);
    public static readonly NotBlank Landnummer = new("LDT_Landnummer", 4);
    public static readonly NotBlank Naam = new("LDT_Naam", 200);
    public static readonly NotBlank NaamVerwijzer = new("LDT_NaamVerwijzer", 64);
    public static readonly WholeNumber Nummer = new("LDT_Nummer", 999_999_999);
    public static readonly NotBlank Organisatienaam = new("LDT_Organisatienaam", 35);
    public static readonly NotBlank Persoonsid = new("LDT_Persoonsid", 20);
    public static readonly NotBlank Plaatsnaam = new("LDT_Plaatsnaam", 80);
    public static readonly NotBlank Postcode = new("LDT_Postcode", 8);
    public static readonly NotBlank ProductCode = new("LDT_ProductCode", 5, Keep.Text);
    public static readonly NotBlank Referentie = new("LDT_Referentie", 36, Keep.Reference);
    public static readonly PlainText ReferentieNummer = new("LDT_ReferentieNummer", 20, "een tekst van 1 tot en met 20 tekens", Keep.Reference);
    public static readonly WholeNumber RelatieVolgorde = new("LDT_RelatieVolgorde", 99);
    public static readonly NotBlank Straatnaam = new("LDT_Straatnaam", 24);
    public static readonly NotBlank Taal = new("LDT_Taal", 25);
    public static readonly OnlyCharacters Telefoonnummer = new("LDT_Telefoonnummer", 15, _digits, "1 tot en met 15 cijfers");
    public static readonly TimeOfDay Tijd = new("LDT_Tijd");
    public static readonly WholeNumber TotaalBedrag = new("LDT_TotaalBedrag", 999_999_999_999);
    public static readonly VersionText Versie = new("LDT_Versie");
    public static readonly WholeNumber Volume = new("LDT_Volume", 99_999_999);
    public static readonly Initials Voorletters = new("LDT_Voorletters", 6);
    public static readonly NotBlank Voorvoegsel = new("LDT_Voorvoegsel", 10);

    /// <summary>The claim number as JW323 narrows it: letters and digits only. The narrowed type has no name of its own.</summary>
    public static readonly OnlyCharacters DeclaratieNummer =
        new(null, 12, _lettersAndDigits, "1 tot en met 12 letters en cijfers", Keep.ClaimNumber);
}
