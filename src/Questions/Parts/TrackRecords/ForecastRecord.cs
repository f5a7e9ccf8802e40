using Roer.Methods;
using Roer.Methods.Forecasting;

namespace Roer.Questions.Parts.TrackRecords;

/// <summary>How earlier forecasts came out.</summary>
/// <param name="origins">Those with an outcome, the oldest first.</param>
/// <param name="missing">How many are left from the first on that is not worked out yet.</param>
internal sealed class ForecastRecord(IReadOnlyList<HeldOrigin> origins, int missing)
{
    /// <summary>With fewer, nothing is said of the margins.</summary>
    public const int Fewest = 24;

    /// <summary>Origins of one year share its outcome, and are drawn together.</summary>
    public static readonly SkillOptions Drawn = new(12, 2_000, 0.9);

    private const long Seed = 2026;

    private IReadOnlyList<(string Key, string Label, BaselineComparison? Against)>? _comparisons;

    public IReadOnlyList<HeldOrigin> Origins => origins;

    public int Missing => missing;

    public TrackRecord Record { get; } = TrackRecord.Of([.. origins.Select(origin => origin.Held)]);

    public bool IsEnough => origins.Count >= Fewest;

    /// <summary>Against each simple rule, in the order in which they are shown. Worked out once: each draws the years anew some thousands of times.</summary>
    public IReadOnlyList<(string Key, string Label, BaselineComparison? Against)> Comparisons => _comparisons ??=
    [
        Compare("vorig-jaar", "Dezelfde maanden van vorig jaar", origin => origin.Seasonal),
        Compare("groei", "Vorig jaar, maal de groei", origin => origin.Growth),
        Compare("begroting", "De begroting van toen", origin => origin.Budget is { } budget ? new(budget, 0) : null),
        Compare("kettingladder", "Alleen late rekeningen aanvullen (chain ladder)", origin => origin.Ladder),
    ];

    /// <summary>The factor by experience, where it made earlier margins better; otherwise none.</summary>
    public (ConformalScale Scale, ConformalTrial Trial)? Scale(double level)
    {
        var known = origins.Select(origin => origins.TakeWhile(other => other.Year.Year < origin.Year.Year && other.Year.Settled <= origin.Day).Count()).ToList();
        var trial = Record.Trial(known, level);
        return IsEnough && trial.Helps && ConformalScale.Of([.. origins.Select(origin => origin.Held)], level) is { Factor: < double.PositiveInfinity } scale ? (scale, trial) : null;
    }

    private (string Key, string Label, BaselineComparison? Against) Compare(string key, string label, Func<PastForecast, BaselineForecast?> rule) =>
        (key, label, Record.Against([.. origins.Select(origin => rule(origin.Forecast))], Drawn, RandomSource.Named(Seed, $"skill/{key}")));
}
