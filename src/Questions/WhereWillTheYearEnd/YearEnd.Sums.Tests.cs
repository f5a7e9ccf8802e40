using Roer.Care;
using Roer.Methods;
using Roer.Methods.Spending;
using Roer.Questions.Parts;
using Roer.Store.Measures;

namespace Roer.Questions.WhereWillTheYearEnd;

/// <summary>The spread of an amount as a figure, and what a filter keeps.</summary>
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
