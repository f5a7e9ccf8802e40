using MathNet.Numerics.Distributions;

namespace Roer.Methods.Forecasting;

/// <summary>How the score of a sample treats the sample.</summary>
public enum SampleEstimator
{
    /// <summary>The draws are the forecast: the score of their step function (Gneiting, Raftery 2007; "edf" in scoringRules).</summary>
    Empirical,

    /// <summary>The draws stand for the distribution they come from: without the bias for a small sample (Ferro 2014, "fair").</summary>
    Fair,
}

/// <summary>
/// The continuous ranked probability score, ∫ (F(x) − 1{x ≥ y})² dx: how far a forecast distribution F lies from the outcome y, in the unit
/// of y; 0 is best, and for a forecast without spread it is the absolute error (Matheson and Winkler 1976; Gneiting and Raftery 2007,
/// "Strictly proper scoring rules, prediction, and estimation", JASA 102, section 4.2). Reproduces the test numbers of scoringRules.
/// </summary>
public static class RankedProbabilityScore
{
    private const double Negligible = 1e-25;
    private const double MostSpread = 1e5;

    /// <summary>Of a normal forecast: σ[z(2Φ(z) − 1) + 2φ(z) − 1/√π] with z = (y − μ)/σ (Gneiting and others 2005, equation 5).</summary>
    /// <param name="actual">The outcome.</param>
    /// <param name="mean">The forecast mean.</param>
    /// <param name="deviation">The forecast standard deviation, 0 or more; 0 gives the absolute error.</param>
    /// <exception cref="MethodInputException">A number is not finite, or the deviation is below 0.</exception>
    public static double OfNormal(double actual, double mean, double deviation)
    {
        Require.Finite([actual, mean], nameof(actual));
        Require.NotNegative([deviation], nameof(deviation));
        if (deviation == 0) return Math.Abs(actual - mean);
        var z = (actual - mean) / deviation;
        var score = !double.IsFinite(z) ? Math.Abs(actual - mean) : deviation * ((z * ((2 * Normal.CDF(0, 1, z)) - 1)) + (2 * Normal.PDF(0, 1, z)) - (1 / Math.Sqrt(Math.PI)));
        Require.Computed([score], nameof(actual));
        return score;
    }

    /// <summary>Of a Poisson forecast: Σ_k (F(k) − 1{k ≥ y})² over whole k.</summary>
    /// <param name="actual">The outcome: a whole number, 0 or more.</param>
    /// <param name="mean">The forecast mean, 0 or more.</param>
    /// <exception cref="MethodInputException">The outcome or the mean is below 0, or the mean not finite or above 10¹⁰ (take a normal forecast).</exception>
    public static double OfPoisson(long actual, double mean)
    {
        Require.NotNegative([actual], nameof(actual));
        Require.NotNegative([mean], nameof(mean));
        Require.Between(mean, 0, MostSpread * MostSpread, nameof(mean));
        return mean == 0 ? actual : OfCounts(actual, (long)mean, k => mean / (k + 1));
    }

    /// <summary>
    /// Of a negative binomial forecast with P(k) = Γ(k + size)/(Γ(size) k!) · pˢⁱᶻᵉ (1 − p)ᵏ, so with mean size·(1 − p)/p: Σ_k (F(k) − 1{k ≥ y})².
    /// </summary>
    /// <param name="actual">The outcome: a whole number, 0 or more.</param>
    /// <param name="size">Above 0; need not be whole.</param>
    /// <param name="probability">p, above 0 and at most 1.</param>
    /// <exception cref="MethodInputException">The outcome is below 0, a parameter lies outside its bounds, or the deviation is above 10⁵ (take another unit).</exception>
    public static double OfNegativeBinomial(long actual, double size, double probability)
    {
        Require.NotNegative([actual], nameof(actual));
        Require.AboveZero(size, nameof(size));
        Require.AboveZero(probability, nameof(probability));
        Require.Between(probability, 0, 1, nameof(probability));
        Require.Between(Math.Sqrt(size * (1 - probability)) / probability, 0, MostSpread, nameof(probability));
        var mode = size > 1 ? (long)((size - 1) * (1 - probability) / probability) : 0;
        return probability == 1 ? actual : OfCounts(actual, mode, k => (1 - probability) * (k + size) / (k + 1));
    }

    /// <summary>
    /// Of a sample of m draws: (1/m) Σ|xᵢ − y| − 1/(2m²) ΣΣ|xᵢ − xⱼ|, or for <see cref="SampleEstimator.Fair"/> 1/(2m(m − 1)) in the second
    /// term. The order of the draws does not matter.
    /// </summary>
    /// <param name="actual">The outcome.</param>
    /// <param name="draws">At least one draw, and two for the fair score.</param>
    /// <param name="estimator">What the draws stand for.</param>
    /// <exception cref="MethodInputException">There are too few draws, or a number is not finite.</exception>
    public static double OfSample(double actual, ReadOnlySpan<double> draws, SampleEstimator estimator)
    {
        Require.Known(estimator, nameof(estimator));
        Require.Finite([actual], nameof(actual));
        Require.NotEmpty(draws, nameof(draws));
        Require.AtLeast(draws.Length, estimator == SampleEstimator.Fair ? 2 : 1, nameof(draws));
        Require.Finite(draws, nameof(draws));
        var sorted = draws.ToArray();
        Array.Sort(sorted);
        double distance = 0, spread = 0;
        for (var index = 0; index < sorted.Length; index++)
        {
            distance += Math.Abs(sorted[index] - actual);
            spread += ((2.0 * index) + 1 - sorted.Length) * (sorted[index] - actual);
        }

        double count = sorted.Length;
        Require.Computed([distance, spread], nameof(draws));
        return (distance / count) - (spread / (count * (estimator == SampleEstimator.Fair ? count - 1 : count)));
    }

    /// <summary>The chances are built from their mode outward by the ratio P(k + 1)/P(k) and divided by their sum, so that no chance overflows.</summary>
    private static double OfCounts(long actual, long mode, Func<long, double> ratio)
    {
        var below = new List<double>();
        double weight = 1, total = 1;
        for (var k = mode - 1; k >= 0 && weight > Negligible; k--)
        {
            weight /= ratio(k);
            below.Add(weight);
            total += weight;
        }

        var above = new List<double>();
        weight = 1;
        for (var k = mode; weight > Negligible * Math.Max(1e-3, 1 - ratio(k)); k++)
        {
            weight *= ratio(k);
            above.Add(weight);
            total += weight;
        }

        below.Reverse();
        return OfWeights(actual, mode - below.Count, [.. below, 1, .. above], total);
    }

    private static double OfWeights(long actual, long first, List<double> weights, double total)
    {
        double score = 0, running = 0, left = 0;
        if (actual < first) score = first - actual;
        for (var index = 0; index < weights.Count && first + index < actual; index++)
        {
            running += weights[index];
            score += running / total * (running / total);
        }

        for (var index = weights.Count - 1; index >= 0 && first + index >= actual; index--)
        {
            score += left / total * (left / total);
            left += weights[index];
        }

        return score + Math.Max(0, actual - first - weights.Count);
    }
}
