using Roer.Care;
using Roer.Methods;
using Roer.Methods.Decomposition;

namespace Roer.Questions.Parts.Causes;

/// <summary>
/// The split over causes (definitions, §7 B) of what help costs in two periods: inflow, duration, sequence, intensity, price and mix, beside the care that ran when
/// the period began. It looks at whole trajectories, and so can say whether they last longer. Pure.
/// </summary>
internal sealed class CauseSplit
{
    public const int Level = 90;

    private const int Draws = 400;
    private const int Fewest = 10;

    private readonly StockFlowSplit _split;
    private readonly IReadOnlyList<CareForm> _forms;

    private CauseSplit(StockFlowSplit split, IReadOnlyList<CareForm> forms) => (_split, _forms) = (split, forms);

    /// <summary>Low and high of each bar, in cents.</summary>
    public IReadOnlyList<BootstrapInterval> Bars => [.. _split.Effects, _split.Unexplained];

    /// <summary>Why there is no split of these periods, in one Dutch sentence; empty when there is one.</summary>
    public static string? Hindrance(CausePeriod then, CausePeriod now)
    {
        if (then.Months != now.Months) return "De perioden zijn niet even lang. Daarom verdelen we het verschil niet over oorzaken.";
        if (then.AsOf < then.Span.Last || now.AsOf < now.Span.Last) return "Een periode loopt nog. Daarom verdelen we het verschil nog niet over oorzaken.";
        return ChildrenOf(then, now).Count < Fewest ? "Er zijn te weinig jeugdigen om het verschil over oorzaken te verdelen." : null;
    }

    /// <summary>The split; empty when there is a <see cref="Hindrance"/>.</summary>
    public static CauseSplit? Of(CausePeriod then, CausePeriod now)
    {
        if (Hindrance(then, now) is not null) return null;
        var units = ChildrenOf(then, now).Order().Index().ToDictionary(child => child.Item, child => child.Index);
        var forms = FormsOf(then, now);
        var strata = forms.Index().ToDictionary(form => form.Item, form => form.Index);
        var options = new BootstrapOptions(Draws, Level / 100.0, QuantileType.MedianUnbiased);
        return new(StockFlowSplit.Of(Flow(then, units, strata), Flow(now, units, strata), (units.Count, forms.Count), options, RandomSource.Named(1, "why do costs rise/causes")), forms);
    }

    /// <summary>The bars in whole cents that add up to the change.</summary>
    public long[] Cents(long change) => LargestRemainder.Close([.. Bars.Select(bar => bar.Estimate)], change);

    /// <summary>The same by form of care: columns add up to the bars. Forms without care are left out.</summary>
    public IReadOnlyList<(CareForm Form, long[] Bars)> ByForm(long[] bars)
    {
        var columns = bars.Select((cents, bar) => LargestRemainder.Close([.. _split.ByStratum.Select(stratum => stratum[bar])], cents)).ToList();
        return [.. _forms.Select((form, stratum) => (form, columns.Select(column => column[stratum]).ToArray())).Where(row => row.Item2.Any(cents => cents != 0))];
    }

    private static HashSet<long> ChildrenOf(CausePeriod then, CausePeriod now) =>
    [
        .. new[] { then, now }.SelectMany(period => period.Trajectories.Where(IsHelp).Select(trajectory => trajectory.Child.Pseudonym).Concat(period.Amounts.Select(amount => amount.Child))),
    ];

    /// <summary>The forms of care that occur in either period; one that does not has no part in any bar.</summary>
    private static List<CareForm> FormsOf(CausePeriod then, CausePeriod now) =>
    [
        .. new[] { then, now }.SelectMany(period => period.Trajectories.Where(IsHelp).Select(trajectory => trajectory.Form).Concat(period.Amounts.Select(amount => amount.Form))).Distinct().Order(),
    ];

    private static FlowPeriod Flow(CausePeriod period, Dictionary<long, int> units, Dictionary<CareForm, int> strata) => new(
        period.Span.First,
        period.Months,
        [.. period.Trajectories.Where(IsHelp).Select(trajectory => new FlowSpell(units[trajectory.Child.Pseudonym], strata[trajectory.Form], trajectory.Days.First, trajectory.Days.IsOpen ? null : trajectory.Days.Last))],
        [.. period.Amounts.Select(amount => new FlowAmount(units[amount.Child], strata[amount.Form], amount.Quantity, amount.Cents))]);

    private static bool IsHelp(Trajectory trajectory) => trajectory.Form.MakesTrajectory() && trajectory.Form != CareForm.Unknown;
}
