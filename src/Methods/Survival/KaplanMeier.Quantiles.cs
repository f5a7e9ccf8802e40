namespace Roer.Methods.Survival;

/// <summary>Which time stands for a stretch on which the curve lies exactly at the share asked for.</summary>
public enum FlatStretch
{
    /// <summary>Its beginning: the first time at which the share has ended.</summary>
    First,

    /// <summary>The middle between its beginning and the next fall, as R does; its beginning when there is no next fall.</summary>
    Middle,
}

/// <summary>A time by which a share has ended.</summary>
/// <param name="Time">The time; null when the curve does not get there.</param>
/// <param name="Lower">Where the lower limits get there; null when they do not.</param>
/// <param name="Upper">Where the upper limits get there; null when they do not.</param>
public readonly record struct SurvivalQuantile(double? Time, double? Lower, double? Upper);

/// <summary>Quantiles: times by which a share has ended.</summary>
public sealed partial record KaplanMeier
{
    private const double Touch = 1.5e-8;

    /// <summary>The time by which half has ended, with the interval of Brookmeyer and Crowley (1982) on the curve's own scale.</summary>
    public SurvivalQuantile Median(FlatStretch flat) => Quantile(0.5, flat);

    /// <summary>
    /// The first time at which survival is at or below 1 − <paramref name="ended"/>. Its interval is where the curve's lower and upper limits get there
    /// (Brookmeyer and Crowley 1982; Klein and Moeschberger 2003, §4.5).
    /// </summary>
    /// <param name="ended">The share that has ended, strictly between 0 and 1.</param>
    /// <param name="flat">What a stretch exactly at that share means.</param>
    /// <exception cref="MethodInputException">The share lies outside 0 to 1, or the option is not known.</exception>
    public SurvivalQuantile Quantile(double ended, FlatStretch flat)
    {
        Require.Share(ended, nameof(ended));
        Require.Known(flat, nameof(flat));
        var level = 1 - ended;
        return new SurvivalQuantile(
            Crossing(level, flat, at => _survival[at]),
            Crossing(level, flat, at => PointAt(at).Lower),
            Crossing(level, flat, at => Above(at, level) ? null : PointAt(at).Upper));
    }

    /// <summary>Whether the curve lies so far above the level that its upper limit cannot be at it.</summary>
    private bool Above(int at, double level) => _survival[at] > level + (2 * Touch);

    private double? Crossing(double level, FlatStretch flat, Func<int, double?> height)
    {
        var first = FirstAt(0, at => height(at) <= level + Touch);
        if (first < 0) return null;
        if (flat == FlatStretch.First || Math.Abs(height(first)!.Value - level) > Touch) return Times[first];
        var next = FirstAt(first, at => height(at) < level - Touch);
        return next < 0 ? Times[first] : (Times[first] + Times[next]) / 2;
    }

    /// <summary>The first place of which it holds; -1 when there is none. Where nothing ends nothing changes.</summary>
    private int FirstAt(int from, Func<int, bool> holds)
    {
        for (var at = from; at < _survival.Length; at++)
        {
            if ((at == from || Events[at] > 0) && holds(at)) return at;
        }

        return -1;
    }
}
