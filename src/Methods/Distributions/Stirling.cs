namespace Roer.Methods.Distributions;

/// <summary>
/// The gamma function in the form that keeps precision for large arguments: log Γ(z) = (z − ½)·log z − z + ½·log 2π + δ(z), and the deviance
/// that goes with it (Loader 2000, "Fast and accurate computation of binomial probabilities").
/// </summary>
internal static class Stirling
{
    public const double LogTwoPi = 1.8378770664093454836;

    private const double Far = 16;

    /// <summary>δ(z), for z above 0: the series of DLMF 5.11.1 from 16 on; below that by δ(z) = δ(z + 1) + (z + ½)·log(1 + 1/z) − 1.</summary>
    public static double Error(double z)
    {
        double sum = 0;
        for (; z < Far; z++)
            sum += ((z + 0.5) * Math.Log((1 + z) / z)) - 1;
        var square = 1 / (z * z);
        return sum + ((((((((((-691.0 / 360360 * square) + (1.0 / 1188)) * square) - (1.0 / 1680)) * square) + (1.0 / 1260)) * square) - (1.0 / 360)) * square + (1.0 / 12)) / z);
    }

    /// <summary>The deviance x·log(x/mean) + mean − x, for x and mean above 0.</summary>
    public static double Deviance(double x, double mean)
    {
        var difference = (mean - x) / x;
        return difference < 1 && difference > -0.5 ? x * Real.LessLogOnePlus(difference) : (x * (Math.Log(x) - Math.Log(mean))) + mean - x;
    }

    /// <summary>log Γ(z + step) − log Γ(z), to full relative precision however small the step; both above 0.</summary>
    public static double LogGammaStep(double z, double step)
    {
        double sum = 0;
        for (; z < Far; z++)
            sum -= Real.LogOnePlus(step / z);
        var growth = Real.LogOnePlus(step / z);
        sum += ((z - 0.5) * growth) + (step * (Math.Log(z + step) - 1));
        double[] series = [1.0 / 12, -1.0 / 360, 1.0 / 1260, -1.0 / 1680, 1.0 / 1188, -691.0 / 360360];
        var power = 1 / z;
        for (var index = 0; index < series.Length; index++, power /= z * z)
            sum += series[index] * power * Real.ExpMinusOne(-((2 * index) + 1) * growth);
        return sum;
    }
}
