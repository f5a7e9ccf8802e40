namespace Roer.Methods.DisclosureControl;

public sealed class ContributionsTests
{
    [Fact]
    public void The_second_takes_itself_off_and_is_left_with_the_largest_and_the_rest()
    {
        var contributions = Contributions.Of([20, 100, 5, 5]);
        Assert.Equal((4, 130m, 10m), (contributions.Count, contributions.Total, contributions.Closeness));
        Assert.Equal((true, false), (contributions.IsWithin(15), contributions.IsWithin(10)));
    }

    [Fact]
    public void Two_contributors_know_each_other() => Assert.Equal(0, Contributions.Of([60, 40]).Closeness);

    [Fact]
    public void Nobody_is_told_about_by_nothing()
    {
        var none = Contributions.Of([0, 0]);
        Assert.Equal((0, 0m, false, false), (none.Count, none.Total, none.IsWithin(15), none.IsDominated(1, 80)));
        Assert.Null(none.Closeness);
        Assert.Null(none.ShareOfLargest(1));
    }

    [Fact]
    public void What_was_taken_back_counts_by_its_size() => Assert.Equal(Contributions.Of([50, 30, 20]).Closeness, Contributions.Of([50, -30, 20]).Closeness);

    [Fact]
    public void The_largest_n_dominate_above_k_percent_and_not_at_it()
    {
        var contributions = Contributions.Of([80, 15, 5]);
        Assert.Equal((false, true, true), (contributions.IsDominated(1, 80), contributions.IsDominated(1, 79.9m), contributions.IsDominated(2, 94)));
        Assert.Equal(95, contributions.ShareOfLargest(2));
    }

    /// <summary>Drawn totals: the rule is what the second largest really gets out of the total.</summary>
    [Fact]
    public void Closeness_is_how_near_the_second_largest_really_comes()
    {
        var source = RandomSource.Named(20260304, "closeness");
        for (var turn = 0; turn < 100; turn++)
        {
            decimal[] sizes = [.. Enumerable.Range(0, 3 + source.Below(4)).Select(_ => (decimal)(1 + source.Below(1000)))];
            var sorted = sizes.OrderDescending().ToArray();
            var estimate = sizes.Sum() - sorted[1];
            Assert.Equal((estimate - sorted[0]) * 100 / sorted[0], Contributions.Of(sizes).Closeness!.Value, 12);
        }
    }
}
