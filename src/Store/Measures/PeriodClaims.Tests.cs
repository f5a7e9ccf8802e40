using Roer.Care;
using Roer.Tests.World;

namespace Roer.Store.Measures;

/// <summary>The claims of a period: parts are the whole, by month, by price, by trajectory and by period.</summary>
public sealed class PeriodClaimsTests
{
    private static readonly DateSpan Years = DateSpan.Of(new DateOnly(2023, 1, 1), new DateOnly(2025, 12, 31));

    [Fact]
    public void Months_prices_lines_and_parts_of_the_period_all_sum_to_the_whole()
    {
        using var store = new WorldStore(Enumerable.Range(0, 8).SelectMany(index => HostileWorld.Draw(9_400 + index, $"{2000 + index}")));
        var lines = 0;
        foreach (var municipality in Enumerable.Range(2000, 8))
        {
            var vintage = store.Store.At($"{municipality}", new DateOnly(2025, 12, 31), null);
            var claims = PeriodClaims.Of(vintage, Years);
            var (kept, none) = (Enumerable.Repeat(true, claims.Groups.Count).ToArray(), new bool[claims.Groups.Count]);
            var whole = Sum(claims);
            Assert.Equal(whole, claims.Prices(kept).Aggregate(default(ClaimSums), (sum, price) => sum.And(price.Sums)));
            Assert.Equal(whole with { Volume = 0 }, claims.Months(kept).Values.Aggregate(default(ClaimSums), (sum, month) => sum.And(month)) with { Volume = 0 });
            Assert.Equal(whole.Lines, claims.Lines.Length);
            Assert.Equal(whole, Split(vintage).Aggregate(default(ClaimSums), (sum, part) => sum.And(Sum(part))));
            Assert.True(claims.TrajectoryCents(kept).Sum() >= whole.Claimed);
            Assert.Empty(claims.Months(none));
            Assert.Empty(claims.Prices(none));
            Assert.Empty(claims.TrajectoryCents(none));
            lines += claims.Lines.Length;
        }

        Assert.InRange(lines, 50, int.MaxValue);
    }

    /// <summary>A product period belongs to the month in which it begins, on the first and on the last day, and a credit takes off there.</summary>
    [Fact]
    public void A_line_counts_on_the_day_on_which_its_period_begins()
    {
        using var store = new WorldStore(World.Of("""
            toewijzing | kind | aanbieder | product | van        | omvang
            1          | Anna | A         | 45A04   | 2023-01-01 | 1 uur per week

            regel | toewijzing | van        | tot        | bedrag | aantal
            a     | 1          | 2024-01-31 | 2024-02-28 | 100    | 2
            b     | 1          | 2024-02-01 | 2024-02-28 | 50     | 1
            c     | 1          | 2024-02-29 | 2024-02-29 | -20    | 1
            d     | 1          | 2024-03-01 | 2024-03-31 | 7      | 1
            e     | 1          | 2023-12-31 | 2024-02-28 | 9      | 1
            """).Intakes);
        var vintage = store.Store.At(World.Municipality, new DateOnly(2024, 12, 31), null);
        Assert.Equal("2024-02:3000", Text(DateSpan.Month(2024, 2)));
        Assert.Equal("2024-01:10000 2024-02:3000", Text(DateSpan.Of(new DateOnly(2024, 1, 1), new DateOnly(2024, 2, 29))));
        Assert.Equal("2023-12:900 2024-01:10000 2024-02:3000 2024-03:700", Text(Years));
        Assert.Equal("", Text(DateSpan.Month(2024, 4)));

        string Text(DateSpan period)
        {
            var claims = PeriodClaims.Of(vintage, period);
            return string.Join(' ', claims.Months([.. claims.Groups.Select(_ => true)]).OrderBy(one => one.Key).Select(one => $"{one.Key.Month:yyyy-MM}:{one.Value.Claimed}"));
        }
    }

    private static IEnumerable<PeriodClaims> Split(Vintage vintage) =>
        new (DateOnly First, DateOnly Last)[] { (Years.First, new(2024, 2, 28)), (new(2024, 2, 29), new(2024, 2, 29)), (new(2024, 3, 1), Years.Last) }
            .Select(part => PeriodClaims.Of(vintage, DateSpan.Of(part.First, part.Last)));

    private static ClaimSums Sum(PeriodClaims claims) => Enumerable.Range(0, claims.Groups.Count).Aggregate(default(ClaimSums), (sum, group) => sum.And(claims.Sums(group)));
}
