using Roer.Methods.Decomposition;

namespace Roer.Methods.Forecasting;

/// <summary>How the interval of a skill is drawn.</summary>
/// <param name="Block">How many forecasts that follow on each other are drawn together: as many as hang together, such as those of one year. 1 or more; longer than the record counts as the record.</param>
/// <param name="Draws">How often the record is drawn anew, 2 or more.</param>
/// <param name="Level">The chance that the interval aims at, between 0 and 1, both excluded.</param>
public sealed record SkillOptions(int Block, int Draws, double Level);

/// <summary>
/// The skill of forecasts against a baseline on the same outcomes: 1 − Σ score / Σ score of the baseline. 1 is perfect, 0 is no better, below 0 is worse. Its interval is that of
/// the circular block bootstrap (Politis and Romano 1992): blocks of neighbouring forecasts are drawn with replacement, the last joined to the first, so that forecasts from
/// origins that overlap stay together. It says nothing of what happens in no block, and with few blocks it is on the narrow side.
/// </summary>
/// <param name="Skill">On all forecasts.</param>
/// <param name="Lower">The lower end of the percentile interval.</param>
/// <param name="Upper">The upper end.</param>
/// <param name="Count">The forecasts compared.</param>
public sealed record ForecastSkill(double Skill, double Lower, double Upper, int Count)
{
    /// <summary>The skill of these scores.</summary>
    /// <param name="scores">Of the forecasts, the oldest origin first; 0 or more, lower is better.</param>
    /// <param name="baseline">Of the baseline on the same outcomes.</param>
    /// <param name="options">How the interval is drawn.</param>
    /// <param name="chance">The stream that draws blocks.</param>
    /// <exception cref="MethodInputException">The lists are empty or unequal, a score is below 0 or not finite, an option lies outside its bounds, or the baseline never errs (Singular).</exception>
    public static ForecastSkill Of(ReadOnlySpan<double> scores, ReadOnlySpan<double> baseline, SkillOptions options, RandomSource chance)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(chance);
        Require.NotEmpty(scores, nameof(scores));
        Require.SameLength(scores.Length, baseline.Length, nameof(baseline));
        Require.NotNegative(scores, nameof(scores));
        Require.NotNegative(baseline, nameof(baseline));
        Require.AtLeast(options.Block, 1, nameof(options.Block));
        Require.AtLeast(options.Draws, 2, nameof(options.Draws));
        Require.Share(options.Level, nameof(options.Level));
        var (own, other) = (CompensatedSum.Of(scores.ToArray()), CompensatedSum.Of(baseline.ToArray()));
        Require.Computed([own, other], nameof(scores));
        if (other == 0) throw new MethodInputException(InputFault.Singular, nameof(baseline), "The baseline never errs, so nothing can be better. Compare with another one.");
        var drawn = new List<double>(options.Draws);
        for (var draw = 0; draw < options.Draws; draw++)
        {
            // A draw in which the baseline happens not to err at all has no skill and is left out.
            if (Drawn(scores, baseline, options.Block, chance) is { } skill) drawn.Add(skill);
        }

        drawn.Sort();
        var tail = (1 - options.Level) / 2;
        double[] sorted = [.. drawn];
        return sorted.Length == 0
            ? new ForecastSkill(1 - (own / other), double.NegativeInfinity, 1, scores.Length)
            : new ForecastSkill(1 - (own / other), SampleQuantile.OfSorted(sorted, tail, QuantileType.MedianUnbiased), SampleQuantile.OfSorted(sorted, 1 - tail, QuantileType.MedianUnbiased), scores.Length);
    }

    private static double? Drawn(ReadOnlySpan<double> scores, ReadOnlySpan<double> baseline, int block, RandomSource chance)
    {
        var (own, other, left) = (0.0, 0.0, scores.Length);
        while (left > 0)
        {
            var length = Math.Min(left, Math.Min(block, scores.Length));
            var start = chance.Below(scores.Length);
            for (var step = 0; step < length; step++)
            {
                var place = (start + step) % scores.Length;
                (own, other) = (own + scores[place], other + baseline[place]);
            }

            left -= length;
        }

        return other > 0 ? 1 - (own / other) : null;
    }
}
