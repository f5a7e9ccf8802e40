namespace Roer.Questions.Parts;

/// <summary>Figures in words: their interval and how they compare.</summary>
public static class FigureWords
{
    /// <summary>An interval as a sentence; one that holds all cases tells no chance.</summary>
    public static string Interval(Interval interval, Unit unit)
    {
        var (low, high) = DutchText.Bounds(interval.Low, interval.High, unit);
        return interval.Level >= 100
            ? $"Tussen {low} en {high}: {DutchText.Small(interval.Method)}"
            : $"De kans is {DutchText.Percent(interval.Level, 0)} dat het tussen {low} en {high} ligt.";
    }

    /// <summary>The comparison of a total as a sentence; empty when none was asked for or nothing can be said.</summary>
    public static string? Comparison(Total total, Scope scope)
    {
        if (scope.Comparison is not { } period || total.Comparison is not { } other) return null;
        if (other.Value is not { } before || total.Figure.Value is not { } now) return $"In {PeriodWords.Of(period)}: {DutchText.Alone(other)}.";
        var words = now == before ? "even veel als" : now > before ? "meer dan" : "minder dan";
        var difference = now == before ? "" : Difference(Math.Abs(now - before), total.Figure.Unit) + " ";
        return $"{difference}{words} in {PeriodWords.Of(period)} ({DutchText.Alone(other)}).";
    }

    /// <summary>Two percentages differ by percentage points.</summary>
    private static string Difference(decimal value, Unit unit) =>
        unit == Unit.Percent ? $"{DutchText.Rounded(value, 1)} procentpunt" : DutchText.Alone(Figure.Of(value, unit));
}
