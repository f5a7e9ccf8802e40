using System.Xml;

namespace Roer.Messages;

/// <summary>Says in Dutch why a file is not well formed. The text of the exception is not used: it may quote the file.</summary>
internal static class XmlFaults
{
    public const string Rule = "XML";
    public const string Endless = "Eén onderdeel van het bestand is groter dan 4 MB. Zo'n bestand leest Roer niet. Vraag de afzender om een hersteld bericht.";

    public const string TooManyNames = "Het bestand heeft heel veel verschillende namen van elementen of attributen. Dit is geen iJw-bericht. Vraag de afzender om een hersteld bericht.";
    public const string Encoding = "The encoding cannot be read.";

    private const string UnknownEncoding = "Het bestand is geschreven in een tekenset die Roer niet leest. Vraag de afzender om een bericht in UTF-8.";

    // The reader would put a question mark in the place of each such character without a word.
    public const string NotAscii = "Het bestand zegt dat het US-ASCII is, maar bevat tekens die daar niet in zitten. Vraag de afzender om een bericht in UTF-8.";

    public static string RuleOf(XmlException fault) => IsDtd(fault) ? "XML-DTD" : Rule;

    public static string SentenceOf(XmlException fault)
    {
        if (IsDtd(fault))
            return "Het bestand bevat een DOCTYPE. Dat is niet veilig en hoort niet in een iJw-bericht. Vraag de afzender om een bericht zonder DOCTYPE.";
        if (fault.Message.Contains(StructureFaults.TooDeep, StringComparison.Ordinal))
            return "Elementen staan te diep in elkaar. Dit is geen iJw-bericht.";
        if (fault.Message.Contains(Encoding, StringComparison.Ordinal))
            return UnknownEncoding;
        return IsCutOff(fault)
            ? $"Het bestand breekt af na regel {fault.LineNumber}. Lever het nog een keer aan, helemaal."
            : $"Het bestand is geen goede XML: op regel {fault.LineNumber}, teken {fault.LinePosition} staat iets wat daar niet mag. Vraag de afzender om een hersteld bericht.";
    }

    /// <summary>Whether the file ended too early.</summary>
    public static bool IsCutOff(XmlException fault) => fault.Message.Contains("end of file", StringComparison.OrdinalIgnoreCase);

    private static bool IsDtd(XmlException fault) => fault.Message.Contains("DTD", StringComparison.Ordinal);
}
