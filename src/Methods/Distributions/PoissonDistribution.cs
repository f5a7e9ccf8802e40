namespace Roer.Methods.Distributions;

/// <summary>The Poisson distribution on 0, 1, 2, …: at most k has the chance Q(k + 1, mean), the regularised incomplete gamma function.</summary>
public sealed record PoissonDistribution
{
    private PoissonDistribution(double mean) => Mean = mean;

    /// <summary>The mean, which is the variance too.</summary>
    public double Mean { get; }

    /// <summary>The Poisson distribution with this mean. A mean of 0 always gives 0.</summary>
    /// <exception cref="MethodInputException">The mean is not a number from 0 to 10¹².</exception>
    public static PoissonDistribution Of(double mean)
    {
        Require.Between(mean, 0, Require.LargestShape, nameof(mean));
        return new(mean);
    }

    /// <summary>The chance of this count; 0 for one below 0.</summary>
    public double Probability(long count)
    {
        if (count < 0) return 0;
        if (Mean == 0) return count == 0 ? 1 : 0;
        return Math.Exp(IncompleteGamma.LogPoisson(count, Mean));
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

    private LogTails TailsAt(long count)
    {
        if (count < 0) return LogTails.Nothing;
        return Mean == 0 ? LogTails.Nothing.Swapped : IncompleteGamma.Tails(count + 1.0, Mean).Swapped;
    }
}
