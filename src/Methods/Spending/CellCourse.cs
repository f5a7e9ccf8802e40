namespace Roer.Methods.Spending;

/// <summary>
/// Some cells through the months of the period, by path and added up. What is still to come over passed months is spread over them as it is expected, what is settled
/// after the year evenly over the months that are; after the last month all of it has come.
/// </summary>
public sealed class CellCourse
{
    private readonly SpendingOutlook _outlook;
    private readonly Dictionary<int, double> _late = [];
    private readonly Dictionary<int, double> _settled = [];

    /// <summary>Of cells of a forecast.</summary>
    public CellCourse(SpendingOutlook outlook, IReadOnlyCollection<int> cells, PathSums sums)
    {
        ArgumentNullException.ThrowIfNull(outlook);
        ArgumentNullException.ThrowIfNull(cells);
        (_outlook, Sums) = (outlook, sums);
        var (first, last) = outlook.History.Period;
        var (sum, end) = (0.0, Math.Min(outlook.History.Edge, last));
        for (var month = first; month <= end; month++) _late[month] = sum += Math.Abs(cells.Sum(cell => outlook.Groups.Of(cell)?.Reserve(cell, month) ?? 0));
        var settled = cells.SelectMany(cell => outlook.Settling(cell)?.Months ?? new HashSet<int>()).ToHashSet();
        for (var month = first; month <= last; month++) _settled[month] = month >= last ? 1 : settled.Count > 0 ? (double)settled.Count(each => each <= month) / settled.Count : 0;
        for (var month = first; month <= last; month++) _late[month] = month >= end || sum == 0 ? 1 : _late[month] / sum;
    }

    /// <summary>What is still to come of the cells.</summary>
    public PathSums Sums { get; }

    /// <summary>The share of what is still to come over passed months that is about this month of the period or an earlier one.</summary>
    public double LateShare(int month) => _late[month];

    /// <summary>What is still to come about the months of the period up to and including each, one month after another; the same array is given each time.</summary>
    public IEnumerable<(int Month, long[] Paths)> Months()
    {
        var (ahead, sums) = (new long[Sums.Late.Length], new long[Sums.Late.Length]);
        for (var month = _outlook.History.Period.First; month <= _outlook.History.Period.Last; month++)
        {
            var place = month - _outlook.History.Edge - 1;
            var (late, settled, own) = (LateShare(month), _settled[month], place >= 0 && place < Sums.Months ? Sums.Month(place) : null);
            for (var path = 0; path < sums.Length; path++)
            {
                ahead[path] += own?[path] ?? 0;
                sums[path] = ahead[path] + Part(Sums.Late[path], late) + Part(Sums.Settled[path], settled);
            }

            yield return (month, sums);
        }
    }

    private static long Part(long amount, double share) => share >= 1 ? amount : (long)Math.Round(amount * share);
}
