namespace Roer.Questions.HowLongDoesHelpLast;

/// <summary>The trajectories that influences are estimated from, those of children with a known birth date, as columns.</summary>
internal sealed class DriverRows
{
    private readonly IReadOnlyList<Exposure> _seen;

    private DriverRows(DurationCount count)
    {
        var columns = count.Columns;
        _seen = [.. count.Exposures.Where(one => columns.Birth(one.Stay) is not null)];
        DaysOld = Column(one => columns.Trajectory(one.Stay).Days.First.DayNumber - columns.Birth(one.Stay)!.Value.DayNumber);
        Providers = Codes(one => columns.Trajectory(one.Stay).Provider);
        Children = Codes(one => columns.Trajectory(one.Stay).Child);
        Ended = _seen.Count(one => one.Way is not null);
    }

    public int Count => _seen.Count;

    /// <summary>How many of them were seen to end.</summary>
    public int Ended { get; }

    /// <summary>How old the child was on the first day, in days.</summary>
    public int[] DaysOld { get; }

    /// <summary>Numbers of the providers, in order of first meeting.</summary>
    public int[] Providers { get; }

    /// <summary>Numbers of the children, in order of first meeting.</summary>
    public int[] Children { get; }

    public static DriverRows Of(DurationCount count) => new(count);

    public int[] Column(Func<Exposure, int> of)
    {
        var column = new int[_seen.Count];
        for (var row = 0; row < column.Length; row++) column[row] = of(_seen[row]);
        return column;
    }

    /// <summary>Of every trajectory the number of its first key in a dimension, by the letters of the key.</summary>
    public int[] FirstKeys(KeptStays kept, DurationDimension dimension)
    {
        var keys = kept.Columns[dimension].Keys;
        var codes = new List<int>();
        return Column(one =>
        {
            kept.CodesOf(one.Stay, dimension, codes);
            var first = codes[0];
            foreach (var code in codes)
            {
                if (string.CompareOrdinal(keys[code], keys[first]) < 0) first = code;
            }

            return first;
        });
    }

    /// <summary>How many ended with and without a key, at providers that have both: elsewhere there is nothing to compare.</summary>
    public (int With, int Without) EndsToCompare(int[] codes, int code)
    {
        var providers = new (int With, int Without, int EndedWith, int EndedWithout)[_seen.Count == 0 ? 0 : Providers.Max() + 1];
        for (var row = 0; row < codes.Length; row++)
        {
            ref var provider = ref providers[Providers[row]];
            var ended = _seen[row].Way is null ? 0 : 1;
            if (codes[row] == code) (provider.With, provider.EndedWith) = (provider.With + 1, provider.EndedWith + ended);
            else (provider.Without, provider.EndedWithout) = (provider.Without + 1, provider.EndedWithout + ended);
        }

        var both = Array.FindAll(providers, provider => provider.With > 0 && provider.Without > 0);
        return (both.Sum(provider => provider.EndedWith), both.Sum(provider => provider.EndedWithout));
    }

    private int[] Codes<T>(Func<Exposure, T> of)
        where T : notnull
    {
        var known = new Dictionary<T, int>();
        return Column(one => known.TryGetValue(of(one), out var code) ? code : known[of(one)] = known.Count);
    }
}
