using Roer.Methods.Decomposition;

namespace Roer.Methods.Reserves;

public sealed class LossDistributionTests
{
    /// <summary>The register of six risks with known quantiles.</summary>
    internal static readonly Risk[] Six =
    [
        new(0.5, Impact.UniformOnSteps(100, 400, 1)), new(0.3, Impact.UniformOnSteps(200, 900, 1)), new(0.25, Impact.UniformOnSteps(150, 450, 1)),
        new(0.05, Impact.UniformOnSteps(500, 1500, 1)), new(0.4, Impact.UniformOnSteps(50, 250, 1)), new(0.7, Impact.UniformOnSteps(20, 180, 1)),
    ];

    private static readonly double[] Probabilities = [0.5, 0.7, 0.75, 0.8, 0.85, 0.9, 0.95, 0.99];

    [Fact]
    public void The_register_of_six_risks_has_its_known_figures_in_any_order()
    {
        foreach (var risks in new[] { Six, [.. Six.Reverse()] })
        {
            var found = LossDistribution.Of(risks, 1);
            Assert.Equal((545, 419.531, 0, 3680), (Math.Round(found.Mean, 9), Math.Round(found.StandardDeviation, 3), found.Least, found.Most));
            Assert.Equal([450, 689, 773, 868, 979, 1122, 1341, 1878], Probabilities.Select(found.Quantile));
            Assert.Equal(1440.8280461502027, found.ExpectedShortfall(0.9), 1e-6);
            Assert.Equal(577, found.AboveMean(0.9), 1e-9);
            Assert.Equal(1, found.Chances.Sum(), 1e-12);
        }

        Assert.Equal(1694, Six.Sum(risk => LossDistribution.Of([risk], 1).Quantile(0.9)));
        Assert.Equal(545, Six.Sum(risk => risk.Mean), 1e-9);
    }

    [Fact]
    public void Every_outcome_of_small_risks_has_its_chance()
    {
        Risk[] risks = [new(0.3, Impact.UniformOnSteps(-2, 2, 1)), new(0.6, Impact.Fixed(3)), new(0.2, Impact.UniformOnSteps(-1, 1, 2)), new(1, Impact.Fixed(-1))];
        var found = LossDistribution.Of(risks, 1);
        var slow = new Dictionary<int, double> { [0] = 1 };
        (int, double)[][] outcomes = [[(0, 0.7), (-2, 0.06), (-1, 0.06), (0, 0.06), (1, 0.06), (2, 0.06)], [(0, 0.4), (3, 0.6)], [(0, 0.8), (-1, 0.1), (1, 0.1)], [(-1, 1)]];
        foreach (var each in outcomes)
            slow = slow.SelectMany(sum => each.Select(one => (Sum: sum.Key + one.Item1, Chance: sum.Value * one.Item2))).GroupBy(one => one.Sum).ToDictionary(group => group.Key, group => group.Sum(one => one.Chance));
        for (var amount = -4; amount <= 5; amount++)
            Assert.Equal(slow.GetValueOrDefault(amount), found.Chances.ElementAtOrDefault(amount - (int)found.Least), 1e-14);
        Assert.Equal(slow.Sum(each => each.Key * each.Value), found.Mean, 1e-13);
        var worst = slow.OrderByDescending(each => each.Key).ToList();
        double left = 0.2, sum = 0;
        foreach (var (amount, chance) in worst)
        {
            sum += Math.Min(left, chance) * amount;
            left -= Math.Min(left, chance);
        }

        Assert.Equal(sum / 0.2, found.ExpectedShortfall(0.8), 1e-12);
    }

