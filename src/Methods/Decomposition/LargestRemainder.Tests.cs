namespace Roer.Methods.Decomposition;

public sealed class LargestRemainderTests
{
    [Theory]
    [InlineData(new[] { 1.4, 1.4, 1.2 }, 4, new long[] { 2, 1, 1 })]
    [InlineData(new[] { -1.4, -1.4, -1.2 }, -4, new long[] { -2, -1, -1 })]
    [InlineData(new[] { 2.5, -2.5 }, 0, new long[] { 3, -3 })]
    [InlineData(new[] { -2.5, 2.5 }, 0, new long[] { -3, 3 })]
    [InlineData(new[] { 7.0 }, 7, new long[] { 7 })]
    [InlineData(new[] { 0.5, 3, 0.5 }, 4, new long[] { 1, 3, 0 })]
    public void Parts_add_up_and_ties_go_to_the_earlier_part(double[] parts, long total, long[] expected) => Assert.Equal(expected, LargestRemainder.Of(parts, total));

    /// <summary>The apportionment of 100 seats in the standard example of Hamilton's method, and the Alabama paradox (1880 form).</summary>
    [Fact]
    public void Parts_that_do_not_add_up_are_closed_on_the_largest()
    {
        Assert.Equal([3, -8, 15], LargestRemainder.Close([2.6, -7.4, 12], 10));
        Assert.Empty(LargestRemainder.Close([], 5));
        var random = new Random(7);
        for (var round = 0; round < 500; round++)
        {
            var parts = Enumerable.Range(0, random.Next(1, 9)).Select(_ => (random.NextDouble() - 0.5) * 1e6).ToArray();
            var total = (long)Math.Round(parts.Sum()) + random.Next(-3, 4);
            Assert.Equal(total, LargestRemainder.Close(parts, total).Sum());
        }
    }

    [Fact]
    public void Weights_share_a_total()
    {
        Assert.Equal([47, 16, 16, 12, 6, 3], LargestRemainder.Apportion([47000, 16000, 15800, 12000, 6100, 3100], 100));
        Assert.Equal([4, 4, 2], LargestRemainder.Apportion([6, 6, 2], 10));
        Assert.Equal([5, 5, 1], LargestRemainder.Apportion([6, 6, 2], 11));
        Assert.Equal([-5, -5, -1], LargestRemainder.Apportion([6, 6, 2], -11));
    }

    [Fact]
    public void Every_part_moves_less_than_one_and_the_sum_is_exact_and_signs_turn_the_answer()
    {
        var random = new Random(1);
        for (var round = 0; round < 500; round++)
        {
            double[] parts = [.. Enumerable.Range(0, random.Next(1, 30)).Select(_ => Math.Round((random.NextDouble() - 0.5) * 1000, random.Next(0, 4)))];
            var total = (long)Math.Round(parts.Sum());
            var whole = LargestRemainder.Of(parts, total);
            Assert.Equal(total, whole.Sum());
            for (var index = 0; index < parts.Length; index++) Assert.InRange(Math.Abs(whole[index] - parts[index]), 0, 0.9999999);
            double[] halves = [.. parts.Select(part => Math.Round(part) / 2)];
            total = (long)Math.Floor(halves.Sum());
            Assert.Equal([.. LargestRemainder.Of(halves, total).Select(each => -each)], LargestRemainder.Of([.. halves.Select(part => -part)], -total));
        }
    }

    [Fact]
    public void Nonsense_is_a_named_error()
    {
        LogMeanDivisiaTests.Throws(InputFault.Empty, () => LargestRemainder.Of([], 0));
        LogMeanDivisiaTests.Throws(InputFault.OutOfRange, () => LargestRemainder.Of([1.2, 3.4], 9));
        LogMeanDivisiaTests.Throws(InputFault.OutOfRange, () => LargestRemainder.Of([1, 2], 4));
        LogMeanDivisiaTests.Throws(InputFault.OutOfRange, () => LargestRemainder.Of([1.5, 2], 2));
        LogMeanDivisiaTests.Throws(InputFault.OutOfRange, () => LargestRemainder.Of([double.NaN], 2));
        LogMeanDivisiaTests.Throws(InputFault.OutOfRange, () => LargestRemainder.Of([1e300], 2));
        LogMeanDivisiaTests.Throws(InputFault.Negative, () => LargestRemainder.Apportion([1, -1], 2));
        LogMeanDivisiaTests.Throws(InputFault.OutOfRange, () => LargestRemainder.Apportion([0, 0], 2));
    }

    /// <summary>A quota keeps its fraction however large the total is, so that the shares always add up.</summary>
    [Theory]
    [InlineData(10_000_000_000_000L, 3_333_333_333_334L)]
    [InlineData(-10_000_000_000_000L, -3_333_333_333_334L)]
    [InlineData(long.MaxValue, 3_074_457_345_618_258_603L)]
    public void Large_totals_are_shared_to_the_last_unit(long total, long first)
    {
        var shares = LargestRemainder.Apportion([1, 1, 1], total);
        Assert.Equal((first, total), (shares[0], shares.Sum()));
        Assert.Equal(total, LargestRemainder.Apportion([0.1, 1e-300, 0.7, 5e300, 0], total).Sum());
        Assert.Equal(long.MinValue, LargestRemainder.Apportion([0.3, 0.3], long.MinValue).Sum());
    }

    /// <summary>The slow way: whole weights, and one unit after the other to the largest fraction that is left.</summary>
    [Fact]
    public void Shares_are_those_of_counting_out()
    {
        var random = new Random(8);
        for (var round = 0; round < 500; round++)
        {
            int[] weights = [.. Enumerable.Range(0, random.Next(1, 7)).Select(_ => random.Next(0, 30)), 1];
            var (total, sum) = (random.Next(0, 1000), weights.Sum());
            long[] slow = [.. weights.Select(weight => (long)total * weight / sum)];
            var order = Enumerable.Range(0, weights.Length).OrderByDescending(index => (long)total * weights[index] % sum).ToArray();
            for (var at = 0; slow.Sum() < total; at++) slow[order[at]]++;
            Assert.Equal(slow, LargestRemainder.Apportion([.. weights.Select(weight => weight / 8.0)], total));
            Assert.Equal(slow.Select(share => -share), LargestRemainder.Apportion([.. weights.Select(weight => weight / 8.0)], -total));
        }
    }

    [Fact]
    public void A_total_that_no_rounding_reaches_is_refused() =>
        LogMeanDivisiaTests.Throws(InputFault.OutOfRange, () => LargestRemainder.Of([1.5, 2], long.MinValue));
}
