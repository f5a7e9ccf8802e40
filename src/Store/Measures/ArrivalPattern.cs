using Roer.Care;

namespace Roer.Store.Measures;

/// <summary>
/// How quickly claims came in, read from months that are a year old: of each, the share of its present total that was known so many days
/// after its end. Median, lowest and highest of at most 24 such months; fewer than 6 tell nothing.
/// </summary>
public sealed class ArrivalPattern
{
    private static readonly Sql Query = Sql.Of(typeof(ArrivalPattern), "ArrivalPattern.sql");
    private const int MatureDays = 365;
    private const int FewestMonths = 6;
    private const int MostMonths = 24;
    private readonly List<(DateOnly End, List<(int Days, long Cents)> Arrivals, long Total)> _months = [];

    internal ArrivalPattern(IEnumerable<(int Month, DateOnly Known, long Cents)> rows, DateOnly asOf)
    {
        Arrivals = [.. rows];
        foreach (var month in Arrivals.GroupBy(row => row.Month).OrderByDescending(month => month.Key))
        {
            var end = DateSpan.Month(month.Key / 100, month.Key % 100).Last;
            var total = month.Sum(row => row.Cents);
            if (end.AddDays(MatureDays) > asOf || total <= 0 || _months.Count == MostMonths) continue;
            _months.Add((end, [.. month.Select(row => (row.Known.DayNumber - end.DayNumber, row.Cents))], total));
        }
    }

    /// <summary>The cents of every care month (100 × year + month) by the day on which they became known.</summary>
    public IReadOnlyList<(int Month, DateOnly Known, long Cents)> Arrivals { get; }

    /// <summary>The pattern of all claims that the vintage knows.</summary>
    public static ArrivalPattern Of(Vintage vintage) => vintage.Memo(typeof(ArrivalPattern), () => new ArrivalPattern(
        vintage.Read(Query, row => (row.Int32(0), row.Date(1), row.Int64(2))), vintage.AsOf));

    /// <summary>The share in percent that is usually known so many days after the end of a month; <see langword="null"/> when history is too short.</summary>
    public (decimal Median, decimal Low, decimal High, int Months)? After(int days)
    {
        if (_months.Count < FewestMonths) return null;
        if (days >= MatureDays) return (100, 100, 100, _months.Count);
        var shares = _months
            .Select(month => Math.Clamp(month.Arrivals.Where(arrival => arrival.Days <= days).Sum(arrival => arrival.Cents) * 100m / month.Total, 0m, 100m))
            .Order().ToArray();
        var middle = shares.Length / 2;
        var median = shares.Length % 2 == 1 ? shares[middle] : (shares[middle - 1] + shares[middle]) / 2;
        return (median, shares[0], shares[^1], shares.Length);
    }
}
