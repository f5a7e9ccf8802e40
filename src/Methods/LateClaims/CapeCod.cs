namespace Roer.Methods.LateClaims;

/// <summary>
/// Cape Cod with decay (Gluck 1997, "Balancing development and trend in loss reserve analysis"; without decay Bühlmann and Stanard): each
/// row's expectation is its exposure times a ratio that the rows lend each other. With E* the exposure times the known share,
/// τ_j = (1 + trend)^(n − 1 − j) and decay d: ratio_i = Σ_j d^|i−j|·C_j·τ_j/Σ_j d^|i−j|·E*_j, expected_i = E_i·ratio_i/τ_i,
/// reserve_i = (1 − known share)·expected_i. Reproduces the Struhuss exhibit (total 17,052) and XYZ of Friedland (2010), chapter 10.
/// </summary>
public sealed record CapeCod
{
    private CapeCod(double[] ratios, DevelopedRow[] rows) => (Ratios, Rows) = (ratios, rows);

    /// <summary>For each row the ratio of amount to exposure, at the level of the newest row.</summary>
    public IReadOnlyList<double> Ratios { get; }

    /// <summary>Latest, reserve and ultimate of each row. A row without any amount yet still has a reserve.</summary>
    public IReadOnlyList<DevelopedRow> Rows { get; }

    /// <summary>The sums over the rows.</summary>
    public DevelopedRow Total => DevelopedRow.Total(Rows);

    /// <summary>The reserves by Cape Cod.</summary>
    /// <param name="pattern">The chain ladder whose factors say which share is known.</param>
    /// <param name="exposure">The exposure of each row, such as the amount allotted; 0 or more, in any one unit.</param>
    /// <param name="options">Decay and trend.</param>
    /// <exception cref="MethodInputException">
    /// There is not one exposure for each row, one is below 0 or not finite, no exposure is near enough to a row to give it a ratio, or an
    /// option is out of bounds.
    /// </exception>
    public static CapeCod Of(ChainLadder pattern, ReadOnlySpan<double> exposure, CapeCodOptions options)
    {
        Require.SameLength(pattern.Rows.Count, exposure.Length, nameof(exposure));
        Require.NotNegative(exposure, nameof(exposure));
        Require.Between(options.Decay, 0, 1, nameof(options.Decay));
        Require.AboveZero(1 + options.Trend, nameof(options.Trend));
        var (ratios, rows) = (new double[exposure.Length], new DevelopedRow[exposure.Length]);
        for (var row = 0; row < rows.Length; row++)
        {
            ratios[row] = Ratio(pattern, exposure, options, row);
            var expected = exposure[row] * ratios[row] / TrendOf(options, rows.Length, row);
            rows[row] = new(pattern.Rows[row].Latest, (1 - pattern.Known(row)) * expected);
        }

        Require.Computed([.. ratios, .. rows.Select(row => row.Ultimate), DevelopedRow.Total(rows).Ultimate], nameof(exposure));
        return new(ratios, rows);
    }

    private static double Ratio(ChainLadder pattern, ReadOnlySpan<double> exposure, CapeCodOptions options, int row)
    {
        var (amounts, used) = (0.0, 0.0);
        for (var other = 0; other < exposure.Length; other++)
        {
            var weight = Math.Pow(options.Decay, Math.Abs(row - other));
            amounts += weight * pattern.Rows[other].Latest * TrendOf(options, exposure.Length, other);
            used += weight * exposure[other] * pattern.Known(other);
        }

        if (!(used > 0)) throw new MethodInputException(InputFault.Singular, nameof(exposure), $"No exposure lies near row {row}, so it has no ratio. Give an exposure above 0, or a decay nearer to 1.");
        return amounts / used;
    }

    private static double TrendOf(CapeCodOptions options, int rows, int row) => Math.Pow(1 + options.Trend, rows - 1 - row);
}
