namespace Roer.Methods.Distributions;

public sealed class PoissonDistributionTests
{
    /// <summary>R 4.2, qpois with both tails.</summary>
    [Theory]
    [InlineData(0.01, 1e-300, 0, 85)]
    [InlineData(0.01, 1e-15, 0, 6)]
    [InlineData(0.01, 0.001, 0, 1)]
    [InlineData(0.01, 0.5, 0, 0)]
    [InlineData(0.01, 0.95, 0, 0)]
    [InlineData(0.7, 1e-300, 0, 155)]
    [InlineData(0.7, 1e-15, 0, 15)]
    [InlineData(0.7, 0.001, 0, 4)]
    [InlineData(0.7, 0.5, 1, 1)]
    [InlineData(0.7, 0.95, 2, 0)]
    [InlineData(12, 1e-300, 0, 302)]
    [InlineData(12, 1e-15, 0, 49)]
    [InlineData(12, 0.001, 3, 24)]
    [InlineData(12, 0.5, 12, 12)]
    [InlineData(12, 0.95, 18, 7)]
    [InlineData(345.6, 1e-300, 0, 1237)]
    [InlineData(345.6, 1e-15, 209, 503)]
    [InlineData(345.6, 0.001, 290, 404)]
    [InlineData(345.6, 0.5, 345, 345)]
    [InlineData(345.6, 0.95, 376, 315)]
    [InlineData(10000000, 1e-300, 9883076, 10117382)]
    [InlineData(10000000, 1e-15, 9974898, 10025123)]
    [InlineData(10000000, 0.001, 9990229, 10009774)]
    [InlineData(10000000, 0.5, 10000000, 10000000)]
    [InlineData(10000000, 0.95, 10005202, 9994799)]
    public void Quantiles_of_both_tails_are_those_of_R(double mean, double probability, long lower, long upper)
    {
        Assert.Equal(lower, PoissonDistribution.Of(mean).Quantile(probability));
        Assert.Equal(upper, PoissonDistribution.Of(mean).UpperQuantile(probability));
    }

    [Theory]
    [InlineData(0.3)]
    [InlineData(6)]
    [InlineData(77.7)]
    public void Tails_are_sums_of_chances_and_a_quantile_undoes_a_chance(double mean)
    {
        var poisson = PoissonDistribution.Of(mean);
        var above = Enumerable.Range(0, 400).Select(count => poisson.Probability(count)).ToArray();
        for (var count = 0; count < mean + (12 * Math.Sqrt(mean)); count++)
        {
            Near.Equal(above.Take(count + 1).Sum(), poisson.Cumulative(count), 1e-12);
            Near.Equal(above.Skip(count + 1).Reverse().Sum(), poisson.UpperTail(count), 1e-12);
            if (poisson.UpperTail(count) < 0.999999) Assert.Equal(count, poisson.UpperQuantile(poisson.UpperTail(count)));
            if (poisson.Cumulative(count) < 1 - 1e-12) Assert.Equal(count, poisson.Quantile(poisson.Cumulative(count)));
        }
    }

    /// <summary>Chances by their recursion from e^(−mean), in exact order.</summary>
    [Fact]
    public void Chances_follow_their_recursion()
    {
        var chance = Math.Exp(-9.25);
        for (var count = 0; count < 60; count++, chance *= 9.25 / count)
            Near.Equal(chance, PoissonDistribution.Of(9.25).Probability(count), 1e-12);
        Assert.Equal(0, PoissonDistribution.Of(9.25).Probability(-1));
    }

    [Fact]
    public void A_mean_of_0_always_gives_0()
    {
        var none = PoissonDistribution.Of(0);
        Assert.Equal((1, 0, 1, 0, 0L), (none.Probability(0), none.Probability(1), none.Cumulative(0), none.UpperTail(0), none.Quantile(0.999)));
        Assert.Equal((0, 1), (none.Cumulative(-1), none.UpperTail(-1)));
    }

    [Theory]
    [InlineData(-1, 0.5)]
    [InlineData(double.NaN, 0.5)]
    [InlineData(double.PositiveInfinity, 0.5)]
    [InlineData(1, 0)]
    [InlineData(1, 1)]
    public void Nonsense_is_a_named_error(double mean, double probability) =>
        Assert.Equal(InputFault.OutOfRange, Assert.Throws<MethodInputException>(() => PoissonDistribution.Of(mean).Quantile(probability)).Fault);
}
