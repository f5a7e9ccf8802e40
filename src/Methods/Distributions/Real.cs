namespace Roer.Methods.Distributions;

/// <summary>Functions of one real number that keep their relative precision near 0.</summary>
internal static class Real
{
    private const double Near = 0.25;

    /// <summary>log(1 + value), for a value above −1 (Kahan: the rounding of 1 + value is divided out).</summary>
    public static double LogOnePlus(double value)
    {
        var sum = 1 + value;
        if (sum == 1) return value;
        return Math.Abs(value) < Near ? value - LessLogOnePlus(value) : Math.Log(sum);
    }

    /// <summary>exp(value) − 1, as 2·sinh(value/2)·exp(value/2).</summary>
    public static double ExpMinusOne(double value)
    {
        if (Math.Abs(value) > Near) return Math.Exp(value) - 1;
        double term = value, sum = value;
        for (var index = 2; Math.Abs(term) > Math.Abs(sum) * 1e-18; index++)
        {
            term *= value / index;
            sum += term;
        }

        return sum;
    }

    /// <summary>value − log(1 + value), without cancellation: with r = value/(2 + value) it is value·r − 2r³(1/3 + r²/5 + r⁴/7 + …).</summary>
    public static double LessLogOnePlus(double value)
    {
        if (!(Math.Abs(value) < Near)) return value - Math.Log(1 + value);
        var ratio = value / (2 + value);
        var square = ratio * ratio;
        double power = 1, sum = 0;
        for (var odd = 3; power > 1e-18; odd += 2)
        {
            sum += power / odd;
            power *= square;
        }

        return (value * ratio) - (2 * ratio * square * sum);
    }
}
