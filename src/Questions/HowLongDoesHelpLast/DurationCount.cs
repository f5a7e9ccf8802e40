using Roer.Care;
using Roer.Methods.Survival;

namespace Roer.Questions.HowLongDoesHelpLast;

/// <summary>The trajectories of one period that the filter keeps, seen in the ways that the answer needs. Pure.</summary>
internal sealed class DurationCount
{
    private DurationCount(DurationFacts facts, DurationFilter filter)
    {
        Facts = facts;
        Filter = filter;
        Kept = facts.Window is { } window ? filter.Keep(facts.Stays, window) : [];
        Exposures = Exposure.Of(Kept, facts.View);
        Curve = StayCurve.Of(Exposures);
        Running = [.. filter.Keep(facts.Stays, DateSpan.Of(facts.AsOf, facts.AsOf)).Where(kept => kept.Stay.IsRunningAfter(facts.AsOf))];
        Seen = facts.WholeView is { } view ? filter.Keep(facts.Stays, view) : [];
        SeenExposures = Exposure.Of(Seen, facts.WholeView);
    }

    public DurationFacts Facts { get; }

    public DurationFilter Filter { get; }

    /// <summary>The trajectories with at least one day in the period.</summary>
    public IReadOnlyList<KeptStay> Kept { get; }

    /// <summary>What was seen of them within the period.</summary>
    public IReadOnlyList<Exposure> Exposures { get; }

    /// <summary>The curve of the period.</summary>
    public StayCurve Curve { get; }

    /// <summary>The trajectories that go on after the as-of date.</summary>
    public IReadOnlyList<KeptStay> Running { get; }

    /// <summary>The trajectories with at least one day since the data are complete: those that years of beginning are compared on.</summary>
    public IReadOnlyList<KeptStay> Seen { get; }

    public IReadOnlyList<Exposure> SeenExposures { get; }

    public int Youths => YouthsIn(Kept);

    public int Begun => Kept.Count(kept => Facts.Window!.Value.Contains(kept.Stay.Days.First));

    public int Ended => Kept.Count(kept => !kept.Stay.Days.IsOpen && Facts.Window!.Value.Contains(kept.Stay.Days.Last));

    /// <summary>The trajectories that began since the data are complete and have ended: those of which a simple mean would be taken.</summary>
    public IReadOnlyList<Stay> Closed =>
        [.. Seen.Select(kept => kept.Stay).Where(stay => stay.Days.First >= Facts.DataStart && !stay.Days.IsOpen && stay.Days.Last <= Facts.AsOf)];

    public static DurationCount Of(DurationFacts facts, DurationFilter filter) => new(facts, filter);

    public static int YouthsIn(IEnumerable<KeptStay> stays) => stays.Select(kept => kept.Stay.Child).Distinct().Count();

    /// <summary>The values of a dimension, most trajectories first, each with its trajectories, what was seen of them and of all others.</summary>
    public IEnumerable<DurationGroup> By(DurationDimension dimension)
    {
        var (kept, exposures) = dimension == DurationDimensions.Year ? (Seen, SeenExposures) : (Kept, Exposures);
        var groups = kept.SelectMany(stay => stay.Keys(dimension).Select(key => (Key: key, Stay: stay))).GroupBy(pair => pair.Key, pair => pair.Stay);
        foreach (var group in groups.OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal))
        {
            var mine = new HashSet<KeptStay>(group, ReferenceEqualityComparer.Instance);
            var parts = exposures.ToLookup(one => mine.Contains(one.Kept));
            yield return new(group.Key, [.. group], StayCurve.Of([.. parts[true]]), new Lazy<StayCurve>(() => StayCurve.Of([.. parts[false]])));
        }
    }
}

/// <summary>One value of a dimension.</summary>
internal sealed record DurationGroup(string Key, IReadOnlyList<KeptStay> Stays, StayCurve Curve, Lazy<StayCurve> Rest)
{
    /// <summary>How much longer the mean within 24 months is than that of the others; empty when either is unknown.</summary>
    public RestrictedMeanDifference? Difference => Curve.Mean() is null ? null : Curve.Minus(Rest.Value);
}
