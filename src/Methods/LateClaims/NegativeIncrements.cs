namespace Roer.Methods.LateClaims;

/// <summary>What the over-dispersed Poisson model does with single increments below 0. Rows and columns must add up to more than 0 in any case.</summary>
public enum NegativeIncrements
{
    /// <summary>An error: as a likelihood, a Poisson count below 0 does not exist (R's <c>glm</c> refuses them too).</summary>
    Refuse,

    /// <summary>Allowed: the means and the quasi-likelihood need only positive sums.</summary>
    Allow,
}
