namespace Roer.Methods;

public sealed class RandomSourceTests
{
    private const int Draws = 200_000;

    /// <summary>The first outputs from the state 1, 2, 3, 4 of the authors' own C code.</summary>
    [Fact]
    public void It_is_xoshiro256_starstar()
    {
        var stream = RandomSource.OfState(1, 2, 3, 4);
        ulong[] expected = [11520, 0, 1509978240, 1215971899390074240, 1216172134540287360, 607988272756665600, 16172922978634559625, 8476171486693032832, 10595114339597558777, 2904607092377533576];
        Assert.Equal(expected, expected.Select(_ => stream.Bits()));
    }

    [Fact]
    public void A_name_and_a_seed_fix_the_draws_and_another_name_or_seed_gives_others()
    {
        static ulong[] Ten(RandomSource stream) => [.. Enumerable.Range(0, 10).Select(_ => stream.Bits())];
        var parent = RandomSource.Named(1, "a");
        Assert.Equal(Ten(RandomSource.Named(1, "a/b")), Ten(parent.Child("b")));
        Ten(parent);
        Assert.Equal(Ten(RandomSource.Named(1, "a/b")), Ten(parent.Child("b")));
        Assert.Empty(Ten(RandomSource.Named(1, "a")).Intersect(Ten(RandomSource.Named(2, "a"))));
        Assert.Empty(Ten(RandomSource.Named(1, "a")).Intersect(Ten(RandomSource.Named(1, "b"))));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(1000)]
    public void Below_gives_each_number_equally_often(int bound)
    {
        var stream = RandomSource.Named(3, "below");
        var counts = new int[bound];
        for (var draw = 0; draw < Draws; draw++)
            counts[stream.Below(bound)]++;
        var expected = (double)Draws / bound;
        var square = counts.Sum(count => (count - expected) * (count - expected) / expected);
        Assert.InRange(square, 0, (bound - 1) + (5 * Math.Sqrt(2.0 * bound)));
    }

    [Theory]
    [InlineData(0.1, 3)]
    [InlineData(1, 1)]
    [InlineData(52.5, 0.2)]
    public void Gamma_has_its_mean_and_variance(double shape, double scale)
    {
        var stream = RandomSource.Named(4, "gamma");
        Moments(() => stream.Gamma(shape, scale), shape * scale, shape * scale * scale, 3 + (6 / shape));
    }

    [Fact]
    public void Normal_has_mean_0_and_variance_1()
    {
        var stream = RandomSource.Named(5, "normal");
        Moments(stream.Normal, 0, 1, 3);
    }

    [Theory]
    [InlineData(0.05)]
    [InlineData(3)]
    [InlineData(9.99)]
    [InlineData(10)]
    [InlineData(250)]
    [InlineData(1e6)]
    public void Poisson_has_its_mean_and_variance(double mean)
    {
        var stream = RandomSource.Named(6, "poisson");
        Moments(() => stream.Poisson(mean), mean, mean, 3 + (1 / mean));
    }

    /// <summary>The two ways to draw meet at a mean of 10: both follow the same probabilities.</summary>
    [Theory]
    [InlineData(9.5)]
    [InlineData(10.5)]
    public void Poisson_follows_its_probabilities(double mean)
    {
        var stream = RandomSource.Named(7, "poisson");
        var counts = new int[60];
        for (var draw = 0; draw < Draws; draw++)
            counts[stream.Poisson(mean)]++;
        var chance = Math.Exp(-mean);
        for (var count = 0; count < 40; count++)
        {
            Assert.InRange(counts[count] - (Draws * chance), -4.5 * Math.Sqrt(Draws * chance) - 1, (4.5 * Math.Sqrt(Draws * chance)) + 1);
            chance *= mean / (count + 1);
        }
    }

    [Fact]
    public void A_negative_binomial_spreads_wider_than_Poisson()
    {
        var stream = RandomSource.Named(8, "entries");
        Moments(() => stream.NegativeBinomial(20, 5), 20, 20 + (400 / 5.0), 3 + (6.0 / 5) + 0.1);
        Assert.Equal(0, stream.NegativeBinomial(0, 5));
    }

    /// <summary>Both ways of drawing, on either side of a half: mean np, variance np(1 − p).</summary>
    [Theory]
    [InlineData(7, 0.3)]
    [InlineData(40, 0.9)]
    [InlineData(400, 0.2)]
    [InlineData(5000, 0.97)]
    public void Binomial_counts_have_their_moments(long count, double chance)
    {
        var stream = RandomSource.Named(11, "binomial");
        var variance = count * chance * (1 - chance);
        Moments(() => stream.Binomial(count, chance), count * chance, variance, 3 + ((1 - (6 * chance * (1 - chance))) / variance));
        Assert.Equal((0, 0, count), (stream.Binomial(0, chance), stream.Binomial(count, 0), stream.Binomial(count, 1)));
        Assert.Throws<MethodInputException>(() => stream.Binomial(-1, chance));
        Assert.Throws<MethodInputException>(() => stream.Binomial(count, 1.1));
    }

    [Fact]
    public void Nonsense_is_a_named_error()
    {
        var stream = RandomSource.Named(9, "nonsense");
        Assert.Equal(InputFault.OutOfRange, Assert.Throws<MethodInputException>(() => stream.Below(0)).Fault);
        Assert.Equal(InputFault.OutOfRange, Assert.Throws<MethodInputException>(() => stream.Gamma(double.NaN, 1)).Fault);
        Assert.Equal(InputFault.Negative, Assert.Throws<MethodInputException>(() => stream.Poisson(-1)).Fault);
        Assert.Equal(InputFault.NotFinite, Assert.Throws<MethodInputException>(() => stream.Poisson(double.NaN)).Fault);
        Assert.Throws<ArgumentException>(() => RandomSource.Named(1, ""));
    }

    /// <summary>Mean and variance within 4.5 standard errors; the variance's own follows from the kurtosis.</summary>
    private static void Moments(Func<double> draw, double mean, double variance, double kurtosis)
    {
        double sum = 0, squares = 0;
        for (var index = 0; index < Draws; index++)
        {
            var off = draw() - mean;
            sum += off;
            squares += off * off;
        }

        Assert.InRange(sum / Draws, -4.5 * Math.Sqrt(variance / Draws), 4.5 * Math.Sqrt(variance / Draws));
        var band = 4.5 * variance * Math.Sqrt((kurtosis - 1) / Draws);
        Assert.InRange(squares / Draws, variance - band, variance + band);
    }

    private static void Moments(Func<long> draw, double mean, double variance, double kurtosis) => Moments(() => (double)draw(), mean, variance, kurtosis);

    [Fact]
    public void Amounts_that_no_number_holds_are_refused()
    {
        var stream = RandomSource.Named(9, "huge");
        Assert.Equal(InputFault.OutOfRange, Assert.Throws<MethodInputException>(() => stream.Poisson(1e19)).Fault);
        Assert.Equal(InputFault.OutOfRange, Assert.Throws<MethodInputException>(() => stream.NegativeBinomial(1e300, 0.5)).Fault);
        Assert.Equal(InputFault.OutOfRange, Assert.Throws<MethodInputException>(() => stream.Gamma(10, 1e308)).Fault);
        Assert.InRange(stream.Poisson(1e17), (long)(1e17 - 5e9), (long)(1e17 + 5e9));
    }
}
