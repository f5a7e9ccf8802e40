namespace Roer.Methods.Forecasting;

public sealed class RankedProbabilityScoreTests
{
    private static readonly double[] Sample = [2, 5, 1, 7, 4, 4.5, 3, 6];

    [Theory]
    [InlineData(-3, 0, 1, 2.436574725086)]
    [InlineData(0, 0, 1, 0.2336949772551)]
    [InlineData(105, 100, 8, 3.077203537937)]
    [InlineData(7, 5, 0, 2)]
    [InlineData(7, 5, 1e-320, 2)]
    public void Normal_as_scoringRules_has_it(double actual, double mean, double deviation, double expected) =>
        Assert.Equal(expected, RankedProbabilityScore.OfNormal(actual, mean, deviation), 11);

    [Theory]
    [InlineData(4.2, 0.4921875, 0.3392857142857143)]
    [InlineData(9, 3.8671875, 3.7142857142857144)]
    [InlineData(0, 2.9921875, 2.8392857142857144)]
    public void Sample_as_scoringRules_has_it(double actual, double empirical, double fair)
    {
        Assert.Equal(empirical, RankedProbabilityScore.OfSample(actual, Sample, SampleEstimator.Empirical), 13);
        Assert.Equal(fair, RankedProbabilityScore.OfSample(actual, Sample, SampleEstimator.Fair), 13);
    }

    [Theory]
    [InlineData(5, 100, 0.95, 0.53215257681)]
    [InlineData(44, 200.1, 0.82, 1.70859687251)]
    [InlineData(222, 2000.1, 0.9, 3.66926727576)]
    [InlineData(0, 0.3, 0.001, 80.245885205896)]
    [InlineData(3, 4, 1, 3)]
    public void Negative_binomial_as_scoringRules_and_R_have_it(long actual, double size, double probability, double expected) =>
        Assert.Equal(expected, RankedProbabilityScore.OfNegativeBinomial(actual, size, probability), 9);

    [Theory]
    [InlineData(12, 10, 1.288967166734)]
    [InlineData(0, 3, 2.043873324155)]
    [InlineData(4700, 5000, 260.106541492232)]
    [InlineData(3, 0.02, 2.96039214466323)]
    [InlineData(6, 0, 6)]
    public void Poisson_as_scoringRules_and_R_have_it(long actual, double mean, double expected) =>
        Assert.Equal(expected, RankedProbabilityScore.OfPoisson(actual, mean), 9);

    [Fact]
    public void A_sample_equals_the_double_sum_in_any_order()
    {
        var random = new Random(11);
        for (var round = 0; round < 200; round++)
        {
            var draws = Enumerable.Range(0, random.Next(2, 30)).Select(_ => Math.Round((random.NextDouble() * 20) - 5, random.Next(3))).ToArray();
            var actual = random.NextDouble() * 20;
            var slow = draws.Average(draw => Math.Abs(draw - actual)) - (draws.Sum(one => draws.Sum(other => Math.Abs(one - other))) / (2.0 * draws.Length * draws.Length));
            Assert.Equal(slow, RankedProbabilityScore.OfSample(actual, draws, SampleEstimator.Empirical), 11);
            Assert.Equal(RankedProbabilityScore.OfSample(actual, draws, SampleEstimator.Fair), RankedProbabilityScore.OfSample(actual, [.. draws.Reverse()], SampleEstimator.Fair), 12);
            Assert.Equal(3 * slow, RankedProbabilityScore.OfSample((3 * actual) + 1, [.. draws.Select(draw => (3 * draw) + 1)], SampleEstimator.Empirical), 10);
        }
    }

    [Fact]
    public void Each_is_the_integral_of_its_square_and_twice_the_mean_pinball_loss()
    {
        const int Steps = 20_000;
        double loss = 0;
        for (var step = 0; step < Steps; step++)
        {
            var probability = (step + 0.5) / Steps;
            loss += 2 * PinballLoss.Of(13, MathNet.Numerics.Distributions.Normal.InvCDF(10, 4, probability), probability) / Steps;
        }

        Assert.Equal(loss, RankedProbabilityScore.OfNormal(13, 10, 4), 3);
        Assert.Equal(0.5, RankedProbabilityScore.OfSample(2.5, [2], SampleEstimator.Empirical));
        Assert.Equal(RankedProbabilityScore.OfPoisson(8, 6), RankedProbabilityScore.OfNegativeBinomial(8, 1e9, 1e9 / (1e9 + 6)), 7);
        Assert.Equal(RankedProbabilityScore.OfNormal(1_000_300, 1e6, 1000), RankedProbabilityScore.OfPoisson(1_000_300, 1e6), 0);
    }

    [Fact]
    public void A_sure_outcome_far_outside_costs_its_distance() =>
        Assert.InRange(RankedProbabilityScore.OfPoisson(1_000_000, 10), 999_988, 999_989);

    [Fact]
    public void Nonsense_is_a_named_error()
    {
        static InputFault Fault(Action act) => Assert.Throws<MethodInputException>(act).Fault;
        Assert.Equal(InputFault.Negative, Fault(() => RankedProbabilityScore.OfNormal(1, 1, -1)));
        Assert.Equal(InputFault.NotFinite, Fault(() => RankedProbabilityScore.OfNormal(double.NaN, 1, 1)));
        Assert.Equal(InputFault.Negative, Fault(() => RankedProbabilityScore.OfPoisson(-1, 1)));
        Assert.Equal(InputFault.NotFinite, Fault(() => RankedProbabilityScore.OfPoisson(1, double.PositiveInfinity)));
        Assert.Equal(InputFault.OutOfRange, Fault(() => RankedProbabilityScore.OfNegativeBinomial(1, 0, 0.5)));
        Assert.Equal(InputFault.OutOfRange, Fault(() => RankedProbabilityScore.OfNegativeBinomial(1, 2, 1.5)));
        Assert.Equal(InputFault.Empty, Fault(() => RankedProbabilityScore.OfSample(1, [], SampleEstimator.Empirical)));
        Assert.Equal(InputFault.TooFew, Fault(() => RankedProbabilityScore.OfSample(1, [1], SampleEstimator.Fair)));
    }

    /// <summary>A count so large that its chances cannot be listed, and draws whose distances overflow, have an error instead of no end or no number.</summary>
    [Fact]
    public void What_cannot_be_summed_is_refused()
    {
        Action[] asks =
        [
            () => RankedProbabilityScore.OfPoisson(5, 1e300), () => RankedProbabilityScore.OfNegativeBinomial(5, 1, 1e-12),
            () => RankedProbabilityScore.OfSample(-1e308, [1e308, 1e308], SampleEstimator.Fair), () => RankedProbabilityScore.OfSample(1, [1, 2], (SampleEstimator)7),
        ];
        foreach (var ask in asks) Assert.Equal(InputFault.OutOfRange, Assert.Throws<MethodInputException>(ask).Fault);
    }
}
