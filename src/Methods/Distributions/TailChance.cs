namespace Roer.Methods.Distributions;

/// <summary>A chance as the logarithm of the shorter of its two tails, so that a quantile is sought where precision is.</summary>
internal readonly record struct TailChance(double Log, bool IsLower)
{
    public TailChance Opposite => this with { IsLower = !IsLower };

    /// <summary>The logarithm of the lower tail, whichever tail this is.</summary>
    public double LogLower => IsLower ? Log : LogTails.Complement(Log);

    public static TailChance OfLower(double probability)
    {
        Require.Share(probability, nameof(probability));
        return probability <= 0.5 ? new(Math.Log(probability), true) : new(Math.Log(1 - probability), false);
    }

    public static TailChance OfUpper(double probability) => OfLower(probability).Opposite;

    public double Of(LogTails tails) => IsLower ? tails.Lower : tails.Upper;
}
