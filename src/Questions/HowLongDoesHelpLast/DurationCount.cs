using Roer.Methods.Survival;

namespace Roer.Questions.HowLongDoesHelpLast;

/// <summary>The trajectories of one period that the filter keeps, seen in the ways that the answer needs. Pure.</summary>
internal sealed class DurationCount
{
    private readonly DayCounts _seenDays;
    private readonly Lazy<IReadOnlyList<int>> _closed;
    private readonly Lazy<IReadOnlyList<(string Label, Figure Share)>> _ends;

    private DurationCount(DurationFacts facts, DurationFilter filter)
    {
        (Facts, Filter) = (facts, filter);
        var codes = filter.Of(Columns);
        Kept = KeptStays.Of(Columns, codes, StayWindow.Period);
        Exposures = Seen(Kept, Columns.PeriodExposures);
        Days = Exposure.Count(Exposures);
        Curve = StayCurve.Of(Days);
        Running = KeptStays.Of(Columns, codes, StayWindow.AsOf).Where(stay => Columns.IsRunningAfter(stay, facts.AsOf));
        Followed = KeptStays.Of(Columns, codes, StayWindow.Whole);
        _seenDays = Exposure.Count(Seen(Followed, Columns.WholeExposures));
        _closed = new(() => [.. Followed.Stays.Where(IsClosed)]);
        _ends = new(() => DurationEnds.WithinAYear(this));
    }

    public DurationFacts Facts { get; }

    public DurationFilter Filter { get; }

    public StayColumns Columns => Facts.Columns;

    /// <summary>The trajectories with at least one day in the period.</summary>
    public KeptStays Kept { get; }

    /// <summary>What was seen of them within the period.</summary>
    public IReadOnlyList<Exposure> Exposures { get; }

    /// <summary>The same, counted by day.</summary>
    public DayCounts Days { get; }

    /// <summary>The curve of the period.</summary>
    public StayCurve Curve { get; }

    /// <summary>The trajectories that go on after the as-of date.</summary>
    public KeptStays Running { get; }

    /// <summary>The trajectories with at least one day since the data are complete: those that years of beginning are compared on.</summary>
    public KeptStays Followed { get; }

    public int Begun => Kept.Stays.Count(stay => Facts.Window!.Value.Contains(Columns.Trajectory(stay).Days.First));

    public int Ended => Kept.Stays.Count(stay => Columns.Trajectory(stay).Days is { IsOpen: false } days && Facts.Window!.Value.Contains(days.Last));

    /// <summary>The trajectories that began since the data are complete and have ended: those of which a simple mean would be taken.</summary>
    public IReadOnlyList<int> Closed => _closed.Value;

    /// <summary>Which part ended within a year in each way, the planned ending first.</summary>
    public IReadOnlyList<(string Label, Figure Share)> Ends => _ends.Value;

    public static DurationCount Of(DurationFacts facts, DurationFilter filter) => new(facts, filter);

    /// <summary>The values of a dimension, most trajectories first, each with the curve of its trajectories and that of all others.</summary>
    public IEnumerable<DurationGroup> By(DurationDimension dimension)
    {
        var (kept, seen, whole) = dimension == DurationDimensions.Year ? (Followed, Columns.WholeExposures, _seenDays) : (Kept, Columns.PeriodExposures, Days);
        var keys = Columns[dimension].Keys;
        var members = new List<int>?[keys.Count];
        var codes = new List<int>();
        foreach (var stay in kept.Stays)
        {
            kept.CodesOf(stay, dimension, codes);
            foreach (var code in codes) (members[code] ??= []).Add(stay);
        }

        return keys.Select((key, code) => (Key: key, Stays: members[code])).Where(group => group.Stays is not null)
            .OrderByDescending(group => group.Stays!.Count).ThenBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => Group(kept with { Stays = group.Stays! }, group.Key, (seen, whole)));
    }

    private static DurationGroup Group(KeptStays kept, string key, (IReadOnlyList<Exposure?> Seen, DayCounts Days) whole)
    {
        var days = Exposure.Count(Seen(kept, whole.Seen));
        return new(key, kept.Count, kept.Youths, StayCurve.Of(days), () => StayCurve.Of(whole.Days.Without(days)));
    }

    private static List<Exposure> Seen(KeptStays kept, IReadOnlyList<Exposure?> exposures)
    {
        var seen = new List<Exposure>(kept.Count);
        foreach (var stay in kept.Stays)
        {
            if (exposures[stay] is { } exposure) seen.Add(exposure);
        }

        return seen;
    }

    private bool IsClosed(int stay) =>
        Columns.Trajectory(stay).Days is { IsOpen: false } days && days.First >= Facts.DataStart && days.Last <= Facts.AsOf;
}

/// <summary>One value of a dimension.</summary>
internal sealed class DurationGroup(string key, int number, int youths, StayCurve curve, Func<StayCurve> rest)
{
    private readonly Lazy<RestrictedMeanDifference?> _difference = new(() => curve.Mean() is null ? null : curve.Minus(rest()));

    public string Key => key;

    public int Number => number;

    public int Youths => youths;

    public StayCurve Curve => curve;

    /// <summary>How much longer the mean within 24 months is than that of the others; empty when either is unknown.</summary>
    public RestrictedMeanDifference? Difference => _difference.Value;
}
