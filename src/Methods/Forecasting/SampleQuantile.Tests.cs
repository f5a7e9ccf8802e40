namespace Roer.Methods.Forecasting;

public sealed class SampleQuantileTests
{
    private static readonly double[] Values = [1, 2, 4, 8, 16];

    [Theory]
    [InlineData(0, 1, 1)]
    [InlineData(0.1, 1.4, 1)]
    [InlineData(0.5, 4, 4)]
    [InlineData(0.93, 13.76, 16)]
    [InlineData(1, 16, 16)]
    public void It_is_as_R_has_it(double probability, double seven, double eight)
    {
        Assert.Equal(seven, SampleQuantile.TypeSeven(Values, probability), 10);
        Assert.Equal(eight, SampleQuantile.TypeEight(Values, probability), 10);
    }

    [Fact]
    public void One_value_is_every_quantile() => Assert.Equal((3.0, 3.0), (SampleQuantile.TypeSeven([3], 0.2), SampleQuantile.TypeEight([3], 0.9)));

    [Fact]
    public void Nonsense_is_a_named_error()
    {
        Assert.Equal(InputFault.Empty, Assert.Throws<MethodInputException>(() => SampleQuantile.TypeSeven([], 0.5)).Fault);
        Assert.Equal(InputFault.OutOfRange, Assert.Throws<MethodInputException>(() => SampleQuantile.TypeSeven([1], 1.5)).Fault);
        Assert.Equal(InputFault.Unsorted, Assert.Throws<MethodInputException>(() => SampleQuantile.TypeEight([2, 1], 0.5)).Fault);
    }
}
