namespace Roer.Methods.Survival;

public sealed class LogRankTests
{
    private static readonly int[] Threes = [1, 2, 3, 1, 2, 3, 1, 2, 3, 1];
    private static readonly int[] Halves = [1, 1, 1, 1, 1, 2, 2, 2, 2, 2];

    /// <summary>Freireich et al. (1963): observed 9 and 21, expected 19.2505 and 10.7495, variance 6.25696, χ² = 16.792941; 14.457151 with ρ = 1.</summary>
    [Fact]
    public void Remission_times_under_6_MP_and_control()
    {
        var (spells, groups) = Gehan();
        var test = LogRank.Of(spells, groups, [], 0);
        Assert.Equal([(0, 21.0, 9.0), (1, 21.0, 21.0)], test.Groups.Select(group => (group.Group, group.Spells, group.Observed)));
        Assert.Equal(19.250500948031, test.Groups[0].Expected, 11);
        Assert.Equal(10.749499051969, test.Groups[1].Expected, 11);
        Assert.Equal(6.256960573675, test.Covariance[0][0], 11);
        Assert.Equal(16.792940989217, test.ChiSquared, 10);
        Assert.Equal(4.168809109339e-05, test.PValue, 1e-15);
        Assert.Equal(14.457150818717, LogRank.Of(spells, groups, [], 1).ChiSquared, 10);
    }

    /// <summary>R: survdiff(Surv(ex, st) ~ g3 + strata(s), rho = rho), and without strata.</summary>
    [Theory]
    [InlineData(0, 2.18336803748, 0.404971427258)]
    [InlineData(1, 1.93432613552, 0.353194965984)]
    [InlineData(0.5, 2.05720413559, 0.295095193937)]
    public void Three_groups_strata_and_weights_of_time_as_R_has_them(double rho, double stratified, double plain)
    {
        var spells = Spells.Of(SpellsTests.Exits, SpellsTests.Causes);
        Assert.Equal(stratified, LogRank.Of(spells, Threes, Halves, rho).ChiSquared, 1e-10);
        Assert.Equal(plain, LogRank.Of(spells, Threes, [], rho).ChiSquared, 1e-10);
    }

    [Fact]
    public void Observed_expected_and_covariance_as_R_has_them()
    {
        var test = LogRank.Of(Spells.Of(SpellsTests.Exits, SpellsTests.Causes), Threes, Halves, 0);
        double[][] covariance = [[0.822222222222, -0.431111111111, -0.391111111111], [-0.431111111111, 0.964444444444, -0.533333333333], [-0.391111111111, -0.533333333333, 0.924444444444]];
        double[] expected = [1.86666666667, 3.33333333333, 1.8];
        for (var group = 0; group < 3; group++)
        {
            Assert.Equal(expected[group], test.Groups[group].Expected, 1e-10);
            for (var other = 0; other < 3; other++)
                Assert.Equal(covariance[group][other], test.Covariance[group][other], 1e-10);
        }
    }

    [Fact]
    public void It_equals_the_definition_and_knows_no_order_unit_or_label()
    {
        var random = new Random(51);
        for (var round = 0; round < 150; round++)
        {
            var (entries, exits, causes) = SpellsTests.Ragged(random);
            var groups = SpellsTests.Draw(exits.Length, () => random.Next(2));
            var (observed, expected, variance) = Slow(entries, exits, causes, groups);
            if (variance < 1e-9) continue;
            var spells = Spells.Of(entries, exits, causes);
            var test = LogRank.Of(spells, groups, [], 0);
            Assert.Equal(observed, test.Groups[1].Observed, 10);
            Assert.Equal(expected, test.Groups[1].Expected, 10);
            Assert.Equal((observed - expected) * (observed - expected) / variance, test.ChiSquared, 1e-8 * Math.Max(1, test.ChiSquared));
            Assert.Equal(test.Groups.Sum(group => group.Observed), test.Groups.Sum(group => group.Expected), 10);
            var rows = Enumerable.Range(0, exits.Length).ToArray();
            random.Shuffle(rows);
            Assert.Equal(test, LogRank.Of(spells.Subset(rows), [.. rows.Select(row => groups[row])], [], 0));
            var swapped = LogRank.Of(Spells.Of([.. entries.Select(each => each * 7)], [.. exits.Select(each => each * 7)], causes), [.. groups.Select(group => -group)], [], 0);
            Assert.Equal(test.ChiSquared, swapped.ChiSquared, 1e-9 * Math.Max(1, test.ChiSquared));
        }
    }

