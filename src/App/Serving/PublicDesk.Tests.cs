using System.Collections.Concurrent;
using Roer.Care;
using Roer.Questions;
using Roer.Store;
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
            "regel | toewijzing | van | bedrag | bekend\n" + Lines(at => $"drie{at} | {at} | 2025-03-01 | 100 | 2025-05-01"),
            "regel | toewijzing | van | bedrag | bekend\nvier | 1 | 2025-02-01 | 50 | 2025-06-01\nvijf | 5 | 2025-02-01 | -50 | 2025-06-01").Intakes;
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

    /// <summary>Nothing of it is in the register either, and a pinned moment of it gives nothing away.</summary>
    [Fact]
    public void A_question_of_which_nothing_is_public_shows_nothing_and_is_not_even_asked()
    {
        foreach (var question in Shelf.All.Where(question => !question.IsPublic))
        {
            foreach (var scope in new[] { World.ScopeOf("2025", "2025-03-01"), World.ScopeOf("2025", "2025-01-31") with { AsOfGiven = true, Stand = 1 } })
            {
                var shown = Desk().Ask(question, scope);
                Assert.Empty(shown.Totals);
                Assert.Empty(shown.Tables.SelectMany(table => table.Rows));
                Assert.Contains(shown.Sentences, sentence => sentence.Contains("geen cijfers openbaar", StringComparison.Ordinal));
            }

            Assert.Throws<NotSupportedException>(() => question.ForPublic(_world.Store.At(World.Municipality, new DateOnly(2025, 3, 1), null), World.ScopeOf("2025")));
        }

        Assert.False(File.Exists(ReleaseLedger.PathFor(_folder.Path)));
    }

    [Fact]
    public void All_divisions_of_a_year_are_worked_out_together_and_once()
    {
        var (asked, desk) = (new Watched(), Desk());
        var whole = desk.Ask(asked, Newest);
        var calls = asked.Asked.Count;
        foreach (var dimension in asked.PublicDimensions)
        {
            var shown = desk.Ask(asked, Newest with { Per = dimension.Name });
            Assert.Equal($"per-{dimension.Name}", shown.Tables[0].Id);
            Assert.True(Release.Of(shown).IsSame(Release.Of(whole)));
        }

        Assert.Equal((asked.PublicDimensions.Count + 1, calls), (calls, asked.Asked.Count));
        Assert.Single(new ReleaseLedger(_folder.Path, TimeProvider.System).Of(Release.Of(whole)));
    }

    /// <summary>One reader waits for figures that take long. Twenty others want another year, and have it before that one is done.</summary>
    [Fact]
    public async Task Readers_of_another_year_do_not_wait_for_one_that_takes_long()
    {
        using var begun = new ManualResetEventSlim();
        using var go = new ManualResetEventSlim();
        var cancellation = TestContext.Current.CancellationToken;
        var asked = new Watched(scope =>
        {
            if (scope.Period.Span.First.Year != 2024) return;
            begun.Set();
            go.Wait(TimeSpan.FromSeconds(30), cancellation);
        });
        var desk = Desk();
        var slow = Start(() => desk.Ask(asked, Newest with { Period = PeriodText.OfYear(2024) }));
        begun.Wait(cancellation);
        var shown = await Task.WhenAll(Enumerable.Range(0, 20).Select(reader => Start(() => desk.Ask(asked, Newest with { Per = asked.PublicDimensions[reader % asked.PublicDimensions.Count].Name }))));
        Assert.False(slow.IsCompleted, "They waited.");
        go.Set();
        Assert.All(shown, one => Assert.Equal(120_000m, Value(one, "gedeclareerdCent")));
        Assert.Equal(0m, Value(await slow, "jeugdigen"));

        Task<Answer> Start(Func<Answer> ask) => Task.Factory.StartNew(ask, cancellation, TaskCreationOptions.LongRunning, TaskScheduler.Default);
    }

    /// <summary>Many readers at once of a year that nobody asked for before: one release, worked out once.</summary>
    [Fact]
    public async Task Readers_of_one_year_share_its_work_and_make_one_release()
    {
        var (asked, desk) = (new Watched(), Desk());
        var shown = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Task.Run(() => desk.Ask(asked, Newest), TestContext.Current.CancellationToken)));
        Assert.Equal(asked.PublicDimensions.Count + 1, asked.Asked.Count);
        Assert.Single(new ReleaseLedger(_folder.Path, TimeProvider.System).Of(Release.Of(shown[0])));
    }

    /// <summary>A file that says nothing of the year makes a new moment. That nothing changed is known without reading the older state, by another program too.</summary>
    [Fact]
    public void Where_nothing_changed_the_older_state_is_not_read_again()
    {
        Desk().Ask(new Watched(), Newest);
        TakeIn(24, 0, "2025-04-15");
        var asked = new Watched();
        var shown = Desk().Ask(asked, Newest);
        Assert.Equal((120_000m, new DateOnly(2025, 4, 15)), (Value(shown, "gedeclareerdCent"), shown.Scope.AsOf));
        Assert.DoesNotContain(new DateOnly(2025, 3, 1), asked.Asked);
        Assert.Equal(2, new ReleaseLedger(_folder.Path, TimeProvider.System).Of(Release.Of(shown)).Count);
    }

    /// <summary>The totals are the same to the cent, but money went from one child to another: that is a change, and the older state is read.</summary>
    [Fact]
    public void Where_only_the_children_behind_an_amount_changed_that_is_seen()
    {
        Desk().Ask(new Watched(), Newest);
        TakeIn(37, 2, "2025-06-01");
        var asked = new Watched();
        var shown = Desk().Ask(asked, Newest);
        Assert.Contains(new DateOnly(2025, 3, 1), asked.Asked);
        Assert.Equal(new DateOnly(2025, 3, 1), shown.Scope.AsOf);
    }

    [Fact]
    public void What_is_prepared_is_shown_to_nobody()
    {
        var desk = Desk();
        desk.Prepare(World.Municipality, TestContext.Current.CancellationToken);
        Assert.False(File.Exists(ReleaseLedger.PathFor(_folder.Path)));
        var first = Release.Of(Ask(desk));
        TakeIn(24, 1, "2025-04-01");
        desk.Prepare(World.Municipality, TestContext.Current.CancellationToken);
        Assert.True(Assert.Single(new ReleaseLedger(_folder.Path, TimeProvider.System).Of(first)).IsSame(first));
        Assert.True(Release.Of(Ask(desk)).IsSame(first));
        using var stopped = new CancellationTokenSource();
        stopped.Cancel();
        Assert.Throws<OperationCanceledException>(() => Desk().Prepare(World.Municipality, stopped.Token));
    }

    private Scope Newest => World.ScopeOf("2025") with { AsOf = KnownDates.Latest(_world.Store, World.Municipality)!.Value, AsOfGiven = false };

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

    /// <summary>Where the money goes, with an eye on which moments are read for everybody.</summary>
    private sealed class Watched(Action<Scope>? before = null) : Question
    {
        private readonly Roer.Questions.WhereDoesTheMoneyGo.MoneyFlow _real = new();

        public ConcurrentBag<DateOnly> Asked { get; } = [];

        public override string Slug => _real.Slug;

        public override string Asks => _real.Asks;

        public override IReadOnlyList<Dimension> Dimensions => _real.Dimensions;

        public override IReadOnlyList<Dimension> PublicDimensions => _real.PublicDimensions;

        public override Type Page => _real.Page;

        public override Answer Ask(CareStore store, Scope scope) => throw new InvalidOperationException("Nobody asks for the exact answer in public.");

        public override Releasable ForPublic(Vintage vintage, Scope scope)
        {
            before?.Invoke(scope);
            Asked.Add(vintage.AsOf);
            return _real.ForPublic(vintage, scope);
        }
    }
}
