using System.Globalization;

namespace Roer.Questions.Parts.Charts;

/// <summary>What a line of a small drawing is.</summary>
public enum TrendKind
{
    /// <summary>What was.</summary>
    Was,

    /// <summary>What is expected.</summary>
    Expected,

    /// <summary>The budget that it is held against.</summary>
    Budget,
}

/// <summary>A line of a small drawing.</summary>
/// <param name="Points">The points of a polyline.</param>
/// <param name="Kind">What it is.</param>
public sealed record TrendStroke(string Points, TrendKind Kind = TrendKind.Was);

/// <summary>
/// How a figure went, small enough to stand beside a sentence. It is decoration: the page of the question has the same with numbers. Months that are not complete yet are left out, since they
/// would look like a fall; where a figure is not known the line breaks.
/// </summary>
public static class TrendLine
{
    /// <summary>The width of the drawing, in its own units.</summary>
    public const int Width = 120;

    /// <summary>The height of the drawing, in its own units.</summary>
    public const int Height = 32;

    private const int Margin = 3;
    private const int LeastPoints = 3;

    /// <summary>The lines; none when there are fewer than three figures to draw. The lowest place is zero, or the lowest value below it.</summary>
    public static IReadOnlyList<TrendStroke> Of(IReadOnlyList<AnswerTable> tables)
    {
        if (tables.FirstOrDefault(table => table.Trend is not null || (table.Chart is ChartKind.Months or ChartKind.Fan && table.Charted.Count > 0)) is not { } table) return [];
        var lines = table.Chart == ChartKind.Fan ? Expected(table) : [(TrendKind.Was, Course(table))];
        if (lines.Max(line => line.Values.Count(value => value is not null)) < LeastPoints) return [];
        var values = lines.SelectMany(line => line.Values).ToList();
        var (low, high) = (Math.Min(0, values.Min() ?? 0), Math.Max(0, values.Max() ?? 0));
        return [.. lines.SelectMany(line => Runs(line.Values).Select(run => new TrendStroke(Points(run, line.Values.Count, (low, high)), line.Kind)))];
    }

    /// <summary>The figures that are known and complete; those before the first and after the last known one take no room.</summary>
    private static List<decimal?> Course(AnswerTable table)
    {
        var column = table.Trend is { } name ? table.Columns.Select((known, at) => (known.Name, at)).First(known => known.Name == name).at : ChartOption.Columns(table)[0];
        var values = table.Rows.Where(row => !row.Provisional && !row.Figures[column].Provisional).Select(row => row.Figures[column].Value).ToList();
        var (first, last) = (values.FindIndex(value => value is not null), values.FindLastIndex(value => value is not null));
        return first < 0 ? [] : values[first..(last + 1)];
    }

    /// <summary>Of a fan: what was, what is expected from there on, and the budget.</summary>
    private static List<(TrendKind Kind, List<decimal?> Values)> Expected(AnswerTable table)
    {
        var (was, middle) = (Column(table, FanOption.Was), Column(table, FanOption.Middle));
        var last = was.FindLastIndex(value => value is not null);
        List<(TrendKind, List<decimal?>)> lines =
            [(TrendKind.Was, was), (TrendKind.Expected, [.. middle.Select((value, at) => at < last ? null : at == last ? was[at] : value)])];
        if (FanOption.Budget(table) is not null) lines.Add((TrendKind.Budget, Column(table, FanOption.BudgetPlace)));
        return lines;
    }

    private static List<decimal?> Column(AnswerTable table, int place) => [.. table.Rows.Select(row => row.Figures[ChartOption.Columns(table)[place]].Value)];

    private static IEnumerable<List<(int At, decimal Value)>> Runs(List<decimal?> values)
    {
        var run = new List<(int At, decimal Value)>();
        for (var at = 0; at < values.Count; at++)
        {
            if (values[at] is { } value)
            {
                run.Add((at, value));
                continue;
            }

            if (run.Count > 0) yield return run;
            run = [];
        }

        if (run.Count > 0) yield return run;
    }

    private static string Points(List<(int At, decimal Value)> run, int count, (decimal Low, decimal High) bounds)
    {
        var range = bounds.High > bounds.Low ? bounds.High - bounds.Low : 1;
        var step = (Width - (2m * Margin)) / Math.Max(1, count - 1);
        return string.Join(' ', run.Select(point => string.Create(
            CultureInfo.InvariantCulture,
            $"{Margin + (step * point.At):0.#},{Height - Margin - ((point.Value - bounds.Low) / range * (Height - (2 * Margin))):0.#}")));
    }
}
