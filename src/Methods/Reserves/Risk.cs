namespace Roer.Methods.Reserves;

/// <summary>A risk: it happens once or not at all.</summary>
/// <param name="Probability">The chance that it happens, 0 to 1.</param>
/// <param name="Impact">What it costs when it happens.</param>
public sealed record Risk(double Probability, Impact Impact)
{
    /// <summary>The expected cost: chance times expected impact.</summary>
    public double Mean => Probability * Impact.Mean;

    internal static void Check(IReadOnlyList<Risk> risks)
    {
        ArgumentNullException.ThrowIfNull(risks);
        Require.AtLeast(risks.Count, 1, nameof(risks));
        foreach (var risk in risks)
        {
            ArgumentNullException.ThrowIfNull(risk.Impact);
            Require.Between(risk.Probability, 0, 1, nameof(Probability));
        }
    }
}
