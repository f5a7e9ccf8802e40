namespace Roer.Methods.Spending;

/// <summary>What a cell spent in the period and becomes known only after its last month: what is owed then.</summary>
/// <param name="Outlook">The forecast.</param>
/// <param name="IsOver">Whether the history ends on the last day of the period or later.</param>
public sealed record SpendingAccrual(SpendingOutlook Outlook, bool IsOver)
{
    private SpendingHistory History => Outlook.History;

    /// <summary>What is owed for a cell, by path. What is late by path has lost what is doubtful of all that is known; here only what is owed loses it. What is settled is
    /// settled after the year, and so all of it is owed.</summary>
    /// <param name="cell">The place of the cell.</param>
    /// <param name="since">What became known since the last day of the period.</param>
    public long[] Paths(int cell, double since)
    {
        var sums = Outlook.Paths.Of([cell]);
        var late = IsOver ? 1 : LateShare(cell);
        double[] months = [.. Enumerable.Range(0, sums.Months).Select(ahead => MonthShare(cell, History.Edge + 1 + ahead))];
        var paths = new long[Outlook.Paths.Count];
        for (var path = 0; path < paths.Length; path++)
        {
            var amount = since + ((sums.Late[path] + History.Cells[cell].Doubtful) * late) + sums.Settled[path];
            for (var ahead = 0; ahead < months.Length; ahead++) amount += sums.Month(ahead)[path] * months[ahead];
            paths[path] = (long)Math.Round(amount);
        }

        return paths;
    }

    /// <summary>The share of what is still to come over passed months that comes after the last month of the period.</summary>
    private double LateShare(int cell)
    {
        var (after, all) = (0.0, 0.0);
        if (Outlook.Groups.Of(cell) is not { } group) return 0;
        for (var month = Math.Max(group.FirstRow, History.Period.First); month <= History.Edge; month++)
        {
            var (reserve, now, then) = (Math.Abs(group.Reserve(cell, month)), 1 - group.KnownNow(month), 1 - group.KnownAt(month, History.Period.Last));
            all += reserve;
            if (now > 0) after += reserve * Math.Clamp(then / now, 0, 1);
        }

        return all > 0 ? after / all : 0;
    }

    /// <summary>The share of what is still to come of a month ahead that comes after the last month of the period.</summary>
    private double MonthShare(int cell, int month)
    {
        if (IsOver) return 1;
        var open = Outlook.Open(cell, month);
        var later = 1 - (Outlook.Groups.Of(cell)?.KnownAt(month, History.Period.Last) ?? 0);
        return open > 0 ? Math.Min(open, later) / open : 0;
    }
}
