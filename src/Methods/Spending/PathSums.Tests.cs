namespace Roer.Methods.Spending;

/// <summary>Amounts by path that are added.</summary>
public sealed class PathSumsTests
{
    /// <summary>Path 0: 10 × 0.5 × 0.25 = 1.25, so 1; path 1: 20 × 2 × 0.25 = 10.</summary>
    [Fact]
    public void Sums_add_spending_times_share_times_weight_to_its_part_and_its_month()
    {
        var sums = new PathSums(2, 3);
        sums.Add(1, [10, 20], [0.5f, 2], 0.25, isEntry: false);
        sums.Add(2, [100, 200], [1, 1], 0.5, isEntry: true);
        sums.Add(2, [100, 200], [1, 1], 0, isEntry: true);
        sums.AddLate([7, -9]);
        sums.AddLate([1, 1]);
        sums.AddSettled([100, -1]);
        Assert.Equal([1, 10], sums.Stock);
        Assert.Equal([50, 100], sums.Entries);
        Assert.Equal([8, -8], sums.Late);
        Assert.Equal([100, -1], sums.Settled);
        Assert.Equal([159, 101], sums.Total());
        Assert.Equal([0, 0], sums.Month(0));
        Assert.Equal([1, 10], sums.Month(1));
        Assert.Equal([50, 100], sums.Month(2));
    }

    [Fact]
    public void Months_and_late_add_up_to_the_total_on_every_path()
    {
        var random = RandomSource.Named(4, "sums");
        var sums = new PathSums(50, 6);
        for (var round = 0; round < 60; round++)
        {
            float[] Drawn(double most) => [.. Enumerable.Range(0, 50).Select(_ => (float)(random.Uniform() * most))];
            sums.Add(random.Below(6), Drawn(1e6), Drawn(2), random.Uniform(), random.Below(2) == 0);
            sums.AddLate([.. Drawn(1e5).Select(cents => (long)cents - 40_000)]);
            sums.AddSettled([.. Drawn(1e4).Select(cents => (long)cents)]);
        }

        var twice = new PathSums(50, 6);
        twice.Add(sums);
        twice.Add(sums);

        for (var path = 0; path < 50; path++)
        {
            Assert.Equal(2 * sums.Total()[path], twice.Late[path] + twice.Stock[path] + twice.Entries[path] + twice.Settled[path]);
            Assert.Equal(2 * sums.Month(3)[path], twice.Month(3)[path]);
            Assert.Equal(sums.Total()[path], sums.Late[path] + sums.Settled[path] + Enumerable.Range(0, 6).Sum(month => sums.Month(month)[path]));
            Assert.Equal(sums.Total()[path], sums.Late[path] + sums.Settled[path] + sums.Stock[path] + sums.Entries[path]);
        }
    }

    /// <summary>Many paths go several at once, the last few one by one; halves go to the even number, and what is taken back counts down.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(8)]
    [InlineData(29)]
    [InlineData(10_000)]
    public void Paths_at_once_get_what_each_would_get_alone(int paths)
    {
        var random = RandomSource.Named(9, $"sums/{paths}");
        var (sums, stock) = (new PathSums(paths, 1), new long[paths]);
        foreach (var weight in new[] { 1, 0.5, -0.25, 1 / 3.0, 1e-12, 1e4 })
        {
            float[] spending = [.. Enumerable.Range(0, paths).Select(path => path % 3 == 0 ? path + 1 : (float)(1e6 * random.Normal()))];
            float[] share = [.. Enumerable.Range(0, paths).Select(path => path % 3 == 0 ? 1 : (float)random.Uniform())];
            sums.Add(0, spending, share, weight, isEntry: false);
            for (var path = 0; path < paths; path++) stock[path] += (long)Math.Round(spending[path] * share[path] * weight);
        }

        Assert.Equal(stock, sums.Stock);
        Assert.Equal(stock, sums.Month(0));
    }

    [Fact]
    public void An_amount_beyond_what_goes_at_once_is_added_one_by_one()
    {
        var sums = new PathSums(20, 1);
        float[] spending = [.. Enumerable.Range(0, 20).Select(path => path == 11 ? 1e15f : path)];
        sums.Add(0, spending, [.. Enumerable.Repeat(1f, 20)], 3, isEntry: true);
        Assert.Equal(spending.Select(amount => (long)Math.Round(amount * 3.0)), sums.Entries);
    }

    [Theory]
    [InlineData(float.NaN)]
    [InlineData(float.PositiveInfinity)]
    [InlineData(1e30f)]
    public void What_is_no_amount_is_refused_among_many_paths(float amount)
    {
        var sums = new PathSums(64, 1);
        float[] spending = [.. Enumerable.Range(0, 64).Select(path => path == 40 ? amount : path)];
        Assert.Throws<OverflowException>(() => sums.Add(0, spending, [.. Enumerable.Repeat(1f, 64)], 1, isEntry: true));
    }

    [Fact]
    public void An_amount_too_large_is_refused_and_not_wrapped()
    {
        var sums = new PathSums(1, 1);
        sums.AddLate([long.MaxValue]);
        Assert.Throws<OverflowException>(() => sums.AddLate([1]));
        sums.Add(0, [100], [1], 1, isEntry: true);
        Assert.Throws<OverflowException>(sums.Total);
    }
}
