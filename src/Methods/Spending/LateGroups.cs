namespace Roer.Methods.Spending;

/// <summary>
/// Which cells develop together. A group stands on its own when each of its first six columns has 30 items or more; otherwise it merges upward, by the names of
/// groups that its cells bear. What joins at last never joins another rhythm: by quarter and by month stay apart.
/// </summary>
public sealed class LateGroups
{
    private const int FewestItems = 30;
    private const int ColumnsJudged = 6;
    private const int Year = 12;
    private const int NewMonths = 6;
    private readonly LateGroup?[] _ofCell;
    private readonly SpendingHistory _history;
    private readonly HashSet<string> _narrow;

    private LateGroups(SpendingHistory history, List<LateGroup> groups, SeasonedExposure exposure)
    {
        (All, _history, Exposure) = (groups, history, exposure);
        _ofCell = new LateGroup?[history.Cells.Count];
        foreach (var group in groups)
        {
            foreach (var cell in group.Cells) _ofCell[cell] = group;
        }

        _narrow = [.. groups.SelectMany(group => group.Cells).Select(Narrow)];
    }

    /// <summary>Every group.</summary>
    public IReadOnlyList<LateGroup> All { get; }

    /// <summary>The group of a cell; empty when nothing develops.</summary>
    public LateGroup? Of(int cell) => _ofCell[cell];

    /// <summary>The exposure of cells with their seasons.</summary>
    public SeasonedExposure Exposure { get; }

    /// <summary>
    /// Whether the exposure of a cell is followed by spending: its own, or that of another cell of its narrowest group. So it is when a cell got another name: what began before
    /// has its exposure in the old one, and its spending in the new.
    /// </summary>
    public bool Counts(int cell) => _ofCell[cell] is not null || _narrow.Contains(Narrow(cell));

    /// <summary>The groups of a history; none where it is too short.</summary>
    public static LateGroups Of(SpendingHistory history)
    {
        var groups = new List<LateGroup>();
        if (!history.IsEnough || history.Cells.Count == 0) return new(history, groups, SeasonedExposure.Plain(history));
        var left = Enumerable.Range(0, history.Cells.Count).Where(cell => BecomesKnown(history, cell)).ToHashSet();
        var exposure = SeasonedExposure.Of(history, left);
        var levels = history.Cells[0].Groups.Count;
        for (var level = 0; level < levels; level++)
        {
            foreach (var cells in left.Order().GroupBy(cell => history.Cells[cell].Groups[level]).Select(group => (Name: group.Key, Cells: group.ToArray())).ToList())
            {
                if (level < levels - 1 && !HasItems(history, cells.Cells)) continue;
                if (LateGroup.TryOf(cells.Name, cells.Cells, history, exposure) is not { } group) continue;
                groups.Add(group);
                left.ExceptWith(cells.Cells);
            }
        }

        if (left.Count > 0) Join(groups, [.. left.Order()], history, exposure);
        return new(history, groups, exposure);
    }

    /// <summary>
    /// Whether anything of a cell becomes known: something did about the last year, or its exposure began less than half a year ago. What never does is paid
    /// otherwise, as by a lump sum.
    /// </summary>
    private static bool BecomesKnown(SpendingHistory history, int cell)
    {
        if (history.Cells[cell].Amounts.Any(amount => amount.Month > history.Edge - Year)) return true;
        var months = Enumerable.Range(history.Edge - Year + 1, Year).Where(month => history.Exposure(cell, month) > 0).ToList();
        return months.Count > 0 && months[0] > history.Edge - NewMonths;
    }

    /// <summary>What develops nowhere goes with the group of most cells that can bear it.</summary>
    private static void Join(List<LateGroup> groups, int[] cells, SpendingHistory history, SeasonedExposure exposure)
    {
        foreach (var rhythm in cells.GroupBy(cell => history.Cells[cell].IsQuarterly))
        {
            var likely = Enumerable.Range(0, groups.Count).Where(place => history.Cells[groups[place].Cells[0]].IsQuarterly == rhythm.Key);
            foreach (var place in likely.OrderByDescending(place => groups[place].Cells.Count).ThenBy(place => place))
            {
                if (LateGroup.TryOf(groups[place].Name, [.. groups[place].Cells.Concat(rhythm).Order()], history, exposure) is not { } joined) continue;
                groups[place] = joined;
                break;
            }
        }
    }

    private string Narrow(int cell) => _history.Cells[cell].Groups[0];

    private static bool HasItems(SpendingHistory history, int[] cells)
    {
        var items = new long[ColumnsJudged + 1];
        foreach (var known in cells.SelectMany(cell => history.Cells[cell].Amounts).Where(known => known.Month >= history.First && known.Month <= history.Edge))
        {
            var column = Math.Max(0, known.Known - known.Month);
            if (column <= ColumnsJudged) items[column] += known.Items;
        }

        return items.Skip(1).All(number => number >= FewestItems);
    }
}
