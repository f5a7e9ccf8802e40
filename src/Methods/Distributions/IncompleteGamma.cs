namespace Roer.Methods.Distributions;

/// <summary>
/// The regularised incomplete gamma functions P(a, x) and Q(a, x) as logarithms, each to its own relative precision: the series of DLMF 8.7.1
/// below the mean, the continued fraction of DLMF 8.9.2 (Lentz) above it, and for shapes below 1 near 0 the difference from x^a/Γ(1 + a).
/// Takes a number of steps in the order of the root of the shape.
/// </summary>
internal static class IncompleteGamma
{
    private const double Enough = 1e-17;

    public static LogTails Tails(double shape, double x)
    {
        if (x <= 0) return LogTails.Nothing;
        var front = LogPoisson(shape, x);
        var slope = front + Math.Log(shape);
        if (x >= shape + 1) return LogTails.OfUpper(Math.Min(0, slope + Math.Log(Fraction(shape, x))), slope);
        var lower = Math.Min(0, front + Math.Log(Series(shape, x)));
        return shape < 1 ? new(lower, Math.Log(UpperNearZero(shape, x)), slope) : LogTails.OfLower(lower, slope);
    }

    /// <summary>The point where the tail has this logarithm. Below the smallest positive number it is 0.</summary>
    public static double Quantile(double shape, TailChance target)
    {
        var guess = Guess(shape, target);
        return guess == 0 ? 0 : PositiveRoot.Of(x => Tails(shape, x), target, guess, double.PositiveInfinity);
    }

    /// <summary>log(x^count·e^−x/Γ(count + 1)): a Poisson probability, also between the whole numbers.</summary>
    public static double LogPoisson(double count, double mean)
    {
        if (count < 1) return (count * Math.Log(mean)) - mean - Stirling.LogGammaStep(1, count);
        return -Stirling.Error(count) - Stirling.Deviance(count, mean) - (0.5 * (Stirling.LogTwoPi + Math.Log(count)));
    }

    private static double Guess(double shape, TailChance target)
    {
        var nearZero = Math.Exp(Math.Min(700, (target.LogLower + Stirling.LogGammaStep(1, shape)) / shape));
        if (shape < 1) return target.IsLower || target.Log > -2 ? nearZero : -target.Log;
        var score = NormalDistribution.Score(target);
        var root = 1 - (1 / (9 * shape)) + (score / (3 * Math.Sqrt(shape)));
        return Math.Max(nearZero, shape * root * root * root);
    }

    private static double Series(double shape, double x)
    {
        double term = 1, sum = 1;
        for (var next = shape + 1; term > sum * Enough; next++)
        {
            term *= x / next;
            sum += term;
        }

        return sum;
    }

    private static double UpperNearZero(double shape, double x)
    {
        var log = (shape * Math.Log(x)) - Stirling.LogGammaStep(1, shape);
        double term = 1, sum = 0;
        for (var index = 1; Math.Abs(term) > Enough; index++)
        {
            term *= -x / index;
            sum += term / (shape + index);
        }

        return -Real.ExpMinusOne(log) - (Math.Exp(log) * shape * sum);
    }

    private static double Fraction(double shape, double x)
    {
        var b = x + 1 - shape;
        var d = 1 / b;
        double c = double.MaxValue, product = d, change = 0;
        for (double index = 1; Math.Abs(change - 1) > 2.5e-16; index++)
        {
            var a = -index * (index - shape);
            b += 2;
            d = 1 / ((a * d) + b);
            c = b + (a / c);
            change = c * d;
            product *= change;
        }

        return product;
    }
}
