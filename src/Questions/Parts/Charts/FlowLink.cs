using System.Globalization;

namespace Roer.Questions.Parts.Charts;

/// <summary>How many go from one state to another at a step; read from a row whose key is <c>stap:van&gt;naar</c> and whose first two words are their labels.</summary>
/// <param name="Step">The step of the state it leaves; the first is 1.</param>
/// <param name="From">The key of the state it leaves.</param>
/// <param name="To">The key of the state it comes to, or of an end.</param>
/// <param name="FromLabel">Its words.</param>
/// <param name="ToLabel">Its words.</param>
/// <param name="Count">How many.</param>
internal sealed record FlowLink(int Step, string From, string To, string FromLabel, string ToLabel, decimal Count)
{
    public const string Onward = "verder";
    public const string Rest = "overige-paden";
    private const string RestLabel = "Overige paden";

    /// <summary>What no state follows on, in the order in which to show it.</summary>
    public static IReadOnlyList<string> Ends { get; } = ["klaar", "loopt-nog", "uit-beeld", Onward];

    public bool IsEnd => Ends.Contains(To);

    /// <summary>The name of the state it leaves; a state at another step is another node, so that no path comes back to where it was.</summary>
    public string Source => Node(Step, From);

    /// <summary>The name of the state or the end it comes to.</summary>
    public string Target => IsEnd ? To : Node(Step + 1, To);

    /// <summary>
    /// The links of a table, with at most so many steps and so many states; what does not fit goes on, or is a rest. So are the states of a step that fewer than this percentage of all come
    /// through: a name beside each would be all that one saw.
    /// </summary>
    public static IReadOnlyList<FlowLink> Of(AnswerTable table, int steps, int states, int leastPercent = 0)
    {
        var links = Read(table);
        var through = links.GroupBy(link => (link.Step, link.From)).Select(group => (group.Key.From, Count: group.Sum(link => link.Count)));
        var shown = through.GroupBy(node => node.From).Select(group => (group.Key, Count: group.Max(node => node.Count)))
            .OrderByDescending(state => state.Count).ThenBy(state => state.Key, StringComparer.Ordinal).Select(state => state.Key).ToList();
        var kept = shown.Count <= states ? shown.ToHashSet() : shown.Take(states - 1).ToHashSet();
        List<FlowLink> cut =
        [
            .. links.Where(link => link.Step <= steps)
                .Select(link => link.Step == steps && !link.IsEnd ? link with { To = Onward, ToLabel = "Verder" } : link)
                .Select(link => WithRest(link, (_, state) => !kept.Contains(state))),
        ];
        var small = Small(cut, leastPercent);
        return
        [
            .. cut.Select(link => WithRest(link, (step, state) => small.Contains((step, state))))
                .GroupBy(link => (link.Step, link.From, link.To))
                .Select(group => group.First() with { Count = group.Sum(link => link.Count) })
                .OrderBy(link => link.Step).ThenBy(link => link.From, StringComparer.Ordinal).ThenBy(link => Place(link.To)).ThenBy(link => link.To, StringComparer.Ordinal),
        ];
    }

    private static FlowLink WithRest(FlowLink link, Func<int, string, bool> isRest)
    {
        if (isRest(link.Step, link.From)) link = link with { From = Rest, FromLabel = RestLabel };
        return link.IsEnd || !isRest(link.Step + 1, link.To) ? link : link with { To = Rest, ToLabel = RestLabel };
    }

    /// <summary>The small states of each step, where there are two or more of them; the rest of a step is one.</summary>
    private static HashSet<(int Step, string State)> Small(List<FlowLink> links, int leastPercent)
    {
        var all = links.Where(link => link.Step == 1).Sum(link => link.Count);
        var small = links.GroupBy(link => (link.Step, State: link.From)).Where(node => node.Key.State == Rest || node.Sum(link => link.Count) * 100 < all * leastPercent).Select(node => node.Key);
        return [.. small.GroupBy(node => node.Step).Where(step => step.Count() > 1).SelectMany(step => step)];
    }

    /// <summary>The place of an end among the ends; −1 for a state.</summary>
    public static int Place(string key) => Ends.ToList().IndexOf(key);

    private static string Node(int step, string state) => string.Create(CultureInfo.InvariantCulture, $"{step}·{state}");

    private static List<FlowLink> Read(AnswerTable table)
    {
        var column = ChartOption.Columns(table)[0];
        return [.. table.Rows.Where(row => row.Figures[column].Value is > 0).Select(row => Read(row, row.Figures[column].Value!.Value))];
    }

    private static FlowLink Read(TableRow row, decimal count)
    {
        var (colon, arrow) = (row.Key.IndexOf(':', StringComparison.Ordinal), row.Key.IndexOf('>', StringComparison.Ordinal));
        return new FlowLink(
            int.Parse(row.Key.AsSpan(0, colon), CultureInfo.InvariantCulture), row.Key[(colon + 1)..arrow], row.Key[(arrow + 1)..], row.Texts[0], row.Texts[1], count);
    }
}