    [Fact]
    public void Both_ways_of_convolving_agree_and_units_do_not_matter()
    {
        var random = new Random(3);
        double[] Draw(int count) => [.. Enumerable.Range(0, count).Select(_ => random.NextDouble() / count)];
        foreach (var (left, right) in new[] { (1, 1), (1, 9), (5, 3), (100, 257), (700, 1) })
        {
            var (one, other) = (Draw(left), Draw(right));
            LogMeanDivisiaTests.Near(Convolution.Direct(one, other), Convolution.Fourier(one, other), 1e-15);
            LogMeanDivisiaTests.Near(Convolution.Of(one, other), Convolution.Of(other, one), 1e-15);
        }

        Risk[] inEuros = [.. Enumerable.Range(1, 9).Select(each => new Risk(0.1 * each, Impact.Triangular(1000 * each, 2500 * each, 9000 * each)))];
        Risk[] inThousands = [.. Enumerable.Range(1, 9).Select(each => new Risk(0.1 * each, Impact.Triangular(each, 2.5 * each, 9 * each)))];
        Assert.Equal(LossDistribution.Of(inEuros, 10).Quantile(0.9), 1000 * LossDistribution.Of(inThousands, 0.01).Quantile(0.9), 1e-6);
    }

    [Fact]
    public void A_finer_grid_comes_to_the_moments_of_continuous_impacts()
    {
        Risk[] risks = [new(0.4, Impact.Uniform(10, 35)), new(0.7, Impact.Triangular(-5, 0, 20)), new(0.2, Impact.Lognormal(12, 9))];
        var found = LossDistribution.Of(risks, 0.02);
        Assert.Equal(risks.Sum(risk => risk.Mean), found.Mean, 1e-3);
        double Variance(double chance, double mean, double variance) => (chance * (variance + (mean * mean))) - (chance * mean * chance * mean);
        var expected = Variance(0.4, 22.5, 25 * 25 / 12.0) + Variance(0.7, 5, (25 + 400 + 100) / 18.0) + Variance(0.2, 12, 81);
        Assert.Equal(Math.Sqrt(expected), found.StandardDeviation, 1e-2);
    }

    [Fact]
    public void A_risk_that_never_or_always_happens_adds_nothing_or_its_impact()
    {
        var found = LossDistribution.Of([.. Six, new(0, Impact.Fixed(900))], 1);
        Assert.Equal(1122, found.Quantile(0.9));
        Assert.Equal(1130, LossDistribution.Of([.. Six, new(1, Impact.Fixed(8))], 1).Quantile(0.9));
        var certain = LossDistribution.Of([new(1, Impact.Fixed(5))], 1);
        Assert.Equal((5, 0, 5, 5), (certain.Mean, certain.StandardDeviation, certain.Quantile(0.01), certain.ExpectedShortfall(0.99)));
    }

    [Fact]
    public void Nonsense_is_a_named_error()
    {
        LogMeanDivisiaTests.Throws(InputFault.TooFew, () => LossDistribution.Of([], 1));
        LogMeanDivisiaTests.Throws(InputFault.OutOfRange, () => LossDistribution.Of(Six, 0));
        LogMeanDivisiaTests.Throws(InputFault.OutOfRange, () => LossDistribution.Of(Six, 1e-9));
        LogMeanDivisiaTests.Throws(InputFault.OutOfRange, () => LossDistribution.Of(Six, 1).Quantile(1));
        foreach (var chance in new[] { -0.1, 1.1, double.NaN }) LogMeanDivisiaTests.Throws(InputFault.OutOfRange, () => LossDistribution.Of([new(chance, Impact.Fixed(1))], 1));
        LogMeanDivisiaTests.Throws(InputFault.NotFinite, () => Impact.Fixed(double.NaN));
        LogMeanDivisiaTests.Throws(InputFault.OutOfRange, () => Impact.Uniform(3, 3));
        LogMeanDivisiaTests.Throws(InputFault.NotFinite, () => Impact.Uniform(3, double.PositiveInfinity));
        LogMeanDivisiaTests.Throws(InputFault.OutOfRange, () => Impact.UniformOnSteps(0, 1, 0.3));
        LogMeanDivisiaTests.Throws(InputFault.OutOfRange, () => Impact.UniformOnSteps(0, 1, 0));
        LogMeanDivisiaTests.Throws(InputFault.OutOfRange, () => Impact.Triangular(0, 5, 4));
        LogMeanDivisiaTests.Throws(InputFault.OutOfRange, () => Impact.Lognormal(0, 4));
    }
}
