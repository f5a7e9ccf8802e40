using Roer.Care;
using Roer.Methods.Spending;
using Roer.Store.Measures;
using static Roer.Questions.WhereWillTheYearEnd.LateWorld;

namespace Roer.Questions.WhereWillTheYearEnd;

/// <summary>What is still to come over passed months, as expected and by path; and what is owed at the end of the period.</summary>
public sealed class YearEndLateOutcomesTests
{
    private const string AsOf = "2024-12-31";

    /// <summary>The edge is November: 60 of it is to come, 30 of October and 10 of September.</summary>
    private static readonly List<ClaimedSum> Slow = Steady("2022-01", AsOf, 0, 40_000, 30_000, 20_000, 10_000);
    private static readonly ContractTerms Open = new(Cell.Provider, "", "", PaymentForm.Effort, null, null, DateSpan.From(Day("2020-01-01")), null, null, null, null);

    /// <summary>Twelve months bring 10,000 each. As of June the edge is May: of January 70,000 is to come, of February 80,000, up to 110,000 of May. What 2023 still brings is no part of 2024.</summary>
    [Fact]
    public void Only_months_of_the_period_up_to_the_edge_are_late()
    {
        var facts = Facts("2024-06-30", Steady("2021-01", "2024-06-30", [0, .. Enumerable.Repeat(10_000L, 12)]));
        var draws = Draws(facts);
        Assert.Equal(70_000 + 80_000 + 90_000 + 100_000 + 110_000, Assert.Single(draws.Expected), 6);
        Assert.Equal(60_000, draws.Group.Reserve(0, Month("2023-12")), 6);
    }

    /// <summary>Where months never differ there is no error, and each path is what is expected.</summary>
    [Fact]
    public void Without_any_difference_each_path_is_what_is_expected()
    {
        var draws = Draws(Facts(AsOf, Slow));
        Assert.Equal(100_000, Assert.Single(draws.Expected), 6);
        Assert.All(draws.Paths(40, 1), cents => Assert.Equal(100_000, cents, 0.01));
    }

    [Fact]
    public void Where_nothing_is_to_come_no_path_brings_anything()
    {
        var draws = Draws(Facts(AsOf, Steady("2022-01", AsOf, 100)));
        Assert.Equal([0], draws.Expected);
        Assert.All(draws.Paths(40, 1), cents => Assert.Equal(0, cents));
        Assert.False(draws.IsBootstrap);
    }

