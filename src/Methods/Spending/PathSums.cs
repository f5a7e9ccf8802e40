namespace Roer.Methods.Spending;

/// <summary>What is still to come for some cells, by path, in whole amounts: of months that have passed, on present and on new members, and by month ahead.</summary>
/// <param name="paths">The number of paths.</param>
/// <param name="months">The number of months ahead.</param>
public sealed class PathSums(int paths, int months)
{
    private readonly long[][] _months = [.. Enumerable.Range(0, months).Select(_ => new long[paths])];

    /// <summary>The number of months ahead.</summary>
    public int Months => months;

    /// <summary>Of months that have passed.</summary>
    public long[] Late { get; } = new long[paths];

    /// <summary>On present members.</summary>
    public long[] Stock { get; } = new long[paths];

    /// <summary>On new members.</summary>
    public long[] Entries { get; } = new long[paths];

    /// <summary>The amount of a month ahead, on present and on new members.</summary>
    public long[] Month(int month) => _months[month];

    /// <summary>All that is still to come.</summary>
    public long[] Total()
    {
        var total = new long[paths];
        for (var path = 0; path < paths; path++) total[path] = checked(Late[path] + Stock[path] + Entries[path]);
        return total;
    }

    internal void AddLate(long[] amounts)
    {
        for (var path = 0; path < paths; path++) Late[path] += amounts[path];
    }

    internal void Add(int month, float[] spending, float[] share, double weight, bool isEntry)
    {
        if (weight == 0) return;
        var (into, of) = (isEntry ? Entries : Stock, _months[month]);
        for (var path = 0; path < paths; path++)
        {
            var amount = (long)Math.Round(spending[path] * share[path] * weight);
            into[path] += amount;
            of[path] += amount;
        }
    }
}
