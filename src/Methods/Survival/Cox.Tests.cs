namespace Roer.Methods.Survival;

public sealed class CoxTests
{
    internal static readonly CoxOptions Efron = new(CoxTies.Efron, 1e-10, 50);
    internal static readonly CoxOptions Breslow = Efron with { Ties = CoxTies.Breslow };
    internal static readonly int[] Strata = [1, 1, 1, 1, 1, 2, 2, 2, 2, 2, 1, 2, 1, 2];
    private static readonly double[] Entries = [.. SpellsTests.Entries, 1, 3, 6, 2];
    private static readonly double[] Exits = [.. SpellsTests.Exits, 6, 7, 9, 4];
    private static readonly int[] Ends = [1, 0, 1, 1, 1, 1, 0, 1, 1, 0, 1, 0, 1, 0];
    private static readonly double[] Weights = [.. SpellsTests.Weights, 1, 2, 1, 0.5];
    private static readonly int[] Persons = [.. SpellsTests.Persons, 8, 8, 9, 10];
    private static readonly double[] X = [0.5, 1.2, -0.3, 2, 0.7, 1.1, -0.8, 0.4, 1.5, -1, 0.2, 0.9, 1.3, -0.6];
    private static readonly double[] Z = [1, 0, 1, 1, 0, 0, 1, 0, 1, 0, 0, 1, 0, 1];

    /// <summary>Freireich et al. (1963): coefficient, standard error, log-likelihoods, score and Wald test as R prints them.</summary>
    [Theory]
    [InlineData(CoxTies.Efron, -1.572125148829, 0.4123967177095, -93.184269996848, -85.008424577372, 17.246536795717, 14.532617063374)]
    [InlineData(CoxTies.Exact, -1.628243951592, 0.4331312964855, -82.669279252792, -74.543101164519, 16.792940989217, 14.131875944892)]
    [InlineData(CoxTies.Breslow, -1.509191412586, 0.4095644063667, -93.985050478245, -86.379622071146, 15.930539564033, 13.578263650923)]
    public void Remission_times_under_6_MP(CoxTies ties, double estimate, double error, double atZero, double atEnd, double score, double wald)
    {
        var (spells, groups) = LogRankTests.Gehan();
        var fit = Cox.Fit(spells, [new("6-MP", Array.ConvertAll(groups, group => 1.0 - group))], [], Efron with { Ties = ties });
        Assert.Equal(estimate, fit.Coefficients[0].Estimate, 1e-8);
        Assert.Equal(error, fit.Coefficients[0].StandardError, 1e-8);
        Assert.Equal(atZero, fit.LogLikelihoodAtZero, 1e-9);
        Assert.Equal(atEnd, fit.LogLikelihood, 1e-9);
        Assert.Equal(score, fit.ScoreTest.ChiSquared, 1e-8);
        Assert.Equal(wald, fit.WaldTest.ChiSquared, 1e-6);
        Assert.Equal(2 * (atEnd - atZero), fit.LikelihoodRatioTest.ChiSquared, 1e-8);
    }

