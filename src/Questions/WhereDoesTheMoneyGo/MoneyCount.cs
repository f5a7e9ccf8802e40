using Roer.Care;
using Roer.Questions.Parts;
using Roer.Store.Measures;

namespace Roer.Questions.WhereDoesTheMoneyGo;

/// <summary>The counting of one period: the whole, and every value of every dimension. Pure; the parts of each dimension add up to the whole in money.</summary>
internal sealed class MoneyCount
{
    private static readonly CareDimension[] OfTrajectory = [CareDimensions.Form, CareDimensions.Provider];
    private static readonly CareDimension[] OfAllocation = [.. CareDimensions.Every.Except(OfTrajectory)];
    private readonly Dictionary<CareDimension, Dictionary<string, MoneyCell>> _cells = [];
    private readonly HashSet<long> _childrenWithMeasure = [];
    private readonly List<DateSpan> _runs = [];
    private readonly List<AllocationMoney> _kept = [];

    private MoneyCount(MoneyFlowFacts facts, CareFilter filter)
    {
        Facts = facts;
        Filter = filter;
        foreach (var dimension in CareDimensions.Every)
            _cells[dimension] = new Dictionary<string, MoneyCell>(StringComparer.Ordinal);
    }

    public MoneyFlowFacts Facts { get; }

    public CareFilter Filter { get; }

    public MoneyCell Whole { get; } = new();

    public long ClaimLines { get; private set; }

    public long NotAllocated { get; private set; }

    /// <summary>Children with protection or probation in the period: a measure makes no trajectory, so they are counted beside them.</summary>
    public int ChildrenWithMeasure => _childrenWithMeasure.Count;

    /// <summary>Assigned cents of each product in unit 83, of which only the contract says what one unit is worth.</summary>
    public Dictionary<string, Int128> AssignedInMoneyUnits { get; } = [];

    /// <summary>The claims of each month that has any, by its first day, a part for each taakveld.</summary>
    public required ILookup<DateOnly, ClaimSums> Months { get; init; }

    /// <summary>From granted to what was paid and booked.</summary>
    public required MoneyBridge Bridge { get; init; }

    public required IReadOnlyList<PriceSums> Prices { get; init; }

    /// <summary>The claimed cents of each child, form and provider, where more was claimed than taken back.</summary>
    public required long[] TrajectoryCents { get; init; }

    /// <summary>The allocations that the filter keeps.</summary>
    public IReadOnlyList<AllocationMoney> Kept => _kept;

    public IReadOnlyDictionary<string, MoneyCell> By(CareDimension dimension) => _cells[dimension];

    public static MoneyCount Of(MoneyFlowFacts facts, CareFilter filter)
    {
        var claims = facts.Claims.Claims;
        var kept = facts.Claims.Columns.Kept(filter, CareDimensions.Every);
        var months = claims.Months(kept);
        var count = new MoneyCount(facts, filter)
        {
            Months = months.ToLookup(month => month.Key.Month, month => month.Value),
            Bridge = MoneyBridge.Of(months, facts, filter),
            Prices = claims.Prices(kept),
            TrajectoryCents = claims.TrajectoryCents(kept),
        };
        count.AddClaims(kept);
        count.AddAllocations();
        count.AddTrajectories();
        return count;
    }

    private void AddClaims(bool[] kept)
    {
        var cells = Cells(Facts.Claims.Columns);
        for (var group = 0; group < kept.Length; group++)
        {
            if (!kept[group]) continue;
            var sums = Facts.Claims.Claims.Sums(group);
            Whole.Add(sums);
            foreach (var dimension in cells) dimension[group].Add(sums);
            ClaimLines += sums.Lines;
            if (Facts.Claims.Claims.Groups[group].IsAllocated) continue;
            NotAllocated += sums.Claimed;
        }
    }

    private void AddAllocations()
    {
        var care = Facts.Care;
        var kept = care.Columns.Kept(Filter, CareDimensions.Every);
        var cells = Cells(care.Columns);
        for (var index = 0; index < kept.Length; index++)
        {
            if (!kept[index]) continue;
            var money = care.Monies[index];
            _kept.Add(money);
            AddMeasure(money);
            if (!money.Row.Terms.Validity.Overlaps(Facts.Period)) continue;
            Whole.Add(money);
            foreach (var dimension in cells) dimension[index].Add(money);
            if (money.Row.Terms.IsMoney)
                AssignedInMoneyUnits[money.Row.Product] = AssignedInMoneyUnits.GetValueOrDefault(money.Row.Product) + money.Assigned.Cents;
        }
    }

