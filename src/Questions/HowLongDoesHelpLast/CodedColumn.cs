using Roer.Store.Measures;

namespace Roer.Questions.HowLongDoesHelpLast;

/// <summary>The keys of one dimension as numbers: of every trajectory, or of every allocation where the dimension is one of those.</summary>
/// <param name="Keys">The keys; the place is the number.</param>
/// <param name="Codes">The number of each trajectory or allocation.</param>
internal sealed record CodedColumn(IReadOnlyList<string> Keys, int[] Codes)
{
    public static CodedColumn Of(CareHistory history, DurationDimension dimension)
    {
        var known = new Dictionary<string, int>(StringComparer.Ordinal);
        var codes = new int[dimension.IsOfAllocation ? history.Allocations.Count : history.Trajectories.Count];
        for (var row = 0; row < codes.Length; row++)
        {
            var key = dimension.Key(history, row);
            if (!known.TryGetValue(key, out codes[row])) codes[row] = known[key] = known.Count;
        }

        return new([.. known.OrderBy(pair => pair.Value).Select(pair => pair.Key)], codes);
    }
}
