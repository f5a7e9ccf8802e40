using Roer.Care;
using Roer.Methods.Decomposition;
using Roer.Questions.Parts;
using Roer.Questions.Parts.Causes;

namespace Roer.Questions.WhyDoCostsRise;

/// <summary>A bar in whole cents.</summary>
/// <param name="Bar">Which bar.</param>
/// <param name="Number">Its number among the bars of the claims; empty for costs outside the messages.</param>
/// <param name="Cents">What it adds to the costs.</param>
/// <param name="Interval">Its interval in cents; empty when it was not estimated or there are too few children.</param>
internal sealed record CostBarCents(CostBar Bar, int? Number, long Cents, BootstrapInterval? Interval)
{
    /// <summary>The part of it at providers that are paid in another way since: then and now are not alike there.</summary>
    public long Unlike { get; init; }

    /// <summary>Whether at least half of it lies where then and now are alike.</summary>
    public bool IsComparable => Unlike == 0 || (Math.Sign(Cents - Unlike) == Math.Sign(Cents) && Math.Abs(Cents - Unlike) * 2 >= Math.Abs(Cents));

    /// <summary>Whether we are sure enough that it is not 0: what is booked is known, an estimate needs an interval that leaves 0 out and periods that are alike.</summary>
    public bool IsSure => Cents != 0 && (Number is null || (Interval is { Low: > 0 } or { High: < 0 } && IsComparable));
}

/// <summary>Cents of one moment: claimed, and expected still to come.</summary>
internal readonly record struct CostSum(long Claimed, long Late)
{
    public long Completed => Claimed + Late;
}

/// <summary>The counting of one selection: its sums, its bars and its divisions, all in cents that close. Pure.</summary>
internal sealed class CostCount
{
    private static readonly CostKind[] Separate = [CostKind.PersonalBudget, CostKind.LumpSum];
    private readonly CostSelection _selection;
    private readonly Lazy<IReadOnlyList<CostBarCents>> _bars;

    private CostCount(CostSplit split, CareFilter filter)
    {
        (Split, Filter) = (split, filter);
        _selection = new CostSelection(split, filter);
        Then = SumOf(split.Facts.Then, split.Cells.Then, _selection.KeptThen);
        Now = SumOf(split.Facts.Now, split.Cells.Now, _selection.KeptNow);
        ClaimBars = LargestRemainder.Close(_selection.Whole, Now.Completed - Then.Completed);
        _bars = new(() => [.. BarsOfClaims(), .. OtherBars()]);
    }

    public CostSplit Split { get; }

    public CareFilter Filter { get; }

    public CostRiseFacts Facts => Split.Facts;

    public CostSum Then { get; }

    public CostSum Now { get; }

    /// <summary>The cents of every bar of the claims.</summary>
    public long[] ClaimBars { get; }

    /// <summary>The bars that occur with their intervals, in the order in which to show them.</summary>
    public IReadOnlyList<CostBarCents> Bars => _bars.Value;

    /// <summary>Whether it is part of the care.</summary>
    public bool IsPart => _selection.IsPart;

    /// <summary>What is booked outside the messages; empty when that is not known of both periods, or does not belong to the selection.</summary>
    public (long Then, long Now)? Other => IsPart || BookedOf(Facts.Then) is not { } then || BookedOf(Facts.Now) is not { } now ? null : (then, now);

    public long TotalThen => Then.Completed + (Other?.Then ?? 0);

    public long TotalNow => Now.Completed + (Other?.Now ?? 0);

    public long Change => TotalNow - TotalThen;

    /// <summary>Whether there are claims of both periods; otherwise nothing can be compared.</summary>
    public bool CanCompare => Facts.Then.Claims.Claims.Lines.Length > 0 && Facts.Now.Claims.Claims.Lines.Length > 0;

    public static CostCount Of(CostSplit split, CareFilter filter) => new(split, filter);

    /// <summary>The values of a dimension, with their shares of every bar.</summary>
    public IReadOnlyList<CostShare> By(CareDimension dimension) => CostShare.Of(this, _selection, dimension);

    /// <summary>The lowest and highest of the change, from what is still to come; empty when all is in.</summary>
    public (long Low, long High)? ChangeInterval()
    {
        if (Facts.Completion?.Spread is not { } spread || Now.Late - Then.Late == 0) return null;
        var tail = (1 - (CostSelection.Level / 100.0)) / 2;
        var known = Change - (Now.Late - Then.Late);
        var (one, other) = (known + Times(spread.Quantile(tail)), known + Times(spread.Quantile(1 - tail)));
        return (Math.Min(one, other), Math.Max(one, other));

        long Times(double share) => (long)Math.Round((Now.Late - Then.Late) * share);
    }

    private static CostSum SumOf(CostPeriod period, CellClaims claims, bool[] kept)
    {
        var (claimed, late) = (0L, 0L);
        for (var group = 0; group < kept.Length; group++)
        {
            if (!kept[group]) continue;
            claimed += period.Claims.Claims.Sums(group).Claimed;
            late += (long)claims.Values[group].LateCents;
        }

        return new(claimed, late);
    }

    private IEnumerable<CostBarCents> BarsOfClaims()
    {
        var intervals = CanCompare ? _selection.Intervals() : null;
        var occurring = Split.Layout.Cells.Select((cell, index) => cell.Bar ?? (Split.Effects.Of(index) is null ? CostBars.Rest : 0)).ToHashSet();
        for (var bar = 0; bar < CostBars.OfClaims; bar++)
        {
            var isShown = bar switch
            {
                CostBars.Residents => Split.Residents is not null,
                < CostBars.Factors => true,
                CostBars.Shift => IsPart,
                _ => occurring.Contains(bar),
            };
            if (isShown || ClaimBars[bar] != 0)
                yield return new(bar == CostBars.Youths && Split.Residents is null ? CostBars.YouthsWithCare : CostBars.Claims[bar], bar, ClaimBars[bar], intervals?[bar]) { Unlike = Unlike(bar) };
        }
    }

    private long Unlike(int bar) => (long)Math.Round(ClaimBars[bar] * (bar switch
    {
        CostBars.Intensity => Split.Breaks.Intensity,
        CostBars.Price => Split.Breaks.Price,
        _ => 0,
    }));

    private IEnumerable<CostBarCents> OtherBars()
    {
        if (Other is null) yield break;
        yield return OtherBar(CostBars.PersonalBudgets, kind => kind == CostKind.PersonalBudget);
        yield return OtherBar(CostBars.LumpSums, kind => kind == CostKind.LumpSum);
        yield return OtherBar(CostBars.OtherItems, kind => !Separate.Contains(kind));
    }

    private CostBarCents OtherBar(CostBar bar, Func<CostKind, bool> kinds) => new(bar, null, Booked(Facts.Now, kinds) - Booked(Facts.Then, kinds), null);

    /// <summary>What is booked outside the messages; empty when nobody told.</summary>
    public static long? BookedOf(CostPeriod period) => period.OtherCosts.Any(cost => !cost.IsExpected) ? Booked(period, _ => true) : null;

    private static long Booked(CostPeriod period, Func<CostKind, bool> kinds) => period.OtherCosts.Where(cost => !cost.IsExpected && kinds(cost.Kind)).Sum(cost => cost.Cents);
}
