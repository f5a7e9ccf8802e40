namespace Roer.Methods.Reserves;

/// <summary>How the ranks of an interval of a quantile are found.</summary>
public enum RankRule
{
    /// <summary>n·p ± z√(n·p(1 − p)), rounded outward, and one further up.</summary>
    Normal,

    /// <summary>The exact binomial distribution: the closest ranks of which each leaves out at most its tail.</summary>
    Binomial,
}

/// <summary>The interval of a quantile between two values of the sample.</summary>
/// <param name="LowRank">The rank of the lower value, from 1; nothing when the sample is too small to have one.</param>
/// <param name="HighRank">The rank of the higher value.</param>
/// <param name="Low">The lower value.</param>
/// <param name="High">The higher value.</param>
public sealed record QuantileInterval(long? LowRank, long? HighRank, double? Low, double? High);

/// <summary>Losses of simulated paths, from low to high.</summary>
public sealed class LossSample
{
    private const double MostLoss = 1e140;
    private readonly double[] _sorted;

    private LossSample(double[] sorted)
    {
        _sorted = sorted;
        Mean = sorted.Sum() / sorted.Length;
        StandardDeviation = sorted.Length < 2 ? null : Math.Sqrt(sorted.Sum(loss => (loss - Mean) * (loss - Mean)) / (sorted.Length - 1));
    }

    /// <summary>The number of paths.</summary>
    public int Count => _sorted.Length;

    /// <summary>The mean loss.</summary>
    public double Mean { get; }

    /// <summary>The sample standard deviation (n − 1); nothing for one path.</summary>
    public double? StandardDeviation { get; }

    /// <summary>The sample of these losses, in any order.</summary>
    /// <exception cref="MethodInputException">There is none, or one is not finite.</exception>
    public static LossSample Of(ReadOnlySpan<double> losses)
    {
        Require.NotEmpty(losses, nameof(losses));
        Require.Finite(losses, nameof(losses));
        foreach (var loss in losses) Require.Between(loss, -MostLoss, MostLoss, nameof(losses));
        var sorted = losses.ToArray();
        Array.Sort(sorted);
        return new LossSample(sorted);
    }

    /// <summary>The loss that is not exceeded with this probability.</summary>
    /// <exception cref="MethodInputException">The probability lies outside 0 to 1.</exception>
    public double Quantile(double probability, QuantileType type)
    {
        Require.Between(probability, 0, 1, nameof(probability));
        return SampleQuantile.Read(_sorted, probability, type);
    }

    /// <summary>What is needed above the mean loss to be enough with this probability.</summary>
    /// <exception cref="MethodInputException">The probability lies outside 0 to 1.</exception>
    public double AboveMean(double probability, QuantileType type) => Quantile(probability, type) - Mean;

    /// <summary>How sure a quantile of this many paths is: the values between which the true one lies, without assuming a distribution.</summary>
    /// <param name="probability">The quantile, strictly between 0 and 1.</param>
    /// <param name="level">The probability of the interval, such as 0.95.</param>
    /// <param name="rule">How the ranks are found.</param>
    /// <exception cref="MethodInputException">A probability lies outside 0 to 1, or is one of these.</exception>
    public QuantileInterval Interval(double probability, double level, RankRule rule)
    {
        var (low, high) = OrderRanks.Of(Count, probability, level, rule);
        return new QuantileInterval(low, high, low is { } lower ? _sorted[lower - 1] : null, high is { } upper ? _sorted[upper - 1] : null);
    }

    /// <summary>The mean loss of the worst share 1 − probability of paths; a path that belongs to it in part counts for that part.</summary>
    /// <exception cref="MethodInputException">The probability lies outside 0 to 1, or is one of these.</exception>
    public double ExpectedShortfall(double probability)
    {
        Require.Share(probability, nameof(probability));
        var worst = Count * (1 - probability);
        var whole = (int)Math.Floor(worst + 1e-9);
        double sum = 0;
        for (var index = Count - whole; index < Count; index++) sum += _sorted[index];
        return (sum + (whole < Count ? Math.Max(0, worst - whole) * _sorted[Count - whole - 1] : 0)) / worst;
    }
}
