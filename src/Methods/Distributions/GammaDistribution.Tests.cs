namespace Roer.Methods.Distributions;

public sealed class GammaDistributionTests
{
    /// <summary>R 4.2, qgamma with both tails: tiny and huge shapes, chances down to 10⁻³⁰⁰.</summary>
    [Theory]
    [InlineData(0.001, 1e-300, 0, 677.3551998031188)]
    [InlineData(0.001, 1e-20, 0, 35.55014719059176)]
    [InlineData(0.001, 0.001, 0, 0.26477027023965116)]
    [InlineData(0.001, 0.3, 0, 7.042315131780231e-156)]
    [InlineData(0.001, 0.9, 9.821659644066762e-47, 0)]
    [InlineData(0.01, 1e-300, 0, 679.7181333036848)]
    [InlineData(0.01, 1e-20, 0, 37.83023773898301)]
    [InlineData(0.01, 0.001, 5.660738147061572e-301, 1.509084147694751)]
    [InlineData(0.01, 0.3, 2.917417191745837e-53, 1.83095245638085e-16)]
    [InlineData(0.01, 0.9, 1.5035936230702936e-5, 5.660738147061858e-101)]
    [InlineData(0.3, 1e-300, 0, 685.1080066224825)]
    [InlineData(0.3, 1e-20, 1.5022224816458193e-67, 42.31820774100068)]
    [InlineData(0.3, 0.001, 6.972699096783333e-11, 4.618936042791334)]
    [InlineData(0.3, 0.3, 0.012726657769948703, 0.256564913321052)]
    [InlineData(0.3, 0.9, 0.884810773360244, 0.0003237246218234324)]
    [InlineData(1, 1e-300, 9.999999999999687e-301, 690.7755278982137)]
    [InlineData(1, 1e-20, 1.0000000000000011e-20, 46.051701859880914)]
    [InlineData(1, 0.001, 0.0010005003335835335, 6.907755278982137)]
    [InlineData(1, 0.3, 0.3566749439387324, 1.203972804325936)]
    [InlineData(1, 0.9, 2.302585092994046, 0.10536051565782628)]
    [InlineData(7.5, 1e-300, 3.5723928390571465e-40, 726.0698441552275)]
    [InlineData(7.5, 1e-20, 0.007703465136879153, 65.83610305482358)]
    [InlineData(7.5, 0.001, 1.7413422329644772, 18.848649109176915)]
    [InlineData(7.5, 0.3, 5.860584486472478, 8.66084724924961)]
    [InlineData(7.5, 0.9, 11.153564790789344, 4.273378120852272)]
    [InlineData(10000, 1e-300, 6737.687191590329, 14175.243016921313)]
    [InlineData(10000, 1e-20, 9101.82410122972, 10954.697599044242)]
    [InlineData(10000, 0.001, 9693.824385823726, 10311.875224539537)]
    [InlineData(10000, 0.3, 9947.319262019584, 10052.197405331652)]
    [InlineData(10000, 0.9, 10128.367373674177, 9872.060875049736)]
    [InlineData(100000000, 1e-300, 99629986.05886416, 100370928.26589221)]
    [InlineData(100000000, 1e-20, 99907404.86072253, 100092651.66657287)]
    [InlineData(100000000, 0.001, 99969100.52676167, 100030905.1729288)]
    [InlineData(100000000, 0.3, 99994755.75321469, 100005243.76344925)]
    [InlineData(100000000, 0.9, 100012815.72976118, 99987184.69848843)]
    public void Quantiles_of_both_tails_are_those_of_R(double shape, double probability, double lower, double upper)
    {
        var gamma = GammaDistribution.Of(shape, 1);
        Near.Equal(lower, gamma.Quantile(probability));
        Near.Equal(upper, gamma.UpperQuantile(probability));
    }

