using System.Text.Encodings.Web;
using System.Text.Json;
using Roer.Questions;
using Roer.Questions.Parts;

namespace Roer.App.Api;

/// <summary>An answer as JSON: the body of the API and the output of the command line, the same bytes.</summary>
internal static class AnswerJson
{
    public const string MediaType = "application/json; charset=utf-8";

    public static readonly JsonSerializerOptions Written = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        WriteIndented = true,
        NewLine = "\n",
    };

    public static byte[] Of(Answer answer) => [.. JsonSerializer.SerializeToUtf8Bytes(Document(answer), Written), (byte)'\n'];

    public static string Word(Unit unit) => unit switch
    {
        Unit.Cents or Unit.ExactCents => "eurocent",
        Unit.Youths => "jeugdigen",
        Unit.Trajectories => "trajecten",
        Unit.Days => "dagen",
        Unit.Rows => "rijen",
        Unit.PerThousandYouths => "per1000Jeugdigen",
        Unit.Percent or Unit.Chance => "procent",
        Unit.CentsEach => "eurocentPerStuk",
        Unit.Months => "maanden",
        Unit.Times => "keer",
        Unit.PerHundredYears => "per100JaarHulp",
        _ => throw new ArgumentOutOfRangeException(nameof(unit), unit, "The contract knows no such unit."),
    };

    public static string Word(FigureState state) => state switch
    {
        FigureState.Known => "bekend",
        FigureState.Unknown => "onbekend",
        FigureState.Hidden => "verborgen",
        FigureState.NotApplicable => "nvt",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, "The contract knows no such state."),
    };

    /// <summary>Whether what is counted so is always whole.</summary>
    public static bool IsWhole(Unit unit) => unit is not (Unit.PerThousandYouths or Unit.Percent or Unit.Chance or Unit.CentsEach or Unit.Months or Unit.Times or Unit.PerHundredYears);

    /// <summary>The value as it is written: money and counts whole, the rest in at most four decimals.</summary>
    public static decimal? Value(decimal? value, Unit unit)
    {
        if (value is not { } known) return null;
        var rounded = Math.Round(known, IsWhole(unit) ? 0 : 4, MidpointRounding.AwayFromZero);
        return rounded / 1.000000000000000000000000000000m; // drops the zeros at the end
    }

    private static AnswerDocument Document(Answer answer) => new()
    {
        Vraag = answer.Question.Slug,
        Vraagt = answer.Question.Asks,
        Verzonnen = answer.Basis.Invented,
        Bereik = Scope(answer.Scope),
        Antwoord = answer.Sentences,
        Waarschuwingen = answer.Alerts,
        Totalen = answer.Totals.ToDictionary(total => total.Name, total => Value(total.Figure.Value, total.Figure.Unit)),
        Cijfers = [.. answer.Totals.Select(Total)],
        Tabellen = [.. answer.Tables.Select(Table)],
        Basis = Basis(answer.Basis),
        Kanttekeningen = answer.Caveats,
        Verder = [.. answer.Onward.Select(link => new OnwardDocument { Vraag = link.Slug, Tekst = link.Words })],
    };

    private static ScopeDocument Scope(Scope scope) => new()
    {
        Gemeente = scope.Municipality,
        Periode = scope.Period.Text,
        Van = scope.Period.Span.First,
        TotEnMet = scope.Period.Span.Last,
        Vergelijking = scope.Comparison?.Text,
        Peildatum = scope.AsOf,
        Stand = scope.Stand,
        Filters = [.. scope.Filters.Select(filter => new FilterDocument { Dimensie = filter.Dimension, Waarde = filter.Value })],
        Per = scope.Per,
        Instellingen = [.. scope.Settings.Select(setting => new SettingDocument { Naam = setting.Name, Waarde = setting.Value })],
    };

    private static FigureDocument Total(Total total) => new()
    {
        Naam = total.Name,
        Label = total.Label,
        Betekenis = total.Meaning,
        Eenheid = Word(total.Figure.Unit),
        Status = Word(total.Figure.State),
        Waarde = Value(total.Figure.Value, total.Figure.Unit),
        Voorlopig = total.Figure.Provisional,
        Interval = total.Figure.Interval is { } interval ? Interval(interval, total.Figure.Unit) : null,
        Vergelijking = total.Comparison is { } other ? Value(other.Value, other.Unit) : null,
    };

    private static TableDocument Table(AnswerTable table) => new()
    {
        Id = table.Id,
        Titel = table.Message,
        Ondertitel = table.Subtitle,
        Dimensie = table.Dimension,
        Tekstkolommen = [.. table.TextColumns.Select(column => new TextColumnDocument { Naam = column.Name, Label = column.Label })],
        Kolommen = [.. table.Columns.Select(column => new ColumnDocument { Naam = column.Name, Label = column.Label, Eenheid = Word(column.Unit) })],
        Rijen = [.. table.Rows.Select(row => Row(table, row))],
        Totaal = table.TotalRow is { } total ? Row(table, total) : null,
        Opmerkingen = table.Notes,
    };

    private static RowDocument Row(AnswerTable table, TableRow row)
    {
        var figures = table.Columns.Zip(row.Figures, (column, figure) => (column.Name, Figure: figure)).ToList();
        return new()
        {
            Sleutel = row.Key,
            Label = row.Label,
            Voorlopig = row.Provisional,
            Teksten = table.TextColumns.Zip(row.Texts).ToDictionary(pair => pair.First.Name, pair => pair.Second),
            Waarden = figures.ToDictionary(cell => cell.Name, cell => Value(cell.Figure.Value, cell.Figure.Unit)),
            Status = figures.Where(cell => cell.Figure.State != FigureState.Known).ToDictionary(cell => cell.Name, cell => Word(cell.Figure.State)),
            Interval = figures.Where(cell => cell.Figure.Interval is not null).ToDictionary(cell => cell.Name, cell => Interval(cell.Figure.Interval!, cell.Figure.Unit)),
        };
    }

    private static IntervalDocument Interval(Interval interval, Unit unit) => new()
    {
        Van = Value(interval.Low, unit)!.Value,
        Tot = Value(interval.High, unit)!.Value,
        Kans = interval.Level,
        Methode = interval.Method,
    };

    private static FindingDocument Finding(FindingTouch found) => new()
    {
        Regel = found.Rule,
        Ernst = FindingWords.Of(found.Severity),
        Zin = found.Sentence,
        Aantal = found.Count,
        BedragCent = (long?)found.Euros.Value,
        BedragVan = FindingWords.Of(found.Amount),
    };

    private static BasisDocument Basis(Basis basis) => new()
    {
        Stand = basis.Stand,
        Rijen = [.. basis.Rows.Select(rows => new RowsDocument { Wat = rows.What, Aantal = rows.Rows })],
        Compleetheid = basis.Completeness,
        Geraakt = [.. basis.Touched.Select(touched => new TouchedDocument { Ernst = FindingWords.Of(touched.Severity), BedragCent = touched.Cents, Aandeel = touched.Share.Value })],
        Bevindingen = [.. basis.Findings.Select(Finding)],
        Methoden = basis.Methods,
    };
}
