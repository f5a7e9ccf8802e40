using Roer.Methods.Distributions;

namespace Roer.Methods.LateClaims;

public sealed class MackLogNormalTests
{
    private static readonly double[] Probabilities = [0.5, 0.75, 0.9, 0.95, 0.995];

    /// <summary>Taylor-Ashe: mean 18,680,856 and s.e. 2,447,095 give σ = 0.130438 and these quantiles.</summary>
    [Fact]
    public void It_has_the_moments_of_Mack()
    {
        var total = MackLogNormal.Of(Mack.Of(ChainLadder.Of(Triangles.TaylorAshe, 1), LastSigma.Mack), LogNormalQuantity.Reserve).Total!;
        Near.Equal(0.13043800344606069, total.LogStandardDeviation, 1e-11);
        Near.Equal(18522610.94467038, total.Quantile(0.5), 1e-11);
        Near.Equal(25919050.285371065, total.Quantile(0.995), 1e-11);
        Near.Equal(18680855.6119243, total.Mean, 1e-12);
    }

    /// <summary>Taylor and Ashe again, from the two published moments alone.</summary>
    [Fact]
    public void A_lognormal_reserve_has_the_published_quantiles()
    {
        var found = LogNormalDistribution.OfMoments(18680855.6119, 2447094.86083);
        Assert.Equal([18522611, 20226048, 21892743, 22955180, 25919050], Probabilities.Select(probability => Math.Round(found.Quantile(probability))));
        var slow = Enumerable.Range(0, 100_000).Average(each => found.Quantile(0.9 + (0.1 * (each + 0.5) / 100_000)));
        Near.Equal(slow, found.ExpectedShortfall(0.9), 1e-5);
        Assert.Equal(InputFault.OutOfRange, Assert.Throws<MethodInputException>(() => LogNormalDistribution.OfMoments(-1, 1)).Fault);
        Assert.Equal(InputFault.OutOfRange, Assert.Throws<MethodInputException>(() => found.ExpectedShortfall(0)).Fault);
    }

    [Fact]
    public void Where_there_is_nothing_to_spread_there_is_no_distribution()
    {
        var mack = Mack.Of(ChainLadder.Of(Triangles.Raa, 1), LastSigma.Mack);
        Assert.Null(MackLogNormal.Of(mack, LogNormalQuantity.Reserve).Rows[0]);
        Assert.All(MackLogNormal.Of(mack, LogNormalQuantity.Reserve).Rows.Skip(1), Assert.NotNull);
    }

    /// <summary>Where more is taken back than added the reserve is below 0, and only the ultimate can be lognormal.</summary>
    [Fact]
    public void A_triangle_of_credits_still_has_a_distribution_of_its_ultimate()
    {
        var credits = Triangle.OfCumulative([[10, 9.5, 9.1, 9], [12, 11.3, 10.8], [9, 8.7], [11]]);
        var mack = Mack.Of(ChainLadder.Of(credits, 1), LastSigma.Mack);
        Assert.True(mack.Total.Reserve < 0);
        Assert.Null(MackLogNormal.Of(mack, LogNormalQuantity.Reserve).Total);
        Near.Equal(mack.Total.Ultimate, MackLogNormal.Of(mack, LogNormalQuantity.Ultimate).Total!.Mean, 1e-12);
        Assert.Throws<MethodInputException>(() => OdpBootstrap.Of(mack.ChainLadder, new(1, OdpProcessDistribution.Gamma), RandomSource.Named(1, "credits")));
    }
}
