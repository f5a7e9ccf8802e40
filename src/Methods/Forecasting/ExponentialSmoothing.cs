namespace Roer.Methods.Forecasting;

/// <summary>What the parameters make small.</summary>
public enum SmoothingCriterion
{
    /// <summary>−2 log likelihood.</summary>
    Likelihood,

    /// <summary>The mean squared one-step error in the unit of the series.</summary>
    MeanSquaredError,
}

/// <summary>How long the parameters are sought.</summary>
public enum SmoothingSearch
{
    /// <summary>One search of at most 2000 evaluations from the heuristic start: what published numbers rest on.</summary>
    Once,

    /// <summary>Again from where it ended until that gains nothing: never a lower likelihood than <see cref="Once"/>.</summary>
    Repeated,
}

/// <summary>What forms are compared by.</summary>
public enum InformationCriterion
{
    /// <summary>Corrected for small samples: AIC + 2k(k + 1)/(n − k − 1).</summary>
    Aicc,

    /// <summary>−2ℓ + 2k.</summary>
    Aic,

    /// <summary>−2ℓ + k log n.</summary>
    Bic,
}

/// <summary>How a form is fitted.</summary>
/// <param name="Criterion">What the parameters make small.</param>
/// <param name="Search">How long they are sought.</param>
public sealed record SmoothingOptions(SmoothingCriterion Criterion, SmoothingSearch Search);

/// <summary>
/// Exponential smoothing in state space form, the ETS family (Hyndman, Koehler, Ord and Snyder 2008, "Forecasting with Exponential Smoothing"): level, trend
/// and season that move with each error. Reproduces <c>ets</c> of the R package forecast 8.20, such as its choice
/// ETS(M,Ad,M) for the airline passengers with AICc 1400.638.
/// </summary>
public sealed partial record ExponentialSmoothing
{
    private const double Tolerance = 1.490116119384766e-8;
    private const int MostEvaluations = 2000;
    private const int MostSearches = 25;
    private readonly SmoothingWeights _weights;
    private readonly double[] _season;

    private ExponentialSmoothing(SmoothingWeights weights, double[] season) => (_weights, _season) = (weights, season);

    /// <summary>The form.</summary>
    public required ExponentialSmoothingForm Form { get; init; }

    /// <summary>The values in a season.</summary>
    public required int Period { get; init; }

    /// <summary>α, the weight of the newest error in the level.</summary>
    public double Alpha => _weights.Alpha;

    /// <summary>β, its weight in the trend, in the form b = φb + βe; null without a trend.</summary>
    public double? Beta => Form.HasTrend ? _weights.Beta : null;

    /// <summary>γ, its weight in the season; null without one.</summary>
    public double? Gamma => Form.HasSeason ? _weights.Gamma : null;

    /// <summary>φ, the damping of the trend; null when it is not damped.</summary>
    public double? Phi => Form.IsDamped ? _weights.Phi : null;

    /// <summary>The level before the first value.</summary>
    public required double InitialLevel { get; init; }

    /// <summary>The trend before the first value; null without one.</summary>
    public required double? InitialTrend { get; init; }

    /// <summary>The season of each of the first values, of which there are as many as a period has; empty without one.</summary>
    public required IReadOnlyList<double> InitialSeason { get; init; }

    /// <summary>The level after the last value.</summary>
    public required double Level { get; init; }

    /// <summary>The trend after the last value; null without one.</summary>
    public required double? Trend { get; init; }

    /// <summary>What was forecast for each value one step before.</summary>
    public required IReadOnlyList<double> Fitted { get; init; }

    /// <summary>What was missed: value minus fitted, divided by fitted when the error multiplies.</summary>
    public required IReadOnlyList<double> Residuals { get; init; }

    /// <summary>σ²: the sum of squared residuals over n minus the parameters and starting states.</summary>
    public required double Variance { get; init; }

    /// <summary>ℓ = −½(n log Σε² + 2Σ log|f| when the error multiplies), without the constant, as the R package prints it. A fit without any error counts as one at the limit of the arithmetic.</summary>
    public required double LogLikelihood { get; init; }

