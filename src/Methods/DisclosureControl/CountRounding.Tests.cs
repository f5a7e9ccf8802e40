namespace Roer.Methods.DisclosureControl;

public sealed class CountRoundingTests
{
    [Theory]
    [InlineData(0, 0L)]
    [InlineData(1, null)]
    [InlineData(7, null)]
    [InlineData(8, 10L)]
    [InlineData(12, 10L)]
    [InlineData(13, 15L)]
    [InlineData(17, 15L)]
    [InlineData(1000, 1000L)]
    public void Few_are_hidden_and_the_rest_goes_to_the_nearest_five(long count, long? published) => Assert.Equal(published, CountRounding.Published(count));

    [Fact]
    public void What_lies_behind_a_published_count_is_every_count_that_is_published_so()
    {
        foreach (var group in Enumerable.Range(0, 200).GroupBy(count => CountRounding.Published(count)))
        {
            var bounds = group.Key is { } published ? CountRounding.Behind(published) : CountRounding.Hidden;
            if (group.Max() < 198) Assert.Equal(new CellBounds(group.Min(), group.Max()), bounds);
        }
    }

    [Fact]
    public void Less_than_nobody_is_no_count() => Assert.Equal(InputFault.Negative, Assert.Throws<MethodInputException>(() => CountRounding.Published(-1)).Fault);
}
