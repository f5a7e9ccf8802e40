using System.Text;
using System.Text.Json;
using Roer.App.Cli;
using Roer.Questions;

namespace Roer.App.Api;

/// <summary>Columns of words stand in every form of an answer, beside the numbers and never as a formula.</summary>
public sealed class TextColumnsTests
{
    private static readonly Answer Told = Of("aanbieder", "Herstel het nummer.");

    [Fact]
    public void Json_names_the_columns_and_gives_each_row_its_words()
    {
        var table = JsonDocument.Parse(AnswerJson.Of(Told)).RootElement.GetProperty("tabellen")[0];
        Assert.Equal(["wie", "zin"], table.GetProperty("tekstkolommen").EnumerateArray().Select(column => column.GetProperty("naam").GetString()!));
        var row = table.GetProperty("rijen")[0];
        Assert.Equal("aanbieder", row.GetProperty("teksten").GetProperty("wie").GetString());
        Assert.Equal(100, row.GetProperty("waarden").GetProperty("gedeclareerdCent").GetInt64());
    }

    [Fact]
    public void Csv_puts_the_words_before_the_numbers()
    {
        var lines = Encoding.UTF8.GetString(AnswerCsv.Of(Told)).Split("\r\n");
        Assert.Contains("sleutel;Hulpvorm;wie;zin;gedeclareerdCent;gedeclareerdCent_status;aandeel;aandeel_status", lines);
        Assert.Contains("a;Rij;aanbieder;Herstel het nummer.;100;definitief;;onbekend", lines);
    }

    [Theory]
    [InlineData("=1+1")]
    [InlineData("@som")]
    [InlineData("+31")]
    public void A_word_that_a_spreadsheet_would_run_stays_text(string word) =>
        Assert.Contains($"a;Rij;'{word};zin;", Encoding.UTF8.GetString(AnswerCsv.Of(Of(word, "zin"))), StringComparison.Ordinal);

    [Fact]
    public void The_terminal_puts_the_words_after_the_numbers() =>
        Assert.Contains(AnswerText.Of(Told).Split('\n'), line => line.StartsWith("  Rij", StringComparison.Ordinal) && line.EndsWith("onbekend  aanbieder     Herstel het nummer.", StringComparison.Ordinal));

    [Fact]
    public void A_row_of_totals_has_no_words()
    {
        var table = Told.Tables[0] with { TotalRow = new TableRow("totaal", "Totaal", [Figure.Of(100, Unit.Cents), Figure.Unknown(Unit.Percent)]) };
        var answer = Told with { Tables = [table] };
        Assert.Contains("totaal;Totaal;;;100;definitief;;onbekend", Encoding.UTF8.GetString(AnswerCsv.Of(answer)), StringComparison.Ordinal);
        Assert.Empty(JsonDocument.Parse(AnswerJson.Of(answer)).RootElement.GetProperty("tabellen")[0].GetProperty("totaal").GetProperty("teksten").EnumerateObject());
    }

    private static Answer Of(string who, string sentence)
    {
        var answer = Answers.With(new TableRow("a", "Rij", [Figure.Of(100, Unit.Cents), Figure.Unknown(Unit.Percent)]) { Texts = [who, sentence] });
        return answer with { Tables = [answer.Tables[0] with { TextColumns = [new("wie", "Wie herstelt"), new("zin", "Zin")] }] };
    }
}