    private void AddMeasure(AllocationMoney money)
    {
        if (money.Row.Division.Form is CareForm.Protection or CareForm.Probation
            && Facts.Period.ClosedAt(Facts.AsOf) is { } days && money.Runs.Exists(run => run.Days.Overlaps(days)))
            _childrenWithMeasure.Add(money.Row.Child);
    }

    /// <summary>Form and provider of a trajectory are its own; all else is that of the allocations in it, those of folded ambulant help too.</summary>
    private void AddTrajectories()
    {
        if (Facts.Period.ClosedAt(Facts.AsOf) is not { } window) return;
        var kept = Facts.Care.Columns.Kept(Filter, OfAllocation);
        var cells = Cells(Facts.Care.Columns, OfAllocation);
        List<int> sources = [];
        foreach (var trajectory in Facts.Care.Trajectories)
        {
            if (trajectory.Days.Intersect(window) is not { } within || !Filter.Keeps(trajectory)) continue;
            sources.Clear();
            foreach (var source in trajectory.Sources)
            {
                if (kept[source] && HasCare(Facts.Care.Monies[source], within)) sources.Add(source);
            }

            if (sources.Count > 0) Add(trajectory, within, sources, cells);
        }
    }

    private static bool HasCare(AllocationMoney money, DateSpan within)
    {
        foreach (var run in money.Runs)
        {
            if (run.Days.Overlaps(within)) return true;
        }

        return false;
    }

    private void Add(Trajectory trajectory, DateSpan within, List<int> sources, LazyCells[] cells)
    {
        var hasBegun = within.Contains(trajectory.Days.First);
        var hasEnded = !trajectory.Days.IsOpen && within.Contains(trajectory.Days.Last);
        Whole.Add(trajectory, within.Days, hasBegun, hasEnded);
        Cell(CareDimensions.Form, CareDimensions.FormKey(trajectory.Form)).Add(trajectory, within.Days, hasBegun, hasEnded);
        Cell(CareDimensions.Provider, trajectory.Provider).Add(trajectory, within.Days, hasBegun, hasEnded);
        var together = DaysOf(sources, within);
        foreach (var dimension in cells)
        {
            if (dimension.AreSame(sources))
            {
                dimension[sources[0]].Add(trajectory, together, hasBegun, hasEnded);
                continue;
            }

            foreach (var part in sources.GroupBy(source => dimension[source]))
                part.Key.Add(trajectory, DaysOf(part, within), hasBegun, hasEnded);
        }
    }

    /// <summary>The days within the window on which at least one of these allocations had care.</summary>
    private int DaysOf(IEnumerable<int> sources, DateSpan within)
    {
        _runs.Clear();
        foreach (var source in sources)
        {
            foreach (var run in Facts.Care.Monies[source].Runs)
            {
                if (run.Days.Intersect(within) is { } days) _runs.Add(days);
            }
        }

        _runs.Sort();
        var (count, counted) = (0, within.First.DayNumber - 1);
        foreach (var run in _runs)
        {
            if (run.Last.DayNumber <= counted) continue;
            count += run.Last.DayNumber - Math.Max(run.First.DayNumber - 1, counted);
            counted = run.Last.DayNumber;
        }

        return count;
    }

    private MoneyCell Cell(CareDimension dimension, string key)
    {
        var cells = _cells[dimension];
        if (!cells.TryGetValue(key, out var cell)) cells[key] = cell = new MoneyCell();
        return cell;
    }

    private LazyCells[] Cells(DimensionColumns columns, IEnumerable<CareDimension>? dimensions = null) =>
        [.. (dimensions ?? CareDimensions.Every).Select(dimension => new LazyCells(columns[dimension], key => Cell(dimension, key)))];

    /// <summary>The cell of each row, made when a row first needs it: a value without rows has no cell.</summary>
    private sealed class LazyCells(DimensionColumn column, Func<string, MoneyCell> cellOf)
    {
        private readonly MoneyCell?[] _cells = new MoneyCell?[column.Keys.Count];

        public MoneyCell this[int row] => _cells[column.Codes[row]] ??= cellOf(column.Keys[column.Codes[row]]);

        public bool AreSame(List<int> rows)
        {
            foreach (var row in rows)
            {
                if (column.Codes[row] != column.Codes[rows[0]]) return false;
            }

            return true;
        }
    }
}
