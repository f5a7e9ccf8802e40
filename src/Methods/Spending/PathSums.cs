using System.Numerics;

namespace Roer.Methods.Spending;

/// <summary>What is still to come for some cells, by path, in whole amounts: of months that have passed, on present and on new members, and by month ahead; and what is settled after the year.</summary>
/// <param name="paths">The number of paths.</param>
/// <param name="months">The number of months ahead.</param>
public sealed class PathSums(int paths, int months)
{
    /// <summary>Of amounts up to this millions can be added.</summary>
    private const double MostAtOnce = 1L << 40;

    /// <summary>1.5 × 2⁵².</summary>
    private const double NoFraction = 3L << 51;

    private readonly long[][] _months = [.. Enumerable.Range(0, months).Select(_ => new long[paths])];

    /// <summary>The number of months ahead.</summary>
    public int Months => months;

    /// <summary>Of months that have passed.</summary>
    public long[] Late { get; } = new long[paths];

    /// <summary>On present members.</summary>
    public long[] Stock { get; } = new long[paths];

    /// <summary>On new members.</summary>
    public long[] Entries { get; } = new long[paths];

    /// <summary>What is settled at once after the year, about all months of the period.</summary>
    public long[] Settled { get; } = new long[paths];

    /// <summary>The amount of a month ahead, on present and on new members.</summary>
    public long[] Month(int month) => _months[month];

    /// <summary>All that is still to come.</summary>
    public long[] Total()
    {
        var total = new long[paths];
        for (var path = 0; path < paths; path++) total[path] = checked(Late[path] + Stock[path] + Entries[path] + Settled[path]);
        return total;
    }

    internal void AddLate(long[] amounts) => Add(amounts, Late);

    internal void AddSettled(long[] amounts) => Add(amounts, Settled);

    internal void Add(PathSums other)
    {
        Add(other.Late, Late);
        Add(other.Stock, Stock);
        Add(other.Entries, Entries);
        Add(other.Settled, Settled);
        for (var month = 0; month < months; month++) Add(other._months[month], _months[month]);
    }

    internal void Add(int month, float[] spending, float[] share, double weight, bool isEntry)
    {
        if (weight == 0) return;
        var (into, of) = (isEntry ? Entries : Stock, _months[month]);
        for (var path = AddMany(spending, share, weight, (into, of)); path < paths; path++)
        {
            var amount = (long)Math.Round(spending[path] * share[path] * weight);
            into[path] += amount;
            of[path] += amount;
        }
    }

    private static void Add(long[] amounts, long[] into)
    {
        for (var path = 0; path < into.Length; path++) into[path] += amounts[path];
    }

    /// <summary>Several paths at once, up to the last of them or to an amount so large that its sums may not fit; gives how far it came.</summary>
    private int AddMany(float[] spending, float[] share, double weight, (long[] Into, long[] Of) sums)
    {
        var path = 0;
        for (; path <= paths - Vector<float>.Count; path += Vector<float>.Count)
        {
            Vector.Widen(new Vector<float>(spending, path) * new Vector<float>(share, path), out var low, out var high);
            (low, high) = (low * weight, high * weight);
            if (!Vector.LessThanOrEqualAll(Vector.Max(Vector.Abs(low), Vector.Abs(high)), new Vector<double>(MostAtOnce))) break;
            Add(Whole(low), path, sums);
            Add(Whole(high), path + Vector<double>.Count, sums);
        }

        return path;
    }

    private static void Add(Vector<long> amounts, int path, (long[] Into, long[] Of) sums)
    {
        (new Vector<long>(sums.Into, path) + amounts).CopyTo(sums.Into, path);
        (new Vector<long>(sums.Of, path) + amounts).CopyTo(sums.Of, path);
    }

    /// <summary>Rounded to the even whole number, as <see cref="Math.Round(double)"/> does: beside so large a number there is no room for a fraction, and bits count units.</summary>
    private static Vector<long> Whole(Vector<double> amounts) =>
        Vector.AsVectorInt64(amounts + new Vector<double>(NoFraction)) - new Vector<long>(BitConverter.DoubleToInt64Bits(NoFraction));
}
