using Roer.Care;

namespace Roer.Questions.WhereDoesTheMoneyGo;

/// <summary>The counting of one period: the whole, and every value of every dimension. Pure; the parts of each dimension add up to the whole in money.</summary>
internal sealed class MoneyCount
{
    private readonly Dictionary<MoneyDimension, Dictionary<string, MoneyCell>> _cells = [];

    private MoneyCount(MoneyFlowFacts facts, MoneyFilter filter)
    {
        Facts = facts;
        Filter = filter;
        foreach (var dimension in MoneyDimensions.Every)
            _cells[dimension] = new Dictionary<string, MoneyCell>(StringComparer.Ordinal);
    }

    public MoneyFlowFacts Facts { get; }

    public MoneyFilter Filter { get; }

    public MoneyCell Whole { get; } = new();

    public long ClaimLines { get; private set; }

    public long NotAllocated { get; private set; }

    public long NotAllocatedLines { get; private set; }

    /// <summary>Children with protection or probation in the period: a measure makes no trajectory, so they are counted beside them.</summary>
    public HashSet<long> ChildrenWithMeasure { get; } = [];

    /// <summary>Assigned cents of each product in unit 83, of which only the contract says what one unit is worth.</summary>
    public Dictionary<string, Int128> AssignedInMoneyUnits { get; } = [];

    /// <summary>Amount and volume by month (key) or by product and unit.</summary>
    public List<ClaimSums> Months { get; } = [];

    public List<ClaimSums> Prices { get; } = [];

    public IReadOnlyDictionary<string, MoneyCell> By(MoneyDimension dimension) => _cells[dimension];

    public static MoneyCount Of(MoneyFlowFacts facts, MoneyFilter filter)
    {
        var count = new MoneyCount(facts, filter);
        if (filter.KeepsNothing) return count;
        count.AddAllocations();
        foreach (var claims in facts.Claims) count.Add(claims);
        return count;
    }

    private MoneyCell Cell(MoneyDimension dimension, string key)
    {
        var cells = _cells[dimension];
        if (!cells.TryGetValue(key, out var cell)) cells[key] = cell = new MoneyCell();
        return cell;
    }

    private void AddAllocations()
    {
        foreach (var money in Facts.Care.Monies)
        {
            if (Filter.Keeps(money.Row)) Add(money);
        }

        if (Facts.Period.ClosedAt(Facts.AsOf) is not { } days) return;
        foreach (var trajectory in Facts.Care.Trajectories)
        {
            if (trajectory.Days.Intersect(days) is { } within && Filter.Keeps(trajectory)) Add(trajectory, within, Facts.Care.Monies);
        }
    }

    private void Add(AllocationMoney money)
    {
        if (money.Row.Terms.Validity.Overlaps(Facts.Period))
        {
            Whole.Add(money);
            foreach (var dimension in MoneyDimensions.Every)
                Cell(dimension, dimension.OfAllocation(money.Row)).Add(money);
            if (money.Row.Terms.IsMoney)
                AssignedInMoneyUnits[money.Row.Product] = AssignedInMoneyUnits.GetValueOrDefault(money.Row.Product) + money.Assigned.Cents;
        }

        if (money.Row.Division.Form is CareForm.Protection or CareForm.Probation
            && Facts.Period.ClosedAt(Facts.AsOf) is { } days && money.Runs.Exists(run => run.Days.Overlaps(days)))
            ChildrenWithMeasure.Add(money.Row.Child);
    }

    private void Add(Trajectory trajectory, DateSpan within, AllocationMoney[] monies)
    {
        var sources = trajectory.Sources
            .Where(source => Filter.Keeps(monies[source].Row, ofTrajectory: true) && monies[source].Runs.Exists(run => run.Days.Overlaps(within)))
            .ToList();
        if (sources.Count == 0) return;
        var hasBegun = within.Contains(trajectory.Days.First);
        var hasEnded = !trajectory.Days.IsOpen && within.Contains(trajectory.Days.Last);
        Whole.Add(trajectory, within.Days, hasBegun, hasEnded);
        Cell(MoneyDimensions.Form, MoneyDimensions.FormKey(trajectory.Form)).Add(trajectory, within.Days, hasBegun, hasEnded);
        Cell(MoneyDimensions.Provider, trajectory.Provider).Add(trajectory, within.Days, hasBegun, hasEnded);
        var together = DaysOf(sources, within, monies);
        foreach (var dimension in MoneyDimensions.Every)
        {
            if (dimension == MoneyDimensions.Form || dimension == MoneyDimensions.Provider) continue;
            if (sources.Count == 1)
            {
                Cell(dimension, dimension.OfAllocation(monies[sources[0]].Row)).Add(trajectory, together, hasBegun, hasEnded);
                continue;
            }

            foreach (var part in sources.GroupBy(source => dimension.OfAllocation(monies[source].Row)))
                Cell(dimension, part.Key).Add(trajectory, DaysOf(part, within, monies), hasBegun, hasEnded);
        }
    }

    /// <summary>The days within the window on which at least one of these allocations had care.</summary>
    private static int DaysOf(IEnumerable<int> sources, DateSpan within, AllocationMoney[] monies)
    {
        var days = 0;
        var counted = within.First.AddDays(-1);
        foreach (var run in sources.SelectMany(source => monies[source].Runs).Select(run => run.Days.Intersect(within)).OfType<DateSpan>().Order())
        {
            if (run.Last <= counted) continue;
            days += run.Last.DayNumber - Math.Max(run.First.DayNumber - 1, counted.DayNumber);
            counted = run.Last;
        }

        return days;
    }

    private void Add(ClaimSums claims)
    {
        switch (claims.Mask)
        {
            case MoneyDimensions.All:
                Whole.Add(claims);
                Cell(MoneyDimensions.Referrer, MoneyDimensions.Unknown).Add(claims);
                (ClaimLines, NotAllocated, NotAllocatedLines) = (claims.Lines, claims.NotAllocated, claims.NotAllocatedLines);
                break;
            case MoneyDimensions.ProductAndUnit:
                Prices.Add(claims);
                break;
            case MoneyDimensions.Month:
                Months.Add(claims);
                break;
            default:
                var dimension = MoneyDimensions.Every.First(dimension => dimension.Mask == claims.Mask);
                Cell(dimension, dimension.OfClaims(claims)).Add(claims);
                break;
        }
    }
}