    /// <summary>R: coxph(Surv(ex, st) ~ x + z), with late entries, strata and weights added in turn: x, z, their variances, log-likelihood, score test.</summary>
    [Theory]
    [InlineData(CoxTies.Efron, "", 0.566763683533, 0.100630525346, 0.1885024350149, 0.5150372217881, -15.79051169128, 2.20575860582)]
    [InlineData(CoxTies.Efron, "entry", 0.55971322068599, -0.00438883618674, 0.199533351634, 0.526492995660, -14.68996602062, 1.91771207085)]
    [InlineData(CoxTies.Efron, "entry strata", 0.313544693505, 1.181913289900, 0.227856740939, 0.843533036968, -8.108409614860, 3.16081169884)]
    [InlineData(CoxTies.Efron, "entry strata weights", 0.310771291324, 1.598262171333, 0.275266764685, 1.371523978279, -9.212649375522, 3.22029196607)]
    [InlineData(CoxTies.Breslow, "", 0.5141719402002, 0.0957691916819, 0.1890176807194, 0.5157564843849, -16.64486581248, 1.76418651955)]
    [InlineData(CoxTies.Breslow, "entry", 0.5027249666406, -0.0148819703697, 0.199951762387, 0.526962542152, -15.58421273934, 1.48529171469)]
    [InlineData(CoxTies.Breslow, "entry strata", 0.24032357066, 1.08250898546, 0.232220526884, 0.846104740307, -9.034267165699, 2.34725302349)]
    [InlineData(CoxTies.Breslow, "entry strata weights", 0.258286673915, 1.393800753509, 0.281854515685, 1.373315264668, -10.31268802232, 2.31786590899)]
    public void Ties_late_entries_strata_and_weights_as_R_has_them(CoxTies ties, string with, double x, double z, double varX, double varZ, double log, double score)
    {
        var fit = Fit(with, Efron with { Ties = ties });
        Assert.Equal(x, fit.Coefficients[0].Estimate, 1e-9);
        Assert.Equal(z, fit.Coefficients[1].Estimate, 1e-9);
        Assert.Equal(varX, fit.Covariance[0][0], 1e-9);
        Assert.Equal(varZ, fit.Covariance[1][1], 1e-9);
        Assert.Equal(log, fit.LogLikelihood, 1e-9);
        Assert.Equal(score, fit.ScoreTest.ChiSquared, 1e-9);
    }

    /// <summary>R: coxph(…, cluster = id)$var.</summary>
    [Theory]
    [InlineData(CoxTies.Efron, "cluster", 0.162511870407, -0.254002180144, 0.626288536131)]
    [InlineData(CoxTies.Efron, "entry cluster", 0.166916600526, -0.269624363264, 0.598252227812)]
    [InlineData(CoxTies.Efron, "entry strata weights cluster", 0.0888885235012, -0.2957433914362, 1.5756014870467)]
    [InlineData(CoxTies.Breslow, "cluster", 0.150602163122, -0.233859525942, 0.574464914686)]
    [InlineData(CoxTies.Breslow, "entry cluster", 0.154544521175, -0.248793052709, 0.550083791171)]
    [InlineData(CoxTies.Breslow, "entry strata weights cluster", 0.106643645690, -0.342968401835, 1.559038393637)]
    public void Clustered_covariance_as_R_has_it(CoxTies ties, string with, double xx, double xz, double zz)
    {
        var fit = Fit(with, Efron with { Ties = ties });
        Assert.Equal(xx, fit.RobustCovariance![0][0], 1e-9);
        Assert.Equal(xz, fit.RobustCovariance[0][1], 1e-9);
        Assert.Equal(zz, fit.RobustCovariance[1][1], 1e-9);
        Assert.Equal(Math.Sqrt(xx), fit.Coefficients[0].RobustStandardError!.Value, 1e-9);
    }

    /// <summary>R: survfit(coxph(Surv(en, ex, st) ~ x + z), newdata = data.frame(x = 1, z = 0)), and stratum 2 of the stratified fit.</summary>
    [Theory]
    [InlineData(CoxTies.Efron, "entry", 0, 3, 0.770892303613, 0.16138081658, 0.5114471060475)]
    [InlineData(CoxTies.Efron, "entry", 0, 10, 0.094587170133, 0.12614095045, 0.0069290604585)]
    [InlineData(CoxTies.Efron, "entry strata", 2, 10, 0.51303499928, 0.31019277518, 0.15685231702)]
    [InlineData(CoxTies.Breslow, "entry", 0, 8, 0.41697538809, 0.19137832691, 0.169604050175)]
    [InlineData(CoxTies.Breslow, "entry strata", 2, 8, 0.87898690053, 0.13887576958, 0.64490625352)]
    public void Predicted_survival_as_R_has_it(CoxTies ties, string with, int stratum, double time, double survival, double error, double lower)
    {
        var point = Fit(with, Efron with { Ties = ties }).Predict([1, 0], stratum, new(IntervalScale.Log, 0.95)).Single(each => each.Time == time);
        Assert.Equal(survival, point.Survival, 1e-9);
        Assert.Equal(error, point.StandardError, 1e-9);
        Assert.Equal(lower, point.Lower!.Value, 1e-9);
        Assert.Equal(Math.Exp(-point.Hazard), point.Survival, 12);
    }

