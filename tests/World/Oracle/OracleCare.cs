using Roer.Care;

namespace Roer.Tests.World.Oracle;

/// <summary>One run of care on an allocation. <c>Last</c> ends the trajectory, <c>DeliveredLast</c> the money; a running one lasts to the horizon.</summary>
internal sealed record OracleRun(DateOnly First, DateOnly Last, DateOnly DeliveredLast, bool IsStopped);

/// <summary>An allocation with its care.</summary>
internal sealed record OracleAllocation(AllocationVersion Version, CareForm Form, IReadOnlyList<OracleRun> Runs, bool IsStarted);

/// <summary>A trajectory: its days, and the allocations that gave care on each of them.</summary>
internal sealed record OracleTrajectory(Child Child, string Provider, CareForm Form, SortedDictionary<DateOnly, HashSet<OracleAllocation>> Days);

/// <summary>Runs and trajectories, day by day.</summary>
internal static class OracleCare
{
    public static List<OracleRun> Runs(AllocationVersion allocation, OracleFacts facts, DateOnly asOf, DateOnly horizon)
    {
        var (starts, stops) = facts.DeliveriesOf(allocation);
        if (starts.Count == 0 && facts.FirstClaimOn(allocation.Number) is { } claimed) starts = [claimed];
        var runs = new List<OracleRun>();
        for (var index = 0; index < starts.Count && starts[index] <= asOf; index++)
            runs.Add(Run(starts[index], index + 1 < starts.Count ? starts[index + 1] : null, stops, (allocation.LastDay, asOf, horizon)));
        return runs;
    }

    /// <summary>A run ends with its stop, which lies before the next start; else where the next one begins; else with the allocation; else it runs.</summary>
    private static OracleRun Run(DateOnly start, DateOnly? next, List<Delivery> stops, (DateOnly? End, DateOnly AsOf, DateOnly Horizon) limits)
    {
        var possible = stops.Where(each => each.LastDay >= start && !(each.LastDay >= next)).ToList();
        var stop = possible.Find(each => each.FirstDay == start) ?? possible.MinBy(each => each.LastDay);
        var withoutStop = next?.AddDays(-1) ?? (limits.End <= limits.AsOf ? Later(start, limits.End!.Value) : limits.Horizon);
        return stop switch
        {
            null => new(start, withoutStop, withoutStop < limits.AsOf ? withoutStop : limits.AsOf, false),
            { EndReason: "20" } => new(start, withoutStop, stop.LastDay!.Value, true),
            _ => new(start, stop.LastDay!.Value, stop.LastDay!.Value, true),
        };
    }

    /// <summary>Child × form × provider, adjoining days joined, ambulant days beside an own stay given to the stay.</summary>
    public static List<OracleTrajectory> Trajectories(IEnumerable<OracleAllocation> allocations)
    {
        var days = new Dictionary<(Child Child, string Provider, CareForm Form), SortedDictionary<DateOnly, HashSet<OracleAllocation>>>();
        foreach (var allocation in allocations.Where(each => MakesTrajectory(each.Form)))
        {
            var key = (allocation.Version.Child, allocation.Version.Provider, allocation.Form);
            if (!days.TryGetValue(key, out var own)) days[key] = own = [];
            foreach (var run in allocation.Runs)
                Fill(own, run, allocation);
        }

        foreach (var key in days.Keys.Where(key => key.Form == CareForm.Ambulant).ToList())
            Fold(days, key);
        return [.. days.SelectMany(pair => Join(pair.Key, pair.Value))];
    }

    private static bool MakesTrajectory(CareForm form) =>
        form is CareForm.Unknown or CareForm.NeighbourhoodTeam or CareForm.Ambulant or CareForm.DayCare or CareForm.OwnNetwork || IsStay(form);

    private static bool IsStay(CareForm form) =>
        form is CareForm.FosterCare or CareForm.FamilyHome or CareForm.ClosedPlacement or CareForm.OtherStay;

    private static void Fill(SortedDictionary<DateOnly, HashSet<OracleAllocation>> days, OracleRun run, OracleAllocation allocation)
    {
        for (var day = run.First; day <= run.Last; day = day.AddDays(1))
        {
            if (!days.TryGetValue(day, out var who)) days[day] = who = [];
            who.Add(allocation);
        }
    }

    private static void Fold(
        Dictionary<(Child Child, string Provider, CareForm Form), SortedDictionary<DateOnly, HashSet<OracleAllocation>>> all,
        (Child Child, string Provider, CareForm Form) ambulant)
    {
        var stays = all.Where(pair => pair.Key.Child == ambulant.Child && pair.Key.Provider == ambulant.Provider && IsStay(pair.Key.Form)).ToList();
        foreach (var day in all[ambulant].Keys.ToList())
        {
            var beside = stays.Where(stay => stay.Value.ContainsKey(day)).ToList();
            foreach (var stay in beside)
                stay.Value[day].UnionWith(all[ambulant][day]);
            if (beside.Count > 0) all[ambulant].Remove(day);
        }
    }

    private static IEnumerable<OracleTrajectory> Join(
        (Child Child, string Provider, CareForm Form) key, SortedDictionary<DateOnly, HashSet<OracleAllocation>> days)
    {
        OracleTrajectory? current = null;
        foreach (var (day, who) in days)
        {
            if (current is not null && !current.Days.ContainsKey(day.AddDays(-1)))
            {
                yield return current;
                current = null;
            }

            current ??= new OracleTrajectory(key.Child, key.Provider, key.Form, []);
            current.Days[day] = who;
        }

        if (current is not null) yield return current;
    }

    private static DateOnly Later(DateOnly left, DateOnly right) => left > right ? left : right;
}
