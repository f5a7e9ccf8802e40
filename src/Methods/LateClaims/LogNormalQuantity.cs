namespace Roer.Methods.LateClaims;

/// <summary>What is taken to be lognormal.</summary>
public enum LogNormalQuantity
{
    /// <summary>What is to come: never below 0.</summary>
    Reserve,

    /// <summary>The ultimate: what is to come may be below 0, as where credits are usual.</summary>
    Ultimate,
}