    [Fact]
    public void It_equals_the_definition()
    {
        var random = new Random(71);
        for (var round = 0; round < 60; round++)
        {
            var (entries, exits, causes) = SpellsTests.Ragged(random);
            if (causes.Count(cause => cause > 0) < 8) continue;
            double[][] columns = [SpellsTests.Draw(exits.Length, random.NextDouble), SpellsTests.Draw(exits.Length, () => random.NextDouble() * 3)];
            double[] beta = [random.NextDouble() - 0.5, random.NextDouble() - 0.5];
            foreach (var ties in new[] { CoxTies.Efron, CoxTies.Breslow })
            {
                CoxCovariate[] covariates = [new("a", columns[0]), new("b", columns[1])];
                var flat = new CoxScale(["a", "b"], [0, 0], [1, 1]);
                var sums = CoxSums.Of([new CoxStratum(Spells.Of(entries, exits, causes), (0, [.. Enumerable.Range(0, exits.Length)]), covariates, flat)], beta, ties);
                double Log(double a, double b) => Slow(entries, exits, causes, columns, (a, b, ties));
                const double Step = 1e-5;
                Assert.Equal(Log(beta[0], beta[1]), sums.LogLikelihood, 1e-9);
                Assert.Equal((Log(beta[0] + Step, beta[1]) - Log(beta[0] - Step, beta[1])) / (2 * Step), sums.Slope[0], 1e-5);
                Assert.Equal((Log(beta[0], beta[1] + Step) - Log(beta[0], beta[1] - Step)) / (2 * Step), sums.Slope[1], 1e-5);
                var bend = (Log(beta[0], beta[1] + 1e-3) - (2 * Log(beta[0], beta[1])) + Log(beta[0], beta[1] - 1e-3)) / -1e-6;
                Assert.Equal(bend, sums.Information[1, 1], 1e-4 * Math.Max(1, bend));
            }
        }
    }

    /// <summary>All sets of the size of the tied events are written out.</summary>
    [Fact]
    public void Exact_ties_are_the_sum_over_all_sets()
    {
        var random = new Random(72);
        for (var round = 0; round < 20; round++)
        {
            var exits = SpellsTests.Draw(9, () => (double)random.Next(3, 7));
            var entries = SpellsTests.Draw(9, () => (double)random.Next(0, 5)).Zip(exits, (entry, exit) => Math.Min(entry, exit - 1)).ToArray();
            var causes = SpellsTests.Draw(9, () => random.Next(0, 2));
            var x = SpellsTests.Draw(9, random.NextDouble);
            var stratum = new CoxStratum(Spells.Of(entries, exits, causes), (0, [.. Enumerable.Range(0, 9)]), [new("x", x)], new(["x"], [0], [1]));
            double Log(double beta) => Sets(entries, exits, causes, Array.ConvertAll(x, each => each * beta));
            var sums = CoxSums.Of([stratum], [0.7], CoxTies.Exact);
            Assert.Equal(Log(0.7), sums.LogLikelihood, 1e-10);
            Assert.Equal((Log(0.70001) - Log(0.69999)) / 2e-5, sums.Slope[0], 1e-5);
            Assert.Equal(((2 * Log(0.7)) - Log(0.701) - Log(0.699)) / 1e-6, sums.Information[0, 0], 1e-4);
        }
    }

