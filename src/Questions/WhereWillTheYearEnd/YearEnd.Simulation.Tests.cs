using Roer.Care;
using Roer.Methods.Spending;
using Roer.Store.Measures;

namespace Roer.Questions.WhereWillTheYearEnd;

/// <summary>The outlook of a small town, worked out again allocation by allocation, and its simulated paths.</summary>
public sealed class YearEndSimulationTests
{
    private static readonly DrawOptions Drawn = new(2_000, 200, 11);
    private static readonly DrawOptions Few = new(40, 20, 5);
    private static readonly YearEndFacts Facts = YearEndTown.Facts("2024-06-30");
    private static readonly YearEndOutlook Outlook = YearEndOutlook.Of(Facts, Drawn);
    private static readonly int Edge = Outlook.Calendar.Edge;
    private static readonly int Ahead = Outlook.Calendar.Ahead;

    [Fact]
    public void Forms_without_care_that_can_be_followed_are_flat()
    {
        Assert.Equal([CareForm.Ambulant, CareForm.FosterCare, CareForm.Protection], Outlook.Forms.Select(form => (CareForm)form.Number));
        Assert.Equal([false, false, true], Outlook.Forms.Select(form => form.Assumption.IsFlat));
        Assert.Equal(7, Ahead);
        var flat = Outlook.Forms[2];
        Assert.Equal((0.0, 0.0), (flat.StockNow, flat.StockSize));
        Assert.All(flat.Left([0.5], Ahead), left => Assert.Equal(1, left));
    }

    [Fact]
    public void The_running_exposure_is_that_of_the_allocations_that_run_past_the_edge()
    {
        foreach (var form in Outlook.Forms.Take(2))
        {
            var weights = Running((CareForm)form.Number).Select(Weight).ToList();
            Assert.Equal(weights.Sum(), form.StockNow, 6);
            Assert.Equal(weights.Sum() * weights.Sum() / weights.Sum(weight => weight * weight), form.StockSize, 9);
        }
    }

    [Fact]
    public void What_stays_of_a_cell_is_what_stays_of_each_of_its_allocations()
    {
        foreach (var form in Outlook.Forms.Take(2))
        {
            var hazards = form.Assumption.Stay!.Mean();
            for (var place = 0; place < form.Cells.Count; place++)
            {
                var stock = form.StockOf(place, form.Assumption.Stay!, Ahead);
                var rows = Running((CareForm)form.Number).Where(row => row.Provider == Outlook.History.Cells[form.Cells[place]].Provider).ToList();
                for (var month = 0; month < Ahead; month++)
                    Assert.Equal(rows.Sum(row => Weight(row) * (Stays(hazards, AgeOf(row), month) + Stays(hazards, AgeOf(row), month + 1)) / 2), stock[month], 6);
            }
        }
    }

    [Fact]
    public void The_cells_of_a_form_stay_as_the_form_does()
    {
        foreach (var form in Outlook.Forms.Take(2))
        {
            var hazards = form.Assumption.Stay!.Mean();
            var left = form.Left(hazards, Ahead);
            Assert.Equal(1, left[0]);
            for (var month = 0; month < Ahead; month++)
            {
                Assert.True(left[month + 1] < left[month]);
                Assert.Equal(form.StockNow * (left[month] + left[month + 1]) / 2, Enumerable.Range(0, form.Cells.Count).Sum(place => form.StockOf(place, form.Assumption.Stay!, Ahead)[month]), 6);
            }
        }
    }

    [Fact]
    public void The_completed_spending_of_the_last_year_is_near_what_care_cost()
    {
        foreach (var form in Outlook.Forms.Take(2))
        {
            Assert.Equal(form.Recent.Sum() / 12, form.AmountAMonth, 6);
            for (var place = 0; place < form.Cells.Count; place++)
                Assert.InRange(form.Recent[place] / (0.9 * LastYear(Outlook.History.Cells[form.Cells[place]])), 0.97, 1.03);
            Assert.InRange(form.Assumption.Usage.Level, 0.85, 0.95);
        }

        Assert.InRange(Outlook.Forms[2].AmountAMonth / 2_000_000, 0.97, 1.03);
    }

