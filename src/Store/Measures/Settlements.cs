using System.Numerics;

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

    /// <summary>After so many months more than other years took, nothing is settled any more.</summary>
    private const int MonthsLater = 3;

    /// <summary>By provider and care year the month of the next year in which it was settled.</summary>
    private readonly Dictionary<(string Provider, int Year), int> _months = [];
    private readonly Dictionary<string, SortedDictionary<int, SettledYear>> _years = new(StringComparer.Ordinal);
    private readonly DateOnly _asOf;

    private Settlements(IReadOnlyList<ClaimedSum> claims, int first, DateOnly asOf, Func<ClaimedSum, double> counted)
    {
        _asOf = asOf;
        var claimed = new Dictionary<(string Provider, int Year), ClaimedYear>();
        foreach (var sum in claims)
        {
            if (sum.Month < first || sum.State == ClaimHistory.RefusedState) continue;
            var key = (sum.Cell.Provider, sum.Month / Year);
            if (!claimed.TryGetValue(key, out var year)) claimed[key] = year = new ClaimedYear();
            year.Add(sum);
        }

        foreach (var (key, year) in claimed)
        {
            if (year.Settled is { } month) _months[key] = month;
        }

        foreach (var sum in _months.Count > 0 ? claims : [])
        {
            if (sum.Month < first || sum.State == ClaimHistory.RefusedState || !_months.ContainsKey((sum.Cell.Provider, sum.Month / Year))) continue;
            if (!_years.TryGetValue(sum.Cell.Provider, out var years)) _years[sum.Cell.Provider] = years = [];
            var (before, cents) = (years.GetValueOrDefault(sum.Month / Year), counted(sum));
            years[sum.Month / Year] = Holds(sum) ? before with { Settled = before.Settled + cents } : before with { Usual = before.Usual + cents };
        }
    }

    /// <summary>Whether a sum is part of a settlement.</summary>
    public bool Holds(ClaimedSum sum) =>
        sum.Known.Year == (sum.Month / Year) + 1 && _months.TryGetValue((sum.Cell.Provider, sum.Month / Year), out var month) && sum.Known.Month == month;

    /// <summary>The years that a provider settled, in order; none for who does not.</summary>
    public IReadOnlyList<SettledYear> Of(string provider) => _years.TryGetValue(provider, out var years) ? [.. years.Values] : [];

    /// <summary>Whether a care month of a provider is still to be settled: the last year that could be settled was, and that of the month is not yet.</summary>
    public bool IsToCome(string provider, int month)
    {
        if (!_years.TryGetValue(provider, out var years)) return false;
        var last = years.Keys.Max();
        return month / Year > last && _asOf < new DateOnly(last + 2, years.Keys.Max(year => _months[(provider, year)]), 1).AddMonths(MonthsLater);
    }

    /// <summary>Of care months from the first on.</summary>
    internal static Settlements Of(IReadOnlyList<ClaimedSum> claims, int first, DateOnly asOf, Func<ClaimedSum, double> counted) => new(claims, first, asOf, counted);

    /// <summary>What became known of a care year of one provider, by the months of the next year; months begin at 0.</summary>
    private sealed class ClaimedYear
    {
        private const int HalfYear = 6;
        private const int FirstMonth = 2;
        private const int FewestMonths = 4;
        private const double LeastShare = 0.03;
        private readonly long[] _later = new long[Year];
        private readonly long[] _laterOfHalf = new long[Year];
        private readonly ushort[] _laterAbout = new ushort[Year];
        private long _cents;
        private long _centsOfHalf;
        private ushort _about;

        public void Add(ClaimedSum sum)
        {
            var (month, isOfHalf) = ((ushort)(1 << (sum.Month % Year)), sum.Month % Year < HalfYear);
            _cents += sum.Cents;
            _centsOfHalf += isOfHalf ? sum.Cents : 0;
            _about |= month;
            if (sum.Known.Year != (sum.Month / Year) + 1) return;
            var known = sum.Known.Month - 1;
            _later[known] += sum.Cents;
            _laterOfHalf[known] += isOfHalf ? sum.Cents : 0;
            _laterAbout[known] |= month;
        }

        /// <summary>The month of the next year in which it was settled, January 1; empty when it was not.</summary>
        public int? Settled
        {
            get
            {
                var most = Enumerable.Range(0, Year).MaxBy(month => Math.Abs(_laterOfHalf[month]));
                var isMost = most >= FirstMonth && Math.Abs(_laterOfHalf[most]) * 2 > _laterOfHalf.Sum(Math.Abs);
                var about = BitOperations.PopCount(_laterAbout[most]);
                return isMost && IsReal(_laterOfHalf[most], _centsOfHalf) && IsReal(_later[most], _cents) && about >= FewestMonths && about * 2 >= BitOperations.PopCount(_about) ? most + 1 : null;
            }
        }

        private static bool IsReal(long settled, long all) => Math.Abs(settled) > Math.Abs(all) * LeastShare;
    }
}
