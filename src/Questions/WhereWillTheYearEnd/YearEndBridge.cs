using Roer.Methods.Decomposition;
using Roer.Methods.Spending;

namespace Roer.Questions.WhereWillTheYearEnd;

/// <summary>
/// From an earlier forecast to this one, in parts that add up to the cent: first the new data come in, then how claims come in is estimated anew, then what is
/// assumed of care. Both are made now, by the same version of the model, so that another model is no step. What remains is the chance in the drawing.
/// </summary>
/// <param name="From">What was expected then.</param>
/// <param name="To">What is expected now.</param>
/// <param name="Data">New claims, starts and stops, and what was told of other costs.</param>
/// <param name="Late">Another estimate of how claims come in.</param>
/// <param name="Assumptions">Other durations, entries, spending and prices.</param>
/// <param name="Risks">Other risks, or less time for them.</param>
/// <param name="Drawing">The chance in the drawing of both.</param>
internal sealed record YearEndBridge(long From, long To, long Data, long Late, long Assumptions, long Risks, long Drawing)
{
    public static YearEndBridge Of(YearEndCount then, YearEndCount now)
    {
        var (before, after) = (then.Outlook, now.Outlook);
        var first = Expected(then, before, before);
        var data = Expected(now, before, before);
        var late = Expected(now, after, before);
        var last = Expected(now, after, after);
        var (from, to) = (PathSpread.MeanOf(then.Totals), PathSpread.MeanOf(now.Totals));
        var others = Outside(now) - Outside(then);
        var risks = now.Risked.Average() - then.Risked.Average();
        double[] parts = [data - first + others, late - data, last - late, risks];
        var drawing = to - from - parts.Sum();
        var whole = LargestRemainder.Of([.. parts, drawing], to - from);
        return new(from, to, whole[0], whole[1], whole[2], whole[3], whole[4]);
    }

    /// <summary>What is expected of what one forecast knows, with the development and the assumptions of others.</summary>
    public static double Expected(YearEndCount known, YearEndOutlook late, YearEndOutlook assumed) =>
        new SpendingExpectation(known.Outlook.Forecast, late.Forecast, assumed.Forecast, assumed.PricesFrom(known.Outlook.Calendar.EdgeDay.Year)).Of(known.Cells.ToHashSet());

    private static long Outside(YearEndCount count) => count.Others is { } others ? others.Booked + others.Expected : 0;
}