    /// <summary>R 4.2, pgamma with both tails.</summary>
    [Theory]
    [InlineData(1e-8, 1e-10, 0.9999997755136724, 2.2448632753657656e-7)]
    [InlineData(1e-8, 0.1, 0.9999999817707604, 1.822923949088704e-8)]
    [InlineData(1e-8, 1, 0.9999999978061607, 2.1938393664027026e-9)]
    [InlineData(1e-8, 2.5, 0.9999999997508509, 2.4914918304877596e-10)]
    [InlineData(1e-8, 9.000000000000001e-9, 0.99999982051176, 1.794882400113172e-7)]
    [InlineData(1e-8, 1.1000000000000001e-8, 0.9999998225184665, 1.7748153343486253e-7)]
    [InlineData(1e-8, 0.0008000100000000001, 0.9999999344552969, 6.55447030890864e-8)]
    [InlineData(0.001, 1e-10, 0.9778006565986258, 0.022199343401374198)]
    [InlineData(0.001, 0.1, 0.9981780097379502, 0.001821990262049724)]
    [InlineData(0.001, 1, 0.9997803916424144, 0.00021960835758555607)]
    [InlineData(0.001, 2.5, 0.9999750416033543, 2.495839664578718e-5)]
    [InlineData(0.001, 0.0009000000000000001, 0.9935830559931685, 0.006416944006831465)]
    [InlineData(0.001, 0.0011, 0.9937822605436983, 0.006217739456301663)]
    [InlineData(0.001, 0.25398221281347033, 0.9989679290003282, 0.0010320709996717377)]
    [InlineData(0.5, 1e-10, 1.1283791670579e-5, 0.9999887162083294)]
    [InlineData(0.5, 0.1, 0.34527915398142295, 0.6547208460185769)]
    [InlineData(0.5, 1, 0.8427007929497156, 0.15729920705028447)]
    [InlineData(0.5, 2.5, 0.9746526813225317, 0.025347318677468304)]
    [InlineData(0.5, 0.45, 0.6572182888520886, 0.34278171114791145)]
    [InlineData(0.5, 0.55, 0.7057338956950371, 0.2942661043049629)]
    [InlineData(0.5, 6.156854249492381, 0.9995503562822295, 0.00044964371777044123)]
    [InlineData(3, 1e-10, 1.6666666665416671e-31, 1)]
    [InlineData(3, 0.1, 0.0001546530702646717, 0.9998453469297354)]
    [InlineData(3, 1, 0.08030139707139419, 0.9196986029286058)]
    [InlineData(3, 2.5, 0.4561868841166704, 0.5438131158833296)]
    [InlineData(3, 2.7, 0.506375508926538, 0.493624491073462)]
    [InlineData(3, 3.3000000000000003, 0.6405735336749162, 0.3594264663250838)]
    [InlineData(3, 16.856406460551018, 0.9999923568259682, 7.643174031785991e-6)]
    [InlineData(200, 1e-10, 0, 0.9999999999999999)]
    [InlineData(200, 0.1, 0, 0.9999999999999999)]
    [InlineData(200, 1, 0, 1)]
    [InlineData(200, 2.5, 4.081427581064115e-297, 1)]
    [InlineData(200, 180, 0.07485803498415956, 0.9251419650158405)]
    [InlineData(200, 220.00000000000003, 0.9181943116110618, 0.08180568838893823)]
    [InlineData(200, 313.1370849898476, 0.9999999999968839, 3.116086372235862e-12)]
    [InlineData(10000000, 1e-10, 0, 1)]
    [InlineData(10000000, 0.1, 0, 1)]
    [InlineData(10000000, 1, 0, 1)]
    [InlineData(10000000, 2.5, 0, 1)]
    [InlineData(10000000, 9000000, 0, 1)]
    [InlineData(10000000, 11000000, 1, 0)]
    [InlineData(10000000, 10025298.221281348, 0.9999999999999993, 6.565012241407406e-16)]
    public void Tails_are_those_of_R(double shape, double x, double lower, double upper)
    {
        var gamma = GammaDistribution.Of(shape, 1);
        Near.Equal(lower, gamma.Cumulative(x));
        Near.Equal(upper, gamma.UpperTail(x));
    }

    /// <summary>To 40 digits, where programs disagree.</summary>
    [Theory]
    [InlineData(1e-8, 1, 0.9999999978061606, 2.193839366402707e-9)]
    [InlineData(1e-3, 1e-10, 0.9778006565986258, 0.0221993434013742)]
    [InlineData(0.5, 30, 0.9999999999999905, 9.485737571073848e-15)]
    [InlineData(3, 0.001, 1.665417166527808e-10, 0.9999999998334583)]
    [InlineData(200, 320, 0.9999999999997648, 2.352274847223058e-13)]
    [InlineData(1e4, 9000, 2.073299202433928e-25, 1)]
    [InlineData(1e4, 11500, 1, 9.105470643361029e-47)]
    public void Tails_are_right_to_many_digits(double shape, double x, double lower, double upper)
    {
        Near.Equal(lower, GammaDistribution.Of(shape, 1).Cumulative(x), 2e-13);
        Near.Equal(upper, GammaDistribution.Of(shape, 1).UpperTail(x), 2e-13);
    }

    [Fact]
    public void A_shape_of_1_is_the_exponential_distribution()
    {
        var exponential = GammaDistribution.Of(1, 0.25);
        foreach (var x in new[] { 1e-9, 0.3, 4, 900 })
            Near.Equal(Math.Exp(-x / 4), exponential.UpperTail(x), 1e-13);
        Near.Equal(4 * Math.Log(1e300), exponential.UpperQuantile(1e-300), 1e-13);
    }

