namespace Roer.Methods.Forecasting;

public sealed class ExponentialSmoothingFormTests
{
    [Fact]
    public void Fifteen_forms_are_compared_for_a_seasonal_series_above_0()
    {
        var forms = ExponentialSmoothingForm.Candidates(aboveZero: true, seasonal: true).Select(form => form.ToString()).ToList();
        Assert.Equal(15, forms.Distinct().Count());
        Assert.Contains("ETS(M,Ad,M)", forms);
        Assert.Contains("ETS(M,N,A)", forms);
        Assert.DoesNotContain("ETS(A,N,M)", forms);
    }

    [Fact]
    public void Zeros_and_a_missing_season_leave_fewer()
    {
        Assert.Equal(["ETS(A,N,N)", "ETS(A,A,N)", "ETS(A,Ad,N)"], ExponentialSmoothingForm.Candidates(aboveZero: false, seasonal: false).Select(form => form.ToString()));
        Assert.Equal(6, ExponentialSmoothingForm.Candidates(aboveZero: true, seasonal: false).Count);
        Assert.Equal(6, ExponentialSmoothingForm.Candidates(aboveZero: false, seasonal: true).Count);
        Assert.All(ExponentialSmoothingForm.Candidates(aboveZero: false, seasonal: true), form => Assert.False(form.Multiplies));
    }

    [Theory]
    [InlineData(SmoothingTrend.None, SmoothingSeason.None, 2)]
    [InlineData(SmoothingTrend.Additive, SmoothingSeason.None, 4)]
    [InlineData(SmoothingTrend.Damped, SmoothingSeason.None, 5)]
    [InlineData(SmoothingTrend.None, SmoothingSeason.Additive, 14)]
    [InlineData(SmoothingTrend.Damped, SmoothingSeason.Multiplicative, 17)]
    public void Weights_and_starting_states_are_counted_as_R_counts_them(SmoothingTrend trend, SmoothingSeason season, int parameters) =>
        Assert.Equal(parameters, new ExponentialSmoothingForm(SmoothingError.Multiplicative, trend, season).Parameters(12));
}