    [Fact]
    public void Equal_groups_do_not_differ_and_an_unrelated_stratum_changes_nothing()
    {
        var twice = Spells.OfDays([3, 5, 8, 3, 5, 8], [1, 0, 1, 1, 0, 1]);
        Assert.Equal(0, LogRank.Of(twice, [1, 1, 1, 2, 2, 2], [], 0).ChiSquared, 12);
        Assert.Equal(1, LogRank.Of(twice, [1, 1, 1, 2, 2, 2], [], 0).PValue, 6);

        var alone = LogRank.Of(Spells.OfDays([1, 2, 3, 4], [1, 1, 1, 0]), [1, 2, 1, 2], [0, 0, 0, 0], 0);
        var beside = LogRank.Of(Spells.OfDays([1, 2, 3, 4, 9], [1, 1, 1, 0, 1]), [1, 2, 1, 2, 2], [0, 0, 0, 0, 1], 0);
        Assert.Equal(alone.ChiSquared, beside.ChiSquared, 12);
    }

    [Fact]
    public void A_weight_of_two_is_two_spells()
    {
        var weighed = LogRank.Of(Spells.OfDays([1, 2, 3, 4, 5], [1, 1, 1, 0, 1]).WithWeights([2, 1, 2, 1, 1]), [1, 2, 2, 1, 2], [], 0);
        Assert.Equal(LogRank.Of(Spells.OfDays([1, 1, 2, 3, 3, 4, 5], [1, 1, 1, 1, 1, 0, 1]), [1, 1, 2, 2, 2, 1, 2], [], 0), weighed);
    }

    [Fact]
    public void A_group_that_expects_nothing_takes_no_degree()
    {
        var test = LogRank.Of(Spells.OfDays([2, 3, 4, 5, 1], [1, 1, 1, 1, 0]), [1, 2, 1, 2, 3], [], 0);
        Assert.Equal((1, 0.0), (test.Degrees, test.Groups[2].Expected));
    }

    [Fact]
    public void Nonsense_is_a_named_error()
    {
        var spells = Spells.OfDays([1, 2, 3], [1, 1, 0]);
        Assert.Equal(InputFault.Shape, SpellsTests.Fault(() => LogRank.Of(spells, [1, 2], [], 0)));
        Assert.Equal(InputFault.Shape, SpellsTests.Fault(() => LogRank.Of(spells, [1, 2, 1], [1], 0)));
        Assert.Equal(InputFault.TooFew, SpellsTests.Fault(() => LogRank.Of(spells, [1, 1, 1], [], 0)));
        Assert.Equal(InputFault.TooFew, SpellsTests.Fault(() => LogRank.Of(Spells.OfDays([1, 2, 3], [0, 0, 0]), [1, 1, 2], [], 0)));
        Assert.Equal(InputFault.Negative, SpellsTests.Fault(() => LogRank.Of(spells, [1, 2, 1], [], -1)));
        Assert.Equal(InputFault.NotFinite, SpellsTests.Fault(() => LogRank.Of(spells, [1, 2, 1], [], double.NaN)));
        Assert.Equal(InputFault.Singular, SpellsTests.Fault(() => LogRank.Of(Spells.OfDays([0, 5], [2, 8], [1, 1]), [1, 2], [], 0)));
    }

    internal static (Spells Spells, int[] Groups) Gehan() => (
        Spells.Of([.. KaplanMeierTests.Treated, .. KaplanMeierTests.Control], [.. KaplanMeierTests.TreatedEnds, .. KaplanMeierTests.Control.Select(_ => 1)]),
        [.. KaplanMeierTests.Treated.Select(_ => 0), .. KaplanMeierTests.Control.Select(_ => 1)]);

    private static (double Observed, double Expected, double Variance) Slow(double[] entries, double[] exits, int[] causes, int[] groups)
    {
        double observed = 0, expected = 0, variance = 0;
        foreach (var time in exits.Where((_, row) => causes[row] > 0).Distinct())
        {
            var atRisk = Enumerable.Range(0, exits.Length).Where(row => entries[row] < time && time <= exits[row]).ToList();
            var ended = atRisk.Where(row => exits[row] == time && causes[row] > 0).ToList();
            double n = atRisk.Count, d = ended.Count, share = atRisk.Count(row => groups[row] == 1) / n;
            observed += ended.Count(row => groups[row] == 1);
            expected += d * share;
            if (n > 1) variance += d * share * (1 - share) * (n - d) / (n - 1);
        }

        return (observed, expected, variance);
    }
}
