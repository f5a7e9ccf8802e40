namespace Roer.Methods.Survival;

/// <summary>What a Cox model foretells at one exit.</summary>
/// <param name="Time">The exit.</param>
/// <param name="Hazard">The cumulative hazard up to and including it.</param>
/// <param name="Survival">exp(−hazard).</param>
/// <param name="StandardError">Of the survival.</param>
/// <param name="Lower">Lower limit; null where there is none.</param>
/// <param name="Upper">Upper limit; null where there is none.</param>
public readonly record struct CoxPoint(double Time, double Hazard, double Survival, double StandardError, double? Lower, double? Upper);

/// <summary>Baseline hazard and prediction.</summary>
public sealed partial class Cox
{
    /// <summary>The mean of each column (by weight): the values to which a baseline belongs.</summary>
    public IReadOnlyList<double> Means => _scale.Means;

    /// <summary>
    /// The curve of a spell with these values: S(t|x) = exp(−H₀(t)·exp((x − means)·β)) with H₀ = Σ d/Σ exp of Breslow (1974), or with Efron's ties its Efron
    /// version. Variance of ln S by Tsiatis (1981): exp(2(x − means)β)·[Σ d/(Σ exp)² + qᵀ·V·q], q = ∫ (x − mean over the risk set) dH₀. The baseline is the
    /// prediction at <see cref="Means"/>. Agrees with R's <c>survfit(coxph)</c>.
    /// </summary>
    /// <param name="values">One value for each column.</param>
    /// <param name="stratum">The stratum's number; 0 when fitted without strata.</param>
    /// <param name="interval">Scale and level of the intervals.</param>
    /// <returns>A point for every exit in the stratum, rising in time; before the first survival is 1.</returns>
    /// <exception cref="MethodInputException">Values of another number or not finite, a stratum that was not fitted, an option out of range, or values so far out that the hazard is infinite.</exception>
    public IReadOnlyList<CoxPoint> Predict(ReadOnlySpan<double> values, int stratum, AalenJohansenOptions interval)
    {
        RequireHazard();
        Require.SameLength(Coefficients.Count, values.Length, nameof(values));
        Require.Finite(values, nameof(values));
        Require.Known(interval.Scale, nameof(interval));
        var quantile = IntervalScaleLimits.Quantile(interval.Level);
        var part = Array.Find(_strata, each => each.Number == stratum)
            ?? throw new MethodInputException(InputFault.OutOfRange, nameof(stratum), "No spell of this stratum took part in the fit. Give one of its strata, or 0 when it had none.");
        var (x, linear) = (new double[values.Length], 0.0);
        for (var column = 0; column < x.Length; column++)
        {
            x[column] = (values[column] - _scale.Means[column]) / _scale.Widths[column];
            linear += x[column] * _search.Beta[column];
        }

        var baseline = CoxBaseline.Of(part, _search, _ => { });
        var ratio = Math.Exp(linear);
        var points = new CoxPoint[part.Spells.Times.Length];
        for (var at = 0; at < points.Length; at++)
        {
            var hazard = baseline.Hazards[at + 1] * ratio;
            var error = ratio * Math.Sqrt(baseline.Variances[at + 1] + Uncertainty(baseline, x, at + 1));
            if (!double.IsFinite(hazard) || !double.IsFinite(error))
                throw new MethodInputException(InputFault.OutOfRange, nameof(values), "The values lie so far from those of the fit that the hazard is infinite. Give values nearer to the means.");
            var survival = Math.Exp(-hazard);
            var (lower, upper) = interval.Scale.Limits(survival, survival * error, quantile);
            points[at] = new CoxPoint(part.Spells.Times[at], hazard, survival, survival * error, lower, upper);
        }

        return points;
    }

    private double Uncertainty(CoxBaseline baseline, double[] x, int at)
    {
        var q = new double[x.Length];
        for (var column = 0; column < x.Length; column++)
            q[column] = (x[column] * baseline.Hazards[at]) - baseline.Means[(at * x.Length) + column];
        var sum = 0.0;
        for (var row = 0; row < q.Length; row++)
        {
            for (var column = 0; column < q.Length; column++)
                sum += q[row] * _search.Inverse[row, column] * q[column];
        }

        return Math.Max(0, sum);
    }
}
