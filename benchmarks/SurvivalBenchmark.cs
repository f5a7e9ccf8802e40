using Roer.Methods;
using Roer.Methods.Survival;

namespace Roer.Benchmarks;

/// <summary>
/// Survival on a million spells in whole days up to eight years. Straightforward is what the formulas say, with
/// LINQ or sorting, and for Cox the same Newton steps with one pass over rows in plain loops.
/// </summary>
internal static class SurvivalBenchmark
{
    private const int Spells = 1_000_000;
    private const int Columns = 6;

    public static void Run()
    {
        var stream = RandomSource.Named(1, "survival benchmark");
        var (exits, causes) = (new int[Spells], new int[Spells]);
        var columns = Enumerable.Range(0, Columns).Select(_ => new double[Spells]).ToArray();
        for (var row = 0; row < Spells; row++)
        {
            for (var column = 0; column < Columns; column++)
                columns[column][row] = column < 3 ? stream.Normal() : stream.Below(2);
            var rate = Math.Exp((0.3 * columns[0][row]) - (0.2 * columns[1][row]) + (0.4 * columns[3][row])) / 500;
            var (ends, leaves) = (-Math.Log(1 - stream.Uniform()) / rate, 1 + stream.Below(2920));
            exits[row] = Math.Min((int)Math.Min(ends, 1e6) + 1, leaves);
            causes[row] = ends < leaves ? 1 + stream.Below(3) : 0;
        }

        KaplanMeierOptions curve = new(IntervalScale.LogLog, 0.95, 0);
        MethodsBenchmark.Compare("Kaplan-Meier, 1 million spells in days", () => KaplanMeier.Of(Methods.Survival.Spells.OfDays(exits, causes), curve), () => PlainKaplanMeier(exits, causes), "kaplan-meier.R");
        AalenJohansenOptions curves = new(IntervalScale.LogLog, 0.95);
        MethodsBenchmark.Compare("Aalen-Johansen, 1 million spells, 3 causes", () => AalenJohansen.Of(Methods.Survival.Spells.OfDays(exits, causes), curves), () => PlainAalenJohansen(exits, causes), "aalen-johansen.R");
        CoxCovariate[] covariates = [.. columns.Select((values, at) => new CoxCovariate($"x{at}", values))];
        MethodsBenchmark.Compare(
            "Cox (Efron), 1 million spells, 6 columns",
            () => Cox.Fit(Methods.Survival.Spells.OfDays(exits, causes), covariates, [], new(CoxTies.Efron, 1e-9, 30)),
            () => PlainCox(exits, causes, columns),
            "cox.R");
    }

    private static List<(int Day, double Survival, double Error)> PlainKaplanMeier(int[] exits, int[] causes)
    {
        var (curve, atRisk, survival, sum) = (new List<(int, double, double)>(), exits.Length, 1.0, 0.0);
        foreach (var day in exits.Zip(causes).GroupBy(spell => spell.First).OrderBy(group => group.Key))
        {
            double events = day.Count(spell => spell.Second > 0);
            survival *= 1 - (events / atRisk);
            sum += events / (atRisk * (atRisk - events));
            curve.Add((day.Key, survival, survival * Math.Sqrt(sum)));
            atRisk -= day.Count();
        }

        return curve;
    }

