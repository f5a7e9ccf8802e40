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
        Assert.Equal([1, 10], sums.Stock);
        Assert.Equal([50, 100], sums.Entries);
        Assert.Equal([8, -8], sums.Late);
        Assert.Equal([59, 102], sums.Total());
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
        }

        for (var path = 0; path < 50; path++)
        {
            Assert.Equal(sums.Total()[path], sums.Late[path] + Enumerable.Range(0, 6).Sum(month => sums.Month(month)[path]));
            Assert.Equal(sums.Total()[path], sums.Late[path] + sums.Stock[path] + sums.Entries[path]);
        }
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
