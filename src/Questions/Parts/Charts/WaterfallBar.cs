namespace Roer.Questions.Parts.Charts;

/// <summary>A bar of a waterfall: a total from zero, or a difference that begins where the one before it ended.</summary>
/// <param name="Label">The words of the row.</param>
/// <param name="Figure">The number of the row.</param>
/// <param name="IsTotal">Whether it is the first or the last row.</param>
/// <param name="From">Where it begins.</param>
/// <param name="To">Where it ends; where it begins when the number is not known.</param>
internal sealed record WaterfallBar(string Label, Figure Figure, bool IsTotal, decimal From, decimal To)
{
    /// <summary>Whether it is several small or uncertain differences together.</summary>
    public bool IsRest { get; init; }

    /// <summary>The row of the table that leads on to what lies behind it; empty when none does.</summary>
    public string? Behind { get; init; }

    /// <summary>The lower end.</summary>
    public decimal Low => Math.Min(From, To);

    /// <summary>The upper end.</summary>
    public decimal High => Math.Max(From, To);

    /// <summary>The interval of the number, at the place of the bar; empty when there is none.</summary>
    public (decimal Low, decimal High)? Whisker => Figure.Interval is { } known ? (From + known.Low, From + known.High) : null;

    /// <summary>The end of the bar or its whisker that is farthest from below.</summary>
    public decimal Top => Math.Max(High, Whisker?.High ?? High);

    /// <summary>Whether the interval of a difference holds zero.</summary>
    public bool MayBeZero => !IsTotal && Figure.Interval is { Low: <= 0, High: >= 0 };

    /// <summary>The colour: a total, more or less.</summary>
    public string Colour => IsTotal ? ChartColours.Sum : Figure.Value > 0 ? ChartColours.More : ChartColours.Less;

    /// <summary>The number and what must be known of it, a line each.</summary>
    public IReadOnlyList<string> Words =>
    [
        IsTotal ? DutchText.Alone(Figure) : DutchText.WithSign(Figure),
        .. IsRest ? ["zonder marge"] : Array.Empty<string>(),
        .. MayBeZero ? ["kan ook nul zijn"] : Array.Empty<string>(),
        .. Figure.Provisional ? ["voorlopig"] : Array.Empty<string>(),
    ];

    /// <summary>The bars of the table's one charted column, in the order of its rows; of a long table the small and uncertain ones are one.</summary>
    /// <exception cref="ArgumentException">All numbers are known and the differences do not lead from the first row to the last.</exception>
    public static IReadOnlyList<WaterfallBar> Of(AnswerTable table)
    {
        var column = ChartOption.Columns(table)[0];
        var rows = WaterfallRest.Drawn(table);
        var bars = new List<WaterfallBar>(rows.Count);
        foreach (var row in rows)
        {
            var isTotal = bars.Count == 0 || bars.Count == rows.Count - 1;
            var figure = row.Figures[column] is var read && row.Provisional ? read with { Provisional = true } : read;
            var from = isTotal ? 0 : bars[^1].To;
            bars.Add(new WaterfallBar(row.Label, figure, isTotal, from, from + (figure.Value ?? 0)) { IsRest = row.Key == WaterfallRest.Key, Behind = row.Behind is null ? null : row.Key });
        }

        if (bars.Count > 1 && bars.All(bar => bar.Figure.Value is not null) && bars[^1].To != bars[^2].To)
        {
            throw new ArgumentException($"The rows of '{table.Id}' lead to {bars[^2].To} and not to the last total, {bars[^1].To}.", nameof(table));
        }

        return bars;
    }
}