    /// <summary>The number of smoothing parameters and free starting states, and one for the variance: k.</summary>
    public int Parameters => Form.Parameters(Period) + 1;

    /// <summary>−2ℓ + 2k.</summary>
    public double Aic => (-2 * LogLikelihood) + (2 * Parameters);

    /// <summary>AIC + 2k(k + 1)/(n − k − 1).</summary>
    public double Aicc => Aic + (2.0 * Parameters * (Parameters + 1) / (Fitted.Count - Parameters - 1));

    /// <summary>−2ℓ + k log n.</summary>
    public double Bic => (-2 * LogLikelihood) + (Parameters * Math.Log(Fitted.Count));

    /// <summary>Fits one form.</summary>
    /// <param name="series">Oldest first; at least two values more than the form has parameters and starting states, variance included.</param>
    /// <param name="period">The values in a season: 12 for months, 1 for no season.</param>
    /// <param name="form">The form.</param>
    /// <param name="options">How it is fitted.</param>
    /// <exception cref="MethodInputException">
    /// The series is too short, not finite, or not above 0 where the form multiplies; the form has a season and the period none; or no start of the search has a likelihood.
    /// </exception>
    public static ExponentialSmoothing Fit(ReadOnlySpan<double> series, int period, ExponentialSmoothingForm form, SmoothingOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        Require.Known(options.Criterion, nameof(options.Criterion));
        Require.Known(options.Search, nameof(options.Search));
        Require.Known(form.Error, nameof(form));
        Require.Known(form.Trend, nameof(form));
        Require.Known(form.Season, nameof(form));
        Require.AboveZero(period, nameof(period));
        Require.NotEmpty(series, nameof(series));
        Require.Finite(series, nameof(series));
        if (form.HasSeason) Require.Between(period, 2, int.MaxValue / 4, nameof(period));
        Require.AtLeast(series.Length, form.Parameters(period) + 3, nameof(series));
        for (var index = 0; index < series.Length && form.Multiplies; index++) Require.AboveZero(series[index], nameof(series));
        var values = series.ToArray();
        var point = new SmoothingTarget(values, period, form, options.Criterion).Best(SmoothingStart.Of(series, period, form), options.Search == SmoothingSearch.Once ? 1 : MostSearches);
        return Of(values, period, form, point);
    }

    /// <summary>
    /// Fits every form of <see cref="ExponentialSmoothingForm.Candidates"/> for which the series is long enough, and keeps the one with the lowest criterion.
    /// </summary>
    /// <param name="series">Oldest first; at least five values.</param>
    /// <param name="period">The values in a season: 12 for months, 1 for no season.</param>
    /// <param name="options">How each is fitted.</param>
    /// <param name="criterion">What they are compared by.</param>
    /// <exception cref="MethodInputException">The series is too short or not finite, or the period is not above 0.</exception>
    public static ExponentialSmoothing Choose(ReadOnlySpan<double> series, int period, SmoothingOptions options, InformationCriterion criterion)
    {
        Require.Known(criterion, nameof(criterion));
        Require.AboveZero(period, nameof(period));
        Require.NotEmpty(series, nameof(series));
        Require.Finite(series, nameof(series));
        Require.AtLeast(series.Length, 5, nameof(series));
        var values = series.ToArray();
        ExponentialSmoothing? best = null;
        foreach (var form in ExponentialSmoothingForm.Candidates(values.Min() > 0, period > 1 && values.Length > period))
        {
            if (values.Length < form.Parameters(period) + 3) continue;
            if (new SmoothingTarget(values, period, form, options.Criterion).Value(SmoothingStart.Of(values, period, form)) is var start && !double.IsFinite(start)) continue;
            var fit = Fit(values, period, form, options);
            if (best is null || fit.By(criterion) < best.By(criterion)) best = fit;
        }

        return best ?? throw new MethodInputException(InputFault.NotConverged, nameof(series), "No form has a likelihood on this series. Give a longer history, or another unit.");
    }

    private double By(InformationCriterion criterion) => criterion switch
    {
        InformationCriterion.Aic => Aic,
        InformationCriterion.Bic => Bic,
        _ => Aicc,
    };

