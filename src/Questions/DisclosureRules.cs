using Roer.Methods.DisclosureControl;

namespace Roer.Questions;

/// <summary>The numbers of the gate, and what they ask of a single figure.</summary>
public static class DisclosureRules
{
    /// <summary>The fewest children behind an amount.</summary>
    public const int FewestChildren = 8;

    /// <summary>The fewest providers behind an amount.</summary>
    public const int FewestProviders = 3;

    /// <summary>The p of the p % rule.</summary>
    public const int Percent = 15;

    /// <summary>The fewest children under a percentage or a mean.</summary>
    public const int FewestUnderShare = 50;

    /// <summary>How many whole numbers an attacker must be left with for a hidden count.</summary>
    public const int FewestPossible = 4;

    /// <summary>Whether an amount says too little of anyone to be hidden.</summary>
    public static bool IsSafe(CellContributors cell)
    {
        var (children, providers) = (Of(cell.Children.Values), Of(cell.Providers.Values));
        return children.Count >= FewestChildren && providers.Count >= FewestProviders && !children.IsWithin(Percent) && !providers.IsWithin(Percent);
    }

    /// <summary>Whether the change of an amount may be told: nothing changed at all, or the change is safe itself.</summary>
    public static bool IsSafeChange(CellContributors now, CellContributors then)
    {
        var change = now.Less(then);
        return (Of(change.Children.Values).Count == 0 && Of(change.Providers.Values).Count == 0) || IsSafe(change);
    }

    /// <summary>The figure with what the gate knows of it: children, providers and the largest share of either.</summary>
    internal static Figure Known(Figure figure, CellContributors cell)
    {
        var (children, providers) = (Of(cell.Children.Values), Of(cell.Providers.Values));
        return figure with
        {
            Children = children.Count,
            Providers = providers.Count,
            LargestShare = Math.Max(children.ShareOfLargest(1) ?? 0, providers.ShareOfLargest(1) ?? 0),
        };
    }

    private static Contributions Of(IEnumerable<long> cents) => Contributions.Of(cents.Select(one => (decimal)one));
}
