using System.Text.RegularExpressions;
using Roer.Tests.World;

namespace Roer.Tests.Docs;

/// <summary>A row of GLOSSARY.md.</summary>
/// <param name="English">The English name without back-ticks.</param>
/// <param name="Dutch">What people in the Netherlands say.</param>
/// <param name="IsType">Whether the row names a type: then the English name stands in back-ticks.</param>
/// <param name="Meaning">What it means.</param>
internal sealed record Term(string English, string Dutch, bool IsType, string Meaning);

/// <summary>The only bridge between the two languages.</summary>
internal static partial class Glossary
{
    private static readonly Lazy<IReadOnlyList<Term>> Rows = new(() =>
        [.. Repository.Read("GLOSSARY.md").Split('\n')
            .Where(line => line.StartsWith("| ", StringComparison.Ordinal) && !line.StartsWith("| English name", StringComparison.Ordinal))
            .Select(line => line.Trim('|').Split('|', StringSplitOptions.TrimEntries))
            .Select(cells => cells.Length == 5
                ? new Term(cells[0].Trim('`'), cells[1], cells[0].StartsWith('`'), cells[3])
                : throw new InvalidDataException($"GLOSSARY.md: '{cells[0]}' has {cells.Length} columns, not 5."))]);

    private static readonly Lazy<(HashSet<string> Dutch, HashSet<string> English)> Languages = new(() =>
    {
        var dutch = Terms.SelectMany(term => Words(term.Dutch)).ToHashSet();
        var english = Terms.SelectMany(term => Words(Spaced().Replace(term.English, " "))).ToHashSet();
        var both = dutch.Intersect(english).ToList();
        dutch.ExceptWith(both);
        english.ExceptWith(both);
        return (dutch, english);
    });

    public static IReadOnlyList<Term> Terms => Rows.Value;

    /// <summary>Words of four letters and more that only the Dutch column has.</summary>
    public static IReadOnlySet<string> DutchWords => Languages.Value.Dutch;

    /// <summary>Words of four letters and more that only the English column has.</summary>
    public static IReadOnlySet<string> EnglishWords => Languages.Value.English;

    private static IEnumerable<string> Words(string text) =>
        Word().Matches(text).Select(match => match.Value.ToLowerInvariant()).Where(word => word.Length >= 4);

    [GeneratedRegex(@"\p{L}+")]
    private static partial Regex Word();

    [GeneratedRegex("(?<=[a-z])(?=[A-Z])")]
    private static partial Regex Spaced();
}
