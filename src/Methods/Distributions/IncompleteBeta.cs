namespace Roer.Methods.Distributions;

/// <summary>
/// The regularised incomplete beta function as logarithms of both tails, each to its own relative precision: the continued fraction of
/// Didonato and Morris (Lentz) on the side of the shorter tail. A point is given as x with y = 1 − x, so that neither is lost near 1.
/// </summary>
internal static class IncompleteBeta
{
    private const double Tiny = 1e-300;
    private const double LogSmallest = -650;

    public static LogTails Tails(double a, double b, double x, double y)
    {
        if (x <= 0) return LogTails.Nothing;
        if (y <= 0) return LogTails.Nothing.Swapped;
        if (x <= (a + 1) / (a + b + 2)) return ShortSide(a, b, x, y);
        var (lower, upper, slope) = ShortSide(b, a, y, x);
        return new(upper, lower, slope + Math.Log(x) - Math.Log(y));
    }

    /// <summary>
    /// The point where the tail has this chance, and the logarithm of x/y there, which still tells apart points that are 0 or 1 as a number.
    /// </summary>
    public static (double X, double LogOdds) Quantile(double a, double b, TailChance target)
    {
        var half = target.Of(Tails(a, b, 0.5, 0.5));
        if (target.IsLower ? target.Log > half : target.Log < half)
        {
            var (y, against) = LeftHalf(b, a, target.Opposite);
            return (1 - y, -against);
        }

        return LeftHalf(a, b, target);
    }

    /// <summary>log(Γ(a + b + 1)/(Γ(a + 1)Γ(b + 1))·x^a·y^b): a binomial probability, also between the whole numbers.</summary>
    public static double LogBinomial(double a, double b, double x, double y)
    {
        if (Math.Min(a, b) < 1)
        {
            var (few, many) = a < b ? (a, b) : (b, a);
            return (a * LogOf(x, y)) + (b * LogOf(y, x)) + Stirling.LogGammaStep(many + 1, few) - Stirling.LogGammaStep(1, few);
        }

        var n = a + b;
        return Stirling.Error(n) - Stirling.Error(a) - Stirling.Error(b) - Stirling.Deviance(a, n * x) - Stirling.Deviance(b, n * y)
            + (0.5 * (Math.Log(n / a / b) - Stirling.LogTwoPi));
    }

    /// <summary>The logarithm of the lower tail so close to 0 that it is x^a/(a·B(a, b)); x may be too small to be a number.</summary>
    public static double LogNearZero(double a, double b, double logX) => (a * logX) - LogWeight(a, b);

    private static (double X, double LogOdds) LeftHalf(double a, double b, TailChance target)
    {
        var log = (target.LogLower + LogWeight(a, b)) / a;
        var nearZero = Math.Exp(log);
        if (log < LogSmallest) return (nearZero, log);
        var guess = Math.Min(0.5, a > 1 && !target.IsLower ? Math.Max(nearZero, a / (a + b)) : nearZero);
        var x = PositiveRoot.Of(point => Tails(a, b, point, 1 - point), target, guess, 0.5);
        return (x, Math.Log(x) - Real.LogOnePlus(-x));
    }

    private static LogTails ShortSide(double a, double b, double x, double y)
    {
        var front = LogBinomial(a, b, x, y) + Math.Log(b / (a + b)) + Math.Log(a);
        var slope = front - Math.Log(y);
        var lower = Math.Min(0, front + Math.Log(Fraction(a, b, x, y)));
        return a < 1 && lower > -0.1 ? new(lower, Math.Log(UpperNearZero(a, b, x)), slope) : LogTails.OfLower(lower, slope);
    }

    /// <summary>1 − I for a small shape, where I is near 1: the difference from x^a/(a·B(a, b)) by DLMF 8.17.7.</summary>
    private static double UpperNearZero(double a, double b, double x)
    {
        var log = (a * Math.Log(x)) - LogWeight(a, b);
        double term = 1, sum = 0;
        for (var index = 1; Math.Abs(term) > 1e-18; index++)
        {
            term *= (index - b) * x / index;
            sum += term / (a + index);
        }

        return -Real.ExpMinusOne(log) - (Math.Exp(log) * a * sum);
    }

    /// <summary>log(a·B(a, b)).</summary>
    private static double LogWeight(double a, double b) => Stirling.LogGammaStep(1, a) - Stirling.LogGammaStep(b, a);

    private static double LogOf(double x, double y) => y < 0.5 ? Real.LogOnePlus(-y) : Math.Log(x);

    /// <summary>
    /// What x^a·y^b/B(a, b) is to be multiplied with: the continued fraction of Didonato and Morris (1992, equation 9), which takes
    /// a·y − b·x as a whole, so that it keeps its precision where x is close to 1.
    /// </summary>
    private static double Fraction(double a, double b, double x, double y)
    {
        var whole = (a * y) - (b * x) + 1;
        double product = NotZero(a * whole / (a + 1)), c = product, d = 0, change = 0;
        for (double index = 1; Math.Abs(change - 1) > 2.5e-16; index++)
        {
            var step = a + ((2 * index) - 1);
            var above = (a + (index - 1)) / step * ((a + b + (index - 1)) / step) * index * (b - index) * x * x;
            var below = index + (index * (b - index) * x / step) + ((a + index) * (whole + (index * (2 - x))) / (step + 2));
            (c, d) = (NotZero(below + (above / c)), 1 / NotZero(below + (above * d)));
            change = c * d;
            product *= change;
        }

        return 1 / product;
    }

    private static double NotZero(double value) => Math.Abs(value) < Tiny ? Tiny : value;
}
