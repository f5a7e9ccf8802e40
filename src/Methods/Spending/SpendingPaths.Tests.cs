namespace Roer.Methods.Spending;

public sealed class SpendingPathsTests
{
    private const int Months = 6;
    private static readonly double[] Left = [1, 0.95, 0.9, 0.86, 0.82, 0.79, 0.76, 0.74];
    private static readonly SpendingOptions Options = new(20_000, 500, 5, [0, 0, 0, 0.02, 0.02, 0.02], 0.3, 0.2, SpendingSources.All);

    private static SpendingStratum Stratum(string name = "a") => new(
        name, [.. Enumerable.Repeat(1_000.0, Months)], 80, Draws(Left[..(Months + 1)]), [4, 5, 6, 5, 4, 3], 0.1, 12, [.. Enumerable.Repeat(15.0, Months)], 0.5, Draws(Left),
        new SpendingRate(0.8, [1, 1.1, 0.9, 1, 1, 1], 0.02, 0.3, 0.05));

    [Fact]
    public void The_mean_over_paths_is_the_expected_spending_of_each_month()
    {
        var (drawn, expected) = (SpendingPaths.Simulate([Stratum()], Options), SpendingPaths.Expected(Stratum()));
        for (var month = 0; month < Months; month++)
        {
            Assert.InRange(Mean(drawn.Stock(0, month)) / expected[month].Stock, 0.99, 1.01);
            Assert.InRange(Mean(drawn.Entries(0, month)) / expected[month].Entries, 0.97, 1.03);
        }
    }

    /// <summary>Present = Σ of entries that are left half a month more or less, written out for the first two months.</summary>
    [Fact]
    public void Expected_spending_is_exposure_times_what_is_left_times_the_rate()
    {
        var expected = SpendingPaths.Expected(Stratum());
        Assert.Equal(1_000 * 0.975 * 0.8, expected[0].Stock, 9);
        Assert.Equal(1_000 * 0.925 * 0.88, expected[1].Stock, 9);
        Assert.Equal(15 * (4 * (1 + 0.975) / 4) * 0.8, expected[0].Entries, 9);
        Assert.Equal(15 * ((5 * (1 + 0.975) / 4) + (4 * (0.975 + 0.925) / 2)) * 0.88, expected[1].Entries, 9);
    }

    [Fact]
    public void Without_any_source_every_path_is_what_is_expected()
    {
        var (drawn, expected) = (SpendingPaths.Simulate([Stratum()], Options with { Sources = SpendingSources.None }), SpendingPaths.Expected(Stratum()));
        for (var month = 0; month < Months; month++)
        {
            foreach (var path in drawn.Stock(0, month)) Assert.Equal(expected[month].Stock, path, 9);
            foreach (var path in drawn.Entries(0, month)) Assert.Equal(expected[month].Entries, path, 9);
        }
    }

    /// <summary>The survivors of 80 equal members after one month are binomial with chance 0.95.</summary>
    [Fact]
    public void Who_leaves_spreads_as_a_binomial_count()
    {
        var stratum = Stratum() with { Rate = new SpendingRate(1, [1, 1, 1, 1, 1, 1], 0, 0, 0) };
        var drawn = SpendingPaths.Simulate([stratum], Options with { Sources = SpendingSources.Process });
        var variance = Variance(drawn.Stock(0, 0));
        Assert.InRange(variance / (1_000.0 * 1_000 * 0.95 * 0.05 / 80 / 4), 0.95, 1.05);
    }

    /// <summary>Months of variance σ² that go together by ρ: of two months together 2σ²(1 + ρ).</summary>
    [Fact]
    public void A_month_holds_on_to_the_deviation_of_the_one_before()
    {
        var rate = new SpendingRate(1, [1, 1, 1, 1, 1, 1], 0, 0.5, 0.05);
        var flat = Stratum() with { StockSize = 0, StockLeft = Draws([1, 1, 1, 1, 1, 1, 1]), Entries = new double[Months], Rate = rate };
        var drawn = SpendingPaths.Simulate([flat], Options with { Sources = SpendingSources.Process });
        var (first, both) = (drawn.Stock(0, 0).ToArray(), drawn.Stock(0, 0).ToArray());
        for (var path = 0; path < both.Length; path++) both[path] += drawn.Stock(0, 1)[path];
        Assert.InRange(Variance(first) / (1_000.0 * 1_000 * 0.05 * 0.05), 0.95, 1.05);
        Assert.InRange(Variance(both) / Variance(first), 2.85, 3.15);
    }

    /// <summary>A season that is known with a standard error of 0.05 spreads the month by as much, and goes when parameters are held.</summary>
    [Fact]
    public void An_unsure_season_spreads_its_month()
    {
        var rate = new SpendingRate(1, [1, 1, 1, 1, 1, 1], 0, 0, 0) { SeasonError = [0, 0.05, 0, 0, 0, 0] };
        var flat = Stratum() with { StockSize = 0, StockLeft = Draws([1, 1, 1, 1, 1, 1, 1]), Entries = new double[Months], Rate = rate };
        var drawn = SpendingPaths.Simulate([flat], Options with { Sources = SpendingSources.Parameters });
        foreach (var path in drawn.Stock(0, 0)) Assert.Equal(1_000, path, 9);
        Assert.InRange(Variance(drawn.Stock(0, 1)) / (1_000.0 * 1_000 * 0.05 * 0.05), 0.8, 1.2);
        foreach (var path in SpendingPaths.Simulate([flat], Options with { Sources = SpendingSources.Process }).Stock(0, 1)) Assert.Equal(1_000, path, 9);
    }

