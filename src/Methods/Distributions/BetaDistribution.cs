namespace Roer.Methods.Distributions;

/// <summary>
/// The beta distribution on 0 to 1, with density x^(a − 1)·(1 − x)^(b − 1)/B(a, b). Tails by the regularised incomplete beta function
/// (DLMF 8.17.2); quantiles by Newton's method on the logarithm of the shorter tail.
/// </summary>
public sealed record BetaDistribution
{
    private BetaDistribution(double a, double b) => (A, B) = (a, b);

    /// <summary>The first shape, that pulls to 1.</summary>
    public double A { get; }

    /// <summary>The second shape, that pulls to 0.</summary>
    public double B { get; }

    /// <summary>The beta distribution with mean a/(a + b).</summary>
    /// <exception cref="MethodInputException">A shape lies outside 10⁻¹⁰⁰ to 10¹².</exception>
    public static BetaDistribution Of(double a, double b)
    {
        Require.DistributionShape(a, nameof(a));
        Require.DistributionShape(b, nameof(b));
        return new(a, b);
    }

    /// <summary>The chance of a value of at most <paramref name="x"/>; 0 below 0 and 1 above 1.</summary>
    /// <exception cref="MethodInputException">The point is not finite.</exception>
    public double Cumulative(double x) => Math.Exp(TailsAt(x).Lower);

    /// <summary>The chance of a value above <paramref name="x"/>, to its own precision: never as 1 minus the other tail.</summary>
    /// <exception cref="MethodInputException">The point is not finite.</exception>
    public double UpperTail(double x) => Math.Exp(TailsAt(x).Upper);

    /// <summary>The point below which lies <paramref name="probability"/>, strictly between 0 and 1.</summary>
    /// <exception cref="MethodInputException">The probability lies outside 0 to 1, or is one of these.</exception>
    public double Quantile(double probability) => IncompleteBeta.Quantile(A, B, TailChance.OfLower(probability)).X;

    /// <summary>The point above which lies <paramref name="probability"/>, strictly between 0 and 1; exact where 1 − probability would round to 1.</summary>
    /// <exception cref="MethodInputException">The probability lies outside 0 to 1, or is one of these.</exception>
    public double UpperQuantile(double probability) => IncompleteBeta.Quantile(A, B, TailChance.OfUpper(probability)).X;

    private LogTails TailsAt(double x)
    {
        Require.Finite([x], nameof(x));
        return IncompleteBeta.Tails(A, B, x, 1 - x);
    }
}
