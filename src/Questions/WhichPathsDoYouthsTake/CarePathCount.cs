using Roer.Questions.Parts;
using Roer.Questions.Parts.Paths;

namespace Roer.Questions.WhichPathsDoYouthsTake;

/// <summary>The paths of one period that the filter and the settings keep, seen in the ways that the answer needs. Pure.</summary>
internal sealed class CarePathCount
{
    private readonly Dictionary<Delegate, object> _known = [];

    private CarePathCount(CarePathFacts facts, CarePathFilter filter, CarePathSettings settings)
    {
        Facts = facts;
        Filter = filter;
        Settings = settings;
        Cohort = PathCohort.Of(facts, filter, settings);
        if (settings.Parts.Count > 0) Cohort = Cohort.Only(PathParts.Keep(Cohort.Paths, facts, settings));
        Cents = Paths.Sum(path => path.Cents);
        Claimed = filter.Claimed();
    }

    public CarePathFacts Facts { get; }

    public CarePathFilter Filter { get; }

    public CarePathSettings Settings { get; }

    public PathCohort Cohort { get; }

    public IReadOnlyList<FollowedPath> Paths => Cohort.Paths;

    /// <summary>Eurocents claimed on the paths.</summary>
    public long Cents { get; }

    /// <summary>Eurocents claimed in the period on what the filter keeps, whoever is followed.</summary>
    public long Claimed { get; }

    /// <summary>The paths as steps of forms side by side.</summary>
    public IReadOnlyList<PathVariant> Variants => Once(VariantsOf);

    /// <summary>The paths as trajectories one after another.</summary>
    public IReadOnlyList<PathVariant> Trajectories => Once(TrajectoriesOf);

    public static CarePathCount Of(CarePathFacts facts, Scope scope) => new(facts, new CarePathFilter(facts, scope.Filters), CarePathSettings.Of(scope));

    public int Youths(PathEnd end) => Once(EndsOf).GetValueOrDefault(end);

    /// <summary>Whether so many paths still run that their figures will change much: a fifth or more, or a period that is not over.</summary>
    public bool IsProvisional => Facts.AsOf < Facts.Period.Last || (Paths.Count > 0 && Youths(PathEnd.Running) * 5L >= Paths.Count);

    public int Youths(PathOutcome outcome) => Once(OutcomesOf).GetValueOrDefault(outcome);

    /// <summary>How many youths a share is of: those followed, or all who live there; empty when the latter is not known or a filter makes it another group.</summary>
    public long? Denominator => !Settings.CountsOthers ? Paths.Count : Filter.IsEmpty && Settings.Parts.Count == 0 ? Facts.Residents : null;

    /// <summary>A number of youths as a share in percent.</summary>
    public Figure Share(long youths) => ShareFigures.Part(youths, Denominator);

    /// <summary>The same with its interval. Of rows that the reader opened there is none: what is opened says how those paths went.</summary>
    public Figure Estimated(long youths) => Settings.Parts.Count > 0 ? Share(youths) : ShareFigures.Estimated(youths, Denominator);

    /// <summary>A number of those followed as a share in percent, with its interval as above.</summary>
    public Figure Followed(long youths) =>
        (Settings.Parts.Count > 0 ? ShareFigures.Part(youths, Paths.Count) : ShareFigures.Estimated(youths, Paths.Count)) with { Provisional = IsProvisional };

    /// <summary>What a function says of these counts, worked out the first time.</summary>
    public T Once<T>(Func<CarePathCount, T> workOut)
        where T : notnull
    {
        if (!_known.TryGetValue(workOut, out var found)) _known[workOut] = found = workOut(this);
        return (T)found;
    }

    private static IReadOnlyList<PathVariant> VariantsOf(CarePathCount count) => PathVariants.Of(count.Paths, path => path.States);

    private static IReadOnlyList<PathVariant> TrajectoriesOf(CarePathCount count) => PathVariants.Of(count.Paths, path => path.Trajectories);

    private static Dictionary<PathEnd, int> EndsOf(CarePathCount count) => count.Paths.CountBy(path => path.End).ToDictionary();

    private static Dictionary<PathOutcome, int> OutcomesOf(CarePathCount count) => count.Paths.CountBy(path => path.Outcome).ToDictionary();
}
