using Roer.Questions.WhereWillTheYearEnd;
using Roer.Store;
using Roer.Store.Findings;
using Roer.Store.Measures;
using Roer.Tests.World;

namespace Roer.App.Serving;

public sealed class WarmUpTests : IDisposable
{
    private readonly WorldStore _world = new(World.Of(RuleCase.Clean, "regel | toewijzing | van | bedrag | kind | aanbieder\nx | 77 | 2025-04-01 | 100 | Anna | A").Intakes);

    private Vintage Newest => _world.Store.At(World.Municipality, LatestKnown.Of(_world.Store, World.Municipality)!.Value, null);

    public void Dispose() => _world.Dispose();

    [Fact]
    public async Task What_was_warmed_up_is_there_when_somebody_asks()
    {
        var vintage = Newest;
        Assert.False(FindingTables.ArePrepared(vintage));
        await using var warmUp = new WarmUp(_world.Store);
        warmUp.Begin();
        await warmUp.WaitAsync();
        Assert.True(FindingTables.ArePrepared(vintage));
        Assert.Contains(FindingList.Of(vintage, FindingFilter.None), finding => finding.Rule == "9338");
    }

    [Fact]
    public async Task After_an_intake_the_new_vintage_is_warmed_up()
    {
        await using var warmUp = new WarmUp(_world.Store);
        warmUp.Begin();
        var message = World.Of("kind | geboren\nBas | 2015-01-01").Intakes[0];
        WorldStore.TakeIn(_world.Store, [new() { FileName = "later.xml", Municipality = World.Municipality, Known = World.LongAgo.AddDays(1), Identity = new(999, 1), Content = message.Content }]);
        warmUp.Begin();
        await warmUp.WaitAsync();
        Assert.True(FindingTables.ArePrepared(Newest));
        Assert.Equal(World.LongAgo.AddDays(1), Newest.AsOf);
    }

    /// <summary>Five municipalities: the store keeps the vintages of four, so the fifth is left to who asks.</summary>
    [Fact]
    public async Task No_more_municipalities_are_warmed_up_than_are_kept()
    {
        using var many = new WorldStore(World.Of("kind | gemeente | geboren\nAnna | 1001 | 2015-01-01\nAnna | 1002 | 2015-01-01\nAnna | 1003 | 2015-01-01\nAnna | 1004 | 2015-01-01\nAnna | 1005 | 2015-01-01").Intakes);
        await using var warmUp = new WarmUp(many.Store);
        warmUp.Begin();
        await warmUp.WaitAsync();
        Assert.Equal([true, true, true, true, false], Enumerable.Range(1001, 5).Select(code => FindingTables.ArePrepared(many.Store.At($"{code}", World.LongAgo, null))));
    }

    /// <summary>Until it is worked out the answer says so and the desk does not keep it; then it is there, and kept.</summary>
    [Fact]
    public async Task What_a_question_keeps_is_worked_out_too()
    {
        using var steady = new WorldStore(SteadyYears.Intakes(30));
        var desk = new AnswerDesk(steady.Store);
        Roer.Questions.Answer Ask() => desk.Ask(new YearEnd(), [new("gemeente", World.Municipality), new("periode", "2023"), new("peildatum", "2023-06-30")]);
        Assert.True(Ask().IsUnfinished);
        Assert.NotSame(Ask(), Ask());
        WorldStore.TakeIn(steady.Store, [new() { FileName = "later.xml", Municipality = World.Municipality, Known = new(2023, 6, 30), Identity = new(999, 1), Content = new(999, 2) }]);
        await using var warmUp = new WarmUp(steady.Store);
        warmUp.Begin();
        await warmUp.WaitAsync();
        Assert.False(Ask().IsUnfinished);
        Assert.Same(Ask(), Ask());
        Assert.Equal(12, Ask().Tables.Single(table => table.Id == "terugblik").Rows.Count);
    }

    [Fact]
    public async Task In_an_empty_store_there_is_nothing_to_warm_up()
    {
        using var empty = new WorldStore([]);
        await using var warmUp = new WarmUp(empty.Store);
        warmUp.Begin();
        await warmUp.WaitAsync();
        Assert.Empty(Municipality.All(empty.Store));
    }

    [Fact]
    public async Task It_stops_at_once_and_begins_no_more()
    {
        var warmUp = new WarmUp(_world.Store);
        for (var turn = 0; turn < 20; turn++) warmUp.Begin();
        await warmUp.DisposeAsync();
        Assert.True(warmUp.WaitAsync().IsCompletedSuccessfully);
        warmUp.Begin();
        Assert.True(warmUp.WaitAsync().IsCompletedSuccessfully);
        Assert.NotEmpty(FindingList.Of(Newest, FindingFilter.None));
    }

    [Fact]
    public void Work_that_was_stopped_half_way_is_done_anew_by_who_asks()
    {
        using var stop = new CancellationTokenSource();
        stop.Cancel();
        var vintage = Newest;
        Assert.Throws<OperationCanceledException>(() => FindingTables.Prepare(vintage, stop.Token));
        Assert.False(FindingTables.ArePrepared(vintage));
        Assert.Contains(FindingList.Of(vintage, FindingFilter.None), finding => finding.Rule == "9338");
    }

    [Fact]
    public async Task Who_asks_meanwhile_waits_for_the_same_work()
    {
        await using var warmUp = new WarmUp(_world.Store);
        warmUp.Begin();
        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => FindingList.Of(Newest, FindingFilter.None).Count, TestContext.Current.CancellationToken)));
        Assert.Single(answers.Distinct());
        await warmUp.WaitAsync();
    }
}
