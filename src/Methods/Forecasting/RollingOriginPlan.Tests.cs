namespace Roer.Methods.Forecasting;

public sealed class RollingOriginPlanTests
{
    private static readonly RollingOriginPlan<int> Plan = new([1, 2, 3, 4], [0, 2], 2, origin => origin, _ => 1);

    [Fact]
    public void It_holds_when_origins_rise_within_the_outcomes()
    {
        Plan.Check();
        (Plan with { Origins = [2] }).Check();
    }

    [Fact]
    public void What_is_known_may_be_anything()
    {
        var model = new ForecastModel<int>("twice", (origin, horizon) => Forecast.OfNormal([.. Enumerable.Range(1, horizon).Select(step => origin + step + 1.0)], new double[horizon]));
        var steps = RollingOrigin.Run(Plan, [model], new RollingOriginOptions("twice", [0.8], ShareInterval.ClopperPearson, 0.9, 0)).Steps;
        Assert.Equal([(0, 1), (0, 2), (2, 1)], steps.Select(step => (step.Origin, step.Step)));
        Assert.All(steps, step => Assert.Equal((step.Actual, 0.0), (step.Mean, step.Score)));
    }

    [Fact]
    public void An_origin_without_a_scale_has_no_scaled_error()
    {
        var model = new ForecastModel<int>("one", (_, horizon) => Forecast.OfNormal(new double[horizon], new double[horizon]));
        var test = RollingOrigin.Run(Plan with { ScaleOf = _ => 0 }, [model], new RollingOriginOptions("one", [], ShareInterval.Wilson, 0.9, 0));
        Assert.Null(test.Scores(1, 2)[0].ScaledError);
        Assert.Equal(0, test.Scores(1, 2)[0].Skill);
    }

    [Fact]
    public void Nonsense_is_a_named_error()
    {
        static InputFault Fault(RollingOriginPlan<int> plan) => Assert.Throws<MethodInputException>(plan.Check).Fault;
        Assert.Equal(InputFault.Empty, Fault(Plan with { Outcomes = [] }));
        Assert.Equal(InputFault.Unsorted, Fault(Plan with { Origins = [1, 1] }));
        Assert.Equal(InputFault.OutOfRange, Fault(Plan with { Origins = [-1] }));
        Assert.Equal(InputFault.OutOfRange, Fault(Plan with { Horizon = 0 }));
    }
}
