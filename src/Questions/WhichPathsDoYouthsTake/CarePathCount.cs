using Roer.Methods.Comparisons;

namespace Roer.Questions.WhichPathsDoYouthsTake;

/// <summary>The paths of one period that the filter and the settings keep, seen in the ways that the answer needs. Pure.</summary>
internal sealed class CarePathCount
{
    public const int Level = 90;
    public const double LevelShare = Level / 100.0;
    private readonly Lazy<IReadOnlyList<PathVariant>> _variants;
    private readonly Lazy<ILookup<PathOutcome, FollowedPath>> _outcomes;

    private CarePathCount(CarePathFacts facts, CarePathFilter filter, CarePathSettings settings)
    {
        Facts = facts;
        Filter = filter;
        Settings = settings;
        Cohort = PathCohort.Of(facts, filter, settings);
        Cents = Paths.Sum(path => path.Cents);
        Claimed = facts.Claims.Where(claim => filter.Keeps(claim.Provider, claim.Product, claim.Division)).Sum(claim => claim.Cents);
        _variants = new(() => PathVariants.Of(Paths, path => path.States));
        _outcomes = new(() => Paths.ToLookup(PathOutcomes.Of));
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
    public IReadOnlyList<PathVariant> Variants => _variants.Value;

    public static CarePathCount Of(CarePathFacts facts, CarePathFilter filter, CarePathSettings settings) => new(facts, filter, settings);

    public int Youths(PathOutcome outcome) => _outcomes.Value[outcome].Count();

    /// <summary>How many youths a share is of: those followed, or all who live there; empty when the latter is not known or a filter makes it another group.</summary>
    public long? Denominator => !Settings.CountsOthers ? Paths.Count : Filter.IsEmpty ? Facts.Residents : null;

    /// <summary>A number of youths as a share in percent.</summary>
    public Figure Share(long youths) => Figure.Ratio(Figure.Of(youths, Unit.Youths), Denominator, 100, Unit.Percent);

    /// <summary>A number as a share in percent of another number.</summary>
    public static Figure Part(long part, long whole) => Figure.Ratio(Figure.Of(part, Unit.Youths), whole, 100, Unit.Percent);

    /// <summary>Eurocents for each youth.</summary>
    public static Figure Each(long cents, long youths) => Figure.Ratio(Figure.Of(cents, Unit.Cents), youths, 1, Unit.CentsEach);

    /// <summary>The middle one of sorted days, or the mean of the two in the middle.</summary>
    public static Figure Median(IReadOnlyList<int> sorted) => sorted.Count == 0
        ? Figure.NotApplicable(Unit.Days)
        : Figure.Of((sorted[(sorted.Count - 1) / 2] + sorted[sorted.Count / 2]) / 2m, Unit.Days);

    public static Figure Mean(IReadOnlyCollection<int> days) => days.Count == 0
        ? Figure.NotApplicable(Unit.Days)
        : Figure.Of(decimal.Round(days.Sum(each => (long)each) / (decimal)days.Count, 6), Unit.Days);

    /// <summary>The difference of two shares in percentage points with its interval, and the chance of so large a difference by chance alone.</summary>
    public static (Figure Difference, Figure Chance) Compared((long Count, long Number) first, (long Count, long Number) second)
    {
        if (ShareDifference.Of(first, second, LevelShare) is not { } found) return (Figure.NotApplicable(Unit.Percent), Figure.NotApplicable(Unit.Percent));
        var interval = new Interval(Percent(found.Lower), Percent(found.Upper), Level, "Verschil van twee aandelen volgens Newcombe.");
        return (Figure.Of(Percent(found.Difference), Unit.Percent) with { Interval = interval }, Figure.Of(Percent(found.PValue), Unit.Percent));
    }

    /// <summary>To six decimals, so that the last digits of a processor do not matter.</summary>
    public static decimal Percent(double share) => decimal.Round((decimal)(share * 100), 6);
}
