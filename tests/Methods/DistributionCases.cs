using System.Globalization;
using Roer.Methods.Distributions;

namespace Roer.Tests.Methods;

/// <summary>
/// Distributions, against a grid of R 4.2. Every point is computed; the page shows of each function and first parameter the point that
/// agrees least.
/// </summary>
internal static class DistributionCases
{
    private const double Tolerance = 1e-10;

    public static IEnumerable<ReferenceCase> All() =>
        from row in ReferenceData.Table("distributions/r_distribution_grid.csv")
        group row by (Function: row["fn"], First: row["a"]) into points
        let worst = points.MaxBy(Difference)!
        select new ReferenceCase(
            points.Key.Function[1..] switch
            {
                "norm" => nameof(NormalDistribution),
                "t" => nameof(StudentDistribution),
                "f" => nameof(FDistribution),
                "gamma" => nameof(GammaDistribution),
                "chisq" => nameof(ChiSquaredDistribution),
                "beta" => nameof(BetaDistribution),
                "pois" => nameof(PoissonDistribution),
                "binom" => nameof(BinomialDistribution),
                _ => nameof(NegativeBinomialDistribution),
            },
            $"R {points.Key.Function}({points.Key.First}, …), worst of {points.Count()} points: {worst["b"]} at {worst["p"]}",
            worst["v"], Ours(worst), Tolerance);

    private static double Difference(IReadOnlyDictionary<string, string> row) =>
        Math.Abs(Ours(row) - row.Number("v")) / Math.Max(Math.Abs(row.Number("v")), double.Epsilon);

    private static double Ours(IReadOnlyDictionary<string, string> row)
    {
        var (a, b, p) = (row.Number("a"), row.Number("b"), row.Number("p"));
        return row["fn"] switch
        {
            "qnorm" => NormalDistribution.Of(a, b).Quantile(p),
            "qt" => StudentDistribution.Of(a).Quantile(p),
            "qf" => FDistribution.Of(a, b).Quantile(p),
            "qgamma" => GammaDistribution.Of(a, b).Quantile(p),
            "qchisq" => ChiSquaredDistribution.Of(a).Quantile(p),
            "qbeta" => BetaDistribution.Of(a, b).Quantile(p),
            "ppois" => PoissonDistribution.Of(a).Cumulative((long)p),
            "pbinom" => BinomialDistribution.Of((long)a, b).Cumulative((long)p),
            "pnbinom" => NegativeBinomialDistribution.Of(a, b).Cumulative((long)p),
            _ => throw new InvalidOperationException(string.Create(CultureInfo.InvariantCulture, $"{row["fn"]} is not a function of the grid.")),
        };
    }
}
