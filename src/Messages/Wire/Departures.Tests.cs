using System.Text;
using System.Text.RegularExpressions;

namespace Roer.Messages;

/// <summary>A place where a validator departs from XML Schema 1.0, or uses a freedom that it gives. We follow the schema.</summary>
internal sealed record Departure(string Reason, string Trace)
{
    /// <summary>Where XmlReader with XmlSchemaSet departs.</summary>
    public static IReadOnlyList<Departure> OfDotNet { get; } =
    [
        new("Counts UTF-16 code units where maxLength counts characters (Datatypes 4.3.3).", "[\uD800-\uDFFF]"),
        new("Its \\s holds all white space of Unicode, the schema's only space, tab, line feed and carriage return (Datatypes F).", "[\u0085\u00A0\u2003\u2028]"),
        new("Its $ also matches before a last line feed, so that a pattern lets one too many through (a pattern is the whole value).", "\n</"),
        new("Its . matches a carriage return (Datatypes F: . is [^\\n\\r]).", "&#xD;"),
        new("Does not know 24:00:00, which is the end of a day (Datatypes 3.2.8, 3.2.7.1).", ">24:00:00"),
    ];

    /// <summary>Where libxml2 departs, and one freedom that it does not use.</summary>
    public static IReadOnlyList<Departure> OfLibxml2 { get; } =
    [
        new("Years before 1 or after 9999: a processor may limit itself to four digits (Datatypes 3.2.9, note); .NET and we do.", ">\\s*(<!\\[CDATA\\[)?-?\\d+[^<]*-\\d\\d-\\d\\d"),
        new("Takes white space in a CDATA section between elements for text; the schema sees characters, not sections (Structures 3.4.4, 2.3).", "<!\\[CDATA\\["),
        new("Does not take away white space around a QName in xsi:type (Datatypes 3.2.18: collapse).", "type=\" "),
    ];

    public static bool Explains(IEnumerable<Departure> departures, byte[] file)
    {
        var text = Encoding.UTF8.GetString(file);
        return departures.Any(departure => Regex.IsMatch(text, departure.Trace));
    }
}
