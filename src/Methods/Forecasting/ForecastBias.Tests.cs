namespace Roer.Methods.Forecasting;

public sealed class ForecastBiasTests
{
    [Fact]
    public void Too_high_is_above_0() => Assert.Equal(new ForecastBias(2, 0.2), ForecastBias.Of([10, 10], [11, 13]));

    [Fact]
    public void Errors_on_both_sides_cancel_and_order_does_not_matter()
    {
        Assert.Equal(new ForecastBias(0, 0), ForecastBias.Of([10, 20], [13, 17]));
        Assert.Equal(ForecastBias.Of([1, 2, 4], [2, 2, 8]), ForecastBias.Of([4, 1, 2], [8, 2, 2]));
    }

    [Fact]
    public void Nothing_to_divide_by_gives_no_share() => Assert.Equal(new ForecastBias(1, null), ForecastBias.Of([-1, 1], [0, 2]));

    [Fact]
    public void Nonsense_is_a_named_error()
    {
        Assert.Equal(InputFault.Empty, Assert.Throws<MethodInputException>(() => ForecastBias.Of([], [])).Fault);
        Assert.Equal(InputFault.Shape, Assert.Throws<MethodInputException>(() => ForecastBias.Of([1], [])).Fault);
        Assert.Equal(InputFault.NotFinite, Assert.Throws<MethodInputException>(() => ForecastBias.Of([1], [double.NaN])).Fault);
    }
}
