using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Roer.Methods.Decomposition;

/// <summary>One pass over the cells of <see cref="LogMeanDivisia"/>: logarithms by the block, sums by the group.</summary>
internal sealed class LogMeanTotals(int factors, int groups)
{
    private const int CellsInBlock = 256;
    private const int Rest = 4;

    private readonly CompensatedSum[] _sums = new CompensatedSum[groups * (factors + Rest)];
    private readonly double[] _logarithms = new double[CellsInBlock * factors];
    private readonly double[] _shares = new double[factors];

    public IReadOnlyList<LogMeanDivisia> Take(FactorCells cells, ReadOnlySpan<int> groupOf, EntryRule entries)
    {
        Require.Between(factors, 1, int.MaxValue, nameof(cells));
        Require.Known(entries, nameof(entries));
        RequireNoNegative(cells.Before, "before");
        RequireNoNegative(cells.After, "after");
        for (var first = 0; first < cells.Count; first += CellsInBlock)
        {
            var count = Math.Min(CellsInBlock, cells.Count - first);
            LogarithmsOfRatios(cells.Before.Slice(first * factors, count * factors), cells.After.Slice(first * factors, count * factors), _logarithms);
            for (var cell = 0; cell < count; cell++)
            {
                var sums = _sums.AsSpan((groupOf.IsEmpty ? 0 : groupOf[first + cell]) * (factors + Rest), factors + Rest);
                Add(cells.BeforeOf(first + cell), cells.AfterOf(first + cell), _logarithms.AsSpan(cell * factors, factors), entries, sums);
            }
        }

        return [.. Enumerable.Range(0, groups).Select(Result)];
    }

    private LogMeanDivisia Result(int group)
    {
        var sums = _sums.AsSpan(group * (factors + Rest), factors + Rest);
        var effects = new double[factors];
        for (var factor = 0; factor < factors; factor++) effects[factor] = sums[factor].Value;
        Require.Computed([sums[factors].Value, sums[factors + 1].Value, sums[factors + 2].Value, sums[factors + 3].Value, .. effects], "cells");
        return new LogMeanDivisia(sums[factors].Value, sums[factors + 1].Value, effects, sums[factors + 2].Value, sums[factors + 3].Value);
    }

    private void Add(ReadOnlySpan<double> before, ReadOnlySpan<double> after, ReadOnlySpan<double> logarithms, EntryRule entries, Span<CompensatedSum> sums)
    {
        double first = 1, second = 1, logarithm = 0;
        for (var factor = 0; factor < before.Length; factor++)
        {
            first *= before[factor];
            second *= after[factor];
            logarithm += logarithms[factor];
        }

        if (!(double.IsFinite(logarithm) && double.IsNormal(first) && double.IsNormal(second)))
        {
            AddEdge(before, after, entries, sums);
            return;
        }

        sums[factors].Add(first);
        sums[factors + 1].Add(second);
        var mean = LogMeanDivisia.LogMean(second, first, logarithm);
        for (var factor = 0; factor < logarithms.Length; factor++) sums[factor].Add(mean * logarithms[factor]);
    }

    /// <summary>Cells with a zero; and those whose ratios are beyond the numbers while their products are not.</summary>
    private void AddEdge(ReadOnlySpan<double> before, ReadOnlySpan<double> after, EntryRule entries, Span<CompensatedSum> sums)
    {
        var (first, second) = (Product(before), Product(after));
        sums[factors].Add(first);
        sums[factors + 1].Add(second);
        if (first == 0 && second == 0) return;
        if (first > 0 && second > 0)
        {
            for (var factor = 0; factor < factors; factor++) _shares[factor] = Math.Log(after[factor]) - Math.Log(before[factor]);
            var mean = LogMeanDivisia.LogMean(second, first, CompensatedSum.Of(_shares));
            for (var factor = 0; factor < factors; factor++) sums[factor].Add(mean * _shares[factor]);
        }
        else if (entries == EntryRule.OwnBar)
        {
            sums[factors + (first == 0 ? 2 : 3)].Add(second - first);
        }
        else
        {
            var vanishing = first == 0 ? before : after;
            var equal = (second - first) / vanishing.Count(0);
            for (var factor = 0; factor < factors; factor++) sums[factor].Add(vanishing[factor] == 0 ? equal : 0);
        }
    }

    private static double Product(ReadOnlySpan<double> values)
    {
        var product = 1.0;
        foreach (var value in values) product *= value;
        if (values.Contains(0)) return 0;
        if (double.IsNormal(product)) return product;
        throw new MethodInputException(InputFault.OutOfRange, "cells", "The product of a cell's factors is too large or too small to compute with. Give the factors in other units.");
    }

    private static void LogarithmsOfRatios(ReadOnlySpan<double> before, ReadOnlySpan<double> after, Span<double> logarithms)
    {
        var index = 0;
        for (; index <= before.Length - Vector256<double>.Count; index += Vector256<double>.Count)
            Vector256.Log(Vector256.Create(after[index..]) / Vector256.Create(before[index..])).CopyTo(logarithms[index..]);
        for (; index < before.Length; index++) logarithms[index] = Math.Log(after[index] / before[index]);
    }

    private static void RequireNoNegative(ReadOnlySpan<double> values, string parameter)
    {
        var lanes = MemoryMarshal.Cast<double, Vector256<double>>(values);
        var allowed = Vector256<double>.AllBitsSet;
        foreach (var lane in lanes)
            allowed &= Vector256.GreaterThanOrEqual(lane, Vector256<double>.Zero) & Vector256.LessThan(lane, Vector256.Create(double.PositiveInfinity));
        var tail = values[(lanes.Length * Vector256<double>.Count)..];
        if (Vector256.EqualsAll(allowed.AsInt64(), Vector256<long>.AllBitsSet)) values = tail;
        Require.Finite(values, parameter);
        foreach (var value in values)
        {
            if (value < 0)
                throw new MethodInputException(InputFault.Negative, parameter, $"{parameter} has a factor below 0, of which there is no logarithm. Use {nameof(Shapley)}.{nameof(Shapley.OfProduct)}, which takes negative cells.");
        }
    }
}
