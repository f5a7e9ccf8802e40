namespace Roer.Methods.Distributions;

public sealed class BetaDistributionTests
{
    /// <summary>R 4.2, qbeta with both tails.</summary>
    [Theory]
    [InlineData(0.01, 0.01, 1e-300, 0, 1)]
    [InlineData(0.01, 0.01, 1e-12, 0, 1)]
    [InlineData(0.01, 0.01, 0.02, 1.5810953654476862e-140, 1)]
    [InlineData(0.01, 0.01, 0.4, 2.0042764886340307e-10, 0.9999999997995723)]
    [InlineData(0.01, 0.01, 0.8, 1, 1.5810953654476316e-40)]
    [InlineData(0.2, 3, 1e-300, 0, 1)]
    [InlineData(0.2, 3, 1e-12, 2.4953435372426574e-61, 0.9997751879527619)]
    [InlineData(0.2, 3, 0.02, 7.985099329803356e-10, 0.47021480813131533)]
    [InlineData(0.2, 3, 0.4, 0.002566180839858229, 0.020062120199277222)]
    [InlineData(0.2, 3, 0.8, 0.09575237217754673, 7.986162219217183e-5)]
    [InlineData(1, 1, 1e-300, 1e-300, 1)]
    [InlineData(1, 1, 1e-12, 1e-12, 0.999999999999)]
    [InlineData(1, 1, 0.02, 0.02, 0.98)]
    [InlineData(1, 1, 0.4, 0.4, 0.6)]
    [InlineData(1, 1, 0.8, 0.8, 0.19999999999999996)]
    [InlineData(5, 0.1, 1e-300, 2.100316494852926e-60, 1)]
    [InlineData(5, 0.1, 1e-12, 0.00835100450541046, 1)]
    [InlineData(5, 0.1, 0.02, 0.7827314105235671, 1)]
    [InlineData(5, 0.1, 0.4, 0.9991921610740018, 0.9999860312004284)]
    [InlineData(5, 0.1, 0.8, 0.9999999863592864, 0.9848966950836455)]
    [InlineData(40, 60, 1e-300, 6.340034618594234e-9, 0.9999965512353198)]
    [InlineData(40, 60, 1e-12, 0.12084470519956733, 0.7354269068395214)]
    [InlineData(40, 60, 0.02, 0.30235143146994564, 0.5019347277534705)]
    [InlineData(40, 60, 0.4, 0.3869376367360074, 0.4118105284200987)]
    [InlineData(40, 60, 0.8, 0.4410565192254966, 0.3585596688081384)]
    [InlineData(100000, 200000, 1e-300, 0.30198991262889224, 0.36569125489944143)]
    [InlineData(100000, 200000, 1e-12, 0.32729720249770317, 0.3394053765243662)]
    [InlineData(100000, 200000, 0.02, 0.3315669444810609, 0.33510210580288624)]
    [InlineData(100000, 200000, 0.4, 0.3331149401655426, 0.33355103330393243)]
    [InlineData(100000, 200000, 0.8, 0.3340575774985741, 0.3326088731144585)]
    [InlineData(3, 1000000, 1e-300, 1.8171187757139943e-106, 0.0007029486102264615)]
    [InlineData(3, 1000000, 1e-12, 1.817201328897903e-10, 3.405176036349e-5)]
    [InlineData(3, 1000000, 0.02, 5.67208893625558e-7, 7.516568109480704e-6)]
    [InlineData(3, 1000000, 0.4, 2.2850720081489394e-6, 3.105370670216214e-6)]
    [InlineData(3, 1000000, 0.8, 4.279016426085802e-6, 1.5350414894252895e-6)]
    [InlineData(0.001, 50, 1e-300, 0, 0.9999987585178185)]
    [InlineData(0.001, 50, 1e-12, 0, 0.30189894623503644)]
    [InlineData(0.001, 50, 0.02, 0, 1.91044334713197e-11)]
    [InlineData(0.001, 50, 0.8, 1.396514542511534e-99, 0)]
    public void Quantiles_of_both_tails_are_those_of_R(double a, double b, double probability, double lower, double upper)
    {
        Near.Equal(lower, BetaDistribution.Of(a, b).Quantile(probability));
        Near.Equal(upper, BetaDistribution.Of(a, b).UpperQuantile(probability));
    }

