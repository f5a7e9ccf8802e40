using Roer.Methods.Decomposition;

namespace Roer.Methods.Reserves;

public sealed class ReserveRatioTests
{

    [Theory]
    [InlineData(15268000, 3209000, "A")]
    [InlineData(2.0, 1, "B")]
    [InlineData(2.0000001, 1, "A")]
    [InlineData(20718000, 14168000, "B")]
    [InlineData(1.4, 1, "B")]
    [InlineData(1.3999, 1, "C")]
    [InlineData(1, 1, "C")]
    [InlineData(1000, 1122, "D")]
    [InlineData(0.8, 1, "D")]
    [InlineData(0.6, 1, "E")]
    [InlineData(0.5999, 1, "F")]
    [InlineData(-5, 1, "F")]
    public void The_ratio_has_its_class(double available, double required, string name)
    {
        var found = ReserveRatio.Of(available, required, ReserveRatio.Twente);
        Assert.Equal((available / required, name), (found.Ratio, found.Class));
    }

    [Fact]
    public void Without_a_need_there_is_no_ratio_and_a_table_of_ones_own_is_used()
    {
        Assert.Equal(new ReserveRatio(7, 0, null, null), ReserveRatio.Of(7, 0, ReserveRatio.Twente));
        Assert.Equal(new ReserveRatio(0, 0, null, null), ReserveRatio.Of(0, 0, ReserveRatio.Twente));
        RatioClass[] own = [new("enough", 1, true), new("not enough", null, true)];
        Assert.Equal("not enough", ReserveRatio.Of(3, 4, own).Class);
    }

    [Fact]
    public void Nonsense_is_a_named_error()
    {
        LogMeanDivisiaTests.Throws(InputFault.Negative, () => ReserveRatio.Of(1, -1, ReserveRatio.Twente));
        LogMeanDivisiaTests.Throws(InputFault.NotFinite, () => ReserveRatio.Of(double.NaN, 1, ReserveRatio.Twente));
        LogMeanDivisiaTests.Throws(InputFault.TooFew, () => ReserveRatio.Of(1, 1, []));
        foreach (var wrong in new RatioClass[][] { [new("a", 1, true)], [new("a", null, true), new("b", null, true)], [new("a", 1, true), new("b", 2, true), new("c", null, true)], [new("a", double.NaN, true), new("b", null, true)] })
            LogMeanDivisiaTests.Throws(InputFault.Unsorted, () => ReserveRatio.Of(1, 1, wrong));
    }

    [Fact]
    public void Amounts_whose_squares_no_number_holds_are_refused()
    {
        Action[] asks =
        [
            () => LossSample.Of([1e200, 1]), () => Impact.Fixed(1e300), () => Impact.Uniform(-1e300, 1), () => Impact.Lognormal(1e300, 1),
            () => LossDistribution.Of([new(0.5, Impact.Fixed(1))], 1e300), () => OrderRanks.Of(10, 0.5, 0.9, (RankRule)5),
        ];
        foreach (var ask in asks) LogMeanDivisiaTests.Throws(InputFault.OutOfRange, ask);
    }
}
