using Roer.Methods.Comparisons;

namespace Roer.Questions.Parts;

/// <summary>Shares, means and differences as figures: rounded to six decimals, so that the last digits of a processor do not matter.</summary>
internal static class ShareFigures
{
    /// <summary>The chance in percent that an interval aims at.</summary>
    public const int Level = 90;

    /// <summary>The same as a share.</summary>
    public const double LevelShare = Level / 100.0;

    /// <summary>A number as a share in percent of another; not applicable of none, unknown where the other is.</summary>
    public static Figure Part(long part, long? whole) => Figure.Ratio(Figure.Of(part, Unit.Rows), whole, 100, Unit.Percent);

    /// <summary>The same with its interval: how far chance alone may move it. Without one where it is no share of a whole.</summary>
    public static Figure Estimated(long part, long? whole, bool provisional = false)
    {
        var figure = Part(part, whole) with { Provisional = provisional };
        if (whole is not > 0 || part < 0 || part > whole) return figure;
        var (low, high) = ShareDifference.Wilson(part, whole.Value, LevelShare);
        return figure with { Interval = new Interval(Math.Min(Percent(low), figure.Value!.Value), Math.Max(Percent(high), figure.Value!.Value), Level, "Aandeel volgens Wilson.") };
    }

    /// <summary>Eurocents for each youth.</summary>
    public static Figure Each(long cents, long youths) => Figure.Ratio(Figure.Of(cents, Unit.Cents), youths, 1, Unit.CentsEach);

    /// <summary>The middle one of days in order, or the mean of the two in the middle.</summary>
    public static Figure MedianDays(IReadOnlyList<int> sorted) => sorted.Count == 0
        ? Figure.NotApplicable(Unit.Days)
        : Figure.Of((sorted[(sorted.Count - 1) / 2] + sorted[sorted.Count / 2]) / 2m, Unit.Days);

    /// <summary>The mean of days.</summary>
    public static Figure MeanDays(IReadOnlyCollection<int> days) => Figure.Ratio(Figure.Of(days.Sum(each => (long)each), Unit.Days), days.Count, 1, Unit.Days);

    /// <summary>The difference of two shares in percentage points with its interval, and the chance of so large a difference by chance alone.</summary>
    public static (Figure Difference, Figure Chance) Compared((long Count, long Number) first, (long Count, long Number) second)
    {
        if (ShareDifference.Of(first, second, LevelShare) is not { } found) return (Figure.NotApplicable(Unit.Percent), Figure.NotApplicable(Unit.Percent));
        var interval = new Interval(Percent(found.Lower), Percent(found.Upper), Level, "Verschil van twee aandelen volgens Newcombe.");
        return (Figure.Of(Percent(found.Difference), Unit.Percent) with { Interval = interval }, Figure.Of(Percent(found.PValue), Unit.Percent));
    }

    /// <summary>A share in percent.</summary>
    public static decimal Percent(double share) => decimal.Round((decimal)(share * 100), 6);
}
