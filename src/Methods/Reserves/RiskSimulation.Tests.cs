using Roer.Methods.Decomposition;

namespace Roer.Methods.Reserves;

public sealed class RiskSimulationTests
{
    private const int Many = 100_000;

    [Theory]
    [InlineData(0, 450, 773, 1122, 1341)]
    [InlineData(0.4, 359, 814, 1353, 1700)]
    public void Independent_and_dependent_risks_come_to_their_known_quantiles(double correlation, double half, double three, double nine, double last)
    {
        var found = RiskSimulation.Of(LossDistributionTests.Six, GaussianCopula.Equal(6, correlation), Many, RandomSource.Named(1, "register"));
        foreach (var (expected, probability) in new[] { (half, 0.5), (three, 0.75), (nine, 0.9), (last, 0.95) })
            Assert.Equal(expected, found.Quantile(probability, QuantileType.InverseStep), 0.02 * expected);
        Assert.Equal(545, found.Mean, 0.015 * 545);
    }

    [Fact]
    public void The_impacts_of_a_risk_that_happens_have_their_own_distribution()
    {
        Impact[] impacts = [Impact.Fixed(7), Impact.Uniform(10, 30), Impact.UniformOnSteps(1, 6, 1), Impact.Triangular(0, 3, 12), Impact.Lognormal(50, 20), Impact.Triangular(0, 0, 1), Impact.Triangular(0, 1, 1)];
        var paths = RiskSimulation.Paths([.. impacts.Select(impact => new Risk(1, impact))], GaussianCopula.Independent(7), 20_000, RandomSource.Named(2, "impacts"));
        for (var risk = 0; risk < impacts.Length; risk++)
        {
            double[] drawn = [.. Enumerable.Range(0, 20_000).Select(path => paths[path, risk]).Order()];
            Assert.Equal(impacts[risk].Mean, drawn.Average(), 0.02 * Math.Abs(impacts[risk].Mean));
            foreach (var share in new[] { 0.1, 0.5, 0.9, 0.99 })
            {
                var amount = drawn[(int)(share * drawn.Length)];
                Assert.InRange(impacts[risk].Cumulative(amount), share - 0.02, 1);
                Assert.InRange(impacts[risk].Cumulative(amount - 1.000001), 0, share + 0.02);
                Assert.InRange(amount, impacts[risk].Least, impacts[risk].Most);
            }
        }
    }

    [Fact]
    public void Perfect_dependence_adds_up_quantiles_and_opposite_risks_cancel()
    {
        Risk[] same = [new(0.4, Impact.Uniform(10, 20)), new(0.4, Impact.Uniform(100, 200))];
        var paths = RiskSimulation.Paths(same, GaussianCopula.Equal(2, 1), 2000, RandomSource.Named(1, "same"));
        for (var path = 0; path < 2000; path++) Assert.Equal(10 * paths[path, 0], paths[path, 1], 1e-9);
        var opposite = RiskSimulation.Paths([new(0.5, Impact.Fixed(1)), new(0.5, Impact.Fixed(1))], GaussianCopula.Equal(2, -1), 2000, RandomSource.Named(1, "opposite"));
        for (var path = 0; path < 2000; path++) Assert.Equal(1, opposite[path, 0] + opposite[path, 1]);
    }

    [Fact]
    public void The_same_seed_gives_the_same_paths_and_a_risk_at_the_end_changes_no_other()
    {
        var chance = RandomSource.Named(4, "paths");
        var six = RiskSimulation.Paths(LossDistributionTests.Six, GaussianCopula.Equal(6, 0.3), 500, chance);
        var seven = RiskSimulation.Paths([.. LossDistributionTests.Six, new(0.5, Impact.Fixed(1))], GaussianCopula.Equal(7, 0.3), 500, chance);
        for (var path = 0; path < 500; path++)
        {
            for (var risk = 0; risk < 6; risk++) Assert.Equal(six[path, risk], seven[path, risk]);
        }
    }

