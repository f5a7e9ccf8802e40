namespace Roer.Methods.Survival;

public sealed class KaplanMeierTests
{
    internal static readonly double[] Control = [1, 1, 2, 2, 3, 4, 4, 5, 5, 8, 8, 8, 8, 11, 11, 12, 12, 15, 17, 22, 23];
    internal static readonly double[] Treated = [6, 6, 6, 6, 7, 9, 10, 10, 11, 13, 16, 17, 19, 20, 22, 23, 25, 32, 32, 34, 35];
    internal static readonly int[] TreatedEnds = [1, 1, 1, 0, 1, 0, 1, 0, 0, 1, 1, 0, 0, 0, 1, 1, 0, 0, 0, 0, 0];
    private static readonly KaplanMeierOptions Log = new(IntervalScale.Log, 0.95, 0);

    /// <summary>Freireich et al. (1963), the 21 children who had 6-MP, as printed by Kalbfleisch and Prentice.</summary>
    [Theory]
    [InlineData(6, 21, 3, 0.8571, 0.07636, 0.7198, 1)]
    [InlineData(7, 17, 1, 0.8067, 0.08694, 0.6531, 0.9964)]
    [InlineData(10, 15, 1, 0.7529, 0.09635, 0.5859, 0.9676)]
    [InlineData(13, 12, 1, 0.6902, 0.10681, 0.5096, 0.9348)]
    [InlineData(16, 11, 1, 0.6275, 0.11405, 0.4394, 0.8960)]
    [InlineData(22, 7, 1, 0.5378, 0.12823, 0.3370, 0.8582)]
    [InlineData(23, 6, 1, 0.4482, 0.13459, 0.2488, 0.8074)]
    public void Remission_times_under_6_MP(double time, double atRisk, double events, double survival, double error, double lower, double upper)
    {
        var point = KaplanMeier.Of(Spells.Of(Treated, TreatedEnds), Log).At(time)!.Value;
        Assert.Equal((atRisk, events), (point.AtRisk, point.Events));
        Assert.Equal(survival, point.Survival, 4);
        Assert.Equal(error, point.StandardError!.Value, 5);
        Assert.Equal(lower, point.Lower!.Value, 4);
        Assert.Equal(upper, point.Upper!.Value, 4);
    }

    [Fact]
    public void Median_remission_times()
    {
        Assert.Equal(new SurvivalQuantile(23, 16, null), KaplanMeier.Of(Spells.Of(Treated, TreatedEnds), Log).Median(FlatStretch.Middle));
        Assert.Equal(new SurvivalQuantile(8, 4, 12), KaplanMeier.Of(Spells.Of(Control, [.. Control.Select(_ => 1)]), Log).Median(FlatStretch.Middle));
    }

    /// <summary>R: survfit(Surv(en, ex, st) ~ 1, weights = w, robust = FALSE, conf.type = "log-log").</summary>
    [Fact]
    public void Late_entries_ties_and_weights_as_R_has_them()
    {
        var spells = Spells.Of(SpellsTests.Entries, SpellsTests.Exits, SpellsTests.Causes).WithWeights(SpellsTests.Weights);
        var curve = KaplanMeier.Of(spells, new(IntervalScale.LogLog, 0.95, 0));
        double[][] expected =
        [
            [3, 9, 2, 0.77777777778, 0.13857990321, 0.3647512311655, 0.93929644249],
            [5, 10.25, 0.5, 0.73983739837, 0.14182734777, 0.3504674408700, 0.91704589554],
            [8, 8.75, 2.5, 0.52845528455, 0.15175359237, 0.2140691709887, 0.76805290152],
            [9, 6.25, 0, 0.52845528455, 0.15175359237, 0.2140691709887, 0.76805290152],
            [10, 3.25, 2.25, 0.16260162602, 0.14312371510, 0.0091348395566, 0.49526129527],
            [12, 1, 0, 0.16260162602, 0.14312371510, 0.0091348395566, 0.49526129527],
        ];
        Compare(expected, curve);
        Assert.Equal(new SurvivalQuantile(10, 3, 10), curve.Quantile(0.5, FlatStretch.Middle));
        Assert.Equal(new SurvivalQuantile(10, 8, null), curve.Quantile(0.75, FlatStretch.Middle));
        Assert.Equal(new SurvivalQuantile(5, 3, 10), curve.Quantile(0.25, FlatStretch.Middle));
    }

