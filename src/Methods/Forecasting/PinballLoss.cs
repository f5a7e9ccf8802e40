namespace Roer.Methods.Forecasting;

/// <summary>
/// The pinball or quantile loss, (1{y &lt; q} − α)(q − y): what a forecast q of the α-quantile loses at the outcome y, in the unit of y; 0 is
/// best (Koenker and Bassett 1978). Twice its mean over all α is the continuous ranked probability score.
/// </summary>
public static class PinballLoss
{
    /// <summary>The loss of one quantile.</summary>
    /// <param name="actual">The outcome.</param>
    /// <param name="quantile">The forecast quantile.</param>
    /// <param name="probability">α, between 0 and 1, both excluded.</param>
    /// <exception cref="MethodInputException">A number is not finite, or the probability lies outside its bounds.</exception>
    public static double Of(double actual, double quantile, double probability)
    {
        Require.Finite([actual, quantile], nameof(actual));
        Require.Share(probability, nameof(probability));
        var loss = ((actual < quantile ? 1 : 0) - probability) * (quantile - actual);
        Require.Computed([loss], nameof(actual));
        return loss;
    }
}
