namespace Roer.Methods.Forecasting;

public sealed class SimpleBaselinesTests
{
    /// <summary>Half of a month arrives in the month after it, the rest in the second.</summary>
    private static List<ArrivedAmount> Steady(int first, int now, Func<int, double> amountOf) =>
    [
        .. from month in Enumerable.Range(first, now - first + 1)
           from late in Enumerable.Range(1, 2)
           where month + late <= now
           select new ArrivedAmount(month, month + late, amountOf(month) / 2),
    ];

    private static BaselineCalendar Calendar(int now, int target, int first = 0) => new(first, now - 1, now, target);

    /// <summary>Months 24 to 35 are forecast when month 29 is known; month 28 has arrived by half, month 29 not at all.</summary>
    [Fact]
    public void Where_every_month_is_the_same_all_rules_say_so()
    {
        var simple = SimpleBaselines.Of(Steady(0, 29, _ => 100), Calendar(29, 24));
        Assert.Equal(new BaselineForecast(1200, 0), simple.SeasonalNaive);
        Assert.Equal(new BaselineForecast(1200, 0), simple.Growth);
        Assert.Equal(1200, simple.ChainLadder!.Value.Mean, 1e-9);
    }

    /// <summary>Each month costs 2% more than the one before: last year, last year times the growth of a year, and passed months completed with the last twelve for those ahead.</summary>
    [Fact]
    public void Growth_is_seen_by_the_rule_of_growth()
    {
        static double Amount(int month) => 1000 * Math.Pow(1.02, month);
        static double Sum(int first, int last) => Enumerable.Range(first, last - first + 1).Sum(Amount);
        var simple = SimpleBaselines.Of(Steady(0, 29, Amount), Calendar(29, 24));
        Assert.Equal(Sum(12, 23), simple.SeasonalNaive!.Value.Mean, 1e-6);
        Assert.Equal(Sum(24, 35), simple.Growth!.Value.Mean, 1e-6);
        Assert.Equal(Sum(24, 28) + (7 * Sum(17, 28) / 12), simple.ChainLadder!.Value.Mean, 1e-6);
    }

    /// <summary>The spread of the twelve months is √12 times that of one month against the same month a year before.</summary>
    [Fact]
    public void The_seasonal_rule_has_the_spread_of_the_differences_of_years()
    {
        var simple = SimpleBaselines.Of(Steady(0, 29, month => month < 12 ? 100 : 110), Calendar(29, 24));
        Assert.Equal(10 * Math.Sqrt(12 * 12 / 17.0), simple.SeasonalNaive!.Value.Deviation, 1e-6);
    }

    /// <summary>What arrives later than now does not exist: a whole year on, the same origin says the same.</summary>
    [Fact]
    public void Only_what_is_known_counts_and_the_order_has_no_meaning()
    {
        var then = Steady(0, 29, month => 100 + month);
        var later = Steady(0, 60, month => 100 + month).Where(each => each.Known <= 29).Reverse().ToList();
        Assert.Equal(SimpleBaselines.Of(then, Calendar(29, 24)).SeasonalNaive!.Value.Mean, SimpleBaselines.Of(later, Calendar(29, 24)).SeasonalNaive!.Value.Mean, 1e-9);
        Assert.Equal(SimpleBaselines.Of(then, Calendar(29, 24)).ChainLadder!.Value.Mean, SimpleBaselines.Of(later, Calendar(29, 24)).ChainLadder!.Value.Mean, 1e-9);
        Assert.Equal(InputFault.OutOfRange, Assert.Throws<MethodInputException>(() => SimpleBaselines.Of([new(1, 30, 1)], Calendar(29, 24))).Fault);
        Assert.Equal(InputFault.NotFinite, Assert.Throws<MethodInputException>(() => SimpleBaselines.Of([new(1, 2, double.NaN)], Calendar(29, 24))).Fault);
    }

    [Fact]
    public void A_rule_without_history_enough_has_no_answer()
    {
        Assert.Equal(new SimpleBaselines(null, null, null), SimpleBaselines.Of([], Calendar(5, 0)));
        var oneYear = SimpleBaselines.Of(Steady(0, 14, _ => 100), Calendar(14, 12));
        Assert.Equal(1200, oneYear.SeasonalNaive!.Value.Mean);
        Assert.Null(oneYear.Growth);
        Assert.Equal(1200, oneYear.ChainLadder!.Value.Mean, 1e-9);
        Assert.Null(SimpleBaselines.Of(Steady(3, 14, _ => 100), Calendar(14, 12, 3)).SeasonalNaive);
    }

    /// <summary>A year that is over and of which nothing more comes is what it is.</summary>
    [Fact]
    public void Of_a_year_that_is_over_the_chain_ladder_says_what_it_is()
    {
        var simple = SimpleBaselines.Of(Steady(0, 50, month => month), Calendar(50, 24));
        Assert.Equal(Enumerable.Range(24, 12).Sum(), simple.ChainLadder!.Value.Mean, 1e-9);
    }

    /// <summary>Months that the triangle no longer holds count as they are known.</summary>
    [Fact]
    public void Months_before_the_triangle_count_as_known()
    {
        var simple = SimpleBaselines.Of(Steady(0, 70, month => month), Calendar(70, 28));
        Assert.Equal(Enumerable.Range(28, 12).Sum(), simple.ChainLadder!.Value.Mean, 1e-9);
    }
}
