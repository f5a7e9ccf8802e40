namespace Roer.Care;

/// <summary>
/// The most that may be claimed on an allocation for the days of a window: volume by its frequency × the tariff valid that day.
/// Source: definitions of the product, "Toegewezen"; rules IV076 and IV077 for weeks, OP367 for product periods (calendar month ∩ validity).
/// Because the week rule counts a week in each month that it touches, months may add up to more than their quarter, which the total of the
/// allocation bounds.
/// </summary>
public static class AllocatedMaximum
{
    /// <summary>The maximum for the valid days within the window. No valid day in it gives a known 0.</summary>
    /// <param name="terms">The allocation.</param>
    /// <param name="tariffs">The tariffs of its product, provider and unit.</param>
    /// <param name="window">The days asked for; it may not be open.</param>
    /// <exception cref="ArgumentException">The window is open.</exception>
    public static Maximum Within(AllocationTerms terms, TariffSchedule tariffs, DateSpan window)
    {
        if (window.IsOpen) throw new ArgumentException("The window of a maximum must be closed.", nameof(window));
        return Within(terms, tariffs, [terms.Validity], window);
    }

    /// <summary>The same for some of the valid days: those of these spans, which are ordered and do not overlap. A week or month that two of them touch counts once.</summary>
    internal static Maximum Within(AllocationTerms terms, TariffSchedule tariffs, IReadOnlyList<DateSpan> valid, DateSpan window)
    {
        var sum = default(Maximum);
        DateSpan? before = null;
        for (var index = 0; index < valid.Count; index++)
        {
            if (valid[index].Intersect(window) is not { } days) continue;
            if (terms.IsUnbounded) return new(0, MaximumState.Unbounded);
            if (!terms.IsTotal && terms.Frequency == "2") return WeeklyMaximum.Within(terms, tariffs, valid, window);
            sum += Part(terms, tariffs, days, before);
            before = days;
        }

        return sum;
    }

    private static Maximum Part(AllocationTerms terms, TariffSchedule tariffs, DateSpan days, DateSpan? before) => (terms.IsTotal, terms.Frequency) switch
    {
        (true, _) => SpreadTotal.Within(terms, tariffs, days),
        (_, "1") => Daily(terms, tariffs, days),
        (_, "4") => Monthly(terms, tariffs, days, before),
        _ => new(0, MaximumState.Unknown),
    };

    private static Maximum Daily(AllocationTerms terms, TariffSchedule tariffs, DateSpan days)
    {
        var sum = default(Maximum);
        foreach (var (part, cents) in tariffs.Within(days))
            sum += Priced((Int128)terms.Volume!.Value * part.Days, cents);
        return sum;
    }

    private static Maximum Monthly(AllocationTerms terms, TariffSchedule tariffs, DateSpan days, DateSpan? before)
    {
        var sum = default(Maximum);
        foreach (var month in days.Months())
        {
            if (before is { Last: var last } && (last.Year, last.Month) == (month.First.Year, month.First.Month)) continue;
            sum += Priced(terms.Volume!.Value, tariffs.On(month.First));
        }

        return sum;
    }

    private static Maximum Priced(Int128 units, int? cents) =>
        cents is { } price ? new(units * price, MaximumState.Known) : new(0, MaximumState.Unknown);
}
