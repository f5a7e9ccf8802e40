namespace Roer.Methods.Forecasting;

public sealed class ForecastEnsembleTests
{
    private static readonly SmoothingOptions Once = new(SmoothingCriterion.Likelihood, SmoothingSearch.Once);
    private static readonly SmoothingForecastOptions Ahead = new(SmoothingFormulas.ForecastPackage, 100, 1);

    /// <summary>The mean of what R gives for each.</summary>
    [Fact]
    public void The_default_pair_is_the_mean_of_both()
    {
        var forecast = ForecastEnsemble.OfSmoothingAndTheta(ClassicSeries.AirPassengers, 12, 2, Once, Ahead);
        Assert.Equal((441.8018472785 + 440.0781910816) / 2, forecast.Mean[0], 4);
        Assert.Equal((434.1186200688 + 428.384280557) / 2, forecast.Mean[1], 4);
    }

    [Fact]
    public void One_forecast_is_itself_and_order_does_not_matter()
    {
        var (one, other) = (Forecast.OfNormal([1, 2], [1, 1]), Forecast.OfNormal([3, 8], [3, 5]));
        Assert.Equal(one.Mean, ForecastEnsemble.Of([one]).Mean);
        Assert.Equal([2.0, 5], ForecastEnsemble.Of([one, other]).Mean);
        Assert.Equal([2.0, 3], ForecastEnsemble.Of([other, one]).Deviation);
    }

    [Fact]
    public void Nonsense_is_a_named_error()
    {
        Assert.Equal(InputFault.Empty, Assert.Throws<MethodInputException>(() => ForecastEnsemble.Of([])).Fault);
        Assert.Equal(InputFault.Shape, Assert.Throws<MethodInputException>(() => ForecastEnsemble.Of([Forecast.OfNormal([1], [1]), Forecast.OfNormal([1, 2], [1, 1])])).Fault);
    }
}
