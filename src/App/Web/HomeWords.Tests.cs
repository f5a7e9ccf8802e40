using Roer.App.Api;
using Roer.Care;
using Roer.Questions;

namespace Roer.App.Web;

public sealed class HomeWordsTests
{
    private static readonly Answer Plain = Answers.With();

    [Fact]
    public void At_most_three_things_ask_for_attention_and_each_once()
    {
        var first = Plain with { Alerts = ["Een.", "Twee."] };
        var second = Plain with { Alerts = ["Twee.", "Drie.", "Vier."] };
        Assert.Equal([("Een.", first), ("Twee.", first), ("Drie.", second)], HomeWords.Attention([first, second]));
        Assert.Empty(HomeWords.Attention([Plain]));
    }

    [Fact]
    public void The_figure_that_stands_out_has_its_name_and_its_chance()
    {
        Assert.Null(HomeWords.KeyFigure(Plain));
        Assert.Null(HomeWords.KeyFigure(Plain with { KeyTotals = ["bestaatNiet"] }));
        Assert.Equal("Gedeclareerd: €\u00A01.230.", HomeWords.KeyFigure(Plain with { KeyTotals = ["gedeclareerdCent"] }));
        Assert.Equal("Betaald: onbekend.", HomeWords.KeyFigure(Plain with { KeyTotals = ["betaaldCent"] }));
        var estimate = Plain.Totals[0] with { Figure = Figure.Of(500_000, Unit.Cents, provisional: true) with { Interval = new Interval(400_000, 600_000, 80, "Geschat.") } };
        Assert.Equal(
            "Gedeclareerd: €\u00A05.000 (voorlopig). De kans is 80% dat het tussen €\u00A04.000 en €\u00A06.000 ligt.",
            HomeWords.KeyFigure(Plain with { Totals = [estimate], KeyTotals = [estimate.Name] }));
    }

    /// <summary>What every public answer says first stands there once, in more words; what one of them adds stays.</summary>
    [Fact]
    public void In_public_the_limits_stand_before_what_an_answer_adds_to_them()
    {
        var shown = Plain with { Alerts = ["Dit is de openbare versie.", "Nieuwere cijfers zijn nog niet openbaar."] };
        var limits = HomeWords.Limits([shown, shown]);
        Assert.Equal("Nieuwere cijfers zijn nog niet openbaar.", limits[^1]);
        Assert.Equal(HomeWords.Limits([]), limits.SkipLast(1));
        Assert.Contains(limits, sentence => sentence.Contains("1 tot en met 7", StringComparison.Ordinal));
    }

    [Fact]
    public void Trust_is_the_money_that_errors_touch_or_else_how_many_kinds_there_are()
    {
        Assert.Equal("We vonden geen fouten die dit antwoord raken.", HomeWords.Trust(Plain));
        Assert.Equal("", HomeWords.Trust(Plain with { Audience = Audience.Public }));
        Assert.Equal("Eén soort fout raakt dit antwoord.", HomeWords.Trust(Found(Severity.Error, Severity.Warning, Severity.Note)));
        Assert.Equal("2 soorten fouten raken dit antwoord.", HomeWords.Trust(Found(Severity.Error, Severity.Refusal)));
        Assert.Equal("Fouten raken dit antwoord niet.", HomeWords.Trust(Touched(Severity.Error, 0, 1_000_000)));
        Assert.Equal("Fouten raken 2,5% van het gedeclareerde geld (€\u00A0250).", HomeWords.Trust(Touched(Severity.Error, 25_000, 1_000_000)));
        Assert.Equal("Fouten raken €\u00A0250.", HomeWords.Trust(Touched(Severity.Error, 25_000, 0)));
        Assert.Equal("We vonden geen fouten die dit antwoord raken.", HomeWords.Trust(Touched(Severity.Warning, 25_000, 1_000_000)));
    }

    private static Answer Found(params Severity[] severities) => Plain with
    {
        Basis = Plain.Basis with { Findings = [.. severities.Select(severity => new FindingTouch("R", "Iets.", severity, 1, Figure.Unknown(Unit.Cents), RuleEuros.None))] },
    };

    private static Answer Touched(Severity severity, long cents, long claimed) =>
        Plain with { Basis = Plain.Basis with { Touched = [SeverityTouch.Of(severity, cents, claimed)] } };
}
