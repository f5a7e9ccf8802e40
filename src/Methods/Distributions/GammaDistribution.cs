namespace Roer.Methods.Distributions;

/// <summary>
/// The gamma distribution on the numbers above 0, with density rate^shape·x^(shape − 1)·e^(−rate·x)/Γ(shape). Tails by the regularised
/// incomplete gamma function (DLMF 8.2.4); quantiles by Newton's method on the logarithm of the shorter tail.
/// </summary>
public sealed record GammaDistribution
{
    private GammaDistribution(double shape, double rate) => (Shape, Rate) = (shape, rate);

    /// <summary>The shape, from 10⁻¹⁰⁰ to 10¹².</summary>
    public double Shape { get; }

    /// <summary>The rate: 1 divided by the scale.</summary>
    public double Rate { get; }

    /// <summary>The gamma distribution with mean <paramref name="shape"/>/<paramref name="rate"/>.</summary>
    /// <exception cref="MethodInputException">The shape lies outside 10⁻¹⁰⁰ to 10¹², or the rate is not a finite number above 0.</exception>
    public static GammaDistribution Of(double shape, double rate)
    {
        Require.DistributionShape(shape, nameof(shape));
        Require.AboveZero(rate, nameof(rate));
        return new(shape, rate);
    }

    /// <summary>The gamma distribution with this mean and standard deviation.</summary>
    /// <exception cref="MethodInputException">One of them is not a finite number above 0, or their ratio gives a shape outside its bounds.</exception>
    public static GammaDistribution OfMoments(double mean, double standardDeviation)
    {
        Require.AboveZero(mean, nameof(mean));
        Require.AboveZero(standardDeviation, nameof(standardDeviation));
        var ratio = mean / standardDeviation;
        return Of(ratio * ratio, ratio / standardDeviation);
    }

    /// <summary>The chance of a value of at most <paramref name="x"/>; 0 below 0.</summary>
    /// <exception cref="MethodInputException">The point is not finite.</exception>
    public double Cumulative(double x) => Math.Exp(TailsAt(x).Lower);

    /// <summary>The chance of a value above <paramref name="x"/>, to its own precision: never as 1 minus the other tail.</summary>
    /// <exception cref="MethodInputException">The point is not finite.</exception>
    public double UpperTail(double x) => Math.Exp(TailsAt(x).Upper);

    /// <summary>The point below which lies <paramref name="probability"/>, strictly between 0 and 1; 0 when it is smaller than any positive number.</summary>
    /// <exception cref="MethodInputException">The probability lies outside 0 to 1, or is one of these.</exception>
    public double Quantile(double probability) => Scaled(IncompleteGamma.Quantile(Shape, TailChance.OfLower(probability)));

    /// <summary>The point above which lies <paramref name="probability"/>, strictly between 0 and 1; exact where 1 − probability would round to 1.</summary>
    /// <exception cref="MethodInputException">The probability lies outside 0 to 1, or is one of these.</exception>
    public double UpperQuantile(double probability) => Scaled(IncompleteGamma.Quantile(Shape, TailChance.OfUpper(probability)));

    private double Scaled(double quantile)
    {
        var point = quantile / Rate;
        Require.Representable(point, "probability");
        return point;
    }

    private LogTails TailsAt(double x)
    {
        Require.Finite([x], nameof(x));
        return IncompleteGamma.Tails(Shape, Math.Min(x * Rate, double.MaxValue));
    }
}
