namespace Roer.Methods.Forecasting;

/// <summary>One forecast beside its outcome.</summary>
/// <param name="Model">The model.</param>
/// <param name="Origin">The last month known.</param>
/// <param name="Step">How many months after it, from 1.</param>
/// <param name="Actual">What came of it.</param>
/// <param name="Mean">What was expected.</param>
/// <param name="Score">The <see cref="RankedProbabilityScore"/>.</param>
/// <param name="Scaled">The absolute error in units of the origin's scale; null when that is 0.</param>
/// <param name="Intervals">The central interval of each level asked.</param>
public sealed record RollingOriginStep(string Model, int Origin, int Step, double Actual, double Mean, double Score, double? Scaled, IReadOnlyList<ForecastInterval> Intervals);

/// <summary>A model that had no answer at an origin.</summary>
/// <param name="Model">The model.</param>
/// <param name="Origin">The last month known.</param>
/// <param name="Reason">What it said.</param>
public sealed record RollingOriginRefusal(string Model, int Origin, string Reason);

/// <summary>How well a model did.</summary>
/// <param name="Model">The model.</param>
/// <param name="Count">The forecasts counted.</param>
/// <param name="Score">Their mean ranked probability score.</param>
/// <param name="Skill">1 − score / score of the baseline, on the forecasts that both made; above 0 is better. Null when the baseline made none of them, or none wrong.</param>
/// <param name="ScaledError">The mean scaled error; null when no origin had a scale.</param>
/// <param name="Coverage">For each level asked, how often the outcome lay within. Forecasts from overlapping months depend on each other, so its interval is on the narrow side.</param>
/// <param name="Bias">On which side the forecasts lay.</param>
public sealed record RollingOriginScore(string Model, int Count, double Score, double? Skill, double? ScaledError, IReadOnlyList<IntervalCoverage> Coverage, ForecastBias Bias);

/// <summary>
/// A backtest by rolling origin (Tashman 2000, "Out-of-sample tests of forecasting accuracy"): at each origin every model sees only what was known then, and its forecasts are held
/// against what came. All of them are kept, the misses too.
/// </summary>
public sealed class RollingOrigin
{
    private readonly RollingOriginOptions _options;
    private readonly IReadOnlyList<string> _models;
    private readonly IReadOnlyList<int> _origins;

    private RollingOrigin(RollingOriginOptions options, IReadOnlyList<string> models, IReadOnlyList<int> origins, IReadOnlyList<RollingOriginStep> steps, IReadOnlyList<RollingOriginRefusal> refusals) =>
        (_options, _models, _origins, Steps, Refusals) = (options, models, origins, steps, refusals);

    /// <summary>Every forecast, by origin, model and step.</summary>
    public IReadOnlyList<RollingOriginStep> Steps { get; }

    /// <summary>Where a model had no answer. Anything but a <see cref="MethodInputException"/> is not caught.</summary>
    public IReadOnlyList<RollingOriginRefusal> Refusals { get; }

    /// <summary>Runs every model at every origin.</summary>
    /// <param name="plan">What is forecast, from where.</param>
    /// <param name="models">The models, among which the baseline, with different names.</param>
    /// <param name="options">How it is reported.</param>
    /// <exception cref="MethodInputException">The plan or the options do not hold, names repeat, the baseline is missing, or a model forecasts fewer steps than asked.</exception>
    public static RollingOrigin Run<TKnown>(RollingOriginPlan<TKnown> plan, IReadOnlyList<ForecastModel<TKnown>> models, RollingOriginOptions options)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(models);
        ArgumentNullException.ThrowIfNull(options);
        plan.Check();
        Check(options, [.. models.Select(model => model.Name)], plan.Origins.Count);
        var (steps, refusals) = (new List<RollingOriginStep>(), new List<RollingOriginRefusal>());
        foreach (var origin in plan.Origins)
        {
            var known = plan.KnownAt(origin);
            var scale = plan.ScaleOf(known);
            Require.NotNegative([scale], nameof(plan.ScaleOf));
            foreach (var model in models)
            {
                try
                {
                    steps.AddRange(Held(plan, (model.Name, origin, scale), model.Ahead(known, plan.Horizon), options.Levels));
                }
                catch (MethodInputException fault)
                {
                    refusals.Add(new RollingOriginRefusal(model.Name, origin, fault.Message));
                }
            }
        }

