namespace Roer.Methods.Spending;

public sealed class LogNormalFactorTests
{
    [Theory]
    [InlineData(0.0)]
    [InlineData(0.3)]
    [InlineData(1.5)]
    public void It_has_mean_one_and_the_variation_asked_for(double variation)
    {
        var (random, draws) = (RandomSource.Named(1, "factor"), 400_000);
        double[] factors = [.. Enumerable.Range(0, draws).Select(_ => LogNormalFactor.Of(variation, random.Normal()))];
        Assert.InRange(factors.Average(), 0.99, 1.01);
        Assert.InRange(Math.Sqrt(factors.Average(each => (each - 1) * (each - 1))), variation * 0.9, (variation * 1.1) + 1e-12);
    }

    [Fact]
    public void A_higher_score_gives_more_and_never_less_than_nothing()
    {
        Assert.True(LogNormalFactor.Of(0.5, 1) > LogNormalFactor.Of(0.5, 0));
        Assert.True(LogNormalFactor.Of(2, -6) > 0);
    }
}
