namespace Roer.Care;

/// <summary>
/// The tariff of one product, provider and unit through time. A tariff of the provider itself goes before one for all providers;
/// of the same kind the one that starts last goes first.
/// </summary>
public sealed class TariffSchedule
{
    private readonly List<(DateOnly First, DateOnly Last, int Cents, bool Own)> _rows = [];

    /// <summary>A schedule without tariffs: every day is unknown.</summary>
    public static TariffSchedule Empty { get; } = new();

    /// <summary>One tariff for every day.</summary>
    public static TariffSchedule Always(int cents)
    {
        var schedule = new TariffSchedule();
        schedule.Add(DateSpan.From(DateOnly.MinValue), cents, own: true);
        return schedule;
    }

    /// <summary>Adds a tariff for a run of days.</summary>
    /// <param name="days">The days; the last one counts.</param>
    /// <param name="cents">The price of one unit in eurocents.</param>
    /// <param name="own">Whether it is the provider's own and not one for all providers.</param>
    public void Add(DateSpan days, int cents, bool own)
    {
        _rows.Add((days.First, days.IsOpen ? DateOnly.MaxValue : days.Last, cents, own));
        _rows.Sort((left, right) => left.Own == right.Own ? right.First.CompareTo(left.First) : right.Own.CompareTo(left.Own));
    }

    /// <summary>The tariff on a day in eurocents; <see langword="null"/> when none is known.</summary>
    public int? On(DateOnly day)
    {
        foreach (var row in _rows)
        {
            if (row.First <= day && day <= row.Last) return row.Cents;
        }

        return null;
    }

    /// <summary>The days cut where the tariff may change, in order. The union is the given span; one part has one tariff or none.</summary>
    /// <exception cref="InvalidOperationException">The span is open.</exception>
    public IEnumerable<(DateSpan Days, int? Cents)> Within(DateSpan days)
    {
        var end = days.Last;
        for (var day = days.First; day <= end;)
        {
            var last = end;
            foreach (var row in _rows)
            {
                if (row.First > day && row.First.AddDays(-1) < last) last = row.First.AddDays(-1);
                if (row.First <= day && row.Last >= day && row.Last < last) last = row.Last;
            }

            yield return (DateSpan.Of(day, last), On(day));
            day = last.AddDays(1);
        }
    }
}
