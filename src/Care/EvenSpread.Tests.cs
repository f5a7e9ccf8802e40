namespace Roer.Care;

public sealed class EvenSpreadTests
{
    [Theory]
    [InlineData(100, 0, 2, 3, 100)]
    [InlineData(100, 0, 0, 3, 33)]
    [InlineData(100, 1, 1, 3, 34)]
    [InlineData(100, 2, 2, 3, 33)]
    [InlineData(1, 0, 0, 2, 1)]
    [InlineData(1, 1, 1, 2, 0)]
    [InlineData(100, 2, 1, 3, 0)]
    public void A_part_is_the_difference_of_rounded_running_totals(long whole, long first, long last, long steps, long expected) =>
        Assert.Equal(expected, (long)EvenSpread.Part(whole, first, last, steps));

    [Fact]
    public void The_parts_of_any_division_add_up_to_the_whole()
    {
        var random = new Random(20250101);
        for (var round = 0; round < 2_000; round++)
        {
            var steps = random.Next(1, 800);
            var whole = random.NextInt64(0, 99_999_999L * 99_999);
            Int128 sum = 0;
            for (var first = 0; first < steps;)
            {
                var last = random.Next(first, steps);
                var part = EvenSpread.Part(whole, first, last, steps);
                var exact = (decimal)whole * (last - first + 1) / steps;
                Assert.InRange((decimal)part, exact - 1, exact + 1);
                sum += part;
                first = last + 1;
            }

            Assert.Equal(whole, (long)sum);
        }
    }

    [Fact]
    public void Nonsense_is_a_named_error()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => EvenSpread.Part(-1, 0, 0, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => EvenSpread.Part(1, -1, 0, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => EvenSpread.Part(1, 0, 1, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => EvenSpread.RunningTotal(1, 0));
    }
}
