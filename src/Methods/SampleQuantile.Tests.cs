namespace Roer.Methods;

public sealed class SampleQuantileTests
{
    private static readonly double[] Probabilities = [0.1, 0.33, 0.5, 0.9];
    private static readonly double[] Values = [1, 2, 4, 8, 16];

    /// <summary>R 4.2: quantile(c(1, 2, 4, 8, 16), c(0.1, 0.33, 0.5, 0.9), type = 1..9).</summary>
    [Theory]
    [InlineData(1, 1, 2, 4, 16)]
    [InlineData(2, 1, 2, 4, 16)]
    [InlineData(3, 1, 2, 2, 8)]
    [InlineData(4, 1, 1.65, 3, 12)]
    [InlineData(5, 1, 2.3, 4, 16)]
    [InlineData(6, 1, 1.98, 4, 16)]
    [InlineData(7, 1.4, 2.64, 4, 12.8)]
    [InlineData(8, 1, 2.1866666666666665, 4, 16)]
    [InlineData(9, 1, 2.215, 4, 16)]
    public void Quantiles_are_those_of_Hyndman_and_Fan(int type, double tenth, double third, double middle, double ninth)
    {
        double[] sorted = [1, 2, 4, 8, 16];
        double[] found = [.. Probabilities.Select(probability => SampleQuantile.OfSorted(sorted, probability, (QuantileType)type))];
        Decomposition.LogMeanDivisiaTests.Near([tenth, third, middle, ninth], found, 1e-12);
        Assert.Equal((1, 16), (SampleQuantile.OfSorted(sorted, 0, (QuantileType)type), SampleQuantile.OfSorted(sorted, 1, (QuantileType)type)));
        Assert.Equal(3, SampleQuantile.OfSorted([3], 0.37, (QuantileType)type));
    }

    /// <summary>R 4.2: quantile(c(1, 2, 4, 8, 16), type = 7) and type = 8.</summary>
    [Theory]
    [InlineData(0, 1, 1)]
    [InlineData(0.1, 1.4, 1)]
    [InlineData(0.5, 4, 4)]
    [InlineData(0.93, 13.76, 16)]
    [InlineData(1, 16, 16)]
    public void Two_usual_types_are_as_R_has_them(double probability, double seven, double eight)
    {
        Assert.Equal(seven, SampleQuantile.OfSorted(Values, probability, QuantileType.Gumbel), 10);
        Assert.Equal(eight, SampleQuantile.OfSorted(Values, probability, QuantileType.MedianUnbiased), 10);
    }

    [Fact]
    public void One_value_is_every_quantile() =>
        Assert.Equal((3.0, 3.0), (SampleQuantile.OfSorted([3], 0.2, QuantileType.Gumbel), SampleQuantile.OfSorted([3], 0.9, QuantileType.MedianUnbiased)));

    [Fact]
    public void Nonsense_is_a_named_error()
    {
        Decomposition.LogMeanDivisiaTests.Throws(InputFault.Unsorted, () => SampleQuantile.OfSorted([2, 1], 0.5, QuantileType.Gumbel));
        Decomposition.LogMeanDivisiaTests.Throws(InputFault.Empty, () => SampleQuantile.OfSorted([], 0.5, QuantileType.Gumbel));
        Decomposition.LogMeanDivisiaTests.Throws(InputFault.OutOfRange, () => SampleQuantile.OfSorted([1], 1.5, QuantileType.Gumbel));
        Decomposition.LogMeanDivisiaTests.Throws(InputFault.OutOfRange, () => SampleQuantile.OfSorted([1], 0.5, (QuantileType)0));
    }
}
