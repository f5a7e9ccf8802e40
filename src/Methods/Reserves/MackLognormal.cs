using Roer.Methods.Distributions;

namespace Roer.Methods.Reserves;

/// <summary>
/// A reserve of which only mean and standard error are known, as a lognormal distribution with the same two: σ² = ln(1 + (se/mean)²),
/// μ = ln(mean) − σ²/2 (Mack 1993, ASTIN Bulletin 23, on confidence limits). It never goes below 0 and leans to the high side.
/// </summary>
/// <param name="Mean">The expected reserve, above 0.</param>
/// <param name="StandardError">Its standard error, above 0.</param>
/// <param name="Distribution">The lognormal distribution.</param>
public sealed record MackLognormal(double Mean, double StandardError, LogNormalDistribution Distribution)
{
    /// <summary>The distribution with this mean and standard error.</summary>
    /// <exception cref="MethodInputException">One of them is not a finite number above 0.</exception>
    public static MackLognormal Of(double mean, double standardError) => new(mean, standardError, LogNormalDistribution.OfMoments(mean, standardError));

    /// <summary>The amount that is enough with this probability, strictly between 0 and 1.</summary>
    /// <exception cref="MethodInputException">The probability lies outside its bounds.</exception>
    public double Quantile(double probability) => Distribution.Quantile(probability);

    /// <summary>The expected amount in the worst share 1 − probability: mean · Φ(σ − z) / (1 − probability).</summary>
    /// <exception cref="MethodInputException">The probability lies outside 0 to 1, or is one of these.</exception>
    public double ExpectedShortfall(double probability)
    {
        Require.Share(probability, nameof(probability));
        return Mean * NormalDistribution.Standard.Cumulative(Distribution.LogStandardDeviation - NormalDistribution.Standard.Quantile(probability)) / (1 - probability);
    }
}
