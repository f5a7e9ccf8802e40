using Roer.Care;
using Roer.Store.Measures;

namespace Roer.Questions.HowLongDoesHelpLast;

/// <summary>The days that an answer looks at.</summary>
[Flags]
internal enum StayWindow
{
    None = 0,

    /// <summary>The days of the period that have passed.</summary>
    Period = 1,

    /// <summary>The as-of date.</summary>
    AsOf = 2,

    /// <summary>All days in which endings could be seen.</summary>
    Whole = 4,
}

/// <summary>
/// The trajectories of a vintage as columns of numbers, with what each window sees of them: made once for a period, and counted for every filter.
/// Trajectories are in order of child.
/// </summary>
internal sealed class StayColumns
{
    private readonly CodedColumn[] _coded;
    private readonly int[] _from;
    private readonly int[] _places;
    private readonly StayWindow[] _care;
    private readonly StayWindow[] _seen;

    public StayColumns(DurationFacts facts)
    {
        var history = facts.Care;
        History = history;
        _coded = [.. DurationDimensions.Every.Select(dimension => CodedColumn.Of(history, dimension))];
        var windows = Windows(facts);
        _care = [.. history.Runs.Select(runs => In(runs, windows))];
        _seen = [.. history.Trajectories.Select(trajectory => In(trajectory.Days, windows))];
        (_from, _places) = Sources(history.Trajectories);
        PlaceByNumber = _places.Distinct().ToDictionary(place => history.Allocations[place].Number);
        PeriodExposures = Exposures(facts.View);
        WholeExposures = Exposures(facts.WholeView);
    }

    public CareHistory History { get; }

    public int Count => _seen.Length;

    /// <summary>The places of the allocations of trajectories, by number.</summary>
    public IReadOnlyDictionary<int, int> PlaceByNumber { get; }

    /// <summary>What the period sees of each trajectory; empty when nothing.</summary>
    public IReadOnlyList<Exposure?> PeriodExposures { get; }

    /// <summary>What all days in which endings could be seen show of each trajectory.</summary>
    public IReadOnlyList<Exposure?> WholeExposures { get; }

    public CodedColumn this[DurationDimension dimension] => _coded[DurationDimensions.Every.IndexOf(dimension)];

    public Trajectory Trajectory(int stay) => History.Trajectories[stay];

    /// <summary>The places of the allocations in a trajectory.</summary>
    public ReadOnlySpan<int> PlacesOf(int stay) => _places.AsSpan(_from[stay].._from[stay + 1]);

    /// <summary>Whether an allocation has care in the window.</summary>
    public bool HasCare(int place, StayWindow window) => (_care[place] & window) != 0;

    /// <summary>Whether a trajectory has days in the window.</summary>
    public bool IsIn(int stay, StayWindow window) => (_seen[stay] & window) != 0;

    /// <summary>The birth date of the child; empty when it is unknown.</summary>
    public DateOnly? Birth(int stay) => History.Births.TryGetValue(Trajectory(stay).Child.Pseudonym, out var day) ? day : null;

    /// <summary>Its last day as far as the given day, counted from 1 on its first day.</summary>
    public int LengthAt(int stay, DateOnly day) => Exposure.LengthAt(Trajectory(stay).Days, day);

    /// <summary>Whether care was still going on at the end of the day.</summary>
    public bool IsRunningAfter(int stay, DateOnly day) => Trajectory(stay).Days is var days && days.First <= day && (days.IsOpen || days.Last > day);

    /// <summary>The windows that have days.</summary>
    private static (StayWindow Window, DateSpan Days)[] Windows(DurationFacts facts)
    {
        var all = new (StayWindow Window, DateSpan? Days)[]
        {
            (StayWindow.Period, facts.Window), (StayWindow.AsOf, DateSpan.Of(facts.AsOf, facts.AsOf)), (StayWindow.Whole, facts.WholeView),
        };
        return [.. all.Where(window => window.Days is not null).Select(window => (window.Window, window.Days!.Value))];
    }

    private static StayWindow In(IReadOnlyList<CareRun> runs, (StayWindow Window, DateSpan Days)[] windows)
    {
        var all = StayWindow.None;
        for (var run = 0; run < runs.Count; run++) all |= In(runs[run].Days, windows);
        return all;
    }

    private static StayWindow In(DateSpan days, (StayWindow Window, DateSpan Days)[] windows)
    {
        var all = StayWindow.None;
        foreach (var window in windows)
        {
            if (days.Overlaps(window.Days)) all |= window.Window;
        }

        return all;
    }

    private static (int[] From, int[] Places) Sources(IReadOnlyList<Trajectory> trajectories)
    {
        var from = new int[trajectories.Count + 1];
        for (var stay = 0; stay < trajectories.Count; stay++) from[stay + 1] = from[stay] + trajectories[stay].Sources.Count;
        return (from, [.. trajectories.SelectMany(trajectory => trajectory.Sources)]);
    }

    private Exposure?[] Exposures(DateSpan? view)
    {
        var exposures = new Exposure?[Count];
        for (var stay = 0; stay < exposures.Length; stay++)
            exposures[stay] = view is { } days ? Exposure.Of((Trajectory(stay).Days, History.Ways[stay]), stay, days) : null;
        return exposures;
    }
}
