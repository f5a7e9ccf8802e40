namespace Roer.Care;

/// <summary>
/// The most that may be claimed for care as start and stop messages tell it: the allocation cut to the days from actual start to actual
/// stop. An upper bound. A price for a result as a total (units 82 and 83) is spread evenly from the start to the planned end; at the stop
/// the rest is closed, so that a result that ended early counts in full.
/// </summary>
public static class DeliveredMaximum
{
    /// <summary>The maximum within the window for these runs of care. No run in it gives a known 0.</summary>
    /// <param name="terms">The allocation.</param>
    /// <param name="tariffs">The tariffs of its product, provider and unit.</param>
    /// <param name="runs">The runs of care, each with whether a stop message ended it; closed, ordered, without overlap.</param>
    /// <param name="window">The days asked for; it may not be open.</param>
    public static Maximum Within(AllocationTerms terms, TariffSchedule tariffs, IReadOnlyList<(DateSpan Days, bool Stopped)> runs, DateSpan window)
    {
        if (runs.Count == 0) return default;
        if (terms is { IsTotal: true, IsOutput: true, BudgetCents: null }) return Result(terms, tariffs, runs, window);
        var valid = new List<DateSpan>(runs.Count);
        foreach (var (days, _) in runs)
        {
            if (terms.Validity.Intersect(days) is { } part) valid.Add(part);
        }

        return AllocatedMaximum.Within(terms, tariffs, valid, window);
    }

    private static Maximum Cut(AllocationTerms terms, TariffSchedule tariffs, DateSpan valid, DateSpan window) =>
        valid.Intersect(window) is { } days ? AllocatedMaximum.Within(terms, tariffs, days) : default;

    private static Maximum Result(AllocationTerms terms, TariffSchedule tariffs, IReadOnlyList<(DateSpan Days, bool Stopped)> runs, DateSpan window)
    {
        var validity = terms.Validity;
        var start = runs[0].Days.First > validity.First ? runs[0].Days.First : validity.First;
        if (validity.IsOpen) return validity.Intersect(window) is null ? default : AllocatedMaximum.Within(terms, tariffs, window);
        if (start > validity.Last) return default;
        var spread = terms with { Validity = DateSpan.Of(start, validity.Last) };
        var (last, stopped) = runs[^1];
        var run = spread.Validity.ClosedAt(last.Last);
        var sum = run is { } days ? Cut(spread, tariffs, days, window) : default;
        var isClosedHere = stopped && last.Last < validity.Last && window.Contains(last.Last) && last.Last >= start;
        return isClosedHere ? sum + AllocatedMaximum.Within(spread, tariffs, DateSpan.Of(last.Last.AddDays(1), validity.Last)) : sum;
    }
}
