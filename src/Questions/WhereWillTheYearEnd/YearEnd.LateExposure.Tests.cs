using Roer.Care;
using Roer.Store.Measures;
using Roer.Tests.World;
using static Roer.Questions.WhereWillTheYearEnd.LateWorld;

namespace Roer.Questions.WhereWillTheYearEnd;

/// <summary>The started euros of each month, and the spells that forecasts follow.</summary>
public sealed class YearEndLateExposureTests
{
    private const string AsOf = "2024-06-30";
    private static readonly List<ClaimedSum> Claims = Steady("2022-01", AsOf, 0, 1_000);

    /// <summary>100 cents a day from 11 March up to 5 May: 21 days of March, 30 of April, 5 of May.</summary>
    [Fact]
    public void A_month_has_the_started_cents_of_its_days()
    {
        var exposure = Followed(Allocated(1, Cell, "2024-03-11", "2024-05-05", 100));
        Assert.Equal([0, 2_100, 3_000, 500, 0], Months(exposure, "2024-02", 5));
    }

    /// <summary>The edge is 31 May: June is not looked at, and neither is care that starts in it.</summary>
    [Fact]
    public void After_the_edge_nothing_is_looked_at()
    {
        var (before, after) = (Allocated(1, Cell, "2024-05-31", null, 100), Allocated(2, Cell, "2024-06-01", null, 100));
        var exposure = Followed(before, after);
        Assert.Equal([0, 100, 0, 0], Months(exposure, "2024-04", 4));
        Assert.Equal(1, Assert.Single(exposure.Running).Child);
        Assert.Equal(Day("2024-05-31").DayNumber, Assert.Single(exposure.Spells).Start);
    }

    [Fact]
    public void Before_the_first_whole_month_there_is_no_exposure()
    {
        var exposure = Followed(Allocated(1, Cell, "2021-06-01", null, 10));
        Assert.Equal([0, 310, 280], Months(exposure, "2021-12", 3));
    }

    /// <summary>A tariff of 1 cent in 2023 and of 2 cents in 2024, for 50 units a day.</summary>
    [Fact]
    public void Each_year_has_its_own_tariff()
    {
        var tariffs = Tariffs((DateSpan.Of(Day("2023-01-01"), Day("2023-12-31")), 1), (DateSpan.From(Day("2024-01-01")), 2));
        var exposure = Followed(Facts(AsOf, Claims, Allocated(1, Cell, "2023-01-01", null, 50)).But(spending => spending with { Tariffs = tariffs }));
        Assert.Equal([31 * 50, 31 * 100, 29 * 100], Months(exposure, "2023-12", 3));
        Assert.Equal(100, Assert.Single(exposure.Running).Weight);
        Assert.Equal(50, Assert.Single(exposure.Spells).FirstWeight);
    }

    /// <summary>366 euros over all 366 days of 2024 is a euro a day; 30 units a month over April and May is 60 units over 61 days.</summary>
    [Fact]
    public void A_total_and_a_volume_a_month_are_spread_over_the_valid_days()
    {
        var total = Allocated(1, Cell, "2024-01-01", "2024-12-31", 1);
        total = total with { Terms = total.Terms with { Volume = null, Unit = null, Frequency = null, BudgetCents = 36_600 } };
        Assert.Equal([3_100, 2_900], Months(Followed(total), "2024-01", 2));
        var monthly = Allocated(1, Cell, "2024-04-01", "2024-05-31", 30);
        monthly = monthly with { Terms = monthly.Terms with { Frequency = "4" } };
        Assert.Equal([30 * 30 / 30.4375, 31 * 30 / 30.4375], Months(Followed(monthly), "2024-04", 2), Alike);
    }

