using Roer.Questions.Parts;

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

    public static CarePathCount Of(CarePathFacts facts, Scope scope) => new(facts, new CarePathFilter(facts, scope.Filters), CarePathSettings.Of(scope));

    public int Youths(PathOutcome outcome) => Once(OutcomesOf).GetValueOrDefault(outcome);

    /// <summary>How many youths a share is of: those followed, or all who live there; empty when the latter is not known or a filter makes it another group.</summary>
    public long? Denominator => !Settings.CountsOthers ? Paths.Count : Filter.IsEmpty ? Facts.Residents : null;

    /// <summary>A number of youths as a share in percent.</summary>
    public Figure Share(long youths) => ShareFigures.Part(youths, Denominator);

    /// <summary>What a function says of these counts, worked out the first time.</summary>
    public T Once<T>(Func<CarePathCount, T> workOut)
        where T : notnull
    {
        if (!_known.TryGetValue(workOut, out var found)) _known[workOut] = found = workOut(this);
        return (T)found;
    }

    private static IReadOnlyList<PathVariant> VariantsOf(CarePathCount count) => PathVariants.Of(count.Paths, path => path.States);

    private static Dictionary<PathOutcome, int> OutcomesOf(CarePathCount count) => count.Paths.CountBy(PathOutcomes.Of).ToDictionary();
}
