namespace Roer.Methods.LateClaims;

/// <summary>
/// The bootstrap of the over-dispersed Poisson model (England and Verrall 1999, 2002; England 2002): residuals (x − m)/√m times √(cells/free
/// cells) are drawn anew into a pseudo-triangle, chain ladder is fitted to it, and what is to come is drawn around that fit. The distribution
/// of Taylor-Ashe has mean 18.9 million and standard deviation 3.0 million.
/// </summary>
/// <remarks>
/// One pool of residuals and one φ serve all columns; where mature columns are much quieter than young ones their error is too large and
/// erratic (look at the residuals, or use Mack). Draws around the fit are independent with the same φ, so the sum of a row's draws is drawn at
/// once: gamma shapes add up, and so do Poisson means. The two kinds of draw have a stream each.
/// </remarks>
public sealed record OdpBootstrap
{
    private readonly double[] _reserves;

    private OdpBootstrap(double[] reserves, int rows, double dispersion, int redrawn)
    {
        (_reserves, RowCount, Dispersion, Redrawn) = (reserves, rows, dispersion, redrawn);
        Totals = [.. Enumerable.Range(0, reserves.Length / rows).Select(draw => Of(draw).ToArray().Sum())];
    }

    /// <summary>The number of rows of the triangle.</summary>
    public int RowCount { get; }

    /// <summary>φ of the fit to the triangle itself.</summary>
    public double Dispersion { get; }

    /// <summary>How many pseudo-triangles were thrown away and drawn anew, because a column of theirs added up to 0 or less.</summary>
    public int Redrawn { get; }

    /// <summary>The total reserve of each draw, in order of drawing.</summary>
    public IReadOnlyList<double> Totals { get; }

    /// <summary>The reserve of each row in one draw: rows of the same draw belong together.</summary>
    public ReadOnlySpan<double> Of(int draw) => _reserves.AsSpan(draw * RowCount, RowCount);

    /// <summary>The reserve of one row in each draw.</summary>
    public IReadOnlyList<double> Row(int row)
    {
        Require.Between(row, 0, RowCount - 1, nameof(row));
        return [.. Enumerable.Range(0, Totals.Count).Select(draw => _reserves[(draw * RowCount) + row])];
    }

    /// <summary>Draws reserves.</summary>
    /// <param name="ladder">A chain ladder without tail. Every row of its triangle must be known from the first column on.</param>
    /// <param name="options">How many draws, and from which distribution.</param>
    /// <param name="random">The stream; its children "residuals" and "process" are drawn from.</param>
    /// <exception cref="MethodInputException">
    /// The tail is not 1, a row has a gap, there are no more cells than parameters, a row or column of increments adds up to 0 or less (use
    /// <see cref="MackLogNormal"/>), or hardly any pseudo-triangle has columns above 0.
    /// </exception>
    public static OdpBootstrap Of(ChainLadder ladder, OdpBootstrapOptions options, RandomSource random)
    {
        Require.Between((double)options.Draws * ladder.Rows.Count, 1, Array.MaxLength, nameof(options.Draws));
        Require.Between(options.Draws, 1, int.MaxValue, nameof(options.Draws));
        Require.Known(options.Process, nameof(options.Process));
        var fit = OdpFit.Of(ladder);
        var pseudo = new OdpPseudoTriangle(fit, random.Child("residuals"));
        var process = new OdpProcess(options.Process, fit.Dispersion, random.Child("process"));
        var (rows, redrawn) = (ladder.Rows.Count, 0);
        var reserves = new double[checked(options.Draws * rows)];
        for (var draw = 0; draw < options.Draws; draw++)
        {
            while (!pseudo.Draw())
                RequireHope(++redrawn, options.Draws);
            foreach (var row in fit.Live)
            {
                var (up, down) = pseudo.ToCome(row);
                reserves[(draw * rows) + row] = process.Draw(up) - process.Draw(down);
            }
        }

        return new(reserves, rows, fit.Dispersion, redrawn);
    }

    private static void RequireHope(int redrawn, int draws)
    {
        if (redrawn > 100 + (10L * draws))
            throw new MethodInputException(InputFault.NotConverged, "ladder", "Hardly any pseudo-triangle has columns that add up to more than 0: the residuals are too large for this triangle. Use the lognormal distribution with Mack's error, or merge rows.");
    }
}
