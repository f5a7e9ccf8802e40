namespace Roer.Methods.Forecasting;

/// <summary>Which formulas give mean and variance, where the literature and the R package forecast 8.20 differ.</summary>
public enum SmoothingFormulas
{
    /// <summary>Hyndman and others (2008): a damped trend is damped from the first step, and a season returns after a whole one.</summary>
    Literature,

    /// <summary>
    /// As the package prints them: where error and season multiply the trend is damped from the second step only, so l + b, l + b + φb, …; and of the forms with an additive
    /// season and no trend the season returns one step early in the variance.
    /// </summary>
    ForecastPackage,
}

/// <summary>How a fitted form looks ahead.</summary>
/// <param name="Formulas">Which formulas give mean and variance.</param>
/// <param name="Paths">The simulated paths for a form without formulas (additive error with a multiplicative season): 2 or more. Other forms use none.</param>
/// <param name="Seed">The seed of those paths.</param>
public sealed record SmoothingForecastOptions(SmoothingFormulas Formulas, int Paths, long Seed);

public sealed partial record ExponentialSmoothing
{
    /// <summary>
    /// The forecast from the end of the series, with the variance by the formulas of Hyndman and others (2008, chapter 6): for additive forms (class 1)
    /// σ²(1 + Σcⱼ²) with cⱼ = α + β(φ + … + φʲ) + γ·1{j a whole number of seasons}; for a multiplicative error alone (class 2) by θ; where the
    /// season multiplies as well (class 3) by the second moments of the states, mean included; otherwise from simulated normal errors.
    /// The parameters count as known.
    /// </summary>
    /// <param name="horizon">The number of steps, above 0.</param>
    /// <param name="options">How it looks ahead.</param>
    /// <exception cref="MethodInputException">The horizon or the number of paths is out of range, or the forecast is not finite.</exception>
    public Forecast Forecast(int horizon, SmoothingForecastOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        Require.AboveZero(horizon, nameof(horizon));
        Require.Known(options.Formulas, nameof(options.Formulas));
        if (Form.Season == SmoothingSeason.Multiplicative)
            return Form.Error == SmoothingError.Multiplicative ? ByMoments(horizon, options.Formulas) : BySimulation(horizon, options);
        var mean = new double[horizon];
        var recursion = Ahead();
        for (var step = 0; step < horizon; step++) mean[step] = recursion.Draw(0);
        return Forecasting.Forecast.OfNormal(mean, Form.Error == SmoothingError.Additive ? OfClassOne(Responses(horizon, options.Formulas)) : OfClassTwo(mean, Responses(horizon, options.Formulas)));
    }

    private SmoothingRecursion Ahead() => new(Form, _weights, Level, Trend ?? 0, (double[])_season.Clone());

    /// <summary>c₁, c₂, …: what an error of 1 adds to the forecast of so many steps later.</summary>
    private double[] Responses(int horizon, SmoothingFormulas formulas)
    {
        var early = formulas == SmoothingFormulas.ForecastPackage && !Form.HasTrend ? 1 : 0;
        var responses = new double[horizon];
        double damping = 1, growth = 0;
        for (var step = 1; step <= horizon; step++)
        {
            damping *= _weights.Phi;
            growth += damping;
            responses[step - 1] = _weights.Alpha + (_weights.Beta * growth) + ((step + early) % Period == 0 ? _weights.Gamma : 0);
        }

        return responses;
    }

    private double[] OfClassOne(double[] responses)
    {
        var (deviation, sum) = (new double[responses.Length], 1.0);
        for (var step = 0; step < responses.Length; step++)
        {
            deviation[step] = Math.Sqrt(Variance * sum);
            sum += responses[step] * responses[step];
        }

        return deviation;
    }

    private double[] OfClassTwo(double[] mean, double[] responses)
    {
        var (deviation, squares) = (new double[mean.Length], new double[mean.Length]);
        for (var step = 0; step < mean.Length; step++)
        {
            double spread = 0;
            for (var back = 1; back <= step; back++) spread += responses[back - 1] * responses[back - 1] * squares[step - back];
            squares[step] = (mean[step] * mean[step]) + (Variance * spread);
            deviation[step] = Math.Sqrt(Math.Max(0, (Variance * squares[step]) + (Variance * spread)));
        }

        return deviation;
    }

    /// <summary>
    /// y = (l + φb)·s·(1 + ε), where (l, b) and s are each multiplied by a matrix linear in ε: for each season the mean and second moments of (l, b)·s
    /// follow step by step. The season in turn also takes in the error, which gives terms of ε² and so of E ε⁴ = 3σ⁴.
    /// </summary>
    private Forecast ByMoments(int horizon, SmoothingFormulas formulas)
    {
        var late = formulas == SmoothingFormulas.ForecastPackage ? 1 : _weights.Phi;
        var seasons = _season.Select(season => new SmoothingMoments(Level * season, (Trend ?? 0) * season)).ToArray();
        var (mean, deviation) = (new double[horizon], new double[horizon]);
        for (var step = 0; step < horizon; step++)
        {
            var place = step % _season.Length;
            var (middle, square) = seasons[place].Seen(Form.HasTrend ? late : 0);
            mean[step] = middle;
            deviation[step] = Math.Sqrt(Math.Max(0, ((1 + Variance) * square) - (middle * middle)));
            for (var other = 0; other < seasons.Length; other++)
                seasons[other] = seasons[other].Next(_weights with { Gamma = other == place ? _weights.Gamma : 0 }, late, Variance);
        }

        return Forecasting.Forecast.OfNormal(mean, deviation);
    }

    private Forecast BySimulation(int horizon, SmoothingForecastOptions options)
    {
        Require.Between(options.Paths, 2, int.MaxValue, nameof(options.Paths));
        var stream = RandomSource.Named(options.Seed, "exponential smoothing/paths");
        var (mean, draws, deviation) = (new double[horizon], new double[horizon][], Math.Sqrt(Variance));
        for (var step = 0; step < horizon; step++) draws[step] = new double[options.Paths];
        var point = Ahead();
        for (var step = 0; step < horizon; step++) mean[step] = point.Draw(0);
        for (var path = 0; path < options.Paths; path++)
        {
            var recursion = Ahead();
            for (var step = 0; step < horizon; step++) draws[step][path] = recursion.Draw(stream.Normal() * deviation);
        }

        return Forecasting.Forecast.OfDraws(mean, draws);
    }
}
