namespace Roer.App.Api;

public sealed class CsvCellTests
{
    [Theory]
    [InlineData("=1+1")]
    [InlineData("+1+1")]
    [InlineData("-1+1")]
    [InlineData("@SUM(A1)")]
    [InlineData("-2+3+cmd|' /C calc'!A0")]
    [InlineData(" =1+1")]
    [InlineData("\u00A0=1+1")]
    [InlineData("+31201234567")]
    [InlineData("-")]
    [InlineData("＝1+1")]
    public void Text_that_a_spreadsheet_would_compute_stays_text(string cell) => Assert.Equal("'" + cell, CsvCell.Of(cell));

    [Theory]
    [InlineData("\t=1")]
    [InlineData("\r=1")]
    [InlineData("\n=1")]
    [InlineData("\tx")]
    public void A_tab_or_an_end_of_line_at_the_start_is_kept_behind_an_apostrophe_and_within_quotes(string cell) => Assert.Equal($"\"'{cell}\"", CsvCell.Of(cell));

    [Theory]
    [InlineData("-5")]
    [InlineData("-5,25")]
    [InlineData("0")]
    [InlineData("1234567,5")]
    [InlineData("")]
    [InlineData("ambulant - op locatie")]
    [InlineData("2024-05-01")]
    [InlineData("− 5")]
    public void A_number_stays_a_number_and_plain_words_stay_as_they_are(string cell) => Assert.Equal(cell, CsvCell.Of(cell));

    [Theory]
    [InlineData("a;b", "\"a;b\"")]
    [InlineData("een \"woord\"", "\"een \"\"woord\"\"\"")]
    [InlineData("twee\nregels", "\"twee\nregels\"")]
    [InlineData("=\"a\";1", "\"'=\"\"a\"\";1\"")]
    public void What_would_end_a_cell_is_quoted(string cell, string written) => Assert.Equal(written, CsvCell.Of(cell));
}
