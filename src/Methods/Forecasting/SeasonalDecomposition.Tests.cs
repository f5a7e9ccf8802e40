namespace Roer.Methods.Forecasting;

public sealed class SeasonalDecompositionTests
{
    /// <summary>R: <c>decompose(AirPassengers, "multiplicative")</c> and <c>decompose(USAccDeaths)</c>, first and sixth figure.</summary>
    [Fact]
    public void The_figure_is_as_R_has_it()
    {
        var many = SeasonalDecomposition.Of(ClassicSeries.AirPassengers, 12, multiplicative: true);
        Assert.Equal(0.91023036737, many.Figure[0], 10);
        Assert.Equal(1.1127758267, many.Figure[5], 9);
        var few = SeasonalDecomposition.Of(ClassicSeries.AccidentalDeaths, 12, multiplicative: false);
        Assert.Equal(-805.89236111, few.Figure[0], 8);
    }

    [Fact]
    public void A_season_on_a_line_is_found_whole_for_even_and_odd_periods()
    {
        foreach (var figure in new double[][] { [-3, 1, 2], [4, -1, -2, -1], [-1, 1] })
        {
            var series = Enumerable.Range(0, figure.Length * 4).Select(index => 10 + (2 * index) + figure[index % figure.Length]).ToArray();
            var parts = SeasonalDecomposition.Of(series, figure.Length, multiplicative: false);
            Assert.All(figure.Zip(parts.Figure), pair => Assert.Equal(pair.First, pair.Second, 10));
            Assert.All(series.Select((value, index) => value - parts.Seasonal[index] - parts.Adjusted[index]), left => Assert.Equal(0, left, 10));
        }
    }

    [Fact]
    public void A_multiplicative_figure_averages_1_and_ignores_the_unit()
    {
        var parts = SeasonalDecomposition.Of(ClassicSeries.Quarters, 4, multiplicative: true);
        Assert.Equal(4, parts.Figure.Sum(), 10);
        var cents = SeasonalDecomposition.Of([.. ClassicSeries.Quarters.Select(value => value * 100)], 4, multiplicative: true);
        Assert.All(parts.Figure.Zip(cents.Figure), pair => Assert.Equal(pair.First, pair.Second, 12));
    }

    [Fact]
    public void Nonsense_is_a_named_error()
    {
        static InputFault Fault(double[] series, int period, bool multiplicative) =>
            Assert.Throws<MethodInputException>(() => SeasonalDecomposition.Of(series, period, multiplicative)).Fault;
        Assert.Equal(InputFault.TooFew, Fault([1, 2, 3], 2, false));
        Assert.Equal(InputFault.OutOfRange, Fault([1, 2, 3], 1, false));
        Assert.Equal(InputFault.OutOfRange, Fault([0, 0, 0, 0, 0], 2, true));
        Assert.Equal(InputFault.NotFinite, Fault([0, 0, double.NaN, 0, 0], 2, false));
    }
}