    /// <summary>Incidences and, for each, its variance by the formula as printed: a sum for every time.</summary>
    private static List<double[]> PlainAalenJohansen(int[] exits, int[] causes)
    {
        var (days, atRisk, survival) = (new List<(double N, double D, double[] By, double Before, double[] F)>(), exits.Length, 1.0);
        var incidence = new double[3];
        foreach (var day in exits.Zip(causes).GroupBy(spell => spell.First).OrderBy(group => group.Key))
        {
            double[] by = [.. Enumerable.Range(1, 3).Select(cause => (double)day.Count(spell => spell.Second == cause))];
            for (var cause = 0; cause < 3; cause++)
                incidence[cause] += survival * by[cause] / atRisk;
            days.Add((atRisk, by.Sum(), by, survival, [.. incidence]));
            survival *= 1 - (by.Sum() / atRisk);
            atRisk -= day.Count();
        }

        return [.. days.Select((day, until) => Enumerable.Range(0, 3).Select(cause => days.Take(until + 1).Sum(each =>
        {
            var rise = day.F[cause] - each.F[cause];
            return (each.D < each.N ? rise * rise * each.D / (each.N * (each.N - each.D)) : 0)
                + (each.Before * each.Before * (each.N - each.By[cause]) * each.By[cause] / (each.N * each.N * each.N))
                - (2 * rise * each.Before * each.By[cause] / (each.N * each.N));
        })).ToArray())];
    }

    /// <summary>Newton steps; each goes through the rows by falling exit, and through the tied events once for every place among them.</summary>
    private static MathNet.Numerics.LinearAlgebra.Vector<double> PlainCox(int[] exits, int[] causes, double[][] columns)
    {
        var order = Enumerable.Range(0, exits.Length).OrderByDescending(row => exits[row]).ToArray();
        var beta = MathNet.Numerics.LinearAlgebra.Vector<double>.Build.Dense(Columns);
        for (var step = 0; step < 5; step++)
            beta += PlainStep(exits, causes, columns, order, beta);
        return beta;
    }

    private static MathNet.Numerics.LinearAlgebra.Vector<double> PlainStep(int[] exits, int[] causes, double[][] columns, int[] order, MathNet.Numerics.LinearAlgebra.Vector<double> beta)
    {
        var (slope, information) = (new double[Columns], new double[Columns, Columns]);
        var (all, first, second) = (0.0, new double[Columns], new double[Columns, Columns]);
        for (var from = 0; from < order.Length;)
        {
            var to = from;
            var (tied, tiedFirst, tiedSecond, events) = (0.0, new double[Columns], new double[Columns, Columns], 0);
            for (; to < order.Length && exits[order[to]] == exits[order[from]]; to++)
            {
                var row = order[to];
                var risk = Math.Exp(Enumerable.Range(0, Columns).Sum(column => beta[column] * columns[column][row]));
                all += Add(first, second, columns, (row, risk));
                if (causes[row] == 0) continue;
                tied += Add(tiedFirst, tiedSecond, columns, (row, risk));
                events++;
                AddTo(slope, columns, row);
            }

            for (var place = 0; place < events; place++)
                Subtract(slope, information, (all, first, second), (tied, tiedFirst, tiedSecond), (double)place / events);
            from = to;
        }

        return MathNet.Numerics.LinearAlgebra.Matrix<double>.Build.DenseOfArray(information).Cholesky().Solve(MathNet.Numerics.LinearAlgebra.Vector<double>.Build.Dense(slope));
    }

    private static void AddTo(double[] slope, double[][] columns, int row)
    {
        for (var column = 0; column < Columns; column++)
            slope[column] += columns[column][row];
    }

    private static double Add(double[] first, double[,] second, double[][] columns, (int Row, double Risk) spell)
    {
        for (var row = 0; row < Columns; row++)
        {
            first[row] += spell.Risk * columns[row][spell.Row];
            for (var column = 0; column < Columns; column++)
                second[row, column] += spell.Risk * columns[row][spell.Row] * columns[column][spell.Row];
        }

        return spell.Risk;
    }

    private static void Subtract(double[] slope, double[,] information, (double Sum, double[] First, double[,] Second) all, (double Sum, double[] First, double[,] Second) tied, double share)
    {
        var left = all.Sum - (share * tied.Sum);
        for (var row = 0; row < Columns; row++)
        {
            var mean = (all.First[row] - (share * tied.First[row])) / left;
            slope[row] -= mean;
            for (var column = 0; column < Columns; column++)
                information[row, column] += ((all.Second[row, column] - (share * tied.Second[row, column])) / left) - (mean * (all.First[column] - (share * tied.First[column])) / left);
        }
    }
}