    /// <summary>R: survfit(Surv(t, s) ~ 1, conf.type = "plain"), with durations of 0 and a curve that ends at 0.</summary>
    [Fact]
    public void Durations_of_0_and_an_end_at_0_as_R_has_them()
    {
        var curve = KaplanMeier.Of(Spells.Of([0, 1, 1, 2, 2, 3, 4, 4, 5, 6], [1, 1, 1, 0, 1, 1, 0, 1, 1, 1]), new(IntervalScale.Plain, 0.95, 0));
        double[][] expected =
        [
            [0, 10, 1, 0.9, 0.094868329805, 0.714061490309, 1],
            [1, 9, 2, 0.7, 0.144913767462, 0.415974234911, 0.98402576509],
            [2, 7, 1, 0.6, 0.154919333848, 0.296363685148, 0.90363631485],
            [3, 5, 1, 0.48, 0.163951212255, 0.158661528758, 0.80133847124],
            [4, 4, 1, 0.36, 0.160996894380, 0.044451885392, 0.67554811461],
            [5, 2, 1, 0.18, 0.150598804776, 0, 0.47516823348],
            [6, 1, 1, 0, double.NaN, double.NaN, double.NaN],
        ];
        Compare(expected, curve);
        Assert.Equal(new SurvivalQuantile(1, 0, 4), curve.Quantile(0.2, FlatStretch.Middle));
        Assert.Equal(new SurvivalQuantile(6, 4, null), curve.Quantile(0.9, FlatStretch.Middle));
        Assert.Equal(0, curve.At(1000)!.Value.Survival);
    }

    [Fact]
    public void A_flat_stretch_counts_from_its_start_or_its_middle()
    {
        var curve = KaplanMeier.Of(Spells.OfDays([1, 2, 3, 4], [1, 1, 1, 1]), Log);
        Assert.Equal(new SurvivalQuantile(2.5, 1, null), curve.Median(FlatStretch.Middle));
        Assert.Equal(2, curve.Median(FlatStretch.First).Time);
        Assert.Equal(3, KaplanMeier.Of(Spells.OfDays([3, 5], [1, 0]), Log).Median(FlatStretch.Middle).Time);
    }

    /// <summary>R: survfit(Surv(en, ex, st) ~ 1, start.time = 5).</summary>
    [Fact]
    public void A_curve_that_starts_later_is_conditional()
    {
        var spells = Spells.Of([0, 0, 1, 2, 2, 0, 4, 3, 0, 4.5], SpellsTests.Exits, SpellsTests.Causes);
        var curve = KaplanMeier.Of(spells, Log with { FewestAtRisk = 8 });
        Assert.Equal(5, curve.Start);
        Assert.Equal(1, curve.At(4)!.Value.Survival);
        Assert.Equal(1 - (1 / 8.0), curve.At(5)!.Value.Survival, 12);
        Assert.Equal(InputFault.TooFew, SpellsTests.Fault(() => KaplanMeier.Of(spells, Log with { FewestAtRisk = 9 })));
    }

    [Fact]
    public void Too_few_at_risk_at_the_start_put_a_whole_curve_at_0_for_good()
    {
        var spells = Spells.OfDays([0, 5, 5, 5], [1, 8, 9, 10], [1, 1, 1, 0]);
        Assert.Equal(0, KaplanMeier.Of(spells, Log).At(9)!.Value.Survival);
        var later = KaplanMeier.Of(spells, Log with { FewestAtRisk = 3 });
        Assert.Equal(8, later.Start);
        Assert.Equal(1 / 3.0, later.At(9)!.Value.Survival, 12);
    }

    [Fact]
    public void It_equals_the_definition_in_any_order_and_unit()
    {
        var random = new Random(21);
        for (var round = 0; round < 150; round++)
        {
            var (entries, exits, causes) = SpellsTests.Ragged(random);
            var spells = Spells.Of(entries, exits, causes);
            var curve = KaplanMeier.Of(spells, Log);
            var rows = Enumerable.Range(0, exits.Length).ToArray();
            random.Shuffle(rows);
            Assert.Equal(curve, KaplanMeier.Of(spells.Subset(rows), Log));
            var inWeeks = KaplanMeier.Of(Spells.Of([.. entries.Select(each => each / 8)], [.. exits.Select(each => each / 8)], causes), Log);
            Assert.Equal(curve.Points.Select(point => point with { Time = point.Time / 8 }), inWeeks.Points);
            foreach (var point in curve.Points)
            {
                Assert.Equal(Slow(entries, exits, causes, point.Time), point.Survival, 12);
                Assert.InRange(point.Survival, point.Lower ?? 0, point.Upper ?? 1);
            }
        }
    }

