namespace Roer.Store.Measures;

/// <summary>What a provider settled about a care year, and what else was claimed of that year, in cents that count as spending.</summary>
/// <param name="Settled">What was settled; negative where money came back.</param>
/// <param name="Usual">All else.</param>
public readonly record struct SettledYear(double Settled, double Usual);

/// <summary>
/// What providers settle at once after a care year, such as a fixed part of each month that is made right in March. It is found, for nobody tells: of what becomes known in the next year about the first half
/// of a year, of which hardly a claim is still to come, more than half comes in one month from March on; that month brings more than 3% of that half and of the whole year; and it is about half or more of the
/// months that were claimed, at least four. Its day is one of the calendar, not of the care: so it says nothing of how late other claims come, and what is still to be settled is not seen in months that passed.
/// </summary>
public sealed class Settlements
{
    private const int Year = 12;
    private const int HalfYear = 6;
    private const int FirstMonth = 3;
    private const int FewestMonths = 4;

    /// <summary>After so many months more than other years took, nothing is settled any more.</summary>
    private const int MonthsLater = 3;

    private const double LeastShare = 0.03;

    /// <summary>By provider and care year the month of the next year in which it was settled.</summary>
    private readonly Dictionary<(string Provider, int Year), int> _months = [];
    private readonly Dictionary<string, List<(int Year, SettledYear Amounts)>> _years = new(StringComparer.Ordinal);
    private readonly DateOnly _asOf;

    private Settlements(IEnumerable<ClaimedSum> claims, DateOnly asOf, Func<ClaimedSum, double> counted)
    {
        _asOf = asOf;
        foreach (var group in claims.Where(sum => sum.State != ClaimHistory.RefusedState).GroupBy(sum => (sum.Cell.Provider, Year: sum.Month / Year)).OrderBy(group => group.Key.Year))
        {
            List<ClaimedSum> sums = [.. group];
            if (MonthOf(sums, group.Key.Year + 1) is not { } month) continue;
            _months[group.Key] = month;
            if (!_years.TryGetValue(group.Key.Provider, out var years)) _years[group.Key.Provider] = years = [];
            var settled = sums.Where(Holds).Sum(counted);
            years.Add((group.Key.Year, new(settled, sums.Sum(counted) - settled)));
        }
    }

    /// <summary>Whether a sum is part of a settlement.</summary>
    public bool Holds(ClaimedSum sum) =>
        _months.TryGetValue((sum.Cell.Provider, sum.Month / Year), out var month) && sum.Known.Year == (sum.Month / Year) + 1 && sum.Known.Month == month;

    /// <summary>The years that a provider settled, in order; none for who does not.</summary>
    public IReadOnlyList<SettledYear> Of(string provider) => _years.TryGetValue(provider, out var years) ? [.. years.Select(year => year.Amounts)] : [];

    /// <summary>Whether a care month of a provider is still to be settled: the last year that could be settled was, and that of the month is not yet.</summary>
    public bool IsToCome(string provider, int month)
    {
        if (!_years.TryGetValue(provider, out var years)) return false;
        var (year, last) = (month / Year, years[^1].Year);
        return year > last && !IsOver(provider, last + 1, years);
    }

    internal static Settlements Of(IEnumerable<ClaimedSum> claims, DateOnly asOf, Func<ClaimedSum, double> counted) => new(claims, asOf, counted);

    private bool IsOver(string provider, int year, List<(int Year, SettledYear Amounts)> years) =>
        _asOf >= new DateOnly(year + 1, years.Max(each => _months[(provider, each.Year)]), 1).AddMonths(MonthsLater);

    private static int? MonthOf(List<ClaimedSum> sums, int next)
    {
        List<ClaimedSum> old = [.. sums.Where(sum => sum.Month % Year < HalfYear)];
        var months = old.Where(sum => sum.Known.Year == next).GroupBy(sum => sum.Known.Month).Select(month => (Month: month.Key, Cents: Math.Abs(month.Sum(sum => sum.Cents)))).ToList();
        if (months.Count == 0) return null;
        var (most, cents) = months.MaxBy(month => month.Cents);
        if (most < FirstMonth || cents * 2 <= months.Sum(month => month.Cents) || !IsReal(cents, old)) return null;
        List<ClaimedSum> settled = [.. sums.Where(sum => sum.Known.Year == next && sum.Known.Month == most)];
        var about = MonthsOf(settled);
        return about >= FewestMonths && about * 2 >= MonthsOf(sums) && IsReal(settled.Sum(sum => sum.Cents), sums) ? most : null;
    }

    private static bool IsReal(long settled, List<ClaimedSum> sums) => Math.Abs(settled) > Math.Abs(sums.Sum(sum => sum.Cents)) * LeastShare;

    private static int MonthsOf(List<ClaimedSum> sums) => sums.Select(sum => sum.Month).Distinct().Count();
}
