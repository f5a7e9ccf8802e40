using System.Text.RegularExpressions;

namespace Roer.Messages.Sample;

/// <summary>One way in which a message can break its schema.</summary>
/// <param name="Name">What is wrong, as it stands in the name of the file.</param>
/// <param name="Kind">The kind of message that it is done to.</param>
/// <param name="Old">What is looked for in the text; the first match is replaced.</param>
/// <param name="New">What takes its place.</param>
internal sealed record SchemaFault(string Name, string Kind, string Old, string New)
{
    public static IReadOnlyList<SchemaFault> All { get; } =
    [
        new("bsn-te-kort", "305", "<Bsn>\\d", "<Bsn>"),
        new("bsn-met-letter", "301", "<Bsn>\\d", "<Bsn>A"),
        new("verplicht-element-weg", "301", "<Toewijzingsdatum>[^<]*</Toewijzingsdatum>\n", ""),
        new("bedrag-met-komma", "323", "<ijw:Bedrag>\\d", "<ijw:Bedrag>1,"),
        new("negatief-bedrag", "323", "<ijw:Bedrag>", "<ijw:Bedrag>-"),
        new("datum-andersom", "305", "<Begindatum>[^<]*<", "<Begindatum>01-02-2024<"),
        new("datum-bestaat-niet", "307", "<Einddatum>[^<]*<", "<Einddatum>2023-02-30<"),
        new("onbekend-element", "307", "<RedenBeeindiging>", "<Toelichting>x</Toelichting>\n<RedenBeeindiging>"),
        new("verkeerde-volgorde", "323", "<GeleverdVolume>([^<]*)</GeleverdVolume>\n<Eenheid>([^<]*)</Eenheid>", "<Eenheid>$2</Eenheid><GeleverdVolume>$1</GeleverdVolume>"),
        new("onbekende-eenheid", "323", "<Eenheid>[^<]*<", "<Eenheid>99<"),
        new("onbekende-reden", "307", "<RedenBeeindiging>[^<]*<", "<RedenBeeindiging>99<"),
        new("element-dubbel", "301", "(<Geslacht>[^<]*</Geslacht>)", "$1$1"),
        new("te-lang-nummer", "301", "<ToewijzingNummer>", "<ToewijzingNummer>1234567890"),
        new("leeg-element", "325", "<DeclaratieNummer>[^<]*<", "<DeclaratieNummer><"),
        new("andere-subversie", "325", "<BerichtSubversie>2<", "<BerichtSubversie>1<"),
        new("verkeerde-berichtcode", "305", "<BerichtCode>438<", "<BerichtCode>440<"),
        new("afgekapt", "323", "</Prestatie>[\\s\\S]*", "</Prestatie>") { Rule = "XML" },
        new("losse-en", "305", "<ijw:Achternaam>", "<ijw:Achternaam>& ") { Rule = "XML" },
        new("verkeerd-gesloten", "301", "</Geslacht>", "</Sekse>") { Rule = "XML" },
        new("dubbele-wortel", "307", "</Bericht>", "</Bericht><Bericht/>") { Rule = "XML" },
        new("twee-keer-attribuut", "325", "<Header>", "<Header a=\"1\" a=\"2\">") { Rule = "XML" },
    ];

    /// <summary>The rule that it breaks.</summary>
    public string Rule { get; init; } = "XSD";

    public bool Fits(string text) => Regex.IsMatch(text, Old);

    /// <summary>The line of the text on which it breaks.</summary>
    public int Line(string text) => 1 + text.AsSpan(0, Regex.Match(text, Old).Index).Count('\n');

    public string Break(string text) => new Regex(Old).Replace(text, New, 1);
}
