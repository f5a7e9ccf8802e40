namespace Roer.Care;

public sealed class ExtensionTests
{
    private static readonly DateOnly Begin = new(2024, 1, 1);

    [Theory]
    [InlineData(180, 180, false)]
    [InlineData(180, 270, true)]
    [InlineData(180, 90, false)]
    public void A_later_end_is_an_extension_and_an_earlier_one_is_none(int planned, int now, bool expected) =>
        Assert.Equal(expected, Extension.IsIn([Plan(1, "45A04", 0, now, planned)]));

    [Theory]
    [InlineData("45A04", 181, true)]
    [InlineData("45A04", 182, false)]
    [InlineData("45A48", 181, false)]
    public void A_new_allocation_of_the_same_product_that_adjoins_is_an_extension(string product, int from, bool expected) =>
        Assert.Equal(expected, Extension.IsIn([Plan(1, "45A04", 0, 180, 180), Plan(2, product, from, 300, 300)]));

    [Fact]
    public void The_first_planned_end_is_that_of_the_first_allocation()
    {
        Assert.Equal(Begin.AddDays(180), Extension.FirstPlannedEnd([Plan(2, "45A04", 90, 300, 300), Plan(1, "45A04", 0, 270, 180)]));
        Assert.Null(Extension.FirstPlannedEnd([new PlannedAllocation(1, "45A04", DateSpan.From(Begin), null)]));
        Assert.False(Extension.IsIn([new PlannedAllocation(1, "45A04", DateSpan.From(Begin), null)]));
    }

    private static PlannedAllocation Plan(int number, string product, int first, int last, int planned) =>
        new(number, product, DateSpan.Of(Begin.AddDays(first), Begin.AddDays(last)), Begin.AddDays(planned));
}
