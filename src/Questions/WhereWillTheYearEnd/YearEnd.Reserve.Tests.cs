using Roer.Methods.Reserves;
using Roer.Methods.Spending;
using Roer.Questions.Parts;
using Roer.Store.Measures;

namespace Roer.Questions.WhereWillTheYearEnd;

/// <summary>Risks, the reserve that they ask, and what is said of it.</summary>
public sealed class YearEndReserveTests
{
    private static readonly DrawOptions Many = new(10_000, 100, 7);

    /// <summary>A register of six: the chance in percent, the least and the most in thousands of euros.</summary>
    private static readonly (int Percent, int Low, int High)[] Register = [(50, 100, 400), (30, 200, 900), (25, 150, 450), (5, 500, 1500), (40, 50, 250), (70, 20, 180)];

    /// <summary>
    /// With evenly spread impacts the 90% quantile is 1,122 and the mean of the worst tenth 1,440.83. The slow sum below must give those; then it judges the
    /// drawn reserve, whose impacts are triangles with the same middle and so the same mean of 545.
    /// </summary>
    [Fact]
    public void A_register_of_six_risks_asks_the_reserve_that_its_exact_distribution_says()
    {
        var printed = Distribution((share, width) => Math.Clamp(share / width, 0, 1));
        Assert.Equal(1_122, QuantileOf(printed, 0.9), 1.5);
        Assert.Equal(1_440.83, ShortfallOf(printed, 0.9), 1.0);

        var exact = Distribution((share, width) => Math.Clamp(share / width, 0, 1) is var x && x < 0.5 ? 2 * x * x : 1 - (2 * (1 - x) * (1 - x)));
        var risks = Register.Select(risk => DrawnYear.Risk(risk.Percent, risk.Low * 100_000L, (risk.Low + risk.High) * 50_000L, risk.High * 100_000L, "6.82b"));
        var count = DrawnYear.Count(DrawnYear.Facts("2023-12-31", DrawnYear.Steady(DrawnYear.Cell)) with { Risks = [.. risks] }, Many, "taakveld=6.82b");
        var reserve = YearEndReserve.Of(count);
        Assert.Equal(1, YearEndRisks.LeftShare(count.Outlook.Calendar));
        Assert.Equal(545, reserve.Mean / 100_000.0, 16.0);
        Assert.Equal(QuantileOf(exact, 0.9), reserve.Ninety / 100_000.0, 45.0);
        Assert.Equal(ShortfallOf(exact, 0.9), reserve.Shortfall / 100_000.0, 45.0);
        Assert.Equal(reserve.Ninety - reserve.Mean, reserve.Buffer);
        Assert.InRange(reserve.Ninety, reserve.Ranks.Low!.Value, reserve.Ranks.High!.Value);
    }

    [Theory]
    [InlineData("2023-11-30", 366)]
    [InlineData("2023-12-31", 366)]
    [InlineData("2024-01-01", 365)]
    [InlineData("2024-06-30", 184)]
    [InlineData("2024-12-30", 1)]
    [InlineData("2024-12-31", 0)]
    [InlineData("2025-06-30", 0)]
    public void What_is_left_of_the_year_is_counted_in_days_after_the_as_of_date(string asOf, int days) =>
        Assert.Equal(days / 366.0, YearEndRisks.LeftShare(DrawnYear.Count(DrawnYear.Facts(asOf, DrawnYear.Steady(DrawnYear.Cell))).Outlook.Calendar), 12);

    /// <summary>Half a chance in a year is 1 − ½^(184/366) = 29.42% in what is left of it after June.</summary>
    [Fact]
    public void The_chance_of_a_year_is_cut_to_what_is_left_of_it()
    {
        var count = DrawnYear.Count(DrawnYear.Facts("2024-06-30", DrawnYear.Steady(DrawnYear.Cell)) with { Risks = [DrawnYear.Risk(50, 700, 700, 700)] }, Many);
        Assert.All(count.Risked, cents => Assert.True(cents is 0 or 700));
        Assert.Equal(0.2942, count.Risked.Count(cents => cents == 700) / 10_000.0, 0.018);
    }

    [Theory]
    [InlineData("2024-12-30", 100, 900)]
    [InlineData("2024-12-31", 100, 0)]
    [InlineData("2024-03-31", 0, 0)]
    [InlineData("2024-03-31", null, 0)]
    public void What_is_certain_happens_on_any_day_left_and_what_is_unknown_is_not_drawn(string asOf, int? percent, long cents)
    {
        var facts = DrawnYear.Facts(asOf, DrawnYear.Steady(DrawnYear.Cell)) with { Risks = [DrawnYear.Risk(percent, 900, 900, 900)] };
        Assert.All(DrawnYear.Count(facts).Risked, drawn => Assert.Equal(cents, drawn));
    }

