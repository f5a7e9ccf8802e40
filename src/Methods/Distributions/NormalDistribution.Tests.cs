namespace Roer.Methods.Distributions;

public sealed class NormalDistributionTests
{
    /// <summary>R 4.2, qnorm with lower.tail = FALSE.</summary>
    [Theory]
    [InlineData(1e-300, 37.0470962993612)]
    [InlineData(1e-100, 21.27345356096532)]
    [InlineData(1e-20, 9.262340089798405)]
    [InlineData(1e-5, 4.2648907939228256)]
    [InlineData(0.2, 0.8416212335729144)]
    public void Far_quantiles_are_those_of_R(double probability, double expected)
    {
        Near.Equal(expected, NormalDistribution.Standard.UpperQuantile(probability), 1e-14);
        Near.Equal(-expected, NormalDistribution.Standard.Quantile(probability), 1e-14);
        Near.Equal(probability, NormalDistribution.Standard.UpperTail(expected), 1e-11);
        Near.Equal(probability, NormalDistribution.Standard.Cumulative(-expected), 1e-11);
    }

    [Fact]
    public void Mean_and_standard_deviation_move_and_stretch_it()
    {
        var normal = NormalDistribution.Of(100, 15);
        Near.Equal(100 + (15 * NormalDistribution.Standard.Quantile(0.9)), normal.Quantile(0.9), 1e-15);
        Near.Equal(0.9, normal.Cumulative(normal.Quantile(0.9)), 1e-14);
        Near.Equal(0.9, normal.UpperTail(normal.UpperQuantile(0.9)), 1e-14);
        Near.Equal(1 / (15 * Math.Sqrt(2 * Math.PI)), normal.Density(100), 1e-14);
    }

    [Fact]
    public void The_square_of_a_normal_value_is_chi_squared_with_one_degree_of_freedom()
    {
        for (var x = 0.05; x < 30; x += 0.83)
            Near.Equal(ChiSquaredDistribution.Of(1).UpperTail(x * x), 2 * NormalDistribution.Standard.UpperTail(x), 1e-12);
    }

    [Fact]
    public void A_lognormal_value_is_the_power_of_a_normal_one()
    {
        var log = LogNormalDistribution.OfMoments(18_680_856, 2_447_095);
        Near.Equal(18_680_856, log.Mean, 1e-14);
        Near.Equal(18_680_856, Math.Exp(log.LogMean + (log.LogStandardDeviation * log.LogStandardDeviation / 2)), 1e-14);
        Near.Equal(2_447_095, log.Mean * Math.Sqrt(Math.Exp(log.LogStandardDeviation * log.LogStandardDeviation) - 1), 1e-12);
        Near.Equal(Math.Exp(log.LogMean), log.Quantile(0.5), 1e-14);
        Near.Equal(1e-9, log.UpperTail(log.UpperQuantile(1e-9)), 1e-12);
        Near.Equal(1e-9, log.Cumulative(log.Quantile(1e-9)), 1e-12);
        Assert.Equal((0.0, 1.0), (log.Cumulative(0), log.UpperTail(-4)));
    }

    [Fact]
    public void Nonsense_is_a_named_error()
    {
        static InputFault Fault(Action action) => Assert.Throws<MethodInputException>(action).Fault;
        Assert.Equal(InputFault.NotFinite, Fault(() => NormalDistribution.Of(double.NaN, 1)));
        Assert.Equal(InputFault.OutOfRange, Fault(() => NormalDistribution.Of(0, 0)));
        Assert.Equal(InputFault.NotFinite, Fault(() => NormalDistribution.Standard.Cumulative(double.PositiveInfinity)));
        Assert.Equal(InputFault.OutOfRange, Fault(() => NormalDistribution.Standard.Quantile(0)));
        Assert.Equal(InputFault.OutOfRange, Fault(() => NormalDistribution.Standard.UpperQuantile(1)));
        Assert.Equal(InputFault.OutOfRange, Fault(() => LogNormalDistribution.OfMoments(0, 1)));
        Assert.Equal(InputFault.OutOfRange, Fault(() => LogNormalDistribution.Of(0, 1000).Quantile(0.999)));
        Assert.Equal(InputFault.NotFinite, Fault(() => LogNormalDistribution.Of(0, 1).Cumulative(double.NaN)));
    }
}