    /// <summary>
    /// 3,652.50 euros for the last days of May and the first of June: all of it is exposure, and for the months to come it weighs as if it were for a month of 30.4375 days. For 61 days it weighs as much a
    /// day as it costs.
    /// </summary>
    [Theory]
    [InlineData("2024-05-30", "2024-06-02", 4)]
    [InlineData("2024-05-01", "2024-06-30", 61)]
    public void An_amount_for_some_days_weighs_as_if_it_were_for_a_month(string first, string last, int days)
    {
        var total = Allocated(1, Cell, first, last, 1);
        total = total with { Terms = total.Terms with { Volume = null, Unit = null, Frequency = null, BudgetCents = 365_250 } };
        var exposure = Followed(total);
        Assert.Equal([(32 - Day(first).Day) * 365_250.0 / days], Months(exposure, "2024-05", 1), Alike);
        var weight = days < 30 ? 12_000 : 365_250.0 / days;
        Assert.Equal(weight, Assert.Single(exposure.Running).Weight, 6);
        Assert.Equal(weight, Assert.Single(exposure.Spells).FirstWeight, 6);
    }

    /// <summary>A month that is touched at its end counts by its days: what begins late in a year costs no more a day than what begins early.</summary>
    [Theory]
    [InlineData("2024-05-01")]
    [InlineData("2024-05-25")]
    public void A_day_costs_as_much_wherever_in_the_month_care_begins(string first)
    {
        var monthly = Allocated(1, Cell, first, "2024-12-31", 30);
        monthly = monthly with { Terms = monthly.Terms with { Frequency = "4" } };
        Assert.Equal([(32 - Day(first).Day) * 30 / 30.4375], Months(Followed(monthly), "2024-05", 1), Alike);
        var weekly = monthly with { Terms = monthly.Terms with { Frequency = "2" } };
        Assert.Equal([(32 - Day(first).Day) * 30 / 7.0], Months(Followed(weekly), "2024-05", 1), Alike);
    }

    /// <summary>Two allocations of ambulant care: 10 days at 100 and 30 days at 300 cents, so 250 a day on average. Of day care nothing is known: then 100 euros a day.</summary>
    [Fact]
    public void Where_nothing_bounds_an_allocation_the_mean_of_its_form_stands_in()
    {
        var open = Unbounded(Allocated(3, Cell with { Provider = "10000003" }, "2024-05-01", "2024-05-31", 1));
        var other = Unbounded(Allocated(4, Cell with { Form = CareForm.DayCare }, "2024-05-01", "2024-05-31", 1));
        var exposure = Followed(Allocated(1, Cell, "2024-04-01", "2024-04-10", 100), Allocated(2, Cell, "2024-04-01", "2024-04-30", 300), open, other);
        var history = ClaimHistory.Of(Facts(AsOf, Claims, open, other).Spending);
        Assert.Equal(31 * 250, exposure.In(history.Places[Cell with { Provider = "10000003" }], Month("2024-05")), 9);
        Assert.Equal(31 * 10_000, exposure.In(history.Places[Cell with { Form = CareForm.DayCare }], Month("2024-05")), 9);
    }

    /// <summary>Care of 1 May: as a month of 31 days is 1 whole month and a little old on the last of May (31 days ÷ 30.4375).</summary>
    [Theory]
    [InlineData("2024-05-31", 0)]
    [InlineData("2024-05-02", 0)]
    [InlineData("2024-05-01", 1)]
    [InlineData("2023-06-01", 12)]
    [InlineData("2023-05-31", 12)]
    public void Running_care_has_an_age_in_whole_months(string first, int age)
    {
        var running = Assert.Single(Followed(Allocated(7, Cell, first, null, 25)).Running);
        Assert.Equal(new RunningCare(0, 0, 7, Cell.Form, age, 25), running);
    }

    [Theory]
    [InlineData("2024-05-31", false)]
    [InlineData("2024-06-01", true)]
    public void Care_that_ends_on_the_edge_runs_no_more(string last, bool isRunning)
    {
        var exposure = Followed(Allocated(1, Cell, "2024-01-01", last, 100));
        Assert.Equal(isRunning, exposure.Running.Count == 1);
        Assert.Equal(Day(last).DayNumber, Assert.Single(exposure.Spells).End);
    }

