using System.Xml;

namespace Roer.Messages;

/// <summary>Why a log is refused whole, in Dutch. The text of an exception is not used: it may quote the file.</summary>
internal static class EventLogFault
{
    /// <summary>The option names something that this log does not have: the call must change, not the file.</summary>
    public const string OptionRule = "LOGBOEK-OPTIE";

    private const string Rule = "LOGBOEK";
    private const string TooLargeRule = "LOGBOEK-TE-GROOT";

    public static BrokenFileException Empty => new("BESTAND-LEEG", "Het bestand is leeg. Sla het logboek opnieuw op.");

    public static BrokenFileException Archive => new("BESTAND-ONBEKEND", "Dit is een zip-bestand of een werkblad. Pak het uit, of sla het werkblad op als CSV (UTF-8).");

    public static BrokenFileException Unknown => new("BESTAND-ONBEKEND", "Dit is geen logboek dat Roer leest. Geef een bestand in XES of CSV, zo nodig ingepakt met gzip.");

    public static BrokenFileException NotXes => new(Rule, "Dit is XML, maar geen XES: het buitenste element heet geen 'log'.");

    public static BrokenFileException TooDeep => new(XmlFaults.Rule, "Elementen staan te diep in elkaar. Dit is geen logboek.");

    public static BrokenFileException TooManyEvents => new(TooLargeRule, $"Het logboek heeft meer dan {EventTableBuilder.MostEvents / 1_000_000} miljoen gebeurtenissen of gevallen. Verdeel het over meer bestanden.");

    public static BrokenFileException TooManyNames => new(TooLargeRule, "De namen van gevallen of activiteiten zijn samen te groot. Kijk of u de goede kolommen koos.");

    public static BrokenFileException Bomb => new(TooLargeRule, "Uitgepakt is dit bestand heel veel groter dan ingepakt. Dat is niet veilig. Geef het bestand uitgepakt.");

    public static BrokenFileException BrokenPacking => new(Rule, "Het ingepakte bestand is niet heel. Pak het opnieuw in, of geef het uitgepakt.");

    public static BrokenFileException OpenQuote => new(Rule, "Een aanhalingsteken dat ergens opent, sluit nergens. Sla het CSV-bestand opnieuw op.");

    public static BrokenFileException LongRow => new(Rule, "Een regel van het CSV-bestand is langer dan 4 miljoen tekens. Kijk of dit wel een CSV is.");

    public static BrokenFileException NotText => new(Rule, "Er staan tekens in die geen UTF-8 zijn. Sla het bestand op als CSV UTF-8.");

    public static BrokenFileException CaseInXes => new(OptionRule, "Een geval is in XES een 'trace' en heeft geen kolom. Laat --geval weg.");

    public static BrokenFileException Endless => new(XmlFaults.Rule, "Eén onderdeel van het bestand is groter dan 4 MB. Zo'n logboek leest Roer niet.");

    public static BrokenFileException ManyElementNames => new(XmlFaults.Rule, "Het bestand heeft heel veel verschillende namen van elementen of attributen. Dit is geen logboek.");

    public static BrokenFileException NotAscii => new(XmlFaults.Rule, "Het bestand zegt dat het US-ASCII is, maar bevat tekens die daar niet in zitten. Sla het op als UTF-8.");

    /// <param name="name">The column.</param>
    /// <param name="option">The option that names it.</param>
    /// <param name="isChosen">Whether it was named; otherwise it is the usual one.</param>
    public static BrokenFileException NoColumn(string name, string option, bool isChosen) =>
        new(isChosen ? OptionRule : Rule, $"De kolom '{ShownName.Of(name)}' staat niet in de kop van het bestand. Zeg met {option} KOLOM welke kolom u bedoelt.");

    public static BrokenFileException OfXml(XmlException fault)
    {
        var rule = XmlFaults.RuleOf(fault);
        if (rule != XmlFaults.Rule) return new(rule, "Het bestand bevat een DOCTYPE. Dat is niet veilig. Sla het logboek op zonder DOCTYPE.");
        if (fault.Message.Contains(XmlFaults.Encoding, StringComparison.Ordinal)) return new(rule, "Het bestand is geschreven in een tekenset die Roer niet leest. Sla het op als UTF-8.");
        return XmlFaults.IsCutOff(fault)
            ? new(rule, $"Het bestand breekt af na regel {fault.LineNumber}. Sla het logboek opnieuw op, helemaal.")
            : new(rule, $"Het bestand is geen goede XML: op regel {fault.LineNumber}, teken {fault.LinePosition} staat iets wat daar niet mag.");
    }
}
