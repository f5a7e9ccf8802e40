namespace Roer.Messages;

/// <summary>Why an archive, or one entry of it, is refused.</summary>
internal sealed record ArchiveFault(string Rule, string Sentence)
{
    public static readonly ArchiveFault Broken = new(
        "ZIP-KAPOT", "Het zip-bestand is niet heel: de inhoudsopgave ontbreekt of klopt niet. Maak het opnieuw en lever het nog eens aan.");

    public static readonly ArchiveFault BrokenEntry = new(
        "ZIP-KAPOT", "Dit bestand zit niet heel in de zip: de inhoud klopt niet met de inhoudsopgave. Maak de zip opnieuw en lever hem nog eens aan.");

    public static readonly ArchiveFault Overlap = new(
        "ZIP-OVERLAP", "In het zip-bestand liggen bestanden over elkaar heen. Zo'n zip is niet veilig. Maak hem opnieuw met een gewoon programma.");

    public static readonly ArchiveFault Office = new(
        "BESTAND-ONBEKEND", "Dit is een werkblad of een ander document, geen zip met berichten. Sla een werkblad op als CSV (UTF-8, met puntkomma's).");

    public static readonly ArchiveFault Empty = new("BESTAND-LEEG", "Het zip-bestand is leeg. Maak het opnieuw en lever het nog eens aan.");

    public static readonly ArchiveFault Nested = new(
        "ZIP-IN-ZIP", "Dit zip-bestand zit in een ander zip-bestand of in een envelop. Roer kijkt één laag diep. Pak het uit en lever de inhoud aan.");

    public static readonly ArchiveFault NotSeekable = new("ZIP-IN-ZIP", "Dit zip-bestand kan Roer hier niet lezen. Lever het aan als een gewoon bestand.");

    public static readonly ArchiveFault Encrypted = new(
        "ZIP-VERSLEUTELD", "Dit bestand is in de zip versleuteld met een wachtwoord. Maak de zip opnieuw zonder wachtwoord.");

    public static readonly ArchiveFault Method = new(
        "ZIP-METHODE", "Dit bestand is ingepakt op een manier die Roer niet kent. Maak de zip opnieuw met de gewone manier (deflate).");

    public static readonly ArchiveFault Path = new(
        "ZIP-PAD", "De naam van dit bestand wijst naar een plek buiten de zip. Dat is niet veilig. Maak de zip opnieuw vanuit één map.");

    public static readonly ArchiveFault Twice = new(
        "ZIP-DUBBEL", "In de zip heten twee bestanden hetzelfde. Roer weet niet welk geldt. Maak de zip opnieuw.");

    public static ArchiveFault TooManyEntries(int most) => new(
        "ZIP-TE-GROOT", $"In het zip-bestand zitten meer dan {most} bestanden, of een te grote inhoudsopgave. Verdeel ze over meer zip-bestanden.");

    public static ArchiveFault TooLarge(long most) => new(
        "ZIP-TE-GROOT", $"Uitgepakt is dit meer dan {most >> 20} MB. Verdeel de bestanden over meer zip-bestanden, of lever ze uitgepakt aan.");

    public static ArchiveFault Bomb(int ratio) => new(
        "ZIP-TE-GROOT", $"Uitgepakt is dit bestand meer dan {ratio} keer zo groot als in de zip. Dat is niet veilig. Lever het bestand uitgepakt aan.");
}
