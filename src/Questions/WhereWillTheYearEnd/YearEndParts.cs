using Roer.Methods.Decomposition;

namespace Roer.Questions.WhereWillTheYearEnd;

/// <summary>One part of the expected amount.</summary>
/// <param name="Key">Its name in a table, Dutch in kebab case.</param>
/// <param name="Label">Its words.</param>
/// <param name="Cents">The expected cents; empty when nobody tells.</param>
/// <param name="Paths">By path; none for what is known, an empty list for what is expected without spread.</param>
internal sealed record YearEndPart(string Key, string Label, long? Cents, long[]? Paths);

/// <summary>What the expected amount is made of. The rounded parts add up to the rounded whole.</summary>
internal static class YearEndParts
{
    public static IReadOnlyList<YearEndPart> Of(YearEndCount count)
    {
        var (sums, risks, refused) = (count.Sums, count.Risked, count.Cells.Where(cell => count.Outlook.Groups.Of(cell) is not null).Sum(cell => count.Outlook.Forecast.History.Cells[cell].Doubtful));
        var late = sums.Late.Select(cents => cents + (long)Math.Round(refused)).ToArray();
        var known = count.SoFar + (count.Others is { } others ? others.Booked + others.Expected : 0);
        var rounded = LargestRemainder.Of([sums.Late.Average() + refused, -refused, sums.Stock.Average(), sums.Entries.Average(), risks.Average(), sums.Settled.Average()], count.Spread.Mean - known);
        return
        [
            new("toegekend", "Toegekend", count.Claimed.Granted, null),
            new("niet-beantwoord", "Gedeclareerd, nog niet beantwoord", count.Claimed.Unanswered, null),
            new("nog-af-te-wijzen", "Wat daarvan waarschijnlijk wordt afgewezen", rounded[1], []),
            new("late-rekeningen", "Rekeningen die nog komen over verstreken maanden", rounded[0], late),
            new("lopende-hulp", "Hulp die nu loopt, in de maanden die komen", rounded[2], sums.Stock),
            new("nieuwe-hulp", "Hulp die nog begint", rounded[3], sums.Entries),
            new("verrekeningen", "Wat aanbieders na afloop van het jaar verrekenen", rounded[5], sums.Settled),
            new("overige-geboekt", "Overige kosten, geboekt", count.Others?.Booked, null),
            new("overige-verwacht", "Overige kosten, nog verwacht", count.Others?.Expected, null),
            new("risicos", "Risico's uit het register", count.Risks.Count > 0 ? rounded[4] : null, count.Risks.Count > 0 ? risks : null),
        ];
    }
}