    /// <summary>R: coxph(Surv(ex, st) ~ x + z, ties = "exact").</summary>
    [Fact]
    public void Exact_ties_as_R_has_them()
    {
        var fit = Fit("", Efron with { Ties = CoxTies.Exact });
        Assert.Equal(0.637080803762, fit.Coefficients[0].Estimate, 1e-8);
        Assert.Equal(0.256073752051, fit.Coefficients[1].Estimate, 1e-8);
        Assert.Equal(0.227121220317, fit.Covariance[0][0], 1e-8);
        Assert.Equal(-13.674233939095, fit.LogLikelihood, 1e-8);
        Assert.Equal(InputFault.OutOfRange, SpellsTests.Fault(() => Fit("weights", Efron with { Ties = CoxTies.Exact })));
        Assert.Equal(InputFault.OutOfRange, SpellsTests.Fault(() => Fit("cluster", Efron with { Ties = CoxTies.Exact })));
        Assert.Equal(InputFault.OutOfRange, SpellsTests.Fault(() => fit.Predict([0, 0], 0, new(IntervalScale.Log, 0.95))));
        Assert.Equal(InputFault.OutOfRange, SpellsTests.Fault(() => ProportionalHazards.Of(fit, TimeTransform.Rank)));
    }

    /// <summary>Without ties the three are one.</summary>
    [Fact]
    public void Without_ties_all_ways_agree()
    {
        var random = new Random(73);
        var exits = SpellsTests.Draw(40, random.NextDouble);
        var causes = SpellsTests.Draw(40, () => random.Next(0, 3));
        CoxCovariate[] columns = [new("x", SpellsTests.Draw(40, random.NextDouble)), new("z", SpellsTests.Draw(40, () => (double)random.Next(2)))];
        var fits = Enum.GetValues<CoxTies>().Select(ties => Cox.Fit(Spells.Of(exits, causes), columns, [], Efron with { Ties = ties })).ToList();
        Same(fits[0], fits[1], 1, 1e-9);
        Same(fits[0], fits[2], 1, 1e-9);
    }

    [Fact]
    public void Order_unit_origin_and_an_unrelated_stratum_change_nothing()
    {
        var spells = Spells.Of(Entries, Exits, Ends);
        var fit = Fit("entry", Efron);
        int[] rows = [13, 2, 7, 0, 1, 12, 4, 5, 6, 3, 8, 11, 10, 9];
        double[] Shuffled(double[] values) => [.. rows.Select(row => values[row])];
        Same(fit, Cox.Fit(spells.Subset(rows), [new("x", Shuffled(X)), new("z", Shuffled(Z))], [], Efron), 1, 1e-10);
        Same(fit, Cox.Fit(spells, [new("x", Array.ConvertAll(X, x => (x * 1000) + 5e6)), new("z", Z)], [], Efron), 1000, 1e-7);
        var beside = Spells.Of([.. Entries, 0], [.. Exits, 4], [.. Ends, 1]);
        Same(fit, Cox.Fit(beside, [new("x", (double[])[.. X, 40]), new("z", (double[])[.. Z, 0])], [.. Strata.Select(_ => 1), 2], Efron), 1, 1e-9);
    }

    [Fact]
    public void Every_spell_a_cluster_of_two_copies_keeps_estimate_and_robust_error()
    {
        var once = Cox.Fit(Spells.Of(Entries, Exits, Ends).WithClusters([.. Enumerable.Range(0, 14)]), [new("x", X), new("z", Z)], [], Breslow);
        var twice = Spells.Of([.. Entries, .. Entries], [.. Exits, .. Exits], [.. Ends, .. Ends]).WithClusters([.. Enumerable.Range(0, 14), .. Enumerable.Range(0, 14)]);
        var copies = Cox.Fit(twice, [new("x", (double[])[.. X, .. X]), new("z", (double[])[.. Z, .. Z])], [], Breslow);
        Assert.Equal(once.Coefficients[0].Estimate, copies.Coefficients[0].Estimate, 9);
        Assert.Equal(once.Coefficients[0].RobustStandardError!.Value, copies.Coefficients[0].RobustStandardError!.Value, 9);
        Assert.Equal(once.Coefficients[0].StandardError, copies.Coefficients[0].StandardError * Math.Sqrt(2), 9);
    }