    /// <summary>Without censoring and late entries the curve is the share that lasts longer, and its error that of a share.</summary>
    [Fact]
    public void Without_censoring_it_is_a_share()
    {
        var random = new Random(22);
        var exits = SpellsTests.Draw(200, () => random.Next(0, 30));
        foreach (var point in KaplanMeier.Of(Spells.OfDays(exits, [.. exits.Select(_ => 1)]), Log).Points)
        {
            var share = exits.Count(exit => exit > point.Time) / 200.0;
            Assert.Equal(share, point.Survival, 12);
            if (share > 0) Assert.Equal(Math.Sqrt(share * (1 - share) / 200), point.StandardError!.Value, 12);
        }
    }

    [Fact]
    public void A_weight_of_two_is_two_spells()
    {
        var twice = KaplanMeier.Of(Spells.OfDays([2, 2, 3, 5, 5], [1, 1, 0, 1, 1]), Log);
        Assert.Equal(twice, KaplanMeier.Of(Spells.OfDays([2, 3, 5], [1, 0, 1]).WithWeights([2, 1, 2]), Log));
    }

    [Fact]
    public void When_all_are_censored_nothing_falls_and_nothing_is_known_beyond()
    {
        var curve = KaplanMeier.Of(Spells.OfDays([3, 4], [0, 0]), Log with { Scale = IntervalScale.LogLog });
        Assert.All(curve.Points, point => Assert.Equal((1, 0, 1, 1), (point.Survival, point.StandardError, point.Lower, point.Upper)));
        Assert.Null(curve.At(5));
        Assert.Equal(new SurvivalQuantile(null, null, null), curve.Median(FlatStretch.First));
    }

    [Fact]
    public void Nonsense_is_a_named_error()
    {
        var spells = Spells.OfDays([3, 4], [1, 0]);
        Assert.Equal(InputFault.OutOfRange, SpellsTests.Fault(() => KaplanMeier.Of(spells, Log with { Level = 1 })));
        Assert.Equal(InputFault.OutOfRange, SpellsTests.Fault(() => KaplanMeier.Of(spells, Log with { Level = double.NaN })));
        Assert.Equal(InputFault.OutOfRange, SpellsTests.Fault(() => KaplanMeier.Of(spells, Log with { Scale = (IntervalScale)9 })));
        Assert.Equal(InputFault.OutOfRange, SpellsTests.Fault(() => KaplanMeier.Of(spells, Log with { FewestAtRisk = double.NaN })));
        Assert.Equal(InputFault.NotFinite, SpellsTests.Fault(() => KaplanMeier.Of(spells, Log).At(double.NaN)));
        Assert.Equal(InputFault.OutOfRange, SpellsTests.Fault(() => KaplanMeier.Of(spells, Log).Quantile(1, FlatStretch.First)));
    }

    private static double Slow(double[] entries, double[] exits, int[] causes, double time) =>
        exits.Where((exit, row) => causes[row] > 0 && exit <= time).Distinct().Aggregate(1.0, (survival, at) =>
        {
            var atRisk = exits.Where((exit, row) => entries[row] < at && at <= exit).Count();
            return survival * (1 - (exits.Where((exit, row) => exit == at && causes[row] > 0).Count() / (double)atRisk));
        });

    private static void Compare(double[][] expected, KaplanMeier curve)
    {
        Assert.Equal(expected.Length, curve.Points.Count);
        foreach (var (row, point) in expected.Zip(curve.Points))
        {
            double?[] ours = [point.Time, point.AtRisk, point.Events, point.Survival, point.StandardError, point.Lower, point.Upper];
            foreach (var (theirs, mine) in row.Zip(ours))
                Assert.Equal(theirs, mine ?? double.NaN, 1e-10);
        }
    }
}
