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
