using Roer.Methods;

namespace Roer.Questions;

public sealed class ReleasableTests
{
    /// <summary>Every child, provider, cent and count counts; the order in which they were found does not.</summary>
    [Fact]
    public void The_digest_tells_any_change_and_no_order()
    {
        var source = RandomSource.Named(20261201, "digest of a release");
        for (var turn = 0; turn < 50; turn++)
        {
            var children = Enumerable.Range(0, 10).ToDictionary(child => (long)child, _ => 1L + source.Below(1000));
            var providers = Enumerable.Range(0, 4).ToDictionary(provider => $"P{provider}", _ => 1L + source.Below(1000));
            var (one, other) = (source.Below(10), (source.Below(9) + 1));
            var same = Of(children.Reverse(), providers.Reverse());
            Assert.Equal(Of(children, providers), same);
            Assert.NotEqual(same, Of(children.Select(child => child.Key == one ? new(child.Key, child.Value + 1) : child), providers));
            // From one child to another: no sum tells it.
            var to = (one + other) % 10;
            Assert.NotEqual(same, Of(children.Select(child => new KeyValuePair<long, long>(child.Key, child.Value + (child.Key == one ? -1 : child.Key == to ? 1 : 0))), providers));
            Assert.NotEqual(same, Of(children.Select(child => child.Key == one ? new(99, child.Value) : child), providers));
            Assert.NotEqual(same, Of(children, providers.Select(provider => provider.Key == "P2" ? new("P9", provider.Value) : provider)));
            Assert.NotEqual(same, Of(children, providers, youths: 11));
        }
    }

    private static string Of(IEnumerable<KeyValuePair<long, long>> children, IEnumerable<KeyValuePair<string, long>> providers, int youths = 10)
    {
        var cell = new CellContributors(new Dictionary<long, long>(children), new Dictionary<string, long>(providers));
        var (exact, who) = DisclosureTests.Example();
        return new Releasable(
            exact with { Totals = [.. exact.Totals.Select(total => total.Name == "jeugdigen" ? total with { Figure = Figure.Of(youths, Unit.Youths) } : total)] },
            who with { Cells = who.Cells.Append(new(new CellName("per-hulpvorm", "99"), cell)).ToDictionary(one => one.Key, one => one.Value) }).Digest();
    }
}
