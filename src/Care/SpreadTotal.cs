namespace Roer.Care;

/// <summary>A volume in total or a budget, spread evenly over the days of the validity, each day at its own tariff. Adjoining windows add up to the cent.</summary>
internal static class SpreadTotal
{
    public static Maximum Within(AllocationTerms terms, TariffSchedule tariffs, DateSpan days)
    {
        if (terms.Validity.IsOpen) return new(0, MaximumState.Unknown);
        var all = terms.Validity.Days;
        if (terms.BudgetCents is { } budget)
        {
            var skipped = days.First.DayNumber - terms.Validity.First.DayNumber;
            return new(EvenSpread.Part(budget, skipped, skipped + days.Days - 1, all), MaximumState.Known);
        }

        var (before, _) = Weight(terms, tariffs, terms.Validity.ClosedAt(days.First.AddDays(-1)));
        var (within, complete) = Weight(terms, tariffs, days);
        var cents = EvenSpread.RunningTotal(before + within, all) - EvenSpread.RunningTotal(before, all);
        return new(cents, complete ? MaximumState.Known : MaximumState.Unknown);
    }

    private static (Int128 Weight, bool Complete) Weight(AllocationTerms terms, TariffSchedule tariffs, DateSpan? days)
    {
        if (days is not { } span) return (0, true);
        Int128 weight = 0;
        var complete = true;
        foreach (var (part, cents) in tariffs.Within(span))
        {
            weight += (Int128)terms.Volume!.Value * (cents ?? 0) * part.Days;
            complete &= cents is not null;
        }

        return (weight, complete);
    }
}
