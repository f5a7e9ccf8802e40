using Roer.Care;

namespace Roer.Messages.Sample;

/// <summary>What providers report of starts and stops: mostly in time, sometimes late, sometimes never.</summary>
internal sealed class Reporting(SampleOptions options, PlantedCounts planted)
{
    private static readonly DateOnly MoreReasons = new(2022, 4, 1);

    public void Report(InventedAllocation allocation)
    {
        if (allocation.Delivered.Count == 0)
            return;
        var random = RandomStream.Named("reports", options.Seed, allocation.Number);
        var isLast = allocation.Delivered[^1].Last == allocation.Care.Last;
        for (var part = 0; part < allocation.Delivered.Count; part++)
        {
            var days = allocation.Delivered[part];
            Start(allocation, days.First, random);
            var paused = part < allocation.Delivered.Count - 1;
            var reason = paused ? "20" : isLast ? allocation.Care.EndReason : random.Chance(0.5) ? "37" : "36";
            if (paused)
                planted.Pauses++;
            if (isLast || paused || HandsOver(allocation, days.Last, random))
                Stop(allocation, days, reason, random);
        }
    }

    /// <summary>Whether the provider reports the stop of an allocation that another one takes over, or that just ran out.</summary>
    private bool HandsOver(InventedAllocation allocation, DateOnly last, RandomStream random) =>
        allocation.Current.Last == last && (random.Chance(0.8) || options.IsClean);

    private void Start(InventedAllocation allocation, DateOnly first, RandomStream random)
    {
        var fate = options.IsClean ? 0.5 : random.Share();
        var known = allocation.Steps[0].Signed > first ? allocation.Steps[0].Signed : first;
        var signed = known.AddDays(fate < 0.12 ? random.Between(8, 60) : random.Between(1, options.IsClean ? 3 : 7));
        if (first > options.LastKnown)
            return;
        if (fate > 0.97)
        {
            planted.MissingStarts++;
            return;
        }

        if (signed > options.LastKnown)
            return;
        if (fate < 0.12)
            planted.LateStarts++;
        if (fate > 0.965)
            signed = Withdraw(allocation, first, signed);
        allocation.Reports.Add(new DeliveryReport(allocation, signed, first, null, null, "1"));
    }

    /// <summary>A start with a wrong day, and its withdrawal; the answer is the day on which the right one can follow.</summary>
    private DateOnly Withdraw(InventedAllocation allocation, DateOnly first, DateOnly signed)
    {
        var wrong = first.AddDays(-3);
        if (wrong < allocation.Steps[0].First || signed.AddDays(9) > options.LastKnown)
            return signed;
        allocation.Reports.Add(new DeliveryReport(allocation, signed, wrong, null, null, "1"));
        allocation.Reports.Add(new DeliveryReport(allocation, signed.AddDays(8), wrong, null, null, "3"));
        planted.WithdrawnStarts++;
        return signed.AddDays(9);
    }

    private void Stop(InventedAllocation allocation, DateSpan days, string reason, RandomStream random)
    {
        var late = random.Chance(0.12) && !options.IsClean;
        var signed = days.Last.AddDays(late ? random.Between(8, 75) : random.Between(1, options.IsClean ? 3 : 7));
        var started = allocation.Reports.FindLast(report => !report.IsStop)?.Signed ?? allocation.Steps[0].Signed;
        if (signed <= started)
            signed = started.AddDays(1);
        if (days.Last > options.LastKnown)
            return;
        if (reason != "20" && random.Chance(allocation.Provider.ForgetsStops) && !options.IsClean)
        {
            planted.MissingStops++;
            return;
        }

        if (signed <= options.LastKnown)
            allocation.Reports.Add(new DeliveryReport(allocation, signed, days.First, days.Last, options.IsClean ? Existing(reason, days.Last) : reason, "1"));
    }

    /// <summary>The reason, or the nearest that existed on the day (JZ588).</summary>
    private static string Existing(string reason, DateOnly day) => reason switch
    {
        "38" when day < MoreReasons => "34",
        "39" when day < MoreReasons => "31",
        "36" or "37" when day.Year < 2021 => "34",
        _ => reason,
    };
}
