namespace Roer.Questions.Parts.Charts;

public sealed class TrendLineTests
{
    [Fact]
    public void The_months_lie_from_left_to_right_between_zero_and_the_highest()
    {
        Assert.Equal(["3,29 60,16 117,3"], Points(Tables([0, 50, 100])));
    }

    [Fact]
    public void A_month_that_is_not_known_breaks_the_line()
    {
        Assert.Equal(["3,3 31.5,3", "88.5,3 117,3"], Points(Tables([7, 7, null, 7, 7])));
    }

    [Fact]
    public void A_month_that_is_not_complete_is_left_out()
    {
        Assert.Equal(TrendLine.Of(Tables([1, 2, 3])), TrendLine.Of(Tables([1, 2, 3, 1], provisional: 3)));
    }

    [Fact]
    public void What_is_below_zero_is_lowest()
    {
        Assert.Equal(["3,29 60,16 117,3"], Points(Tables([-50, 0, 50])));
    }

    [Fact]
    public void Only_zeros_lie_at_the_bottom()
    {
        Assert.Equal(["3,29 60,29 117,29"], Points(Tables([0, 0, 0])));
    }

    [Theory]
    [InlineData(null, null, null)]
    [InlineData(1, 2, null)]
    public void Fewer_than_three_months_are_no_trend(int? first, int? second, int? third)
    {
        Assert.Empty(TrendLine.Of(Tables([first, second, third])));
    }

    [Fact]
    public void Without_months_there_is_no_trend()
    {
        Assert.Empty(TrendLine.Of([Tables([1, 2, 3])[0] with { Chart = ChartKind.Bars }]));
        Assert.Empty(TrendLine.Of([]));
    }

    [Fact]
    public void What_is_not_known_before_the_first_and_after_the_last_takes_no_room()
    {
        Assert.Equal(Points(Tables([7, null, 9, 8])), Points(Tables([null, null, 7, null, 9, 8, null])));
    }

    [Fact]
    public void A_table_that_is_not_drawn_may_name_the_column_of_its_course()
    {
        var named = Tables([1, 2, 3])[0] with { Chart = ChartKind.None, Charted = [], Trend = "bedragCent" };
        Assert.Equal(Points(Tables([1, 2, 3])), Points([named]));
    }

    [Fact]
    public void A_fan_shows_what_was_then_what_is_expected_and_the_budget_across()
    {
        Assert.Equal(
            [("3,29 41,16", TrendKind.Was), ("41,16 79,9.5 117,3", TrendKind.Expected), ("3,9.5 41,9.5 79,9.5 117,9.5", TrendKind.Budget)],
            TrendLine.Of([Fan([0, 20, null, null], [1, 19, 30, 40], 30)]).Select(line => (line.Points, line.Kind)));
    }

    [Fact]
    public void Without_a_budget_or_anything_known_a_fan_shows_what_is_expected()
    {
        Assert.Equal([("3,16 60,9.5 117,3", TrendKind.Expected)], TrendLine.Of([Fan([null, null, null], [20, 30, 40], null)]).Select(line => (line.Points, line.Kind)));
    }

    private static IEnumerable<string> Points(IReadOnlyList<AnswerTable> tables) => TrendLine.Of(tables).Select(line => line.Points);

    private static AnswerTable Fan(int?[] was, int[] middle, int? budget)
    {
        string[] names = ["was", "midden", "van50", "tot50", "van80", "tot80", "van90", "tot90", .. budget is null ? Array.Empty<string>() : ["begroting"]];
        return new()
        {
            Id = "verloop",
            Message = "",
            Subtitle = "",
            RowHeader = "Tot en met",
            Chart = ChartKind.Fan,
            Charted = names,
            Columns = [.. names.Select(name => new TableColumn(name, name, Unit.Cents))],
            Rows =
            [
                .. was.Select((value, at) => new TableRow($"{at}", $"{at}",
                [
                    value is { } known ? Figure.Of(known, Unit.Cents) : Figure.NotApplicable(Unit.Cents), .. Enumerable.Repeat(Figure.Of(middle[at], Unit.Cents, true), 7),
                    .. budget is { } most ? [Figure.Of(most, Unit.Cents)] : Array.Empty<Figure>(),
                ])),
            ],
        };
    }

    private static IReadOnlyList<AnswerTable> Tables(int?[] values, int provisional = -1) =>
    [
        new()
        {
            Id = "per-maand",
            Message = "",
            Subtitle = "",
            RowHeader = "Maand",
            Chart = ChartKind.Months,
            Charted = ["bedragCent"],
            Columns = [new("jeugdigen", "Jeugdigen", Unit.Youths), new("bedragCent", "Bedrag", Unit.Cents)],
            Rows = [.. values.Select((value, at) => new TableRow(
                $"{at}", $"{at}", [Figure.Of(1, Unit.Youths), value is { } known ? Figure.Of(known, Unit.Cents) : Figure.Unknown(Unit.Cents)], at == provisional))],
        },
    ];
}
