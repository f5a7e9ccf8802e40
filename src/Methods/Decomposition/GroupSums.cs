using System.Numerics;
using System.Runtime.InteropServices;

namespace Roer.Methods.Decomposition;

/// <summary>
/// Sums of many figures by group of units, for a bootstrap that draws groups instead of units. Where chance put the units into the groups,
/// the spread of a total over draws of groups has the expectation of that over draws of units; with fewer groups it is itself less certain,
/// with a relative standard error of about √(1/2n) for n groups. A draw costs groups × figures, however many units there are.
/// <para>Source: Wolter (2007), Introduction to Variance Estimation, chapter 2 (random groups); the draw is <see cref="PercentileBootstrap"/>'s.</para>
/// </summary>
public sealed class GroupSums
{
    private const double Most = 1 << 28;
    private readonly double[] _sums;

    /// <summary>Sums of 0 for each group and figure.</summary>
    /// <exception cref="MethodInputException">There is no group or figure, or there are too many to hold.</exception>
    public GroupSums(int groups, int figures)
    {
        Require.AtLeast(groups, 1, nameof(groups));
        Require.AtLeast(figures, 1, nameof(figures));
        Require.Between((double)groups * figures, 1, Most, nameof(groups));
        (Groups, Figures) = (groups, figures);
        _sums = new double[groups * figures];
    }

    /// <summary>The number of groups.</summary>
    public int Groups { get; }

    /// <summary>The number of figures.</summary>
    public int Figures { get; }

    /// <summary>Adds an amount of one unit in this group to a figure.</summary>
    public void Add(int group, int figure, double amount) => _sums.AsSpan(group * Figures, Figures)[figure] += amount;

    /// <summary>The sums over all groups when each counts so many times.</summary>
    /// <param name="counts">For each group how often it counts, 0 or more.</param>
    /// <exception cref="MethodInputException">There is not one number for each group.</exception>
    public double[] Weighted(IReadOnlyList<int> counts)
    {
        ArgumentNullException.ThrowIfNull(counts);
        Require.SameLength(Groups, counts.Count, nameof(counts));
        var sums = new double[Figures];
        for (var group = 0; group < Groups; group++)
        {
            if (counts[group] != 0) AddTimes(sums, _sums.AsSpan(group * Figures, Figures), counts[group]);
        }

        return sums;
    }

    private static void AddTimes(Span<double> sums, ReadOnlySpan<double> row, double times)
    {
        var lanes = MemoryMarshal.Cast<double, Vector<double>>(sums);
        var added = MemoryMarshal.Cast<double, Vector<double>>(row);
        for (var lane = 0; lane < lanes.Length; lane++) lanes[lane] += added[lane] * times;
        for (var rest = lanes.Length * Vector<double>.Count; rest < sums.Length; rest++) sums[rest] += row[rest] * times;
    }
}
