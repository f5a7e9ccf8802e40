using Roer.Care;
using Roer.Methods;

namespace Roer.Questions.WhereWillTheYearEnd;

/// <summary>Amounts by path: their spread, their sums, and the cells that they are of.</summary>
public sealed class YearEndSumsTests
{
    /// <summary>Median-unbiased: of 9 values the place of a chance p is 28p/3 + 1/3, so 1.2667 for 10% and 8.7333 for 90%.</summary>
    [Fact]
    public void Quantiles_by_hand()
    {
        var spread = PathSpread.Of([700, 100, 900, 300, 500, 200, 800, 400, 600]);
        Assert.Equal(127, spread.Quantile(0.1));
        Assert.Equal(873, spread.Quantile(0.9));
        Assert.Equal(500, spread.Quantile(0.5));
        Assert.Equal(500, spread.Mean);
        Assert.Equal((127m, 873m, 80), (spread.Interval(80).Low, spread.Interval(80).High, spread.Interval(80).Level));
    }

    [Theory]
    [InlineData(new long[] { 1, 2 }, 2)]
    [InlineData(new long[] { -1, -2 }, -2)]
    [InlineData(new long[] { 0, 1, 1 }, 1)]
    [InlineData(new long[] { 0, 0, 1 }, 0)]
    [InlineData(new long[] { -7 }, -7)]
    public void A_mean_is_rounded_half_away_from_zero(long[] paths, long mean)
    {
        Assert.Equal(mean, PathSpread.MeanOf(paths));
        Assert.Equal(mean, PathSpread.Of(paths).Mean);
    }

    [Fact]
    public void A_mean_of_large_amounts_does_not_overflow() => Assert.Equal(8_000_000_000_000_000_000, PathSpread.MeanOf([8_000_000_000_000_000_001, 7_999_999_999_999_999_999, 8_000_000_000_000_000_000]));

    [Theory]
    [InlineData(99, 100)]
    [InlineData(100, 66.67)]
    [InlineData(199, 66.67)]
    [InlineData(200, 33.33)]
    [InlineData(300, 0)]
    public void The_chance_of_more_counts_what_lies_strictly_above(long cents, double percent) => Assert.Equal((decimal)percent, PathSpread.Of([300, 100, 200]).ChanceAbove(cents));

    [Fact]
    public void A_spread_moves_and_grows_with_its_paths_and_knows_no_order()
    {
        var paths = Paths(1, 333);
        var (spread, moved, larger) = (PathSpread.Of(paths), PathSpread.Of([.. paths.Select(cents => cents + 5_000)]), PathSpread.Of([.. paths.Select(cents => cents * 100)]));
        var backward = PathSpread.Of([.. paths.Reverse()]);
        foreach (var probability in new[] { 0, 0.05, 0.25, 0.5, 0.9, 0.99, 1 })
        {
            Assert.Equal(spread.Quantile(probability), backward.Quantile(probability));
            Assert.Equal(spread.Quantile(probability) + 5_000, moved.Quantile(probability));
            Assert.InRange(larger.Quantile(probability), (spread.Quantile(probability) * 100) - 50, (spread.Quantile(probability) * 100) + 50);
        }

        Assert.Equal(spread.Mean + 5_000, moved.Mean);
        Assert.Equal(paths.Min(), spread.Quantile(0));
        Assert.Equal(paths.Max(), spread.Quantile(1));
    }

    [Fact]
    public void A_wider_level_holds_a_narrower_one()
    {
        var spread = PathSpread.Of(Paths(2, 500));
        var (half, most, nearly) = (spread.Interval(50), spread.Interval(80), spread.Interval(95));
        Assert.True(nearly.Low < most.Low && most.Low < half.Low && half.Low < half.High && half.High < most.High && most.High < nearly.High);
        Assert.InRange(spread.ChanceAbove((long)most.High), 9.5m, 10.5m);
    }