    private static ExponentialSmoothing Of(double[] series, int period, ExponentialSmoothingForm form, double[] point)
    {
        var target = new SmoothingTarget(series, period, form, SmoothingCriterion.Likelihood);
        var (weights, level, trend, season) = target.Read(point);
        var start = (double[])season.Clone();
        var recursion = new SmoothingRecursion(form, weights, level, trend, season);
        var fitted = new double[series.Length];
        for (var index = 0; index < series.Length; index++) fitted[index] = recursion.Take(series[index]);
        var residuals = series.Zip(fitted, (value, fit) => form.Error == SmoothingError.Multiplicative ? (value - fit) / fit : value - fit).ToArray();
        return new ExponentialSmoothing(weights, Rotated(season, recursion.Place))
        {
            Form = form,
            Period = form.HasSeason ? period : 1,
            InitialLevel = level,
            InitialTrend = form.HasTrend ? trend : null,
            InitialSeason = start,
            Level = recursion.Level,
            Trend = form.HasTrend ? recursion.Trend : null,
            Fitted = fitted,
            Residuals = residuals,
            Variance = recursion.SquareSum / (series.Length - form.Parameters(period)),
            LogLikelihood = -0.5 * target.Deviance(recursion),
        };
    }

    /// <summary>The seasons of the values to come, the next one first.</summary>
    private static double[] Rotated(double[] season, int place) => [.. season.AsSpan(place), .. season.AsSpan(0, place)];

    /// <summary>The function that a search makes small.</summary>
    private sealed class SmoothingTarget(double[] series, int period, ExponentialSmoothingForm form, SmoothingCriterion criterion)
    {
        private readonly double[] _scratch = new double[form.HasSeason ? period : 0];
        private readonly double _least = series.Length * 1e-24 * Math.Pow(form.Error == SmoothingError.Multiplicative ? 1 : Math.Max(series.Max(Math.Abs), 1e-100), 2);

        public double[] Best(double[] start, int searches)
        {
            var (point, value) = NelderMead.Minimise(Value, start, Tolerance, MostEvaluations);
            for (var search = 1; search < searches; search++)
            {
                var (next, lower) = NelderMead.Minimise(Value, point, Tolerance, MostEvaluations);
                var gained = lower < value - (1e-9 * Math.Abs(value));
                if (lower < value) (point, value) = (next, lower);
                if (!gained) break;
            }

            if (!double.IsFinite(Value(point)))
                throw new MethodInputException(InputFault.NotConverged, nameof(series), $"{form} has no likelihood on this series. Choose another form.");
            return point;
        }

        public double Value(double[] point)
        {
            var (weights, level, trend, season) = Read(point);
            if (!SmoothingRegion.Holds(form, weights, period)) return double.PositiveInfinity;
            if (form.Season == SmoothingSeason.Multiplicative && season.AsSpan().IndexOfAnyExceptInRange(0, double.MaxValue) >= 0) return double.PositiveInfinity;
            var recursion = new SmoothingRecursion(form, weights, level, trend, season);
            foreach (var value in series) recursion.Take(value);
            return criterion == SmoothingCriterion.Likelihood ? Deviance(recursion) : recursion.RawSquareSum / series.Length;
        }

        public double Deviance(SmoothingRecursion recursion) => (series.Length * Math.Log(Math.Max(recursion.SquareSum, _least))) + (2 * recursion.LogFitSum);

        /// <summary>The seasons are read into one array that the next reading overwrites.</summary>
        public (SmoothingWeights Weights, double Level, double Trend, double[] Season) Read(double[] point)
        {
            var at = 0;
            var alpha = point[at++];
            var beta = form.HasTrend ? point[at++] : 0;
            var gamma = form.HasSeason ? point[at++] : 0;
            var phi = form.IsDamped ? point[at++] : 1;
            var level = point[at++];
            var trend = form.HasTrend ? point[at++] : 0;
            if (form.HasSeason)
            {
                double sum = 0;
                for (var place = period - 1; place >= 1; place--) sum += _scratch[place] = point[at++];
                _scratch[0] = (form.Season == SmoothingSeason.Multiplicative ? period : 0) - sum;
            }

            return (new SmoothingWeights(alpha, beta, gamma, phi), level, trend, _scratch);
        }
    }
}
