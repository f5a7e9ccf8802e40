namespace Roer.Store;

public sealed class SqlStatementTests
{
    [Fact]
    public void A_text_is_cut_at_semicolons_and_loses_its_comments()
    {
        var statements = SqlStatement.Split("-- what; it is\nselect 1; -- one\n\nselect 2 -- two\n;\n-- the end;");
        Assert.Equal(["select 1", "select 2"], statements.Select(one => one.Text));
    }

    [Fact]
    public void Semicolons_dashes_and_dollars_within_quotes_stay()
    {
        var statement = Assert.Single(SqlStatement.Split("select 'a;b--c$1''d', \"x;$2\" where $3 = 1"));
        Assert.Equal("select 'a;b--c$1''d', \"x;$2\" where $1 = 1", statement.Text);
        Assert.Equal([2], statement.Parameters);
    }

    [Fact]
    public void Parameters_are_numbered_without_gaps_in_the_order_in_which_they_occur()
    {
        var statement = Assert.Single(SqlStatement.Split("select $3, $1, $3, $12"));
        Assert.Equal("select $1, $2, $1, $3", statement.Text);
        Assert.Equal([2, 0, 11], statement.Parameters);
    }

    [Fact]
    public void A_parameter_that_was_not_given_is_named()
    {
        var statement = Assert.Single(SqlStatement.Split("select $2"));
        var error = Assert.Throws<ArgumentException>(() => statement.Value(0, ["only one"]));
        Assert.Contains("$2", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_comment_tells_what_a_statement_needs_and_its_beginning_what_it_makes_or_fills()
    {
        var statements = SqlStatement.Split("create temporary table a (\n x integer\n);\n-- needs: b c|d\ninsert into a\nselect 1;\ncreate temporary table e as select 1;");
        Assert.Equal([[], ["b", "c d"], []], statements.Select(one => one.Needs.Select(tables => string.Join(' ', tables))));
        Assert.Equal(["a", null, null], statements.Select(one => one.Makes));
        Assert.Equal([null, "a", null], statements.Select(one => one.Fills));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \n -- nothing at all")]
    [InlineData(";;\n;")]
    public void A_text_without_statements_has_none(string text) => Assert.Empty(SqlStatement.Split(text));

    [Fact]
    public void A_file_that_must_hold_one_statement_and_holds_two_is_refused_by_name()
    {
        var sql = new Sql("two.sql", "select 1; select 2;");
        var error = Assert.Throws<InvalidOperationException>(() => sql.Only);
        Assert.Contains("two.sql", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_not_embedded_is_refused_by_name()
    {
        var error = Assert.Throws<InvalidOperationException>(() => Sql.Of(typeof(CareStore), "Nowhere.sql"));
        Assert.Contains("Nowhere.sql", error.Message, StringComparison.Ordinal);
    }
}
