using System.Runtime.InteropServices;
using Roer.Care;
using Roer.Store;

namespace Roer.Questions.WhereDoesTheMoneyGo;

/// <summary>
/// The claim lines of a period, whatever the filter. Lines that agree in all that they can be divided by are one group; every line knows
/// its group and its month. It belongs to a vintage, as <see cref="PeriodCare"/> does, so that another filter sums in memory.
/// </summary>
internal sealed class PeriodClaims
{
    private static readonly Sql Claims = Sql.Of(typeof(PeriodClaims), "MoneyFlow.Claims.sql");
    private readonly Dictionary<ClaimGroup, int> _numbers = [];
    private readonly Dictionary<(long Child, CareForm Form, int Provider), int> _trajectories = [];
    private readonly List<ClaimGroup> _groups = [];
    private readonly List<ClaimSums> _sums = [];
    private readonly List<int> _trajectoryOf = [];
    private readonly List<Line> _lines = [];
    private readonly ClaimTexts _texts = new();

    private PeriodClaims(Vintage vintage, DateSpan period)
    {
        vintage.Read(Claims, Add, period.First, period.Last);
        _numbers.Clear();
        Columns = new DimensionColumns(_groups.Count, KeyOf);
    }

    public DimensionColumns Columns { get; }

    public static PeriodClaims Of(Vintage vintage, DateSpan period) => new(vintage, period);

    public ClaimSums Sums(int group) => _sums[group];

    public bool IsAllocated(int group) => _groups[group].IsAllocated;

    /// <summary>The sums of each month and taakveld that has lines; the month by its first day, empty text an unknown taakveld.</summary>
    public IReadOnlyDictionary<(DateOnly Month, string TaskField), ClaimSums> Months(bool[] kept)
    {
        var months = new Dictionary<(int Month, int TaskField), ClaimSums>();
        foreach (var line in CollectionsMarshal.AsSpan(_lines))
        {
            if (!kept[line.Group]) continue;
            ref var sums = ref CollectionsMarshal.GetValueRefOrAddDefault(months, (line.Month, _groups[line.Group].TaskField), out _);
            sums = sums.And(ClaimSums.Of(line.State, line.Cents, 0));
        }

        return months.ToDictionary(month => (new DateOnly(month.Key.Month / 12, (month.Key.Month % 12) + 1, 1), _texts.TaskFields.Texts[month.Key.TaskField]), month => month.Value);
    }

    /// <summary>The sums of each product and unit.</summary>
    public IReadOnlyList<PriceSums> Prices(bool[] kept)
    {
        var prices = new Dictionary<(int Product, int Unit), ClaimSums>();
        for (var group = 0; group < kept.Length; group++)
        {
            if (!kept[group]) continue;
            ref var price = ref CollectionsMarshal.GetValueRefOrAddDefault(prices, (_groups[group].Product, _groups[group].Unit), out _);
            price = price.And(_sums[group]);
        }

        return [.. prices.Select(price => new PriceSums(_texts.Products.Texts[price.Key.Product], _texts.Units.Texts[price.Key.Unit], price.Value))];
    }

    /// <summary>The claimed cents of each child, form and provider, where more was claimed than taken back.</summary>
    public long[] TrajectoryCents(bool[] kept)
    {
        var cents = new long[_trajectories.Count];
        for (var group = 0; group < kept.Length; group++)
        {
            if (kept[group]) cents[_trajectoryOf[group]] += _sums[group].Claimed;
        }

        return [.. cents.Where(one => one > 0)];
    }

    private string KeyOf(MoneyDimension dimension, int group) =>
        dimension.Of(_texts.Products.Texts[_groups[group].Product], _texts.Providers.Texts[_groups[group].Provider], _texts.Division(_groups[group]));

    private int Add(Row row)
    {
        var group = _texts.Group(row);
        ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(_numbers, group, out var isKnown);
        if (!isKnown) number = Begin(group);
        var (month, volume, cents, state) = (row.Int32(10), row.Int64(11), row.Int64(12), row.Int32(13));
        _lines.Add(new(number, month, (byte)state, cents));
        _sums[number] = _sums[number].And(ClaimSums.Of(state, cents, volume));
        return number;
    }

    private int Begin(ClaimGroup group)
    {
        _groups.Add(group);
        _sums.Add(default);
        ref var trajectory = ref CollectionsMarshal.GetValueRefOrAddDefault(_trajectories, (group.Child, group.Form, group.Provider), out var isKnown);
        if (!isKnown) trajectory = _trajectories.Count - 1;
        _trajectoryOf.Add(trajectory);
        return _groups.Count - 1;
    }

    private readonly record struct Line(int Group, int Month, byte State, long Cents);
}

/// <summary>The sums of one product in one unit.</summary>
internal sealed record PriceSums(string Product, string Unit, ClaimSums Sums);
