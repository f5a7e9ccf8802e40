using System.Globalization;

namespace Roer.Questions.Parts.Charts;

/// <summary>
/// How a figure went over the months, small enough to stand beside a sentence. It is decoration: the page of the question has the same months with
/// numbers. Months that are not complete yet are left out, since they would look like a fall; where a month is not known the line breaks.
/// </summary>
public static class TrendLine
{
    /// <summary>The width of the drawing, in its own units.</summary>
    public const int Width = 120;

    /// <summary>The height of the drawing, in its own units.</summary>
    public const int Height = 32;

    private const int Margin = 3;
    private const int LeastPoints = 3;

    /// <summary>The lines, each as the points of a polyline; none when there are no months to draw. The lowest place is zero, or the lowest value below it.</summary>
    public static IReadOnlyList<string> Of(IReadOnlyList<AnswerTable> tables)
    {
        if (tables.FirstOrDefault(table => table.Chart == ChartKind.Months && table.Charted.Count > 0) is not { } table) return [];
        var column = ChartOption.Columns(table)[0];
        var values = table.Rows.Where(row => !row.Provisional && !row.Figures[column].Provisional).Select(row => row.Figures[column].Value).ToList();
        return values.Count(value => value is not null) < LeastPoints ? [] : [.. Runs(values).Select(run => Points(run, values))];
    }

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

    private static string Points(List<(int At, decimal Value)> run, List<decimal?> values)
    {
        var (low, high) = (Math.Min(0, values.Min() ?? 0), Math.Max(0, values.Max() ?? 0));
        var range = high > low ? high - low : 1;
        var step = (Width - (2m * Margin)) / Math.Max(1, values.Count - 1);
        return string.Join(' ', run.Select(point => string.Create(
            CultureInfo.InvariantCulture,
            $"{Margin + (step * point.At):0.#},{Height - Margin - ((point.Value - low) / range * (Height - (2 * Margin))):0.#}")));
    }
}
