namespace Roer.Methods.Spending;

public sealed class RadixSortTests
{
    [Theory]
    [InlineData(new long[0])]
    [InlineData(new long[] { 7 })]
    [InlineData(new long[] { 3, 3, 3 })]
    [InlineData(new long[] { 2, -1, 0, -1, 5 })]
    [InlineData(new long[] { 2047, 2048, 0, 2049, -2048, 4194304, 4194303 })]
    [InlineData(new long[] { 0, long.MinValue, long.MaxValue, -1, long.MinValue, 1 })]
    public void Amounts_come_out_from_low_to_high_as_comparing_would_put_them(long[] amounts) => Assert.Equal(amounts.Order(), RadixSort.Of(amounts));

    /// <summary>Ranges from none to all of what a number holds, so that every number of passes occurs.</summary>
    [Fact]
    public void Drawn_amounts_of_every_range_are_sorted_and_those_given_stay_as_they_are()
    {
        var random = RandomSource.Named(3, "radix");
        for (var bits = 0; bits < 64; bits++)
        {
            long[] amounts = [.. Enumerable.Range(0, 700).Select(_ => (random.Below(1 << 30) * (1L << 33)) ^ ((long)random.Below(1 << 30) << 4)).Select(amount => (amount >> (63 - bits)) - random.Below(2))];
            var given = amounts.ToArray();
            Assert.Equal(amounts.Order(), RadixSort.Of(amounts));
            Assert.Equal(given, amounts);
        }
    }
}