    [Fact]
    public void Without_effect_the_baseline_is_Nelson_and_Aalen()
    {
        var fit = Cox.Fit(Spells.OfDays([1, 1, 2, 2, 3, 3], [1, 1, 1, 1, 0, 0]), [new("x", (double[])[0, 1, 0, 1, 0, 1])], [], Breslow);
        Assert.Equal(0, fit.Coefficients[0].Estimate, 12);
        var points = fit.Predict(fit.Means.ToArray(), 0, new(IntervalScale.LogLog, 0.9));
        double[] hazards = [2 / 6.0, (2 / 6.0) + 0.5, (2 / 6.0) + 0.5];
        for (var at = 0; at < 3; at++)
            Assert.Equal(hazards[at], points[at].Hazard, 12);
        Assert.Equal(1, fit.Coefficients[0].PValue, 12);
        var (lower, upper) = fit.Coefficients[0].Interval(0.95);
        Assert.Equal(-lower, upper, 12);
    }

    [Fact]
    public void An_infinite_estimate_is_a_named_error()
    {
        var spells = Spells.OfDays([1, 2, 3, 4, 5, 6], [1, 1, 1, 0, 0, 0]);
        double[] parted = [1, 1, 1, 0, 0, 0], other = [0.3, -0.2, 0.5, 0.1, 0.4, -0.3];
        foreach (var options in new[] { Efron, Breslow })
        {
            var error = Assert.Throws<MethodInputException>(() => Cox.Fit(spells, [new("other", other), new("parted", parted)], [], options));
            Assert.Equal((InputFault.NotConverged, "parted"), (error.Fault, error.ParamName));
        }
    }

    [Fact]
    public void Columns_without_information_of_their_own_are_a_named_error()
    {
        var spells = Spells.Of(Exits, Ends);
        InputFault Of(params double[][] columns) => SpellsTests.Fault(() => Cox.Fit(spells, [.. columns.Select((column, at) => new CoxCovariate($"c{at}", column))], [], Efron));
        Assert.Equal(InputFault.Singular, Of(Array.ConvertAll(X, _ => 3.0)));
        Assert.Equal(InputFault.Singular, Of(X, X));
        Assert.Equal(InputFault.Singular, Of(X, Z, [.. X.Zip(Z, (x, z) => (2 * x) - z + 1)]));
        Assert.Equal(InputFault.Singular, SpellsTests.Fault(() => Cox.Fit(spells, [new("s", Array.ConvertAll(Strata, stratum => (double)stratum))], Strata, Efron)));
    }

    [Fact]
    public void Nonsense_is_a_named_error()
    {
        var spells = Spells.Of(Exits, Ends);
        CoxCovariate[] x = [new("x", X)];
        Assert.Equal(InputFault.TooFew, SpellsTests.Fault(() => Cox.Fit(spells, [], [], Efron)));
        Assert.Equal(InputFault.TooFew, SpellsTests.Fault(() => Cox.Fit(Spells.Of(Exits, new int[14]), x, [], Efron)));
        Assert.Equal(InputFault.Shape, SpellsTests.Fault(() => Cox.Fit(spells, [new("x", X.AsMemory(1))], [], Efron)));
        Assert.Equal(InputFault.Shape, SpellsTests.Fault(() => Cox.Fit(spells, x, [1], Efron)));
        Assert.Equal(InputFault.NotFinite, SpellsTests.Fault(() => Cox.Fit(spells, [new("x", (double[])[.. X[1..], double.NaN])], [], Efron)));
        Assert.Equal(InputFault.OutOfRange, SpellsTests.Fault(() => Cox.Fit(spells, x, [], Efron with { Ties = (CoxTies)8 })));
        Assert.Equal(InputFault.OutOfRange, SpellsTests.Fault(() => Cox.Fit(spells, x, [], Efron with { Tolerance = 0 })));
        Assert.Equal(InputFault.OutOfRange, SpellsTests.Fault(() => Cox.Fit(spells, x, [], Efron with { MostSteps = 0 })));
        Assert.Equal(InputFault.NotConverged, SpellsTests.Fault(() => Cox.Fit(spells, x, [], Efron with { MostSteps = 1 })));
        var fit = Cox.Fit(spells, x, [], Efron);
        Assert.Equal(InputFault.OutOfRange, SpellsTests.Fault(() => fit.Predict([1], 5, new(IntervalScale.Log, 0.95))));
        Assert.Equal(InputFault.Shape, SpellsTests.Fault(() => fit.Predict([1, 2], 0, new(IntervalScale.Log, 0.95))));
        Assert.Equal(InputFault.OutOfRange, SpellsTests.Fault(() => fit.Predict([1e9], 0, new(IntervalScale.Log, 0.95))));
        Assert.Equal(InputFault.OutOfRange, SpellsTests.Fault(() => fit.Coefficients[0].Interval(0)));
    }

