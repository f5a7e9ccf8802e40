namespace Roer.Questions.WhereWillTheYearEnd;

/// <summary>What is still to come for some cells, by path, in cents: of months that have passed, on running care and on new care, and by month ahead.</summary>
internal sealed class PathSums(int paths, int months)
{
    private readonly long[][] _months = [.. Enumerable.Range(0, months).Select(_ => new long[paths])];

    public int Months => months;

    public long[] Late { get; } = new long[paths];

    public long[] Stock { get; } = new long[paths];

    public long[] Entries { get; } = new long[paths];

    /// <summary>The cents of a month ahead, on running and on new care.</summary>
    public long[] Month(int month) => _months[month];

    /// <summary>All that is still to come.</summary>
    public long[] Total()
    {
        var total = new long[paths];
        for (var path = 0; path < paths; path++) total[path] = checked(Late[path] + Stock[path] + Entries[path]);
        return total;
    }

    public void AddLate(long[] cents)
    {
        for (var path = 0; path < paths; path++) Late[path] += cents[path];
    }

    public void Add(int month, float[] spending, float[] share, double weight, bool isEntry)
    {
        if (weight == 0) return;
        var (into, of) = (isEntry ? Entries : Stock, _months[month]);
        for (var path = 0; path < paths; path++)
        {
            var cents = (long)Math.Round(spending[path] * share[path] * weight);
            into[path] += cents;
            of[path] += cents;
        }
    }
}
