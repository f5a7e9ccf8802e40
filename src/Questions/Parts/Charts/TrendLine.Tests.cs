namespace Roer.Questions.Parts.Charts;

public sealed class TrendLineTests
{
    [Fact]
    public void The_months_lie_from_left_to_right_between_zero_and_the_highest()
    {
        Assert.Equal(["3,29 60,16 117,3"], TrendLine.Of(Tables([0, 50, 100])));
    }

    [Fact]
    public void A_month_that_is_not_known_breaks_the_line()
    {
        Assert.Equal(["3,3 31.5,3", "88.5,3 117,3"], TrendLine.Of(Tables([7, 7, null, 7, 7])));
    }

    [Fact]
    public void A_month_that_is_not_complete_is_left_out()
    {
        Assert.Equal(TrendLine.Of(Tables([1, 2, 3])), TrendLine.Of(Tables([1, 2, 3, 1], provisional: 3)));
    }

    [Fact]
    public void What_is_below_zero_is_lowest()
    {
        Assert.Equal(["3,29 60,16 117,3"], TrendLine.Of(Tables([-50, 0, 50])));
    }

    [Fact]
    public void Only_zeros_lie_at_the_bottom()
    {
        Assert.Equal(["3,29 60,29 117,29"], TrendLine.Of(Tables([0, 0, 0])));
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
