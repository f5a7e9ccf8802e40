namespace Roer.Questions.Parts.Charts;

public sealed class CurveOptionTests
{
    private static readonly AnswerTable Table = new()
    {
        Id = "t",
        Message = "",
        Subtitle = "",
        RowHeader = "Maanden",
        Columns = [new("nogInHulp", "Nog in hulp", Unit.Percent)],
        Rows =
        [
            Row("0", Figure.Of(100, Unit.Percent) with { Interval = new Interval(100, 100, 90, "") }),
            Row("1", Figure.Of(80, Unit.Percent) with { Interval = new Interval(70, 88, 90, "") }),
            Row("2", Figure.Unknown(Unit.Percent)),
        ],
        Chart = ChartKind.Curve,
        Charted = ["nogInHulp"],
    };

    [Fact]
    public void The_band_lies_between_the_limits_and_the_line_breaks_where_nothing_is_known()
    {
        var series = ChartOption.Of(Table)!["series"]!.AsArray();
        Assert.Equal(["[100,70,null]", "[0,18,null]", "[100,80,null]"], series.Select(one => one!["data"]!.ToJsonString()));
        Assert.False((bool)series[2]!["connectNulls"]!);
    }

    [Fact]
    public void The_axis_of_a_share_runs_from_0_to_100()
    {
        var axis = ChartOption.Of(Table)!["yAxis"]!;
        Assert.Equal((0, 100), ((int)axis["min"]!, (int)axis["max"]!));
    }

    [Fact]
    public void The_summary_tells_where_the_line_begins_and_ends() =>
        Assert.Equal("Nog in hulp: 100,0% bij 0 maanden en 80,0% bij 1 maanden.", ChartSummary.Of(Table));

    [Fact]
    public void Under_the_axis_stands_how_many_were_followed_at_half_years()
    {
        var table = Table with
        {
            Columns = [.. Table.Columns, new("gevolgd", "Trajecten gevolgd", Unit.Trajectories)],
            Rows = [.. Table.Rows.Select((row, at) => row with { Figures = [.. row.Figures, Figure.Of(1400 - (100 * at), Unit.Trajectories)] })],
            Charted = ["nogInHulp", "gevolgd"],
        };
        var axis = ChartOption.Of(table)!["xAxis"]!;
        Assert.Equal(["0\n1.400", "1\n1.300", "2\n1.200"], axis["data"]!.AsArray().Select(label => (string?)label));
        Assert.Equal(5, (int)axis["axisLabel"]!["interval"]!);
        Assert.Equal("Maanden\nDaaronder: trajecten gevolgd", (string?)axis["name"]);
    }

    [Fact]
    public void A_curve_without_numbers_is_not_drawn() =>
        Assert.Null(ChartOption.Of(Table with { Rows = [Row("0", Figure.Unknown(Unit.Percent))] }));

    private static TableRow Row(string key, Figure figure) => new(key, $"{key} maanden", [figure]);
}
