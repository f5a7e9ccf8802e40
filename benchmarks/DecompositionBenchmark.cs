using Roer.Methods.Decomposition;

namespace Roer.Benchmarks;

/// <summary>The logarithmic mean Divisia index of a million cells of six factors, beside rows of objects and LINQ, and R data.table.</summary>
internal static class DecompositionBenchmark
{
    private const int Cells = 1_000_000;
    private const int Factors = 6;

    public static void Run()
    {
        var random = new Random(1);
        double[] Draw() => [.. Enumerable.Range(0, Cells * Factors).Select(_ => 0.5 + random.NextDouble())];
        var (before, after) = (Draw(), Draw());
        var rows = Enumerable.Range(0, Cells)
            .Select(cell => (Before: before[(cell * Factors)..((cell + 1) * Factors)], After: after[(cell * Factors)..((cell + 1) * Factors)])).ToList();
        MethodsBenchmark.Compare(
            "LMDI, 1 million cells × 6 factors",
            () => LogMeanDivisia.Of(new FactorCells(before, after, Factors), EntryRule.InFactors),
            () => Enumerable.Range(0, Factors).Select(factor => rows.Sum(row => LogMean(row.After, row.Before) * Math.Log(row.After[factor] / row.Before[factor]))).ToList(),
            "lmdi.R");
    }

    private static double LogMean(double[] after, double[] before)
    {
        var (left, right) = (after.Aggregate(1.0, (a, b) => a * b), before.Aggregate(1.0, (a, b) => a * b));
        return left == right ? left : (left - right) / Math.Log(left / right);
    }
}
