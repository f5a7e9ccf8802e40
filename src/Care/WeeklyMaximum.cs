namespace Roer.Care;

/// <summary>
/// The week rules. Effort (IV076): every week number that a product period touches counts once in that period, and the allocation as a whole
/// has no more than its own number of weeks. Output (IV077): every Sunday in the product period counts, and the one in whose month the last
/// Sunday of the allocation lies counts once more when the allocation does not end on a Sunday.
/// </summary>
internal static class WeeklyMaximum
{
    public static Maximum Within(AllocationTerms terms, TariffSchedule tariffs, IReadOnlyList<DateSpan> valid, DateSpan window)
    {
        var weeks = new List<(int Weeks, int? Cents)>(16);
        DateOnly? counted = null;
        for (var index = 0; index < valid.Count; index++)
        {
            if (valid[index].Intersect(window) is not { } days) continue;
            if (terms.IsOutput) AddSundays(weeks, days, tariffs);
            else AddTouchedWeeks(weeks, days, counted, tariffs);
            counted = days.Last;
        }

        if (terms.IsOutput && LastPartWeek(valid) is { } last && window.Contains(last)) weeks.Add((1, tariffs.On(last)));
        var cap = terms.IsOutput || valid[^1].IsOpen ? int.MaxValue : Touched(valid);
        return MostExpensiveFirst(weeks, cap, terms.Volume!.Value);
    }

    /// <summary>A week that two runs of days touch counts once.</summary>
    private static int Touched(IReadOnlyList<DateSpan> valid)
    {
        var weeks = 0;
        for (var index = 0; index < valid.Count; index++)
        {
            weeks += IsoWeek.Touched(valid[index].First, valid[index].Last);
            if (index > 0 && IsoWeek.Monday(valid[index - 1].Last) == IsoWeek.Monday(valid[index].First)) weeks--;
        }

        return weeks;
    }

    /// <summary>Each month counts its own weeks; the week of the day counted last counts no second time in the same month.</summary>
    private static void AddTouchedWeeks(List<(int Weeks, int? Cents)> weeks, DateSpan days, DateOnly? counted, TariffSchedule tariffs)
    {
        foreach (var month in days.Months())
        {
            var first = counted is { } last && last.Month == month.First.Month && IsoWeek.Monday(last) == IsoWeek.Monday(month.First)
                ? IsoWeek.Monday(last).AddDays(7)
                : month.First;
            if (first <= month.Last) AddTouchedWeeks(weeks, DateSpan.Of(first, month.Last), tariffs);
        }
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

    private static void AddSundays(List<(int Weeks, int? Cents)> weeks, DateSpan days, TariffSchedule tariffs)
    {
        for (var day = IsoWeek.Monday(days.First).AddDays(6); day <= days.Last; day = day.AddDays(7))
            weeks.Add((1, tariffs.On(day)));
    }

    /// <summary>The day that stands for the week after the last Sunday; days without any Sunday count on the first of them.</summary>
    private static DateOnly? LastPartWeek(IReadOnlyList<DateSpan> valid)
    {
        if (valid[^1].IsOpen || valid[^1].Last.DayOfWeek == DayOfWeek.Sunday) return null;
        for (var index = valid.Count - 1; index >= 0; index--)
        {
            var sunday = IsoWeek.Monday(valid[index].Last.AddDays(1)).AddDays(-1);
            if (sunday >= valid[index].First) return sunday;
        }

        return valid[0].First;
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
