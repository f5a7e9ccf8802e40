using Roer.Methods.Spending;
using Roer.Methods.Survival;
using Roer.Store.Measures;

namespace Roer.Questions.WhereWillTheYearEnd;

/// <summary>What the outlook hands to the method, and how it weighs its cells.</summary>
public sealed class YearEndOutlookTests
{
    private static readonly DrawOptions Few = new(40, 20, 5);
    private static readonly YearEndFacts Facts = YearEndTown.Facts("2024-06-30");
    private static readonly YearEndOutlook Outlook = YearEndOutlook.Of(Facts, Few);
    private static readonly YearEndFilter All = new([]);
    private static readonly int Edge = Outlook.Calendar.Edge;
    private static readonly int Ahead = Outlook.Calendar.Ahead;

    [Fact]
    public void New_care_is_handed_over_by_month_and_by_day()
    {
        foreach (var form in Outlook.Forms.Take(2))
        {
            var (stratum, entries) = (Outlook.Forecast.Written.Expected(form, form.Assumption), form.Assumption.Entries!);
            for (var month = 0; month < Ahead; month++)
            {
                Assert.Equal(entries.At(Edge + 1 + month), stratum.Entries[month]);
                Assert.Equal(entries.Exposures / 30.4375 * DateTime.DaysInMonth(2024, 6 + month), stratum.EntryExposure[month], 6);
                Assert.Equal(form.StockNow * DateTime.DaysInMonth(2024, 6 + month), stratum.StockExposure[month], 6);
            }

            Assert.Equal((entries.Error, entries.Size, entries.Spread), (stratum.EntryError, stratum.EntrySize, stratum.EntrySpread));
            Assert.Equal(StayHazard.Left(form.Assumption.Stay!.Mean(), 0, Ahead + 1), Assert.Single(stratum.EntryLeft));
        }
    }

    [Fact]
    public void Each_parameter_draw_has_durations_of_its_own()
    {
        foreach (var form in Outlook.Forms.Take(2))
        {
            var (drawn, expected) = (Outlook.Forecast.Written.Of(form), Outlook.Forecast.Written.Expected(form, form.Assumption));
            Assert.Equal(Few.ParameterDraws, drawn.StockLeft.Select(left => left[^1]).Distinct().Count());
            Assert.Equal(Few.ParameterDraws, drawn.EntryLeft.Select(left => left[^1]).Distinct().Count());
            for (var month = 0; month <= Ahead; month++) Assert.InRange(drawn.StockLeft.Average(left => left[month]) - expected.StockLeft[0][month], -0.04, 0.04);
        }

        Assert.All(Outlook.Forecast.Written.Of(Outlook.Forms[2]).StockLeft, left => Assert.All(left, each => Assert.Equal(1, each)));
    }

    /// <summary>
    /// Until 2022 the care of one provider fell under another task field. It cost 90% of its exposure, then as now. What was spent under the old name belongs to the level as its exposure does, however
    /// long nothing was claimed under it.
    /// </summary>
    [Fact]
    public void What_was_spent_under_an_earlier_name_belongs_to_the_level()
    {
        var before = LateWorld.Cell with { TaskField = "6.72b" };
        var claims = Enumerable.Range(LateWorld.Month("2021-01"), 47).Select(month => LateWorld.Claim(month, 1, ClaimCalendar.DaysOf(month).Days * 9_000) with { Cell = month < LateWorld.Month("2023-01") ? before : LateWorld.Cell });
        var facts = LateWorld.Facts(
            "2024-12-31", claims, LateWorld.Allocated(1, before, "2021-01-01", "2022-12-31", 10_000), LateWorld.Allocated(2, LateWorld.Cell, "2023-01-01", null, 10_000));
        Assert.Equal(0.9, Assert.Single(YearEndOutlook.Of(facts, Few).Forms).Assumption.Usage.Level, 6);
    }

    [Fact]
    public void A_rate_that_varies_wildly_is_held_at_twice_its_level()
    {
        var form = Outlook.Forms[0];
        var wild = form.Assumption with { Usage = form.Assumption.Usage with { Deviation = 7 } };
        Assert.Equal(2, Outlook.Forecast.Written.Expected(form, wild).Rate.Deviation);
    }

    /// <summary>Of each two forms the product of their residuals in euros against that of their lengths: summed over pairs.</summary>
    [Fact]
    public void Deviations_go_together_as_far_as_those_of_each_two_forms_do()
    {
        var length = Outlook.Forms.Min(form => form.Assumption.Usage.Residuals.Count);
        var series = Outlook.Forms.Select(form => form.Assumption.Usage.Residuals.Skip(form.Assumption.Usage.Residuals.Count - length).Select(each => each * form.AmountAMonth).ToList()).ToList();
        var (together, apart) = (0.0, 0.0);
        for (var left = 0; left < series.Count; left++)
        {
            for (var right = 0; right < series.Count; right++)
            {
                if (left == right) continue;
                together += series[left].Zip(series[right], (one, other) => one * other).Sum();
                apart += Math.Sqrt(series[left].Sum(each => each * each) * series[right].Sum(each => each * each));
            }
        }

        var options = Outlook.Forecast.Spending(SpendingSources.All);
        Assert.Equal(Math.Clamp(together / apart, 0, 1), options.RateTogether, 9);
        Assert.Equal((40, 20, 5L, 0.3), (options.Paths, options.ParameterDraws, options.Seed, options.EntryTogether));
    }

