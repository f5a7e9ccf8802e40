using Roer.Methods.Decomposition;
using Roer.Methods.Spending;

namespace Roer.Questions.WhereWillTheYearEnd;

/// <summary>The spread of an amount in cents over the paths, as figures.</summary>
internal static class PathFigures
{
    public const string Method = "Quantielen van gesimuleerde paden.";

    /// <summary>The central interval of a level in percent.</summary>
    public static Interval Interval(this PathSpread spread, int level) =>
        new(spread.Quantile((1 - (level / 100.0)) / 2), spread.Quantile((1 + (level / 100.0)) / 2), level, Method);

    /// <summary>The means of parts in whole cents, which add up to the whole mean.</summary>
    public static long[] Close(IEnumerable<long[]> parts, long whole) => LargestRemainder.Close([.. parts.Select(paths => paths.Average())], whole);

    /// <summary>The mean as a figure with its 80% interval.</summary>
    public static Figure Figure(this PathSpread spread) => Questions.Figure.Of(spread.Mean, Unit.Cents, provisional: true) with { Interval = spread.Interval(80) };
}
