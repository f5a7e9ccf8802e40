using System.Numerics;

namespace Roer.Methods.Survival;

/// <summary>
/// How many were at risk at each time, and what became of them. Everything is counted in whole numbers (a weight as a multiple of a
/// power of two below the smallest difference that matters), so that the order of the spells cannot change a digit.
/// </summary>
internal sealed class RiskTable
{
    private const int WeightBits = 62;

    public RiskTable(int count, int causes)
    {
        (Times, AtRisk, Events, Censored) = (new double[count], new double[count], new double[count], new double[count]);
        ByCause = new double[causes][];
        for (var cause = 0; cause < causes; cause++)
            ByCause[cause] = new double[count];
    }

    public double[] Times { get; }

    public double[] AtRisk { get; }

    /// <summary>Events of all causes.</summary>
    public double[] Events { get; }

    public double[] Censored { get; }

    /// <summary>Events of cause 1, 2, …, at 0, 1, ….</summary>
    public double[][] ByCause { get; }

    public static RiskTable Of(Spells spells)
    {
        if (spells.Weights.IsEmpty) return Fill(spells, Tally<long>(spells, []), 1);
        var (whole, unit) = Whole(spells.Weights);
        return Fill(spells, Tally<Int128>(spells, whole), unit);
    }

    /// <summary>Weights as whole multiples of a unit, a power of two.</summary>
    public static (Int128[] Whole, double Unit) Whole(ReadOnlySpan<double> weights)
    {
        var most = 0.0;
        foreach (var weight in weights)
            most = Math.Max(most, weight);
        var unit = Math.ScaleB(1, Math.Max(Math.ILogB(most) + 1 - WeightBits, -1000));
        var whole = new Int128[weights.Length];
        for (var row = 0; row < weights.Length; row++)
            whole[row] = (Int128)Math.Round(weights[row] / unit);
        return (whole, unit);
    }

    /// <summary>By time and cause how many ended, and by time how many came to be at risk.</summary>
    private static (T[] Ended, T[] Entered) Tally<T>(Spells spells, ReadOnlySpan<T> weights)
        where T : struct, IBinaryInteger<T>
    {
        var exit = spells.Exit;
        var cause = spells.Cause;
        var entry = spells.Entry;
        var width = spells.Causes + 1;
        var ended = new T[spells.Times.Length * width];
        var entered = new T[spells.Times.Length];
        for (var row = 0; row < exit.Length; row++)
        {
            var weight = weights.IsEmpty ? T.One : weights[row];
            ended[(exit[row] * width) + cause[row]] += weight;
            entered[entry.IsEmpty ? 0 : entry[row]] += weight;
        }

        return (ended, entered);
    }

    private static RiskTable Fill<T>(Spells spells, (T[] Ended, T[] Entered) tally, double unit)
        where T : struct, IBinaryInteger<T>
    {
        var width = spells.Causes + 1;
        var table = new RiskTable(spells.Times.Length, spells.Causes);
        spells.Times.CopyTo(table.Times);
        var atRisk = T.Zero;
        for (var at = 0; at < table.Times.Length; at++)
        {
            atRisk += tally.Entered[at];
            table.AtRisk[at] = double.CreateChecked(atRisk) * unit;
            var ended = tally.Ended.AsSpan(at * width, width);
            var events = T.Zero;
            for (var cause = 1; cause < width; cause++)
            {
                table.ByCause[cause - 1][at] = double.CreateChecked(ended[cause]) * unit;
                events += ended[cause];
            }

            table.Events[at] = double.CreateChecked(events) * unit;
            table.Censored[at] = double.CreateChecked(ended[0]) * unit;
            atRisk -= events + ended[0];
        }

        return table;
    }
}
