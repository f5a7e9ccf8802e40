namespace Roer.Methods.Forecasting;

public sealed class SmoothingStartTests
{
    private static readonly ExponentialSmoothingForm Level = new(SmoothingError.Additive, SmoothingTrend.None, SmoothingSeason.None);

    /// <summary>0.0001 + 0.2 · 0.9998 / m for the level; the trend a tenth and the season a twentieth of the room that is left.</summary>
    [Fact]
    public void Weights_start_low_in_their_room()
    {
        var form = new ExponentialSmoothingForm(SmoothingError.Additive, SmoothingTrend.Damped, SmoothingSeason.Additive);
        var start = SmoothingStart.Of(ClassicSeries.Quarters, 4, form);
        Assert.Equal(0.0001 + (0.2 * 0.9998 / 4), start[0], 12);
        Assert.Equal(0.0001 + (0.1 * (start[0] - 0.0001)), start[1], 12);
        Assert.Equal(0.0001 + (0.05 * (1 - start[0] - 0.0001)), start[2], 12);
        Assert.Equal(0.9782, start[3], 12);
        Assert.Equal(form.Parameters(4), start.Length);
    }

    [Fact]
    public void Level_and_trend_start_at_the_line_through_the_first_ten()
    {
        double[] line = [.. Enumerable.Range(1, 30).Select(month => month <= 10 ? 7 + (2.0 * month) : 999)];
        var start = SmoothingStart.Of(line, 1, Level with { Trend = SmoothingTrend.Additive });
        Assert.Equal(7, start[2], 9);
        Assert.Equal(2, start[3], 9);
        Assert.Equal(line.Take(10).Average(), SmoothingStart.Of(line, 1, Level)[1], 9);
    }

    [Fact]
    public void A_level_and_trend_that_cancel_are_moved_apart()
    {
        double[] line = [.. Enumerable.Range(1, 12).Select(month => 3.0 - (3 * month))];
        var start = SmoothingStart.Of(line, 1, Level with { Trend = SmoothingTrend.Additive });
        Assert.NotEqual(0, start[2] + start[3], 5);
    }

    [Fact]
    public void Seasons_start_at_the_figure_newest_first_without_the_oldest()
    {
        var additive = SmoothingStart.Of(ClassicSeries.Quarters, 4, Level with { Season = SmoothingSeason.Additive });
        var figure = SeasonalDecomposition.Of(ClassicSeries.Quarters, 4, multiplicative: false).Figure;
        Assert.Equal([figure[3], figure[2], figure[1]], additive[^3..]);
        var ratio = SmoothingStart.Of(ClassicSeries.Quarters, 4, Level with { Season = SmoothingSeason.Multiplicative });
        var shares = SeasonalDecomposition.Of(ClassicSeries.Quarters, 4, multiplicative: true).Figure;
        Assert.Equal([shares[3], shares[2], shares[1]], ratio[^3..]);
    }

    /// <summary>With fewer than three seasons, what a line and one pair of waves leave beside the line; two seasons of a pure wave give the wave.</summary>
    [Fact]
    public void A_short_history_starts_at_a_wave()
    {
        double[] wave = [.. Enumerable.Range(1, 24).Select(month => 50 + (0.5 * month) + (6 * Math.Sin(2 * Math.PI * month / 12)))];
        var start = SmoothingStart.Of(wave, 12, Level with { Season = SmoothingSeason.Additive });
        for (var place = 0; place < 11; place++) Assert.Equal(6 * Math.Sin(2 * Math.PI * (12 - place) / 12), start[^(11 - place)], 8);
    }

    [Fact]
    public void Shares_below_a_hundredth_start_there()
    {
        double[] series = [.. Enumerable.Range(0, 24).Select(quarter => quarter % 4 == 3 ? 0.001 : 100.0)];
        var start = SmoothingStart.Of(series, 4, Level with { Season = SmoothingSeason.Multiplicative });
        Assert.Equal(0.01, start[^3], 12);
        Assert.All(start, each => Assert.True(double.IsFinite(each)));
    }

    [Fact]
    public void A_season_of_two_has_one_wave()
    {
        var start = SmoothingStart.Of([1, 5, 2, 6, 3], 2, Level with { Season = SmoothingSeason.Additive });
        Assert.True(start[^1] > 0);
        Assert.All(start, each => Assert.True(double.IsFinite(each)));
    }
}