    /// <summary>The fourteen spells, with what the words ask for.</summary>
    internal static Cox Fit(string with, CoxOptions options)
    {
        bool Has(string word) => with.Contains(word, StringComparison.Ordinal);
        var spells = Has("entry") ? Spells.Of(Entries, Exits, Ends) : Spells.Of(Exits, Ends);
        if (Has("weights")) spells = spells.WithWeights(Weights);
        if (Has("cluster")) spells = spells.WithClusters(Persons);
        return Cox.Fit(spells, [new("x", X), new("z", Z)], Has("strata") ? Strata : [], options);
    }

    private static void Same(Cox expected, Cox actual, double unit, double tolerance)
    {
        Assert.Equal(expected.Coefficients[0].Estimate, actual.Coefficients[0].Estimate * unit, tolerance);
        Assert.Equal(expected.Coefficients[1].Estimate, actual.Coefficients[1].Estimate, tolerance);
        Assert.Equal(expected.Coefficients[0].StandardError, actual.Coefficients[0].StandardError * unit, tolerance);
        Assert.Equal(expected.LogLikelihood, actual.LogLikelihood, tolerance);
    }

    private static double Sets(double[] entries, double[] exits, int[] causes, double[] linear)
    {
        var log = 0.0;
        foreach (var time in exits.Where((_, row) => causes[row] > 0).Distinct())
        {
            var atRisk = Enumerable.Range(0, exits.Length).Where(row => entries[row] < time && time <= exits[row]).ToList();
            var ended = atRisk.Where(row => exits[row] == time && causes[row] > 0).ToList();
            log += ended.Sum(row => linear[row]);
            var sum = 0.0;
            for (var set = 0; set < 1 << atRisk.Count; set++)
            {
                var chosen = atRisk.Where((_, place) => (set >> place) % 2 == 1).ToList();
                if (chosen.Count == ended.Count) sum += Math.Exp(chosen.Sum(row => linear[row]));
            }

            log -= Math.Log(sum);
        }

        return log;
    }

    private static double Slow(double[] entries, double[] exits, int[] causes, double[][] columns, (double A, double B, CoxTies Ties) at)
    {
        double Linear(int row) => (columns[0][row] * at.A) + (columns[1][row] * at.B);
        var log = 0.0;
        foreach (var time in exits.Where((_, row) => causes[row] > 0).Distinct())
        {
            var atRisk = Enumerable.Range(0, exits.Length).Where(row => entries[row] < time && time <= exits[row]).ToList();
            var ended = atRisk.Where(row => exits[row] == time && causes[row] > 0).ToList();
            var (all, tied) = (atRisk.Sum(row => Math.Exp(Linear(row))), ended.Sum(row => Math.Exp(Linear(row))));
            log += ended.Sum(Linear);
            for (var place = 0; place < ended.Count; place++)
                log -= Math.Log(all - (at.Ties == CoxTies.Efron ? tied * place / ended.Count : 0));
        }

        return log;
    }
}
