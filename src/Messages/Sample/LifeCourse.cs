using Roer.Care;

namespace Roer.Messages.Sample;

/// <summary>Lives the years of a child: when care starts, in which form, with whom, how long, and what follows.</summary>
internal sealed class LifeCourse(SampleOptions options, Placement placement)
{
    private const int Step = 30;

    public void Live(InventedChild child)
    {
        var random = RandomStream.Named("life", options.Seed, child.Key);
        var inTown = child.Household.InTown;
        var first = child.Birth > inTown.First ? child.Birth : inTown.First;
        var end = Earliest(child.Birth.AddYears(23), inTown.IsOpen ? DateOnly.MaxValue : inTown.Last, options.LastKnown);
        DateOnly? careEnded = null;
        for (var day = first; day < end;)
        {
            var start = day.AddDays(random.Below(Step));
            if (start < end && random.Chance(StartChance(child, start, careEnded)))
            {
                careEnded = Episode(child, start, random);
                day = careEnded.Value.AddDays(random.Between(20, 60));
            }
            else
            {
                day = day.AddDays(Step);
            }
        }
    }

    private double StartChance(InventedChild child, DateOnly day, DateOnly? careEnded)
    {
        var again = careEnded is { } ended
            ? 1 + (CareHazards.AfterCare * Math.Pow(0.5, (day.DayNumber - ended.DayNumber) / 548.0))
            : 1;
        var yearly = CareHazards.YearlyInflow
            * CareHazards.AgeFactor(child.AgeOn(day))
            * CareHazards.Season(day.Month)
            * child.Household.CareFactor
            * child.Household.PlaceOn(day).CareFactor
            * again
            * (options.Shift is { } shift && shift.IsOn(day) ? shift.Inflow : 1);
        return 1 - Math.Exp(-yearly * Step / 365.25);
    }

    /// <summary>Care that leads to care; the answer is the last day of all of it.</summary>
    private DateOnly Episode(InventedChild child, DateOnly start, RandomStream random)
    {
        var last = start;
        for (InventedTrajectory? current = placement.Begin(child, start, null, random); current is not null;)
        {
            last = Latest(last, current.Last, Beside(child, current, random));
            current = Follow(child, current, random);
        }

        return last;
    }

    private DateOnly Beside(InventedChild child, InventedTrajectory main, RandomStream random)
    {
        placement.Measure(child, main, random);
        var room = main.Last.DayNumber - main.First.DayNumber;
        if (main.IsCrisis || room < 60 || !random.Chance(CareHazards.Beside))
            return main.Last;
        var other = placement.Begin(child, main.First.AddDays(random.Below(room)), main, random);
        return other?.Last ?? main.Last;
    }

    private InventedTrajectory? Follow(InventedChild child, InventedTrajectory ended, RandomStream random)
    {
        var chance = ended.IsCrisis ? 0.75 : ended.Form.IsStay() ? 0.40 : CareHazards.Next;
        var canFollow = ended.Way is not (EndWay.Adult or EndWay.External) && ended.Last < options.LastKnown;
        if (!canFollow)
            return null;
        if (ended.EndReason == "38")
            return placement.Begin(child, ended.Last.AddDays(1), ended, random);
        if (!random.Chance(chance))
            return null;
        var gap = random.Chance(0.4) ? 1 : random.Between(8, 110);
        var next = placement.Begin(child, ended.Last.AddDays(gap), ended, random);
        if (next is not null && gap == 1 && next.Form != ended.Form)
            ended.Way = EndWay.OtherForm;
        return next;
    }

    private static DateOnly Earliest(DateOnly first, DateOnly second, DateOnly third) =>
        DateOnly.FromDayNumber(Math.Min(first.DayNumber, Math.Min(second.DayNumber, third.DayNumber)));

    private static DateOnly Latest(DateOnly first, DateOnly second, DateOnly third) =>
        DateOnly.FromDayNumber(Math.Max(first.DayNumber, Math.Max(second.DayNumber, third.DayNumber)));
}
