using Roer.Care;
using Roer.Questions;
using Roer.Tests.World;

namespace Roer.App.Serving;

/// <summary>Twelve youths with four providers, of whom later one and then all get another invoice.</summary>
public sealed class PublicDeskTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly IReadOnlyList<Intake> _intakes;
    private readonly WorldStore _world;

    public PublicDeskTests()
    {
        _intakes = World.Of(
            "toewijzing | kind | aanbieder | product | van | tot | omvang\n" + Lines(at => $"{at} | K{at} | {"ABCD"[at % 4]} | 45A04 | 2024-01-01 | 2025-12-31 | 3 uur per week"),
            "regel | toewijzing | van | bedrag | bekend\n" + Lines(at => $"een{at} | {at} | 2025-01-01 | 100 | 2025-03-01"),
            "regel | toewijzing | van | bedrag | bekend\ntwee | 1 | 2025-02-01 | 50 | 2025-04-01",
            "regel | toewijzing | van | bedrag | bekend\n" + Lines(at => $"drie{at} | {at} | 2025-03-01 | 100 | 2025-05-01")).Intakes;
        _world = new WorldStore([.. _intakes.Take(24), Day("2025-03-01")]);
    }

    public void Dispose()
    {
        _world.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public void A_public_answer_is_rounded_and_remembered()
    {
        var shown = Ask();
        Assert.Equal((120_000m, 10m), (Value(shown, "gedeclareerdCent"), Value(shown, "jeugdigen")));
        Assert.True(Assert.Single(new ReleaseLedger(_folder.Path, TimeProvider.System).Of(Release.Of(shown))).IsSame(Release.Of(shown)));
    }

    /// <summary>120,000 and then 125,000 cents would say that somebody got an invoice of 50 euros.</summary>
    [Fact]
    public void One_invoice_more_does_not_show_and_the_answer_says_that_it_is_older()
    {
        var first = Ask();
        TakeIn(24, 1, "2025-04-01");
        var second = Ask();
        Assert.Equal((120_000m, new DateOnly(2025, 3, 1)), (Value(second, "gedeclareerdCent"), second.Scope.AsOf));
        Assert.Contains(second.Alerts, alert => alert.Contains("Nieuwere cijfers zijn nog niet openbaar", StringComparison.Ordinal));
        Assert.True(Release.Of(first).IsSame(Release.Of(second)));
    }

    [Fact]
    public void Once_enough_has_changed_the_newer_figures_show()
    {
        Ask();
        TakeIn(24, 1, "2025-04-01");
        Ask();
        TakeIn(25, 12, "2025-05-01");
        var third = Ask();
        Assert.Equal((245_000m, new DateOnly(2025, 5, 1)), (Value(third, "gedeclareerdCent"), third.Scope.AsOf));
        Assert.DoesNotContain(third.Alerts, alert => alert.Contains("Nieuwere cijfers", StringComparison.Ordinal));
    }

    [Fact]
    public void Another_program_remembers_what_the_first_one_showed()
    {
        Ask(new PublicDesk(_world.Store, new ReleaseLedger(_folder.Path, TimeProvider.System)));
        TakeIn(24, 1, "2025-04-01");
        Assert.Equal(120_000m, Value(Ask(new PublicDesk(_world.Store, new ReleaseLedger(_folder.Path, TimeProvider.System))), "gedeclareerdCent"));
    }

    [Fact]
    public void A_pinned_link_gives_what_was_released_and_no_other_moment_does()
    {
        var desk = Desk();
        var first = Ask(desk);
        TakeIn(24, 13, "2025-05-01");
        Assert.Equal(245_000m, Value(Ask(desk), "gedeclareerdCent"));
        Assert.Equal(120_000m, Value(Ask(desk, first.Scope.AsOf, first.Basis.Stand), "gedeclareerdCent"));
        Assert.Equal("peildatum", Assert.Throws<ScopeFaultsException>(() => Ask(desk, new DateOnly(2025, 4, 1))).Faults[0].Parameter);
        Assert.Equal("peildatum", Assert.Throws<ScopeFaultsException>(() => Ask(desk, new DateOnly(2025, 5, 1), first.Basis.Stand + 1)).Faults[0].Parameter);
    }

    /// <summary>The register says that a year was shown with other figures hidden: what stands there now would undo that.</summary>
    [Fact]
    public void What_another_version_hid_at_the_same_moment_stays_hidden()
    {
        var shown = Release.Of(Ask());
        File.Delete(ReleaseLedger.PathFor(_folder.Path));
        var ledger = new ReleaseLedger(_folder.Path, TimeProvider.System);
        ledger.Add(shown with { Figures = shown.Figures.ToDictionary(figure => figure.Key, figure => figure.Key.EndsWith("gedeclareerdCent", StringComparison.Ordinal) ? null : figure.Value) });
        Assert.All(Ask(new PublicDesk(_world.Store, ledger)).Totals, total => Assert.Equal(FigureState.Hidden, total.Figure.State));
    }

    [Fact]
    public void A_question_of_which_nothing_is_public_shows_nothing()
    {
        foreach (var question in Shelf.All.Where(question => question.PublicDimensions.Count == 0))
        {
            var shown = Desk().Ask(question, World.ScopeOf("2025", "2025-03-01"));
            Assert.All(shown.Totals, total => Assert.Equal(FigureState.Hidden, total.Figure.State));
            Assert.Empty(shown.Tables.SelectMany(table => table.Rows));
        }
    }

    private static string Lines(Func<int, string> line) => string.Join('\n', Enumerable.Range(1, 12).Select(line));

    private static decimal? Value(Answer answer, string total) => answer.Totals.Single(one => one.Name == total).Figure.Value;

    private PublicDesk Desk() => new(_world.Store, new ReleaseLedger(_folder.Path, TimeProvider.System));

    private void TakeIn(int from, int count, string day) => WorldStore.TakeIn(_world.Store, [.. _intakes.Skip(from).Take(count), Day(day)]);

    /// <summary>A message that says nothing but the day on which it came.</summary>
    private static Intake Day(string day)
    {
        var known = DateOnly.ParseExact(day, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        return new() { FileName = $"{day}.xml", Municipality = World.Municipality, Known = known, Identity = new(known.DayNumber, 9), Content = new(known.DayNumber, 9) };
    }

    private Answer Ask(PublicDesk? desk = null, DateOnly? asOf = null, long? stand = null) => new AnswerDesk(_world.Store, desk ?? Desk()).Ask(
        Shelf.Find("waar-gaat-het-geld-heen")!,
        [
            new("gemeente", World.Municipality), new("periode", "2025"),
            new("peildatum", asOf?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) ?? ""), new("stand", stand?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? ""),
        ]);
}
