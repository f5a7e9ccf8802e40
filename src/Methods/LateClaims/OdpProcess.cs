namespace Roer.Methods.LateClaims;

/// <summary>Draws what is to come around its mean.</summary>
internal sealed class OdpProcess(OdpProcessDistribution distribution, double dispersion, RandomSource random)
{
    /// <summary>A draw with this mean and variance φ times the mean. Without dispersion it is the mean.</summary>
    public double Draw(double mean)
    {
        if (mean == 0 || dispersion == 0) return mean;
        return distribution switch
        {
            OdpProcessDistribution.Gamma => random.Gamma(mean / dispersion, dispersion),
            OdpProcessDistribution.OverDispersedPoisson => dispersion * random.Poisson(mean / dispersion),
            OdpProcessDistribution.NegativeBinomial when dispersion > 1 => random.NegativeBinomial(mean, mean / (dispersion - 1)),
            OdpProcessDistribution.NegativeBinomial => throw new MethodInputException(InputFault.OutOfRange, nameof(dispersion), "The negative binomial distribution needs a dispersion above 1. Give amounts in a smaller unit, or use another process distribution."),
            _ => throw new MethodInputException(InputFault.OutOfRange, nameof(distribution), "The process distribution is unknown. Give one of the named ones."),
        };
    }
}
