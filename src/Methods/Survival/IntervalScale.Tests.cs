namespace Roer.Methods.Survival;

public sealed class IntervalScaleTests
{
    [Theory]
    [InlineData(IntervalScale.Plain)]
    [InlineData(IntervalScale.Log)]
    [InlineData(IntervalScale.LogLog)]
    public void Limits_hold_the_estimate_widen_with_the_error_and_stay_probabilities(IntervalScale scale)
    {
        foreach (var estimate in new[] { 0.001, 0.2, 0.5, 0.77, 0.999 })
        {
            var (before, after) = scale.Limits(estimate, 0, 1.96);
            Assert.Equal((estimate, estimate), (before, after));
            foreach (var error in new[] { 1e-6, 0.01, 0.2, 3 })
            {
                var (lower, upper) = scale.Limits(estimate, error, 1.96);
                Assert.InRange(lower!.Value, 0, before!.Value);
                Assert.InRange(upper!.Value, after!.Value, 1);
                (before, after) = (lower, upper);
            }
        }
    }

    [Fact]
    public void Without_error_or_logarithm_there_are_no_limits()
    {
        Assert.Equal((null, null), IntervalScale.Plain.Limits(0.5, null, 1.96));
        Assert.Equal((null, null), IntervalScale.Log.Limits(0, 0.1, 1.96));
        Assert.Equal((null, null), IntervalScale.LogLog.Limits(1, 0.1, 1.96));
    }

    /// <summary>R: qnorm((1 + level) / 2).</summary>
    [Theory]
    [InlineData(0.5, 0.674489750196082)]
    [InlineData(0.95, 1.959963984540054)]
    [InlineData(0.999, 3.290526731491896)]
    public void The_normal_quantile_of_a_level(double level, double quantile) => Assert.Equal(quantile, IntervalScaleLimits.Quantile(level), 1e-9);

    /// <summary>R: pchisq(x, degrees, lower.tail = FALSE).</summary>
    [Theory]
    [InlineData(0, 3, 1)]
    [InlineData(3.841458820694124, 1, 0.05)]
    [InlineData(16.792940989217, 1, 4.168809109339e-05)]
    [InlineData(40, 5, 1.4933679e-07)]
    public void The_chance_of_more(double chiSquared, int degrees, double chance) => Assert.Equal(chance, IntervalScaleLimits.UpperTail(chiSquared, degrees), 1e-9 * Math.Max(chance, 1e-2));

    [Fact]
    public void A_very_large_statistic_has_a_chance_of_0() => Assert.InRange(IntervalScaleLimits.UpperTail(1e6, 3), 0, 1e-300);

    /// <summary>R 4.2: pchisq(c(1e-4, 3, 80, 1500), c(1, 2, 3, 700), lower.tail = FALSE); 1 − level keeps its digits to the last.</summary>
    [Fact]
    public void Tails_and_quantiles_hold_their_digits_far_out()
    {
        Near.Equal(0.9920212873707368, IntervalScaleLimits.UpperTail(1e-4, 1), 1e-13);
        Near.Equal(0.22313016014842982, IntervalScaleLimits.UpperTail(3, 2), 1e-13);
        Near.Equal(3.0692774861724176e-17, IntervalScaleLimits.UpperTail(80, 3), 1e-11);
        Near.Equal(2.5037863511603264e-60, IntervalScaleLimits.UpperTail(1500, 700), 1e-10);
        Near.Equal(9.8134278542963744e-198, IntervalScaleLimits.TwoSided(-30), 1e-11);
        Assert.InRange(IntervalScaleLimits.Quantile(Math.BitDecrement(1)), 8.2, 8.4);
    }
}
