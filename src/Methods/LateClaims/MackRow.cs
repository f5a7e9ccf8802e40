namespace Roer.Methods.LateClaims;

/// <summary>The reserve of one row, or of all, with its error.</summary>
/// <param name="Latest">The last known cumulative amount.</param>
/// <param name="Reserve">What is expected to become known later.</param>
/// <param name="ProcessError">The standard deviation from chance in what is to come.</param>
/// <param name="ParameterError">The standard error from not knowing the factors.</param>
public readonly record struct MackRow(double Latest, double Reserve, double ProcessError, double ParameterError)
{
    /// <summary>What the row is expected to come to.</summary>
    public double Ultimate => Latest + Reserve;

    /// <summary>The root of the mean squared error of prediction: process and parameter error together.</summary>
    public double StandardError => Math.Sqrt((ProcessError * ProcessError) + (ParameterError * ParameterError));
}
