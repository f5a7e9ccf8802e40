namespace Roer.Methods.Forecasting;

/// <summary>Scores beside the integrals and sums that define them, and calibration on drawn outcomes.</summary>
public sealed class ScoreIntegralsTests
{
    [Fact]
    public void Normal_is_the_integral_of_the_squared_distance()
    {
        var random = new Random(321);
        for (var round = 0; round < 40; round++)
        {
            var (mean, deviation) = ((20 * random.NextDouble()) - 10, 0.1 + (5 * random.NextDouble()));
            var actual = mean + (deviation * ((8 * random.NextDouble()) - 4));
            var (low, high) = (mean - (6 * deviation), mean + (6 * deviation));
            var slow = Simpson(x => Math.Pow(Phi((x - mean) / deviation), 2), low, actual) + Simpson(x => Math.Pow(1 - Phi((x - mean) / deviation), 2), actual, high);
            Assert.Equal(slow, RankedProbabilityScore.OfNormal(actual, mean, deviation), 1e-7 * deviation);
        }
    }

    [Fact]
    public void Poisson_and_negative_binomial_are_sums_over_counts()
    {
        var random = new Random(322);
        for (var round = 0; round < 25; round++)
        {
            var (actual, mean, size, share) = (random.Next(60), 30 * random.NextDouble(), 0.3 + (9 * random.NextDouble()), 0.1 + (0.85 * random.NextDouble()));
            Assert.Equal(SumOf(actual, Poisson(mean)), RankedProbabilityScore.OfPoisson(actual, mean), 1e-9);
            Assert.Equal(SumOf(actual, Negative(size, share)), RankedProbabilityScore.OfNegativeBinomial(actual, size, share), 1e-9);
        }
    }

    [Fact]
    public void The_interval_score_is_two_pinball_losses_and_best_for_the_true_quantiles()
    {
        var random = new Random(323);
        for (var round = 0; round < 500; round++)
        {
            var (actual, lower, level) = (10 * random.NextDouble(), 10 * random.NextDouble(), 0.05 + (0.9 * random.NextDouble()));
            var (upper, tail) = (lower + (4 * random.NextDouble()), (1 - level) / 2);
            var below = actual < lower ? (1 - tail) * (lower - actual) : tail * (actual - lower);
            var above = actual > upper ? (1 - tail) * (actual - upper) : tail * (upper - actual);
            Assert.Equal((below + above) / tail, IntervalScore.Of(actual, lower, upper, level), 1e-9);
        }

        double MeanScore(double half) => Enumerable.Range(1, 999).Average(each => IntervalScore.Of(each / 1000.0, 0.5 - half, 0.5 + half, 0.8));
        Assert.All([0.3, 0.35, 0.45, 0.5], half => Assert.True(MeanScore(0.4) < MeanScore(half)));
    }

    /// <summary>Each count weighed by its own chance: then every bin holds the same, exactly.</summary>
    [Fact]
    public void Right_forecasts_of_counts_fill_every_bin_alike()
    {
        foreach (var chances in new[] { Poisson(0.7), Poisson(8), Negative(1.5, 0.2) })
        {
            var shares = new double[7];
            var before = 0.0;
            foreach (var chance in chances.Where(each => each > 1e-15))
            {
                var after = Math.Min(1, before + chance);
                var one = ProbabilityTransform.Histogram([new(before, after)], 7);
                for (var bin = 0; bin < 7; bin++) shares[bin] += chance * one[bin];
                before = after;
            }

            Assert.All(shares, share => Assert.Equal(1 / 7.0, share, 1e-11));
        }
    }

    [Fact]
    public void Drawn_outcomes_are_flat_when_right_and_a_hill_when_too_wide()
    {
        var source = RandomSource.Named(324, "outcomes");
        double[] actual = [.. Enumerable.Range(0, 8000).Select(_ => 5 + (2 * source.Normal()))];
        IReadOnlyList<double> Shares(double deviation) => ProbabilityTransform.Histogram([.. actual.Select(each => ProbabilityTransform.OfNormal(each, 5, deviation))], 10);
        Assert.All(Shares(2), share => Assert.Equal(0.1, share, 5 * Math.Sqrt(0.09 / 8000)));
        Assert.True(Shares(4)[4] > 2 * Shares(4)[0] && Shares(1)[0] > 2 * Shares(1)[4]);
        Assert.Equal(actual.Count(each => Phi((each - 5) / 2) < 0.1) / 8000.0, Shares(2)[0], 1e-12);
        const double Eighty = 1.2815515655446004;
        double[] lower = [.. actual.Select(_ => 5 - (2 * Eighty))], upper = [.. actual.Select(_ => 5 + (2 * Eighty))];
        foreach (var rule in new[] { ShareInterval.Wilson, ShareInterval.ClopperPearson })
        {
            var coverage = IntervalCoverage.Of(actual, lower, upper, rule, 0.9999);
            Assert.Equal(actual.Count(each => Math.Abs(each - 5) <= 2 * Eighty), coverage.Inside);
            Assert.InRange(0.8, coverage.Lower, coverage.Upper);
            Assert.False(coverage.Lower <= 0.75 || coverage.Upper >= 0.85);
        }
    }

    [Fact]
    public void Clopper_Pearson_leaves_out_its_tail_on_each_side()
    {
        for (var inside = 1; inside < 30; inside++)
        {
            var found = IntervalCoverage.OfCount(inside, 30, ShareInterval.ClopperPearson, 0.9);
            Assert.Equal(0.05, Enumerable.Range(inside, 31 - inside).Sum(each => Binomial(each, found.Lower)), 1e-9);
            Assert.Equal(0.05, Enumerable.Range(0, inside + 1).Sum(each => Binomial(each, found.Upper)), 1e-9);
        }
    }

    private static double Binomial(int inside, double chance) =>
        Enumerable.Range(1, inside).Aggregate(1.0, (product, each) => product * (30 - inside + each) / each) * Math.Pow(chance, inside) * Math.Pow(1 - chance, 30 - inside);

    private static double[] Poisson(double mean) =>
        [.. Enumerable.Range(0, 700).Select(count => Math.Exp((count * Math.Log(mean)) - mean - Enumerable.Range(1, count).Sum(each => Math.Log(each))))];

    private static double[] Negative(double size, double share) =>
        [.. Enumerable.Range(0, 700).Select(count => Math.Exp((size * Math.Log(share)) + (count * Math.Log(1 - share)) + Enumerable.Range(1, count).Sum(each => Math.Log((size + each - 1) / each))))];

    private static double SumOf(int actual, double[] chances)
    {
        double sum = 0, upTo = 0;
        for (var count = 0; count < chances.Length; count++)
        {
            upTo += chances[count];
            sum += count < actual ? upTo * upTo : (1 - upTo) * (1 - upTo);
        }

        return sum;
    }

    /// <summary>½ + φ(z)(z + z³/3 + z⁵/15 + …).</summary>
    private static double Phi(double z)
    {
        double term = z, sum = z;
        for (var odd = 3; odd < 250; odd += 2) sum += term *= z * z / odd;
        return 0.5 + (sum * Math.Exp(-z * z / 2) / Math.Sqrt(2 * Math.PI));
    }

    private static double Simpson(Func<double, double> of, double from, double to)
    {
        const int Halves = 400;
        var step = (to - from) / Halves;
        return step / 3 * Enumerable.Range(0, Halves + 1).Sum(at => of(from + (at * step)) * (at is 0 or Halves ? 1 : at % 2 == 1 ? 4 : 2));
    }
}
