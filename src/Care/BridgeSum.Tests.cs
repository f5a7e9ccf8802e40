namespace Roer.Care;

public class BridgeSumTests
{
    [Fact]
    public void Differences_to_the_cent_are_of_cells_of_which_both_sides_are_known()
    {
        var sum = BridgeSum.Of([new(10_000, 9_999, 9_998), new(500, null, 600), new(7, 7, null)]);

        Assert.Equal((10_507L, 10_006L, 10_598L), (sum.Granted, sum.Paid, sum.Booked));
        Assert.Equal((-1L, -1L, 98L), (sum.PaidLessGranted, sum.BookedLessPaid, sum.BookedLessGranted));
        Assert.True(sum.IsPartial);
    }

    [Fact]
    public void What_the_books_do_not_tell_is_unknown_and_never_zero()
    {
        Assert.Equal(new BridgeSum(5, null, null, null, null, null, true), BridgeSum.Of([new(5, null, null)]));
        Assert.Equal(new BridgeSum(5, 5, 5, 0, 0, 0, false), BridgeSum.Of([new(5, 5, 5)]));
        Assert.Equal(new BridgeSum(0, null, null, null, null, null, false), BridgeSum.Of([]));
    }
}
