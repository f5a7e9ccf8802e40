namespace Roer.Methods.Forecasting;

public sealed class SmoothingRecursionTests
{
    /// <summary>The equations of Hyndman and others (2008), tables 2.2 and 2.3, written out for each form.</summary>
    [Fact]
    public void Each_form_moves_as_its_own_equations_say()
    {
        foreach (var form in ExponentialSmoothingForm.Candidates(aboveZero: true, seasonal: true))
        {
            SmoothingWeights weights = new(0.3, form.Trend == SmoothingTrend.None ? 0 : 0.1, form.Season == SmoothingSeason.None ? 0 : 0.2, form.Trend == SmoothingTrend.Damped ? 0.9 : 1);
            double level = 20, trend = form.Trend == SmoothingTrend.None ? 0 : 1.5;
            double[] season = form.Season switch
            {
                SmoothingSeason.None => [],
                SmoothingSeason.Additive => [-4, 1, -3, 6],
                _ => [0.8, 1.1, 0.7, 1.4],
            };
            var recursion = new SmoothingRecursion(form, weights, level, trend, (double[])season.Clone());
            for (var index = 0; index < ClassicSeries.Quarters.Length; index++)
            {
                var place = season.Length == 0 ? 0 : index % season.Length;
                var (forecast, next) = Written(form, weights, (level, trend, season.Length == 0 ? double.NaN : season[place]), ClassicSeries.Quarters[index]);
                Assert.Equal(0, forecast - recursion.Take(ClassicSeries.Quarters[index]), 9);
                (level, trend) = (next.Level, next.Trend);
                if (season.Length > 0) season[place] = next.Season;
                Assert.Equal(0, level - recursion.Level, 9);
                Assert.Equal(0, trend - recursion.Trend, 9);
            }
        }
    }

    [Fact]
    public void A_draw_with_an_error_is_taken_in_as_a_value_is()
    {
        foreach (var form in ExponentialSmoothingForm.Candidates(aboveZero: true, seasonal: true))
        {
            double[] season = form.Season == SmoothingSeason.None ? [] : [0.8, 1.2];
            var drawn = new SmoothingRecursion(form, new(0.3, 0.1, 0.2, 0.9), 20, 1, (double[])season.Clone());
            var taken = new SmoothingRecursion(form, new(0.3, 0.1, 0.2, 0.9), 20, 1, (double[])season.Clone());
            foreach (var error in new[] { 0.1, -0.2, 0, 0.3, 0.05 })
            {
                var value = drawn.Draw(error);
                taken.Take(value);
                Assert.Equal(0, drawn.Level - taken.Level, 9);
                Assert.Equal(0, drawn.Trend - taken.Trend, 9);
                Assert.Equal(drawn.Place, taken.Place);
            }

            Assert.Equal(0, 0.1425 - taken.SquareSum, 9);
        }
    }

    private static (double Forecast, (double Level, double Trend, double Season) Next) Written(ExponentialSmoothingForm form, SmoothingWeights weights, (double Level, double Trend, double Season) from, double value)
    {
        var (alpha, beta, gamma, phi) = weights;
        var (level, trend, season) = from;
        var growth = phi * trend;
        var quick = level + growth;
        switch (form.Error, form.Season)
        {
            case (SmoothingError.Additive, SmoothingSeason.None):
                var plain = value - quick;
                return (quick, (quick + (alpha * plain), growth + (beta * plain), season));
            case (SmoothingError.Additive, _):
                var added = value - quick - season;
                return (quick + season, (quick + (alpha * added), growth + (beta * added), season + (gamma * added)));
            case (_, SmoothingSeason.None):
                var share = (value - quick) / quick;
                return (quick, (quick * (1 + (alpha * share)), growth + (beta * quick * share), season));
            case (_, SmoothingSeason.Additive):
                var relative = (value - quick - season) / (quick + season);
                return (quick + season, (quick + (alpha * (quick + season) * relative), growth + (beta * (quick + season) * relative), season + (gamma * (quick + season) * relative)));
            default:
                var both = (value - (quick * season)) / (quick * season);
                return (quick * season, (quick * (1 + (alpha * both)), growth + (beta * quick * both), season * (1 + (gamma * both))));
        }
    }
}
