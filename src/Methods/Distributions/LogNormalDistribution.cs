namespace Roer.Methods.Distributions;

/// <summary>The lognormal distribution: its logarithm is normal.</summary>
public sealed record LogNormalDistribution
{
    private readonly NormalDistribution _log;

    private LogNormalDistribution(NormalDistribution log) => _log = log;

    /// <summary>The mean of the logarithm.</summary>
    public double LogMean => _log.Mean;

    /// <summary>The standard deviation of the logarithm.</summary>
    public double LogStandardDeviation => _log.StandardDeviation;

    /// <summary>The mean: exp(μ + σ²/2).</summary>
    /// <exception cref="MethodInputException">It is beyond the largest number.</exception>
    public double Mean
    {
        get
        {
            var mean = Math.Exp(LogMean + (LogStandardDeviation * LogStandardDeviation / 2));
            Require.Computed([mean], nameof(LogStandardDeviation));
            return mean;
        }
    }

    /// <summary>The lognormal distribution with this mean and standard deviation of the logarithm.</summary>
    /// <exception cref="MethodInputException">The mean is not finite, or the standard deviation is not a finite number above 0.</exception>
    public static LogNormalDistribution Of(double logMean, double logStandardDeviation) => new(NormalDistribution.Of(logMean, logStandardDeviation));

    /// <summary>The lognormal distribution with this mean and standard deviation: σ² = log(1 + (sd/mean)²), μ = log(mean) − σ²/2.</summary>
    /// <exception cref="MethodInputException">One of them is not a finite number above 0.</exception>
    public static LogNormalDistribution OfMoments(double mean, double standardDeviation)
    {
        Require.AboveZero(mean, nameof(mean));
        Require.AboveZero(standardDeviation, nameof(standardDeviation));
        var ratio = standardDeviation / mean;
        var variance = Real.LogOnePlus(ratio * ratio);
        return Of(Math.Log(mean) - (variance / 2), Math.Sqrt(variance));
    }

    /// <summary>The chance of a value of at most <paramref name="x"/>; 0 at 0 and below.</summary>
    /// <exception cref="MethodInputException">The point is not finite.</exception>
    public double Cumulative(double x)
    {
        Require.Finite([x], nameof(x));
        return x <= 0 ? 0 : _log.Cumulative(Math.Log(x));
    }

    /// <summary>The chance of a value above <paramref name="x"/>, to its own precision: never as 1 minus the other tail.</summary>
    /// <exception cref="MethodInputException">The point is not finite.</exception>
    public double UpperTail(double x)
    {
        Require.Finite([x], nameof(x));
        return x <= 0 ? 1 : _log.UpperTail(Math.Log(x));
    }

    /// <summary>The point below which lies <paramref name="probability"/>, strictly between 0 and 1.</summary>
    /// <exception cref="MethodInputException">The probability lies outside 0 to 1, or the point is beyond the largest number.</exception>
    public double Quantile(double probability) => Representable(_log.Quantile(probability));

    /// <summary>The point above which lies <paramref name="probability"/>, strictly between 0 and 1; exact where 1 − probability would round to 1.</summary>
    /// <exception cref="MethodInputException">The probability lies outside 0 to 1, or the point is beyond the largest number.</exception>
    public double UpperQuantile(double probability) => Representable(_log.UpperQuantile(probability));

    /// <summary>The expected value of the largest share 1 − probability: mean · Φ(σ − z) / (1 − probability), with z the normal quantile of the probability.</summary>
    /// <param name="probability">Strictly between 0 and 1, such as 0.9.</param>
    /// <exception cref="MethodInputException">The probability is 0, 1 or outside them.</exception>
    public double ExpectedShortfall(double probability)
    {
        Require.Share(probability, nameof(probability));
        var shortfall = Mean * NormalDistribution.Standard.Cumulative(LogStandardDeviation - NormalDistribution.Standard.Quantile(probability)) / (1 - probability);
        Require.Representable(shortfall, nameof(probability));
        return shortfall;
    }

    private static double Representable(double log)
    {
        var point = Math.Exp(log);
        Require.Representable(point, "probability");
        return point;
    }
}
