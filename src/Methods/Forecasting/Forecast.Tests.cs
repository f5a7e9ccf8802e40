namespace Roer.Methods.Forecasting;

public sealed class ForecastTests
{
    [Fact]
    public void A_normal_forecast_has_normal_bounds_and_scores()
    {
        var forecast = Forecast.OfNormal([10, 20], [1, 0]);
        Assert.Equal(10 + 1.959963984540054, forecast.Interval(0.95)[0].Upper, 10);
        Assert.Equal(new ForecastInterval(20, 20), forecast.Interval(0.95)[1]);
        Assert.Equal(RankedProbabilityScore.OfNormal(11, 10, 1), forecast.Score(0, 11));
        Assert.False(forecast.IsSimulated);
    }

    [Fact]
    public void A_simulated_forecast_speaks_by_its_draws_in_any_order()
    {
        var forecast = Forecast.OfDraws([3], [[5, 1, 3, 2, 4]]);
        Assert.Equal(forecast.Interval(0.5), Forecast.OfDraws([3], [[1, 2, 3, 4, 5]]).Interval(0.5));
        Assert.Equal(Math.Sqrt(2.5), forecast.Deviation[0], 12);
        Assert.Equal(RankedProbabilityScore.OfSample(9, [1, 2, 3, 4, 5], SampleEstimator.Empirical), forecast.Score(0, 9));
        Assert.Equal(3, forecast.Quantile(0, 0.5));
    }

    [Fact]
    public void Nonsense_is_a_named_error()
    {
        static InputFault Fault(Action act) => Assert.Throws<MethodInputException>(act).Fault;
        Assert.Equal(InputFault.Empty, Fault(() => Forecast.OfNormal([], [])));
        Assert.Equal(InputFault.Shape, Fault(() => Forecast.OfNormal([1], [])));
        Assert.Equal(InputFault.Negative, Fault(() => Forecast.OfNormal([1], [-1])));
        Assert.Equal(InputFault.NotFinite, Fault(() => Forecast.OfNormal([double.NaN], [1])));
        Assert.Equal(InputFault.TooFew, Fault(() => Forecast.OfDraws([1], [[1]])));
        Assert.Equal(InputFault.OutOfRange, Fault(() => Forecast.OfNormal([1], [1]).Score(1, 0)));
        Assert.Equal(InputFault.OutOfRange, Fault(() => Forecast.OfNormal([1], [1]).Interval(1)));
    }
}
