using System.Globalization;
using Roer.Store.Measures;
using Roer.Tests.World;

namespace Roer.Store.Findings;

/// <summary>A small world that breaks a rule, and one that nearly does. Both are drawn on top of a world without findings.</summary>
internal sealed record RuleCase(string Rule, string Broken, string Near, string AsOf = "2025-06-30")
{
    /// <summary>One child, one allocation, three months of claims; nothing wrong.</summary>
    public const string Clean = """
        kind | geboren
        Anna | 2014-05-20

        toewijzing | kind | aanbieder | product | van        | tot        | omvang
        1          | Anna | A         | 45A04   | 2025-01-01 | 2025-12-31 | 3 uur per week

        start | begin
        1     | 2025-01-01

        regel | toewijzing | van        | bedrag | aantal | tarief
        r1    | 1          | 2025-01-01 | 500    | 10     | 50
        r2    | 1          | 2025-02-01 | 500    | 10     | 50
        r3    | 1          | 2025-03-01 | 500    | 10     | 50
        """;

    /// <summary>Whether the allocation of the clean world runs on to the end of 2028.</summary>
    public bool Long { get; init; }

    public static IReadOnlyList<FindingRow> Find(string drawn, string asOf, bool isLong = false)
    {
        using var store = new WorldStore(World.Of(isLong ? Clean.Replace("2025-12-31", "2028-12-31", StringComparison.Ordinal) : Clean, drawn).Intakes);
        var day = DateOnly.ParseExact(asOf, "yyyy-MM-dd", CultureInfo.InvariantCulture);
        return FindingList.Of(store.Store.At(World.Municipality, day, null), FindingFilter.None);
    }
}
