namespace Roer.Methods.LateClaims;

/// <summary>
/// A predictive distribution for <see cref="CapeCod"/>: of each pseudo-triangle of the over-dispersed Poisson bootstrap (England and Verrall 1999) the
/// development and the ratios are estimated anew, so that the reserve has the error of its parameters; what is to come is then drawn around it. The draws of
/// each row are scaled to the estimate itself, so that a mean over draws is the reserve that is shown.
/// </summary>
public sealed class CapeCodBootstrap
{
    private const double MostScale = 10;
    private readonly double[] _means;

    private CapeCodBootstrap(CapeCod estimate, double[] means, double dispersion) => (Estimate, _means, Dispersion) = (estimate, means, dispersion);

    /// <summary>The estimate around which is drawn.</summary>
    public CapeCod Estimate { get; }

    /// <summary>φ of the fit to the triangle itself.</summary>
    public double Dispersion { get; }

    /// <summary>The number of draws of the parameters.</summary>
    public int Draws => _means.Length / Estimate.Rows.Count;

    /// <summary>What each row is expected to bring in one draw of the parameters.</summary>
    public ReadOnlySpan<double> Of(int draw) => _means.AsSpan(draw * Estimate.Rows.Count, Estimate.Rows.Count);

    /// <summary>An outcome with this mean and variance φ times the mean, from a gamma distribution; what is taken back is drawn likewise.</summary>
    /// <param name="mean">The sum of what some rows are expected to bring.</param>
    /// <param name="random">The stream.</param>
    public double Outcome(double mean, RandomSource random)
    {
        ArgumentNullException.ThrowIfNull(random);
        if (mean == 0 || Dispersion == 0) return mean;
        return Math.Sign(mean) * random.Gamma(Math.Abs(mean) / Dispersion, Dispersion);
    }

    /// <summary>Draws parameters.</summary>
    /// <param name="ladder">A chain ladder without tail. Every row of its triangle must be known from the first column on.</param>
    /// <param name="exposure">The exposure of each row, 0 or more.</param>
    /// <param name="options">Decay and trend of Cape Cod; the trend must be 0.</param>
    /// <param name="draws">How many draws, 1 or more.</param>
    /// <param name="random">The stream; its child "residuals" is drawn from.</param>
    /// <exception cref="MethodInputException">As for <see cref="CapeCod"/> and <see cref="OdpBootstrap"/>.</exception>
    public static CapeCodBootstrap Of(ChainLadder ladder, ReadOnlySpan<double> exposure, CapeCodOptions options, int draws, RandomSource random)
    {
        ArgumentNullException.ThrowIfNull(ladder);
        ArgumentNullException.ThrowIfNull(random);
        Require.Between(options.Trend, 0, 0, nameof(options.Trend));
        Require.Between((double)draws * ladder.Rows.Count, 1, Array.MaxLength, nameof(draws));
        var estimate = CapeCod.Of(ladder, exposure, options);
        var fit = OdpFit.Of(ladder);
        var pseudo = new OdpPseudoTriangle(fit, random.Child("residuals"));
        var (rows, redrawn) = (exposure.Length, 0);
        var means = new double[draws * rows];
        double[] weights = [.. Enumerable.Range(0, rows).Select(distance => Math.Pow(options.Decay, distance))];
        for (var draw = 0; draw < draws; draw++)
        {
            while (!pseudo.Draw()) RequireHope(++redrawn, draws);
            Reserves(pseudo, ladder.Triangle, exposure, weights, means.AsSpan(draw * rows, rows));
        }

        Scale(means, estimate);
        return new(estimate, means, fit.Dispersion);
    }

    private static void Reserves(OdpPseudoTriangle pseudo, Triangle triangle, ReadOnlySpan<double> exposure, ReadOnlySpan<double> weights, Span<double> reserves)
    {
        var latest = pseudo.Latest;
        var toUltimate = pseudo.ToUltimate;
        for (var row = 0; row < reserves.Length; row++)
        {
            var (amount, used) = (0.0, 0.0);
            for (var other = 0; other < reserves.Length; other++)
            {
                var weight = weights[Math.Abs(row - other)];
                amount += weight * latest[other];
                used += weight * exposure[other] / toUltimate[triangle.LatestColumn(other)];
            }

            reserves[row] = used > 0 ? (1 - (1 / toUltimate[triangle.LatestColumn(row)])) * exposure[row] * amount / used : 0;
        }
    }

    /// <summary>A row whose draws and estimate differ in sign, or far too much, keeps its draws.</summary>
    private static void Scale(double[] means, CapeCod estimate)
    {
        var rows = estimate.Rows.Count;
        for (var row = 0; row < rows; row++)
        {
            var mean = 0.0;
            for (var cell = row; cell < means.Length; cell += rows) mean += means[cell];
            var scale = mean == 0 ? 1 : estimate.Rows[row].Reserve * (means.Length / rows) / mean;
            if (!(scale > 1 / MostScale && scale < MostScale)) continue;
            for (var cell = row; cell < means.Length; cell += rows) means[cell] *= scale;
        }
    }

    private static void RequireHope(int redrawn, int draws)
    {
        if (redrawn > 100 + (10L * draws))
            throw new MethodInputException(InputFault.NotConverged, "ladder", "Hardly any pseudo-triangle has columns that add up to more than 0: the residuals are too large for this triangle. Merge rows or groups, or use the lognormal distribution with Mack's error.");
    }
}
