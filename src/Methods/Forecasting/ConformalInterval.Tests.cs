namespace Roer.Methods.Forecasting;

public sealed class ConformalIntervalTests
{
    private static readonly double[] Nineteen = [.. Enumerable.Range(1, 19).Select(each => each % 2 == 0 ? each : -(double)each)];

    [Theory]
    [InlineData(0.95, 19, 19)]
    [InlineData(0.9, 18, 18)]
    [InlineData(0.8, 16, 16)]
    [InlineData(0.51, 11, 11)]
    public void It_is_the_error_of_its_rank(double level, int rank, double width)
    {
        var interval = ConformalInterval.Of(Nineteen, level);
        Assert.Equal((rank, width, 19), (interval.Rank, interval.HalfWidth, interval.Count));
        Assert.Equal(new ForecastInterval(100 - width, 100 + width), interval.Around(100, 1));
        Assert.Equal(interval, ConformalInterval.Of([.. Nineteen.Reverse().Select(error => -error)], level));
    }

    [Fact]
    public void Scaled_it_widens_with_the_deviation()
    {
        double[] twos = [.. Enumerable.Repeat(2.0, 19)];
        var scaled = ConformalInterval.OfScaled(Nineteen, twos, 0.9);
        Assert.Equal(ConformalInterval.Of(Nineteen, 0.9).Around(5, 1), scaled.Around(5, 2));
        Assert.Equal(new ForecastInterval(5, 5), scaled.Around(5, 0));
    }

    /// <summary>Whatever the errors are distributed as, the next one lies inside as often as promised.</summary>
    [Fact]
    public void It_covers_what_it_promises_for_crooked_errors()
    {
        var stream = RandomSource.Named(2, "conformal");
        const int Rounds = 20_000;
        var inside = 0;
        for (var round = 0; round < Rounds; round++)
        {
            var errors = Enumerable.Range(0, 25).Select(_ => stream.Gamma(0.4, 9)).ToArray();
            if (stream.Gamma(0.4, 9) <= ConformalInterval.Of(errors, 0.8).HalfWidth) inside++;
        }

        Assert.InRange((double)inside / Rounds, 21.0 / 26 - 0.012, (21.0 / 26) + 0.012);
    }

    [Theory]
    [InlineData(18, 0.95, "19")]
    [InlineData(8, 0.9, "9")]
    [InlineData(3, 0.8, "4")]
    public void Too_few_errors_say_how_many_are_needed(int count, double level, string needed)
    {
        var fault = Assert.Throws<MethodInputException>(() => ConformalInterval.Of(new double[count], level));
        Assert.Equal(InputFault.TooFew, fault.Fault);
        Assert.Contains($"at least {needed}.", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Nonsense_is_a_named_error()
    {
        static InputFault Fault(Action act) => Assert.Throws<MethodInputException>(act).Fault;
        Assert.Equal(InputFault.Empty, Fault(() => ConformalInterval.Of([], 0.5)));
        Assert.Equal(InputFault.OutOfRange, Fault(() => ConformalInterval.Of([1], 1)));
        Assert.Equal(InputFault.NotFinite, Fault(() => ConformalInterval.Of([double.NaN], 0.5)));
        Assert.Equal(InputFault.OutOfRange, Fault(() => ConformalInterval.OfScaled([1], [0], 0.5)));
        Assert.Equal(InputFault.Shape, Fault(() => ConformalInterval.OfScaled([1], [], 0.5)));
        Assert.Equal(InputFault.Negative, Fault(() => ConformalInterval.Of(Nineteen, 0.9).Around(1, -1)));
    }

    /// <summary>However low the level, the smallest error is the least there is; however high, the number needed is told at once.</summary>
    [Fact]
    public void Extreme_levels_have_a_rank_or_a_reason()
    {
        Assert.Equal((1, 1.0), (ConformalInterval.Of([3, -1, 2], 1e-12).Rank, ConformalInterval.Of([3, -1, 2], 1e-12).HalfWidth));
        var fault = Assert.Throws<MethodInputException>(() => ConformalInterval.Of([3, -1, 2], Math.BitDecrement(1)));
        Assert.Equal(InputFault.TooFew, fault.Fault);
        foreach (var (level, needed) in new[] { (0.8, 4), (0.9, 9), (0.95, 19), (0.99, 99) })
        {
            Assert.Contains($"needs at least {needed}.", Assert.Throws<MethodInputException>(() => ConformalInterval.Of([3, -1], level)).Message, StringComparison.Ordinal);
            Assert.Equal(needed, ConformalInterval.Of([.. Enumerable.Range(1, needed).Select(each => (double)each)], level).Rank);
        }
    }
}
