using Roer.App.Serving;
using Roer.Messages.Sample;
using Roer.Questions;
using Roer.Tests.World;

namespace Roer.App.Report;

public sealed class ReportQueryTests : IDisposable
{
    private readonly WorldStore _world = new(SampleTown.Invent(new SampleOptions { Seed = 3, Youths = 10, Years = 1 }).Intakes());

    public void Dispose() => _world.Dispose();

    [Fact]
    public void Without_questions_it_has_all_of_them_and_else_those_named_once_in_the_order_of_the_shelf()
    {
        Assert.Equal(Shelf.All, Read().Questions);
        Assert.Equal([Shelf.All[0], Shelf.All[2]], Read(("vraag", Shelf.All[2].Slug), ("vraag", Shelf.All[0].Slug), ("vraag", Shelf.All[2].Slug)).Questions);
    }

    [Fact]
    public void What_was_left_out_is_filled_in_with_what_it_means_now_and_read_back_it_is_the_same()
    {
        var query = Read(("periode", "2024"), ("filter", "hulpvorm=04"), ("filter", "hulpvorm=02"), ("vergelijk", ""));
        Assert.Equal(["gemeente", "periode", "peildatum", "stand", "filter", "filter"], query.Scope.Select(pair => pair.Key));
        Assert.Equal(("9901", $"{_world.Store.LastIntake}", "hulpvorm=02"), (query["gemeente"], query["stand"], query["filter"]));
        var again = ReportQuery.Parse(query.Pairs, new AnswerDesk(_world.Store));
        Assert.Equal(query.Pairs, again.Pairs);
    }

    [Fact]
    public void It_is_short_unless_the_whole_is_asked_and_says_so_when_it_is_asked_again()
    {
        Assert.True(Read().IsShort);
        Assert.Equal(Read().Pairs, Read(("omvang", "kort")).Pairs);
        var whole = Read(("omvang", "volledig"));
        Assert.False(whole.IsShort);
        Assert.Contains(new("omvang", "volledig"), whole.Pairs);
        Assert.Contains(" --omvang volledig --gemeente 9901 ", new AnsweredReport(whole, []).Command, StringComparison.Ordinal);
        Assert.False(ReportQuery.Parse(whole.Pairs, new AnswerDesk(_world.Store)).IsShort);
    }

    [Fact]
    public void A_period_that_was_not_given_is_left_to_each_question() => Assert.Null(Read()["periode"]);

    [Theory]
    [InlineData("vraag", "onzin", "vraag", "De vraag 'onzin' staat niet op de plank. Kies uit: kloppen-de-cijfers, ")]
    [InlineData("hulpvorm", "02", "hulpvorm", "Een verslag kent 'hulpvorm' niet. Kies uit: vraag, omvang, gemeente, periode, ")]
    [InlineData("omvang", "lang", "omvang", "Een verslag is niet 'lang'. Kies kort of volledig.")]
    [InlineData("stand", "999999", "stand", "'999999' is geen stand.")]
    [InlineData("gemeente", "0000", "gemeente", "Van gemeente 0000 is niets ingelezen.")]
    [InlineData("peildatum", "ooit", "peildatum", "'ooit' is geen datum.")]
    public void What_cannot_be_used_is_told_with_what_can(string name, string value, string parameter, string start)
    {
        var fault = Assert.Single(Assert.Throws<ScopeFaultsException>(() => Read((name, value))).Faults);
        Assert.Equal(parameter, fault.Parameter);
        Assert.StartsWith(start, fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_value_is_given_once() =>
        Assert.StartsWith("U gaf 'periode' meer dan één keer.", Assert.Throws<ScopeFaultsException>(() => Read(("periode", "2024"), ("periode", "2023"))).Message, StringComparison.Ordinal);

    [Fact]
    public void The_command_can_be_typed_and_quotes_what_a_shell_would_read()
    {
        var query = Read(("vraag", Shelf.All[1].Slug), ("periode", "2024-01..2024-06"), ("filter", "product=$(rm -r 'x')"));
        var report = new AnsweredReport(query, []);
        Assert.Matches(
            @"^roer verslag waar-gaat-het-geld-heen --gegevens MAP --gemeente 9901 --periode 2024-01\.\.2024-06 --peildatum \d{4}-\d\d-\d\d --stand \d+ --filter 'product=\$\(rm -r '\\''x'\\''\)' --uit verslag\.html$",
            report.Command);
    }

    private ReportQuery Read(params (string Name, string Value)[] given) =>
        ReportQuery.Parse(given.Select(pair => new KeyValuePair<string, string>(pair.Name, pair.Value)), new AnswerDesk(_world.Store));
}