    [Fact]
    public void Correlations_that_cannot_hold_together_are_refused()
    {
        LogMeanDivisiaTests.Throws(InputFault.Singular, () => GaussianCopula.Of(new[,] { { 1, 0.9, -0.9 }, { 0.9, 1, 0.9 }, { -0.9, 0.9, 1 } }));
        LogMeanDivisiaTests.Throws(InputFault.Singular, () => GaussianCopula.Of(new double[,] { { 1, 1, 0 }, { 1, 1, 0.5 }, { 0, 0.5, 1 } }));
        Assert.Equal(3, GaussianCopula.Of(new double[,] { { 1, 1, 0.5 }, { 1, 1, 0.5 }, { 0.5, 0.5, 1 } }).Count);
        LogMeanDivisiaTests.Throws(InputFault.OutOfRange, () => GaussianCopula.Of(new[,] { { 1, 0.9 }, { 0.8, 1 } }));
        LogMeanDivisiaTests.Throws(InputFault.OutOfRange, () => GaussianCopula.Of(new[,] { { 2, 0.9 }, { 0.9, 1 } }));
        LogMeanDivisiaTests.Throws(InputFault.OutOfRange, () => GaussianCopula.Of(new[,] { { 1, double.NaN }, { 0.9, 1 } }));
        LogMeanDivisiaTests.Throws(InputFault.Shape, () => GaussianCopula.Of(new double[1, 2]));
        LogMeanDivisiaTests.Throws(InputFault.OutOfRange, () => GaussianCopula.Equal(3, -0.6));
        LogMeanDivisiaTests.Throws(InputFault.OutOfRange, () => GaussianCopula.Independent(0));
        LogMeanDivisiaTests.Throws(InputFault.Shape, () => RiskSimulation.Of(LossDistributionTests.Six, GaussianCopula.Independent(5), 10, RandomSource.Named(1, "x")));
        LogMeanDivisiaTests.Throws(InputFault.OutOfRange, () => RiskSimulation.Of(LossDistributionTests.Six, GaussianCopula.Independent(6), 0, RandomSource.Named(1, "x")));
    }

    [Theory]
    [InlineData(10_000, 0.9, RankRule.Normal, 8941L, 9060L)]
    [InlineData(10_000, 0.9, RankRule.Binomial, 8941L, 9059L)]
    [InlineData(100, 0.5, RankRule.Binomial, 40L, 61L)]
    [InlineData(1000, 0.8, RankRule.Binomial, 775L, 825L)]
    [InlineData(5000, 0.95, RankRule.Binomial, 4719L, 4781L)]
    [InlineData(20, 0.99, RankRule.Binomial, 19L, null)]
    [InlineData(3, 0.5, RankRule.Normal, null, null)]
    public void A_quantile_lies_between_two_ranks(int count, double probability, RankRule rule, long? low, long? high)
    {
        Assert.Equal((low, high), OrderRanks.Of(count, probability, 0.95, rule));
        var found = LossSample.Of([.. Enumerable.Range(1, count).Reverse().Select(each => (double)each)]).Interval(probability, 0.95, rule);
        Assert.Equal(new QuantileInterval(low, high, low, high), found);
    }

    [Fact]
    public void The_interval_covers_the_true_quantile_as_often_as_it_says()
    {
        var chance = RandomSource.Named(6, "coverage");
        var covered = 0;
        for (var round = 0; round < 2000; round++)
        {
            var found = LossSample.Of([.. Enumerable.Range(0, 200).Select(_ => chance.Uniform())]).Interval(0.8, 0.9, RankRule.Binomial);
            covered += found.Low <= 0.8 && 0.8 < found.High ? 1 : 0;
        }

        Assert.InRange(covered / 2000.0, 0.885, 0.945);
    }

    [Fact]
    public void A_sample_gives_shortfall_and_what_is_needed_above_the_mean()
    {
        var sample = LossSample.Of([4, 1, 3, 2, 10]);
        LogMeanDivisiaTests.Near([4, 10, 7, 6.2], [sample.Mean, sample.ExpectedShortfall(0.8), sample.ExpectedShortfall(0.6), sample.ExpectedShortfall(0.5)], 1e-12);
        Assert.Equal((3, -1), (sample.Quantile(0.5, QuantileType.Gumbel), sample.AboveMean(0.5, QuantileType.Gumbel)));
        Assert.Equal(Math.Sqrt(12.5), sample.StandardDeviation!.Value, 1e-12);
        var one = LossSample.Of([5]);
        Assert.Equal((5, null, 5), (one.Mean, one.StandardDeviation, one.ExpectedShortfall(0.999)));
        LogMeanDivisiaTests.Throws(InputFault.Empty, () => LossSample.Of([]));
        LogMeanDivisiaTests.Throws(InputFault.NotFinite, () => LossSample.Of([1, double.NaN]));
        LogMeanDivisiaTests.Throws(InputFault.OutOfRange, () => sample.ExpectedShortfall(1));
        LogMeanDivisiaTests.Throws(InputFault.OutOfRange, () => sample.Quantile(1.1, QuantileType.Gumbel));
        LogMeanDivisiaTests.Throws(InputFault.OutOfRange, () => sample.Interval(0, 0.95, RankRule.Normal));
    }
}
