namespace Roer.Methods.Forecasting;

public sealed class CoverageBandTests
{
    /// <summary>R: qbinom(c(.05, .95), 24, .8) and qbinom(c(.025, .975), 36, .5).</summary>
    [Theory]
    [InlineData(24, 0.8, 0.9, 16, 22)]
    [InlineData(36, 0.5, 0.95, 12, 24)]
    public void It_is_the_binomial_band(int count, double level, double confidence, int low, int high)
    {
        var band = CoverageBand.Of(count, level, confidence);
        Assert.Equal((count * level, low, high), (band.Expected, band.Low, band.High));
        Assert.True(band.Holds(low) && band.Holds(high) && !band.Holds(low - 1) && !band.Holds(high + 1));
    }

    /// <summary>The chance of the band by adding up the chances of counts, each from factorials: at least what is asked, and no longer so without an end.</summary>
    [Fact]
    public void It_holds_what_it_promises_and_no_more_than_it_must()
    {
        for (var count = 1; count <= 40; count++)
        {
            foreach (var level in new[] { 0.5, 0.8, 0.9 })
            {
                var chances = Chances(count, level);
                var band = CoverageBand.Of(count, level, 0.9);
                Assert.True(chances.Skip((int)band.Low).Take((int)(band.High - band.Low) + 1).Sum() >= 0.9 - 1e-12);
                Assert.True(chances.Take((int)band.Low).Sum() < 0.05 + 1e-12 && chances.Take((int)band.Low + 1).Sum() > 0.05 - 1e-12);
                Assert.True(chances.Skip((int)band.High + 1).Sum() < 0.05 + 1e-12 && chances.Skip((int)band.High).Sum() > 0.05 - 1e-12);
            }
        }
    }

    [Fact]
    public void Nothing_has_a_band_of_nothing() => Assert.Equal(new CoverageBand(0, 0, 0), CoverageBand.Of(0, 0.8, 0.9));

    [Fact]
    public void Nonsense_is_a_named_error()
    {
        Assert.Equal(InputFault.Negative, Assert.Throws<MethodInputException>(() => CoverageBand.Of(-1, 0.8, 0.9)).Fault);
        Assert.Equal(InputFault.OutOfRange, Assert.Throws<MethodInputException>(() => CoverageBand.Of(1, 1, 0.9)).Fault);
        Assert.Equal(InputFault.OutOfRange, Assert.Throws<MethodInputException>(() => CoverageBand.Of(1, 0.8, 0)).Fault);
    }

    private static List<double> Chances(int count, double level)
    {
        var chances = new List<double> { Math.Pow(1 - level, count) };
        for (var inside = 1; inside <= count; inside++) chances.Add(chances[^1] * (count - inside + 1) / inside * level / (1 - level));
        return chances;
    }
}
