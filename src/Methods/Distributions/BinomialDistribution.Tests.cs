namespace Roer.Methods.Distributions;

public sealed class BinomialDistributionTests
{
    /// <summary>R 4.2, qbinom with both tails.</summary>
    [Theory]
    [InlineData(1, 0.5, 1e-300, 0, 1)]
    [InlineData(1, 0.5, 1e-15, 0, 1)]
    [InlineData(1, 0.5, 0.001, 0, 1)]
    [InlineData(1, 0.5, 0.5, 0, 0)]
    [InlineData(1, 0.5, 0.95, 1, 0)]
    [InlineData(20, 0.01, 1e-300, 0, 20)]
    [InlineData(20, 0.01, 1e-15, 0, 10)]
    [InlineData(20, 0.01, 0.001, 0, 3)]
    [InlineData(20, 0.01, 0.5, 0, 0)]
    [InlineData(20, 0.01, 0.95, 1, 0)]
    [InlineData(20, 0.8, 1e-300, 0, 20)]
    [InlineData(20, 0.8, 1e-15, 0, 20)]
    [InlineData(20, 0.8, 0.001, 10, 20)]
    [InlineData(20, 0.8, 0.5, 16, 16)]
    [InlineData(20, 0.8, 0.95, 19, 13)]
    [InlineData(1000000, 1e-5, 1e-300, 0, 287)]
    [InlineData(1000000, 1e-5, 1e-15, 0, 44)]
    [InlineData(1000000, 1e-5, 0.001, 2, 21)]
    [InlineData(1000000, 1e-5, 0.5, 10, 10)]
    [InlineData(1000000, 1e-5, 0.95, 15, 5)]
    [InlineData(50000, 0.37, 1e-300, 14570, 22550)]
    [InlineData(50000, 0.37, 1e-15, 17645, 19360)]
    [InlineData(50000, 0.37, 0.001, 18167, 18834)]
    [InlineData(50000, 0.37, 0.5, 18500, 18500)]
    [InlineData(50000, 0.37, 0.95, 18678, 18322)]
    public void Quantiles_of_both_tails_are_those_of_R(long trials, double success, double probability, long lower, long upper)
    {
        Assert.Equal(lower, BinomialDistribution.Of(trials, success).Quantile(probability));
        Assert.Equal(upper, BinomialDistribution.Of(trials, success).UpperQuantile(probability));
    }

    [Theory]
    [InlineData(1, 0.5)]
    [InlineData(17, 0.03)]
    [InlineData(90, 0.7)]
    public void Tails_are_sums_of_chances_and_turn_round_with_the_chance_of_success(int trials, double success)
    {
        var (binomial, turned) = (BinomialDistribution.Of(trials, success), BinomialDistribution.Of(trials, 1 - success));
        var chances = Enumerable.Range(0, trials + 1).Select(count => binomial.Probability(count)).ToArray();
        for (var count = 0; count <= trials; count++)
        {
            Near.Equal(chances.Take(count + 1).Sum(), binomial.Cumulative(count), 1e-12);
            Near.Equal(chances.Skip(count + 1).Reverse().Sum(), binomial.UpperTail(count), 1e-12);
            Near.Equal(binomial.UpperTail(count), turned.Cumulative(trials - count - 1), 1e-12);
            if (binomial.UpperTail(count) is > 0 and < 0.999999) Assert.Equal(count, binomial.UpperQuantile(binomial.UpperTail(count)));
        }
    }

    /// <summary>Pascal's triangle.</summary>
    [Fact]
    public void Chances_of_a_fair_coin_are_those_of_Pascal()
    {
        long choose = 1;
        for (var count = 0; count <= 30; count++)
        {
            Near.Equal(choose / Math.Pow(2, 30), BinomialDistribution.Of(30, 0.5).Probability(count), 1e-13);
            choose = choose * (30 - count) / (count + 1);
        }
    }

    [Fact]
    public void Certainty_and_no_trials_have_one_outcome()
    {
        Assert.Equal((1, 0, 4L), (BinomialDistribution.Of(4, 1).Probability(4), BinomialDistribution.Of(4, 1).Cumulative(3), BinomialDistribution.Of(4, 1).Quantile(0.01)));
        Assert.Equal((1, 1, 0L), (BinomialDistribution.Of(4, 0).Probability(0), BinomialDistribution.Of(4, 0).Cumulative(0), BinomialDistribution.Of(4, 0).Quantile(0.99)));
        Assert.Equal((1, 1, 0L), (BinomialDistribution.Of(0, 0.3).Probability(0), BinomialDistribution.Of(0, 0.3).Cumulative(0), BinomialDistribution.Of(0, 0.3).Quantile(0.99)));
        Assert.Equal((0, 0, 0, 0), (BinomialDistribution.Of(4, 0.2).Probability(5), BinomialDistribution.Of(4, 0.2).Probability(-1), BinomialDistribution.Of(4, 0.2).Cumulative(-1), BinomialDistribution.Of(4, 0.2).UpperTail(4)));
    }

    [Theory]
    [InlineData(-1, 0.5, 0.5)]
    [InlineData(1, -0.1, 0.5)]
    [InlineData(1, 1.1, 0.5)]
    [InlineData(1, double.NaN, 0.5)]
    [InlineData(1, 0.5, 0)]
    public void Nonsense_is_a_named_error(long trials, double success, double probability) =>
        Assert.Equal(InputFault.OutOfRange, Assert.Throws<MethodInputException>(() => BinomialDistribution.Of(trials, success).Quantile(probability)).Fault);
}
