using Roer.Care;

namespace Roer.Messages.Sample;

/// <summary>Writes the allocations of a trajectory: the first, its extensions in both ways, its shortening, and now and then a mistake.</summary>
internal sealed class AllocationBook(SampleOptions options)
{
    private static readonly int[] Lengths = [3, 6, 12];

    public List<InventedAllocation> Write(InventedTrajectory care)
    {
        var random = RandomStream.Named("allocations", options.Seed, care.Number);
        var book = new List<InventedAllocation>();
        var opening = Open(care, random);
        var grants = Arrangement.For(care, random);
        for (var index = 0; index < grants.Count; index++)
            Chain(new Thread(care, grants[index], index > 0, random, book), opening);
        if (random.Chance(0.02))
            Mistake(care, grants[0], opening, book);
        return book;
    }

    /// <summary>The first decision. Care that runs when the history begins is told anew in the month before.</summary>
    private Opening Open(InventedTrajectory care, RandomStream random)
    {
        if (care.First < options.FirstDay)
        {
            var before = options.FirstDay.AddDays(-random.Between(1, 30));
            var end = options.FirstDay.AddDays(random.Between(20, 330));
            return new Opening(At(before, random), care.First, end);
        }

        var first = random.Chance(0.6) || options.IsClean ? care.First : care.First.AddDays(-random.Between(1, 40));
        var decided = random.Chance(0.12) ? first.AddDays(random.Between(1, 20)) : first.AddDays(-random.Between(2, 28));
        var months = care.IsCrisis ? 2 : Lengths[random.Weighted(care.Form.IsStay() || care.IsMeasure ? [0.1, 0.3, 0.6] : [0.22, 0.48, 0.30])];
        return new Opening(At(decided, random), first, first.AddMonths(months).AddDays(-1));
    }

    private void Chain(Thread thread, Opening opening)
    {
        var (care, grant, _, random, _) = thread;
        var weekly = grant.Frequency is Frequencies.Week or Frequencies.Total || grant.BudgetCents > 0;
        var open = !weekly && !care.IsCrisis && random.Chance(grant.IsOpenEnded ? 0.6 : 0.08);
        var allocation = Begin(thread, opening with { Last = open ? null : opening.Last }, grant.Volume);
        if (grant.Volume > 3 && random.Chance(0.03))
            allocation.Decide(opening.Decided.AddDays(random.Between(1, 5)), opening.First, allocation.Current.Last, "14", grant.Volume * 3 / 4);
        var first = care.First;
        while (allocation.Current.Last is { } end && care.Last > end && Extend(thread, allocation, end) is { } next)
        {
            if (next != allocation)
            {
                allocation.Delivered.Add(DateSpan.Of(first, end));
                first = end.AddDays(1);
            }

            allocation = next;
        }

        var last = allocation.Current.Last is { } limit && limit < care.Last ? limit : care.Last;
        Deliver(thread, allocation, DateSpan.Of(first, last));
        if (last == care.Last)
            Shorten(allocation, random);
    }

    /// <summary>The allocation that goes on after the end; empty when nobody decided so, or not yet.</summary>
    private InventedAllocation? Extend(Thread thread, InventedAllocation allocation, DateOnly end)
    {
        var (care, grant, isSide, random, _) = thread;
        if (isSide && random.Chance(0.25))
            return null;
        var late = random.Chance(0.12);
        var decided = At(late ? end.AddDays(random.Between(1, 15)) : end.AddDays(-random.Between(3, 25)), random);
        if (DateOnly.FromDateTime(decided) > options.LastKnown)
            return null;
        var next = end.AddMonths(Lengths[random.Weighted([0.2, 0.5, 0.3])]);
        var volume = allocation.Current.Volume;
        var lower = volume > 1 && !care.Form.IsStay() && random.Chance(0.18);
        if (!late && !lower && grant.Frequency != Frequencies.Total && grant.BudgetCents == 0 && (random.Chance(0.75) || options.IsClean))
        {
            allocation.Decide(decided, allocation.Current.First, next, "04", volume);
            return allocation;
        }

        return Begin(thread, new Opening(decided, end.AddDays(1), next), lower ? Math.Max(1, volume * 7 / 10) : volume);
    }

    private static InventedAllocation Begin(Thread thread, Opening opening, int volume)
    {
        var allocation = new InventedAllocation { Care = thread.Care, Grant = thread.Grant, Provider = thread.Care.Provider };
        allocation.Decide(opening.Decided, opening.First, opening.Last, null, volume);
        thread.Book.Add(allocation);
        return allocation;
    }

    /// <summary>The days of care, in a few cases with a pause in between.</summary>
    private static void Deliver(Thread thread, InventedAllocation allocation, DateSpan days)
    {
        var random = thread.Random;
        if (thread.IsSide || days.Days < 200 || allocation.Grant.IsOpenEnded || !random.Chance(0.04))
        {
            allocation.Delivered.Add(days);
            return;
        }

        var pause = days.First.AddDays(random.Between(60, 100));
        allocation.Delivered.Add(DateSpan.Of(days.First, pause.AddDays(-1)));
        allocation.Delivered.Add(DateSpan.Of(pause.AddDays(random.Between(14, 60)), days.Last));
    }

    /// <summary>After care that ended early, the municipality often takes back the rest of the allocation.</summary>
    private void Shorten(InventedAllocation allocation, RandomStream random)
    {
        var care = allocation.Care;
        if (allocation.Current.Last is { } end && end <= care.Last)
            return;
        var reason = care.EndReason switch
        {
            "38" => "09",
            "39" => "06",
            "35" => "07",
            "02" => "02",
            "36" => random.Chance(0.5) || options.IsClean ? "03" : "08",
            "37" => "12",
            _ => random.Chance(0.35) || options.IsClean ? "05" : null,
        };
        if (reason is not null)
            allocation.Decide(At(care.Last.AddDays(random.Between(2, 14)), random), allocation.Current.First, care.Last, reason, allocation.Current.Volume);
    }

    /// <summary>An allocation that should never have been sent; soon a version follows that says so.</summary>
    private void Mistake(InventedTrajectory care, Grant grant, Opening opening, List<InventedAllocation> book)
    {
        if (care.First < options.FirstDay)
            return;
        var random = RandomStream.Named("mistakes", options.Seed, care.Number);
        var mistake = new InventedAllocation { Care = care, Grant = grant, Provider = care.Provider };
        mistake.Decide(opening.Decided.AddMinutes(-7), opening.First, opening.Last, null, grant.Volume);
        mistake.Decide(opening.Decided.AddDays(random.Between(1, 20)), opening.First, opening.First, "13", grant.Volume);
        book.Add(mistake);
    }

    private static DateTime At(DateOnly day, RandomStream random) => day.ToDateTime(new TimeOnly(8 + random.Below(10), random.Below(60), random.Below(60)));

    private readonly record struct Opening(DateTime Decided, DateOnly First, DateOnly? Last);

    private readonly record struct Thread(
        InventedTrajectory Care, Grant Grant, bool IsSide, RandomStream Random, List<InventedAllocation> Book);
}
