namespace Roer.Methods.Forecasting;

public sealed class RollingOriginTests
{
    private static readonly RollingOriginOptions Options = new("naive", [0.5, 0.9], ShareInterval.Wilson, 0.95, 6);
    private static readonly ForecastModel<double[]> Naive = new("naive", (known, horizon) => SeasonalNaive.Of(known, 12, horizon));
    private static readonly ForecastModel<double[]> Theta = new("theta", (known, horizon) => Forecasting.Theta.Of(known, 12, horizon).Outlook);
    private static readonly ForecastModel<double[]> Oracle = new("oracle", (known, horizon) => Forecast.OfNormal(ClassicSeries.AirPassengers.AsSpan(known.Length, horizon), new double[horizon]));

    [Fact]
    public void Scores_are_those_of_the_forecasts_one_by_one()
    {
        var test = RollingOrigin.Run(Plan(3), [Naive, Theta], Options);
        var theta = test.Scores(2, 3)[1];
        double score = 0, baseline = 0, scaled = 0;
        foreach (var origin in Plan(3).Origins)
        {
            var known = ClassicSeries.AirPassengers[..(origin + 1)];
            var (ours, naive) = (Theta.Ahead(known, 3), Naive.Ahead(known, 3));
            for (var step = 1; step < 3; step++)
            {
                var actual = ClassicSeries.AirPassengers[origin + step + 1];
                score += ours.Score(step, actual);
                baseline += naive.Score(step, actual);
                scaled += Math.Abs(actual - ours.Mean[step]) / ScaledError.Scale(known, 12);
            }
        }

        Assert.Equal((72, "theta"), (theta.Count, theta.Model));
        Assert.Equal(score / 72, theta.Score, 10);
        Assert.Equal(1 - (score / baseline), theta.Skill!.Value, 10);
        Assert.Equal(scaled / 72, theta.ScaledError!.Value, 10);
        Assert.InRange(theta.Skill.Value, 0.3, 0.9);
        Assert.All(theta.Coverage, coverage => Assert.Equal(72, coverage.Count));
        Assert.Equal(0, test.Scores(1, 3)[0].Skill!.Value, 12);
    }

    [Fact]
    public void A_forecast_that_knows_the_outcome_has_all_skill_and_no_bias()
    {
        var oracle = RollingOrigin.Run(Plan(2), [Naive, Oracle], Options).Scores(1, 2)[1];
        Assert.Equal((0.0, 1.0, 0.0, new ForecastBias(0, 0)), (oracle.Score, oracle.Skill!.Value, oracle.ScaledError!.Value, oracle.Bias));
        Assert.All(oracle.Coverage, coverage => Assert.Equal(1, coverage.Share));
    }

    [Fact]
    public void A_model_sees_what_was_known_then_and_no_more()
    {
        var seen = new List<(int Length, double Last)>();
        var late = Plan(1) with { KnownAt = origin => [.. ClassicSeries.AirPassengers.Take(origin), ClassicSeries.AirPassengers[origin] * 0.8] };
        var watching = new ForecastModel<double[]>("naive", (known, horizon) =>
        {
            seen.Add((known.Length, known[^1]));
            return SeasonalNaive.Of(known, 1, horizon);
        });
        var test = RollingOrigin.Run(late, [watching], Options);
        Assert.Equal(late.Origins.Select(origin => (origin + 1, ClassicSeries.AirPassengers[origin] * 0.8)), seen);
        Assert.True(test.Scores(1, 1)[0].Bias.MeanError < -0.15 * ClassicSeries.AirPassengers.Skip(105).Average());
    }

    [Fact]
    public void The_choice_does_not_look_at_the_held_origins()
    {
        var turncoat = new ForecastModel<double[]>("turncoat", (known, horizon) => known.Length > 105 + 30 ? Forecast.OfNormal(new double[horizon], new double[horizon]) : Oracle.Ahead(known, horizon));
        var choice = RollingOrigin.Run(Plan(1), [Naive, Theta, turncoat], Options).Choice(1, 1)!.Value;
        Assert.Equal("turncoat", choice.Model);
        Assert.Equal(6, choice.AtHeld!.Count);
        Assert.True(choice.AtHeld.Skill < 0);
    }

    [Fact]
    public void A_model_without_an_answer_is_named_and_the_others_go_on()
    {
        var picky = new ForecastModel<double[]>("picky", (known, horizon) => SeasonalNaive.Of(known, 120, horizon));
        var test = RollingOrigin.Run(Plan(1), [Naive, picky], Options);
        Assert.Equal(15, test.Refusals.Count);
        Assert.Equal(21, test.Scores(1, 1).Single(score => score.Model == "picky").Count);
        Assert.Equal("naive", test.Choice(1, 1)!.Value.Model);
    }

    [Fact]
    public void Months_after_the_last_outcome_are_left_out_and_models_are_compared_by_their_errors()
    {
        var plan = Plan(12);
        var test = RollingOrigin.Run(plan with { Origins = [.. plan.Origins, 142] }, [Naive, Theta], Options);
        Assert.Equal(1, test.Steps.Count(step => step.Origin == 142 && step.Model == "naive"));
        var compared = test.Compare("naive", "theta", new DieboldMarianoOptions(1, 2, LossVariance.Autocovariances, DieboldMarianoAlternative.SecondIsBetter));
        Assert.True(compared.Statistic > 2 && compared.Chance < 0.05);
    }

    [Fact]
    public void Nonsense_is_a_named_error()
    {
        static InputFault Fault(RollingOriginPlan<double[]> plan, ForecastModel<double[]>[] models, RollingOriginOptions options) =>
            Assert.Throws<MethodInputException>(() => RollingOrigin.Run(plan, models, options)).Fault;
        Assert.Equal(InputFault.Shape, Fault(Plan(1), [Theta], Options));
        Assert.Equal(InputFault.Shape, Fault(Plan(1), [Naive, Naive], Options));
        Assert.Equal(InputFault.Unsorted, Fault(Plan(1) with { Origins = [110, 109] }, [Naive], Options with { Held = 0 }));
        Assert.Equal(InputFault.OutOfRange, Fault(Plan(1) with { Origins = [143] }, [Naive], Options with { Held = 0 }));
        Assert.Equal(InputFault.OutOfRange, Fault(Plan(0), [Naive], Options));
        Assert.Equal(InputFault.Empty, Fault(Plan(1) with { Origins = [] }, [Naive], Options));
        Assert.Equal(InputFault.OutOfRange, Fault(Plan(1), [Naive], Options with { Held = 36 }));
        Assert.Equal(InputFault.OutOfRange, Fault(Plan(1), [Naive], Options with { Levels = [1] }));
        Assert.Equal(InputFault.NotFinite, Fault(Plan(1) with { Outcomes = [.. ClassicSeries.AirPassengers.SkipLast(1), double.NaN] }, [Naive], Options));
        var test = RollingOrigin.Run(Plan(1), [Naive], Options);
        Assert.Equal(InputFault.OutOfRange, Assert.Throws<MethodInputException>(() => test.Scores(2, 1)).Fault);
    }

    private static RollingOriginPlan<double[]> Plan(int horizon) =>
        new(ClassicSeries.AirPassengers, [.. Enumerable.Range(105, 36)], horizon, origin => ClassicSeries.AirPassengers[..(origin + 1)], known => ScaledError.Scale(known, 12));
}