    [Theory]
    [InlineData("2024-03-01", 1)]
    [InlineData("2024-02-20", 1)]
    [InlineData("2024-03-02", 2)]
    public void Care_that_follows_on_the_next_day_is_one_spell(string second, int spells)
    {
        var exposure = Followed(Allocated(1, Cell, "2024-01-01", "2024-02-29", 100), Allocated(1, Cell, second, "2024-04-30", 40));
        Assert.Equal(spells, exposure.Spells.Count);
        Assert.Equal(Day("2024-04-30").DayNumber, exposure.Spells[^1].End);
        Assert.Equal(100, exposure.Spells[0].FirstWeight);
    }

    [Fact]
    public void Another_child_provider_or_form_is_another_spell()
    {
        var (provider, form, task) = (Cell with { Provider = "10000002" }, Cell with { Form = CareForm.DayCare }, Cell with { TaskField = "6.72b" });
        Assert.Equal(4, Followed([.. new[] { Cell, provider, form }.Select(cell => Allocated(1, cell, "2024-01-01", null, 1)), Allocated(2, Cell, "2024-01-01", null, 1)]).Spells.Count);
        Assert.Single(Followed(Allocated(1, Cell, "2024-01-01", null, 1), Allocated(1, task, "2024-01-01", null, 1)).Spells);
    }

    /// <summary>What begins within 30 days of the start is what a new spell costs a day: the thirtieth day is in, the thirty-first is not.</summary>
    [Theory]
    [InlineData("2024-01-30", 130)]
    [InlineData("2024-01-31", 100)]
    public void A_spell_first_costs_what_begins_in_its_first_thirty_days(string second, double weight) =>
        Assert.Equal(weight, Assert.Single(Followed(Allocated(1, Cell, "2024-01-01", null, 100), Allocated(1, Cell, second, null, 30)).Spells).FirstWeight);

    /// <summary>Day by day, in place of month by month; in any order, and with twice the price twice as much.</summary>
    [Fact]
    public void Started_cents_are_the_sum_of_their_days_whatever_the_order()
    {
        var random = new Random(611);
        var cells = new[] { Cell, Cell with { Provider = "10000002" }, Cell with { Form = CareForm.FosterCare } };
        AllocatedCare[] all = [.. Enumerable.Range(0, 60).Select(child =>
        {
            var first = Day("2022-01-01").AddDays(random.Next(900));
            return Allocated(child / 3, cells[random.Next(3)], $"{first:yyyy-MM-dd}", random.Next(4) == 0 ? null : $"{first.AddDays(random.Next(400)):yyyy-MM-dd}", random.Next(1, 5_000));
        })];
        var facts = Facts(AsOf, Claims, all);
        var history = ClaimHistory.Of(facts.Spending);
        var (once, shuffled, doubled) = (Followed(facts), Followed(Facts(AsOf, Claims, [.. all.OrderBy(_ => random.Next())])), Followed(facts.But(spending => spending with { Tariffs = Tariffs((DateSpan.From(Day("2000-01-01")), 2)) })));
        for (var cell = 0; cell < history.Cells.Count; cell++)
        {
            for (var month = history.First; month <= history.Calendar.Edge; month++)
            {
                var slow = 0L;
                for (var day = ClaimCalendar.DaysOf(month).First; day <= ClaimCalendar.DaysOf(month).Last; day = day.AddDays(1))
                    slow += all.Where(care => SpendingCell.Of(care) == history.Cells[cell] && care.Terms.Validity.Contains(day)).Sum(care => (long)care.Terms.Volume!.Value);
                Assert.Equal(slow, once.In(cell, month), 6);
                Assert.Equal(slow, shuffled.In(cell, month), 6);
                Assert.Equal(2 * slow, doubled.In(cell, month), 6);
            }
        }

        Assert.Equal(once.Spells.Count, shuffled.Spells.Count);
        Assert.Equal(all.Count(care => care.Terms.Validity.Contains(history.Calendar.EdgeDay) && care.Terms.Validity.Contains(history.Calendar.EdgeDay.AddDays(1))), once.Running.Count);
    }

