using MathNet.Numerics;

namespace Roer.Methods.Distributions;

/// <summary>The normal distribution. Both tails keep their relative precision to the smallest number a computer knows.</summary>
public sealed record NormalDistribution
{
    private const double RootOfTwo = 1.4142135623730950488;

    private NormalDistribution(double mean, double standardDeviation) => (Mean, StandardDeviation) = (mean, standardDeviation);

    /// <summary>Mean 0 and standard deviation 1.</summary>
    public static NormalDistribution Standard { get; } = new(0, 1);

    /// <summary>The mean, which is the median too.</summary>
    public double Mean { get; }

    /// <summary>The standard deviation, above 0.</summary>
    public double StandardDeviation { get; }

    /// <summary>The normal distribution with this mean and standard deviation.</summary>
    /// <exception cref="MethodInputException">The mean is not finite, or the standard deviation is not a finite number above 0.</exception>
    public static NormalDistribution Of(double mean, double standardDeviation)
    {
        Require.Finite([mean], nameof(mean));
        Require.AboveZero(standardDeviation, nameof(standardDeviation));
        return new(mean, standardDeviation);
    }

    /// <summary>The chance of a value of at most <paramref name="x"/>: ½·erfc(−z/√2).</summary>
    /// <exception cref="MethodInputException">The point is not finite.</exception>
    public double Cumulative(double x) => Tail(-ScoreOf(x));

    /// <summary>The chance of a value above <paramref name="x"/>, to its own precision: never as 1 minus the other tail.</summary>
    /// <exception cref="MethodInputException">The point is not finite.</exception>
    public double UpperTail(double x) => Tail(ScoreOf(x));

    /// <summary>The density at <paramref name="x"/>.</summary>
    /// <exception cref="MethodInputException">The point is not finite.</exception>
    public double Density(double x)
    {
        var score = ScoreOf(x);
        return Math.Exp(-0.5 * ((score * score) + Stirling.LogTwoPi)) / StandardDeviation;
    }

    /// <summary>The point below which lies <paramref name="probability"/>, strictly between 0 and 1.</summary>
    /// <exception cref="MethodInputException">The probability lies outside 0 to 1, or is one of these.</exception>
    public double Quantile(double probability)
    {
        Require.Share(probability, nameof(probability));
        var point = Mean - (StandardDeviation * UpperScore(probability));
        Require.Representable(point, nameof(probability));
        return point;
    }

    /// <summary>The point above which lies <paramref name="probability"/>, strictly between 0 and 1; exact where 1 − probability would round to 1.</summary>
    /// <exception cref="MethodInputException">The probability lies outside 0 to 1, or is one of these.</exception>
    public double UpperQuantile(double probability)
    {
        Require.Share(probability, nameof(probability));
        var point = Mean + (StandardDeviation * UpperScore(probability));
        Require.Representable(point, nameof(probability));
        return point;
    }

    internal static double Score(TailChance chance) => UpperScore(Math.Exp(chance.Log)) * (chance.IsLower ? -1 : 1);

    private static double Tail(double score) => 0.5 * SpecialFunctions.Erfc(score / RootOfTwo);

    private static double UpperScore(double probability) => RootOfTwo * SpecialFunctions.ErfcInv(2 * probability);

    private double ScoreOf(double x)
    {
        Require.Finite([x], nameof(x));
        return (x - Mean) / StandardDeviation;
    }
}
