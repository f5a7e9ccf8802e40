using Roer.Care;
using Roer.Methods.Spending;
using Roer.Store.Measures;

namespace Roer.Questions.WhereWillTheYearEnd;

/// <summary>The forecast for what the reader asked to see, in cents. Parts add up to the whole on every path.</summary>
internal sealed class YearEndCount
{
    private readonly List<(int Month, OtherCostSum Cost)> _others;
    private readonly Lazy<PathSums> _sums;
    private readonly Lazy<long[]> _totals;
    private readonly Lazy<long[]> _risks;
    private readonly Lazy<long[]> _coming;
    private readonly Lazy<PathSpread> _spread;
    private readonly Lazy<YearEndReserve> _reserve;

    private YearEndCount(YearEndOutlook outlook, YearEndFilter filter)
    {
        (Outlook, Filter) = (outlook, filter);
        Cells = [.. Enumerable.Range(0, outlook.History.Cells.Count).Where(cell => filter.Keeps(outlook.History.Cells[cell]))];
        Claimed = Cells.Aggregate(default(ClaimSums), (all, cell) => all.And(outlook.History.InPeriod[cell]));
        _others = [.. outlook.Facts.OtherCosts.Where(cost => filter.IsAtMostTaskField && filter.KeepsTaskField(cost.Cost.TaskField))];
        Others = _others.Count > 0 ? (_others.Where(cost => !cost.Cost.IsExpected).Sum(cost => cost.Cost.Cents), _others.Where(cost => cost.Cost.IsExpected).Sum(cost => cost.Cost.Cents)) : null;
        Risks = [.. outlook.Facts.Risks.Where(risk => risk.IsEstimated && filter.IsAtMostTaskField && filter.KeepsTaskField(risk.TaskField))];
        Budget = BudgetOf(outlook.Facts.Budgets, filter);
        _sums = new(() => outlook.Paths.Of(Cells));
        _totals = new(TotalPaths);
        _risks = new(() => YearEndRisks.Paths(outlook, Risks));
        _coming = new(() => outlook.Paths.Total(Cells));
        _spread = new(() => PathSpread.Of(Totals));
        _reserve = new(() => YearEndReserve.Of(this));
    }

    public YearEndOutlook Outlook { get; }

    public YearEndFilter Filter { get; }

    public IReadOnlyList<int> Cells { get; }

    /// <summary>What was claimed of the period, with refused lines.</summary>
    public ClaimSums Claimed { get; }

    /// <summary>What is granted or not answered yet.</summary>
    public long SoFar => Claimed.Granted + Claimed.Unanswered;

    /// <summary>What stands outside the messages: booked, and expected beside it; empty when nobody tells, or when the filter divides what cannot be divided.</summary>
    public (long Booked, long Expected)? Others { get; }

    /// <summary>The risks that are drawn with the forecast.</summary>
    public IReadOnlyList<RiskEstimate> Risks { get; }

    /// <summary>The budget of what is kept; empty when it is not known.</summary>
    public long? Budget { get; }

    /// <summary>Whether there is a forecast.</summary>
    public bool IsPossible => Outlook.IsPossible;

    public PathSums Sums => _sums.Value;

    /// <summary>What is still to come from messages, by path.</summary>
    public long[] Coming => _coming.Value;

    /// <summary>All of the period by path: so far, still to come, outside the messages, and risks.</summary>
    public long[] Totals => _totals.Value;

    /// <summary>How the totals spread.</summary>
    public PathSpread Spread => _spread.Value;

    public YearEndReserve Reserve => _reserve.Value;

    /// <summary>The forecast of a month before, for the same filter; empty where none was possible.</summary>
    public YearEndCount? Earlier { get; private set; }

    public static YearEndCount Of(YearEndOutlook outlook, YearEndOutlook? earlier, YearEndFilter filter)
    {
        var count = Of(outlook, filter);
        count.Earlier = earlier is { IsPossible: true } && outlook.IsPossible ? Of(earlier, filter) : null;
        return count;
    }

    /// <summary>The whole belongs to its forecast and is kept with it.</summary>
    private static YearEndCount Of(YearEndOutlook outlook, YearEndFilter filter) => filter.IsEmpty ? outlook.Keep("whole", () => new YearEndCount(outlook, filter)) : new(outlook, filter);

    /// <summary>The risks by path.</summary>
    public long[] Risked => _risks.Value;

    /// <summary>What stands outside the messages for the months of the period up to and including this one.</summary>
    public long OthersUntil(int month, bool isExpectedToo) =>
        _others.Where(cost => cost.Month <= month && (isExpectedToo || !cost.Cost.IsExpected)).Sum(cost => cost.Cost.Cents);

    private long[] TotalPaths()
    {
        var (coming, risks) = (Coming, Risked);
        var known = SoFar + (Others is { } others ? others.Booked + others.Expected : 0);
        var totals = new long[coming.Length];
        for (var path = 0; path < totals.Length; path++) totals[path] = checked(coming[path] + known + risks[path]);
        return totals;
    }

    /// <summary>A budget is divided by taakveld only; of another filter it is not known which part it is.</summary>
    private static long? BudgetOf(IReadOnlyList<BudgetSum> budgets, YearEndFilter filter)
    {
        var kept = budgets.Where(budget => filter.IsAtMostTaskField && filter.KeepsTaskField(budget.TaskField)).ToList();
        return kept.Count > 0 && kept.All(budget => budget.Cents is not null) ? kept.Sum(budget => budget.Cents!.Value) : null;
    }
}
