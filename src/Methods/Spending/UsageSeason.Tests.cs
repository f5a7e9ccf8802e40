namespace Roer.Methods.Spending;

/// <summary>In which months of the year less is spent.</summary>
public sealed class UsageSeasonTests
{
    private const int First = 24_000;
    private static readonly double[] Factors = [1.2, 1.1, 1, 0.9, 0.8, 0.9, 1, 1.1, 1, 0.9, 1.2, 0.9];

    /// <summary>Whole years of one season: a centred mean of twelve months is the level, so the season is found as it was made.</summary>
    [Theory]
    [InlineData(0, 24)]
    [InlineData(0, 36)]
    [InlineData(5, 36)]
    [InlineData(11, 48)]
    public void A_season_without_chance_is_found_as_it_was_made(int first, int months)
    {
        var season = Of([.. Enumerable.Range(first, months).Select(month => 50 * Factors[month % 12])], First + first);
        Assert.All(Factors.Zip(season.Factors), pair => Assert.Equal(pair.First, pair.Second, 9));
        Assert.All(season.Errors, error => Assert.Equal(0, error, 6));
        for (var month = 0; month < 30; month++) Assert.Equal(Factors[month % 12], season.At(First + month), 9);
    }

    [Fact]
    public void What_was_seen_once_is_no_season() => Assert.Same(UsageSeason.None, Of([.. Enumerable.Range(0, 23).Select(month => 50 * Factors[month % 12])], First));

    [Fact]
    public void A_month_without_spending_leaves_no_season()
    {
        double[] series = [.. Enumerable.Range(0, 36).Select(month => month == 20 ? 0 : 50 * Factors[month % 12])];
        Assert.Same(UsageSeason.None, Of(series, First));
    }

    /// <summary>Two ratios a month with deviation 0.1 make means with variance 0.005; most of that is chance and must go.</summary>
    [Fact]
    public void Chance_alone_leaves_hardly_a_season()
    {
        var squares = new List<double>();
        for (var seed = 1; seed <= 40; seed++)
        {
            var season = Of(Chance(RandomSource.Named(seed, "usage"), 36, 0.1, _ => 1), First);
            squares.AddRange(season.Factors.Select(factor => (factor - 1) * (factor - 1)));
            Assert.Equal(12, season.Factors.Sum(), 9);
        }

        Assert.InRange(squares.Average(), 0, 0.005 / 2);
    }

    [Fact]
    public void A_season_that_stands_out_of_chance_stays_for_the_most_part()
    {
        var season = Of(Chance(RandomSource.Named(3, "usage"), 48, 0.02, month => 50 * Factors[month % 12]), First);
        Assert.All(Factors.Zip(season.Factors), pair => Assert.InRange(pair.Second, pair.First - 0.05, pair.First + 0.05));
    }

    /// <summary>The error is what it says: over many series the squares of what the logarithms miss are on average those of the errors. Where there is no season it is on the safe side.</summary>
    [Theory]
    [InlineData(0.03, true, 1.25)]
    [InlineData(0.1, true, 1.25)]
    [InlineData(0.1, false, 6)]
    public void A_season_misses_as_far_as_its_error_says(double deviation, bool hasSeason, double most)
    {
        var (missed, said) = (0.0, 0.0);
        for (var seed = 1; seed <= 300; seed++)
        {
            double Factor(int month) => hasSeason ? Factors[month % 12] : 1;
            var season = Of(Chance(RandomSource.Named(seed, "errors"), 36, deviation, Factor), First);
            var middle = Enumerable.Range(0, 12).Average(month => Math.Log(Factor(month)));
            var found = season.Factors.Average(Math.Log);
            for (var month = 0; month < 12; month++)
            {
                missed += Math.Pow(Math.Log(season.Factors[month]) - found - Math.Log(Factor(month)) + middle, 2);
                said += Math.Pow(season.Errors[month], 2);
            }
        }

        Assert.InRange(said / missed, 0.85, most);
    }

    /// <summary>One year and two months of eight groups that spend as much as they like, all in one season.</summary>
    [Theory]
    [InlineData(12)]
    [InlineData(14)]
    [InlineData(23)]
    public void A_season_seen_once_is_found_where_groups_agree(int months)
    {
        var season = UsageSeason.OfGroups([.. Enumerable.Range(1, 8).Select(level => Group(Enumerable.Range(0, months).Select(month => level * Factors[month % 12])))], First);
        Assert.All(Factors.Zip(season.Factors), pair => Assert.Equal(pair.First, pair.Second, 9));
        Assert.All(season.Errors, error => Assert.Equal(0, error, 6));
    }