    /// <summary>Of the last twelve months 1 + 2 + 3 + 4 + 5 + 7 × 6 = 57 columns of 40 lines are known: 2,280 lines against 30 for trust.</summary>
    [Fact]
    public void A_cell_keeps_to_its_form_by_30_lines()
    {
        foreach (var form in Outlook.Forms.Take(2))
        {
            for (var place = 0; place < form.Cells.Count; place++)
            {
                var expected = LastYear(Outlook.History.Cells[form.Cells[place]]) * form.Assumption.Usage.Level;
                Assert.Equal(1 + (2_280 / 2_310.0 * ((form.Recent[place] / expected) - 1)), form.Relative[place], 9);
            }
        }

        Assert.Equal([1.0], Outlook.Forms[2].Relative);
    }

    [Fact]
    public void Expected_spending_on_running_care_is_that_of_each_allocation()
    {
        foreach (var form in Outlook.Forms.Take(2))
        {
            var (hazards, usage) = (form.Assumption.Stay!.Mean(), form.Assumption.Usage);
            var expected = SpendingPaths.Expected(Outlook.Forecast.Written.Expected(form, form.Assumption));
            for (var month = 0; month < Ahead; month++)
            {
                var days = DateTime.DaysInMonth(2024, 6 + month);
                var slow = Running((CareForm)form.Number).Sum(row => Weight(row) * days * (Stays(hazards, AgeOf(row), month) + Stays(hazards, AgeOf(row), month + 1)) / 2);
                Assert.Equal(1, slow * usage.Level * usage.Season.At(5 + month) / expected[month].Stock, 9);
            }
        }
    }

    [Fact]
    public void A_flat_form_costs_its_level_for_each_day()
    {
        var flat = Outlook.Forms[2];
        var expected = SpendingPaths.Expected(Outlook.Forecast.Written.Expected(flat, flat.Assumption));
        for (var month = 0; month < Ahead; month++)
        {
            Assert.Equal(flat.Assumption.Usage.Level * flat.Assumption.Usage.Season.At(5 + month) * DateTime.DaysInMonth(2024, 6 + month), expected[month].Stock, 6);
            Assert.Equal(0, expected[month].Entries);
        }
    }

    [Fact]
    public void Weights_of_cells_are_shares_of_their_form()
    {
        foreach (var form in Outlook.Forms)
        {
            var paths = new StratumPaths(form, Ahead);
            Assert.Equal(1, paths.EntryWeight.Sum(), 12);
            for (var month = 0; month < Ahead; month++) Assert.Equal(1, paths.StockWeight.Sum(weights => weights[month]), 12);
            for (var place = 0; place < form.Cells.Count; place++) Assert.Equal(form.Recent[place] / form.Recent.Sum(), paths.EntryWeight[place], 12);
        }
    }

    /// <summary>The draws of one parameter draw belong together, so the error is that of the means of draws. More than five errors is a chance of one in a million.</summary>
    [Fact]
    public void The_mean_of_each_form_and_month_is_the_expected_value_of_its_draws()
    {
        foreach (var form in Outlook.Forms)
        {
            var (expected, sums) = (SpendingPaths.Expected(Outlook.Forecast.Written.Of(form)), Outlook.Paths.Of(form.Cells));
            for (var month = 0; month < Ahead; month++) Near(expected[month].Stock + expected[month].Entries, sums.Month(month));
            Near(expected.Sum(each => each.Stock), sums.Stock);
            Near(expected.Sum(each => each.Entries), sums.Entries);
        }
    }

    [Fact]
    public void On_every_path_the_cells_spend_what_was_drawn_for_their_form()
    {
        var drawn = SpendingPaths.Simulate([.. Outlook.Forms.Select(Outlook.Forecast.Written.Of)], Outlook.Forecast.Spending(SpendingSources.All));
        for (var place = 0; place < Outlook.Forms.Count; place++)
        {
            for (var month = 0; month < Ahead; month++)
            {
                var cells = Outlook.Paths.Of(Outlook.Forms[place].Cells).Month(month);
                var (stock, entries) = (drawn.Stock(place, month).ToArray(), drawn.Entries(place, month).ToArray());
                for (var path = 0; path < cells.Length; path++)
                    Assert.InRange(cells[path] - stock[path] - entries[path], -4 - (1e-6 * (stock[path] + entries[path])), 4 + (1e-6 * (stock[path] + entries[path])));
            }
        }
    }

