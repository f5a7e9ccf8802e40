namespace Roer.Methods.Distributions;

/// <summary>
/// The point above 0 where a tail has a given chance: Newton's method on the logarithm of the tail against the logarithm of the point, kept
/// between bounds that close in. In that scale the far tails are nearly straight, so few steps are needed.
/// </summary>
internal static class PositiveRoot
{
    private const int MostSteps = 400;
    private const double Step = 64;

    public static double Of(Func<double, LogTails> tailsAt, TailChance target, double guess, double ceiling)
    {
        double low = 0, high = ceiling, x = Math.Min(guess, ceiling);
        for (var step = 0; step < MostSteps; step++)
        {
            var tails = tailsAt(x);
            var tail = target.Of(tails);
            var gap = tail - target.Log;
            if (Math.Abs(gap) <= 2e-16 * Math.Max(1, Math.Abs(target.Log))) return x;
            if (target.IsLower == gap < 0) low = x;
            else high = x;
            var newton = x * Math.Exp((target.IsLower ? -gap : gap) * Math.Exp(Math.Min(700, tail - tails.Slope)));
            var next = newton > low && newton < high ? newton : Between(low, high);
            if (Math.Abs(next - x) <= 2e-16 * x) return next;
            x = next;
        }

        return x;
    }

    private static double Between(double low, double high)
    {
        if (low == 0) return high / Step;
        return double.IsPositiveInfinity(high) ? low * Step : Math.Sqrt(low) * Math.Sqrt(high);
    }
}
