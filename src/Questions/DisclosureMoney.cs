using Roer.Methods.DisclosureControl;

namespace Roer.Questions;

/// <summary>Which amounts are hidden: those that say too much of a child or a provider, and those that would give them back.</summary>
internal static class DisclosureMoney
{
    private const long FewestCents = 100;

    /// <summary>For each cell whether its amount is hidden.</summary>
    public static IReadOnlyList<bool> Of(DisclosureCells cells, Contributors contributors)
    {
        bool[] primary = [.. cells.Names.Select(name => !DisclosureRules.IsSafe(contributors.Of(name)))];
        return SecondarySuppression.Audited(cells.Values, Lowest(cells.Values), cells.Sums, primary, cell => Margin(cells.Values[cell]));
    }

    /// <summary>How far an attacker must stay from an amount.</summary>
    public static long Margin(long cents) => Math.Max(FewestCents, (Math.Abs(cents) * DisclosureRules.Percent / 100) + 1);

    /// <summary>A reader takes amounts to be 0 or more; where more was taken back than claimed, that is not so.</summary>
    public static long[] Lowest(IReadOnlyList<long> values) =>
        [.. Enumerable.Repeat(values.Any(value => value < 0) ? -values.Sum(Math.Abs) : 0, values.Count)];
}
