using System.Text.Json;
using Roer.Questions;

namespace Roer.App.Api;

public sealed class AnswerJsonTests
{
    [Fact]
    public void Cents_are_integers_and_what_is_unknown_is_null_with_its_status()
    {
        var json = JsonDocument.Parse(AnswerJson.Of(Answers.With(new TableRow("02", "x", [Figure.Of(100.0m, Unit.Cents), Figure.Unknown(Unit.Percent)])))).RootElement;
        Assert.Equal("123456", json.GetProperty("totalen").GetProperty("gedeclareerdCent").GetRawText());
        Assert.Equal("null", json.GetProperty("totalen").GetProperty("betaaldCent").GetRawText());
        Assert.Equal("onbekend", json.GetProperty("cijfers")[1].GetProperty("status").GetString());
        var row = json.GetProperty("tabellen")[0].GetProperty("rijen")[0];
        Assert.Equal("100", row.GetProperty("waarden").GetProperty("gedeclareerdCent").GetRawText());
        Assert.Equal("""{"aandeel":"onbekend"}""", JsonSerializer.Serialize(row.GetProperty("status")));
    }

    [Fact]
    public void An_interval_goes_with_its_figure()
    {
        var figure = Figure.Of(100, Unit.Cents) with { Interval = new Interval(90, 120, 80, "Zo.") };
        var json = JsonDocument.Parse(AnswerJson.Of(Answers.With() with { Totals = [new("a", "A", "", figure)] })).RootElement;
        Assert.Equal("""{"van":90,"tot":120,"kans":80,"methode":"Zo."}""", JsonSerializer.Serialize(json.GetProperty("cijfers")[0].GetProperty("interval")));
    }

    [Fact]
    public void The_same_answer_gives_the_same_bytes() => Assert.Equal(AnswerJson.Of(Answers.With()), AnswerJson.Of(Answers.With()));

    [Theory]
    [InlineData("1.50", Unit.Percent, "1.5")]
    [InlineData("10.00005", Unit.Percent, "10.0001")]
    [InlineData("1.5", Unit.Cents, "2")]
    [InlineData("-1.5", Unit.Cents, "-2")]
    public void Numbers_are_written_shortly(string value, Unit unit, string expected) => Assert.Equal(
        expected,
        AnswerJson.Value(decimal.Parse(value, System.Globalization.CultureInfo.InvariantCulture), unit)!.Value.ToString(System.Globalization.CultureInfo.InvariantCulture));
}
