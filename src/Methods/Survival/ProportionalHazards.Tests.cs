namespace Roer.Methods.Survival;

public sealed class ProportionalHazardsTests
{
    /// <summary>R: cox.zph(coxph(Surv(en, ex, st) ~ x + z), transform), with strata and with weights: x, z and global.</summary>
    [Theory]
    [InlineData(CoxTies.Efron, "entry", TimeTransform.Identity, 0.26842398995, 2.77672064664, 4.48983990678)]
    [InlineData(CoxTies.Efron, "entry strata", TimeTransform.Identity, 0.073391293404, 3.025971732311, 3.576240887136)]
    [InlineData(CoxTies.Efron, "entry weights", TimeTransform.Identity, 0.58180459571, 3.36117521731, 7.61299941146)]
    [InlineData(CoxTies.Efron, "entry", TimeTransform.Rank, 0.27069766716, 2.49865000113, 4.41083986000)]
    [InlineData(CoxTies.Efron, "entry strata", TimeTransform.Rank, 0.074688266857, 2.739457718756, 3.416819201758)]
    [InlineData(CoxTies.Efron, "entry weights", TimeTransform.Rank, 0.62349853999, 2.88624603266, 7.58237737418)]
    [InlineData(CoxTies.Efron, "entry", TimeTransform.KaplanMeier, 0.18026535197, 2.46126906526, 4.00827786496)]
    [InlineData(CoxTies.Efron, "entry strata", TimeTransform.KaplanMeier, 0.12103053634, 2.33052282291, 2.78996615129)]
    [InlineData(CoxTies.Efron, "entry weights", TimeTransform.KaplanMeier, 0.51225573107, 2.94178077006, 7.20513828011)]
    [InlineData(CoxTies.Efron, "entry", TimeTransform.Log, 0.092274244346, 3.128875169087, 4.051681740590)]
    [InlineData(CoxTies.Breslow, "entry", TimeTransform.KaplanMeier, 0.15027247754, 2.24562948342, 3.60566121175)]
    [InlineData(CoxTies.Breslow, "entry strata", TimeTransform.Log, 0.1048747011, 2.4881609126, 2.6658251387)]
    public void It_is_cox_zph(CoxTies ties, string with, TimeTransform transform, double x, double z, double all)
    {
        var test = ProportionalHazards.Of(CoxTests.Fit(with, CoxTests.Efron with { Ties = ties }), transform);
        Assert.Equal(x, test.Columns[0].ChiSquared, 1e-8);
        Assert.Equal(z, test.Columns[1].ChiSquared, 1e-8);
        Assert.Equal(all, test.Global.ChiSquared, 1e-8);
        Assert.Equal((1, 2), (test.Columns[0].Degrees, test.Global.Degrees));
    }

    /// <summary>p under proportional hazards is spread evenly; under hazards that cross it is small.</summary>
    [Fact]
    public void It_sees_hazards_that_cross_and_not_those_that_run_along()
    {
        var random = new Random(81);
        double[] group = SpellsTests.Draw(300, () => (double)random.Next(2));
        double Exponential(double rate) => -Math.Log(1 - random.NextDouble()) / rate;
        double P(Func<double, double> draw) => ProportionalHazards.Of(
            Cox.Fit(Spells.Of(Array.ConvertAll(group, each => draw(each)), Array.ConvertAll(group, _ => 1)), [new("group", group)], [], CoxTests.Efron), TimeTransform.KaplanMeier).Global.PValue;
        var along = SpellsTests.Draw(40, () => P(each => Exponential(1 + each)));
        Assert.InRange(along.Count(p => p < 0.1), 0, 11);
        Assert.InRange(P(each => each == 0 ? Exponential(1) : Math.Pow(Exponential(1), 0.33)), 0, 1e-4);
    }

    [Fact]
    public void Unit_and_order_change_nothing()
    {
        var random = new Random(82);
        var exits = SpellsTests.Draw(60, () => random.Next(1, 20));
        var causes = SpellsTests.Draw(60, () => random.Next(0, 2));
        var x = SpellsTests.Draw(60, random.NextDouble);
        var test = ProportionalHazards.Of(Cox.Fit(Spells.OfDays(exits, causes), [new("x", x)], [], CoxTests.Efron), TimeTransform.Log);
        double[] minutes = Array.ConvertAll(exits, day => day * 1440.0);
        Array.Reverse(minutes);
        Array.Reverse(causes);
        Array.Reverse(x);
        var other = ProportionalHazards.Of(Cox.Fit(Spells.Of(minutes, causes), [new("x", Array.ConvertAll(x, each => (each * 12) - 7))], [], CoxTests.Efron), TimeTransform.Log);
        Assert.Equal(test.Global.ChiSquared, other.Global.ChiSquared, 1e-8);
    }

    [Fact]
    public void Nonsense_is_a_named_error()
    {
        var once = Cox.Fit(Spells.OfDays([1, 1, 1, 2, 2], [1, 1, 1, 0, 0]), [new("x", (double[])[1, 0, 1, 0, 1])], [], CoxTests.Efron);
        Assert.Equal(InputFault.Singular, SpellsTests.Fault(() => ProportionalHazards.Of(once, TimeTransform.Identity)));
        var atZero = Cox.Fit(Spells.OfDays([0, 1, 2, 3, 4], [1, 1, 1, 1, 0]), [new("x", (double[])[1, 0, 1, 0, 1])], [], CoxTests.Efron);
        Assert.Equal(InputFault.OutOfRange, SpellsTests.Fault(() => ProportionalHazards.Of(atZero, TimeTransform.Log)));
        Assert.Equal(InputFault.OutOfRange, SpellsTests.Fault(() => ProportionalHazards.Of(atZero, (TimeTransform)9)));
        Assert.InRange(ProportionalHazards.Of(atZero, TimeTransform.Rank).Global.PValue, 0, 1);
    }
}
