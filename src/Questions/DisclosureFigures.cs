namespace Roer.Questions;

/// <summary>The figures of an answer that are public: a figure for each column and cell; whatever is not here is hidden.</summary>
internal sealed class DisclosureFigures
{
    private readonly Dictionary<(string Column, CellName Cell), (Figure Figure, decimal? Decided)> _figures = [];

    /// <summary>Whether the rows of the tables may not be seen at all, not even which there are.</summary>
    public bool IsWithheld { get; private set; }

    public static DisclosureFigures Of(Answer answer, Contributors contributors)
    {
        var figures = new DisclosureFigures();
        foreach (var column in contributors.Counts) figures.AddCounts(answer, contributors, column);
        figures.AddMoney(answer, contributors);
        return figures;
    }

    /// <summary>The figure as it may be seen. The exact one must be that about which was decided; of another one nothing is known, so it is hidden.</summary>
    public Figure Shown(string column, CellName cell, Figure exact) =>
        _figures.TryGetValue((column, cell), out var shown) && (shown.Decided is null || shown.Decided == exact.Value)
            ? exact with { Value = shown.Figure.Value, State = FigureState.Known, Interval = null, Children = null, Providers = null, LargestShare = null }
            : new Figure { Unit = exact.Unit, State = FigureState.Hidden };

    private void AddCounts(Answer answer, Contributors contributors, string column)
    {
        if (DisclosureCells.Of(answer, contributors, column) is not { } cells || DisclosureCounts.Of(cells) is not { } published)
        {
            IsWithheld = true;
            return;
        }

        for (var cell = 0; cell < published.Count; cell++)
        {
            if (published[cell] is { } value) _figures[(column, cells.Names[cell])] = (Figure.Of(value, Unit.Youths), cells.Values[cell]);
        }
    }

    private void AddMoney(Answer answer, Contributors contributors)
    {
        if (IsWithheld || DisclosureCells.Of(answer, contributors, contributors.Money) is not { } cells) return;
        var hidden = DisclosureMoney.Of(cells, contributors);
        var whole = cells.Values[0];
        var under = DisclosureRules.Known(Figure.Of(whole, Unit.Cents), contributors.Of(CellName.Total)).Children;
        for (var cell = 0; cell < hidden.Count; cell++)
        {
            if (hidden[cell]) continue;
            var cents = Figure.Of(cells.Values[cell], Unit.Cents);
            _figures[(contributors.Money, cells.Names[cell])] = (cents, cents.Value);
            // A share beside a hidden total would give the total back.
            if (!hidden[0] && under >= DisclosureRules.FewestUnderShare && whole != 0)
                _figures[(contributors.Share, cells.Names[cell])] = (Figure.Ratio(cents, whole, 100, Unit.Percent), null);
        }
    }
}
