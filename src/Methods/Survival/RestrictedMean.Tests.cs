namespace Roer.Methods.Survival;

public sealed class RestrictedMeanTests
{
    private static readonly KaplanMeierOptions Log = new(IntervalScale.Log, 0.95, 0);

    /// <summary>By hand: S falls to 2/3 at 1 and to 1/3 at 2; area to 2.5 is 1 + 2/3 + 1/6.</summary>
    [Fact]
    public void The_area_and_its_variance_by_hand()
    {
        var mean = RestrictedMean.Of(KaplanMeier.Of(Spells.OfDays([1, 2, 3], [1, 1, 1]), Log), 2.5, BeyondLast.Refuse);
        Assert.Equal(1 + (2 / 3.0) + (1 / 6.0), mean.Mean, 12);
        var (first, second) = ((2 / 3.0) + (1 / 6.0), 1 / 6.0);
        Assert.Equal(Math.Sqrt((first * first / 6) + (second * second / 2)), mean.StandardError, 12);
        Assert.Equal(mean.Mean - (1.959963984540054 * mean.StandardError), mean.Lower, 10);
    }

    /// <summary>R: print(survfit(Surv(en, ex, st) ~ 1), rmean = 9) and rmean = 20 (held beyond the last exit).</summary>
    [Theory]
    [InlineData(9, BeyondLast.Refuse, 6.67346938776, 0.95130440335)]
    [InlineData(20, BeyondLast.HoldLevel, 8.4421768707, 1.9248157628)]
    public void Late_entries_and_ties_as_R_has_them(double horizon, BeyondLast beyond, double mean, double error)
    {
        var ours = RestrictedMean.Of(KaplanMeier.Of(Spells.Of(SpellsTests.Entries, SpellsTests.Exits, SpellsTests.Causes), Log), horizon, beyond);
        Assert.Equal(mean, ours.Mean, 1e-9);
        Assert.Equal(error, ours.StandardError, 1e-9);
    }

    /// <summary>Without censoring the restricted mean is the mean of min(duration, horizon).</summary>
    [Fact]
    public void Without_censoring_it_is_a_plain_mean()
    {
        var random = new Random(41);
        for (var horizon = 1; horizon < 40; horizon++)
        {
            var exits = SpellsTests.Draw(50, () => random.Next(0, 30));
            var mean = RestrictedMean.Of(KaplanMeier.Of(Spells.OfDays(exits, [.. exits.Select(_ => 1)]), Log), horizon, BeyondLast.Refuse);
            var (cut, centre) = (exits.Select(exit => Math.Min(exit, horizon)), exits.Average(exit => Math.Min(exit, horizon)));
            Assert.Equal(centre, mean.Mean, 10);
            Assert.Equal(Math.Sqrt(cut.Sum(each => (each - centre) * (each - centre))) / 50, mean.StandardError, 10);
        }
    }

    [Fact]
    public void A_difference_is_antisymmetric_and_grows_surer_with_more_spells()
    {
        var left = RestrictedMean.Of(KaplanMeier.Of(Spells.Of(KaplanMeierTests.Treated, KaplanMeierTests.TreatedEnds), Log), 20, BeyondLast.Refuse);
        var right = RestrictedMean.Of(KaplanMeier.Of(Spells.Of(KaplanMeierTests.Control, [.. KaplanMeierTests.Control.Select(_ => 1)]), Log), 20, BeyondLast.Refuse);
        var (forth, back) = (left.Minus(right, 0.95), right.Minus(left, 0.95));
        Assert.Equal((forth.Difference, forth.Lower, forth.Upper, forth.PValue), (-back.Difference, -back.Upper, -back.Lower, back.PValue));
        Assert.InRange(forth.PValue, 0, 0.001);
        Assert.Equal(1, left.Minus(left, 0.9).PValue);
    }

    [Fact]
    public void A_curve_at_0_lasts_to_any_horizon()
    {
        var curve = KaplanMeier.Of(Spells.OfDays([1, 2], [1, 1]), Log);
        Assert.Equal(1.5, RestrictedMean.Of(curve, 100, BeyondLast.Refuse).Mean, 12);
        Assert.Equal(0.5, RestrictedMean.Of(curve, 0.5, BeyondLast.Refuse).Mean, 12);
    }

    [Fact]
    public void Nonsense_is_a_named_error()
    {
        var curve = KaplanMeier.Of(Spells.OfDays([1, 2], [1, 0]), Log);
        var mean = RestrictedMean.Of(curve, 2, BeyondLast.Refuse);
        Assert.Equal(InputFault.OutOfRange, SpellsTests.Fault(() => RestrictedMean.Of(curve, 3, BeyondLast.Refuse)));
        Assert.Equal(InputFault.OutOfRange, SpellsTests.Fault(() => RestrictedMean.Of(curve, 0, BeyondLast.Refuse)));
        Assert.Equal(InputFault.OutOfRange, SpellsTests.Fault(() => RestrictedMean.Of(curve, double.NaN, BeyondLast.HoldLevel)));
        Assert.Equal(InputFault.OutOfRange, SpellsTests.Fault(() => RestrictedMean.Of(curve, 1, (BeyondLast)4)));
        Assert.Equal(InputFault.OutOfRange, SpellsTests.Fault(() => mean.Minus(RestrictedMean.Of(curve, 1.5, BeyondLast.Refuse), 0.95)));
        Assert.Equal(InputFault.OutOfRange, SpellsTests.Fault(() => mean.Minus(mean, 1)));
        var certain = RestrictedMean.Of(curve, 0.5, BeyondLast.Refuse);
        Assert.Equal(InputFault.TooFew, SpellsTests.Fault(() => certain.Minus(certain, 0.95)));
    }
}