    [Fact]
    public void One_path_is_its_own_interval()
    {
        var spread = PathSpread.Of([42]);
        Assert.Equal((42m, 42m), (spread.Interval(80).Low, spread.Interval(80).High));
        Assert.Equal(42, spread.Figure().Value);
    }

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

    [Fact]
    public void Cells_have_one_order_by_form_provider_category_and_task_field()
    {
        SpendingCell[] ordered =
        [
            new("6.9", CareForm.Ambulant, "99", "1"), new("6.1", CareForm.Ambulant, "45", "2"), new("6.2", CareForm.Ambulant, "45", "2"), new("6.1", CareForm.Ambulant, "46", "2"),
            new("6.1", CareForm.FosterCare, "10", "1"),
        ];
        Assert.Equal(ordered, ordered.Reverse().Order());
        for (var left = 0; left < ordered.Length; left++)
        {
            for (var right = 0; right < ordered.Length; right++)
            {
                Assert.Equal(left < right, ordered[left] < ordered[right]);
                Assert.Equal(left <= right, ordered[left] <= ordered[right]);
                Assert.Equal(left > right, ordered[left] > ordered[right]);
                Assert.Equal(left >= right, ordered[left] >= ordered[right]);
            }
        }
    }

    [Fact]
    public void What_a_cell_does_not_say_is_unknown_in_words()
    {
        var cell = new SpendingCell("", CareForm.Unknown, "", "10000001");
        Assert.Equal([YearEndDimension.Unknown, YearEndDimension.Unknown, YearEndDimension.Unknown, "10000001"], YearEndDimension.Every.Select(dimension => dimension.KeyOf(cell)));
        Assert.All(YearEndDimension.Every, dimension => Assert.Equal("Onbekend", dimension.Label(YearEndDimension.Unknown)));
        Assert.Equal("6.72a", YearEndDimension.TaskField.Label("6.72a"));
    }

    [Fact]
    public void Values_of_one_dimension_widen_and_dimensions_narrow()
    {
        var filter = Filter(("aanbieder", "10000001"), ("aanbieder", "10000002"), ("taakveld", "6.72a"));
        Assert.True(filter.Keeps(YearEndTown.First));
        Assert.True(filter.Keeps(YearEndTown.Second with { TaskField = "6.72a" }));
        Assert.False(filter.Keeps(YearEndTown.Second));
        Assert.False(filter.Keeps(YearEndTown.Foster with { TaskField = "6.72a" }));
        Assert.True(filter.KeepsTaskField("6.72a"));
        Assert.False(filter.KeepsTaskField(""));
        Assert.False(filter.IsAtMostTaskField);
    }

    [Fact]
    public void An_unknown_value_can_be_asked_for()
    {
        var filter = Filter(("taakveld", YearEndDimension.Unknown));
        Assert.True(filter.Keeps(YearEndTown.First with { TaskField = "" }));
        Assert.False(filter.Keeps(YearEndTown.First));
        Assert.True(filter.KeepsTaskField(""));
        Assert.True(filter.IsAtMostTaskField);
        Assert.False(filter.IsEmpty);
    }

    [Fact]
    public void Without_a_filter_all_is_kept()
    {
        var filter = Filter();
        Assert.True(filter.IsEmpty && filter.IsAtMostTaskField && filter.KeepsTaskField("6.1") && filter.KeepsTaskField(""));
        Assert.True(filter.Keeps(YearEndTown.First) && filter.Keeps(new SpendingCell("", CareForm.Unknown, "", "")));
    }

    private static YearEndFilter Filter(params (string Name, string Value)[] kept) => new([.. kept.Select(each => new Filter(each.Name, each.Value))]);

    private static long[] Paths(int seed, int count)
    {
        var random = RandomSource.Named(seed, "paths");
        return [.. Enumerable.Range(0, count).Select(_ => 100_000 + (long)(20_000 * random.Normal()))];
    }
}
