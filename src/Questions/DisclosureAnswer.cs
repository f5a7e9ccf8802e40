using Roer.Questions.Parts;

namespace Roer.Questions;

/// <summary>
/// An answer made anew for everybody, from the figures that are public: sentences, notes and basis are written after the gate, never before
/// it. What the gate does not know is left out or hidden.
/// </summary>
internal static class DisclosureAnswer
{
    public static Answer Of(Answer exact, Contributors? contributors) => Of(exact, contributors, contributors is null ? null : DisclosureFigures.Of(exact, contributors));

    /// <summary>The answer with figures that the gate decided about; empty when nothing may be seen.</summary>
    public static Answer Of(Answer exact, Contributors? contributors, DisclosureFigures? figures)
    {
        IReadOnlyList<Total> totals = [.. exact.Totals.Select(total => total with { Figure = Shown(figures, total.Name, CellName.Total, total.Figure), Comparison = null })];
        return new Answer
        {
            Question = exact.Question,
            Scope = exact.Scope,
            Audience = Audience.Public,
            Alerts = DisclosureWords.Alerts(exact.Scope),
            Sentences = DisclosureWords.Sentences(exact, totals),
            Totals = totals,
            KeyTotals = [.. exact.KeyTotals.Where(name => totals.Any(total => total.Name == name && total.Figure.State == FigureState.Known))],
            Tables = Tables(exact, contributors, figures),
            Basis = new Basis { Rows = [], Stand = exact.Basis.Stand, Invented = exact.Basis.Invented },
            Caveats = DisclosureWords.Caveats,
            Onward = [.. exact.Onward.Select(link => (link.Slug, Shelf.Find(link.Slug)?.Asks ?? "")).Where(link => link.Item2.Length > 0)],
        };
    }

    /// <summary>An answer that was made without a single figure.</summary>
    public static Answer OfNothing(Question question, Scope scope, long stand)
    {
        var invented = Municipalities.IsInvented(scope.Municipality);
        return new Answer
        {
            Question = question,
            Scope = scope,
            Audience = Audience.Public,
            Alerts = DisclosureWords.Alerts(scope),
            Sentences = ["Van deze vraag zijn geen cijfers openbaar.", .. DisclosureWords.WhyNot(question)],
            Totals = [],
            Tables = [Nothing(scope, invented)],
            Basis = new Basis { Rows = [], Stand = stand, Invented = invented },
            Caveats = DisclosureWords.OfNothing,
            Onward = [.. Shelf.All.Where(other => other.IsPublic).Select(other => (other.Slug, other.Asks))],
        };
    }

    private static Figure Shown(DisclosureFigures? figures, string column, CellName cell, Figure exact) =>
        figures?.Shown(column, cell, exact) ?? new Figure { Unit = exact.Unit, State = FigureState.Hidden };

    /// <summary>There is always a first table: without one there would be no CSV.</summary>
    private static IReadOnlyList<AnswerTable> Tables(Answer exact, Contributors? contributors, DisclosureFigures? figures)
    {
        IReadOnlyList<AnswerTable> tables = contributors is null || figures is null || figures.IsWithheld
            ? []
            : [.. exact.Tables.Where(table => contributors.Tables.Contains(table.Id)).Select(table => Table(table, contributors, figures))];
        return tables.Count > 0 ? tables : [Nothing(exact.Scope, exact.Basis.Invented)];
    }

    private static AnswerTable Table(AnswerTable exact, Contributors contributors, DisclosureFigures figures)
    {
        int[] kept = [.. Enumerable.Range(0, exact.Columns.Count).Where(at => IsPublic(exact.Columns[at].Name))];
        // The order of the exact answer is that of amounts, hidden ones too, so the rows stand in that of their keys.
        IReadOnlyList<TableRow> rows = [.. exact.Rows.OrderBy(row => row.Key.Length).ThenBy(row => row.Key, StringComparer.Ordinal).Select(row => Row(row, new CellName(exact.Id, row.Key)))];
        var total = exact.TotalRow is { } whole ? Row(whole, CellName.Total) : null;
        var hasHidden = rows.Append(total).Any(row => row?.Figures.Any(figure => figure.State == FigureState.Hidden) == true);
        return new AnswerTable
        {
            Id = exact.Id,
            Message = DisclosureWords.Message(exact.RowHeader),
            Subtitle = exact.Subtitle,
            RowHeader = exact.RowHeader,
            Dimension = exact.Dimension,
            Columns = [.. kept.Select(at => exact.Columns[at])],
            Rows = rows,
            TotalRow = total,
            Notes = hasHidden ? [.. exact.Notes, .. DisclosureWords.Notes] : exact.Notes,
            // A drawing of some bars would call the largest one that is shown the largest of all.
            Chart = rows.Any(row => kept.Where((at, index) => exact.Charted.Contains(exact.Columns[at].Name) && row.Figures[index].State != FigureState.Known).Any()) ? ChartKind.None : exact.Chart,
            Charted = [.. exact.Charted.Where(IsPublic)],
        };

        bool IsPublic(string column) => contributors.Counts.Contains(column) || column == contributors.Money || column == contributors.Share;

        TableRow Row(TableRow row, CellName cell) =>
            new(row.Key, row.Label, [.. kept.Select(at => figures.Shown(exact.Columns[at].Name, cell, row.Figures[at]))]);
    }

    private static AnswerTable Nothing(Scope scope, bool invented) => new()
    {
        Id = "openbaar",
        Message = "Van deze vraag is geen tabel openbaar",
        Subtitle = $"{ScopeWords.Municipality(scope.Municipality, invented)}, {PeriodWords.Of(scope.Period)}",
        RowHeader = "Wat",
        Columns = [],
        Rows = [],
    };
}
