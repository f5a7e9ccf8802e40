namespace Roer.Methods.Distributions;

/// <summary>
/// Student's t distribution. Beyond t on both sides lies I(ν/(ν + t²); ν/2, ½), the regularised incomplete beta function (DLMF 8.17.2).
/// </summary>
public sealed record StudentDistribution
{
    private const double Far = 1e100;
    private const double LogHalf = -0.69314718055994531;

    private StudentDistribution(double degreesOfFreedom) => DegreesOfFreedom = degreesOfFreedom;

    /// <summary>Degrees of freedom; need not be whole.</summary>
    public double DegreesOfFreedom { get; }

    /// <summary>Student's t distribution with these degrees of freedom.</summary>
    /// <exception cref="MethodInputException">The degrees of freedom lie outside 10⁻¹⁰⁰ to 10¹².</exception>
    public static StudentDistribution Of(double degreesOfFreedom)
    {
        Require.DistributionShape(degreesOfFreedom, nameof(degreesOfFreedom));
        return new(degreesOfFreedom);
    }

    /// <summary>The chance of a value of at most <paramref name="t"/>.</summary>
    /// <exception cref="MethodInputException">The point is not finite.</exception>
    public double Cumulative(double t) => UpperTail(-t);

    /// <summary>The chance of a value above <paramref name="t"/>, to its own precision: never as 1 minus the other tail.</summary>
    /// <exception cref="MethodInputException">The point is not finite.</exception>
    public double UpperTail(double t)
    {
        Require.Finite([t], nameof(t));
        var beyond = 0.5 * Math.Exp(BothTails(Math.Abs(t)));
        return t < 0 ? 1 - beyond : beyond;
    }

    /// <summary>The point below which lies <paramref name="probability"/>, strictly between 0 and 1.</summary>
    /// <exception cref="MethodInputException">The probability lies outside 0 to 1, or the point is beyond the largest number.</exception>
    public double Quantile(double probability) => Point(TailChance.OfLower(probability));

    /// <summary>The point above which lies <paramref name="probability"/>, strictly between 0 and 1; exact where 1 − probability would round to 1.</summary>
    /// <exception cref="MethodInputException">The probability lies outside 0 to 1, or the point is beyond the largest number.</exception>
    public double UpperQuantile(double probability) => Point(TailChance.OfUpper(probability));

    private double Point(TailChance chance)
    {
        var both = chance.Log - LogHalf;
        if (both >= 0) return 0;
        var target = both > LogHalf ? new TailChance(LogTails.Complement(both), false) : new TailChance(both, true);
        var distance = Math.Sqrt(DegreesOfFreedom) * Math.Exp(IncompleteBeta.Quantile(DegreesOfFreedom / 2, 0.5, target).LogOdds / -2);
        Require.Representable(distance, "probability");
        return chance.IsLower ? -distance : distance;
    }

    private double BothTails(double distance)
    {
        var ratio = distance / Math.Sqrt(DegreesOfFreedom);
        if (ratio > Far) return IncompleteBeta.LogNearZero(DegreesOfFreedom / 2, 0.5, -2 * Math.Log(ratio));
        var square = ratio * ratio;
        return ratio > 1
            ? IncompleteBeta.Tails(DegreesOfFreedom / 2, 0.5, 1 / (1 + square), 1 / (1 + (1 / square))).Lower
            : IncompleteBeta.Tails(DegreesOfFreedom / 2, 0.5, 1 / (1 + square), square / (1 + square)).Lower;
    }
}
