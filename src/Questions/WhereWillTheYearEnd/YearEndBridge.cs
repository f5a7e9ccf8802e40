using Roer.Methods.Decomposition;
using Roer.Methods.Spending;

namespace Roer.Questions.WhereWillTheYearEnd;

/// <summary>
/// From an earlier forecast to this one, in parts that add up to the cent: first the new data come in, then how claims come in is estimated anew, then what is
/// assumed of care. Both are made by the same version of the model, so that the model itself adds nothing. What remains is the chance in the drawing.
/// </summary>
/// <param name="From">What was expected then.</param>
/// <param name="To">What is expected now.</param>
/// <param name="Data">New claims, starts and stops, and what was told of other costs.</param>
/// <param name="Late">Another estimate of how claims come in.</param>
/// <param name="Assumptions">Other durations, entries, spending and prices.</param>
/// <param name="Risks">Other risks, or less time for them.</param>
/// <param name="Model">Another version of the model.</param>
/// <param name="Drawing">The chance in the drawing of both.</param>
internal sealed record YearEndBridge(long From, long To, long Data, long Late, long Assumptions, long Risks, long Model, long Drawing)
{
    public static YearEndBridge Of(YearEndCount then, YearEndCount now)
    {
        var (before, after, filter) = (then.Outlook, now.Outlook, now.Filter);
        var first = YearEndExpectation.Of(before, before, before, filter);
        var data = YearEndExpectation.Of(after, before, before, filter);
        var late = YearEndExpectation.Of(after, after, before, filter);
        var last = YearEndExpectation.Of(after, after, after, filter);
        var (from, to) = (PathSpread.MeanOf(then.Totals), PathSpread.MeanOf(now.Totals));
        var others = Outside(now) - Outside(then);
        var risks = now.Risked.Average() - then.Risked.Average();
        double[] parts = [data - first + others, late - data, last - late, risks];
        var drawing = to - from - parts.Sum();
        var whole = LargestRemainder.Of([.. parts, drawing], to - from);
        return new(from, to, whole[0], whole[1], whole[2], whole[3], 0, whole[4]);
    }

    private static long Outside(YearEndCount count) => count.Others is { } others ? others.Booked + others.Expected : 0;
}