        return new RollingOrigin(options, [.. models.Select(model => model.Name)], plan.Origins, steps, refusals);
    }

    /// <summary>How well each model did over these steps, at all origins; a model without any forecast is left out.</summary>
    /// <param name="first">The first step counted, from 1.</param>
    /// <param name="last">The last step counted, included.</param>
    /// <exception cref="MethodInputException">The steps are the wrong way round.</exception>
    public IReadOnlyList<RollingOriginScore> Scores(int first, int last) => Scores(first, last, _ => true);

    /// <summary>
    /// The model with the lowest mean score over these steps before the held origins, with how it did at the held ones, which took no part in the choice. Only models that answered wherever the
    /// baseline did take part. Null when no forecast lies before them; its score is null when none lies in them.
    /// </summary>
    /// <param name="first">The first step counted, from 1.</param>
    /// <param name="last">The last step counted, included.</param>
    /// <exception cref="MethodInputException">The steps are the wrong way round.</exception>
    public (string Model, RollingOriginScore? AtHeld)? Choice(int first, int last)
    {
        var end = _origins[_origins.Count - _options.Held - 1];
        var before = Scores(first, last, step => step.Origin <= end);
        var most = before.Where(score => score.Model == _options.Baseline).Select(score => score.Count).FirstOrDefault();
        var best = before.Where(score => score.Count >= most).MinBy(score => score.Score);
        return best is null ? null : (best.Model, Scores(first, last, step => step.Origin > end).FirstOrDefault(score => score.Model == best.Model));
    }

    /// <summary>The Diebold-Mariano test of two models at one step, on the origins where both have a forecast; losses of the first minus the second.</summary>
    /// <param name="first">A model.</param>
    /// <param name="second">Another model.</param>
    /// <param name="options">What is assumed; its horizon is the step.</param>
    /// <exception cref="MethodInputException">As for <see cref="DieboldMariano.Of"/>.</exception>
    public DieboldMariano Compare(string first, string second, DieboldMarianoOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var pairs = (from one in Steps
                     where one.Model == first && one.Step == options.Horizon
                     join other in Steps.Where(each => each.Model == second && each.Step == options.Horizon) on one.Origin equals other.Origin
                     select (First: one.Actual - one.Mean, Second: other.Actual - other.Mean)).ToList();
        return DieboldMariano.Of([.. pairs.Select(pair => pair.First)], [.. pairs.Select(pair => pair.Second)], options);
    }

    private static IEnumerable<RollingOriginStep> Held<TKnown>(RollingOriginPlan<TKnown> plan, (string Model, int Origin, double Scale) at, Forecast forecast, IReadOnlyList<double> levels)
    {
        var (model, origin, scale) = at;
        if (forecast.Horizon < plan.Horizon) throw new MethodInputException(InputFault.Shape, nameof(forecast), $"{model} forecasts {forecast.Horizon} steps where {plan.Horizon} are asked.");
        for (var step = 0; step < plan.Horizon && origin + step + 1 < plan.Outcomes.Count; step++)
        {
            var (actual, mean) = (plan.Outcomes[origin + step + 1], forecast.Mean[step]);
            var intervals = levels.Select(level => new ForecastInterval(forecast.Quantile(step, (1 - level) / 2), forecast.Quantile(step, (1 + level) / 2)));
            yield return new RollingOriginStep(model, origin, step + 1, actual, mean, forecast.Score(step, actual), scale == 0 ? null : Math.Abs(actual - mean) / scale, [.. intervals]);
        }
    }

    private List<RollingOriginScore> Scores(int first, int last, Func<RollingOriginStep, bool> counts)
    {
        Require.AboveZero(first, nameof(first));
        Require.Between(last, first, int.MaxValue, nameof(last));
        var steps = Steps.Where(step => step.Step >= first && step.Step <= last && counts(step)).ToLookup(step => step.Model);
        var baseline = steps[_options.Baseline].ToDictionary(step => (step.Origin, step.Step), step => step.Score);
        return [.. _models.Where(model => steps[model].Any()).Select(model => ScoreOf(model, [.. steps[model]], baseline))];
    }

    private RollingOriginScore ScoreOf(string model, List<RollingOriginStep> steps, Dictionary<(int, int), double> baseline)
    {
        var shared = steps.Where(step => baseline.ContainsKey((step.Origin, step.Step))).ToList();
        var against = shared.Sum(step => baseline[(step.Origin, step.Step)]);
        var scaled = steps.Where(step => step.Scaled is not null).Select(step => step.Scaled!.Value).ToList();
        double[] actual = [.. steps.Select(step => step.Actual)];
        var coverage = Enumerable.Range(0, _options.Levels.Count).Select(level => IntervalCoverage.Of(
            actual, [.. steps.Select(step => step.Intervals[level].Lower)], [.. steps.Select(step => step.Intervals[level].Upper)], _options.Interval, _options.Confidence));
        return new RollingOriginScore(
            model,
            steps.Count,
            steps.Sum(step => step.Score) / steps.Count,
            against == 0 ? null : 1 - (shared.Sum(step => step.Score) / against),
            scaled.Count == 0 ? null : scaled.Sum() / scaled.Count,
            [.. coverage],
            ForecastBias.Of(actual, [.. steps.Select(step => step.Mean)]));
    }

    private static void Check(RollingOriginOptions options, List<string> models, int origins)
    {
        if (models.Distinct(StringComparer.Ordinal).Count() < models.Count) throw new MethodInputException(InputFault.Shape, nameof(models), "Two models bear one name. Give each a name of its own.");
        if (!models.Contains(options.Baseline)) throw new MethodInputException(InputFault.Shape, nameof(options.Baseline), $"{options.Baseline} is not among the models. Add it, or name one that is there.");
        foreach (var level in options.Levels) Require.Share(level, nameof(options.Levels));
        Require.Share(options.Confidence, nameof(options.Confidence));
        Require.Between(options.Held, 0, origins - 1, nameof(options.Held));
    }
}
