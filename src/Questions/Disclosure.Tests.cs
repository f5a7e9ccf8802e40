using Roer.Care;
using Roer.Questions.WhereDoesTheMoneyGo;

namespace Roer.Questions;

/// <summary>The gate as a whole, on an answer made by hand.</summary>
public sealed class DisclosureTests
{
    [Fact]
    public void Within_the_municipality_the_answer_is_the_answer()
    {
        var answer = Exact();
        Assert.Same(answer, Disclosure.Pass(answer, Audience.Internal, Who()));
    }

    [Fact]
    public void An_audience_that_the_gate_does_not_know_gets_nothing() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Disclosure.Pass(Exact(), (Audience)99));

    [Fact]
    public void Without_contributors_no_figure_and_no_row_gets_out()
    {
        var shown = Disclosure.Pass(Exact(), Audience.Public);
        Assert.All(shown.Totals, total => Assert.Equal((FigureState.Hidden, null), (total.Figure.State, total.Figure.Value)));
        Assert.Empty(shown.Tables.SelectMany(table => table.Rows));
        Assert.Empty(shown.KeyTotals);
    }

    [Fact]
    public void What_is_said_of_the_exact_figures_does_not_get_out()
    {
        var said = Words(Disclosure.Pass(Exact(), Audience.Public, Who()));
        Assert.DoesNotContain("geheim", said, StringComparison.Ordinal);
    }

    [Fact]
    public void Public_figures_are_rounded_and_the_rest_is_hidden()
    {
        var shown = Disclosure.Pass(Exact(), Audience.Public, Who());
        Assert.Equal([6_300_000m, 65m, null], shown.Totals.Select(total => total.Figure.Value));
        Assert.Equal("Gedeclareerd over 2025: €\u00A063.000.|Jeugdigen over 2025: ongeveer 65.", string.Join('|', shown.Sentences));
        var table = Assert.Single(shown.Tables);
        Assert.Equal(["gedeclareerdCent", "aandeel", "jeugdigen"], table.Columns.Select(column => column.Name));
        Assert.Equal(["02", "04", "11", "14"], table.Rows.Select(row => row.Key));
        Assert.Equal([30m, 20, 10, null], table.Rows.Select(row => row.Figures[2].Value));
    }

    [Fact]
    public void An_unsafe_amount_hides_its_share_and_a_second_one()
    {
        var table = Disclosure.Pass(Exact(), Audience.Public, Who()).Tables[0];
        Assert.Equal([3_000_000m, 2_000_000, null, null], table.Rows.Select(row => row.Figures[0].Value));
        Assert.Equal([47.619048m, 31.746032m, null, null], table.Rows.Select(row => row.Figures[1].Value));
        Assert.Contains(table.Notes, note => note.StartsWith("Verborgen:", StringComparison.Ordinal));
        Assert.Equal(ChartKind.None, table.Chart);
    }

    [Fact]
    public void Nothing_but_state_value_and_unit_is_left_of_a_figure() =>
        Assert.All(
            Disclosure.Pass(Exact(), Audience.Public, Who()).Tables.SelectMany(table => table.Rows.Append(table.TotalRow!)).SelectMany(row => row.Figures),
            figure => Assert.Equal((null, null, null, null), (figure.Interval, figure.Children, figure.Providers, figure.LargestShare)));

    [Fact]
    public void Below_50_youths_there_are_no_percentages()
    {
        var who = Who();
        var few = who with { Cells = who.Cells.ToDictionary(cell => cell.Key, cell => cell.Key == CellName.Total ? DisclosureMoneyTests.Equal(49, 5) : cell.Value) };
        var table = Disclosure.Pass(Exact(), Audience.Public, few).Tables[0];
        Assert.All(table.Rows, row => Assert.Equal(FigureState.Hidden, row.Figures[1].State));
    }

    [Fact]
    public void Divisions_pass_together_as_each_would_alone()
    {
        var other = Exact() with { Tables = [Table("per-aanbieder"), Table("per-hulpvorm")] };
        var shown = Disclosure.PassTogether([new(Exact(), Who()), new(other, Who())]);
        Assert.Equal([Release.Of(Disclosure.Pass(Exact(), Audience.Public, Who())).Figures, Release.Of(Disclosure.Pass(other, Audience.Public, Who())).Figures], shown.Select(one => Release.Of(one).Figures));
        Assert.Empty(Disclosure.PassTogether([]));
    }

    /// <summary>The gate decided about 30 youths. Of a division that says 3 it knows nothing.</summary>
    [Fact]
    public void A_figure_about_which_was_not_decided_is_hidden()
    {
        var exact = Exact();
        var table = exact.Tables[0];
        var other = exact with { Tables = [table with { Rows = [.. table.Rows.Select(row => row.Key == "02" ? Row("02", 3) : row)] }] };
        var shown = Disclosure.PassTogether([new(exact, Who()), new(other, Who())])[1].Tables[0];
        Assert.Equal([null, null], shown.Rows.Single(row => row.Key == "02").Figures.Select(figure => figure.Value).Where((_, at) => at != 1));
        Assert.Equal(20m, shown.Rows.Single(row => row.Key == "04").Figures[2].Value);
    }

    /// <summary>An answer with who stands behind it.</summary>
    internal static (Answer Exact, Contributors Who) Example() => (Exact(), Who());

    private static string Words(Answer shown) => string.Join('\n', shown.Sentences.Concat(shown.Alerts).Concat(shown.Caveats).Concat(shown.Basis.Completeness).Concat(shown.Basis.Methods)
        .Concat(shown.Basis.Rows.Select(rows => rows.What)).Concat(shown.Basis.Findings.Select(finding => finding.Sentence))
        .Concat(shown.Tables.SelectMany(table => table.Notes.Append(table.Message).Concat(table.Rows.SelectMany(row => row.Texts.Append(row.Label)))))
        .Concat(shown.Onward.Select(link => link.Words)).Concat(shown.Options.Keys));

    private static Contributors Who() => new()
    {
        Tables = ["per-hulpvorm"],
        Counts = ["jeugdigen"],
        Money = "gedeclareerdCent",
        Share = "aandeel",
        Cells = new Dictionary<CellName, CellContributors>
        {
            [CellName.Total] = DisclosureMoneyTests.Equal(63, 5),
            [new("per-hulpvorm", "02")] = DisclosureMoneyTests.Equal(30, 5),
            [new("per-hulpvorm", "04")] = DisclosureMoneyTests.Equal(20, 5),
            [new("per-hulpvorm", "11")] = DisclosureMoneyTests.Equal(10, 4),
            [new("per-hulpvorm", "14")] = DisclosureMoneyTests.Equal(3, 2),
        },
    };

    private static Answer Exact() => new()
    {
        Question = new MoneyFlow(),
        Scope = new Scope
        {
            Municipality = "9901",
            Period = new Period("2025", DateSpan.Of(new DateOnly(2025, 1, 1), new DateOnly(2025, 12, 31))),
            AsOf = new DateOnly(2026, 1, 31),
        },
        Alerts = ["geheim"],
        Sentences = ["geheim 3"],
        Totals =
        [
            new("gedeclareerdCent", "Gedeclareerd", "", Figure.Of(6_300_000, Unit.Cents)), new("jeugdigen", "Jeugdigen", "", Figure.Of(63, Unit.Youths)),
            new("zorgdagen", "Dagen hulp", "", Figure.Of(3, Unit.Days)),
        ],
        KeyTotals = ["gedeclareerdCent", "jeugdigen", "zorgdagen"],
        Tables = [Table("per-hulpvorm"), Table("per-aanbieder")],
        Basis = new Basis { Rows = [("geheim", 3)], Stand = 7, Completeness = ["geheim"], Methods = ["geheim"] },
        Caveats = ["geheim"],
        Onward = [("kloppen-de-cijfers", "geheim")],
        Options = new Dictionary<string, IReadOnlyList<FilterOption>> { ["geheim"] = [] },
    };

    private static AnswerTable Table(string id) => new()
    {
        Id = id,
        Message = "geheim",
        Subtitle = "Bedragen",
        RowHeader = "Hulpvorm",
        Dimension = "hulpvorm",
        Columns = [new("gedeclareerdCent", "Gedeclareerd (€)", Unit.Cents), new("aandeel", "Deel", Unit.Percent), new("zorgdagen", "Dagen", Unit.Days), new("jeugdigen", "Jeugdigen", Unit.Youths)],
        Rows = [Row("14", 3), Row("02", 30), Row("04", 20), Row("11", 10)],
        TotalRow = Row("totaal", 63),
        Chart = ChartKind.Bars,
        Charted = ["gedeclareerdCent"],
    };

    private static TableRow Row(string key, int youths) => new(
        key, $"vorm {key}",
        [Figure.Of(youths * 100_000, Unit.Cents), Figure.Of(youths * 100 / 63m, Unit.Percent), Figure.Of(youths, Unit.Days), Figure.Of(youths, Unit.Youths) with { Children = youths }])
    {
        Texts = ["geheim"],
    };
}
