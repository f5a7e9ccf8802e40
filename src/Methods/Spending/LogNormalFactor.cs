namespace Roer.Methods.Spending;

/// <summary>A lognormal factor with mean 1: what is spent cannot fall below nothing.</summary>
internal static class LogNormalFactor
{
    /// <summary>The factor at a standard normal score.</summary>
    /// <param name="variation">Its coefficient of variation, 0 or more.</param>
    /// <param name="score">How many standard deviations its logarithm lies above the middle.</param>
    public static double Of(double variation, double score)
    {
        var variance = Math.Log(1 + (variation * variation));
        return Math.Exp((Math.Sqrt(variance) * score) - (variance / 2));
    }
}
