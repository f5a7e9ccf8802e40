namespace Roer.Questions;

/// <summary>
/// Whether an answer may be shown after an earlier one: who lays both side by side sees what changed. A change of money must be safe as an
/// amount of its own. What was hidden may not appear where nothing much changed, and what was shown may not become hidden, or the sums of
/// one give the hidden figure of the other.
/// </summary>
public static class ReleaseRule
{
    /// <summary>Whether the later answer may follow.</summary>
    /// <param name="then">The earlier answer.</param>
    /// <param name="now">The later one.</param>
    public static bool MayFollow(Released then, Released now) =>
        MoneyMayFollow(then, now) && now.Who.Counts.All(column => CountsMayFollow(column, then, now));

    /// <summary>An earlier public answer that still stands because the newer one may not follow it yet, and says so.</summary>
    public static Answer Held(Answer shown) => shown with { Alerts = [.. shown.Alerts, DisclosureWords.NotNewer(shown.Scope.AsOf)] };

    private static bool MoneyMayFollow(Released then, Released now)
    {
        foreach (var cell in Cells(then, now))
        {
            var name = Release.Name(now.Who.Money, cell);
            var (before, after) = (Shown(then.Shown, name), Shown(now.Shown, name));
            if (before is not null && after is null && now.Shown.Figures.ContainsKey(name)) return false;
            if (before is null && after is null) continue;
            var change = now.Who.Of(cell).Less(then.Who.Of(cell));
            var isSame = change.Children.Values.All(cents => cents == 0) && change.Providers.Values.All(cents => cents == 0);
            if (before is null && then.Shown.Figures.ContainsKey(name) && isSame) return false;
            if (!DisclosureRules.IsSafeChange(now.Who.Of(cell), then.Who.Of(cell))) return false;
        }

        return Shown(then.Shown, now.Who.Money) is null || Shown(now.Shown, now.Who.Money) is null
            || Cells(then, now).Where(cell => cell != CellName.Total).GroupBy(cell => cell.Table).All(table => HiddenMayFollow(table, then, now));
    }

    /// <summary>The total less what is shown is what is hidden together, and that must not have changed by little.</summary>
    private static bool HiddenMayFollow(IEnumerable<CellName> table, Released then, Released now)
    {
        var (before, after) = (CellContributors.Nobody, CellContributors.Nobody);
        foreach (var cell in table)
        {
            var name = Release.Name(now.Who.Money, cell);
            if (Shown(then.Shown, name) is not null || Shown(now.Shown, name) is not null) continue;
            (before, after) = (before.And(then.Who.Of(cell)), after.And(now.Who.Of(cell)));
        }

        return DisclosureRules.IsSafeChange(after, before);
    }

    /// <summary>Rounding hides a change of a few; only a count of 8 or more that is hidden in one and shown in the other could undo the protection of a small one.</summary>
    private static bool CountsMayFollow(string column, Released then, Released now)
    {
        if (DisclosureCells.Of(then.Exact, then.Who, column) is not { } before || DisclosureCells.Of(now.Exact, now.Who, column) is not { } after) return true;
        foreach (var (cell, at) in before.Names.Select((cell, at) => (cell, at)))
        {
            var other = after.Names.ToList().IndexOf(cell);
            if (other < 0) continue;
            var (was, isNow) = (Shown(then.Shown, Release.Name(column, cell)), Shown(now.Shown, Release.Name(column, cell)));
            if (was is null && isNow is not null && !DisclosureCounts.IsFew(before.Values[at])) return false;
            if (was is not null && isNow is null && !DisclosureCounts.IsFew(after.Values[other])) return false;
        }

        return true;
    }

    private static IEnumerable<CellName> Cells(Released then, Released now) =>
        then.Who.Cells.Keys.Union(now.Who.Cells.Keys).Append(CellName.Total).Distinct();

    private static decimal? Shown(Release release, string name) => release.Figures.GetValueOrDefault(name);
}

/// <summary>An answer that was shown or is about to be.</summary>
/// <param name="Exact">The answer before the gate.</param>
/// <param name="Who">Who stands behind its money.</param>
/// <param name="Shown">What is shown of it.</param>
public sealed record Released(Answer Exact, Contributors Who, Release Shown);
