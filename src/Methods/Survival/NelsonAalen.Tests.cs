namespace Roer.Methods.Survival;

public sealed class NelsonAalenTests
{
    private static readonly NelsonAalenOptions Plain = new(HazardScale.Plain, HazardVariance.Poisson, 0.95);

    /// <summary>R: survfit(Surv(time, status) ~ 1)$cumhaz and $std.chaz on the 6-MP group.</summary>
    [Theory]
    [InlineData(6, 0.142857142857143, 0.0824786098842323)]
    [InlineData(10, 0.268347338935574, 0.121273959056908)]
    [InlineData(23, 0.752113572701808, 0.279467746695003)]
    [InlineData(32, 0.752113572701808, 0.279467746695003)]
    public void Cumulative_hazard_under_6_MP(double time, double hazard, double error)
    {
        var point = NelsonAalen.Of(Spells.Of(KaplanMeierTests.Treated, KaplanMeierTests.TreatedEnds), Plain).Single(each => each.Time == time);
        Assert.Equal(hazard, point.Hazard, 12);
        Assert.Equal(error, point.StandardError, 12);
    }

    /// <summary>R: survfit(Surv(en, ex, st) ~ 1), columns cumhaz and std.chaz.</summary>
    [Fact]
    public void Late_entries_and_ties_as_R_has_them()
    {
        var points = NelsonAalen.Of(Spells.Of(SpellsTests.Entries, SpellsTests.Exits, SpellsTests.Causes), Plain);
        double[] hazards = [0.28571428571, 0.42857142857, 0.76190476190, 0.76190476190, 1.42857142857, 1.42857142857];
        double[] errors = [0.20203050891, 0.24743582965, 0.34173095463, 0.34173095463, 0.58223901241, 0.58223901241];
        for (var at = 0; at < hazards.Length; at++)
        {
            Assert.Equal(hazards[at], points[at].Hazard, 1e-10);
            Assert.Equal(errors[at], points[at].StandardError, 1e-10);
        }
    }

    [Fact]
    public void Its_intervals_hold_it_and_the_variance_for_ties_is_smaller()
    {
        var random = new Random(31);
        for (var round = 0; round < 100; round++)
        {
            var (entries, exits, causes) = SpellsTests.Ragged(random);
            var spells = Spells.Of(entries, exits, causes);
            var curve = KaplanMeier.Of(spells, new(IntervalScale.Log, 0.9, 0));
            var plain = NelsonAalen.Of(spells, Plain);
            var log = NelsonAalen.Of(spells, new(HazardScale.Log, HazardVariance.Binomial, 0.95));
            for (var at = 0; at < plain.Count; at++)
            {
                Assert.InRange(plain[at].Hazard, plain[at].Lower, plain[at].Upper);
                Assert.InRange(log[at].Hazard, log[at].Lower, log[at].Upper);
                Assert.InRange(log[at].StandardError, 0, plain[at].StandardError);
                Assert.True(Math.Exp(-plain[at].Hazard) >= curve.Points[at].Survival - 1e-12, "exp(−H) lies above the product");
            }
        }
    }

    [Fact]
    public void Log_limits_are_symmetric_as_ratios()
    {
        var last = NelsonAalen.Of(Spells.OfDays([1, 2, 3], [1, 1, 0]), new(HazardScale.Log, HazardVariance.Poisson, 0.95))[^1];
        Assert.Equal(last.Hazard / last.Lower, last.Upper / last.Hazard, 12);
        Assert.Equal(Math.Log(last.Upper / last.Hazard), 1.959963984540054 * last.StandardError / last.Hazard, 10);
    }

    [Fact]
    public void All_censored_is_no_hazard() =>
        Assert.All(NelsonAalen.Of(Spells.OfDays([3, 4], [0, 0]), Plain), point => Assert.Equal((0, 0, 0, 0), (point.Hazard, point.StandardError, point.Lower, point.Upper)));

    [Fact]
    public void Nonsense_is_a_named_error()
    {
        var spells = Spells.OfDays([3, 4], [1, 0]);
        Assert.Equal(InputFault.OutOfRange, SpellsTests.Fault(() => NelsonAalen.Of(spells, Plain with { Level = 0 })));
        Assert.Equal(InputFault.OutOfRange, SpellsTests.Fault(() => NelsonAalen.Of(spells, Plain with { Scale = (HazardScale)7 })));
        Assert.Equal(InputFault.OutOfRange, SpellsTests.Fault(() => NelsonAalen.Of(spells, Plain with { Variance = (HazardVariance)7 })));
    }
}
