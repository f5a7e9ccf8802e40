using Roer.Care;

namespace Roer.Questions;

/// <summary>The answer to a question, exact: every page, sentence, table, chart and file is written from it and adds nothing.</summary>
public sealed record Answer
{
    /// <summary>The question that was asked.</summary>
    public required Question Question { get; init; }

    /// <summary>What it was asked about.</summary>
    public required Scope Scope { get; init; }

    /// <summary>For whom it was written; the surfaces offer a public reader only what a public reader may choose.</summary>
    public Audience Audience { get; init; }

    /// <summary>The dimensions to offer the reader for dividing and filtering.</summary>
    public IReadOnlyList<Dimension> Offered => Audience == Audience.Public ? Question.PublicDimensions : Question.Dimensions;

    /// <summary>What changes the conclusion and must be read first, in Dutch sentences; usually empty.</summary>
    public IReadOnlyList<string> Alerts { get; init; } = [];

    /// <summary>Whether a part is still worked out in the background, which <see cref="Alerts"/> then say: who asks again later hears more.</summary>
    public bool IsUnfinished { get; init; }

    /// <summary>The answer in two or three Dutch sentences, written from the figures.</summary>
    public required IReadOnlyList<string> Sentences { get; init; }

    /// <summary>The totals of the scope, in the order in which to show them.</summary>
    public required IReadOnlyList<Total> Totals { get; init; }

    /// <summary>The names of the totals that stand out on the page, one to three.</summary>
    public IReadOnlyList<string> KeyTotals { get; init; } = [];

    /// <summary>The tables, in order of importance. The first is the one that <c>--per</c> asked for.</summary>
    public required IReadOnlyList<AnswerTable> Tables { get; init; }

    /// <summary>What the answer rests on.</summary>
    public required Basis Basis { get; init; }

    /// <summary>What the answer does not say, in full Dutch sentences; never empty.</summary>
    public required IReadOnlyList<string> Caveats { get; init; }

    /// <summary>The questions behind this one: slug and the Dutch words of the link. Only questions that stand on the shelf.</summary>
    public IReadOnlyList<(string Slug, string Words)> Onward { get; init; } = [];

    /// <summary>Filters that the questions behind this one get beside those of the scope: the nearest that they can show of a narrowed answer.</summary>
    public IReadOnlyList<Filter> OnwardFilters { get; init; } = [];

    /// <summary>The values that a reader can filter on, a list for each dimension.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<FilterOption>> Options { get; init; } = new Dictionary<string, IReadOnlyList<FilterOption>>();
}

/// <summary>A named total.</summary>
/// <param name="Name">Its name in JSON, Dutch in camel case; money ends in <c>Cent</c>.</param>
/// <param name="Label">Its name on the page, in Dutch.</param>
/// <param name="Meaning">What it counts, in one Dutch sentence.</param>
/// <param name="Figure">The number.</param>
/// <param name="Comparison">The same for the period compared with; empty when none was asked for.</param>
public sealed record Total(string Name, string Label, string Meaning, Figure Figure, Figure? Comparison = null);

/// <summary>How a table is drawn beside itself.</summary>
public enum ChartKind
{
    /// <summary>No chart; the table is enough.</summary>
    None,

    /// <summary>A horizontal bar a row, of the first charted column.</summary>
    Bars,

    /// <summary>Horizontal bars a row, one for each charted column.</summary>
    GroupedBars,

    /// <summary>A column a row in time order, of the charted columns; provisional rows are drawn apart.</summary>
    Months,

    /// <summary>A concentration curve: both columns in percent, from (0, 0) to (100, 100).</summary>
    Concentration,

    /// <summary>A curve through the rows in order of time, of the one charted column in percent from 0 to 100, with its interval as a band.</summary>
    Curve,

    /// <summary>
    /// How one total becomes another: the first and the last row are totals, the rows between are differences of the one charted column that lead
    /// from the first to the last. They keep their order; a difference whose interval holds zero is drawn apart.
    /// </summary>
    Waterfall,

    /// <summary>Areas on top of each other through the rows in order of time: the charted columns are percentages that are 100 together in every row that is known.</summary>
    Stacked,

    /// <summary>
    /// What was and what is expected, through the rows in order of time. Charted columns, in this order: what was (empty where it is not known yet), the
    /// median, the lower and upper limits of 50%, of 80% and of 90%, and if there is one the budget.
    /// </summary>
    Fan,

    /// <summary>
    /// How many go from step to step, of the one charted column. A row is a link: its key is <c>stap:van&gt;naar</c>, its first two words are the labels
    /// of both. Ends are called <c>klaar</c>, <c>loopt-nog</c>, <c>uit-beeld</c> and <c>verder</c>.
    /// </summary>
    Sankey,

    /// <summary>
    /// What follows on what. A row is a line: its key is <c>van&gt;naar</c>, its first two words are the labels of both. The first charted column is
    /// its width; all charted columns are its words.
    /// </summary>
    ProcessMap,
}

/// <summary>A table of an answer; its chart, if any, is drawn from nothing else.</summary>
public sealed record AnswerTable
{
    /// <summary>Its name in links and files, Dutch in kebab case.</summary>
    public required string Id { get; init; }

    /// <summary>What it shows, as a Dutch sentence of at most 15 words.</summary>
    public required string Message { get; init; }

    /// <summary>Measure, unit, area and period, in Dutch.</summary>
    public required string Subtitle { get; init; }

    /// <summary>The header of the first column.</summary>
    public required string RowHeader { get; init; }

    /// <summary>The dimension that the rows divide; empty when the rows are no values of a dimension.</summary>
    public string? Dimension { get; init; }

