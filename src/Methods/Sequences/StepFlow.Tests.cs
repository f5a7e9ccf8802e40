namespace Roer.Methods.Sequences;

public sealed class StepFlowTests
{
    private static readonly (IReadOnlyList<char> Things, char End)[] Drawn = [("ab".ToArray(), 'x'), ("ab".ToArray(), 'y'), ("a".ToArray(), 'x'), ("cabc".ToArray(), 'x')];

    [Fact]
    public void Each_case_passes_every_step_once()
    {
        var links = StepFlow.Of(Drawn, 3, "abc".ToHashSet());
        Assert.Equal([4, 3, 1], links.GroupBy(link => link.Step).Select(group => group.Sum(link => link.Count)));
        Assert.Equal("1a>b2 1a>x1. 1c>a1 2a>b1 2b>x1. 2b>y1. 3b>…1", Text(links));
    }

    [Fact]
    public void What_is_not_told_apart_is_one() => Assert.Equal("1?>a1 1a>?2 1a>x1.", Text(StepFlow.Of(Drawn, 3, "a".ToHashSet()), onlyFirst: true));

    [Fact]
    public void The_most_frequent_things_are_told_apart() =>
        Assert.Equal("ab", string.Concat(StepFlow.MostFrequent(Drawn.Select(one => one.Things), 3, 2, Comparer<char>.Default).Order()));

    private static string Text(IEnumerable<StepLink<char>> links, bool onlyFirst = false) => string.Join(' ', links.Where(link => !onlyFirst || link.Step == 1)
        .Select(link => $"{link.Step}{link.From ?? '?'}>{(link.IsBeyond ? '…' : link.To ?? '?')}{link.Count}{(link.IsEnd ? "." : "")}").Order(StringComparer.Ordinal));
}
