namespace Roer.Methods.LateClaims;

/// <summary>
/// How the variance of a column that only one row has passed is extended from the columns before it. On RAA it is the whole difference between
/// a total standard error of 26,909 (Mack's rule) and 26,881 (log-linear).
/// </summary>
public enum LastSigma
{
    /// <summary>σ²_k = min(σ⁴_{k−1}/σ²_{k−2}, σ²_{k−2}, σ²_{k−1}) (Mack 1993, p. 217); 0 when one of the two is 0.</summary>
    Mack,

    /// <summary>The straight line through the logarithms of the σ above 0 against the column; never exchanged in silence for Mack's rule, however flat.</summary>
    LogLinear,
}
