namespace Roer.Methods.Forecasting;

public sealed class SeasonalNaiveTests
{
    /// <summary>R: <c>forecast::snaive</c> 8.20 on the airline passengers, and on the quarters its 95% upper bounds.</summary>
    [Fact]
    public void It_is_as_R_has_it()
    {
        var passengers = SeasonalNaive.Of(ClassicSeries.AirPassengers, 12, 24);
        Assert.Equal([417.0, 391, 419, 461, 472, 535, 622, 606, 508, 461, 390, 432], passengers.Mean.Take(12));
        Assert.Equal(passengers.Mean.Take(12), passengers.Mean.Skip(12));
        Assert.Equal(488.1775522293, passengers.Interval(0.95)[0].Upper, 8);
        double[] upper = [48.208951492636, 57.208951492636, 48.208951492636, 89.208951492636, 55.751346157479, 64.751346157479, 55.751346157479, 96.751346157479, 61.538829137802];
        Assert.All(upper.Zip(SeasonalNaive.Of(ClassicSeries.Quarters, 4, 9).Interval(0.95)), pair => Assert.Equal(pair.First, pair.Second.Upper, 9));
    }

    [Fact]
    public void Without_a_season_the_last_value_goes_on_with_a_growing_spread()
    {
        var forecast = SeasonalNaive.Of([1, 3, 2], 1, 4);
        Assert.Equal([2.0, 2, 2, 2], forecast.Mean);
        Assert.Equal(2 * forecast.Deviation[0], forecast.Deviation[3], 12);
        Assert.Equal([0.0, 0], SeasonalNaive.Of([5, 6, 5, 6], 2, 2).Deviation);
    }

    [Theory]
    [InlineData(new[] { 1.0, 2 }, 2, 1, InputFault.TooFew)]
    [InlineData(new double[0], 1, 1, InputFault.TooFew)]
    [InlineData(new[] { 1.0, 2, double.NaN }, 1, 1, InputFault.NotFinite)]
    [InlineData(new[] { 1.0, 2 }, 0, 1, InputFault.OutOfRange)]
    [InlineData(new[] { 1.0, 2 }, 1, 0, InputFault.OutOfRange)]
    public void Nonsense_is_a_named_error(double[] series, int period, int horizon, InputFault fault) =>
        Assert.Equal(fault, Assert.Throws<MethodInputException>(() => SeasonalNaive.Of(series, period, horizon)).Fault);
}