    /// <summary>A deviation of which ten degrees of freedom are known spreads as Student's t: the variance is 10/8 of the estimate.</summary>
    [Fact]
    public void An_unsure_deviation_spreads_wider()
    {
        var rate = new SpendingRate(1, [1, 1, 1, 1, 1, 1], 0, 0, 0.05) { Freedom = 10 };
        var flat = Stratum() with { StockSize = 0, StockLeft = Draws([1, 1, 1, 1, 1, 1, 1]), Entries = new double[Months], Rate = rate };
        double Ratio(SpendingSources sources) => Variance(SpendingPaths.Simulate([flat], Options with { Sources = sources }).Stock(0, 0)) / (1_000.0 * 1_000 * 0.05 * 0.05);
        Assert.InRange(Ratio(SpendingSources.Process), 0.95, 1.05);
        Assert.InRange(Ratio(SpendingSources.Process | SpendingSources.Parameters), 1.1, 1.4);
    }

    /// <summary>A rate that varies twice as much as it is high keeps its mean, and no month costs less than nothing.</summary>
    [Fact]
    public void A_rate_that_varies_wildly_keeps_its_mean()
    {
        var flat = Stratum() with { StockSize = 0, StockLeft = Draws([1, 1, 1, 1, 1, 1, 1]), Entries = new double[Months], Rate = new SpendingRate(1, [1, 1, 1, 1, 1, 1], 0.3, 0, 1) };
        var drawn = SpendingPaths.Simulate([flat], Options with { Sources = SpendingSources.Process | SpendingSources.Parameters }).Stock(0, 0).ToArray();
        Assert.All(drawn, each => Assert.True(each > 0));
        Assert.InRange(drawn.Average(), 950, 1_050);
    }

    [Fact]
    public void Each_source_that_is_held_makes_the_sum_spread_less()
    {
        var all = Variance(Sum(SpendingPaths.Simulate([Stratum()], Options)));
        foreach (var source in new[] { SpendingSources.Process, SpendingSources.Parameters, SpendingSources.Prices })
            Assert.True(Variance(Sum(SpendingPaths.Simulate([Stratum()], Options with { Sources = SpendingSources.All & ~source }))) < all);
    }

    [Fact]
    public void Another_stratum_changes_no_path_of_the_first()
    {
        var (alone, both) = (SpendingPaths.Simulate([Stratum()], Options), SpendingPaths.Simulate([Stratum(), Stratum("b")], Options));
        Assert.True(alone.Stock(0, 3).SequenceEqual(both.Stock(0, 3)));
        Assert.True(alone.Entries(0, 5).SequenceEqual(both.Entries(0, 5)));
        Assert.False(both.Entries(0, 5).SequenceEqual(both.Entries(1, 5)));
    }

    [Fact]
    public void An_exposure_without_members_stays_as_it_is()
    {
        var flat = Stratum() with { StockSize = 0, StockLeft = Draws([1, 1, 1, 1, 1, 1, 1]), Entries = new double[Months], Rate = new SpendingRate(2, [1, 1, 1, 1, 1, 1], 0, 0, 0) };
        foreach (var path in SpendingPaths.Simulate([flat], Options with { Sources = SpendingSources.Process }).Stock(0, 5)) Assert.Equal(2_000, path, 9);
    }

    [Fact]
    public void Nonsense_is_a_named_error()
    {
        Throws(InputFault.Shape, () => SpendingPaths.Simulate([Stratum(), Stratum()], Options));
        Throws(InputFault.Shape, () => SpendingPaths.Simulate([Stratum()], Options with { Paths = 20_001 }));
        Throws(InputFault.Shape, () => SpendingPaths.Simulate([Stratum() with { Entries = [1] }], Options));
        Throws(InputFault.Unsorted, () => SpendingPaths.Simulate([Stratum() with { StockLeft = Draws([1, 0.9, 0.95, 0.9, 0.9, 0.9, 0.9]) }], Options));
        Throws(InputFault.Negative, () => SpendingPaths.Simulate([Stratum() with { EntrySpread = -1 }], Options));
        Throws(InputFault.OutOfRange, () => SpendingPaths.Simulate([Stratum()], Options with { RateTogether = 2 }));
        Throws(InputFault.Shape, () => SpendingPaths.Simulate([Stratum() with { Rate = Stratum().Rate with { SeasonError = [0.1] } }], Options));
        Throws(InputFault.TooFew, () => SpendingPaths.Simulate([], Options));
    }

    private static void Throws(InputFault fault, Action act) => Assert.Equal(fault, Assert.Throws<MethodInputException>(act).Fault);

    private static double[][] Draws(double[] left) => [.. Enumerable.Repeat(left, Options.ParameterDraws)];

    private static double Mean(ReadOnlySpan<double> values)
    {
        var sum = 0.0;
        foreach (var value in values) sum += value;
        return sum / values.Length;
    }

    private static double Variance(ReadOnlySpan<double> values)
    {
        var (mean, sum) = (Mean(values), 0.0);
        foreach (var value in values) sum += (value - mean) * (value - mean);
        return sum / (values.Length - 1);
    }

    private static double[] Sum(SpendingPaths paths)
    {
        var sums = new double[paths.Paths];
        for (var month = 0; month < paths.Horizon; month++)
        {
            for (var path = 0; path < sums.Length; path++) sums[path] += paths.Stock(0, month)[path] + paths.Entries(0, month)[path];
        }

        return sums;
    }
}
