namespace Roer.Methods.LateClaims;

public sealed class TriangleTests
{
    [Fact]
    public void Loose_amounts_add_up_in_any_order_and_what_is_not_known_yet_is_not_0()
    {
        TriangleCell[] cells = [new(0, 0, 10), new(1, 1, 4), new(0, 2, -3), new(0, 0, 5), new(2, 0, 7)];
        var triangle = Triangle.Of(cells, new(3, 3, 2));
        Assert.Equal([15, 15, 12], Triangles.Cells(triangle)[0]);
        Assert.Equal([0, 4, null], Triangles.Cells(triangle)[1]);
        Assert.Equal([7, null, null], Triangles.Cells(triangle)[2]);
        Assert.Equal((-3, 4, null), (triangle.Incremental(0, 2), triangle.Incremental(1, 1), triangle.Incremental(2, 1)));
        cells.AsSpan().Reverse();
        Assert.Equal(Triangles.Cells(triangle), Triangles.Cells(Triangle.Of(cells, new(3, 3, 2))));
    }

    [Fact]
    public void Increments_and_cumulative_amounts_are_two_ways_to_give_the_same()
    {
        var increments = Enumerable.Range(0, 10).Select(row => (IReadOnlyList<double?>)[.. Enumerable.Range(0, 10).Select(column => Triangles.Raa.Incremental(row, column))]);
        Assert.Equal(Triangles.Cells(Triangles.Raa), Triangles.Cells(Triangle.OfIncremental([.. increments])));
        Assert.Equal(-103, Triangles.Raa.Incremental(1, 6));
    }

    [Fact]
    public void Splitting_an_amount_or_adding_a_credit_that_is_undone_changes_nothing()
    {
        TriangleCell[] whole = [new(0, 0, 8), new(0, 1, 2), new(1, 0, 6)];
        TriangleCell[] split = [new(0, 0, 5), new(0, 0, 3), new(0, 1, 2), new(1, 0, 6), new(1, 0, -4), new(1, 0, 4)];
        Assert.Equal(Triangles.Cells(Triangle.Of(whole, new(2, 2, 1))), Triangles.Cells(Triangle.Of(split, new(2, 2, 1))));
    }

    /// <summary>A history of 2 rows and 4 columns of which 3 periods are known, and one of 4 rows and 2 columns.</summary>
    [Fact]
    public void It_may_be_wider_or_longer_than_square()
    {
        var wide = Triangle.Of([new(0, 0, 1), new(0, 3, 1)], new(2, 4, 3));
        Assert.Equal((3, 2), (wide.LatestColumn(0), wide.LatestColumn(1)));
        var high = Triangle.Of([new(3, 0, 1)], new(4, 2, 3));
        Assert.Equal([1, 1, 1, 0], Enumerable.Range(0, 4).Select(high.LatestColumn));
        Assert.Equal(1, high.Latest(3));
    }

    [Fact]
    public void Cutting_after_the_final_column_leaves_out_what_came_later_and_says_how_much()
    {
        var cut = Triangles.Raa.CutAfter(6);
        Assert.Equal((10, 7), (cut.Rows, cut.Columns));
        Assert.Equal(18009, cut.Latest(0));
        Assert.Equal((18834.0 - 18009) + (16704 - 15496) + (23466 - 22863), Triangles.Raa.After(6));
        Assert.Equal(0, Triangles.Raa.After(9));
        Assert.Equal(Triangles.Cells(Triangles.Raa), Triangles.Cells(Triangles.Raa.CutAfter(9)));
    }

    [Fact]
    public void Leaving_out_first_rows_keeps_the_others_as_they_are() =>
        Assert.Equal(Triangles.Cells(Triangles.Raa)[4..], Triangles.Cells(Triangles.Raa.From(4)));

    [Fact]
    public void Nonsense_is_a_named_error()
    {
        static InputFault Fault(Func<Triangle> build) => Assert.Throws<MethodInputException>(build).Fault;
        Assert.Equal(InputFault.Empty, Fault(() => Triangle.OfCumulative([])));
        Assert.Equal(InputFault.Empty, Fault(() => Triangle.OfCumulative([[]])));
        Assert.Equal(InputFault.Empty, Fault(() => Triangle.OfCumulative([[1, 2], [null]])));
        Assert.Equal(InputFault.NotFinite, Fault(() => Triangle.OfCumulative([[1, double.NaN]])));
        Assert.Equal(InputFault.Shape, Fault(() => Triangle.OfIncremental([[1, null, 2]])));
        Assert.Equal(InputFault.OutOfRange, Fault(() => Triangle.Of([], new(0, 1, 1))));
        Assert.Equal(InputFault.Empty, Fault(() => Triangle.Of([], new(3, 3, 1))));
        Assert.Equal(InputFault.OutOfRange, Fault(() => Triangle.Of([new(1, 1, 5)], new(2, 2, 1))));
        Assert.Equal(InputFault.OutOfRange, Fault(() => Triangle.Of([new(0, 2, 5)], new(2, 2, 1))));
        Assert.Equal(InputFault.OutOfRange, Fault(() => Triangle.Of([new(-1, 0, 5)], new(2, 2, 1))));
        Assert.Equal(InputFault.NotFinite, Fault(() => Triangle.Of([new(0, 0, double.PositiveInfinity)], new(2, 2, 1))));
        Assert.Equal(InputFault.OutOfRange, Fault(() => Triangles.Raa.CutAfter(10)));
        Assert.Equal(InputFault.OutOfRange, Fault(() => Triangles.Raa.From(10)));
    }

    [Fact]
    public void A_cell_outside_the_triangle_is_a_named_error()
    {
        var triangle = Triangle.OfCumulative([[1, 2], [3]]);
        Action[] outside = [() => triangle.Cumulative(2, 0), () => triangle.Cumulative(0, -1), () => triangle.Incremental(0, 2), () => triangle.LatestColumn(-1), () => triangle.Latest(2)];
        foreach (var ask in outside) Assert.Equal(InputFault.OutOfRange, Assert.Throws<MethodInputException>(ask).Fault);
    }

    [Theory]
    [InlineData(int.MaxValue, 3, 5)]
    [InlineData(100_000, 100_000, 5)]
    [InlineData(3, 3, int.MinValue)]
    public void A_frame_that_no_memory_holds_or_that_knows_nothing_is_refused(int rows, int columns, int last) =>
        Assert.Throws<MethodInputException>(() => Triangle.Of([], new(rows, columns, last)));

    [Fact]
    public void Amounts_beyond_all_proportion_are_refused()
    {
        Assert.Equal(InputFault.OutOfRange, Assert.Throws<MethodInputException>(() => Triangle.OfIncremental([[1e308, 1e308], [1]])).Fault);
        Assert.Equal(2e99, Triangle.OfIncremental([[1e99, 1e99], [1]]).Latest(0));
        Assert.Equal(int.MaxValue, int.MaxValue + 0 * Triangle.Of([], new(2, 2, int.MaxValue)).Rows);
    }
}
