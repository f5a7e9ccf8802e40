using Roer.Care;

namespace Roer.Messages.Sample;

/// <summary>How much was delivered on an allocation in a month, never more than may be claimed (IV076, IV077).</summary>
internal sealed class DeliveredVolume(InventedAllocation allocation, RandomStream random)
{
    private readonly double _realisation = Math.Min(1, 0.62 + (0.42 * random.Share()));
    private long _used;

    /// <summary>The units delivered in the period, which lies within one calendar month; at least the least where something is due and may be claimed.</summary>
    public int In(DateSpan period, AllocationStep step, int tariffCents, int least = 0)
    {
        var days = allocation.CareDays(period);
        if (days == 0 || allocation.Grant.IsOpenEnded)
            return 0;
        var most = Most(period, step, tariffCents);
        var volume = (int)Math.Min(Math.Max(0, most), Math.Max(IsDue(period) ? least : 0, Wanted((period, days), step, most)));
        _used += volume;
        return volume;
    }

    /// <summary>Whether something must be claimed: each month of care paid by effort, and by the end of care paid by result.</summary>
    private bool IsDue(DateSpan period) => !allocation.Grant.Product.IsOutput || (_used == 0 && period.Contains(allocation.Delivered[^1].Last));

    /// <summary>What may be claimed at most in the period.</summary>
    public long Most(DateSpan period, AllocationStep step, int tariffCents)
    {
        var whole = DateSpan.Of(step.First, step.Last);
        var output = allocation.Grant.Product.IsOutput;
        return allocation.Grant.Frequency switch
        {
            Frequencies.Day => (long)step.Volume * period.Days,
            Frequencies.Week when output => (long)step.Volume * WeekRules.Sundays(period, whole),
            Frequencies.Week => Math.Min(
                (long)step.Volume * WeekRules.WeekNumbers(period), ((long)step.Volume * WeekRules.WeekNumbers(whole)) - _used),
            Frequencies.Month => step.Volume,
            Frequencies.Total => step.Volume - _used,
            _ => (allocation.Grant.BudgetCents / tariffCents) - _used,
        };
    }

    private double Wanted((DateSpan Period, int Days) month, AllocationStep step, long most)
    {
        var rate = Rate(month.Period.First.Month);
        var share = step.Last is { } last ? (double)month.Days / (last.DayNumber - step.First.DayNumber + 1) : 0;
        var product = allocation.Grant.Product;
        return allocation.Grant.Frequency switch
        {
            Frequencies.Day => step.Volume * month.Days * (random.Chance(0.9) ? 1 : 0.9),
            Frequencies.Week => random.Round(step.Volume * rate * month.Days / 7.0),
            Frequencies.Month when product.Unit == Units.Output => step.Volume,
            Frequencies.Month => random.Round(step.Volume * rate * month.Days / month.Period.Days),
            Frequencies.Total when product.IsOutput => Milestones(month.Period, step),
            Frequencies.Total => random.Round(step.Volume * rate * share),
            _ => random.Round((most + _used) * rate * share),
        };
    }

    /// <summary>Results reached in the period: they lie evenly over the allocation, and the rest falls due when care ends as planned.</summary>
    private double Milestones(DateSpan period, AllocationStep step)
    {
        var care = allocation.Care;
        if (care.Way == EndWay.Planned && period.Contains(care.Last))
            return step.Volume - _used;
        var days = step.Last!.Value.DayNumber - step.First.DayNumber;
        var reached = 0;
        for (var piece = 1; piece <= step.Volume; piece++)
        {
            if (period.Contains(step.First.AddDays(days * piece / step.Volume)))
                reached++;
        }

        return reached;
    }

    private double Rate(int month)
    {
        var night = allocation.Grant.Product.Unit is Units.Night or Units.Output;
        var season = night ? 1 : month switch { 7 => 0.84, 8 => 0.72, 12 => 0.88, _ => 1.03 };
        return Math.Min(1.05, _realisation * season * (0.9 + (0.2 * random.Share())));
    }
}
