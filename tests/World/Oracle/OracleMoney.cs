using System.Globalization;
using Roer.Care;

namespace Roer.Tests.World.Oracle;

/// <summary>An amount with what is not in it.</summary>
internal readonly record struct OracleAmount(Int128 Cents, bool IsUnknown, bool IsUnbounded);

/// <summary>The most that may be claimed on one allocation, day by day.</summary>
internal sealed class OracleMoney
{
    private static readonly string[] Output = ["82", "83"];
    private readonly AllocationVersion _allocation;
    private readonly OracleTariffs _tariffs;
    private readonly DateOnly _horizon;
    private readonly Dictionary<DateOnly, Int128> _spread = [];

    public OracleMoney(AllocationVersion allocation, OracleTariffs tariffs, DateOnly horizon)
    {
        _allocation = allocation;
        _tariffs = tariffs;
        _horizon = horizon;
        if (IsSpread && allocation.LastDay is { } last)
            Spread(allocation.FirstDay, last);
    }

    /// <summary>A budget goes before a volume; frequency 6 is a total too.</summary>
    private bool IsSpread => _allocation.BudgetCents is not null || _allocation.Frequency == "6";

    private bool IsResult => _allocation.BudgetCents is null && _allocation.Frequency == "6" && Output.Contains(_allocation.Unit);

    private bool IsUnbounded => _allocation.BudgetCents is null && _allocation.Volume is null;

    /// <summary>Toegewezen: the valid days of the window.</summary>
    public OracleAmount Allocated(DateOnly from, DateOnly to) => Within(Valid(_allocation.FirstDay, _allocation.LastDay ?? _horizon), from, to);

    /// <summary>Geleverd: as allocated, on the valid days of the runs only.</summary>
    public OracleAmount Delivered(IReadOnlyList<OracleRun> runs, DateOnly from, DateOnly to)
    {
        if (IsResult) return Result(runs, from, to);
        return Within([.. runs.SelectMany(run => Valid(run.First, run.DeliveredLast)).Distinct().Order()], from, to);
    }

    private List<DateOnly> Valid(DateOnly first, DateOnly last)
    {
        var days = new List<DateOnly>();
        for (var day = Later(first, _allocation.FirstDay); day <= last && day <= (_allocation.LastDay ?? _horizon); day = day.AddDays(1))
            days.Add(day);
        return days;
    }

    private OracleAmount Within(List<DateOnly> days, DateOnly from, DateOnly to)
    {
        var within = days.Where(day => from <= day && day <= to).ToList();
        if (within.Count == 0) return default;
        if (IsUnbounded) return new(0, false, true);
        if (IsSpread) return OfSpread(within);
        return _allocation.Frequency switch
        {
            "1" => Priced(within.Select(day => (day, 1))),
            "2" when Output.Contains(_allocation.Unit) => Priced(Sundays(days).Where(counted => from <= counted.Day && counted.Day <= to)),
            "2" => Weeks(days, within),
            "4" => Priced(within.GroupBy(day => (day.Year, day.Month)).Select(month => (month.Min(), 1))),
            _ => throw new InvalidOperationException($"There is no frequency {_allocation.Frequency}."),
        };
    }

    private OracleAmount Priced(IEnumerable<(DateOnly Day, int Times)> counted)
    {
        var amount = default(OracleAmount);
        foreach (var (day, times) in counted)
        {
            var price = _tariffs.On(day);
            amount = new(amount.Cents + ((Int128)_allocation.Volume!.Value * times * (price ?? 0)), amount.IsUnknown || price is null, false);
        }

        return amount;
    }

    /// <summary>Each week number counts once a month, all together no more than the allocation has; if that is fewer, the dearest.</summary>
    private OracleAmount Weeks(List<DateOnly> all, List<DateOnly> within)
    {
        var weeks = within.GroupBy(day => (day.Year, day.Month, Week(day))).Select(week => week.Min()).OrderByDescending(day => _tariffs.On(day) ?? -1).ToList();
        var cap = _allocation.LastDay is null && all.Count > 0 && all[^1] == _horizon ? int.MaxValue : all.Select(Week).Distinct().Count();
        return Priced(weeks.Take(cap).Select(day => (day, 1)));
    }

    /// <summary>Each Sunday counts, and the last one twice when the days go on after it. Without any Sunday the first day counts once.</summary>
    private IEnumerable<(DateOnly Day, int Times)> Sundays(List<DateOnly> days)
    {
        var sundays = days.Where(day => day.DayOfWeek == DayOfWeek.Sunday).ToList();
        var goesOn = days[^1].DayOfWeek != DayOfWeek.Sunday && !(_allocation.LastDay is null && days[^1] == _horizon);
        foreach (var sunday in sundays)
            yield return (sunday, 1);
        if (goesOn) yield return (sundays.Count > 0 ? sundays[^1] : days[0], 1);
    }

    private OracleAmount OfSpread(List<DateOnly> within)
    {
        if (_allocation.LastDay is null) return new(0, true, false);
        var unknown = _allocation.BudgetCents is null && within.Exists(day => _tariffs.On(day) is null);
        return new(Sum(within.Select(day => _spread[day])), unknown, false);
    }

    /// <summary>A result counts from the start to the planned end; what is left falls on the day that care stopped earlier.</summary>
    private OracleAmount Result(IReadOnlyList<OracleRun> runs, DateOnly from, DateOnly to)
    {
        if (runs.Count == 0) return default;
        if (_allocation.LastDay is not { } planned) return new(0, true, false);
        var first = Later(runs.Min(run => run.First), _allocation.FirstDay);
        var end = runs[^1].DeliveredLast;
        if (first > planned || end < first) return default;
        _spread.Clear();
        Spread(first, planned);
        var cents = new Dictionary<DateOnly, Int128>();
        var unknown = false;
        for (var day = first; day <= planned; day = day.AddDays(1))
        {
            if (day > end && !runs[^1].IsStopped) break;
            var falls = day <= end ? day : end;
            cents[falls] = cents.GetValueOrDefault(falls) + _spread[day];
            unknown |= from <= falls && falls <= to && _tariffs.On(day) is null;
        }

        return new(Sum(cents.Where(pair => from <= pair.Key && pair.Key <= to).Select(pair => pair.Value)), unknown, false);
    }

    /// <summary>Even by day: after each day the rounded sum of all until then has been given, so that parts add up.</summary>
    private void Spread(DateOnly first, DateOnly last)
    {
        var days = last.DayNumber - first.DayNumber + 1;
        Int128 exact = 0, given = 0;
        for (var day = first; day <= last; day = day.AddDays(1))
        {
            exact += _allocation.BudgetCents ?? ((Int128)_allocation.Volume!.Value * (_tariffs.On(day) ?? 0));
            var due = ((2 * exact) + days) / (2 * days);
            _spread[day] = due - given;
            given = due;
        }
    }

    private static Int128 Sum(IEnumerable<Int128> amounts) => amounts.Aggregate((Int128)0, (sum, each) => sum + each);

    private static (int Year, int Week) Week(DateOnly day)
    {
        var date = day.ToDateTime(TimeOnly.MinValue);
        return (ISOWeek.GetYear(date), ISOWeek.GetWeekOfYear(date));
    }

    private static DateOnly Later(DateOnly left, DateOnly right) => left > right ? left : right;
}
