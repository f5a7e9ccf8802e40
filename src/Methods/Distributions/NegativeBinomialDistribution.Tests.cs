namespace Roer.Methods.Distributions;

public sealed class NegativeBinomialDistributionTests
{
    /// <summary>R 4.2, qnbinom with both tails.</summary>
    [Theory]
    [InlineData(0.01, 0.5, 1e-15, 0, 38)]
    [InlineData(0.01, 0.5, 0.001, 0, 2)]
    [InlineData(0.01, 0.5, 0.5, 0, 0)]
    [InlineData(0.01, 0.5, 0.95, 0, 0)]
    [InlineData(0.5, 0.01, 1e-15, 0, 3205)]
    [InlineData(0.5, 0.01, 0.001, 0, 538)]
    [InlineData(0.5, 0.01, 0.5, 22, 22)]
    [InlineData(0.5, 0.01, 0.95, 191, 0)]
    [InlineData(3, 0.3, 1e-15, 0, 114)]
    [InlineData(3, 0.3, 0.001, 0, 30)]
    [InlineData(3, 0.3, 0.5, 6, 6)]
    [InlineData(3, 0.3, 0.95, 16, 1)]
    [InlineData(100000, 0.9, 1e-15, 10241, 12006)]
    [InlineData(100000, 0.9, 0.001, 10769, 11456)]
    [InlineData(100000, 0.9, 0.5, 11111, 11111)]
    [InlineData(100000, 0.9, 0.95, 11294, 10929)]
    public void Quantiles_of_both_tails_are_those_of_R(double size, double success, double probability, long lower, long upper)
    {
        Assert.Equal(lower, NegativeBinomialDistribution.Of(size, success).Quantile(probability));
        Assert.Equal(upper, NegativeBinomialDistribution.Of(size, success).UpperQuantile(probability));
    }

    [Theory]
    [InlineData(0.05, 3)]
    [InlineData(1, 0.4)]
    [InlineData(12.5, 20)]
    public void Tails_are_sums_of_chances(double size, double mean)
    {
        var negative = NegativeBinomialDistribution.OfMean(mean, size);
        var sum = 0.0;
        for (var count = 0; count < 120; count++)
        {
            sum += negative.Probability(count);
            Near.Equal(sum, negative.Cumulative(count), 1e-12);
            Assert.Equal(1, negative.Cumulative(count) + negative.UpperTail(count), 13);
            Near.Equal(negative.Probability(count + 1), negative.UpperTail(count) - negative.UpperTail(count + 1), 1e-6);
        }
    }

    [Fact]
    public void Size_1_is_the_geometric_distribution_and_a_great_size_is_Poisson()
    {
        for (var count = 0; count < 40; count++)
        {
            Near.Equal(Math.Pow(0.75, count + 1), NegativeBinomialDistribution.Of(1, 0.25).UpperTail(count), 1e-12);
            Assert.Equal(PoissonDistribution.Of(8).Cumulative(count), NegativeBinomialDistribution.OfMean(8, 1e11).Cumulative(count), 1e-9);
        }
    }

    [Fact]
    public void Mean_and_chance_of_success_are_two_names_for_the_same()
    {
        var (left, right) = (NegativeBinomialDistribution.OfMean(6, 2), NegativeBinomialDistribution.Of(2, 0.25));
        Near.Equal(6, right.Mean, 1e-14);
        Near.Equal(0.25, left.SuccessProbability, 1e-14);
        Assert.Equal(left.Quantile(0.9), right.Quantile(0.9));
        var none = NegativeBinomialDistribution.OfMean(0, 2);
        Assert.Equal((1, 0, 1, 0L), (none.Probability(0), none.Probability(2), none.Cumulative(0), none.Quantile(0.99)));
        Assert.Equal((0, 1), (left.Probability(-1), left.UpperTail(-1)));
    }

    [Theory]
    [InlineData(0, 0.5, 0.5)]
    [InlineData(1, 0, 0.5)]
    [InlineData(1, 1.1, 0.5)]
    [InlineData(1, double.NaN, 0.5)]
    [InlineData(1, 0.5, 1)]
    public void Nonsense_is_a_named_error(double size, double success, double probability) =>
        Assert.Equal(InputFault.OutOfRange, Assert.Throws<MethodInputException>(() => NegativeBinomialDistribution.Of(size, success).Quantile(probability)).Fault);
}
