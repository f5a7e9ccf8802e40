using Roer.Methods.Distributions;

namespace Roer.Methods.Survival;

/// <summary>On which scale a probability's interval is symmetric. With p the estimate, s its standard error and z the normal quantile.</summary>
public enum IntervalScale
{
    /// <summary>p ± z·s, cut at 0 and 1.</summary>
    Plain,

    /// <summary>p·exp(±z·s/p), cut at 1. What R's survfit does unless told otherwise.</summary>
    Log,

    /// <summary>p^exp(±z·s/(p·ln p)) (Kalbfleisch and Prentice 1980). Never leaves 0 to 1; what lifelines does.</summary>
    LogLog,
}

/// <summary>Limits and tails that the methods share.</summary>
internal static class IntervalScaleLimits
{
    /// <summary>The normal quantile that belongs to an interval of this level, such as 1.96 for 0.95.</summary>
    public static double Quantile(double level)
    {
        Require.Share(level, nameof(level));
        return NormalDistribution.Standard.UpperQuantile((1 - level) / 2);
    }

    /// <summary>Without standard error there are no limits; with one of 0 both are the estimate.</summary>
    public static (double? Lower, double? Upper) Limits(this IntervalScale scale, double estimate, double? error, double quantile)
    {
        if (error is not { } width) return (null, null);
        if (width == 0) return (estimate, estimate);
        var half = quantile * width;
        switch (scale)
        {
            case IntervalScale.Plain:
                return (Math.Max(0, estimate - half), Math.Min(1, estimate + half));
            case IntervalScale.Log when estimate > 0:
                return (estimate * Math.Exp(-half / estimate), Math.Min(1, estimate * Math.Exp(half / estimate)));
            case IntervalScale.LogLog when estimate is > 0 and < 1:
                var log = Math.Log(estimate);
                return (Math.Exp(log * Math.Exp(-half / (estimate * log))), Math.Exp(log * Math.Exp(half / (estimate * log))));
            case IntervalScale.Log or IntervalScale.LogLog:
                return (null, null);
            default:
                throw new MethodInputException(InputFault.OutOfRange, nameof(scale), "The interval scale is none of those known. Give Plain, Log or LogLog.");
        }
    }

    /// <summary>The chance that a chi-squared value of this many degrees of freedom is larger.</summary>
    public static double UpperTail(double chiSquared, int degrees) =>
        chiSquared <= 0 ? 1 : ChiSquaredDistribution.Of(degrees).UpperTail(chiSquared);

    /// <summary>The chance that a standard normal value lies further from 0.</summary>
    public static double TwoSided(double score) => 2 * NormalDistribution.Standard.UpperTail(Math.Abs(score));
}
