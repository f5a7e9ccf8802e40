namespace Roer.Questions;

/// <summary>What once was shown to everybody: it cannot be taken back, so everything shown later is checked against it.</summary>
public sealed record Release
{
    /// <summary>The question.</summary>
    public required string Question { get; init; }

    /// <summary>The municipality.</summary>
    public required string Municipality { get; init; }

    /// <summary>The calendar year of care.</summary>
    public required int Year { get; init; }

    /// <summary>The as-of date.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>The last intake that counted.</summary>
    public required long Stand { get; init; }

    /// <summary>Every figure by name, a total by its own and a cell by table, row and column; empty for a hidden one.</summary>
    public required IReadOnlyDictionary<string, decimal?> Figures { get; init; }

    /// <summary>The release of a public answer.</summary>
    public static Release Of(Answer shown) => new()
    {
        Question = shown.Question.Slug,
        Municipality = shown.Scope.Municipality,
        Year = shown.Scope.Period.Span.First.Year,
        AsOf = shown.Scope.AsOf,
        Stand = shown.Basis.Stand,
        Figures = shown.Totals.Select(total => (Name: Name(total.Name, CellName.Total), total.Figure.Value))
            .Concat(from table in shown.Tables
                    from row in table.Rows
                    from cell in table.Columns.Zip(row.Figures)
                    select (Name(cell.First.Name, new CellName(table.Id, row.Key)), cell.Second.Value))
            .ToDictionary(figure => figure.Item1, figure => figure.Value, StringComparer.Ordinal),
    };

    /// <summary>The name of a figure.</summary>
    public static string Name(string column, CellName cell) => cell == CellName.Total ? column : $"{cell.Table}/{cell.Row}/{column}";

    /// <summary>Whether both show the same figures of the same question, municipality and year as known at the same moment.</summary>
    public bool IsSame(Release other) =>
        IsOfSame(other) && AsOf == other.AsOf && Stand == other.Stand && HasSameFigures(other);

    /// <summary>Whether both show the same figures, of whatever moment.</summary>
    public bool HasSameFigures(Release other) => Figures.Count == other.Figures.Count
        && Figures.All(figure => other.Figures.TryGetValue(figure.Key, out var value) && value == figure.Value);

    /// <summary>Whether both are of the same question, municipality and year.</summary>
    public bool IsOfSame(Release other) => (Question, Municipality, Year) == (other.Question, other.Municipality, other.Year);
}