    /// <summary>R 4.2, pbeta with both tails.</summary>
    [Theory]
    [InlineData(1e-8, 2, 1e-10, 0.9999997797415149, 2.202584850935011e-7)]
    [InlineData(1e-8, 2, 0.1, 0.9999999859741491, 1.402585087207821e-8)]
    [InlineData(1e-8, 2, 0.5, 0.9999999980685281, 1.931471816234161e-9)]
    [InlineData(1e-8, 2, 0.9, 0.9999999999463949, 5.3605157076826214e-11)]
    [InlineData(1e-8, 2, 0.999999999, 1, 4.999999770514043e-27)]
    [InlineData(2, 1e-8, 1e-10, 5.000000050333341e-29, 1)]
    [InlineData(2, 1e-8, 0.1, 5.360515707682625e-11, 0.9999999999463949)]
    [InlineData(2, 1e-8, 0.5, 1.931471816234161e-9, 0.9999999980685281)]
    [InlineData(2, 1e-8, 0.9, 1.402585087207821e-8, 0.9999999859741491)]
    [InlineData(2, 1e-8, 0.999999999, 1.9723263926192415e-7, 0.9999998027673607)]
    [InlineData(0.01, 0.01, 1e-10, 0.39722851343559024, 0.6027714865644098)]
    [InlineData(0.01, 0.01, 0.1, 0.4892025291737952, 0.5107974708262049)]
    [InlineData(0.01, 0.01, 0.5, 0.4999999999999995, 0.5000000000000004)]
    [InlineData(0.01, 0.01, 0.9, 0.5107974708262049, 0.4892025291737952)]
    [InlineData(0.01, 0.01, 0.999999999, 0.5935188459786339, 0.4064811540213661)]
    [InlineData(0.5, 3, 1e-10, 1.8749999998749995e-5, 0.9999812500000013)]
    [InlineData(0.5, 3, 0.1, 0.5545844446520296, 0.4454155553479704)]
    [InlineData(0.5, 3, 0.5, 0.9501747372194232, 0.04982526278057675)]
    [InlineData(0.5, 3, 0.9, 0.9996750253207289, 0.00032497467927108335)]
    [InlineData(0.5, 3, 0.999999999, 1, 3.124999736028796e-28)]
    [InlineData(300, 0.2, 1e-10, 0, 1)]
    [InlineData(300, 0.2, 0.1, 2.470429380443174e-303, 1)]
    [InlineData(300, 0.2, 0.5, 1.9362924959947984e-93, 1)]
    [InlineData(300, 0.2, 0.9, 2.624584577709482e-16, 0.9999999999999998)]
    [InlineData(300, 0.2, 0.999999999, 0.9460009806852556, 0.05399901931474442)]
    [InlineData(10000, 10000, 1e-10, 0, 1)]
    [InlineData(10000, 10000, 0.1, 0, 1)]
    [InlineData(10000, 10000, 0.5, 0.5, 0.5)]
    [InlineData(10000, 10000, 0.9, 1, 0)]
    [InlineData(10000, 10000, 0.999999999, 1, 0)]
    public void Tails_are_those_of_R(double a, double b, double x, double lower, double upper)
    {
        Near.Equal(lower, BetaDistribution.Of(a, b).Cumulative(x));
        Near.Equal(upper, BetaDistribution.Of(a, b).UpperTail(x));
    }

    /// <summary>To 40 digits.</summary>
    [Theory]
    [InlineData(1e-8, 2, 0.1, 0.9999999859741491, 1.402585087207821e-8)]
    [InlineData(0.01, 0.01, 0.9, 0.5107974708262047, 0.4892025291737953)]
    [InlineData(300, 0.2, 0.5, 1.936292495994801e-93, 1)]
    [InlineData(40, 60, 0.9, 1, 9.71851010864084e-35)]
    [InlineData(3, 1e6, 1e-5, 0.9972307404818526, 0.002769259518147385)]
    [InlineData(2.5, 0.5, 1e-12, 3.395305452628313e-31, 1)]
    public void Tails_are_right_to_many_digits(double a, double b, double x, double lower, double upper)
    {
        Near.Equal(lower, BetaDistribution.Of(a, b).Cumulative(x), 2e-13);
        Near.Equal(upper, BetaDistribution.Of(a, b).UpperTail(x), 2e-13);
    }

    [Fact]
    public void Equal_shapes_of_1_give_the_same_chance_everywhere()
    {
        foreach (var x in new[] { 1e-200, 0.1, 0.5, 0.8 })
        {
            Near.Equal(x, BetaDistribution.Of(1, 1).Cumulative(x), 1e-13);
            Near.Equal(x, BetaDistribution.Of(1, 1).Quantile(x), 1e-13);
        }
    }

    [Fact]
    public void Turning_it_round_exchanges_the_shapes_and_a_quantile_undoes_a_chance()
    {
        var random = new Random(2);
        for (var round = 0; round < 300; round++)
        {
            var (a, b) = (Math.Exp(random.NextDouble() * 12 - 3), Math.Exp(random.NextDouble() * 12 - 3));
            var (beta, turned) = (BetaDistribution.Of(a, b), BetaDistribution.Of(b, a));
            var x = beta.Quantile(0.001 + (0.998 * random.NextDouble()));
            Assert.Equal(1, beta.Cumulative(x) + beta.UpperTail(x), 12);
            if (x < 1e-6 || x > 1 - 1e-6) continue;
            Assert.Equal(beta.Cumulative(x), turned.UpperTail(1 - x), 1e-9);
            Assert.Equal(x, beta.Quantile(beta.Cumulative(x)), 1e-9);
        }
    }

    [Fact]
    public void Outside_0_to_1_lies_nothing() =>
        Assert.Equal((0.0, 1.0, 1.0, 0.0), (BetaDistribution.Of(2, 3).Cumulative(-1), BetaDistribution.Of(2, 3).UpperTail(0), BetaDistribution.Of(2, 3).Cumulative(1), BetaDistribution.Of(2, 3).UpperTail(7)));

    [Theory]
    [InlineData(0, 1, 0.5)]
    [InlineData(1, -2, 0.5)]
    [InlineData(1, double.NaN, 0.5)]
    [InlineData(1, 1, 1)]
    public void Nonsense_is_a_named_error(double a, double b, double probability) =>
        Assert.Equal(InputFault.OutOfRange, Assert.Throws<MethodInputException>(() => BetaDistribution.Of(a, b).Quantile(probability)).Fault);
}
