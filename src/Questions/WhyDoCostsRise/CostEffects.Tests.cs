using Roer.Care;
using Roer.Questions.Parts.Causes;

namespace Roer.Questions.WhyDoCostsRise;

/// <summary>The formula of the split, in totals that a reader can work out.</summary>
public sealed class CostEffectsTests
{
    private static readonly CostCell[] Two = [new(CareForm.Ambulant, "45A04", null), new(CareForm.Ambulant, "45A05", null)];

    /// <summary>One form: youths, trajectories and days, and of each product quantity, quantity at the provider's price, and cents.</summary>
    private static CostTotals Totals(double youths, double trajectories, double days, params (double Product, double Provider, double Cents)[] cells)
    {
        var (of, daysOf) = (new double[CostLayout.Forms.Length], new double[CostLayout.Forms.Length]);
        var at = Array.IndexOf(CostLayout.Forms, CareForm.Ambulant);
        (of[at], daysOf[at]) = (trajectories, days);
        return new(youths, trajectories, of, daysOf, [.. cells.Select(cell => cell.Product)], [.. cells.Select(cell => cell.Provider)], [.. cells.Select(cell => cell.Cents)]);
    }

    private static double[] Bars(CostTotals then, CostTotals now, CostCell[]? cells = null)
    {
        var effects = new CostEffects(new CostLayout(cells ?? Two, hasLate: false), then, now, (1000, 1000)).InWholeCents();
        return effects.Bars([.. effects.Then], [.. effects.Now]);
    }

    private static CostTotals Then => Totals(10, 20, 400, (6000, 6000, 6000), (4000, 4000, 4000));

    [Theory]
    [InlineData(CostBars.Youths, 20, 40, 800, 2.0, 1.0, 1.0)]
    [InlineData(2, 10, 40, 800, 2.0, 1.0, 1.0)]
    [InlineData(4, 10, 20, 800, 2.0, 1.0, 1.0)]
    [InlineData(5, 10, 20, 400, 2.0, 1.0, 1.0)]
    [InlineData(7, 10, 20, 400, 1.0, 2.0, 1.0)]
    [InlineData(8, 10, 20, 400, 1.0, 1.0, 2.0)]
    public void What_doubles_alone_explains_the_doubling(int bar, double youths, double trajectories, double days, double quantity, double provider, double price)
    {
        var now = Totals(
            youths, trajectories, days, (6000 * quantity, 6000 * quantity * provider, 6000 * quantity * provider * price), (4000 * quantity, 4000 * quantity * provider, 4000 * quantity * provider * price));
        var bars = Bars(Then, now);
        Assert.Equal(10_000, bars[bar]);
        Assert.Equal(10_000, bars.Sum());
    }

    [Fact]
    public void Products_that_change_places_at_the_same_worth_are_a_mix_without_a_sum()
    {
        var bars = Bars(Then, Totals(10, 20, 400, (4000, 4000, 4000), (6000, 6000, 6000)));
        Assert.All(bars, bar => Assert.InRange(bar, -1, 1));
    }

    /// <summary>A product that nobody used then, though it existed: its share of the form rose from nothing.</summary>
    [Fact]
    public void A_cell_that_was_empty_explains_its_worth_by_the_ratio_that_was_0()
    {
        var bars = Bars(Totals(10, 20, 400, (10_000, 10_000, 10_000), (0, 0, 0)), Totals(10, 20, 400, (10_000, 10_000, 10_000), (5000, 5000, 5000)));
        Assert.Equal(5000, bars.Sum());
        Assert.InRange(bars[6], 900, 1000);
        Assert.InRange(bars[5], 4000, 4100);
    }

    [Fact]
    public void Claims_without_trajectories_and_cells_below_0_are_not_split()
    {
        Assert.Equal(12_000, Bars(Totals(0, 0, 0, (0, 0, 0), (0, 0, 0)), Totals(0, 0, 0, (7000, 7000, 7000), (5000, 5000, 5000)))[CostBars.Rest]);
        var bars = Bars(Then, Totals(10, 20, 400, (6000, 6000, 6000), (-100, -100, -100)));
        Assert.Equal(-4100, bars[CostBars.Rest]);
        Assert.Equal(0, bars[..CostBars.Factors].Sum());
    }

    [Fact]
    public void A_cell_with_a_bar_of_its_own_goes_there_whole()
    {
        var bars = Bars(Then, Totals(10, 20, 400, (6000, 6000, 6000), (9000, 9000, 9000)), [Two[0], Two[1] with { Bar = CostBars.Measure }]);
        Assert.Equal((5000, 5000), (bars[CostBars.Measure], bars.Sum()));
    }

    /// <summary>A part has its share of each effect; what it grew beyond that is its shift, and the shifts of all parts cancel out.</summary>
    [Fact]
    public void Parts_share_the_effects_and_their_shifts_cancel_out()
    {
        var effects = new CostEffects(new CostLayout(Two, hasLate: false), Then, Totals(10, 20, 400, (6000, 6000, 12_000), (4000, 4000, 8000)), null).InWholeCents();
        var (one, other) = (effects.Bars([6000, 1000], [6000, 2000]), effects.Bars([0, 3000], [6000, 6000]));
        Assert.Equal(effects.Bars([.. effects.Then], [.. effects.Now]).Select(bar => Math.Round(bar, 6)), one.Zip(other, (left, right) => Math.Round(left + right, 6)));
        Assert.Equal((1000, 9000), (Math.Round(one.Sum(), 6), Math.Round(other.Sum(), 6)));
        Assert.Equal(0, Math.Round(one[CostBars.Shift] + other[CostBars.Shift], 6));
        Assert.InRange(other[CostBars.Shift], 1, 9000);
    }
}
