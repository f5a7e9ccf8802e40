using Roer.Methods.Distributions;

namespace Roer.Methods.LateClaims;

/// <summary>
/// A predictive distribution with Mack's mean and standard error, lognormal as Mack (1994, section 5) proposes. It needs no positive
/// increments, so it is what remains where the over-dispersed Poisson model does not hold.
/// </summary>
public sealed record MackLogNormal
{
    private MackLogNormal(LogNormalDistribution?[] rows, LogNormalDistribution? total) => (Rows, Total) = (rows, total);

    /// <summary>For each row; null where the mean is not above 0 or the standard error is 0, so that there is nothing to spread.</summary>
    public IReadOnlyList<LogNormalDistribution?> Rows { get; }

    /// <summary>For all rows together, from the total's own mean and standard error; null as for a row.</summary>
    public LogNormalDistribution? Total { get; }

    /// <summary>The distributions of the reserves, or of the ultimates, by Mack's moments.</summary>
    public static MackLogNormal Of(Mack mack, LogNormalQuantity quantity)
    {
        Require.Known(quantity, nameof(quantity));
        return new([.. mack.Rows.Select(row => Spread(row, quantity))], Spread(mack.Total, quantity));
    }


    private static LogNormalDistribution? Spread(MackRow row, LogNormalQuantity quantity)
    {
        var mean = quantity == LogNormalQuantity.Reserve ? row.Reserve : row.Ultimate;
        return mean > 0 && row.StandardError > 0 ? LogNormalDistribution.OfMoments(mean, row.StandardError) : null;
    }
}
