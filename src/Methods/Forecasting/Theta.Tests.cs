namespace Roer.Methods.Forecasting;

public sealed class ThetaTests
{
    /// <summary>R: <c>forecast::thetaf</c> 8.20, steps 1, 2, 12 and 15, upper 95% bounds of steps 1 and 15, weight and drift.</summary>
    [Theory]
    [InlineData("quarters", new[] { 37.457200874872, 51.62684989906, 88.283649725462, 38.070636553591, 46.163121949664, 69.052183778847, 0.91277327232112, 0.93534523021121 })]
    [InlineData("short", new[] { 9536.6082884907, 9517.2354297588, 9323.5068424395, 9265.3882662437, 10984.46105282, 14872.37454088, 0.99989999932151, -19.372858731924 })]
    public void It_is_as_R_has_it(string name, double[] expected)
    {
        var (series, period) = name == "quarters" ? (ClassicSeries.Quarters, 4) : ([.. ClassicSeries.AccidentalDeaths.Take(30)], 12);
        var theta = Theta.Of(series, period, 15);
        var (mean, interval) = (theta.Outlook.Mean, theta.Outlook.Interval(0.95));
        double[] ours = [mean[0], mean[1], mean[11], mean[14], interval[0].Upper, interval[14].Upper, theta.Alpha, theta.Drift];
        Assert.All(expected.Zip(ours), pair => Assert.Equal(1, pair.Second / pair.First, 6));
        Assert.Equal(name == "quarters", theta.IsSeasonal);
    }

    [Fact]
    public void The_airline_passengers_are_as_R_has_them()
    {
        var theta = Theta.Of(ClassicSeries.AirPassengers, 12, 3);
        Assert.Equal(0.83775208995, theta.Alpha, 5);
        Assert.Equal(1.3230696288, theta.Drift, 9);
        Assert.Equal(440.0781910816, theta.Outlook.Mean[0], 4);
        Assert.Equal(489.7070986696, theta.Outlook.Mean[2], 4);
    }

    [Fact]
    public void It_follows_the_unit_and_a_flat_series_stays_flat()
    {
        var theta = Theta.Of(ClassicSeries.Quarters, 4, 6);
        var cents = Theta.Of([.. ClassicSeries.Quarters.Select(value => value * 100)], 4, 6);
        Assert.All(theta.Outlook.Mean.Zip(cents.Outlook.Mean), pair => Assert.Equal(100, pair.Second / pair.First, 2));
        Assert.All(Theta.Of([4, 4, 4, 4, 4, 4, 4, 4, 4], 2, 3).Outlook.Mean, mean => Assert.Equal(4, mean, 8));
        Assert.All(Theta.Of([0, 0, 0, 0, 0, 0, 0, 0, 0], 2, 3).Outlook.Mean, mean => Assert.Equal(0, mean, 8));
        Assert.True(double.IsFinite(Theta.Of([0, 3, 0, 3, 0, 3, 0, 3, 0], 2, 3).Outlook.Mean[0]));
        Assert.True(double.IsFinite(Theta.Of([-1, 3, -1, 3, -1, 3, -1, 3, -1], 2, 3).Outlook.Mean[0]));
    }

    [Theory]
    [InlineData(new[] { 1.0, 2, 3, 4 }, 1, 1, InputFault.TooFew)]
    [InlineData(new[] { 1.0, 2, 3, 4, double.NaN }, 1, 1, InputFault.NotFinite)]
    [InlineData(new[] { 1.0, 2, 3, 4, 5 }, 0, 1, InputFault.OutOfRange)]
    [InlineData(new[] { 1.0, 2, 3, 4, 5 }, 1, 0, InputFault.OutOfRange)]
    public void Nonsense_is_a_named_error(double[] series, int period, int horizon, InputFault fault) =>
        Assert.Equal(fault, Assert.Throws<MethodInputException>(() => Theta.Of(series, period, horizon)).Fault);
}
