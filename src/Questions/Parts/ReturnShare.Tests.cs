namespace Roer.Questions.Parts;

public sealed class ReturnShareTests
{
    /// <summary>Everybody followed for a year: the share is a plain count, and lies within its interval.</summary>
    [Theory]
    [InlineData(0)]
    [InlineData(7)]
    [InlineData(20)]
    public void Of_those_who_were_all_followed_it_is_a_plain_share(int again)
    {
        var seen = Enumerable.Range(0, 40).Select(at => at < again ? (100 + at, true) : (400, false)).ToList();
        var share = ReturnShare.Within(seen, 12);
        Assert.Equal(again * 2.5m, share.Value);
        Assert.InRange(share.Value!.Value, share.Interval!.Low, share.Interval.High);
    }

    /// <summary>Half were seen for a month only: leaving them out, or counting them as staying away, would both be another figure than 25%.</summary>
    [Fact]
    public void Who_was_followed_for_less_counts_as_long_as_that()
    {
        List<(int, bool)> seen = [.. Enumerable.Repeat((10, true), 10), .. Enumerable.Repeat((30, false), 10), .. Enumerable.Repeat((400, false), 20)];
        Assert.Equal(25m, ReturnShare.Within(seen, 12).Value);
        Assert.Equal(62.5m, ReturnShare.Within([.. seen, .. Enumerable.Repeat((10, true), 40)], 12).Value);
    }

    [Fact]
    public void Where_fewer_than_ten_were_followed_for_so_long_it_is_unknown()
    {
        List<(int, bool)> nine = [.. Enumerable.Repeat((366, false), 9), .. Enumerable.Repeat((365, false), 50), .. Enumerable.Repeat((20, true), 50)];
        Assert.Equal(FigureState.Unknown, ReturnShare.Within(nine, 12).State);
        Assert.Equal(FigureState.Known, ReturnShare.Within([.. nine, (366, false)], 12).State);
        Assert.Equal(FigureState.Unknown, ReturnShare.Within([], 12).State);
        Assert.Equal((30, 182, 365), (ReturnShare.DaysIn(1), ReturnShare.DaysIn(6), ReturnShare.DaysIn(12)));
    }
}