    [Fact]
    public void A_risk_out_of_order_counts_for_nothing_and_changes_no_draw_of_the_others()
    {
        var facts = DrawnYear.Facts("2024-03-31", DrawnYear.Steady(DrawnYear.Cell));
        var sound = DrawnYear.Risk(40, -500, 100, 9_000);
        var alone = DrawnYear.Count(facts with { Risks = [sound] });
        var both = DrawnYear.Count(facts with { Risks = [DrawnYear.Risk(90, 500, 400, 600), sound, DrawnYear.Risk(0, 5, 6, 7)] });
        Assert.Equal(alone.Risked, both.Risked);
        Assert.Contains(alone.Risked, cents => cents < 0);
        Assert.Equal(3, YearEndRiskTables.Risks(both, "").Rows.Count);
        Assert.Equal(FigureState.Unknown, YearEndRiskTables.Risks(DrawnYear.Count(facts with { Risks = [DrawnYear.Risk(null, 1, 2, 3)] }), "").Rows[0].Figures[0].State);
    }

    [Theory]
    [InlineData("", 1_100)]
    [InlineData("taakveld=6.72a", 100)]
    [InlineData("taakveld=onbekend", 1_000)]
    [InlineData("hulpvorm=02", 0)]
    public void Risks_go_with_a_filter_on_taakveld_and_with_no_other(string filter, long cents)
    {
        var facts = DrawnYear.Facts("2024-03-31", DrawnYear.Steady(DrawnYear.Cell)) with { Risks = [DrawnYear.Risk(100, 100, 100, 100, "6.72a"), DrawnYear.Risk(100, 1_000, 1_000, 1_000)] };
        Assert.All(DrawnYear.Count(facts, filter.Length == 0 ? [] : [filter]).Risked, drawn => Assert.Equal(cents, drawn));
    }

    [Theory]
    [InlineData(200_001, "A")]
    [InlineData(200_000, "B")]
    [InlineData(140_000, "B")]
    [InlineData(139_999, "C")]
    [InlineData(100_000, "C")]
    [InlineData(99_999, "D")]
    [InlineData(80_000, "D")]
    [InlineData(79_999, "E")]
    [InlineData(60_000, "E")]
    [InlineData(59_999, "F")]
    [InlineData(-1, "F")]
    [InlineData(null, null)]
    public void The_class_is_what_is_available_over_a_buffer_of_1000_euros(int? available, string? name) => Assert.Equal(name, Reserve(900_000, 1_000_000, null).Class(available));

    [Fact]
    public void Where_nothing_is_needed_there_is_no_class() => Assert.Null(Reserve(1_000_000, 1_000_000, null).Class(500));

    [Fact]
    public void Only_available_reserves_count_and_only_for_the_whole()
    {
        var facts = DrawnYear.Closed() with { Reserves = [Balance(1, true, 500), Balance(1, true, 70), Balance(1, false, 9_000), Balance(2, true, 80_000)] };
        Assert.Equal(570, YearEndReserve.Available(DrawnYear.Count(facts)));
        Assert.Null(YearEndReserve.Available(DrawnYear.Count(facts, "taakveld=6.72a")));
        Assert.Null(YearEndReserve.Available(DrawnYear.Count(facts with { Reserves = [Balance(2, true, 80_000)] })));
    }

    /// <summary>Expected € 1,000,000, and with 90% chance at most € 1,250,000.</summary>
    [Theory]
    [InlineData(null, null)]
    [InlineData(100_000_000L, null)]
    [InlineData(80_000_000L, "De begroting is € 800.000. Daarboven is € 450.000 nodig om met 90% kans genoeg te hebben. € 200.000 daarvan is structureel: dat hoort in de begroting. De rest is de buffer van € 250.000.")]
    [InlineData(110_000_000L, "De begroting is € 1.100.000. Dat is € 100.000 meer dan we verwachten. Het dekt een deel van de buffer van € 250.000. Daarboven is nog € 150.000 nodig om met 90% kans genoeg te hebben.")]
    [InlineData(125_000_000L, "De begroting is € 1.250.000. Die is met ten minste 90% kans genoeg.")]
    [InlineData(140_000_000L, "De begroting is € 1.400.000. Die is met ten minste 90% kans genoeg.")]
    public void The_sentences_say_what_the_budget_needs(long? budget, string? second)
    {
        var sentences = Reserve(100_000_000, 125_000_000, budget).Sentences(budget).Select(sentence => sentence.Replace(DutchText.HardSpace, ' ')).ToList();
        Assert.Equal("Staat € 1.000.000 (het verwachte bedrag, met risico's) in de begroting, dan is € 250.000 reserve dit jaar met 90% kans genoeg.", sentences[0]);
        Assert.Equal(second, sentences.ElementAtOrDefault(1));
    }

