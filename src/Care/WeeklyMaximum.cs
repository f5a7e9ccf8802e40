namespace Roer.Care;

/// <summary>
/// The week rules. Effort (IV076): every week number that a product period touches counts once in that period, and the allocation as a whole
/// has no more than its own number of weeks. Output (IV077): every Sunday in the product period counts, and the one in whose month the last
/// Sunday of the allocation lies counts once more when the allocation does not end on a Sunday.
/// </summary>
internal static class WeeklyMaximum
{
    public static Maximum Within(AllocationTerms terms, TariffSchedule tariffs, DateSpan days)
    {
        var weeks = new List<(int Weeks, int? Cents)>(16);
        foreach (var month in days.Months())
        {
            if (terms.IsOutput) AddSundays(weeks, terms.Validity, month, tariffs);
            else AddTouchedWeeks(weeks, month, tariffs);
        }

        var cap = terms.IsOutput || terms.Validity.IsOpen ? int.MaxValue : IsoWeek.Touched(terms.Validity.First, terms.Validity.Last);
        return MostExpensiveFirst(weeks, cap, terms.Volume!.Value);
    }

    private static void AddTouchedWeeks(List<(int Weeks, int? Cents)> weeks, DateSpan month, TariffSchedule tariffs)
    {
        if (tariffs.Within(month).Take(2).Count() == 1)
        {
            weeks.Add((IsoWeek.Touched(month.First, month.Last), tariffs.On(month.First)));
            return;
        }

        for (var day = month.First; day <= month.Last; day = IsoWeek.Monday(day).AddDays(7))
            weeks.Add((1, tariffs.On(day)));
    }

    private static void AddSundays(List<(int Weeks, int? Cents)> weeks, DateSpan validity, DateSpan month, TariffSchedule tariffs)
    {
        for (var day = IsoWeek.Monday(month.First).AddDays(6); day <= month.Last; day = day.AddDays(7))
            weeks.Add((1, tariffs.On(day)));
        if (LastPartWeek(validity) is { } counted && month.Contains(counted)) weeks.Add((1, tariffs.On(counted)));
    }

    /// <summary>The day that stands for the week after the last Sunday; an allocation without any Sunday counts on its first day.</summary>
    private static DateOnly? LastPartWeek(DateSpan validity)
    {
        if (validity.IsOpen || validity.Last.DayOfWeek == DayOfWeek.Sunday) return null;
        var sunday = IsoWeek.Monday(validity.Last).AddDays(-1);
        return sunday >= validity.First ? sunday : validity.First;
    }

    private static Maximum MostExpensiveFirst(List<(int Weeks, int? Cents)> weeks, int cap, int volume)
    {
        weeks.Sort((left, right) => (right.Cents ?? -1).CompareTo(left.Cents ?? -1));
        Int128 cents = 0;
        var complete = true;
        foreach (var (count, price) in weeks)
        {
            var counted = Math.Min(count, cap);
            cap -= counted;
            cents += (Int128)volume * counted * (price ?? 0);
            complete &= counted == 0 || price is not null;
        }

        return new(cents, complete ? MaximumState.Known : MaximumState.Unknown);
    }
}
