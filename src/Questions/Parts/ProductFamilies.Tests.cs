namespace Roer.Questions.Parts;

public sealed class ProductFamiliesTests
{
    [Theory]
    [InlineData("A", "A")]
    [InlineData("B", "A")]
    [InlineData("C", "A")]
    [InlineData("D", "A")]
    [InlineData("X", "X")]
    [InlineData("onbekend", "onbekend")]
    public void Chains_forks_and_circles_of_successors_are_one_family_named_by_the_lowest_code(string product, string family) =>
        Assert.Equal(family, Of(("B", "C"), ("C", "A"), ("A", "B"), ("C", "D"), ("Y", "X")).Of(product));

    [Fact]
    public void The_order_in_which_successors_are_told_does_not_matter()
    {
        (string, string)[] told = [("1", "5"), ("5", "3"), ("4", "2"), ("2", "3"), ("9", "8"), ("7", "7")];
        var random = new Random(3);
        var first = Of(told);
        for (var round = 0; round < 20; round++)
        {
            random.Shuffle(told);
            Assert.All(told, pair => Assert.Equal((first.Of(pair.Item1), first.Of(pair.Item2)), (Of(told).Of(pair.Item1), Of(told).Of(pair.Item2))));
        }
    }

    private static ProductFamilies Of(params (string Product, string Successor)[] told) => new(told.ToLookup(pair => pair.Product, pair => pair.Successor));
}