    [Fact]
    public void Late_claims_of_a_group_are_shared_over_its_cells_to_a_cent_a_cell()
    {
        foreach (var late in Outlook.Late)
        {
            var (drawn, sums) = (late.Paths(Drawn.Paths, Drawn.Seed), Outlook.Paths.Of(late.Group.Cells).Late);
            for (var path = 0; path < sums.Length; path++) Assert.InRange(sums[path] - drawn[path], -late.Group.Cells.Count, late.Group.Cells.Count);
        }
    }

    [Fact]
    public void A_small_cell_is_less_sure_than_a_large_one_of_its_form()
    {
        double Variation(SpendingCell cell)
        {
            var stock = Outlook.Paths.Of([Outlook.History.Places[cell]]).Stock;
            var mean = stock.Average();
            return Math.Sqrt(stock.Average(cents => Math.Pow(cents - mean, 2))) / mean;
        }

        Assert.True(Variation(YearEndTown.Second) > Variation(YearEndTown.First));
    }

    /// <summary>Prices of 2024 are not known at the end of 2023: one shock of 1.5% moves all forms and months of that year, and not December.</summary>
    [Fact]
    public void A_price_shock_is_shared_by_all_forms_and_months_of_a_year()
    {
        var facts = YearEndTown.Facts("2023-12-31");
        var outlook = YearEndOutlook.Of(
            facts.But(spending => spending with
            {
                Tariffs = new Tariffs([(YearEndTown.Product, "", YearEndTown.Unit, DateSpan.Of(new DateOnly(2010, 1, 1), new DateOnly(2023, 12, 31)), YearEndTown.TariffCents)], 100),
                Contracts = [new ContractTerms("10000001", "", "", PaymentForm.Effort, null, null, DateSpan.From(new DateOnly(2023, 1, 1)), null, null, null, 400)],
            }),
            Drawn);
        Assert.Equal(13, outlook.Calendar.Ahead);
        Assert.Equal([1, .. Enumerable.Repeat(1.04, 12)], Enumerable.Range(0, 13).Select(outlook.Forecast.Written.PriceIndex));
        Assert.Equal([0, .. Enumerable.Repeat(0.015, 12)], outlook.Forecast.Written.PriceDeviations);
        var strata = outlook.Forms.Select(outlook.Forecast.Written.Of).ToList();
        var (priced, plain) = (SpendingPaths.Simulate(strata, outlook.Forecast.Spending(SpendingSources.Prices)), SpendingPaths.Simulate(strata, outlook.Forecast.Spending(SpendingSources.None)));
        double[] Shock(int place, int month) => [.. Enumerable.Range(0, Drawn.Paths).Select(path => priced.Stock(place, month)[path] / plain.Stock(place, month)[path])];
        var shock = Shock(0, 1);
        Assert.InRange(Math.Sqrt(shock.Average(each => Math.Pow(each - 1, 2))), 0.0138, 0.0162);
        for (var place = 0; place < strata.Count; place++)
        {
            Assert.All(Shock(place, 0), each => Assert.Equal(1, each, 12));
            foreach (var month in new[] { 1, 6, 12 }) Assert.All(shock.Zip(Shock(place, month)), pair => Assert.Equal(pair.First, pair.Second, 9));
        }
    }

    [Fact]
    public void The_same_seed_gives_the_same_paths_whatever_the_order_of_what_is_read()
    {
        var (once, again) = (YearEndOutlook.Of(Facts, Few), YearEndOutlook.Of(Facts.But(spending => spending with { Claims = [.. Facts.Spending.Claims.Reverse()], Allocations = [.. Facts.Spending.Allocations.Reverse()] }), Few));
        Assert.Equal(once.Paths.Totals, again.Paths.Totals);
        Assert.NotEqual(once.Paths.Totals, YearEndOutlook.Of(Facts, Few with { Seed = 6 }).Paths.Totals);
    }

