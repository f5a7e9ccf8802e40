namespace Roer.Care;

/// <summary>
/// One run of care on one allocation, from a start to a stop. Source of start and end: definitions of the product, §3 (trajectory) and §4
/// (delivered).
/// </summary>
/// <param name="Days">The days for trajectories: a temporary stop (reason 20) does not end them. Open when the care is still running.</param>
/// <param name="Delivered">The days for money: to the stop, a temporary one too, else to the allocation's end when that has passed, else to the as-of date.</param>
/// <param name="Stopped">Whether a stop message, temporary or not, ended <paramref name="Delivered"/>.</param>
/// <param name="IsDerived">Whether the start comes from the first claim, for want of a start message.</param>
/// <param name="IsAssumed">Whether the end is the allocation's end, for want of a stop message.</param>
/// <param name="EndReason">JZ588; empty when no stop message ended it.</param>
public readonly record struct CareRun(DateSpan Days, DateSpan Delivered, bool Stopped, bool IsDerived, bool IsAssumed, string? EndReason)
{
    /// <summary>JZ588 code 20: delivery stopped for a while; it ends no trajectory.</summary>
    public const string TemporaryStop = "20";

    /// <summary>The runs of one allocation as known on the as-of date, in order, without overlap. No start message and no claim gives none.</summary>
    /// <param name="validity">The days of the allocation.</param>
    /// <param name="starts">First days of the start messages that hold, in order.</param>
    /// <param name="stops">The stop messages that hold: first day, last day, reason.</param>
    /// <param name="firstClaim">First day of the first claimed period; empty when nothing was claimed.</param>
    /// <param name="asOf">The as-of date. Runs that start after it are left out.</param>
    public static List<CareRun> Of(
        DateSpan validity,
        IReadOnlyList<DateOnly> starts,
        IReadOnlyList<(DateOnly FirstDay, DateOnly LastDay, string Reason)> stops,
        DateOnly? firstClaim,
        DateOnly asOf)
    {
        var isDerived = starts.Count == 0;
        if (isDerived && firstClaim is null) return [];
        IReadOnlyList<DateOnly> firstDays = isDerived ? [firstClaim!.Value] : starts;
        var runs = new List<CareRun>(firstDays.Count);
        for (var index = 0; index < firstDays.Count; index++)
        {
            var first = firstDays[index];
            if (first > asOf) break;
            DateOnly? next = index + 1 < firstDays.Count ? firstDays[index + 1] : null;
            runs.Add(Run(first, next, StopOf(first, next, stops), validity, asOf) with { IsDerived = isDerived });
        }

        return runs;
    }

    private static (DateOnly LastDay, string Reason)? StopOf(
        DateOnly first, DateOnly? next, IReadOnlyList<(DateOnly FirstDay, DateOnly LastDay, string Reason)> stops)
    {
        (DateOnly LastDay, string Reason)? earliest = null;
        foreach (var stop in stops)
        {
            if (stop.LastDay < first || stop.LastDay >= next) continue;
            if (stop.FirstDay == first) return (stop.LastDay, stop.Reason);
            if (earliest is null || stop.LastDay < earliest.Value.LastDay) earliest = (stop.LastDay, stop.Reason);
        }

        return earliest;
    }

    private static CareRun Run(DateOnly first, DateOnly? next, (DateOnly LastDay, string Reason)? stop, DateSpan validity, DateOnly asOf)
    {
        if (stop is { } ended && ended.Reason != TemporaryStop)
        {
            var days = DateSpan.Of(first, ended.LastDay);
            return new(days, days, true, false, false, ended.Reason);
        }

        var (open, isAssumed) = OpenEnd(first, next, validity, asOf);
        var known = open.ClosedAt(asOf) ?? DateSpan.Of(first, first);
        return stop is { } paused
            ? new(open, DateSpan.Of(first, paused.LastDay), true, false, isAssumed, null)
            : new(open, known, false, false, isAssumed, null);
    }

    private static (DateSpan Days, bool IsAssumed) OpenEnd(DateOnly first, DateOnly? next, DateSpan validity, DateOnly asOf)
    {
        if (next is { } restart) return (DateSpan.Of(first, restart.AddDays(-1)), false);
        if (validity.IsOpen || validity.Last > asOf) return (DateSpan.From(first), false);
        return (DateSpan.Of(first, validity.Last < first ? first : validity.Last), true);
    }
}
