namespace Roer.Methods.Forecasting;

public sealed class ProbabilityTransformTests
{
    [Fact]
    public void The_median_lies_at_a_half()
    {
        Assert.Equal(new ProbabilityTransform(0.5, 0.5), ProbabilityTransform.OfNormal(3, 3, 2));
        Assert.Equal(0.975, ProbabilityTransform.OfNormal(1.959963984540054, 0, 1).AtOrBelow, 12);
        Assert.Equal(new ProbabilityTransform(0.25, 0.75), ProbabilityTransform.OfSample(2, [1, 2, 2, 3]));
        Assert.Equal(new ProbabilityTransform(0, 0), ProbabilityTransform.OfSample(0, [1, 2, 2, 3]));
    }

    [Fact]
    public void The_histogram_of_right_forecasts_is_flat()
    {
        var stream = RandomSource.Named(1, "transform");
        var outcomes = Enumerable.Range(0, 40_000).Select(_ => Poisson3(stream.Poisson(3))).ToArray();
        var shares = ProbabilityTransform.Histogram(outcomes, 10);
        Assert.Equal(1, shares.Sum(), 10);
        Assert.All(shares, share => Assert.InRange(share, 0.095, 0.105));
    }

    [Fact]
    public void An_outcome_without_a_jump_counts_in_one_bin_and_a_jump_is_divided()
    {
        Assert.Equal([1, 1, 0, 2], ProbabilityTransform.Histogram([new(0, 0), new(0.25, 0.25), new(1, 1), new(0.8, 0.8)], 4).Select(share => share * 4));
        Assert.Equal([0.5, 0.5], ProbabilityTransform.Histogram([new(0.25, 0.75)], 2));
        Assert.Equal(ProbabilityTransform.Histogram([new(0.1, 0.4), new(0.3, 0.9)], 5), ProbabilityTransform.Histogram([new(0.3, 0.9), new(0.1, 0.4)], 5));
    }

    [Fact]
    public void Nonsense_is_a_named_error()
    {
        static InputFault Fault(Action act) => Assert.Throws<MethodInputException>(act).Fault;
        Assert.Equal(InputFault.OutOfRange, Fault(() => ProbabilityTransform.OfNormal(1, 1, 0)));
        Assert.Equal(InputFault.Empty, Fault(() => ProbabilityTransform.OfSample(1, [])));
        Assert.Equal(InputFault.Empty, Fault(() => ProbabilityTransform.Histogram([], 3)));
        Assert.Equal(InputFault.OutOfRange, Fault(() => ProbabilityTransform.Histogram([new(0.5, 0.4)], 3)));
        Assert.Equal(InputFault.OutOfRange, Fault(() => ProbabilityTransform.Histogram([new(0.5, 0.6)], 0)));
    }

    private static ProbabilityTransform Poisson3(long count)
    {
        double below = 0, chance = Math.Exp(-3);
        for (long k = 0; k < count; k++)
        {
            below += chance;
            chance *= 3.0 / (k + 1);
        }

        return new ProbabilityTransform(Math.Min(1, below), Math.Min(1, below + chance));
    }
}
