namespace Roer.Methods.Survival;

/// <summary>What to do with a horizon beyond the last exit, where the curve has not reached 0.</summary>
public enum BeyondLast
{
    /// <summary>An error: the data say nothing there.</summary>
    Refuse,

    /// <summary>The curve keeps its last height, as R's <c>survfit</c> does: a mean that is no longer known from the data alone.</summary>
    HoldLevel,
}

/// <summary>
/// The mean time within a horizon τ: the area under the survival curve, ∫₀^τ S (Irwin 1949), with variance
/// Σ over event times s ≤ τ of (∫ₛ^τ S)²·d/(n(n−d)) (Klein and Moeschberger 2003, §4.5). Reproduces the primary biliary cirrhosis example of the
/// survRM2 package (Uno et al. 2014), 7.146 and 7.283 years within 10.
/// </summary>
/// <param name="Horizon">τ, in the unit of the spells.</param>
/// <param name="Mean">The mean, in the same unit. Time before the curve's start counts in full: the curve is conditional on it.</param>
/// <param name="StandardError">Its standard error.</param>
/// <param name="Lower">Lower limit of the normal interval.</param>
/// <param name="Upper">Upper limit of the normal interval.</param>
public sealed record RestrictedMean(double Horizon, double Mean, double StandardError, double Lower, double Upper)
{
    /// <summary>The mean within a horizon under a curve, with an interval of the curve's own level.</summary>
    /// <param name="curve">The survival curve.</param>
    /// <param name="horizon">τ, above 0; an event at τ itself changes nothing.</param>
    /// <param name="beyond">What a horizon beyond the last exit means.</param>
    /// <exception cref="MethodInputException">The horizon is not above 0, or lies beyond the last exit and <paramref name="beyond"/> refuses it.</exception>
    public static RestrictedMean Of(KaplanMeier curve, double horizon, BeyondLast beyond)
    {
        Require.AboveZero(horizon, nameof(horizon));
        Require.Known(beyond, nameof(beyond));
        if (beyond == BeyondLast.Refuse && curve.At(horizon) is null) throw Beyond(nameof(horizon));

        double area = 0, variance = 0, right = horizon;
        var times = curve.Times;
        var survival = curve.Survival;
        var atRisk = curve.AtRisk;
        var events = curve.Events;
        for (var at = times.Length - 1; at >= 0; at--)
        {
            if (times[at] >= horizon) continue;
            area += survival[at] * (right - times[at]);
            right = times[at];
            if (events[at] < atRisk[at]) variance += area * area * events[at] / (atRisk[at] * (atRisk[at] - events[at]));
        }

        var (mean, error) = (area + right, Math.Sqrt(variance));
        Require.Computed([mean, error], nameof(horizon));
        var half = IntervalScaleLimits.Quantile(curve.Options.Level) * error;
        return new RestrictedMean(horizon, mean, error, mean - half, mean + half);
    }

    /// <summary>This mean minus another of independent spells, within the same horizon.</summary>
    /// <param name="other">What is subtracted.</param>
    /// <param name="level">The chance that the interval aims at, such as 0.95.</param>
    /// <exception cref="MethodInputException">The horizons differ, the level lies outside 0 to 1, or neither mean has any spread.</exception>
    public RestrictedMeanDifference Minus(RestrictedMean other, double level)
    {
        var quantile = IntervalScaleLimits.Quantile(level);
        if (Horizon != other.Horizon)
            throw new MethodInputException(InputFault.OutOfRange, nameof(other), "The two means have different horizons. Take both within the same one.");
        var error = Math.Sqrt((StandardError * StandardError) + (other.StandardError * other.StandardError));
        if (error == 0)
            throw new MethodInputException(InputFault.TooFew, nameof(other), "Neither mean has a standard error: no event falls within the horizon while others go on. Give a longer horizon or more spells.");
        var difference = Mean - other.Mean;
        return new RestrictedMeanDifference(difference, error, difference - (quantile * error), difference + (quantile * error), IntervalScaleLimits.TwoSided(difference / error));
    }

    internal static MethodInputException Beyond(string parameter) =>
        new(InputFault.OutOfRange, parameter, "The horizon lies beyond the last exit, where the data say nothing. Give a horizon up to the last exit, or let the curve hold its level.");
}

/// <summary>A difference of two restricted means of independent spells.</summary>
/// <param name="Difference">The first minus the second.</param>
/// <param name="StandardError">Its standard error.</param>
/// <param name="Lower">Lower limit of the normal interval.</param>
/// <param name="Upper">Upper limit of the normal interval.</param>
/// <param name="PValue">Two-sided, that there is no difference.</param>
public sealed record RestrictedMeanDifference(double Difference, double StandardError, double Lower, double Upper, double PValue);
