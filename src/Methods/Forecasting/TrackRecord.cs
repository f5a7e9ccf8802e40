namespace Roer.Methods.Forecasting;

/// <summary>A forecast by a simple rule: a single amount, or a normal distribution around it.</summary>
/// <param name="Mean">The amount.</param>
/// <param name="Deviation">The standard deviation, 0 or more; 0 for a single amount.</param>
public readonly record struct BaselineForecast(double Mean, double Deviation);

/// <summary>How forecasts did against one baseline.</summary>
/// <param name="Count">The forecasts that both made.</param>
/// <param name="Score">The mean score of the forecasts on those.</param>
/// <param name="Baseline">The mean score of the baseline; of a single amount its absolute error.</param>
/// <param name="Skill">By the ranked probability score; empty when the baseline never errs.</param>
/// <param name="MeanSkill">By the absolute error of the mean alone, so that a baseline without spread is not beaten by having one; empty when the baseline never errs.</param>
public sealed record BaselineComparison(int Count, double Score, double Baseline, ForecastSkill? Skill, ForecastSkill? MeanSkill);

/// <summary>Whether a conformal factor, each time learned only from outcomes that were known, made earlier intervals better.</summary>
/// <param name="Count">The forecasts for which there were outcomes enough.</param>
/// <param name="Inside">How many of their outcomes lay within the intervals as they were.</param>
/// <param name="InsideScaled">How many lay within the scaled intervals.</param>
/// <param name="Score">The mean <see cref="IntervalScore"/> of the intervals as they were.</param>
/// <param name="ScoreScaled">That of the scaled intervals.</param>
public sealed record ConformalTrial(int Count, int Inside, int InsideScaled, double Score, double ScoreScaled)
{
    /// <summary>Whether the scaled intervals score better; without a trial it is not known, and counts as no.</summary>
    public bool Helps => Count > 0 && ScoreScaled < Score;
}

/// <summary>Forecasts with their outcomes, the oldest origin first, and how good they were. Misses stay in it.</summary>
public sealed class TrackRecord
{
    private readonly IReadOnlyList<HeldForecast> _forecasts;

    private TrackRecord(IReadOnlyList<HeldForecast> forecasts) => _forecasts = forecasts;

    /// <summary>The number of forecasts.</summary>
    public int Count => _forecasts.Count;

    /// <summary>A forecast by its place, 0 for the oldest.</summary>
    public HeldForecast this[int index] => _forecasts[index];

    /// <summary>The record of these forecasts, the oldest origin first; there may be none.</summary>
    public static TrackRecord Of(IReadOnlyList<HeldForecast> forecasts)
    {
        ArgumentNullException.ThrowIfNull(forecasts);
        return new([.. forecasts]);
    }

    /// <summary>How often the outcome lay within the interval of a level, with the interval of that share.</summary>
    /// <exception cref="MethodInputException">There are no forecasts, or a number lies outside its bounds.</exception>
    public IntervalCoverage Coverage(double level, double confidence) =>
        IntervalCoverage.OfCount(_forecasts.Count(forecast => forecast.IsInside(level)), Count, ShareInterval.Wilson, confidence);

    /// <summary>On which side the means lay.</summary>
    /// <exception cref="MethodInputException">There are no forecasts.</exception>
    public ForecastBias Bias() => ForecastBias.Of([.. _forecasts.Select(forecast => forecast.Outcome)], [.. _forecasts.Select(forecast => forecast.Mean)]);

    /// <summary>The comparison with a baseline, where both have a forecast; empty when they never do.</summary>
    /// <param name="baseline">Of each forecast that of the baseline; empty where it had none.</param>
    /// <param name="options">How the intervals of the skills are drawn.</param>
    /// <param name="chance">The stream that draws blocks.</param>
    /// <exception cref="MethodInputException">The lists are unequal, or a number lies outside its bounds.</exception>
    public BaselineComparison? Against(IReadOnlyList<BaselineForecast?> baseline, SkillOptions options, RandomSource chance)
    {
        ArgumentNullException.ThrowIfNull(baseline);
        ArgumentNullException.ThrowIfNull(chance);
        Require.SameLength(Count, baseline.Count, nameof(baseline));
        var pairs = _forecasts.Zip(baseline).Where(pair => pair.Second is not null).Select(pair => (Own: pair.First, Other: pair.Second!.Value)).ToList();
        if (pairs.Count == 0) return null;
        double[] own = [.. pairs.Select(pair => pair.Own.Score)];
        double[] other = [.. pairs.Select(pair => RankedProbabilityScore.OfNormal(pair.Own.Outcome, pair.Other.Mean, pair.Other.Deviation))];
        double[] ownError = [.. pairs.Select(pair => pair.Own.AbsoluteError)];
        double[] otherError = [.. pairs.Select(pair => Math.Abs(pair.Other.Mean - pair.Own.Outcome))];
        return new(pairs.Count, own.Average(), other.Average(), Skill(own, other, options, chance.Child("score")), Skill(ownError, otherError, options, chance.Child("mean")));
    }

    /// <summary>
    /// A walk along the forecasts: each interval is scaled by the factor of the forecasts before it whose outcome was known by then, and scored beside itself. Forecasts with too few of those are
    /// left out.
    /// </summary>
    /// <param name="known">Of each forecast how many of the oldest had their outcome known at its origin: 0 to its own place.</param>
    /// <param name="level">The level of the intervals, between 0 and 1, both excluded.</param>
    /// <exception cref="MethodInputException">The lists are unequal, a count is out of range, or the level lies outside its bounds.</exception>
    public ConformalTrial Trial(IReadOnlyList<int> known, double level)
    {
        ArgumentNullException.ThrowIfNull(known);
        Require.SameLength(Count, known.Count, nameof(known));
        var fewest = ConformalScale.Fewest(level);
        var (count, inside, insideScaled, score, scoreScaled) = (0, 0, 0, 0.0, 0.0);
        for (var place = 0; place < Count; place++)
        {
            Require.Between(known[place], 0, place, nameof(known));
            if (known[place] < fewest || ConformalScale.Of([.. _forecasts.Take(known[place])], level) is not { Factor: < double.PositiveInfinity } scale) continue;
            var (forecast, interval) = (_forecasts[place], _forecasts[place].Interval(level));
            var scaled = scale.Around(forecast.Median, interval);
            count++;
            if (forecast.IsInside(level)) inside++;
            if (scaled.Lower <= forecast.Outcome && forecast.Outcome <= scaled.Upper) insideScaled++;
            score += IntervalScore.Of(forecast.Outcome, interval.Lower, interval.Upper, level);
            scoreScaled += IntervalScore.Of(forecast.Outcome, scaled.Lower, scaled.Upper, level);
        }

        return new(count, inside, insideScaled, count == 0 ? 0 : score / count, count == 0 ? 0 : scoreScaled / count);
    }

    private static ForecastSkill? Skill(double[] own, double[] other, SkillOptions options, RandomSource chance) =>
        other.Sum() > 0 ? ForecastSkill.Of(own, other, options, chance) : null;
}
