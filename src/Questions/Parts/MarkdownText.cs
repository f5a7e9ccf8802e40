using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace Roer.Questions.Parts;

/// <summary>
/// The small part of Markdown that a question's README uses: headings, paragraphs, lists, tables, code and emphasis.
/// All text is escaped; no HTML passes through.
/// </summary>
public static partial class MarkdownText
{
    /// <summary>The text as HTML, its highest heading at the given level.</summary>
    public static string ToHtml(string markdown, int topLevel = 3)
    {
        var html = new StringBuilder();
        var lines = markdown.ReplaceLineEndings("\n").Split('\n');
        for (var at = 0; at < lines.Length;) at = Block(lines, at, topLevel, html);
        return html.ToString();
    }

    private static int Block(string[] lines, int at, int topLevel, StringBuilder html)
    {
        var line = lines[at];
        if (line.Length == 0 || line.Trim().Length == 0) return at + 1;
        if (line.StartsWith("```", StringComparison.Ordinal)) return Code(lines, at, html);
        if (HeadingPattern().Match(line) is { Success: true } heading) return Heading(heading, at, topLevel, html);
        if (IsItem(line)) return List(lines, at, html);
        return line.StartsWith('|') ? Table(lines, at, html) : Paragraph(lines, at, html);
    }

    private static int Heading(Match heading, int at, int topLevel, StringBuilder html)
    {
        var level = Math.Min(topLevel + heading.Groups[1].Length - 1, 6);
        html.Append($"<h{level} class=\"utrecht-heading-{level}\">{Inline(heading.Groups[2].Value)}</h{level}>\n");
        return at + 1;
    }

    private static int Code(string[] lines, int at, StringBuilder html)
    {
        var end = at + 1;
        while (end < lines.Length && !lines[end].StartsWith("```", StringComparison.Ordinal)) end++;
        html.Append("<pre class=\"roer-code\" tabindex=\"0\"><code>").Append(WebUtility.HtmlEncode(string.Join('\n', lines[(at + 1)..end]))).Append("</code></pre>\n");
        return Math.Min(end + 1, lines.Length);
    }

    private static int List(string[] lines, int at, StringBuilder html)
    {
        var tag = char.IsAsciiDigit(lines[at][0]) ? "ol" : "ul";
        html.Append($"<{tag} class=\"utrecht-{(tag == "ol" ? "ordered" : "unordered")}-list\">\n");
        while (at < lines.Length && IsItem(lines[at]))
        {
            var item = new StringBuilder(ItemPattern().Replace(lines[at++], ""));
            while (at < lines.Length && lines[at].StartsWith("  ", StringComparison.Ordinal)) item.Append(' ').Append(lines[at++].Trim());
            html.Append("<li>").Append(Inline(item.ToString())).Append("</li>\n");
        }

        html.Append($"</{tag}>\n");
        return at;
    }

    private static int Table(string[] lines, int at, StringBuilder html)
    {
        html.Append("<div class=\"roer-wide\"><table class=\"utrecht-table\"><thead><tr>");
        foreach (var cell in Cells(lines[at++])) html.Append("<th scope=\"col\" class=\"utrecht-table__header-cell\">").Append(Inline(cell)).Append("</th>");
        html.Append("</tr></thead><tbody>\n");
        for (; at < lines.Length && lines[at].StartsWith('|'); at++)
        {
            if (lines[at].Replace("|", "", StringComparison.Ordinal).All(sign => sign is '-' or ':' or ' ')) continue;
            html.Append("<tr>").AppendJoin("", Cells(lines[at]).Select(cell => $"<td class=\"utrecht-table__cell\">{Inline(cell)}</td>")).Append("</tr>\n");
        }

        html.Append("</tbody></table></div>\n");
        return at;
    }

    private static int Paragraph(string[] lines, int at, StringBuilder html)
    {
        var end = at;
        while (end < lines.Length && lines[end].Trim().Length > 0 && (end == at || !StartsBlock(lines[end]))) end++;
        html.Append("<p class=\"utrecht-paragraph\">").Append(Inline(string.Join(' ', lines[at..end].Select(line => line.Trim())))).Append("</p>\n");
        return end;
    }

    private static bool StartsBlock(string line) =>
        IsItem(line) || line.StartsWith('|') || line.StartsWith("```", StringComparison.Ordinal) || HeadingPattern().IsMatch(line);

    private static bool IsItem(string line) => ItemPattern().IsMatch(line);

    private static IEnumerable<string> Cells(string line) => line.Trim().Trim('|').Split('|').Select(cell => cell.Trim());

    private static string Inline(string text)
    {
        var pieces = text.Split('`');
        for (var at = 0; at < pieces.Length; at++)
        {
            var escaped = WebUtility.HtmlEncode(pieces[at]);
            pieces[at] = at % 2 == 1 ? $"<code>{escaped}</code>" : Emphasis(escaped);
        }

        return string.Concat(pieces);
    }

    private static string Emphasis(string escaped)
    {
        var text = LinkPattern().Replace(escaped, "<a class=\"utrecht-link\" href=\"$2\">$1</a>");
        return ItalicPattern().Replace(BoldPattern().Replace(text, "<strong>$1</strong>"), "<em>$1</em>");
    }

    [GeneratedRegex(@"^(#{1,4})\s+(.+?)\s*$")]
    private static partial Regex HeadingPattern();

    [GeneratedRegex(@"^([-*]|\d+\.)\s+")]
    private static partial Regex ItemPattern();

    [GeneratedRegex(@"\*\*(.+?)\*\*")]
    private static partial Regex BoldPattern();

    [GeneratedRegex(@"(?<![\w*])\*(?!\s)(.+?)(?<!\s)\*(?![\w*])")]
    private static partial Regex ItalicPattern();

    [GeneratedRegex(@"\[([^\]]+)\]\((https://[^)\s""]+|/[^)\s""]*)\)")]
    private static partial Regex LinkPattern();
}
