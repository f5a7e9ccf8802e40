namespace Roer.Methods.Decomposition;

public sealed class GroupSumsTests
{
    [Fact]
    public void Counted_sums_are_those_of_the_units_one_by_one()
    {
        var random = new Random(5);
        foreach (var figures in new[] { 1, 3, 4, 11 })
        {
            var sums = new GroupSums(7, figures);
            var counts = Enumerable.Range(0, 7).Select(_ => random.Next(0, 4)).ToArray();
            var expected = new double[figures];
            for (var unit = 0; unit < 200; unit++)
            {
                var (group, figure, amount) = (random.Next(7), random.Next(figures), random.Next(-50, 100));
                sums.Add(group, figure, amount);
                expected[figure] += counts[group] * (double)amount;
            }

            Assert.Equal(expected, sums.Weighted(counts));
        }
    }

    /// <summary>2,000 units of mean 0 and variance 1: the total has a standard error of √2000 = 44.7; 200 groups tell that within 3 × 5 %.</summary>
    [Fact]
    public void Drawn_groups_spread_a_total_as_drawn_units_do()
    {
        var chance = RandomSource.Named(3, "units");
        var (sums, squares) = (new GroupSums(200, 1), 0.0);
        for (var unit = 0; unit < 2000; unit++)
        {
            var amount = chance.Normal();
            squares += amount * amount;
            sums.Add(unit % 200, 0, amount);
        }

        var drawn = PercentileBootstrap.Of(200, counts => sums.Weighted(counts), new BootstrapOptions(2000, 0.9, QuantileType.Gumbel), chance.Child("draws"))[0];
        Assert.InRange(drawn.StandardError, Math.Sqrt(squares) * 0.85, Math.Sqrt(squares) * 1.15);
    }

    [Fact]
    public void Nonsense_is_a_named_error()
    {
        Assert.Equal(InputFault.TooFew, Assert.Throws<MethodInputException>(() => new GroupSums(0, 1)).Fault);
        Assert.Throws<MethodInputException>(() => new GroupSums(1 << 20, 1 << 20));
        Assert.Throws<MethodInputException>(() => new GroupSums(2, 1).Weighted([1]));
    }
}