    [Fact]
    public void Beyond_the_budget_stands_a_structural_part_and_the_buffer()
    {
        var facts = DrawnYear.Facts("2024-03-31", DrawnYear.Steady(DrawnYear.Cell)) with { Risks = [DrawnYear.Risk(60, 10_000, 200_000, 900_000)] };
        foreach (var budget in new[] { 1L, 1_100_000, 1_200_000, 5_000_000 })
        {
            var count = DrawnYear.Count(facts with { Budgets = [Budget("", budget, 0)] });
            var (reserve, table) = (YearEndReserve.Of(count), YearEndRiskTables.Reserve(count, ""));
            Assert.Equal(reserve.AboveBudget, reserve.Structural + reserve.Buffer);
            Assert.All(table.Rows, row => Assert.Equal(row.Figures[0].Value - budget, row.Figures[2].Value));
            Assert.All(table.Rows, row => Assert.Equal(row.Figures[0].Value - reserve.Mean, row.Figures[1].Value));
            Assert.Equal(table.Rows.Take(3).OrderBy(row => row.Figures[0].Value), table.Rows.Take(3));
            Assert.True(table.Rows[3].Figures[0].Value >= table.Rows[1].Figures[0].Value);
            Assert.Equal(["80", "90", "95", "zwaarste-tiende"], table.Rows.Select(row => row.Key));
        }
    }

    [Fact]
    public void A_budget_is_known_when_all_of_what_is_kept_is_known()
    {
        var facts = DrawnYear.Closed() with { Budgets = [Budget("6.72a", 1_000, 200), Budget("6.82b", 30_000, -1_000)] };
        Assert.Equal(30_200, DrawnYear.Count(facts).Budget);
        Assert.Equal(1_200, DrawnYear.Count(facts, "taakveld=6.72a").Budget);
        Assert.Null(DrawnYear.Count(facts, "taakveld=onbekend").Budget);
        Assert.Null(DrawnYear.Count(facts, "aanbieder=10000001").Budget);
        var changed = facts with { Budgets = [Budget("6.72a", 1_000, 0), Budget("6.82b", null, 500)] };
        Assert.Null(DrawnYear.Count(changed).Budget);
        Assert.Equal(1_000, DrawnYear.Count(changed, "taakveld=6.72a").Budget);
    }

    [Fact]
    public void What_the_state_gives_is_shown_for_the_whole_only()
    {
        var facts = DrawnYear.Closed() with { State = [new StateContributionPart("a", "mei", DrawnYear.Day("2024-05-31"), 700), new StateContributionPart("b", "mei", DrawnYear.Day("2024-05-31"), 50)] };
        Assert.Equal(750, State(DrawnYear.Count(facts)).Value);
        Assert.Equal(FigureState.Unknown, State(DrawnYear.Count(facts, "taakveld=6.72a")).State);
        Assert.Equal(FigureState.Unknown, State(DrawnYear.Count(DrawnYear.Closed())).State);
    }

    private static Figure State(YearEndCount count) => YearEndTotals.Of(count).Single(total => total.Name == "rijksbijdrageCent").Figure;

    private static YearEndReserve Reserve(long mean, long ninety, long? budget) => new(mean, ninety, mean - budget, ninety - budget, ninety, new QuantileInterval(null, null, null, null));

    private static ReserveBalance Balance(int kind, bool isAvailable, long cents) => new("r", (Care.ReserveKind)kind, Care.ReservePurpose.YouthCare, isAvailable, DrawnYear.Day("2024-01-01"), cents);

    private static BudgetSum Budget(string taskField, long? original, long changes) => new(taskField, "", null, original, changes, 0);

    /// <summary>The chance of each sum in thousands of euros, by adding one risk at a time.</summary>
    private static double[] Distribution(Func<double, double, double> upTo)
    {
        double[] sums = [1];
        foreach (var (percent, low, high) in Register)
        {
            var next = new double[sums.Length + high];
            for (var sum = 0; sum < sums.Length; sum++)
            {
                next[sum] += sums[sum] * (100 - percent) / 100;
                for (var loss = low; loss <= high; loss++)
                    next[sum + loss] += sums[sum] * percent / 100 * (upTo(loss + 0.5 - low, high - low) - upTo(loss - 0.5 - low, high - low));
            }

            sums = next;
        }

        return sums;
    }

    private static int QuantileOf(double[] chances, double probability)
    {
        var (sum, at) = (0.0, -1);
        while (sum < probability) sum += chances[++at];
        return at;
    }

    private static double ShortfallOf(double[] chances, double probability)
    {
        var (left, sum) = (1 - probability, 0.0);
        for (var at = chances.Length - 1; left > 0; at--)
        {
            var part = Math.Min(left, chances[at]);
            (left, sum) = (left - part, sum + (part * at));
        }

        return sum / (1 - probability);
    }
}
