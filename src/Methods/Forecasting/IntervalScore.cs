namespace Roer.Methods.Forecasting;

/// <summary>
/// The interval score of Winkler (1972): (u − l) + (2/α)(l − y)₊ + (2/α)(y − u)₊ with α = 1 − level. A narrow interval is rewarded, an
/// outcome outside it punished by its distance; in the unit of y, lower is better (Gneiting and Raftery 2007, equation 43).
/// </summary>
public static class IntervalScore
{
    /// <summary>The score of one central interval.</summary>
    /// <param name="actual">The outcome y; on a bound it lies inside.</param>
    /// <param name="lower">The lower bound l.</param>
    /// <param name="upper">The upper bound u, not below l.</param>
    /// <param name="level">The chance the interval promises, between 0 and 1, both excluded.</param>
    /// <exception cref="MethodInputException">A number is not finite, the bounds are the wrong way round, or the level is outside its bounds.</exception>
    public static double Of(double actual, double lower, double upper, double level)
    {
        Require.Finite([actual, lower, upper], nameof(actual));
        Require.Share(level, nameof(level));
        if (lower > upper) throw new MethodInputException(InputFault.Unsorted, nameof(upper), "upper lies below lower. Give the bounds the other way round.");
        var outside = Math.Max(0, lower - actual) + Math.Max(0, actual - upper);
        var score = upper - lower + (2 / (1 - level) * outside);
        Require.Computed([score], nameof(actual));
        return score;
    }
}
