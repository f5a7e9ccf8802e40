namespace Roer.Care;

/// <summary>
/// Divides a whole number over steps in proportion to weights, in whole numbers, so that the parts of any division of the steps add up
/// to the whole: the value of a run of steps is the difference of two rounded running totals (cumulative rounding).
/// </summary>
public static class EvenSpread
{
    /// <summary>The rounded running total: <paramref name="weightSoFar"/> ÷ <paramref name="divisor"/>, halves upward.</summary>
    /// <param name="weightSoFar">The running sum of the weights, at least 0.</param>
    /// <param name="divisor">The number to divide by, at least 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">A negative sum, or a divisor below 1.</exception>
    public static Int128 RunningTotal(Int128 weightSoFar, long divisor)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(weightSoFar, Int128.Zero);
        ArgumentOutOfRangeException.ThrowIfLessThan(divisor, 1L);
        return ((2 * weightSoFar) + divisor) / (2 * (Int128)divisor);
    }

    /// <summary>
    /// The part of <paramref name="whole"/> that falls on the steps from <paramref name="first"/> to <paramref name="last"/> out of
    /// <paramref name="steps"/> equal steps, counted from 0, both included. An empty run gives 0.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The run lies outside the steps, or the whole is negative.</exception>
    public static Int128 Part(Int128 whole, long first, long last, long steps)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(first, 0L);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(last, steps);
        return last < first ? 0 : RunningTotal(whole * (last + 1), steps) - RunningTotal(whole * first, steps);
    }
}
