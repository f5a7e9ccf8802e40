namespace Roer.Methods.Survival;

/// <summary>Cumulative sums of one stratum at the estimates, at place t + 1 up to and including time t, on the scale of the search.</summary>
/// <param name="Hazards">The cumulative baseline hazard of a spell with mean values (Breslow 1974, or its Efron version).</param>
/// <param name="Variances">Its variance, the estimates given.</param>
/// <param name="Means">Σ mean × rise of the hazard, a row of columns for each time.</param>
internal sealed record CoxBaseline(double[] Hazards, double[] Variances, double[] Means)
{
    public static CoxBaseline Of(CoxStratum stratum, CoxSearch search, Action<CoxTime> beside)
    {
        var (columns, times) = (search.Beta.Length, stratum.Spells.Times.Length);
        var (hazards, variances, means) = (new double[times + 1], new double[times + 1], new double[(times + 1) * columns]);
        stratum.Sweep(search.Beta, search.Options.Ties, time =>
        {
            (hazards[time.At + 1], variances[time.At + 1]) = (time.Hazard, time.HazardVariance);
            for (var column = 0; column < columns; column++)
                means[((time.At + 1) * columns) + column] = time.HazardMean(column);
            beside(time);
        });
        for (var at = 0; at < times; at++)
            (hazards[at + 1], variances[at + 1]) = (hazards[at + 1] + hazards[at], variances[at + 1] + variances[at]);
        for (var at = columns; at < means.Length; at++)
            means[at] += means[at - columns];
        return new CoxBaseline(hazards, variances, means);
    }
}
