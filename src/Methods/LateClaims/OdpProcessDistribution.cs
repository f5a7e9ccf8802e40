namespace Roer.Methods.LateClaims;

/// <summary>The distribution of an increment around its mean m, with variance φ·|m|. A mean below 0 is drawn as its mirror image.</summary>
public enum OdpProcessDistribution
{
    /// <summary>Gamma with shape |m|/φ and scale φ.</summary>
    Gamma,

    /// <summary>φ times a Poisson count with mean |m|/φ.</summary>
    OverDispersedPoisson,

    /// <summary>Negative binomial with the same variance, in whole units: the <c>od.pois</c> of R's ChainLadder. Needs φ above 1, and so depends on the unit.</summary>
    NegativeBinomial,
}
