namespace Roer.Methods.Spending;

/// <summary>The spread of an amount over paths.</summary>
public sealed class PathSpreadTests
{
    [Theory]
    [InlineData(new long[] { 1, 2 }, 2)]
    [InlineData(new long[] { -1, -2 }, -2)]
    [InlineData(new long[] { 0, 1, 1 }, 1)]
    [InlineData(new long[] { 0, 0, 1 }, 0)]
    [InlineData(new long[] { -7 }, -7)]
    public void A_mean_is_rounded_half_away_from_zero(long[] paths, long mean)
    {
        Assert.Equal(mean, PathSpread.MeanOf(paths));
        Assert.Equal(mean, PathSpread.Of(paths).Mean);
    }

    [Fact]
    public void A_mean_of_large_amounts_does_not_overflow() => Assert.Equal(8_000_000_000_000_000_000, PathSpread.MeanOf([8_000_000_000_000_000_001, 7_999_999_999_999_999_999, 8_000_000_000_000_000_000]));

    [Theory]
    [InlineData(99, 100)]
    [InlineData(100, 66.67)]
    [InlineData(199, 66.67)]
    [InlineData(200, 33.33)]
    [InlineData(300, 0)]
    public void The_chance_of_more_counts_what_lies_strictly_above(long cents, double percent) => Assert.Equal((decimal)percent, PathSpread.Of([300, 100, 200]).ChanceAbove(cents));

    [Fact]
    public void A_spread_moves_and_grows_with_its_paths_and_knows_no_order()
    {
        var paths = Paths(1, 333);
        var (spread, moved, larger) = (PathSpread.Of(paths), PathSpread.Of([.. paths.Select(cents => cents + 5_000)]), PathSpread.Of([.. paths.Select(cents => cents * 100)]));
        var backward = PathSpread.Of([.. paths.Reverse()]);
        foreach (var probability in new[] { 0, 0.05, 0.25, 0.5, 0.9, 0.99, 1 })
        {
            Assert.Equal(spread.Quantile(probability), backward.Quantile(probability));
            Assert.Equal(spread.Quantile(probability) + 5_000, moved.Quantile(probability));
            Assert.InRange(larger.Quantile(probability), (spread.Quantile(probability) * 100) - 50, (spread.Quantile(probability) * 100) + 50);
        }

        Assert.Equal(spread.Mean + 5_000, moved.Mean);
        Assert.Equal(paths.Min(), spread.Quantile(0));
        Assert.Equal(paths.Max(), spread.Quantile(1));
    }

    private static long[] Paths(int seed, int count)
    {
        var random = RandomSource.Named(seed, "paths");
        return [.. Enumerable.Range(0, count).Select(_ => 100_000 + (long)(20_000 * random.Normal()))];
    }
}
