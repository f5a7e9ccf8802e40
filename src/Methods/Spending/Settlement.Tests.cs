namespace Roer.Methods.Spending;

/// <summary>What is settled after a year as a share of the rest of it.</summary>
public sealed class SettlementTests
{
    private static readonly HashSet<int> Year = [.. Enumerable.Range(24_288, 12)];

    /// <summary>12 of 100 and 18 of 200: 30 of 300 is 0.1. Squares: (100 · 0.02² + 200 · 0.01²) / 300 × 2 = 0.0004, drawn: (3 · 0.025² + 0.0004) / 4, times 1½ for a year to come.</summary>
    [Fact]
    public void The_share_is_a_ratio_of_sums_and_its_deviation_is_drawn_toward_a_quarter_of_it()
    {
        var settlement = Settlement.Of("a", [(12, 100), (18, 200)], Year)!;
        Assert.Equal(0.1, settlement.Share, 12);
        Assert.Equal(Math.Sqrt(((3 * 0.025 * 0.025) + 0.0004) / 4 * 1.5), settlement.Deviation, 12);
    }

    /// <summary>One year says nothing of how years differ: 0.25 × 0.2, and √2 less sure.</summary>
    [Fact]
    public void One_year_has_the_usual_deviation()
    {
        var settlement = Settlement.Of("a", [(-20, 100)], Year)!;
        Assert.Equal(-0.2, settlement.Share, 12);
        Assert.Equal(0.05 * Math.Sqrt(2), settlement.Deviation, 12);
    }

    [Fact]
    public void Nothing_is_settled_without_a_year_a_month_or_money()
    {
        Assert.Null(Settlement.Of("a", [], Year));
        Assert.Null(Settlement.Of("a", [(10, 100)], new HashSet<int>()));
        Assert.Null(Settlement.Of("a", [(10, 0)], Year));
        Assert.Null(Settlement.Of("a", [(10, 100), (10, -1)], Year));
    }

    [Fact]
    public void Shares_have_the_mean_and_the_deviation_and_are_named()
    {
        var settlement = new Settlement("a", 0.1, 0.02, Year);
        var shares = settlement.Shares(20_000, 1);
        Assert.InRange(shares.Average(), 0.0994, 0.1006);
        Assert.InRange(Math.Sqrt(shares.Average(share => (share - 0.1) * (share - 0.1))), 0.0195, 0.0205);
        Assert.Equal(shares, settlement.Shares(20_000, 1));
        Assert.NotEqual(shares, (settlement with { Name = "b" }).Shares(20_000, 1));
    }
}
