namespace Roer.Methods.Spending;

/// <summary>Which part of the exposure is spent.</summary>
public sealed class UsageRateTests
{
    private static readonly double[] Factors = [1.2, 1.1, 1, 0.9, 0.8, 0.9, 1, 1.1, 1, 0.9, 1.2, 0.9];

    [Theory]
    [InlineData(12)]
    [InlineData(36)]
    public void A_level_series_keeps_its_level_without_error(int months)
    {
        var rate = UsageRate.Of([.. Enumerable.Repeat(0.8, months)], 24_000);
        Assert.Equal(0.8, rate.Level, 9);
        Assert.Equal(0, rate.Deviation, 9);
        Assert.Equal(months, rate.Residuals.Count);
        Assert.All(rate.Residuals, residual => Assert.Equal(0, residual, 9));
        Assert.All(rate.Season, factor => Assert.Equal(1, factor, 12));
    }

    [Fact]
    public void Nothing_spent_stays_nothing()
    {
        var rate = UsageRate.Of(new double[30], 24_000);
        Assert.Equal((0.0, 0.0, 0.0), (rate.Level, rate.Alpha, rate.Deviation));
        Assert.Equal(new double[30], rate.Residuals);
    }

    [Fact]
    public void Spending_that_ended_a_year_ago_is_not_expected_back() => Assert.Equal(0, UsageRate.Of([.. Enumerable.Repeat(1.0, 24), .. new double[12]], 24_000).Level);

    /// <summary>Whole years of one season: a centred mean of twelve months is the level, so the season is found as it was made.</summary>
    [Theory]
    [InlineData(0, 36)]
    [InlineData(5, 36)]
    [InlineData(11, 48)]
    public void A_season_without_chance_is_found_as_it_was_made(int first, int months)
    {
        var rate = UsageRate.Of([.. Enumerable.Range(first, months).Select(month => 50 * Factors[month % 12])], 24_000 + first);
        Assert.All(Factors.Zip(rate.Season), pair => Assert.Equal(pair.First, pair.Second, 9));
        Assert.Equal(50, rate.Level, 6);
        Assert.Equal(0, rate.Deviation, 6);
    }

    [Theory]
    [InlineData(23)]
    [InlineData(24)]
    public void What_was_seen_once_is_no_season(int months) =>
        Assert.All(UsageRate.Of([.. Enumerable.Range(0, months).Select(month => 50 * Factors[month % 12])], 24_000).Season, factor => Assert.Equal(1, factor));

    [Fact]
    public void A_month_without_spending_leaves_no_season()
    {
        double[] series = [.. Enumerable.Range(0, 36).Select(month => month == 20 ? 0 : 50 * Factors[month % 12])];
        Assert.All(UsageRate.Of(series, 24_000).Season, factor => Assert.Equal(1, factor));
    }

    /// <summary>Two ratios a month with deviation 0.1 make means with variance 0.005; most of that is chance and must go.</summary>
    [Fact]
    public void Chance_alone_leaves_hardly_a_season()
    {
        var squares = new List<double>();
        for (var seed = 1; seed <= 40; seed++)
        {
            var random = RandomSource.Named(seed, "usage");
            var rate = UsageRate.Of([.. Enumerable.Range(0, 36).Select(_ => 1 + (0.1 * random.Normal()))], 24_000);
            squares.AddRange(rate.Season.Select(factor => (factor - 1) * (factor - 1)));
            Assert.Equal(12, rate.Season.Sum(), 9);
        }

        Assert.InRange(squares.Average(), 0, 0.005 / 2);
    }

    [Fact]
    public void A_season_that_stands_out_of_chance_stays_for_the_most_part()
    {
        var random = RandomSource.Named(3, "usage");
        var rate = UsageRate.Of([.. Enumerable.Range(0, 48).Select(month => 50 * Factors[month % 12] * (1 + (0.02 * random.Normal())))], 24_000);
        Assert.All(Factors.Zip(rate.Season), pair => Assert.InRange(pair.Second, pair.First - 0.05, pair.First + 0.05));
    }

    /// <summary>A residual is what a month deviates from the level before it, and the level follows by alpha: walked here month by month.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void The_level_at_the_edge_is_where_the_residuals_lead(int seed)
    {
        var series = Wandering(seed, 30);
        var rate = UsageRate.Of(series, 24_000);
        double[] plain = [.. series.Select((each, month) => each / rate.Season[month % 12])];
        var level = plain[0] - (rate.Residuals[0] * rate.Level);
        for (var month = 0; month < plain.Length; month++)
        {
            Assert.Equal(plain[month] - level, rate.Residuals[month] * rate.Level, 9);
            level += rate.Alpha * (plain[month] - level);
        }

        Assert.Equal(level, rate.Level, 9);
    }

    [Theory]
    [InlineData(4)]
    [InlineData(5)]
    public void Another_unit_of_money_changes_the_level_only(int seed)
    {
        var series = Wandering(seed, 36);
        var (one, many) = (UsageRate.Of(series, 24_000), UsageRate.Of([.. series.Select(each => each * 1_024)], 24_000));
        Assert.Equal(1, many.Level / one.Level / 1_024, 4);
        Assert.Equal(one.Deviation, many.Deviation, 4);
        Assert.Equal(one.Alpha, many.Alpha, 2);
        Assert.All(one.Season.Zip(many.Season), pair => Assert.Equal(pair.First, pair.Second, 12));
    }

    [Fact]
    public void Whole_years_later_the_season_is_the_same()
    {
        var series = Wandering(6, 36);
        Assert.Equal(UsageRate.Of(series, 24_000).Season, UsageRate.Of(series, 24_036).Season);
    }

    private static double[] Wandering(int seed, int months)
    {
        var (random, level) = (RandomSource.Named(seed, "wandering"), 40.0);
        return [.. Enumerable.Range(0, months).Select(_ => (level += random.Normal()) + (2 * random.Normal()))];
    }
}
