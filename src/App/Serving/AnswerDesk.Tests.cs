using Roer.Questions;
using Roer.Store;
using Roer.Tests.World;

namespace Roer.App.Serving;

public sealed class AnswerDeskTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly CareStore _store;
    private readonly AnswerDesk _desk;

    public AnswerDeskTests()
    {
        _store = CareStore.Open(_folder.Path);
        _desk = new AnswerDesk(_store);
    }

    public void Dispose()
    {
        _store.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public void The_same_scope_in_another_order_is_the_same_answer()
    {
        var answer = _desk.Ask(Shelf.All[0], [new("gemeente", "9901"), new("periode", "2024")]);
        Assert.Same(answer, _desk.Ask(Shelf.All[0], [new("periode", "2024"), new("gemeente", "9901")]));
        Assert.NotSame(answer, _desk.Ask(Shelf.All[0], [new("periode", "2023"), new("gemeente", "9901")]));
    }

    [Fact]
    public void What_only_changes_the_view_does_not_change_the_answer()
    {
        var answer = _desk.Ask(Shelf.All[0], [new("gemeente", "9901")]);
        Assert.Same(answer, _desk.Ask(Shelf.All[0], [new("gemeente", "9901"), new("tabel", "x"), new("sorteer", "y"), new("formaat", "csv"), new("vergelijk", "")]));
    }

    [Fact]
    public void Everything_that_is_wrong_is_told_at_once_and_not_remembered()
    {
        for (var turn = 0; turn < 2; turn++)
        {
            var faults = Assert.Throws<ScopeFaultsException>(() => _desk.Ask(Shelf.All[0], [new("gemeente", "x"), new("periode", "y"), new("stand", "z")]));
            Assert.Equal(["gemeente", "periode", "stand"], faults.Faults.Select(fault => fault.Parameter).Order().Distinct());
        }
    }

    /// <summary>As many readers as there are processors wait for new answers, and one more; who asks for what is at hand gets it meanwhile, and the last is only begun when another is done.</summary>
    [Fact]
    public void What_is_at_hand_does_not_wait_for_what_is_new()
    {
        using var slow = new SlowQuestion();
        var atHand = _desk.Ask(Shelf.All[0], [new("gemeente", "9901")]);
        List<Thread> readers = [.. Enumerable.Range(0, Environment.ProcessorCount + 1).Select(reader => new Thread(() => _desk.Ask(slow, [new("gemeente", "9901"), new("periode", $"{2000 + reader}")])))];
        readers.ForEach(reader => reader.Start());
        Assert.True(SpinWait.SpinUntil(() => slow.Begun == Environment.ProcessorCount, TimeSpan.FromMinutes(1)));
        Assert.Same(atHand, _desk.Ask(Shelf.All[0], [new("gemeente", "9901")]));
        Assert.False(SpinWait.SpinUntil(() => slow.Begun > Environment.ProcessorCount, TimeSpan.FromMilliseconds(200)));
        slow.GoOn.Set();
        readers.ForEach(reader => reader.Join());
        Assert.Equal(Environment.ProcessorCount + 1, slow.Begun);
    }

    /// <summary>Once this was asked for ever.</summary>
    [Theory]
    [InlineData("x")]
    [InlineData("1234")]
    [InlineData("0000")]
    public void A_municipality_that_is_not_in_the_store_is_told_once_beside_everything_else(string municipality)
    {
        using var world = new WorldStore(World.Of("toewijzing | kind | aanbieder | product | van | tot | omvang\n1 | K1 | A | 45A04 | 2024-01-01 | 2025-12-31 | 3 uur per week").Intakes);
        var faults = Assert.Throws<ScopeFaultsException>(() => new AnswerDesk(world.Store).Ask(Shelf.All[1], [new("gemeente", municipality), new("gemeente", "y"), new("periode", "y")]));
        Assert.Equal(["gemeente", "periode"], faults.Faults.Select(fault => fault.Parameter).Order());
    }

    [Fact]
    public void Without_a_municipality_an_empty_store_says_what_to_do() =>
        Assert.Contains("roer inlezen", Assert.Throws<ScopeFaultsException>(() => _desk.Ask(Shelf.All[0], [])).Message, StringComparison.Ordinal);

    /// <summary>Another question that is answered when a test lets it.</summary>
    private sealed class SlowQuestion : Question, IDisposable
    {
        private int _begun;

        public int Begun => Volatile.Read(ref _begun);

        public ManualResetEventSlim GoOn { get; } = new();

        public override string Slug => "traag";

        public override string Asks => Shelf.All[0].Asks;

        public override IReadOnlyList<Dimension> Dimensions => Shelf.All[0].Dimensions;

        public override Type Page => Shelf.All[0].Page;

        public override Answer Ask(CareStore store, Scope scope)
        {
            Interlocked.Increment(ref _begun);
            GoOn.Wait();
            return Shelf.All[0].Ask(store, scope);
        }

        public void Dispose() => GoOn.Dispose();
    }
}
