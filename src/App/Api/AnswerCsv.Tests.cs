using System.Text;
using Roer.Questions;

namespace Roer.App.Api;

public sealed class AnswerCsvTests
{
    [Fact]
    public void The_status_stands_in_its_own_column_and_never_in_the_cell()
    {
        var lines = Lines(Answers.With(
            new TableRow("02", "ambulant; op locatie", [Figure.Of(123_456, Unit.Cents), Figure.Of(12.345m, Unit.Percent)]),
            new TableRow("onbekend", "onbekend", [Figure.Unknown(Unit.Cents), Figure.NotApplicable(Unit.Percent)]),
            new TableRow("11", "=pleegzorg", [Figure.Of(0, Unit.Cents), new Figure { Unit = Unit.Percent, State = FigureState.Hidden }], Provisional: true)));
        Assert.Equal("sleutel;Hulpvorm;gedeclareerdCent;gedeclareerdCent_status;aandeel;aandeel_status", lines[^5]);
        Assert.Equal("02;\"ambulant; op locatie\";123456;definitief;12,345;definitief", lines[^4]);
        Assert.Equal("onbekend;onbekend;;onbekend;;nvt", lines[^3]);
        Assert.Equal("11;'=pleegzorg;0;voorlopig;;verborgen", lines[^2]);
    }

    [Fact]
    public void The_first_lines_say_what_it_is()
    {
        var lines = Lines(Answers.With());
        Assert.StartsWith("\uFEFFWaar gaat het geld heen?;", lines[0], StringComparison.Ordinal);
        Assert.StartsWith("bereik;Gemeente ", lines[1], StringComparison.Ordinal);
        Assert.Equal("peildatum;2026-01-31", lines[2]);
        Assert.Contains("let op;verzonnen gegevens", lines);
    }

    [Fact]
    public void A_table_that_does_not_exist_is_a_wrong_question() =>
        Assert.Equal("tabel", Assert.Throws<ScopeException>(() => AnswerCsv.Of(Answers.With(), "onzin")).Parameter);

    private static string[] Lines(Answer answer) => Encoding.UTF8.GetString(AnswerCsv.Of(answer)).Split("\r\n");
}
