using MathNet.Numerics.Distributions;

namespace Roer.Methods.Forecasting;

/// <summary>
/// The probability integral transform of an outcome: where it lies in its forecast distribution. For a forecast without jumps both ends are F(y);
/// for counts and samples the outcome takes the whole jump from F(y⁻) to F(y). Forecasts that are right give a flat histogram (Dawid 1984).
/// </summary>
/// <param name="Below">The forecast chance of less than the outcome.</param>
/// <param name="AtOrBelow">The forecast chance of at most the outcome.</param>
public readonly record struct ProbabilityTransform(double Below, double AtOrBelow)
{
    /// <summary>Within a normal forecast. Deviation above 0.</summary>
    /// <exception cref="MethodInputException">A number is not finite, or the deviation is not above 0.</exception>
    public static ProbabilityTransform OfNormal(double actual, double mean, double deviation)
    {
        Require.Finite([actual, mean], nameof(actual));
        Require.AboveZero(deviation, nameof(deviation));
        var chance = Normal.CDF(mean, deviation, actual);
        return new ProbabilityTransform(chance, chance);
    }

    /// <summary>Within a sample: the shares of draws below the outcome and at or below it.</summary>
    /// <exception cref="MethodInputException">There are no draws, or a number is not finite.</exception>
    public static ProbabilityTransform OfSample(double actual, ReadOnlySpan<double> draws)
    {
        Require.Finite([actual], nameof(actual));
        Require.NotEmpty(draws, nameof(draws));
        Require.Finite(draws, nameof(draws));
        int below = 0, equal = 0;
        foreach (var draw in draws)
        {
            if (draw < actual) below++;
            if (draw == actual) equal++;
        }

        return new ProbabilityTransform((double)below / draws.Length, (double)(below + equal) / draws.Length);
    }

    /// <summary>
    /// The share of outcomes in each of equally wide bins of 0 to 1, an outcome with a jump divided over the bins that it crosses (the histogram without chance of
    /// Czado, Gneiting and Held 2009, "Predictive model assessment for count data"). The shares add up to 1; flat is right, a hill is
    /// too wide a forecast, a valley too narrow.
    /// </summary>
    /// <param name="outcomes">At least one.</param>
    /// <param name="bins">Above 0.</param>
    /// <exception cref="MethodInputException">There are no outcomes or bins, or an outcome's ends are not within 0 to 1 in this order.</exception>
    public static IReadOnlyList<double> Histogram(ReadOnlySpan<ProbabilityTransform> outcomes, int bins)
    {
        Require.NotEmpty(outcomes, nameof(outcomes));
        Require.AboveZero(bins, nameof(bins));
        var shares = new double[bins];
        foreach (var outcome in outcomes)
        {
            Require.Between(outcome.Below, 0, 1, nameof(outcomes));
            Require.Between(outcome.AtOrBelow, outcome.Below, 1, nameof(outcomes));
            for (var bin = 0; bin < bins; bin++)
                shares[bin] += (outcome.UpTo((bin + 1.0) / bins, bin == bins - 1) - outcome.UpTo((double)bin / bins, false)) / outcomes.Length;
        }

        return shares;
    }

    /// <summary>The share of this outcome at or below u; an outcome without a jump counts in the bin that begins with it.</summary>
    private double UpTo(double u, bool last)
    {
        if (AtOrBelow > Below) return Math.Clamp((u - Below) / (AtOrBelow - Below), 0, 1);
        return last || u > Below ? 1 : 0;
    }
}
