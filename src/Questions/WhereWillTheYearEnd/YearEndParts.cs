using Roer.Methods.Decomposition;
using Roer.Methods.Spending;

namespace Roer.Questions.WhereWillTheYearEnd;

/// <summary>One part of the expected amount.</summary>
/// <param name="Key">Its name in a table, Dutch in kebab case.</param>
/// <param name="Label">Its words.</param>
/// <param name="Cents">The expected cents; empty when nobody tells.</param>
/// <param name="Paths">By path; empty for what is known.</param>
internal sealed record YearEndPart(string Key, string Label, long? Cents, long[]? Paths);

/// <summary>What the expected amount is made of. The rounded parts add up to the rounded whole.</summary>
internal static class YearEndParts
{
    public static IReadOnlyList<YearEndPart> Of(YearEndCount count)
    {
        var (sums, risks) = (count.Sums, count.Risked);
        long[][] drawn = [sums.Late, sums.Stock, sums.Entries, risks];
        var known = count.SoFar + (count.Others is { } others ? others.Booked + others.Expected : 0);
        var rounded = LargestRemainder.Of([.. drawn.Select(paths => paths.Average())], PathSpread.MeanOf(count.Totals) - known);
        return
        [
            new("toegekend", "Toegekend", count.Claimed.Granted, null),
            new("niet-beantwoord", "Gedeclareerd, nog niet beantwoord", count.Claimed.Unanswered, null),
            new("late-rekeningen", "Rekeningen die nog komen over verstreken maanden", rounded[0], drawn[0]),
            new("lopende-hulp", "Hulp die nu loopt, in de maanden die komen", rounded[1], drawn[1]),
            new("nieuwe-hulp", "Hulp die nog begint", rounded[2], drawn[2]),
            new("overige-geboekt", "Overige kosten, geboekt", count.Others?.Booked, null),
            new("overige-verwacht", "Overige kosten, nog verwacht", count.Others?.Expected, null),
            new("risicos", "Risico's uit het register", count.Risks.Count > 0 ? rounded[3] : null, count.Risks.Count > 0 ? drawn[3] : null),
        ];
    }
}