    /// <summary>The columns of words between the first column and the numbers; usually none.</summary>
    public IReadOnlyList<TextColumn> TextColumns { get; init; } = [];

    /// <summary>The columns of numbers.</summary>
    public required IReadOnlyList<TableColumn> Columns { get; init; }

    /// <summary>The rows, in the order that answers the question.</summary>
    public required IReadOnlyList<TableRow> Rows { get; init; }

    /// <summary>The total of the whole scope; empty where a total has no meaning.</summary>
    public TableRow? TotalRow { get; init; }

    /// <summary>Notes under the table, in Dutch sentences.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>How it is drawn.</summary>
    public ChartKind Chart { get; init; }

    /// <summary>The names of the columns that are drawn.</summary>
    public IReadOnlyList<string> Charted { get; init; } = [];

    /// <summary>The column whose course through the rows, in order of time, is drawn small beside the answer; empty where a chart of months or a fan does that, or nothing.</summary>
    public string? Trend { get; init; }
}

/// <summary>A column of a table.</summary>
/// <param name="Name">Its name in JSON and CSV, Dutch in camel case.</param>
/// <param name="Label">Its header, in Dutch, with the unit where the numbers do not show it.</param>
/// <param name="Unit">What its numbers count.</param>
public sealed record TableColumn(string Name, string Label, Unit Unit);

/// <summary>A column of words.</summary>
/// <param name="Name">Its name in JSON and CSV, Dutch in camel case.</param>
/// <param name="Label">Its header, in Dutch.</param>
public sealed record TextColumn(string Name, string Label);

/// <summary>A row of a table.</summary>
/// <param name="Key">The value of the dimension, as a filter takes it.</param>
/// <param name="Label">The words of the row, in Dutch.</param>
/// <param name="Figures">One figure for each column.</param>
/// <param name="Provisional">Whether more data will change this row.</param>
public sealed record TableRow(string Key, string Label, IReadOnlyList<Figure> Figures, bool Provisional = false)
{
    /// <summary>The words for each text column, in Dutch; empty text where there are none, and an empty list in a row of totals.</summary>
    public IReadOnlyList<string> Texts { get; init; } = [];

    /// <summary>Where a reader sees what lies behind the row; empty when there is no such page.</summary>
    public RowLink? Behind { get; init; }
}

/// <summary>A link from a row to another question about the same scope.</summary>
/// <param name="Slug">A question that stands on the shelf.</param>
/// <param name="Words">The Dutch words of the link.</param>
/// <param name="Table">The table to begin at; empty for the top of the page.</param>
public sealed record RowLink(string Slug, string Words, string? Table = null)
{
    /// <summary>The dimension to divide by; empty keeps that of the scope.</summary>
    public string? Per { get; init; }

    /// <summary>Filters beside those of the scope; what the reader already chose of a dimension goes before.</summary>
    public IReadOnlyList<Filter> Filters { get; init; } = [];

    /// <summary>Settings of the other question.</summary>
    public IReadOnlyList<Setting> Settings { get; init; } = [];
}

/// <summary>A value that a reader can filter on.</summary>
/// <param name="Key">The value, as in <c>--filter dimensie=waarde</c> and in the URL.</param>
/// <param name="Label">Its Dutch words.</param>
public sealed record FilterOption(string Key, string Label);

/// <summary>What an answer rests on.</summary>
public sealed record Basis
{
    /// <summary>The numbers of rows used: Dutch words and number.</summary>
    public required IReadOnlyList<(string What, long Rows)> Rows { get; init; }

    /// <summary>The last intake that was counted, as <c>--stand</c> takes it; 0 when nothing was taken in.</summary>
    public required long Stand { get; init; }

    /// <summary>How complete the latest months are, in Dutch sentences.</summary>
    public IReadOnlyList<string> Completeness { get; init; } = [];

    /// <summary>The findings that touch the figures, most euros first.</summary>
    public IReadOnlyList<FindingTouch> Findings { get; init; } = [];

    /// <summary>How many claimed euros errors and warnings touch; empty when the answer has no claimed euros.</summary>
    public IReadOnlyList<SeverityTouch> Touched { get; init; } = [];

    /// <summary>The method of each estimate, in Dutch sentences; empty when nothing was estimated.</summary>
    public IReadOnlyList<string> Methods { get; init; } = [];

    /// <summary>Whether the data are invented; every surface then says so.</summary>
    public bool Invented { get; init; }
}

/// <summary>The findings of one rule that touch an answer.</summary>
/// <param name="Rule">The code of the rule.</param>
/// <param name="Sentence">What is wrong, in Dutch.</param>
/// <param name="Severity">How bad the worst of them is.</param>
/// <param name="Count">How often.</param>
/// <param name="Euros">The eurocents that they touch; unknown when no amount can be told.</param>
/// <param name="Amount">Of which amount those are.</param>
public sealed record FindingTouch(string Rule, string Sentence, Severity Severity, long Count, Figure Euros, RuleEuros Amount);

/// <summary>The claimed euros of an answer that findings of one severity touch, each euro once; a credit counts as much as a debit.</summary>
/// <param name="Severity">How bad: error, refusals among them, or warning.</param>
/// <param name="Cents">The eurocents.</param>
/// <param name="Share">Them over the claimed euros of the answer, in percent; not applicable when nothing was claimed.</param>
public sealed record SeverityTouch(Severity Severity, long Cents, Figure Share)
{
    /// <summary>The touched cents over the claimed ones.</summary>
    public static SeverityTouch Of(Severity severity, long cents, long claimed) => new(
        severity, cents, claimed > 0 ? Figure.Ratio(Figure.Of(cents, Unit.Cents), claimed, 100, Unit.Percent) : Figure.NotApplicable(Unit.Percent));
}
