namespace Roer.Questions.Parts;

public sealed class TableViewTests
{
    private static readonly AnswerTable Table = new()
    {
        Id = "t",
        Message = "",
        Subtitle = "",
        RowHeader = "",
        Columns = [new("a", "A", Unit.Youths)],
        Rows = [Row("x", 2), Row("onbekend", null), Row("y", 3), Row("z", 1)],
    };

    [Fact]
    public void Without_a_column_the_order_is_that_of_the_answer() => Assert.Equal("x onbekend y z", Keys(new TableView("t")));

    [Fact]
    public void What_is_unknown_comes_last_in_either_direction()
    {
        Assert.Equal("y x z onbekend", Keys(new TableView("t", "a")));
        Assert.Equal("z x y onbekend", Keys(new TableView("t", "a", Descending: false)));
    }

    [Fact]
    public void A_column_that_does_not_exist_changes_nothing() => Assert.Equal("x onbekend y z", Keys(new TableView("t", "b")));

    [Theory]
    [InlineData("t", "a", true, 1)]
    [InlineData("t", "a", false, 3)]
    [InlineData("t", null, true, 2)]
    public void What_is_written_is_read_back(string table, string? column, bool descending, int page)
    {
        var view = new TableView(table, column, descending, page);
        Assert.Equal(view, TableView.Read(view.Write()));
    }

    [Fact]
    public void What_cannot_be_read_is_left_out()
    {
        Assert.Null(TableView.Read([new("sorteer", "a")]));
        Assert.Equal(new TableView("t"), TableView.Read([new("tabel", "t"), new("pagina", "min een")]));
        Assert.Equal(new TableView("t"), TableView.Read([new("tabel", "t"), new("pagina", "0")]));
    }

    private static string Keys(TableView view) => string.Join(' ', view.Sort(Table).Select(row => row.Key));

    private static TableRow Row(string key, decimal? value) =>
        new(key, key, [value is { } known ? Figure.Of(known, Unit.Youths) : Figure.Unknown(Unit.Youths)]);
}
