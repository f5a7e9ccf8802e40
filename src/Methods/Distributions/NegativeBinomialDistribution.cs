namespace Roer.Methods.Distributions;

/// <summary>
/// The negative binomial distribution on 0, 1, 2, …: a Poisson count whose mean is gamma distributed, or the failures before the size-th
/// success. At most k has the chance I(p; size, k + 1), the regularised incomplete beta function; the variance is mean + mean²/size.
/// </summary>
public sealed record NegativeBinomialDistribution
{
    private readonly double _failure;

    private NegativeBinomialDistribution(double size, double success, double failure) => (Size, SuccessProbability, _failure) = (size, success, failure);

    /// <summary>The size; need not be whole. The larger, the closer to Poisson.</summary>
    public double Size { get; }

    /// <summary>The chance of success: size/(size + mean).</summary>
    public double SuccessProbability { get; }

    /// <summary>The mean.</summary>
    public double Mean => Size * _failure / SuccessProbability;

    /// <summary>The negative binomial distribution by size and chance of success. A chance of 1 always gives 0.</summary>
    /// <exception cref="MethodInputException">The size lies outside 10⁻¹⁰⁰ to 10¹², or the chance is not above 0 and at most 1.</exception>
    public static NegativeBinomialDistribution Of(double size, double successProbability)
    {
        Require.DistributionShape(size, nameof(size));
        Require.AboveZero(successProbability, nameof(successProbability));
        Require.Between(successProbability, 0, 1, nameof(successProbability));
        return new(size, successProbability, 1 - successProbability);
    }

    /// <summary>The negative binomial distribution by mean and size. A mean of 0 always gives 0.</summary>
    /// <exception cref="MethodInputException">The mean lies outside 0 to 10¹², or the size outside 10⁻¹⁰⁰ to 10¹².</exception>
    public static NegativeBinomialDistribution OfMean(double mean, double size)
    {
        Require.Between(mean, 0, Require.LargestShape, nameof(mean));
        Require.DistributionShape(size, nameof(size));
        return new(size, size / (size + mean), mean / (size + mean));
    }

    /// <summary>The chance of this count; 0 for one below 0.</summary>
    public double Probability(long count)
    {
        if (count < 0) return 0;
        if (_failure == 0) return count == 0 ? 1 : 0;
        return Math.Exp(IncompleteBeta.LogBinomial(Size, count, SuccessProbability, _failure)) * (Size / (Size + count));
    }

    /// <summary>The chance of at most this count; 0 for one below 0.</summary>
    public double Cumulative(long count) => Math.Exp(TailsAt(count).Lower);

    /// <summary>The chance of more than this count, to its own precision: never as 1 minus the other tail.</summary>
    public double UpperTail(long count) => Math.Exp(TailsAt(count).Upper);

    /// <summary>The smallest count whose cumulative chance is at least <paramref name="probability"/>, strictly between 0 and 1.</summary>
    /// <exception cref="MethodInputException">The probability lies outside 0 to 1, or is one of these.</exception>
    public long Quantile(double probability) => SmallestCount.Of(TailsAt, probability, true, Mean);

    /// <summary>The smallest count above which lies at most <paramref name="probability"/>, strictly between 0 and 1.</summary>
    /// <exception cref="MethodInputException">The probability lies outside 0 to 1, or is one of these.</exception>
    public long UpperQuantile(double probability) => SmallestCount.Of(TailsAt, probability, false, Mean);

    private LogTails TailsAt(long count) => count < 0 ? LogTails.Nothing : IncompleteBeta.Tails(Size, count + 1.0, SuccessProbability, _failure);
}
