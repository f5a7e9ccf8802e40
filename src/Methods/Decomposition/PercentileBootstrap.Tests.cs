namespace Roer.Methods.Decomposition;

public sealed class PercentileBootstrapTests
{
    private static readonly BootstrapOptions Options = new(2000, 0.9, QuantileType.Gumbel);

    [Fact]
    public void The_interval_of_a_mean_is_that_of_the_normal_distribution()
    {
        var random = RandomSource.Named(5, "values");
        double[] values = [.. Enumerable.Range(0, 400).Select(_ => random.Normal())];
        var found = Means(values, 1);
        var mean = values.Average();
        var error = Math.Sqrt(values.Sum(value => (value - mean) * (value - mean)) / values.Length / values.Length);
        Assert.Equal(mean, found[0].Estimate, 1e-12);
        Assert.Equal(error, found[0].StandardError, 0.05 * error);
        Assert.Equal(mean - (1.645 * error), found[0].Low, 0.2 * error);
        Assert.Equal(mean + (1.645 * error), found[0].High, 0.2 * error);
        Assert.Equal((2 * found[0].Low, 2 * found[0].High), (found[1].Low, found[1].High));
    }

    [Fact]
    public void The_same_stream_gives_the_same_interval_and_units_that_do_not_differ_have_none()
    {
        Assert.Equal(Means([1, 2, 5], 1), Means([1, 2, 5], 1));
        Assert.NotEqual(Means([1, 2, 5, 9, 4], 1), Means([1, 2, 5, 9, 4], 2));
        Assert.Equal(new BootstrapInterval(3, 3, 3, 0), Means([3, 3, 3], 1)[0]);
        Assert.Equal(new BootstrapInterval(3, 3, 3, 0), Means([3], 1)[0]);
    }

    [Fact]
    public void Every_draw_has_as_many_units_as_the_data()
    {
        var sums = new HashSet<int>();
        PercentileBootstrap.Of(7, counts => [sums.Add(counts.Sum()) ? 1 : 0], Options with { Draws = 50 }, RandomSource.Named(1, "units"));
        Assert.Equal([7], sums);
    }

    [Fact]
    public void Nonsense_is_a_named_error()
    {
        var chance = RandomSource.Named(1, "x");
        LogMeanDivisiaTests.Throws(InputFault.TooFew, () => PercentileBootstrap.Of(0, _ => [1], Options, chance));
        LogMeanDivisiaTests.Throws(InputFault.TooFew, () => PercentileBootstrap.Of(3, _ => [1], Options with { Draws = 1 }, chance));
        LogMeanDivisiaTests.Throws(InputFault.OutOfRange, () => PercentileBootstrap.Of(3, _ => [1], Options with { Level = 1 }, chance));
        LogMeanDivisiaTests.Throws(InputFault.Empty, () => PercentileBootstrap.Of(3, _ => [], Options, chance));
        LogMeanDivisiaTests.Throws(InputFault.NotFinite, () => PercentileBootstrap.Of(3, _ => [double.NaN], Options, chance));
        LogMeanDivisiaTests.Throws(InputFault.Shape, () => PercentileBootstrap.Of(3, counts => counts.All(count => count == 1) ? [1] : [1, 2], Options with { Draws = 100 }, chance));
    }

    private static IReadOnlyList<BootstrapInterval> Means(double[] values, long seed) => PercentileBootstrap.Of(
        values.Length,
        counts => counts.Select((count, unit) => count * values[unit]).Sum() / values.Length is var mean ? [mean, 2 * mean] : [],
        Options,
        RandomSource.Named(seed, "bootstrap"));
}
