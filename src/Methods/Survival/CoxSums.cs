namespace Roer.Methods.Survival;

/// <summary>The partial log-likelihood at some β, its slope and its information matrix.</summary>
internal sealed record CoxSums(double LogLikelihood, double[] Slope, double[,] Information)
{
    public bool IsFinite => double.IsFinite(LogLikelihood) && Array.TrueForAll(Slope, double.IsFinite);

    public static CoxSums Of(IReadOnlyList<CoxStratum> strata, double[] beta, CoxTies ties)
    {
        var (slope, information, log) = (new double[beta.Length], new double[beta.Length, beta.Length], 0.0);
        foreach (var stratum in strata)
        {
            for (var column = 0; column < beta.Length; column++)
            {
                log += stratum.EventSums[column] * beta[column];
                slope[column] += stratum.EventSums[column];
            }

            if (ties == CoxTies.Exact)
            {
                log += CoxExact.Subtract(stratum, beta, slope, information);
                continue;
            }

            stratum.Sweep(beta, ties, time =>
            {
                log -= time.Weight * time.Log;
                for (var row = 0; row < slope.Length; row++)
                {
                    slope[row] -= time.Expected(row);
                    for (var column = 0; column <= row; column++)
                        information[row, column] += time.Spread(row, column);
                }
            });
        }

        for (var row = 0; row < beta.Length; row++)
        {
            for (var column = 0; column < row; column++)
                information[column, row] = information[row, column];
        }

        return new CoxSums(log, slope, information);
    }
}