    /// <summary>
    /// Four groups are too few, and so are eleven months, seven groups of which one spends as much as nine times all others, and groups that never spend; and a month in which one group spends all says nothing without it.
    /// </summary>
    [Theory]
    [InlineData(4, 14, 1, false)]
    [InlineData(8, 11, 1, false)]
    [InlineData(7, 14, 54, false)]
    [InlineData(8, 14, 1, true)]
    public void Where_groups_say_too_little_there_is_no_season(int groups, int months, int largest, bool isOneAlone)
    {
        List<IReadOnlyList<UsageMonth>> all = [.. Enumerable.Range(0, groups).Select(group => Group(Enumerable.Range(0, months).Select(month => isOneAlone && month == 3 && group > 0 ? 0 : (group == 0 ? largest : 1) * 50 * Factors[month % 12])))];
        Assert.Same(UsageSeason.None, UsageSeason.OfGroups([.. all, Group(new double[months]), Group(new double[months])], First));
    }

    /// <summary>Over many draws the squares of what the logarithms miss are those of the errors: groups that are alike, and groups of which one is as large as three others.</summary>
    [Theory]
    [InlineData(0.1, true, 1, 0.8, 1.3)]
    [InlineData(0.1, true, 3, 0.75, 1.6)]
    [InlineData(0.3, true, 1, 0.75, 1.4)]
    [InlineData(0.3, false, 1, 0.85, 6)]
    public void A_season_seen_once_misses_as_far_as_its_error_says(double deviation, bool hasSeason, int largest, double least, double most)
    {
        var (missed, said) = (0.0, 0.0);
        for (var seed = 1; seed <= 300; seed++)
        {
            var random = RandomSource.Named(seed, "groups");
            double Factor(int month) => hasSeason ? Factors[month % 12] : 1;
            var season = UsageSeason.OfGroups([.. Enumerable.Range(0, 12).Select(group => Group(Chance(random, 14, deviation, month => (group == 0 ? largest : 1) * Factor(month))))], First);
            var (middle, found) = (Enumerable.Range(0, 12).Average(month => Math.Log(Factor(month))), season.Factors.Average(Math.Log));
            for (var month = 0; month < 12; month++)
            {
                missed += Math.Pow(Math.Log(season.Factors[month]) - found - Math.Log(Factor(month)) + middle, 2);
                said += Math.Pow(season.Errors[month], 2);
            }
        }

        Assert.InRange(said / missed, least, most);
    }

    /// <summary>Of chance alone hardly anything stays: of the squares of the means less than half.</summary>
    [Fact]
    public void Groups_that_only_chance_makes_differ_show_hardly_a_season()
    {
        var (kept, plain) = (0.0, 0.0);
        for (var seed = 1; seed <= 40; seed++)
        {
            var random = RandomSource.Named(seed, "chance of groups");
            var series = Enumerable.Range(0, 10).Select(_ => Chance(random, 12, 0.3, _ => 1)).ToList();
            var means = Enumerable.Range(0, 12).Select(month => Math.Log(series.Sum(each => each[month]))).ToList();
            plain += means.Sum(mean => Math.Pow(mean - means.Average(), 2));
            kept += UsageSeason.OfGroups([.. series.Select(Group)], First).Factors.Sum(factor => Math.Pow(Math.Log(factor), 2));
        }

        Assert.InRange(kept / plain, 0, 0.5);
    }

    [Fact]
    public void Whole_years_later_the_season_is_the_same()
    {
        var series = Chance(RandomSource.Named(6, "later"), 36, 0.1, month => 40 + month);
        Assert.Equal(Of(series, First).Factors, Of(series, First + 36).Factors);
    }

    private static double[] Chance(RandomSource random, int months, double deviation, Func<int, double> level) =>
        [.. Enumerable.Range(0, months).Select(month => level(month) * (1 + (deviation * random.Normal())))];

    private static IReadOnlyList<UsageMonth> Group(IEnumerable<double> series) => [.. series.Select(each => new UsageMonth(each, 1, 1))];

    private static UsageSeason Of(double[] series, int first) => UsageSeason.Of([.. series.Select(each => new UsageMonth(each, 1, 1))], first);
}
