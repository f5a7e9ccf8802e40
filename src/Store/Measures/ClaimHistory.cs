using Roer.Care;

namespace Roer.Store.Measures;

/// <summary>
/// What was claimed, by cell and care month, from the first month on that is whole. Refused lines count no money; of lines that nobody answered yet the share
/// that is usually refused is taken off.
/// </summary>
public sealed class ClaimHistory
{
    private const int FewestLines = 12;

    /// <summary>The state of a line that an answer refused.</summary>
    public const int RefusedState = 2;

    private const int MostMonths = 60;
    private const double MostlyQuarterly = 0.6;
    private readonly List<ClaimedSum>[] _sums;
    private readonly double[][] _accepted;
    private readonly HashSet<string> _quarterly;

    private ClaimHistory(SpendingFacts facts)
    {
        Calendar = facts.Calendar;
        Cells = [.. facts.Claims.Select(sum => sum.Cell).Concat(facts.Allocations.Select(SpendingCell.Of)).Distinct().Order()];
        Places = Cells.Select((cell, place) => (cell, place)).ToDictionary(pair => pair.cell, pair => pair.place);
        _sums = [.. Cells.Select(_ => new List<ClaimedSum>())];
        foreach (var sum in facts.Claims) _sums[Places[sum.Cell]].Add(sum);
        foreach (var list in _sums) list.Sort((left, right) => (left.Month, left.Known, left.State).CompareTo((right.Month, right.Known, right.State)));
        First = FirstWhole(facts.Claims, Calendar);
        RefusedShare = Refused(facts.Claims, Calendar.AsOf);
        Settlements = Settlements.Of(facts.Claims, First, Calendar.AsOf, Counted);
        _quarterly = [.. facts.Claims.Where(sum => sum.Known > Calendar.AsOf.AddYears(-2)).GroupBy(sum => sum.Cell.Provider).Where(ByQuarter).Select(group => group.Key)];
        Months = Math.Max(Math.Max(Calendar.Now, Calendar.Last), First) - First + 1;
        _accepted = [.. _sums.Select(Monthly)];
        InPeriod = [.. _sums.Select(sums => sums.Where(sum => Calendar.IsInPeriod(sum.Month)).Aggregate(default(ClaimSums), (all, sum) => all.And(Sums(sum))))];
    }

    public ClaimCalendar Calendar { get; }

    public IReadOnlyList<SpendingCell> Cells { get; }

    public IReadOnlyDictionary<SpendingCell, int> Places { get; }

    /// <summary>The first month that is whole.</summary>
    public int First { get; }

    /// <summary>The number of months from the first to the end of the period, or to now when that is later.</summary>
    public int Months { get; }

    /// <summary>The share of the cents answered in the last year that was refused.</summary>
    public double RefusedShare { get; }

    /// <summary>What is settled after a care year.</summary>
    public Settlements Settlements { get; }

    /// <summary>Of each cell the sums of the period, with refused lines.</summary>
    public IReadOnlyList<ClaimSums> InPeriod { get; }

    public static ClaimHistory Of(SpendingFacts facts) => new(facts);

    /// <summary>The cents that were or will be granted of a cell and month, as far as claimed, settlements left out.</summary>
    public double Accepted(int cell, int month) => month < First ? 0 : _accepted[cell][month - First];

    /// <summary>The same of each month from the first on.</summary>
    public IReadOnlyList<double> Accepted(int cell) => _accepted[cell];

    /// <summary>Whether the provider of a cell sends its claims once a quarter: then a month develops from the end of its quarter on.</summary>
    public bool IsQuarterly(int cell) => _quarterly.Contains(Cells[cell].Provider);

    /// <summary>What became known of a cell, in order of care month and day.</summary>
    public IReadOnlyList<ClaimedSum> Sums(int cell) => _sums[cell];

    /// <summary>The cents of a sum that count as spending.</summary>
    public double Counted(ClaimedSum sum) => sum.State switch { RefusedState => 0, 0 => sum.Cents * (1 - RefusedShare), _ => sum.Cents };

    private static ClaimSums Sums(ClaimedSum sum) => ClaimSums.Of(sum.State, sum.Cents, 0) with { Lines = sum.Lines };

    private double[] Monthly(List<ClaimedSum> sums)
    {
        var months = new double[Months];
        foreach (var sum in sums)
        {
            if (sum.Month >= First && sum.Month < First + Months && !Settlements.Holds(sum)) months[sum.Month - First] += Counted(sum);
        }

        return months;
    }

    /// <summary>The number of the first month that has at least half as many lines as the middle one of all months up to the edge, at most sixty months back; that after the edge without any.</summary>
    public static int FirstWhole(IReadOnlyList<ClaimedSum> claims, ClaimCalendar calendar)
    {
        var lines = claims.Where(sum => sum.Month <= calendar.Edge).GroupBy(sum => sum.Month).Select(month => (Month: month.Key, Lines: month.Sum(sum => sum.Lines))).OrderBy(month => month.Month).ToList();
        if (lines.Count == 0) return calendar.Edge + 1;
        var middle = lines.Select(month => month.Lines).Order().ElementAt(lines.Count / 2);
        return Math.Max(lines.First(month => month.Lines * 2 >= middle).Month, calendar.Edge - MostMonths + 1);
    }

    /// <summary>Most lines come in January, April, July and October; of a provider that claims each month that is a third.</summary>
    private static bool ByQuarter(IEnumerable<ClaimedSum> sums)
    {
        var (all, first) = (0L, 0L);
        foreach (var sum in sums)
        {
            all += sum.Lines;
            if ((sum.Known.Month - 1) % 3 == 0) first += sum.Lines;
        }

        return all >= FewestLines && first > all * MostlyQuarterly;
    }

    private static double Refused(IReadOnlyList<ClaimedSum> claims, DateOnly asOf)
    {
        var answered = claims.Where(sum => sum.State != 0 && sum.Known > asOf.AddYears(-1)).ToList();
        var all = answered.Sum(sum => sum.Cents);
        return all > 0 ? Math.Clamp((double)answered.Where(sum => sum.State == RefusedState).Sum(sum => sum.Cents) / all, 0, 0.5) : 0;
    }
}
