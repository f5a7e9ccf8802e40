namespace Roer.Methods.Distributions;

/// <summary>
/// Both tails at one point, as natural logarithms, so that neither is lost where the other is near 1. Minus infinity is a tail of nothing.
/// </summary>
/// <param name="Lower">The logarithm of the chance at or below the point.</param>
/// <param name="Upper">The logarithm of the chance above it.</param>
/// <param name="Slope">The logarithm of the point times the density there: by how much the lower tail grows with the logarithm of the point.</param>
internal readonly record struct LogTails(double Lower, double Upper, double Slope)
{
    private const double LogHalf = -0.69314718055994531;

    public static LogTails Nothing => new(double.NegativeInfinity, 0, double.NegativeInfinity);

    public LogTails Swapped => new(Upper, Lower, Slope);

    public static LogTails OfLower(double lower, double slope) => new(lower, Complement(lower), slope);

    public static LogTails OfUpper(double upper, double slope) => new(Complement(upper), upper, slope);

    /// <summary>log(1 − exp(value)) for a value of at most 0.</summary>
    public static double Complement(double value) => value switch
    {
        >= 0 => double.NegativeInfinity,
        > LogHalf => Math.Log(-Real.ExpMinusOne(value)),
        _ => Real.LogOnePlus(-Math.Exp(value)),
    };
}