    [Fact]
    public void Outside_the_period_nothing_is_open_and_after_now_everything()
    {
        for (var cell = 0; cell < Outlook.History.Cells.Count; cell++)
        {
            Assert.Equal(0, Outlook.Forecast.Open(cell, Outlook.Calendar.First - 1));
            Assert.Equal(0, Outlook.Forecast.Open(cell, Outlook.Calendar.Last + 1));
            Assert.Equal(1, Outlook.Forecast.Open(cell, Outlook.Calendar.Last));
            Assert.Equal(1, Outlook.Forecast.Open(cell, Outlook.Calendar.Now + 1));
        }
    }

    /// <summary>On the 15th of June April is the edge; of May 40% of the usual claims is there, those of the 10th of June.</summary>
    [Fact]
    public void Of_a_month_that_is_claimed_in_part_the_rest_is_open()
    {
        var outlook = YearEndOutlook.Of(YearEndTown.Facts("2024-06-15"), Few);
        Assert.Equal(outlook.Calendar.Now - 2, outlook.Calendar.Edge);
        for (var cell = 0; cell < outlook.History.Cells.Count; cell++)
        {
            Assert.InRange(outlook.Forecast.Open(cell, outlook.Calendar.Now - 1), 0.57, 0.63);
            Assert.Equal(1, outlook.Forecast.Open(cell, outlook.Calendar.Now));
        }
    }

    [Fact]
    public void The_expectation_of_all_is_the_sum_of_that_of_each_provider()
    {
        double Of(YearEndFilter filter) => YearEndBridge.Expected(YearEndCount.Of(Outlook, null, filter), Outlook, Outlook);
        var parts = Outlook.History.Cells.Sum(cell => Of(new YearEndFilter([new Filter("aanbieder", cell.Provider)])));
        Assert.Equal(1, parts / Of(All), 12);
        Assert.Equal(0, Of(new YearEndFilter([new Filter("aanbieder", "99999999")])));
    }

    [Fact]
    public void Twice_the_rate_is_twice_what_is_expected_of_the_months_ahead()
    {
        foreach (var form in Outlook.Forms)
        {
            var usage = form.Assumption.Usage;
            var (one, two) = (SpendingPaths.Expected(Outlook.Forecast.Written.Expected(form, form.Assumption)), SpendingPaths.Expected(Outlook.Forecast.Written.Expected(form, form.Assumption with { Usage = usage with { Level = 2 * usage.Level } })));
            Assert.All(one.Zip(two), pair => Assert.Equal((2 * pair.First.Stock, 2 * pair.First.Entries), pair.Second));
        }
    }

    [Fact]
    public void A_cell_without_running_care_spends_on_new_care_only()
    {
        var edge = Outlook.Calendar.EdgeDay;
        var outlook = YearEndOutlook.Of(Facts.But(spending => spending with { Allocations = [.. Facts.Spending.Allocations.Where(row => row.Provider != YearEndTown.Second.Provider || row.Terms.Validity.Last <= edge)] }), Few);
        var sums = outlook.Paths.Of([outlook.History.Places[YearEndTown.Second]]);
        Assert.All(sums.Stock, cents => Assert.Equal(0, cents));
        Assert.All(sums.Entries, cents => Assert.True(cents > 0));
    }

    [Fact]
    public void A_cell_of_credits_takes_no_share_of_new_care()
    {
        var outlook = YearEndOutlook.Of(Facts.But(spending => spending with { Claims = [.. Facts.Spending.Claims.Select(sum => sum.Cell == YearEndTown.Second ? sum with { Cents = -sum.Cents / 2 } : sum)] }), Few);
        var (form, place) = (outlook.Forms[0], outlook.History.Places[YearEndTown.Second]);
        var weights = new StratumPaths(form, Ahead).EntryWeight;
        Assert.True(form.Recent[1] < 0);
        Assert.Equal([1, 0], weights);
        Assert.All(outlook.Paths.Of([place]).Entries, cents => Assert.Equal(0, cents));
    }

    [Fact]
    public void What_is_kept_is_worked_out_once()
    {
        var (outlook, times) = (YearEndOutlook.Of(Facts, Few), 0);
        Assert.Equal(7, outlook.Keep("a", () => 7 + times++));
        Assert.Equal(7, outlook.Keep("a", () => 7 + times++));
        Assert.Equal(8, outlook.Keep("b", () => 7 + times++));
        Assert.Equal(2, times);
    }
}
