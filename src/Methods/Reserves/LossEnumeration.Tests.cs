using Roer.Methods.Distributions;

namespace Roer.Methods.Reserves;

/// <summary>Reserves beside the slowest way: every combination of outcomes written out, every loss sorted.</summary>
public sealed class LossEnumerationTests
{
    private const int Draws = 20_000;
    private static readonly Risk[] Four = [new(0.5, Impact.Fixed(3)), new(0.3, Impact.UniformOnSteps(1, 4, 1)), new(0.2, Impact.Fixed(7)), new(0.4, Impact.UniformOnSteps(-2, 1, 1))];

    [Fact]
    public void The_convolution_has_the_chance_of_every_combination()
    {
        var random = new Random(301);
        for (var round = 0; round < 40; round++)
        {
            var (risks, outcomes) = Register(random, random.Next(1, 9));
            var found = LossDistribution.Of(risks, 1);
            var all = Combinations(outcomes).GroupBy(each => each.Amount).Select(each => (Amount: each.Key, Chance: each.Sum(one => one.Chance))).OrderBy(each => each.Amount).ToList();
            var first = (int)found.Least;
            Assert.All(all, each => Assert.Equal(each.Chance, found.Chances[each.Amount - first], 1e-14));
            Assert.Equal(1, found.Chances.Sum(), 1e-12);
            var mean = all.Sum(each => each.Amount * each.Chance);
            Assert.Equal(mean, found.Mean, 1e-11);
            Assert.Equal(Math.Sqrt(all.Sum(each => each.Chance * (each.Amount - mean) * (each.Amount - mean))), found.StandardDeviation, 1e-10);
            var probability = 0.02 + (0.96 * random.NextDouble());
            Assert.Equal(all.First(each => all.Where(one => one.Amount <= each.Amount).Sum(one => one.Chance) >= probability).Amount, found.Quantile(probability));
            Assert.Equal(WorstMean(all, 1 - probability), found.ExpectedShortfall(probability), 1e-10);
        }
    }

    /// <summary>Each loss a hundred times over: then the worst hundredths are whole losses.</summary>
    [Fact]
    public void The_shortfall_of_a_sample_is_the_mean_of_its_sorted_worst()
    {
        var random = new Random(302);
        for (var round = 0; round < 60; round++)
        {
            var losses = Enumerable.Range(0, random.Next(1, 25)).Select(_ => Math.Round((200 * random.NextDouble()) - 50)).ToArray();
            var percent = random.Next(1, 100);
            var worst = losses.SelectMany(each => Enumerable.Repeat(each, 100)).OrderDescending().Take(losses.Length * (100 - percent));
            Assert.Equal(worst.Average(), LossSample.Of(losses).ExpectedShortfall(percent / 100.0), 1e-9);
        }
    }

    [Fact]
    public void Without_correlation_the_paths_have_the_exact_distribution()
    {
        var exact = LossDistribution.Of(Four, 1);
        var sample = RiskSimulation.Of(Four, GaussianCopula.Equal(4, 0), Draws, RandomSource.Named(303, "independent"));
        Assert.Equal(exact.Mean, sample.Mean, 5 * exact.StandardDeviation / Math.Sqrt(Draws));
        foreach (var rule in new[] { RankRule.Normal, RankRule.Binomial })
        {
            foreach (var probability in new[] { 0.1, 0.25, 0.5, 0.75, 0.9, 0.95, 0.99 })
            {
                var interval = sample.Interval(probability, 0.9999, rule);
                Assert.InRange(exact.Quantile(probability), interval.Low ?? double.NaN, interval.High ?? double.NaN);
            }
        }
    }

    /// <summary>Given what they have in common, risks are independent: P(all) = ∫ φ(z) Π Φ((√ρ·z − q)/√(1 − ρ)) dz, with q exceeded with the chance of the risk.</summary>
    [Theory]
    [InlineData(0)]
    [InlineData(0.4)]
    [InlineData(0.8)]
    public void Risks_coincide_as_often_as_their_common_factor_says(double correlation)
    {
        double all = 0, none = 0;
        const double Width = 0.01;
        for (var z = -8.0; z < 8; z += Width)
        {
            var chances = Four.Select(risk => NormalDistribution.Standard.Cumulative(((Math.Sqrt(correlation) * z) - NormalDistribution.Standard.UpperQuantile(risk.Probability)) / Math.Sqrt(1 - correlation))).ToList();
            var weight = Width * Math.Exp(-z * z / 2) / Math.Sqrt(2 * Math.PI);
            all += weight * chances.Aggregate(1.0, (product, chance) => product * chance);
            none += weight * chances.Aggregate(1.0, (product, chance) => product * (1 - chance));
        }

        Risk[] counted = [.. Four.Select(risk => risk with { Impact = Impact.Fixed(1) })];
        var paths = RiskSimulation.Paths(counted, GaussianCopula.Equal(4, correlation), Draws, RandomSource.Named(304, "together"));
        Assert.Equal(all, ShareWith(paths, 4), 5 * Math.Sqrt(all * (1 - all) / Draws));
        Assert.Equal(none, ShareWith(paths, 0), 5 * Math.Sqrt(none * (1 - none) / Draws));
    }

    [Theory]
    [InlineData(1, 0)]
    [InlineData(0.999999, 0.01)]
    public void Near_full_correlation_all_occur_together(double correlation, double exceptions)
    {
        Risk[] risks = [.. Enumerable.Repeat(new Risk(0.3, Impact.Fixed(1)), 5)];
        var paths = RiskSimulation.Paths(risks, GaussianCopula.Equal(5, correlation), Draws, RandomSource.Named(305, "as one"));
        Assert.InRange(1 - ShareWith(paths, 0) - ShareWith(paths, 5), -1e-12, exceptions + 1e-12);
        Assert.Equal(0.3, ShareWith(paths, 5), 0.02);
    }

    private static double ShareWith(double[,] paths, int happened) =>
        Enumerable.Range(0, Draws).Count(path => Enumerable.Range(0, paths.GetLength(1)).Sum(risk => paths[path, risk]) == happened) / (double)Draws;

    private static (Risk[] Risks, (int Amount, double Chance)[][] Outcomes) Register(Random random, int count)
    {
        var (risks, outcomes) = (new Risk[count], new (int, double)[count][]);
        for (var risk = 0; risk < count; risk++)
        {
            var (chance, low, kinds, step) = (random.NextDouble(), random.Next(-6, 12), random.Next(1, 4), random.Next(1, 4));
            risks[risk] = new(chance, kinds == 1 ? Impact.Fixed(low) : Impact.UniformOnSteps(low, low + (step * (kinds - 1)), step));
            outcomes[risk] = [(0, 1 - chance), .. Enumerable.Range(0, kinds).Select(kind => (low + (step * kind), chance / kinds))];
        }

        return (risks, outcomes);
    }

    private static IEnumerable<(int Amount, double Chance)> Combinations(IEnumerable<(int Amount, double Chance)[]> outcomes) =>
        outcomes.Aggregate<(int Amount, double Chance)[], IEnumerable<(int Amount, double Chance)>>([(0, 1)], (sums, risk) => sums.SelectMany(sum => risk.Select(one => (sum.Amount + one.Amount, sum.Chance * one.Chance))));

    private static double WorstMean(IEnumerable<(int Amount, double Chance)> outcomes, double share)
    {
        var (left, sum) = (share, 0.0);
        foreach (var (amount, chance) in outcomes.OrderByDescending(each => each.Amount))
        {
            var taken = Math.Min(left, chance);
            (left, sum) = (left - taken, sum + (taken * amount));
        }

        return sum / share;
    }
}
