namespace Roer.Methods.Distributions;

/// <summary>The binomial distribution on 0 to the number of trials: more than k has the chance I(p; k + 1, n − k), the regularised incomplete beta function.</summary>
public sealed record BinomialDistribution
{
    private BinomialDistribution(long trials, double probability) => (Trials, SuccessProbability) = (trials, probability);

    /// <summary>The number of trials.</summary>
    public long Trials { get; }

    /// <summary>The chance of success in each.</summary>
    public double SuccessProbability { get; }

    /// <summary>The binomial distribution with this number of trials, each with the same chance; 0 and 1 included.</summary>
    /// <exception cref="MethodInputException">The number of trials lies outside 0 to 10¹², or the chance outside 0 to 1.</exception>
    public static BinomialDistribution Of(long trials, double successProbability)
    {
        Require.Between(trials, 0, Require.LargestShape, nameof(trials));
        Require.Between(successProbability, 0, 1, nameof(successProbability));
        return new(trials, successProbability);
    }

    /// <summary>The chance of this count; 0 outside 0 to the number of trials.</summary>
    public double Probability(long count)
    {
        if (count < 0 || count > Trials) return 0;
        if (SuccessProbability is 0 or 1) return count == Trials * SuccessProbability ? 1 : 0;
        return Trials == 0 ? 1 : Math.Exp(IncompleteBeta.LogBinomial(count, Trials - count, SuccessProbability, 1 - SuccessProbability));
    }

    /// <summary>The chance of at most this count; 0 for one below 0.</summary>
    public double Cumulative(long count) => Math.Exp(TailsAt(count).Lower);

    /// <summary>The chance of more than this count, to its own precision: never as 1 minus the other tail.</summary>
    public double UpperTail(long count) => Math.Exp(TailsAt(count).Upper);

    /// <summary>The smallest count whose cumulative chance is at least <paramref name="probability"/>, strictly between 0 and 1.</summary>
    /// <exception cref="MethodInputException">The probability lies outside 0 to 1, or is one of these.</exception>
    public long Quantile(double probability) => SmallestCount.Of(TailsAt, probability, true, Trials * SuccessProbability);

    /// <summary>The smallest count above which lies at most <paramref name="probability"/>, strictly between 0 and 1.</summary>
    /// <exception cref="MethodInputException">The probability lies outside 0 to 1, or is one of these.</exception>
    public long UpperQuantile(double probability) => SmallestCount.Of(TailsAt, probability, false, Trials * SuccessProbability);

    private LogTails TailsAt(long count)
    {
        if (count < 0) return LogTails.Nothing;
        return count >= Trials ? LogTails.Nothing.Swapped : IncompleteBeta.Tails(count + 1.0, Trials - count, SuccessProbability, 1 - SuccessProbability).Swapped;
    }
}