    [Fact]
    public void A_quantile_undoes_a_chance_and_the_tails_add_up_to_1()
    {
        var random = new Random(1);
        for (var round = 0; round < 300; round++)
        {
            var gamma = GammaDistribution.Of(Math.Exp(random.NextDouble() * 16 - 4), Math.Exp(random.NextDouble() * 6 - 3));
            var x = gamma.Quantile(Math.Exp(-20 * random.NextDouble()) * 0.999);
            if (x == 0) continue;
            Assert.Equal(1, gamma.Cumulative(x) + gamma.UpperTail(x), 13);
            Near.Equal(x, gamma.Quantile(gamma.Cumulative(x)), 1e-6);
            if (gamma.UpperTail(x) < 1) Near.Equal(gamma.UpperTail(x), gamma.UpperTail(gamma.UpperQuantile(gamma.UpperTail(x))));
            Near.Equal(gamma.Cumulative(x), GammaDistribution.Of(gamma.Shape, gamma.Rate * 1000).Cumulative(x / 1000), 1e-11);
        }
    }

    /// <summary>Steps of Simpson's rule over the density: slow and plain.</summary>
    [Theory]
    [InlineData(1.5, 0.4)]
    [InlineData(4, 9)]
    [InlineData(30, 22)]
    public void Tails_are_the_integral_of_the_density(double shape, double x)
    {
        const int Steps = 20_000;
        double Density(double t) => t == 0 ? 0 : Math.Exp(((shape - 1) * Math.Log(t)) - t - MathNet.Numerics.SpecialFunctions.GammaLn(shape));
        var sum = Density(0) + Density(x);
        for (var step = 1; step < Steps; step++)
            sum += Density(step * x / Steps) * (step % 2 == 1 ? 4 : 2);
        Assert.Equal(sum * x / Steps / 3, GammaDistribution.Of(shape, 1).Cumulative(x), 6);
    }

    [Fact]
    public void Chi_squared_is_gamma_with_half_the_degrees_of_freedom()
    {
        Near.Equal(3.8414588206941236, ChiSquaredDistribution.Of(1).Quantile(0.95), 1e-13);
        Near.Equal(ChiSquaredDistribution.Of(7).UpperTail(3), GammaDistribution.Of(3.5, 1).UpperTail(1.5), 1e-14);
        Near.Equal(0.95, ChiSquaredDistribution.Of(1).Cumulative(ChiSquaredDistribution.Of(1).UpperQuantile(0.05)), 1e-14);
    }

    [Fact]
    public void Moments_give_the_distribution_that_has_them()
    {
        var gamma = GammaDistribution.OfMoments(18.68, 2.945);
        Near.Equal(18.68, gamma.Shape / gamma.Rate, 1e-14);
        Near.Equal(2.945, Math.Sqrt(gamma.Shape) / gamma.Rate, 1e-14);
    }

    [Fact]
    public void Below_0_lies_nothing() => Assert.Equal((0.0, 1.0), (GammaDistribution.Of(2, 1).Cumulative(-1), GammaDistribution.Of(2, 1).UpperTail(0)));

    [Theory]
    [InlineData(0, 1, 0.5)]
    [InlineData(-1, 1, 0.5)]
    [InlineData(double.NaN, 1, 0.5)]
    [InlineData(1e13, 1, 0.5)]
    [InlineData(1, 0, 0.5)]
    [InlineData(1, double.PositiveInfinity, 0.5)]
    [InlineData(1, 1, 0)]
    [InlineData(1, 1, 1)]
    [InlineData(1, 1, double.NaN)]
    public void Nonsense_is_a_named_error(double shape, double rate, double probability) =>
        Assert.Equal(InputFault.OutOfRange, Assert.Throws<MethodInputException>(() => GammaDistribution.Of(shape, rate).Quantile(probability)).Fault);

    [Fact]
    public void A_point_that_is_no_number_is_a_named_error()
    {
        Assert.Equal(InputFault.NotFinite, Assert.Throws<MethodInputException>(() => GammaDistribution.Of(1, 1).Cumulative(double.NaN)).Fault);
        Assert.Equal(InputFault.OutOfRange, Assert.Throws<MethodInputException>(() => ChiSquaredDistribution.Of(0)).Fault);
        Assert.Equal(InputFault.OutOfRange, Assert.Throws<MethodInputException>(() => GammaDistribution.OfMoments(-1, 1)).Fault);
    }
}
