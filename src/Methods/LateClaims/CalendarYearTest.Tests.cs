namespace Roer.Methods.LateClaims;

public sealed class CalendarYearTestTests
{
    /// <summary>Mack (1994), appendix H: Z = 14 with mean 12.875, well within its interval of 95 percent.</summary>
    [Fact]
    public void It_reproduces_RAA()
    {
        var test = CalendarYearTest.Of(Triangles.Raa);
        Assert.Equal((14, 12.875), (test.Statistic, Math.Round(test.Mean, 12)));
        Assert.Equal((8.966, 16.784), (Math.Round(test.Mean - (1.96 * Math.Sqrt(test.Variance)), 3), Math.Round(test.Mean + (1.96 * Math.Sqrt(test.Variance)), 3)));
        Assert.InRange(test.PValue!.Value, 0.5, 0.65);
    }

    /// <summary>Triangles with independent factors, and the same ones with fast and slow periods in turn.</summary>
    [Fact]
    public void A_calendar_effect_is_seen_and_where_there_is_none_it_is_seldom_seen()
    {
        const int Rounds = 400;
        var random = new Random(14);
        var quiet = Enumerable.Range(0, Rounds).Count(_ => CalendarYearTest.Of(Grown(random, _ => 1)).PValue < 0.05);
        Assert.InRange(quiet, 0.01 * Rounds, 0.09 * Rounds);
        var shaken = CalendarYearTest.Of(Grown(random, diagonal => diagonal % 2 == 0 ? 1.3 : 0.7));
        Assert.InRange(shaken.PValue!.Value, 0, 0.001);
        Assert.True(shaken.Statistic < shaken.Mean);
    }

    /// <summary>Mean and variance by counting all outcomes of n coins: a triangle whose diagonals have known numbers of factors.</summary>
    [Fact]
    public void Moments_are_those_of_coins()
    {
        var test = CalendarYearTest.Of(Triangle.OfCumulative([[10, 11, 12], [10, 12, 15], [10, 13, 17], [10, 14, 20]]));
        var (mean, variance) = (0.0, 0.0);
        foreach (var coins in new[] { 1, 2, 2, 2, 1 })
        {
            var outcomes = Enumerable.Range(0, 1 << coins).Select(bits => (double)Math.Min(int.PopCount(bits), coins - int.PopCount(bits))).ToArray();
            mean += outcomes.Average();
            variance += outcomes.Average(each => each * each) - (outcomes.Average() * outcomes.Average());
        }

        Near.Equal(mean, test.Mean, 1e-12);
        Near.Equal(variance, test.Variance, 1e-12);
    }

    [Fact]
    public void The_level_of_a_row_and_rows_of_zeros_do_not_matter()
    {
        var plain = CalendarYearTest.Of(Triangles.TaylorAshe);
        Assert.Equal(plain, CalendarYearTest.Of(Triangles.Changed(Triangles.TaylorAshe, (row, amount) => amount * (1 << row))));
        Assert.Equal(plain, CalendarYearTest.Of(Triangle.OfCumulative([.. Triangles.Cells(Triangles.TaylorAshe), [0, 0, 0]])));
    }

    [Fact]
    public void A_triangle_that_cannot_vary_has_no_chance()
    {
        Assert.Null(CalendarYearTest.Of(Triangle.OfCumulative([[1, 2], [3]])).PValue);
        Assert.Null(CalendarYearTest.Of(Triangle.OfCumulative([[1, 2, 4], [3, 6], [5]])).PValue);
        Assert.Equal(InputFault.Negative, Assert.Throws<MethodInputException>(() => CalendarYearTest.Of(Triangle.OfCumulative([[1, -2], [3, 4]]))).Fault);
    }

    private static Triangle Grown(Random random, Func<int, double> effect)
    {
        var rows = new double?[20][];
        for (var row = 0; row < rows.Length; row++)
        {
            rows[row] = new double?[20 - row];
            rows[row][0] = 100;
            for (var column = 1; column < rows[row].Length; column++)
                rows[row][column] = rows[row][column - 1] * (1 + (effect(row + column) * (0.5 + random.NextDouble()) / column));
        }

        return Triangle.OfCumulative(rows);
    }
}
