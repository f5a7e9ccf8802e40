using MathNet.Numerics.Distributions;

namespace Roer.Methods.Forecasting;

/// <summary>Which difference a Diebold-Mariano test looks for.</summary>
public enum DieboldMarianoAlternative
{
    /// <summary>The two methods are not equally accurate.</summary>
    Different,

    /// <summary>The second method is less accurate than the first.</summary>
    SecondIsWorse,

    /// <summary>The second method is more accurate than the first.</summary>
    SecondIsBetter,
}

/// <summary>How the variance of the mean loss difference allows for errors that overlap.</summary>
public enum LossVariance
{
    /// <summary>γ₀ + 2Σγₖ over k below the horizon (Diebold and Mariano 1995). It may fall below 0.</summary>
    Autocovariances,

    /// <summary>The same with weights 1 − k/h (Bartlett): never below 0.</summary>
    Bartlett,
}

/// <summary>What a Diebold-Mariano test assumes.</summary>
/// <param name="Horizon">How many steps ahead the errors are, 1 or more and fewer than there are errors.</param>
/// <param name="Power">The loss is |error| to this power: 1 or 2, or any number above 0.</param>
/// <param name="Variance">How the variance is estimated.</param>
/// <param name="Alternative">The difference that is looked for.</param>
public sealed record DieboldMarianoOptions(int Horizon, double Power, LossVariance Variance, DieboldMarianoAlternative Alternative);

/// <summary>
/// The test of Diebold and Mariano (1995) on equal accuracy of two forecasts of the same outcomes, with the correction for small samples of Harvey,
/// Leybourne and Newbold (1997, equation 9): the mean loss difference over its standard error, times √((n + 1 − 2h + h(h − 1)/n)/n), by Student's t
/// with n − 1 degrees of freedom. Reproduces <c>dm.test</c> of the R package forecast.
/// </summary>
/// <param name="Statistic">Above 0 when the first method loses more.</param>
/// <param name="Chance">The chance of such a difference, or a larger one, between equally accurate methods (the p-value).</param>
/// <param name="MeanDifference">The mean of the first method's loss minus the second's.</param>
/// <param name="HorizonUsed">The horizon of the variance: 1 instead of that asked when the autocovariances gave a variance of 0 or less, otherwise as asked.</param>
public sealed record DieboldMariano(double Statistic, double Chance, double MeanDifference, int HorizonUsed)
{
    /// <summary>The test on two series of errors.</summary>
    /// <param name="first">The errors of the first method, oldest first.</param>
    /// <param name="second">The errors of the second method on the same outcomes.</param>
    /// <param name="options">What is assumed.</param>
    /// <exception cref="MethodInputException">The lists are unequal or shorter than the horizon asks, a number is not finite, an option is out of range, or the losses never differ (Singular).</exception>
    public static DieboldMariano Of(ReadOnlySpan<double> first, ReadOnlySpan<double> second, DieboldMarianoOptions options)
    {
        Require.SameLength(first.Length, second.Length, nameof(second));
        Require.AboveZero(options.Horizon, nameof(options.Horizon));
        Require.AboveZero(options.Power, nameof(options.Power));
        Require.AtLeast(first.Length, Math.Max(2, Math.Min(options.Horizon, Array.MaxLength) + 1), nameof(first));
        Require.Known(options.Variance, nameof(options.Variance));
        Require.Known(options.Alternative, nameof(options.Alternative));
        Require.Finite(first, nameof(first));
        Require.Finite(second, nameof(second));
        var difference = new double[first.Length];
        for (var index = 0; index < difference.Length; index++)
            difference[index] = Math.Pow(Math.Abs(first[index]), options.Power) - Math.Pow(Math.Abs(second[index]), options.Power);
        Require.Finite(difference, nameof(first));
        var mean = difference.Sum() / difference.Length;
        var horizon = options.Horizon;
        var variance = Variance(difference, mean, horizon, options.Variance);
        Require.Computed([variance], nameof(first));
        var hair = 1e-28 * difference.Sum(each => each * each) / difference.Length / difference.Length;
        if (variance <= hair && horizon > 1) variance = Variance(difference, mean, horizon = 1, options.Variance);
        if (variance <= hair) throw new MethodInputException(InputFault.Singular, nameof(second), "The losses of the two methods always differ by the same amount. A test needs differences that vary.");
        double n = difference.Length, h = horizon;
        var statistic = mean / Math.Sqrt(variance) * Math.Sqrt((n + 1 - (2 * h) + (h / n * (h - 1))) / n);
        Require.Computed([statistic, mean], nameof(first));
        return new DieboldMariano(statistic, Tail(statistic, n - 1, options.Alternative), mean, horizon);
    }

    private static double Variance(double[] difference, double mean, int horizon, LossVariance estimator)
    {
        double sum = 0;
        for (var lag = 0; lag < horizon; lag++)
        {
            var weight = lag == 0 ? 1 : 2 * (estimator == LossVariance.Bartlett ? 1 - ((double)lag / horizon) : 1);
            double product = 0;
            for (var index = lag; index < difference.Length; index++)
                product += (difference[index] - mean) * (difference[index - lag] - mean);
            sum += weight * product / difference.Length;
        }

        return sum / difference.Length;
    }

    private static double Tail(double statistic, double freedom, DieboldMarianoAlternative alternative) => alternative switch
    {
        DieboldMarianoAlternative.SecondIsWorse => StudentT.CDF(0, 1, freedom, statistic),
        DieboldMarianoAlternative.SecondIsBetter => StudentT.CDF(0, 1, freedom, -statistic),
        _ => Math.Min(1, 2 * StudentT.CDF(0, 1, freedom, -Math.Abs(statistic))),
    };
}
