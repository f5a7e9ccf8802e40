namespace Roer.Methods.Forecasting;

public sealed class NelderMeadTests
{
    private const double Tolerance = 1e-12;

    /// <summary>The valley of Rosenbrock (1960), whose lowest point is (1, 1).</summary>
    [Fact]
    public void It_finds_the_end_of_a_bent_valley()
    {
        static double Valley(double[] at) => (100 * Square(at[1] - (at[0] * at[0]))) + Square(1 - at[0]);
        var (point, value) = NelderMead.Minimise(Valley, [-1.2, 1], Tolerance, 2000);
        Assert.Equal(1, point[0], 4);
        Assert.Equal(1, point[1], 4);
        Assert.InRange(value, 0, 1e-8);
        Assert.Equal(value, Valley(point));
    }

    /// <summary>R: <c>optim(c(-1.2, 1), rosenbrock)</c> counts 195 evaluations to 8.825241e-08 at (1.000260, 1.000506): the same road.</summary>
    [Fact]
    public void It_takes_the_road_of_R()
    {
        var count = 0;
        var (point, value) = NelderMead.Minimise(
            at =>
            {
                count++;
                return (100 * Square(at[1] - (at[0] * at[0]))) + Square(1 - at[0]);
            },
            [-1.2, 1],
            Math.Sqrt(Math.Pow(2, -52)),
            500);
        Assert.Equal(195, count);
        Assert.Equal(1, value / 8.825241e-08, 5);
        Assert.Equal(1.000260, point[0], 6);
        Assert.Equal(1.000506, point[1], 6);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(6)]
    public void It_finds_the_bottom_of_a_bowl_in_any_number_of_directions(int directions)
    {
        double Bowl(double[] at) => at.Select((value, axis) => (axis + 1) * Square(value - axis)).Sum();
        var (point, value) = NelderMead.Minimise(Bowl, new double[directions], Tolerance, 20_000);
        Assert.InRange(value, 0, 0.01);
        Assert.All(point.Select((each, axis) => each - axis), off => Assert.InRange(off, -0.1, 0.1));
    }

    /// <summary>In eight directions it stalls, at the very height where R does; from there a new search goes on.</summary>
    [Fact]
    public void It_stalls_where_R_stalls_and_a_new_search_goes_on()
    {
        static double Bowl(double[] at) => at.Select((value, axis) => (axis + 1) * Square(value - axis)).Sum();
        var (point, value) = NelderMead.Minimise(Bowl, new double[8], Tolerance, 20_000);
        Assert.Equal(161.224420074, value, 8);
        Assert.InRange(NelderMead.Minimise(Bowl, point, Tolerance, 20_000).Value, 0, 1);
    }

    [Fact]
    public void It_stays_where_the_function_is_finite()
    {
        static double Walled(double[] at) => at[0] < 2 ? double.NaN : at[1] > 5 ? double.PositiveInfinity : at[0] - at[1];
        var (point, value) = NelderMead.Minimise(Walled, [3, 3], Tolerance, 5000);
        Assert.Equal(-3, value, 3);
        Assert.InRange(point[0], 2, 2.01);
        Assert.InRange(point[1], 4.99, 5);
    }

    [Fact]
    public void It_gives_up_after_the_evaluations_allowed_and_never_ends_above_its_start()
    {
        for (var most = 1; most < 60; most += 7)
        {
            var count = 0;
            var (_, value) = NelderMead.Minimise(
                at =>
                {
                    count++;
                    return Square(at[0] - 9) + Square(at[1] + 4);
                },
                [0, 0],
                0,
                most);
            Assert.InRange(count, 1, most + 5);
            Assert.InRange(value, 0, 97);
        }
    }

    [Fact]
    public void A_start_without_a_value_is_given_back()
    {
        var (point, value) = NelderMead.Minimise(_ => double.NaN, [4, 5], Tolerance, 100);
        Assert.Equal([4.0, 5], point);
        Assert.True(value >= 1e35);
    }

    private static double Square(double value) => value * value;
}