    /// <summary>So many whole months after the month of care a claim may still come in: as of 31 December October is open for two months, September for three.</summary>
    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 60_000)]
    [InlineData(2, 90_000)]
    [InlineData(3, 100_000)]
    public void After_the_final_month_of_claiming_nothing_comes(int months, double expected) =>
        Assert.Equal(expected, Assert.Single(Draws(Facts(AsOf, Slow).But(spending => spending with { Contracts = [Open with { FinalClaimMonths = months }] })).Expected), 6);

    [Theory]
    [InlineData("2024-12-30", 0)]
    [InlineData("2024-12-31", 100_000)]
    public void After_the_final_day_of_claiming_nothing_comes(string day, double expected)
    {
        var draws = Draws(Facts(AsOf, Slow).But(spending => spending with { Contracts = [Open with { FinalClaimDay = Day(day) }] }));
        Assert.Equal(expected, Assert.Single(draws.Expected), 6);
        Assert.Equal(expected, draws.Paths(40, 1).Average(), 0.01);
    }

    [Fact]
    public void The_end_of_claiming_is_the_last_day_of_a_month_however_long()
    {
        var contract = Open with { FinalClaimMonths = 1 };
        for (var month = Month("2023-01"); month <= Month("2024-12"); month++)
        {
            Assert.False(contract.IsClosed(month, ClaimCalendar.DaysOf(month + 1).Last));
            Assert.True(contract.IsClosed(month, ClaimCalendar.DaysOf(month + 2).First));
        }
    }

    /// <summary>A contract that ended closes its own months only: October and November are open, September is closed. One of another provider or category, or of one product, closes nothing.</summary>
    [Fact]
    public void A_contract_closes_its_own_months_of_its_own_cells()
    {
        var closed = Open with { FinalClaimMonths = 0 };
        double Expected(ContractTerms contract) => Assert.Single(Draws(Facts(AsOf, Slow).But(spending => spending with { Contracts = [contract] })).Expected);
        Assert.Equal(90_000, Expected(closed with { Days = DateSpan.Of(Day("2020-01-01"), Day("2024-09-30")) }), 6);
        Assert.Equal(100_000, Expected(closed with { Provider = "10000002" }), 6);
        Assert.Equal(100_000, Expected(closed with { Category = "45" }), 6);
        Assert.Equal(100_000, Expected(closed with { Product = "45A04" }), 6);
    }

    /// <summary>One of two cells may claim no more: the other one keeps its own part, three quarters of each month.</summary>
    [Fact]
    public void A_closed_cell_leaves_the_part_of_the_other()
    {
        var other = Cell with { Provider = "10000002" };
        var facts = Facts(AsOf, Slow.SelectMany(sum => new[] { sum with { Cents = sum.Cents / 4 }, sum with { Cents = sum.Cents * 3 / 4, Cell = other } }));
        var draws = Draws(facts.But(spending => spending with { Contracts = [Open with { FinalClaimDay = Day("2024-06-30") }] }));
        Assert.Equal(0, draws.Expected[0]);
        Assert.Equal(75_000, draws.Expected[1], 6);
        Assert.All(draws.Paths(40, 1), cents => Assert.Equal(75_000, cents, 0.01));
    }

    /// <summary>Of drawn months the mean over paths is what is expected, within five times its error, and the spread is not nothing.</summary>
    [Fact]
    public void The_mean_over_paths_is_what_is_expected()
    {
        var draws = Draws(Facts(AsOf, Uneven(641, 0, 40_000, 30_000, 20_000, 10_000)), new DrawOptions(4_000, 200, 5));
        Assert.True(draws.IsBootstrap);
        AssertMean(draws, 4_000);
    }

    /// <summary>More is taken back in the third month than added, in every number of columns: no bootstrap holds. A lognormal factor has the same mean and keeps the sign.</summary>
    [Fact]
    public void Where_more_is_taken_back_than_added_a_factor_stands_in()
    {
        var draws = Draws(Facts(AsOf, Uneven(642, 0, 40_000, 30_000, -5_000, 2_000)), new DrawOptions(4_000, 200, 5));
        Assert.False(draws.IsBootstrap);
        AssertMean(draws, 4_000);
        Assert.True(draws.Expected[0] > 0);
        Assert.All(draws.Paths(4_000, 5), cents => Assert.True(cents > 0));
    }

    [Fact]
    public void The_same_seed_draws_the_same_and_another_seed_does_not()
    {
        var facts = Facts(AsOf, Uneven(643, 0, 40_000, 30_000, 20_000, 10_000));
        var (once, again, other) = (Draws(facts), Draws(facts), Draws(facts, new DrawOptions(40, 10, 2)));
        Assert.Equal(once.Paths(40, 1), again.Paths(40, 1));
        Assert.NotEqual(once.Paths(40, 1), other.Paths(40, 2));
        Assert.Equal(once.Expected, other.Expected);
    }

    /// <summary>Ten times the cents, ten times what comes in each path: the residuals that are drawn are the same.</summary>
    [Theory]
    [InlineData(20_000)]
    [InlineData(-5_000)]
    public void With_ten_times_the_cents_each_path_brings_ten_times_as_much(long third)
    {
        var claims = Uneven(644, 0, 40_000, 30_000, third, 10_000);
        var (once, more) = (Draws(Facts(AsOf, claims)), Draws(Facts(AsOf, claims.Select(sum => sum with { Cents = sum.Cents * 10 }))));
        foreach (var (cents, tenfold) in once.Paths(40, 1).Zip(more.Paths(40, 1))) Assert.Equal(cents * 10, tenfold, Math.Abs(cents) * 1e-6);
    }

    [Fact]
    public void The_order_of_lines_changes_no_path()
    {
        var random = new Random(645);
        var claims = Uneven(646, 0, 40_000, 30_000, 20_000, 10_000);
        Assert.Equal(Draws(Facts(AsOf, claims)).Paths(40, 1), Draws(Facts(AsOf, claims.OrderBy(_ => random.Next()))).Paths(40, 1));
    }

    /// <summary>An empty category is all of the provider, and a contract of one product is about no cell, for a cell holds a category.</summary>
    [Theory]
    [InlineData("10000001", "", "", true)]
    [InlineData("10000001", "45", "", true)]
    [InlineData("10000001", "46", "", false)]
    [InlineData("10000002", "45", "", false)]
    [InlineData("10000002", "", "", false)]
    [InlineData("10000001", "45", "45A04", false)]
    [InlineData("10000001", "", "45A04", false)]
    public void A_contract_is_about_its_provider_and_category(string provider, string category, string product, bool isAbout) =>
        Assert.Equal(isAbout, (Open with { Provider = provider, Category = category, Product = product }).IsAbout(Cell with { Category = "45" }));

    [Fact]
    public void Without_an_end_of_claiming_a_contract_closes_nothing()
    {
        for (var month = Month("2020-01"); month <= Month("2024-12"); month++) Assert.False(Open.IsClosed(month, Day("2040-01-01")));
    }

    /// <summary>Each month brings 80,000 in the next month and 20,000 in the one after. At the end of 2024 all of December and 20,000 of November is owed, whenever one looks.</summary>
    [Theory]
    [InlineData("2024-03-31")]
    [InlineData("2024-06-30")]
    [InlineData("2024-12-31")]
    [InlineData("2025-01-31")]
    [InlineData("2025-06-30")]
    public void What_is_owed_at_the_end_does_not_depend_on_when_one_looks(string asOf)
    {
        var total = Owed(Facts(asOf, Steady("2022-01", asOf, 0, 80_000, 20_000))).TotalRow!.Figures[0];
        Assert.Equal(120_000, (double)total.Value!.Value, Day(asOf) > Day("2024-12-31") ? 1.0 : 1_200.0);
        Assert.InRange(total.Value.Value, total.Interval!.Low, total.Interval.High);
    }

    /// <summary>Known on the last day is no debt that still must be billed, a day later it is; refused it is none, and a credit takes off.</summary>
    [Theory]
    [InlineData("2024-12-31", 1, 5_000, 120_000)]
    [InlineData("2025-01-01", 1, 5_000, 125_000)]
    [InlineData("2025-01-01", 2, 5_000, 120_000)]
    [InlineData("2025-03-20", 1, -5_000, 115_000)]
    public void What_became_known_after_the_last_day_is_owed(string known, int state, long cents, double owed)
    {
        var line = new ClaimedSum(Cell, Month("2024-11"), Day(known), state, 1, cents);
        Assert.Equal(owed, (double)Owed(Facts("2026-06-30", [.. Steady("2022-01", "2026-06-30", 0, 80_000, 20_000), line])).TotalRow!.Figures[0].Value!.Value, 1.0);
    }

    /// <summary>Claims of before or after the period are no part of what it owes: with three times as much in 2023 and 2025 it stays the same.</summary>
    [Fact]
    public void Other_periods_owe_their_own()
    {
        var claims = Steady("2022-01", "2026-06-30", 0, 80_000, 20_000).Select(sum => Calendar(AsOf).IsInPeriod(sum.Month) ? sum : sum with { Cents = sum.Cents * 3 });
        Assert.Equal(120_000, Owed(Facts("2026-06-30", claims)).TotalRow!.Figures[0].Value);
    }

    /// <summary>A tenth is usually refused. Of the 50,000 without an answer that is owed, 45,000 is expected to be granted; what was billed before the last day takes nothing off.</summary>
    [Fact]
    public void Of_what_nobody_answered_only_what_is_owed_loses_the_usual_share()
    {
        var month = Month("2024-11");
        List<ClaimedSum> more =
        [
            new(Cell, Month("2025-12"), Day("2026-03-10"), ClaimHistory.RefusedState, 1, 133_333), new(Cell, month, Day("2024-12-20"), 0, 1, 70_000), new(Cell, month, Day("2025-01-20"), 0, 1, 50_000),
        ];
        var facts = Facts("2026-06-30", [.. Steady("2022-01", "2026-06-30", 0, 80_000, 20_000), .. more]);
        var share = ClaimHistory.Of(facts.Spending).RefusedShare;
        Assert.Equal(0.1, share, 0.01);
        Assert.Equal(120_000 + (50_000 * (1 - share)), (double)Owed(facts).TotalRow!.Figures[0].Value!.Value, 1.0);
    }

    /// <summary>On each path to the cent; of three rounded means the sum may differ a cent or two.</summary>
    [Fact]
    public void Taakvelden_add_up_to_all_that_is_owed()
    {
        var random = new Random(651);
        var fields = new[] { "6.72a", "6.72b", "6.73a" };
        var claims = Uneven(652, 0, 400_000, 300_000, 200_000, 100_000).Select(sum => sum with { Cell = Cell with { TaskField = fields[random.Next(3)] } });
        var table = Owed(Facts(AsOf, claims));
        Assert.Equal(fields, table.Rows.Select(row => row.Key));
        Assert.Equal((double)table.TotalRow!.Figures[0].Value!.Value, (double)table.Rows.Sum(row => row.Figures[0].Value!.Value), 2.0);
    }

    private static void AssertMean(LateOutcomes draws, int paths)
    {
        var drawn = draws.Paths(paths, 5);
        var mean = drawn.Average();
        var error = Math.Sqrt(drawn.Average(each => (each - mean) * (each - mean)) / paths);
        Assert.True(error > 0);
        Assert.Equal(draws.Expected.Sum(), mean, 5 * error);
    }

    private static LateOutcomes Draws(YearEndFacts facts, DrawOptions? options = null) => new(Group(facts), History(facts), options ?? new DrawOptions(40, 10, 1));

    private static AnswerTable Owed(YearEndFacts facts) => YearEndLiability.Of(YearEndCount.Of(YearEndOutlook.Of(facts, new DrawOptions(200, 20, 1)), null, new YearEndFilter([])), "test");

    /// <summary>Months whose amounts lie up to a fifth above or below these.</summary>
    private static List<ClaimedSum> Uneven(int seed, params long[] cents)
    {
        var random = new Random(seed);
        return [.. Steady("2022-01", AsOf, cents).Select(sum => sum with { Cents = (long)(sum.Cents * (0.8 + (0.4 * random.NextDouble()))) })];
    }
}
