using System.Runtime.InteropServices;
using Roer.Care;

namespace Roer.Store.Measures;

/// <summary>
/// The claim lines whose product period begins in a period, whatever the filter. Lines that agree in all that they can be divided by are
/// one group; every line knows its group and its month. It belongs to a vintage, which never changes, so that another filter sums in memory.
/// </summary>
public sealed class PeriodClaims
{
    private static readonly Sql Claims = Sql.Of(typeof(PeriodClaims), "PeriodClaims.sql");
    private readonly Dictionary<ClaimGroup, int> _numbers = [];
    private readonly Dictionary<(long Child, CareForm Form, int Provider), int> _trajectories = [];
    private readonly List<ClaimGroup> _groups = [];
    private readonly List<ClaimSums> _sums = [];
    private readonly List<int> _trajectoryOf = [];
    private readonly List<PeriodClaimLine> _lines = [];

    private PeriodClaims(Vintage vintage, DateSpan period)
    {
        vintage.Read(Claims, Add, period.First, period.Last);
        _numbers.Clear();
    }

    /// <summary>The groups; their order has no meaning.</summary>
    public IReadOnlyList<ClaimGroup> Groups => _groups;

    /// <summary>The texts that the numbers in a group stand for.</summary>
    public ClaimTexts Texts { get; } = new();

    /// <summary>Every line, by group and month; their order has no meaning.</summary>
    public ReadOnlySpan<PeriodClaimLine> Lines => CollectionsMarshal.AsSpan(_lines);

    /// <summary>The lines of a period as the vintage knows them.</summary>
    public static PeriodClaims Of(Vintage vintage, DateSpan period) => new(vintage, period);

    /// <summary>The sums of a group.</summary>
    public ClaimSums Sums(int group) => _sums[group];

    /// <summary>The sums of each month and taakveld that has lines in the groups that are kept; the month by its first day, empty text an unknown taakveld.</summary>
    public IReadOnlyDictionary<(DateOnly Month, string TaskField), ClaimSums> Months(bool[] kept)
    {
        var months = new Dictionary<(int Month, int TaskField), ClaimSums>();
        foreach (var line in Lines)
        {
            if (!kept[line.Group]) continue;
            ref var sums = ref CollectionsMarshal.GetValueRefOrAddDefault(months, (line.Month, _groups[line.Group].TaskField), out _);
            sums = sums.And(ClaimSums.Of(line.State, line.Cents, 0));
        }

        return months.ToDictionary(month => (new DateOnly(month.Key.Month / 12, (month.Key.Month % 12) + 1, 1), Texts.TaskFields.Texts[month.Key.TaskField]), month => month.Value);
    }

    /// <summary>The sums of each product and unit in the groups that are kept.</summary>
    public IReadOnlyList<PriceSums> Prices(bool[] kept)
    {
        var prices = new Dictionary<(int Product, int Unit), ClaimSums>();
        for (var group = 0; group < kept.Length; group++)
        {
            if (!kept[group]) continue;
            ref var price = ref CollectionsMarshal.GetValueRefOrAddDefault(prices, (_groups[group].Product, _groups[group].Unit), out _);
            price = price.And(_sums[group]);
        }

        return [.. prices.Select(price => new PriceSums(Texts.Products.Texts[price.Key.Product], Texts.Units.Texts[price.Key.Unit], price.Value))];
    }

    /// <summary>The claimed cents of each child, form and provider in the groups that are kept, where more was claimed than taken back.</summary>
    public long[] TrajectoryCents(bool[] kept)
    {
        var cents = new long[_trajectories.Count];
        for (var group = 0; group < kept.Length; group++)
        {
            if (kept[group]) cents[_trajectoryOf[group]] += _sums[group].Claimed;
        }

        return [.. cents.Where(one => one > 0)];
    }

    private int Add(Row row)
    {
        var group = Texts.Group(row);
        ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(_numbers, group, out var isKnown);
        if (!isKnown) number = Begin(group);
        var (month, volume, cents, state) = (row.Int32(10), row.Int64(11), row.Int64(12), row.Int32(13));
        _lines.Add(new(number, month, (byte)state, cents, volume));
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
}

/// <summary>One claim line of a period.</summary>
/// <param name="Group">The number of its group.</param>
/// <param name="Month">The month in which its product period begins: 12 × year + month − 1.</param>
/// <param name="State">0 not answered, 1 granted, 2 refused.</param>
/// <param name="Cents">Eurocents; of a credit negative.</param>
/// <param name="Volume">Units; of a credit negative.</param>
public readonly record struct PeriodClaimLine(int Group, int Month, byte State, long Cents, long Volume);

/// <summary>The sums of one product in one unit.</summary>
/// <param name="Product">The product code.</param>
/// <param name="Unit">The unit.</param>
/// <param name="Sums">The sums.</param>
public sealed record PriceSums(string Product, string Unit, ClaimSums Sums);
