using Roer.Methods.DisclosureControl;

namespace Roer.Questions;

/// <summary>
/// Counts of youths as they are published: 1 to 7 hidden, the rest rounded, each by itself. Then an attacker is let loose on them; as long as
/// one finds a hidden count too closely, more is hidden: zeros first, then the smallest that adds up with it, a total last.
/// </summary>
internal static class DisclosureCounts
{
    /// <summary>What is published of each cell, empty for hidden; empty altogether when no pattern protects the rows and none of them may be seen.</summary>
    public static IReadOnlyList<long?>? Of(DisclosureCells cells)
    {
        var values = cells.Values;
        if (values[0] is > 0 and <= CountRounding.MostHidden) return null;
        bool[] hidden = [.. values.Select(IsFew)];
        while (true)
        {
            var exposed = Exposed(cells, hidden);
            if (exposed.Count == 0) return [.. values.Select((value, cell) => hidden[cell] ? null : CountRounding.Published(value))];
            if (!HideMore(cells, hidden, exposed)) return null;
        }
    }

    /// <summary>The cells with 1 to 7 of which fewer whole numbers are left than the rules ask.</summary>
    public static IReadOnlyList<int> Exposed(DisclosureCells cells, IReadOnlyList<bool> hidden)
    {
        var attack = IntervalAttack.On([.. cells.Values.Select((value, cell) => Known(value, hidden[cell], ZeroIsHidden(cells, hidden)))], cells.Sums);
        return [.. Enumerable.Range(0, hidden.Count).Where(cell => IsFew(cells.Values[cell]) && attack.Bounds(cell).Count < DisclosureRules.FewestPossible)];
    }

    public static bool IsFew(long value) => value is > 0 and <= CountRounding.MostHidden;

    /// <summary>The attacker is told which hidden counts are small; only what no one can know is left open.</summary>
    private static CellBounds Known(long value, bool isHidden, bool zeroIsHidden) => (isHidden, value) switch
    {
        (false, _) => CountRounding.Behind(CountRounding.Published(value)!.Value),
        (true, > CountRounding.MostHidden) => new(CountRounding.MostHidden + 1, null),
        _ => CountRounding.Hidden with { Low = zeroIsHidden ? 0 : 1 },
    };

    private static bool ZeroIsHidden(DisclosureCells cells, IReadOnlyList<bool> hidden) => cells.Values.Where((value, cell) => value == 0 && hidden[cell]).Any();

    private static bool HideMore(DisclosureCells cells, bool[] hidden, IReadOnlyList<int> exposed)
    {
        var near = cells.Sums.Where(sum => exposed.Contains(sum.Total) || sum.Parts.Any(exposed.Contains)).SelectMany(sum => sum.Parts).Where(cell => !hidden[cell]).Distinct().ToList();
        var zeros = near.Where(cell => cells.Values[cell] == 0).ToList();
        List<int> more = zeros.Count > 0 ? zeros : [.. near.OrderBy(cell => cells.Values[cell]).ThenBy(cell => cell).Take(1)];
        if (more.Count == 0 && !hidden[0]) more = [0];
        foreach (var cell in more) hidden[cell] = true;
        return more.Count > 0;
    }
}
