namespace Roer.Care;

public class BridgeSumTests
{
    [Fact]
    public void Differences_to_the_cent_are_of_the_months_that_the_books_tell_of()
    {
        var sum = BridgeSum.Of([new(10_000, 9_999, 9_998, true, true), new(500, null, 600, false, true), new(7, 7, null, true, false)]);

        Assert.Equal((10_507L, 10_006L, 10_598L), (sum.Granted, sum.Paid, sum.Booked));
        Assert.Equal((-1L, -1L, 98L), (sum.PaidLessGranted, sum.BookedLessPaid, sum.BookedLessGranted));
        Assert.True(sum.IsPartial);
    }

    [Fact]
    public void What_was_booked_on_another_taakveld_of_the_month_makes_up_for_what_is_missing()
    {
        var sum = BridgeSum.Of([new(100, null, null, true, true), new(50, 150, 149, true, true)]);

        Assert.Equal((0L, -1L, -1L), (sum.PaidLessGranted, sum.BookedLessPaid, sum.BookedLessGranted));
    }

    [Fact]
    public void What_the_books_do_not_tell_is_unknown_and_never_zero()
    {
        Assert.Equal(new BridgeSum(5, null, null, null, null, null, true), BridgeSum.Of([new(5, null, null, false, false)]));
        Assert.Equal(new BridgeSum(5, null, null, null, null, null, false), BridgeSum.Of([new(5, null, null, true, true)]));
        Assert.Equal(new BridgeSum(5, 5, 5, 0, 0, 0, false), BridgeSum.Of([new(5, 5, 5, true, true)]));
        Assert.Equal(new BridgeSum(0, null, null, null, null, null, false), BridgeSum.Of([]));
    }
}
