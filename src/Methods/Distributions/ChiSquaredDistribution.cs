namespace Roer.Methods.Distributions;

/// <summary>The chi-squared distribution: a gamma distribution with shape degrees of freedom/2 and rate ½.</summary>
public sealed record ChiSquaredDistribution
{
    private readonly GammaDistribution _gamma;

    private ChiSquaredDistribution(double degreesOfFreedom)
    {
        DegreesOfFreedom = degreesOfFreedom;
        _gamma = GammaDistribution.Of(degreesOfFreedom / 2, 0.5);
    }

    /// <summary>Degrees of freedom; need not be whole.</summary>
    public double DegreesOfFreedom { get; }

    /// <summary>The chi-squared distribution with these degrees of freedom.</summary>
    /// <exception cref="MethodInputException">The degrees of freedom lie outside 10⁻¹⁰⁰ to 10¹².</exception>
    public static ChiSquaredDistribution Of(double degreesOfFreedom)
    {
        Require.DistributionShape(degreesOfFreedom, nameof(degreesOfFreedom));
        return new(degreesOfFreedom);
    }

    /// <inheritdoc cref="GammaDistribution.Cumulative"/>
    public double Cumulative(double x) => _gamma.Cumulative(x);

    /// <inheritdoc cref="GammaDistribution.UpperTail"/>
    public double UpperTail(double x) => _gamma.UpperTail(x);

    /// <inheritdoc cref="GammaDistribution.Quantile"/>
    public double Quantile(double probability) => _gamma.Quantile(probability);

    /// <inheritdoc cref="GammaDistribution.UpperQuantile"/>
    public double UpperQuantile(double probability) => _gamma.UpperQuantile(probability);
}
