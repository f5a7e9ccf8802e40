using Roer.Tests.World;

namespace Roer.Tests.Architecture;

/// <summary>A place that breaks a rule.</summary>
/// <param name="Where">The file, or the file and the member after a colon; an exception names it in the same words.</param>
/// <param name="What">What is wrong there.</param>
internal sealed record Offence(string Where, string What);

/// <summary>Holds a rule against its offences and against the committed list of exceptions.</summary>
internal static class Rules
{
    /// <summary>The list may only shrink. Who raises this number explains it in review.</summary>
    public const int MostExceptions = 5;

    private const string ListPath = "tests/Architecture/exceptions.txt";

    public static IReadOnlyList<string> Names { get; } =
    [
        "1.references", "1.packages", "1.sdk", "2.sideways", "3.files", "3.shelf", "3.size", "3.readme", "4.cleaning",
        "7.file", "7.method", "7.parameters", "7.members", "7.nesting", "7.tests", "8.sealed", "8.immutable", "9.clock", "9.random", "9.culture",
        "9.unfinished", "10.names", "11.language", "12.driver", "12.service-number", "14.versions", "one-type-a-file",
    ];

    /// <summary>Each line: rule | where | reason.</summary>
    public static IReadOnlyList<(string Rule, string Where, string Reason)> Exceptions { get; } =
        [.. Repository.Read(ListPath).Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Where(line => !line.StartsWith('#'))
            .Select(line => line.Split('|', StringSplitOptions.TrimEntries))
            .Select(cells => cells.Length == 3
                ? (cells[0], cells[1], cells[2])
                : throw new InvalidDataException($"{ListPath}: '{string.Join('|', cells)}' is not: rule | where | reason"))];

    public static void Hold(string rule, IEnumerable<Offence> offences)
    {
        Assert.Contains(rule, Names);
        var found = offences.ToList();
        var excused = Exceptions.Where(each => each.Rule == rule).Select(each => each.Where).ToHashSet();
        var left = found.Where(each => !excused.Contains(each.Where)).Select(each => $"{each.Where}: {each.What}");
        var needless = excused.Except(found.Select(each => each.Where)).Select(where => $"{where}: stands in {ListPath} without need; remove it");
        var sentences = left.Concat(needless).Distinct().Order(StringComparer.Ordinal).ToList();
        Assert.True(sentences.Count == 0, $"Rule {rule}:\n{string.Join('\n', sentences)}");
    }
}
