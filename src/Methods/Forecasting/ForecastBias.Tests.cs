namespace Roer.Methods.Forecasting;

public sealed class ForecastBiasTests
{
    [Fact]
    public void Too_high_is_above_0() => Assert.Equal(new ForecastBias(2, 0.2), ForecastBias.Of([10, 10], [11, 13]));

    [Fact]
    public void Errors_on_both_sides_cancel_and_order_does_not_matter()
    {
        Assert.Equal(new ForecastBias(0, 0), ForecastBias.Of([10, 20], [13, 17]));
        Assert.Equal(ForecastBias.Of([1, 2, 4], [2, 2, 8]), ForecastBias.Of([4, 1, 2], [8, 2, 2]));
    }

    [Fact]
    public void Nothing_to_divide_by_gives_no_share() => Assert.Equal(new ForecastBias(1, null), ForecastBias.Of([-1, 1], [0, 2]));

    [Fact]
    public void Nonsense_is_a_named_error()
    {
        Assert.Equal(InputFault.Empty, Assert.Throws<MethodInputException>(() => ForecastBias.Of([], [])).Fault);
        Assert.Equal(InputFault.Shape, Assert.Throws<MethodInputException>(() => ForecastBias.Of([1], [])).Fault);
        Assert.Equal(InputFault.NotFinite, Assert.Throws<MethodInputException>(() => ForecastBias.Of([1], [double.NaN])).Fault);
    }

    /// <summary>A period as long as numbers go, and amounts near the largest number, are refused by name in every measure and simple forecast.</summary>
    [Fact]
    public void Periods_and_amounts_out_of_proportion_are_named_errors()
    {
        double[] series = [1, 2, 3, 4, 5, 6], huge = [1.7e308, -1.7e308];
        Assert.False(Theta.Of(series, int.MaxValue, 1).IsSeasonal);
        DieboldMarianoOptions options = new(int.MaxValue, 1, LossVariance.Bartlett, DieboldMarianoAlternative.Different);
        Action[] asks =
        [
            () => SeasonalNaive.Of(series, int.MaxValue, 1), () => ScaledError.Scale(series, int.MaxValue), () => ForecastBias.Of([-1.7e308], [1.7e308]),
            () => DieboldMariano.Of(series, series, options), () => DieboldMariano.Of([1e200, 1, 2], [1, 1e200, 3], options with { Horizon = 1 }),
            () => PinballLoss.Of(-1.7e308, 1.7e308, 0.5), () => IntervalScore.Of(1.7e308, -1e308, 1, 0.999999), () => ConformalInterval.Of(huge, 0.5).Around(1e308, 10),
            () => Forecast.OfNormal([1.7e308], [1.7e308]).Quantile(0, 0.99), () => StockFlow.Expected([1], [1.7e308, 1.7e308], StayCurve.Of([1], CurveTail.Stays, [])),
        ];
        foreach (var ask in asks) Assert.Contains(Assert.Throws<MethodInputException>(ask).Fault, new[] { InputFault.OutOfRange, InputFault.TooFew });
        Assert.InRange(IntervalCoverage.OfCount(1, int.MaxValue, ShareInterval.Wilson, 0.95).Upper, 0, 1e-8);
    }
}
