using Roer.Care;

namespace Roer.Questions.WhereWillTheYearEnd;

/// <summary>
/// Which cells develop together. A group stands on its own when each of its first six columns has 30 lines or more; otherwise it merges upward: provider and
/// form, then provider, then form, then all that is left.
/// </summary>
internal sealed class LateGroups
{
    private const int FewestLines = 30;
    private const int ColumnsJudged = 6;
    private static readonly Func<SpendingCell, string>[] Levels =
    [
        cell => $"aanbieder {cell.Provider}, hulpvorm {cell.Form.Code()}", cell => $"aanbieder {cell.Provider}", cell => $"hulpvorm {cell.Form.Code()}", _ => "alles samen",
    ];

    private readonly LateGroup?[] _ofCell;

    private LateGroups(ClaimHistory history, List<LateGroup> groups)
    {
        All = groups;
        _ofCell = new LateGroup?[history.Cells.Count];
        foreach (var group in groups)
        {
            foreach (var cell in group.Cells) _ofCell[cell] = group;
        }
    }

    public IReadOnlyList<LateGroup> All { get; }

    /// <summary>The group of a cell; empty when nothing develops.</summary>
    public LateGroup? Of(int cell) => _ofCell[cell];

    public static LateGroups Of(ClaimHistory history, CareExposure exposure)
    {
        var groups = new List<LateGroup>();
        if (!history.IsEnough) return new(history, groups);
        var left = Enumerable.Range(0, history.Cells.Count).ToHashSet();
        foreach (var level in Levels)
        {
            var isLast = level == Levels[^1];
            foreach (var cells in left.Order().GroupBy(cell => level(history.Cells[cell])).Select(group => (Name: group.Key, Cells: group.ToArray())).ToList())
            {
                if (!isLast && !HasLines(history, cells.Cells)) continue;
                if (LateGroup.TryOf(cells.Name, cells.Cells, history, exposure) is not { } group) continue;
                groups.Add(group);
                left.ExceptWith(cells.Cells);
            }
        }

        if (left.Count > 0) Join(groups, [.. left.Order()], history, exposure);
        return new(history, groups);
    }

    /// <summary>What develops nowhere goes with the group of most cells that can bear it.</summary>
    private static void Join(List<LateGroup> groups, int[] cells, ClaimHistory history, CareExposure exposure)
    {
        foreach (var place in Enumerable.Range(0, groups.Count).OrderByDescending(place => groups[place].Cells.Length).ThenBy(place => place))
        {
            if (LateGroup.TryOf(groups[place].Name, [.. groups[place].Cells.Concat(cells).Order()], history, exposure) is not { } joined) continue;
            groups[place] = joined;
            return;
        }
    }

    private static bool HasLines(ClaimHistory history, int[] cells)
    {
        var lines = new long[ColumnsJudged + 1];
        foreach (var sum in cells.SelectMany(history.Sums).Where(sum => sum.Month >= history.First && sum.Month <= history.Calendar.Edge))
        {
            var column = history.Calendar.Column(sum.Month, sum.Known);
            if (column <= ColumnsJudged) lines[column] += sum.Lines;
        }

        return lines.Skip(1).All(number => number >= FewestLines);
    }
}
