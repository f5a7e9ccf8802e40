using Roer.Care;

namespace Roer.Questions.WhereWillTheYearEnd;

/// <summary>
/// Which cells develop together. A group stands on its own when each of its first six columns has 30 lines or more; otherwise it merges upward: provider and
/// form, then provider, then form, then all that is left. Who claims by quarter is never merged with who claims by month.
/// </summary>
internal sealed class LateGroups
{
    private const int FewestLines = 30;
    private const int ColumnsJudged = 6;
    private const int Year = 12;
    private const int NewMonths = 6;
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
        var left = Enumerable.Range(0, history.Cells.Count).Where(cell => Claims(history, exposure, cell)).ToHashSet();
        foreach (var level in Levels)
        {
            var isLast = level == Levels[^1];
            foreach (var cells in left.Order().GroupBy(cell => level(history.Cells[cell]) + (history.IsQuarterly(cell) ? ", per kwartaal" : "")).Select(group => (Name: group.Key, Cells: group.ToArray())).ToList())
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

    /// <summary>
    /// Whether a cell is paid by claims: something was claimed in the last year, or its care began less than half a year ago. What never claims is paid otherwise,
    /// as by a lump sum.
    /// </summary>
    private static bool Claims(ClaimHistory history, CareExposure exposure, int cell)
    {
        var edge = history.Calendar.Edge;
        if (history.Sums(cell).Any(sum => sum.Month > edge - Year)) return true;
        var months = Enumerable.Range(edge - Year + 1, Year).Where(month => exposure.In(cell, month) > 0).ToList();
        return months.Count > 0 && months[0] > edge - NewMonths;
    }

    /// <summary>What develops nowhere goes with the group of most cells that can bear it.</summary>
    private static void Join(List<LateGroup> groups, int[] cells, ClaimHistory history, CareExposure exposure)
    {
        foreach (var rhythm in cells.GroupBy(history.IsQuarterly))
        {
            var likely = Enumerable.Range(0, groups.Count).Where(place => history.IsQuarterly(groups[place].Cells[0]) == rhythm.Key);
            foreach (var place in likely.OrderByDescending(place => groups[place].Cells.Length).ThenBy(place => place))
            {
                if (LateGroup.TryOf(groups[place].Name, [.. groups[place].Cells.Concat(rhythm).Order()], history, exposure) is not { } joined) continue;
                groups[place] = joined;
                break;
            }
        }
    }

    private static bool HasLines(ClaimHistory history, int[] cells)
    {
        var lines = new long[ColumnsJudged + 1];
        foreach (var sum in cells.SelectMany(history.Sums).Where(sum => sum.Month >= history.First && sum.Month <= history.Calendar.Edge))
        {
            var column = Math.Max(0, history.Calendar.KnownMonth(sum.Known) - sum.Month);
            if (column <= ColumnsJudged) lines[column] += sum.Lines;
        }

        return lines.Skip(1).All(number => number >= FewestLines);
    }
}
