using Roer.Methods.Distributions;

namespace Roer.Methods.Spending;

/// <summary>A variance that is estimated.</summary>
public sealed class UnsureVarianceTests
{
    [Fact]
    public void A_variance_that_is_known_stays()
    {
        var (random, same) = (RandomSource.Named(1, "known"), RandomSource.Named(1, "known"));
        Assert.Equal(1, UnsureVariance.Factor(double.PositiveInfinity, random));
        Assert.Equal(same.Normal(), random.Normal());
    }

    /// <summary>Normal amounts with a drawn variance follow Student's t.</summary>
    [Theory]
    [InlineData(4)]
    [InlineData(12)]
    public void What_is_normal_with_a_drawn_variance_follows_Students_t(double freedom)
    {
        var random = RandomSource.Named(2, "student");
        double[] drawn = [.. Enumerable.Range(0, 40_000).Select(_ => random.Normal() * Math.Sqrt(UnsureVariance.Factor(freedom, random))).Order()];
        foreach (var chance in new[] { 0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95 })
            Assert.InRange(StudentDistribution.Of(freedom).Cumulative(drawn[(int)(chance * drawn.Length)]), chance - 0.01, chance + 0.01);
    }

    [Fact]
    public void Nothing_is_drawn_ten_times_as_wide()
    {
        var random = RandomSource.Named(3, "few");
        Assert.All(Enumerable.Range(0, 2_000).Select(_ => UnsureVariance.Factor(0.5, random)), factor => Assert.InRange(factor, 0, 10));
    }
}