    /// <summary>One allocation, or the same cents a day in two that follow each other: the same months, and one spell of the same days.</summary>
    [Fact]
    public void Where_an_allocation_is_cut_does_not_matter()
    {
        var whole = Followed(Allocated(1, Cell, "2023-02-10", "2024-04-20", 70));
        for (var cut = Day("2023-02-10"); cut < Day("2024-04-20"); cut = cut.AddDays(29))
        {
            var parts = Followed(Allocated(1, Cell, "2023-02-10", $"{cut:yyyy-MM-dd}", 70), Allocated(1, Cell, $"{cut.AddDays(1):yyyy-MM-dd}", "2024-04-20", 70));
            Assert.Equal(Months(whole, "2023-01", 17), Months(parts, "2023-01", 17), Alike);
            var spell = Assert.Single(parts.Spells);
            Assert.Equal((whole.Spells[0].Start, whole.Spells[0].End), (spell.Start, spell.End));
        }
    }

    /// <summary>Ten days later in everything but the months themselves: as many cents in all, for care that ended before the edge.</summary>
    [Fact]
    public void Care_that_shifts_keeps_its_cents()
    {
        for (var shift = 0; shift < 120; shift += 10)
        {
            var first = Day("2023-01-05").AddDays(shift);
            var exposure = Followed(Allocated(1, Cell, $"{first:yyyy-MM-dd}", $"{first.AddDays(364):yyyy-MM-dd}", 40));
            Assert.Equal(365 * 40, Months(exposure, "2022-01", 29).Sum(), 6);
            Assert.Empty(exposure.Running);
        }
    }

    /// <summary>From the store: a stop ends care, a temporary one does not, and what was never started has no exposure. 40 hours a month of 25 euros is 12 × 1,000 ÷ 366 a day.</summary>
    [Fact]
    public void Stops_and_starts_come_from_the_messages()
    {
        using var store = new WorldStore(World.Of(
            """
            toewijzing | kind | aanbieder | product | van | tot | omvang
            1 | a | A | 45A04 | 2024-01-01 | 2024-12-31 | 40 uur per maand
            2 | b | A | 45A04 | 2024-01-01 | 2024-12-31 | 40 uur per maand
            3 | c | A | 45A04 | 2024-01-01 | 2024-12-31 | 40 uur per maand

            start | begin
            1 | 2024-01-01
            2 | 2024-01-01

            stop | begin | eind | reden
            1 | 2024-01-01 | 2024-03-10 | 31
            2 | 2024-01-01 | 2024-02-10 | 20

            tarief | eenheid | prijs
            45A04 | uur | 25

            regel | toewijzing | van | bedrag | bekend
            r1 | 1 | 2024-01-01 | 1000 | 2024-02-01
            """).Intakes);
        var facts = YearEndLoad.Load(store.Store.At(World.Municipality, Day(AsOf), null), DateSpan.Of(Day("2024-01-01"), Day("2024-12-31")));
        var exposure = CareExposure.Of(facts.Spending, ClaimHistory.Of(facts.Spending));
        const double Rate = 100_000 / 30.4375;
        Assert.Equal([62 * Rate, 58 * Rate, 41 * Rate, 30 * Rate, 31 * Rate, 0], Months(exposure, "2024-01", 6), Alike);
        Assert.Single(exposure.Running);
        Assert.Equal([Day("2024-03-10").DayNumber, int.MaxValue], exposure.Spells.Select(spell => spell.End));
    }

    private static bool Alike(double left, double right) => Math.Abs(left - right) < 1e-6;

    private static AllocatedCare Unbounded(AllocatedCare care) => care with { Terms = care.Terms with { Volume = null, Unit = null, Frequency = null } };

    private static CareExposure Followed(params AllocatedCare[] care) => Followed(Facts(AsOf, Claims, care));

    private static CareExposure Followed(YearEndFacts facts) => CareExposure.Of(facts.Spending, ClaimHistory.Of(facts.Spending));

    private static IEnumerable<double> Months(CareExposure exposure, string first, int months) => Enumerable.Range(Month(first), months).Select(month => exposure.In(0, month));
}
