namespace Roer.Methods.Spending;

/// <summary>Where the spread of a spending forecast comes from.</summary>
[Flags]
public enum SpendingSources
{
    /// <summary>Nothing spreads.</summary>
    None = 0,

    /// <summary>Chance itself: who leaves, who comes, and how a month deviates from its level.</summary>
    Process = 1,

    /// <summary>Not knowing the durations, the level of new members and the level of spending.</summary>
    Parameters = 2,

    /// <summary>Prices that are not known yet.</summary>
    Prices = 4,

    /// <summary>All of them.</summary>
    All = Process | Parameters | Prices,
}

/// <summary>How futures of spending are drawn.</summary>
/// <param name="Paths">The number of futures, a multiple of the parameter draws, such as 10,000.</param>
/// <param name="ParameterDraws">How many times the parameters are drawn, such as 500.</param>
/// <param name="Seed">The seed. The same seed and strata give the same paths; a stratum more changes nothing of the others.</param>
/// <param name="PriceDeviation">For each month ahead the standard deviation of the logarithm of its price; one shock a path moves all strata and months together.</param>
/// <param name="EntryTogether">The correlation of the errors of the level of new members between strata, 0 to 1.</param>
/// <param name="RateTogether">The correlation of the deviations of spending between strata, 0 to 1.</param>
/// <param name="Sources">What may spread; the rest keeps its mean.</param>
public sealed record SpendingOptions(
    int Paths, int ParameterDraws, long Seed, IReadOnlyList<double> PriceDeviation, double EntryTogether, double RateTogether, SpendingSources Sources)
{
    internal void Check(int horizon)
    {
        Require.AboveZero(ParameterDraws, nameof(ParameterDraws));
        Require.Between(Paths, ParameterDraws, int.MaxValue, nameof(Paths));
        if (Paths % ParameterDraws != 0)
            throw new MethodInputException(InputFault.Shape, nameof(Paths), $"{nameof(Paths)} is no multiple of {nameof(ParameterDraws)}. Give each draw as many paths.");
        Require.Between((double)Paths * horizon, 1, Array.MaxLength, nameof(Paths));
        Require.SameLength(horizon, PriceDeviation.Count, nameof(PriceDeviation));
        Require.NotNegative([.. PriceDeviation], nameof(PriceDeviation));
        Require.Between(EntryTogether, 0, 1, nameof(EntryTogether));
        Require.Between(RateTogether, 0, 1, nameof(RateTogether));
    }
}