    [Fact]
    public void Four_years_later_the_same_town_goes_the_same_way() =>
        Assert.Equal(YearEndOutlook.Of(Facts, Few).Paths.Totals, YearEndOutlook.Of(YearEndTown.Facts("2028-06-30", 2028), Few).Paths.Totals);

    [Fact]
    public void More_than_sixty_months_of_history_change_nothing()
    {
        var (five, six) = (YearEndOutlook.Of(YearEndTown.Facts("2024-06-30", 2024, 60), Few), YearEndOutlook.Of(YearEndTown.Facts("2024-06-30", 2024, 72), Few));
        Assert.Equal(five.History.First, six.History.First);
        Assert.Equal(five.Paths.Totals, six.Paths.Totals);
    }

    /// <summary>Whole cents differ by half a cent for each month and part, and the search for the level of spending stops at about one in a million.</summary>
    [Fact]
    public void Four_times_the_money_is_four_times_the_answer()
    {
        var one = YearEndOutlook.Of(Facts, Few);
        var four = YearEndOutlook.Of(Facts.But(spending => spending with { Claims = [.. Facts.Spending.Claims.Select(sum => sum with { Cents = 4 * sum.Cents })], Tariffs = YearEndTown.TariffsAt(4 * YearEndTown.TariffCents) }), Few);
        for (var cell = 0; cell < one.History.Cells.Count; cell++)
            Assert.All(one.Paths.Totals[cell].Zip(four.Paths.Totals[cell]), pair => Assert.InRange(pair.Second - (4.0 * pair.First), (-5 * Ahead) - (1e-5 * pair.Second), (5 * Ahead) + (1e-5 * pair.Second)));
    }

    [Fact]
    public void A_period_that_is_over_has_late_claims_only()
    {
        var outlook = YearEndOutlook.Of(YearEndTown.Facts("2025-02-28"), Few);
        var sums = outlook.Paths.Of(Enumerable.Range(0, outlook.History.Cells.Count));
        Assert.Equal(0, sums.Months);
        Assert.Equal(sums.Late, sums.Total());
        Assert.All(sums.Late, cents => Assert.True(cents > 0));
    }

    [Fact]
    public void Further_ahead_than_two_years_nothing_is_forecast()
    {
        Assert.True(YearEndOutlook.Of(YearEndTown.Facts("2024-01-31", 2025), Few).IsPossible);
        Assert.False(YearEndOutlook.Of(YearEndTown.Facts("2023-12-31", 2025), Few).IsPossible);
        Assert.False(YearEndOutlook.Of(YearEndTown.Facts("2024-06-30", 2024, 11), Few).IsPossible);
        Assert.True(YearEndOutlook.Of(YearEndTown.Facts("2024-06-30", 2024, 12), Few).IsPossible);
    }

    private static IEnumerable<AllocatedCare> Running(CareForm form) =>
        Facts.Spending.Allocations.Where(row => row.Division.Form == form && row.Terms.Validity.First <= Outlook.Calendar.EdgeDay && row.Terms.Validity.Last > Outlook.Calendar.EdgeDay);

    private static double Weight(AllocatedCare row) => row.Terms.Volume!.Value * (double)YearEndTown.TariffCents;

    private static int AgeOf(AllocatedCare row) => (int)((Outlook.Calendar.EdgeDay.DayNumber - row.Terms.Validity.First.DayNumber + 1) / CareExposure.DaysAMonth);

    private static double Stays(double[] hazards, int age, int months)
    {
        var left = 1.0;
        for (var month = 0; month < months; month++) left *= 1 - hazards[Math.Min(age + month, hazards.Length - 1)];
        return left;
    }

    private static double LastYear(SpendingCell cell) => Enumerable.Range(Edge - 11, 12).Sum(month => YearEndTown.Started(Facts.Spending.Allocations, cell, month));

    private static void Near(double expected, long[] paths)
    {
        double[] means = [.. paths.Chunk(Drawn.Paths / Drawn.ParameterDraws).Select(draw => draw.Average())];
        var mean = means.Average();
        var error = Math.Sqrt(means.Sum(each => (each - mean) * (each - mean)) / (means.Length - 1) / means.Length);
        Assert.InRange(mean, expected - 5 - (5 * error), expected + 5 + (5 * error));
    }
}
