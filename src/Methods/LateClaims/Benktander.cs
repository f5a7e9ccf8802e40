namespace Roer.Methods.LateClaims;

/// <summary>
/// Benktander (1976): Bornhuetter-Ferguson repeated with its own outcome as expectation, U = C·Σ_{j&lt;n} q^j + q^n·A. Once is
/// Bornhuetter-Ferguson; without end it is chain ladder. Reproduces the XYZ exhibits of Friedland (2010).
/// </summary>
public static class Benktander
{
    /// <summary>Latest, reserve and ultimate of each row.</summary>
    /// <param name="pattern">The chain ladder whose factors say which share is known.</param>
    /// <param name="expected">The expected ultimate of each row, 0 or more.</param>
    /// <param name="iterations">How often, 1 or more.</param>
    /// <exception cref="MethodInputException">
    /// There is not one expected ultimate for each row, one is below 0 or not finite, the iterations are fewer than 1, or they run away
    /// because a factor to ultimate is below one half (more is taken back than remains).
    /// </exception>
    public static IReadOnlyList<DevelopedRow> Of(ChainLadder pattern, ReadOnlySpan<double> expected, int iterations)
    {
        Require.SameLength(pattern.Rows.Count, expected.Length, nameof(expected));
        Require.NotNegative(expected, nameof(expected));
        Require.Between(iterations, 1, int.MaxValue, nameof(iterations));
        var rows = new DevelopedRow[expected.Length];
        for (var row = 0; row < rows.Length; row++)
        {
            var latest = pattern.Rows[row].Latest;
            var unknown = 1 - pattern.Known(row);
            var power = Math.Pow(unknown, iterations - 1);
            var reserve = (latest * (pattern.ToUltimate[pattern.Triangle.LatestColumn(row)] - 1) * (1 - power)) + (power * unknown * expected[row]);
            Require.Computed([latest + reserve], nameof(iterations));
            rows[row] = new(latest, reserve);
        }

        return rows;
    }
}
