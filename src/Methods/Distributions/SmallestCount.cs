namespace Roer.Methods.Distributions;

/// <summary>
/// The quantile of a distribution on 0, 1, 2, …: the smallest count whose lower tail is at least the chance asked for, or whose upper tail is
/// at most it. A chance that equals a tail up to rounding counts as equal, so that the quantile of a cumulative chance is the count again.
/// </summary>
internal static class SmallestCount
{
    private const double Rounding = 4 * 2.220446049250313e-16;

    private const long Farthest = 1L << 60;

    public static long Of(Func<long, LogTails> tailsAt, double probability, bool lower, double guess)
    {
        var target = lower ? TailChance.OfLower(probability) : TailChance.OfUpper(probability);
        var slack = Rounding * (16 + Math.Abs(target.Log));
        if (probability > 0.5) slack += Rounding / 2 / (1 - probability);
        bool Reached(long count) => target.IsLower ? tailsAt(count).Lower >= target.Log - slack : tailsAt(count).Upper <= target.Log + slack;

        var start = (long)Math.Clamp(guess, 0, 1e15);
        return Reached(start) ? Downward(Reached, start) : Upward(Reached, start);
    }

    private static long Downward(Func<long, bool> reached, long high)
    {
        long step = 1;
        while (high > 0)
        {
            var low = Math.Max(0, high - step);
            if (!reached(low)) return Halve(reached, low, high);
            (high, step) = (low, step * 2);
        }

        return 0;
    }

    private static long Upward(Func<long, bool> reached, long low)
    {
        long step = 1;
        while (!reached(low + step))
        {
            (low, step) = (low + step, step * 2);
            if (step > Farthest) throw new MethodInputException(InputFault.OutOfRange, "probability", "The count for this probability is beyond the largest whole number. Give one less far in the tail, or a smaller mean.");
        }

        return Halve(reached, low, low + step);
    }

    private static long Halve(Func<long, bool> reached, long low, long high)
    {
        while (high - low > 1)
        {
            var middle = low + ((high - low) / 2);
            if (reached(middle)) high = middle;
            else low = middle;
        }

        return high;
    }
}
