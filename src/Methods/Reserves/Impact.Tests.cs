using Roer.Methods.Decomposition;

namespace Roer.Methods.Reserves;

public sealed class ImpactTests
{
    private static readonly Impact[] Continuous =
    [
        Impact.Uniform(-5, 20),
        Impact.Triangular(0, 3, 12),
        Impact.Triangular(-4, -4, 1),
        Impact.Triangular(2, 9, 9),
        Impact.Lognormal(50, 20),
        Impact.Lognormal(1, 3),
    ];

    [Fact]
    public void A_quantile_and_its_share_belong_together()
    {
        foreach (var impact in Continuous)
        {
            foreach (var share in new[] { 1e-6, 0.01, 0.3, 0.5, 0.9, 0.9999 })
                Assert.Equal(1 - share, impact.Cumulative(impact.UpperQuantile(share)), 1e-9);
        }
    }

    [Fact]
    public void The_mean_is_the_average_of_the_quantiles()
    {
        const int Parts = 200_000;
        foreach (var impact in Continuous)
        {
            double sum = 0;
            for (var part = 0; part < Parts; part++) sum += impact.UpperQuantile((part + 0.5) / Parts);
            Assert.Equal(impact.Mean, sum / Parts, 1e-3 * Math.Max(1, Math.Abs(impact.Mean)));
        }
    }

    [Fact]
    public void Outside_its_bounds_an_impact_never_or_always_is_less()
    {
        foreach (var impact in Continuous.Append(Impact.Fixed(3)).Append(Impact.UniformOnSteps(1, 6, 1)))
        {
            Assert.Equal(0, impact.Cumulative(impact.Least - 1));
            Assert.Equal(1, impact.Cumulative(impact.Most + 1), 1e-11);
            Assert.InRange(impact.Mean, impact.Least, impact.Most);
        }
    }

    [Fact]
    public void A_die_has_six_equal_sides()
    {
        var die = Impact.UniformOnSteps(1, 6, 1);
        Assert.Equal(3.5, die.Mean);
        for (var side = 1; side <= 6; side++)
        {
            Assert.Equal(side / 6.0, die.Cumulative(side), 1e-15);
            Assert.Equal((side - 1) / 6.0, die.Cumulative(side - 0.001), 1e-15);
            Assert.Equal(7 - side, die.UpperQuantile((side - 0.5) / 6));
        }

        Assert.Equal((1, 6), (die.UpperQuantile(1), die.UpperQuantile(1e-12)));
        Assert.Equal(0.3, Impact.UniformOnSteps(0.2, 0.4, 0.1).Mean, 1e-12);
    }

    [Fact]
    public void Two_dice_add_up_to_seven_most_often()
    {
        var die = new Risk(1, Impact.UniformOnSteps(1, 6, 1));
        var two = LossDistribution.Of([die, die], 1);
        LogMeanDivisiaTests.Near([0, 0, 1, 2, 3, 4, 5, 6, 5, 4, 3, 2, 1], [.. two.Chances.Select(chance => chance * 36)], 1e-13);
        Assert.Equal((7, 7, 12), (Math.Round(two.Mean, 12), two.Quantile(0.5), two.Quantile(0.99)));
        Assert.Equal(Math.Sqrt(35.0 / 6), two.StandardDeviation, 1e-12);
    }

    [Theory]
    [InlineData(50, 0.5, 0.95)]
    [InlineData(400, 0.9, 0.9)]
    [InlineData(1000, 0.05, 0.99)]
    public void Exact_ranks_hold_their_level_and_closer_ones_would_not(int count, double probability, double level)
    {
        var (low, high) = OrderRanks.Of(count, probability, level, RankRule.Binomial);
        var below = Roer.Methods.Distributions.BinomialDistribution.Of(count, probability);
        var tail = (1 - level) / 2;
        Assert.True(below.Cumulative(low!.Value - 1) <= tail && below.Cumulative(low.Value) >= tail);
        Assert.True(1 - below.Cumulative(high!.Value - 1) <= tail && 1 - below.Cumulative(high.Value - 2) > tail);
        var normal = OrderRanks.Of(count, probability, level, RankRule.Normal);
        Assert.InRange(normal.Low!.Value, low.Value - 3, low.Value + 3);
        Assert.InRange(normal.High!.Value, high.Value - 3, high.Value + 3);
    }
}
