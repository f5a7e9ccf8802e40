using System.Runtime.InteropServices;

namespace Roer.Questions.Parts;

/// <summary>The values of one dimension for a list of rows: a number a row, and the key that it stands for.</summary>
internal sealed record DimensionColumn(int[] Codes, IReadOnlyList<string> Keys)
{
    public static DimensionColumn Of(int rows, Func<int, string> keyOf)
    {
        var codes = new int[rows];
        var keys = new List<string>();
        var known = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var row = 0; row < rows; row++)
        {
            var key = keyOf(row);
            ref var code = ref CollectionsMarshal.GetValueRefOrAddDefault(known, key, out var isKnown);
            if (!isKnown)
            {
                code = keys.Count;
                keys.Add(key);
            }

            codes[row] = code;
        }

        return new(codes, keys);
    }
}

/// <summary>The values of every dimension for a list of rows, so that filtering and dividing a hundred thousand rows takes milliseconds.</summary>
internal sealed class DimensionColumns(int rows, Func<CareDimension, int, string> keyOf)
{
    private readonly DimensionColumn[] _columns = [.. CareDimensions.Every.Select(dimension => DimensionColumn.Of(rows, row => keyOf(dimension, row)))];

    public DimensionColumn this[CareDimension dimension] => _columns[CareDimensions.Every.IndexOf(dimension)];

    /// <summary>Which rows the filter keeps, asked of these dimensions only.</summary>
    public bool[] Kept(CareFilter filter, IEnumerable<CareDimension> dimensions)
    {
        var kept = new bool[rows];
        Array.Fill(kept, true);
        foreach (var dimension in dimensions.Where(filter.Has))
        {
            var column = this[dimension];
            var keeps = column.Keys.Select(key => filter.Keeps(dimension, key)).ToArray();
            for (var row = 0; row < rows; row++) kept[row] &= keeps[column.Codes[row]];
        }

        return kept;
    }
}
