namespace Roer.Methods;

public sealed class ConcentrationCurveTests
{
    [Fact]
    public void Equal_values_lie_on_the_diagonal()
    {
        var curve = ConcentrationCurve.Of([7, 7, 7, 7]);
        foreach (var percent in new[] { 0m, 10m, 25m, 50m, 100m })
            Assert.Equal(percent, curve.ShareOfLargest(percent));
    }

    [Fact]
    public void The_largest_tenth_of_ten_values_is_the_largest_value()
    {
        var curve = ConcentrationCurve.Of([1, 1, 1, 1, 1, 1, 1, 1, 1, 91]);
        Assert.Equal(91m, curve.ShareOfLargest(10));
        Assert.Equal(95m, curve.ShareOfLargest(50));
        Assert.Equal(100m, curve.ShareOfLargest(100));
    }

    [Fact]
    public void It_rises_bends_down_and_ignores_order_and_unit()
    {
        var random = new Random(7);
        for (var round = 0; round < 300; round++)
        {
            var values = Enumerable.Range(0, random.Next(1, 60)).Select(_ => random.NextInt64(-5, 10_000)).Append(1).ToArray();
            var curve = ConcentrationCurve.Of(values);
            var scaled = ConcentrationCurve.Of([.. values.Reverse().Select(value => value * 3)]);
            decimal before = 0, step = decimal.MaxValue;
            for (var percent = 0m; percent <= 100; percent += 4)
            {
                var share = curve.ShareOfLargest(percent);
                Assert.InRange(share, before, 100m);
                Assert.True(percent == 0 || share - before <= step + 0.0000001m);
                Assert.Equal(share, scaled.ShareOfLargest(percent), 18);
                Assert.Equal(Slow(values, percent), share, 12);
                (step, before) = (percent == 0 ? decimal.MaxValue : share - before, share);
            }
        }
    }

    [Fact]
    public void Nonsense_is_a_named_error()
    {
        Assert.Throws<InvalidOperationException>(() => ConcentrationCurve.Of([0, -3]).ShareOfLargest(10));
        Assert.Throws<ArgumentOutOfRangeException>(() => ConcentrationCurve.Of([1]).ShareOfLargest(101));
    }

    private static decimal Slow(long[] values, decimal percent)
    {
        var left = values.Count(value => value > 0) * percent / 100m;
        var total = values.Where(value => value > 0).Sum();
        decimal sum = 0;
        foreach (var value in values.Where(value => value > 0).OrderDescending())
        {
            var part = Math.Min(1m, Math.Max(0m, left));
            sum += value * part;
            left -= part;
        }

        return sum * 100m / total;
    }

    [Fact]
    public void A_total_that_no_whole_number_holds_is_refused() =>
        Assert.Equal(InputFault.OutOfRange, Assert.Throws<MethodInputException>(() => ConcentrationCurve.Of([long.MaxValue, 1])).Fault);
}
