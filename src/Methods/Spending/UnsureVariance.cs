namespace Roer.Methods.Spending;

/// <summary>
/// A variance that is estimated and not known: drawn, it is the estimate times ν/χ²_ν, with ν the degrees of freedom of the estimate. What is normal with a variance drawn so follows Student's t
/// with ν degrees of freedom, as the prediction of a normal amount does (Gelman and others 2013, "Bayesian Data Analysis", section 3.2).
/// </summary>
internal static class UnsureVariance
{
    /// <summary>Nothing is drawn wider than so many times its estimate.</summary>
    private const double Most = 10;

    /// <summary>The factor on the variance.</summary>
    /// <param name="freedom">Degrees of freedom, above 0; infinite for a variance that is known.</param>
    /// <param name="random">The stream; one gamma number is drawn, and none where the variance is known.</param>
    public static double Factor(double freedom, RandomSource random)
    {
        if (double.IsPositiveInfinity(freedom)) return 1;
        var squares = random.Gamma(freedom / 2, 2);
        return squares > 0 ? Math.Min(Most, freedom / squares) : Most;
    }
}
