using MathNet.Numerics;

namespace Roer.Methods.Forecasting;

public sealed class SmoothingRegionTests
{
    private static readonly ExponentialSmoothingForm Level = new(SmoothingError.Additive, SmoothingTrend.None, SmoothingSeason.None);
    private static readonly ExponentialSmoothingForm Trend = Level with { Trend = SmoothingTrend.Additive };
    private static readonly ExponentialSmoothingForm Damped = Level with { Trend = SmoothingTrend.Damped };
    private static readonly ExponentialSmoothingForm Seasonal = Level with { Season = SmoothingSeason.Additive };
    private static readonly ExponentialSmoothingForm Full = Trend with { Season = SmoothingSeason.Additive };
    private static readonly ExponentialSmoothingForm FullDamped = Damped with { Season = SmoothingSeason.Multiplicative };

    [Fact]
    public void Bounds_belong_to_the_usual_region()
    {
        Assert.True(Holds(Level, 0.0001, 0, 0, 1));
        Assert.True(Holds(Level, 0.9999, 0, 0, 1));
        Assert.False(Holds(Level, 0.00009, 0, 0, 1));
        Assert.False(Holds(Level, 0.99991, 0, 0, 1));
        Assert.False(Holds(Level, double.NaN, 0, 0, 1));
    }

    [Fact]
    public void A_trend_moves_no_faster_than_the_level()
    {
        Assert.True(Holds(Trend, 0.4, 0.4, 0, 1));
        Assert.False(Holds(Trend, 0.4, 0.41, 0, 1));
        Assert.False(Holds(Trend, 0.4, 0.00001, 0, 1));
    }

    [Fact]
    public void A_season_moves_no_faster_than_the_level_leaves_room()
    {
        Assert.True(Holds(Seasonal, 0.4, 0, 0.6, 1));
        Assert.False(Holds(Seasonal, 0.4, 0, 0.61, 1));
        Assert.False(Holds(Seasonal, 0.4, 0, 0.00001, 1));
    }

    [Fact]
    public void Damping_lies_between_eight_tenths_and_98_hundredths()
    {
        Assert.True(Holds(Damped, 0.4, 0.1, 0, 0.8));
        Assert.True(Holds(Damped, 0.4, 0.1, 0, 0.98));
        Assert.False(Holds(Damped, 0.4, 0.1, 0, 0.79));
        Assert.False(Holds(Damped, 0.4, 0.1, 0, 0.99));
    }

    /// <summary>The recursion of Schur and Cohn says what the roots say, as they follow from an eigenvalue routine.</summary>
    [Theory]
    [InlineData(4, 1.0)]
    [InlineData(12, 1.0)]
    [InlineData(12, 0.95)]
    [InlineData(24, 1.0)]
    public void The_admissible_region_is_that_of_the_roots(int period, double phi)
    {
        var random = new Random(period);
        var form = phi < 1 ? FullDamped : Full;
        int inside = 0, outside = 0;
        for (var round = 0; round < 150; round++)
        {
            var alpha = Spread(random, 0.9999);
            var beta = Math.Max(0.0001, Spread(random, 1) * alpha);
            var gamma = Math.Max(0.0001, Spread(random, 1) * (1 - alpha));
            if (beta > alpha || gamma > 1 - alpha) continue;
            var largest = Largest(new SmoothingWeights(alpha, beta, gamma, phi), period);
            if (Math.Abs(largest - 1) < 1e-7) continue;
            Assert.Equal(largest < 1, SmoothingRegion.Holds(form, new SmoothingWeights(alpha, beta, gamma, phi), period));
            if (largest < 1) inside++;
            else outside++;
        }

        Assert.InRange(inside, 60, 150);
        Assert.Equal(period > 4, outside > 0);
    }

    /// <summary>Without a trend one root is 1, taken out beforehand; the others lie within the circle throughout the usual region.</summary>
    [Theory]
    [InlineData(2)]
    [InlineData(7)]
    [InlineData(12)]
    public void Without_a_trend_the_usual_region_is_admissible(int period)
    {
        var random = new Random(period);
        for (var round = 0; round < 100; round++)
        {
            var alpha = 0.01 + (random.NextDouble() * 0.97);
            var gamma = 0.01 + (random.NextDouble() * (0.99 - alpha));
            if (gamma > 1 - alpha) continue;
            Assert.InRange(Largest(new SmoothingWeights(alpha, 0, gamma, 1), period), 0, 1 + 1e-6);
            Assert.True(SmoothingRegion.Holds(Seasonal, new SmoothingWeights(alpha, 0, gamma, 1), period));
        }
    }

    private static double Spread(Random random, double most) => random.Next(2) == 0 ? random.NextDouble() * most : Math.Pow(10, -4 * random.NextDouble()) * most;

    private static double Largest(SmoothingWeights weights, int period)
    {
        var (alpha, beta, gamma, phi) = weights;
        var polynomial = new double[period + 2];
        for (var index = 0; index < polynomial.Length; index++) polynomial[index] = alpha + beta - (alpha * phi);
        polynomial[0] = phi * (1 - alpha - gamma);
        polynomial[1] += gamma - 1;
        polynomial[period] = (period == 1 ? gamma - 1 : 0) + alpha + beta - phi;
        polynomial[period + 1] = 1;
        return new Polynomial(polynomial).Roots().Max(root => root.Magnitude);
    }

    private static bool Holds(ExponentialSmoothingForm form, double alpha, double beta, double gamma, double phi) =>
        SmoothingRegion.Holds(form, new SmoothingWeights(alpha, beta, gamma, phi), 4);
}
