namespace Roer.Methods.Spending;

/// <summary>Which part of the exposure is spent.</summary>
public sealed class UsageRateTests
{
    [Theory]
    [InlineData(12)]
    [InlineData(36)]
    public void A_level_series_keeps_its_level_without_error(int months)
    {
        var rate = Of([.. Enumerable.Repeat(0.8, months)], 24_000);
        Assert.Equal(0.8, rate.Level, 9);
        Assert.Equal(0, rate.Deviation, 9);
        Assert.Equal(months, rate.Residuals.Count);
        Assert.All(rate.Residuals, residual => Assert.Equal(0, residual, 9));
        Assert.All(rate.Season.Factors, factor => Assert.Equal(1, factor, 12));
    }

    [Fact]
    public void Nothing_spent_stays_nothing()
    {
        var rate = Of(new double[30], 24_000);
        Assert.Equal((0.0, 0.0, 0.0), (rate.Level, rate.LevelError, rate.Deviation));
        Assert.Equal(new double[30], rate.Residuals);
    }

    [Fact]
    public void Spending_that_ended_a_year_ago_is_not_expected_back() => Assert.Equal(0, Of([.. Enumerable.Repeat(1.0, 24), .. new double[12]], 24_000).Level);

    [Theory]
    [InlineData(4)]
    [InlineData(5)]
    public void Another_unit_of_money_changes_the_level_only(int seed)
    {
        var series = Wandering(seed, 36);
        var (one, many) = (Of(series, 24_000), Of([.. series.Select(each => each * 1_024)], 24_000));
        Assert.Equal(1, many.Level / one.Level / 1_024, 4);
        Assert.Equal(one.Deviation, many.Deviation, 4);
        Assert.Equal(one.Persistence, many.Persistence, 4);
        Assert.All(one.Season.Factors.Zip(many.Season.Factors), pair => Assert.Equal(pair.First, pair.Second, 12));
    }

    /// <summary>One member whose newest month is known for a tenth only and has nothing yet: the level hardly moves. Of 0.8 spent in 23 months, 0.8·Σ₁²³dᵏ / (Σ₁²³dᵏ + 0.1).</summary>
    [Fact]
    public void A_month_that_is_hardly_known_hardly_moves_the_level()
    {
        var rate = Of([.. Enumerable.Repeat(new UsageMonth(0.8, 1, 1), 23), new UsageMonth(0, 1, 0.1)], 24_000);
        var sum = Enumerable.Range(1, 23).Sum(age => Math.Pow(0.95, age));
        Assert.Equal(0.8 * sum / (sum + 0.1), rate.Level, 12);
    }

    [Fact]
    public void Spending_of_a_month_without_exposure_says_nothing()
    {
        var months = Enumerable.Repeat(new UsageMonth(0.8, 1, 1), 30).ToArray();
        months[20] = new UsageMonth(1_000, 0, 0);
        Assert.Equal(0.8, Of(months, 24_000).Level, 12);
        Assert.Equal(0, Of(months, 24_000).Deviation, 12);
    }

    [Fact]
    public void Months_that_hold_on_to_a_deviation_make_the_level_less_sure()
    {
        var (held, loose) = (new List<UsageRate>(), new List<UsageRate>());
        for (var seed = 1; seed <= 40; seed++)
        {
            held.Add(Of(Held(seed, 0.8), 24_000));
            loose.Add(Of(Held(seed, 0), 24_000));
        }

        Assert.InRange(held.Average(rate => rate.Persistence), 0.4, 0.6);
        Assert.InRange(loose.Average(rate => rate.Persistence), 0, 0.15);
        Assert.True(held.Average(rate => rate.LevelError / rate.Deviation) > 1.4 * loose.Average(rate => rate.LevelError / rate.Deviation));
    }

    /// <summary>Independent months: the square of the error is that of the deviation times Σw²/(Σw)², with w = 0.95ᵏ.</summary>
    [Fact]
    public void The_error_of_the_level_is_that_of_a_weighted_mean()
    {
        var rate = Of([.. Enumerable.Range(0, 36).Select(month => 1 + (month % 2 == 0 ? 0.1 : -0.1))], 24_000);
        double[] weights = [.. Enumerable.Range(0, 36).Select(age => Math.Pow(0.95, age))];
        Assert.Equal(0, rate.Persistence);
        Assert.Equal(rate.Deviation * Math.Sqrt(weights.Sum(each => each * each)) / weights.Sum(), rate.LevelError, 12);
    }

    /// <summary>36 months that weigh 0.95ᵏ are as many as (Σw)²/Σw² = 25.4 that weigh alike, and one of them went to the level.</summary>
    [Fact]
    public void A_deviation_is_known_from_so_many_months()
    {
        var rate = Of([.. Enumerable.Range(0, 36).Select(month => 1 + (month % 2 == 0 ? 0.1 : -0.1))], 24_000);
        double[] weights = [.. Enumerable.Range(0, 36).Select(age => Math.Pow(0.95, age))];
        Assert.Equal((Math.Pow(weights.Sum(), 2) / weights.Sum(each => each * each)) - 1, rate.Freedom, 9);
        Assert.True(Of(Held(2, 0.8), 24_000).Freedom < rate.Freedom);
    }

    /// <summary>The level follows its own months; what they then deviate from it is less than what they deviate from the true one, and that is made good.</summary>
    [Fact]
    public void The_deviation_is_around_the_true_level()
    {
        var squares = Enumerable.Range(1, 300).Average(seed => Math.Pow(Of(Held(seed, 0), 24_000).Deviation, 2));
        Assert.InRange(squares, 0.01 * 0.9, 0.01 * 1.15);
    }

    private static double[] Held(int seed, double persistence)
    {
        var (random, off) = (RandomSource.Named(seed, "held"), 0.0);
        return [.. Enumerable.Range(0, 36).Select(_ => 1 + (0.1 * (off = (persistence * off) + (Math.Sqrt(1 - (persistence * persistence)) * random.Normal()))))];
    }

    private static UsageRate Of(double[] series, int first) => Of([.. series.Select(each => new UsageMonth(each, 1, 1))], first);

    private static UsageRate Of(UsageMonth[] months, int first) => UsageRate.Of(months, first, UsageSeason.Of(months, first));

    private static double[] Wandering(int seed, int months)
    {
        var (random, level) = (RandomSource.Named(seed, "wandering"), 40.0);
        return [.. Enumerable.Range(0, months).Select(_ => (level += random.Normal()) + (2 * random.Normal()))];
    }
}
