using System.Globalization;
using Roer.Tests.World;

namespace Roer.Questions.WhichPathsDoYouthsTake;

/// <summary>The answer says first what most youths do, and says that it is provisional while help of many still runs.</summary>
public sealed class CarePathWordsTests
{
    private static readonly string[] Ends = ["klaar", "looptNog", "uitBeeld", "klaarNaEen"];

    [Theory]
    [InlineData(7, 2, 1, "zijn er 70 klaar (al hun hulp is gestopt), loopt bij 20 de hulp nog en zijn er 10 uit beeld (zoals door verhuizen of 18 worden).", "70 van de 100 jeugdigen zijn klaar, bij 20 loopt de hulp nog")]
    [InlineData(3, 6, 1, "loopt bij 60 de hulp nog, zijn er 30 klaar (al hun hulp is gestopt) en zijn er 10 uit beeld (zoals door verhuizen of 18 worden).", "Bij 60 van de 100 jeugdigen loopt de hulp nog, 30 zijn klaar")]
    [InlineData(2, 1, 7, "zijn er 70 uit beeld (zoals door verhuizen of 18 worden), zijn er 20 klaar (al hun hulp is gestopt) en loopt bij 10 de hulp nog.", "70 van de 100 jeugdigen zijn uit beeld, 20 zijn klaar")]
    public void What_most_do_comes_first(int done, int running, int away, string words, string message)
    {
        var answer = Ask(done, running, away);
        Assert.StartsWith("Van elke 100 jeugdigen die in 2024 met hulp begonnen, " + words, answer.Sentences[0], StringComparison.Ordinal);
        Assert.Equal(message, answer.Tables.Single(table => table.Id == "stromen").Message);
    }

    [Theory]
    [InlineData(8, 2, true)]
    [InlineData(9, 1, false)]
    [InlineData(0, 1, true)]
    public void Shares_are_provisional_while_help_of_a_fifth_or_more_runs(int done, int running, bool isProvisional)
    {
        var answer = Ask(done, running, 0);
        Assert.Equal(isProvisional, answer.Sentences[0].Contains("voorlopig", StringComparison.Ordinal));
        foreach (var name in new[] { "looptNog", "klaar", "klaarNaEen", "laterZwaarder" })
            Assert.Equal((name, isProvisional), (name, answer.Totals.Single(total => total.Name == name).Figure.Provisional));
    }

    [Fact]
    public void A_path_that_runs_is_provisional_and_one_that_is_done_is_not()
    {
        var answer = Ask(3, 2, 0);
        foreach (var id in new[] { "paden", "trajecten-na-elkaar", "stromen" })
            Assert.All(answer.Tables.Single(table => table.Id == id).Rows, row => Assert.Equal(row.Key.EndsWith("loopt-nog", StringComparison.Ordinal), row.Provisional));
    }

    [Fact]
    public void The_three_ends_are_all_and_each_has_an_interval()
    {
        var answer = Ask(5, 3, 2);
        Assert.Equal((50, 30, 20), (answer.Value("klaar"), answer.Value("looptNog"), answer.Value("uitBeeld")));
        Assert.All(Ends, name => Assert.InRange(answer.Value(name)!.Value, answer.Figure(name).Interval!.Low, answer.Figure(name).Interval!.High));
    }

    [Fact]
    public void Who_is_done_after_one_is_told_apart_from_who_is_done()
    {
        var answer = DrawnStays.World([DrawnStays.Of("a 2024-01-10 2024-02-10"), DrawnStays.Of("b 2024-01-10 2024-02-10"), DrawnStays.Of("b 2024-05-10 2024-06-10")]).Ask(World.ScopeOf("2024"), new CarePath());
        Assert.Equal((100, 50), (answer.Value("klaar"), answer.Value("klaarNaEen")));
        Assert.StartsWith("Na één traject klaar zijn er 50 van de 100.", answer.Sentences[1], StringComparison.Ordinal);
    }

    private static Answer Ask(int done, int running, int away) => DrawnStays.World(
    [
        .. Enumerable.Range(0, done).Select(child => DrawnStays.Of(string.Create(CultureInfo.InvariantCulture, $"k{child} 2024-01-10 2024-06-30"))),
        .. Enumerable.Range(0, running).Select(child => DrawnStays.Of(string.Create(CultureInfo.InvariantCulture, $"l{child} 2024-01-10"))),
        .. Enumerable.Range(0, away).Select(child => DrawnStays.Of(string.Create(CultureInfo.InvariantCulture, $"m{child} 2024-01-10 2024-06-30 35"))),
    ]).Ask(World.ScopeOf("2024"), new CarePath());
}
