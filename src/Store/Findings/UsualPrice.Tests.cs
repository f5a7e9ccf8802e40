namespace Roer.Store.Findings;

public sealed class UsualPriceTests
{
    [Theory]
    [InlineData(new[] { 9L, 1L }, new[] { 100L, 90L })]
    [InlineData(new[] { 1L, 9L }, new[] { 100L, 9000L })]
    [InlineData(new[] { 5L, 5L }, new[] { 90L, 100L })]
    public void The_usual_price_is_the_middle_one(long[] lines, long[] cents)
    {
        var counts = cents.Zip(lines).OrderBy(pair => pair.First).Select(pair => new PriceCount("45A04", "04", pair.First, pair.Second));
        var most = cents.Zip(lines).OrderBy(pair => pair.First).First(pair => pair.Second >= 5).First;
        Assert.Equal(new UsualPrice("45A04", "04", most), Assert.Single(UsualPrice.Of(counts)));
    }

    [Fact]
    public void A_few_wrong_prices_do_not_move_it() =>
        Assert.Equal(5000, Assert.Single(UsualPrice.Of([new("45A04", "04", 50, 3), new("45A04", "04", 5000, 94), new("45A04", "04", 500_000, 3)])).Cents);

    [Fact]
    public void Nine_lines_make_no_price_usual() => Assert.Empty(UsualPrice.Of([new("45A04", "04", 100, 9)]));

    [Fact]
    public void Each_product_and_unit_has_its_own() => Assert.Equal(
        [("45A04", "04", 100L), ("45A04", "14", 300L), ("45A05", "04", 200L)],
        UsualPrice.Of([new("45A04", "04", 100, 10), new("45A04", "14", 300, 10), new("45A05", "04", 200, 10)]).Select(price => (price.Product, price.Unit, price.Cents)));
}
