using Roer.Methods;
using Roer.Methods.LateClaims;

namespace Roer.Benchmarks;

/// <summary>
/// The bootstrap of a triangle of 120 months, 10,000 draws, beside the way it is usually written: a new table of cells for each draw, chain
/// ladder again, and one gamma draw for every cell to come.
/// </summary>
internal static class LateClaimBenchmark
{
    private const int Months = 120;
    private const int Draws = 10_000;

    public static void Run()
    {
        var ladder = ChainLadder.Of(Invented(), 1);
        MethodsBenchmark.Compare(
            $"Over-dispersed Poisson bootstrap, {Months} months × 10,000 draws",
            () => OdpBootstrap.Of(ladder, new(Draws, OdpProcessDistribution.Gamma), RandomSource.Named(1, "ours")),
            () => Straightforward(ladder, RandomSource.Named(1, "straightforward")));
    }

    private static Triangle Invented()
    {
        var random = RandomSource.Named(1, "triangle");
        var cells = new List<TriangleCell>();
        for (var row = 0; row < Months; row++)
        {
            for (var column = 0; row + column < Months; column++)
                cells.Add(new(row, column, random.Gamma(20 * Math.Exp(-column / 30.0), 5000)));
        }

        return Triangle.Of([.. cells], new(Months, Months, Months - 1));
    }

    private static double[] Straightforward(ChainLadder ladder, RandomSource random)
    {
        var (means, residuals, dispersion) = Fit(ladder);
        var totals = new double[Draws];
        for (var draw = 0; draw < totals.Length; draw++)
        {
            var pseudo = new double[Months, Months];
            for (var row = 0; row < Months; row++)
            {
                for (var column = 0; row + column < Months; column++)
                    pseudo[row, column] = (column == 0 ? 0 : pseudo[row, column - 1]) + means[row, column] + (residuals[random.Below(residuals.Count)] * Math.Sqrt(means[row, column]));
            }

            totals[draw] = Project(pseudo, dispersion, random);
        }

        return totals;
    }

    private static (double[,] Means, List<double> Residuals, double Dispersion) Fit(ChainLadder ladder)
    {
        var (means, residuals) = (new double[Months, Months], new List<double>());
        for (var row = 0; row < Months; row++)
        {
            for (var column = 0; row + column < Months; column++)
            {
                means[row, column] = ladder.Rows[row].Ultimate * ((1 / ladder.ToUltimate[column]) - (column == 0 ? 0 : 1 / ladder.ToUltimate[column - 1]));
                residuals.Add((ladder.Triangle.Incremental(row, column)!.Value - means[row, column]) / Math.Sqrt(means[row, column]));
            }
        }

        var free = residuals.Count - (2 * Months) + 1;
        return (means, [.. residuals.Select(residual => residual * Math.Sqrt((double)residuals.Count / free))], residuals.Sum(residual => residual * residual) / free);
    }

    private static double Project(double[,] pseudo, double dispersion, RandomSource random)
    {
        var total = 0.0;
        for (var column = 0; column + 1 < Months; column++)
        {
            var (from, to) = (0.0, 0.0);
            for (var row = 0; row + column + 1 < Months; row++)
                (from, to) = (from + pseudo[row, column], to + pseudo[row, column + 1]);
            for (var row = Months - column - 1; row < Months; row++)
            {
                var mean = pseudo[row, column] * ((to / from) - 1);
                pseudo[row, column + 1] = pseudo[row, column] + mean;
                total += Math.Sign(mean) * random.Gamma(Math.Abs(mean) / dispersion, dispersion);
            }
        }

        return total;
    }
}
