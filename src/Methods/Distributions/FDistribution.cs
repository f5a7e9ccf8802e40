namespace Roer.Methods.Distributions;

/// <summary>
/// The F distribution of Fisher and Snedecor: F = d₂·x/(d₁·(1 − x)) where x has a beta distribution with shapes d₁/2 and d₂/2.
/// </summary>
public sealed record FDistribution
{
    private FDistribution(double numerator, double denominator) => (Numerator, Denominator) = (numerator, denominator);

    /// <summary>Degrees of freedom of the numerator.</summary>
    public double Numerator { get; }

    /// <summary>Degrees of freedom of the denominator.</summary>
    public double Denominator { get; }

    /// <summary>The F distribution with these degrees of freedom.</summary>
    /// <exception cref="MethodInputException">Degrees of freedom lie outside 10⁻¹⁰⁰ to 10¹².</exception>
    public static FDistribution Of(double numerator, double denominator)
    {
        Require.DistributionShape(numerator, nameof(numerator));
        Require.DistributionShape(denominator, nameof(denominator));
        return new(numerator, denominator);
    }

    /// <summary>The chance of a value of at most <paramref name="x"/>; 0 below 0.</summary>
    /// <exception cref="MethodInputException">The point is not finite.</exception>
    public double Cumulative(double x) => Math.Exp(TailsAt(x).Lower);

    /// <summary>The chance of a value above <paramref name="x"/>, to its own precision: never as 1 minus the other tail.</summary>
    /// <exception cref="MethodInputException">The point is not finite.</exception>
    public double UpperTail(double x) => Math.Exp(TailsAt(x).Upper);

    /// <summary>The point below which lies <paramref name="probability"/>, strictly between 0 and 1.</summary>
    /// <exception cref="MethodInputException">The probability lies outside 0 to 1, or the point is beyond the largest number.</exception>
    public double Quantile(double probability) => Point(TailChance.OfLower(probability));

    /// <summary>The point above which lies <paramref name="probability"/>, strictly between 0 and 1; exact where 1 − probability would round to 1.</summary>
    /// <exception cref="MethodInputException">The probability lies outside 0 to 1, or the point is beyond the largest number.</exception>
    public double UpperQuantile(double probability) => Point(TailChance.OfUpper(probability));

    private double Point(TailChance chance)
    {
        var point = Math.Exp(IncompleteBeta.Quantile(Numerator / 2, Denominator / 2, chance).LogOdds) * (Denominator / Numerator);
        Require.Representable(point, "probability");
        return point;
    }

    private LogTails TailsAt(double x)
    {
        Require.Finite([x], nameof(x));
        if (x <= 0) return LogTails.Nothing;
        var odds = x * (Numerator / Denominator);
        return odds > 1
            ? IncompleteBeta.Tails(Numerator / 2, Denominator / 2, 1 / (1 + (1 / odds)), 1 / odds / (1 + (1 / odds)))
            : IncompleteBeta.Tails(Numerator / 2, Denominator / 2, odds / (1 + odds), 1 / (1 + odds));
    }
}
