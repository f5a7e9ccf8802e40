namespace Roer.Methods.Decomposition;

/// <summary>
/// The difference of two crude rates R = Σ_g c_g r_g, with c_g the share of group g in its population, split in what the composition and
/// what the rates do (Kitagawa 1955, "Components of a difference between two rates", JASA 50). Reproduces table 5.1 of Das Gupta (1993).
/// </summary>
/// <param name="Before">The first crude rate, in the unit of the rates.</param>
/// <param name="After">The second crude rate.</param>
/// <param name="Composition">The effect of the composition, by group; in two parts Σ (c¹ − c⁰)(r⁰ + r¹)/2.</param>
/// <param name="Rates">The effect of the rates, by group; in two parts Σ (r¹ − r⁰)(c⁰ + c¹)/2.</param>
/// <param name="Interaction">What only both together do, by group: Σ (c¹ − c⁰)(r¹ − r⁰); 0 in the form of two parts.</param>
public sealed record Kitagawa(double Before, double After, IReadOnlyList<double> Composition, IReadOnlyList<double> Rates, IReadOnlyList<double> Interaction)
{
    /// <summary>The difference of the crude rates: the three effects add up to it.</summary>
    public double Difference => After - Before;

    /// <summary>The effect of the composition.</summary>
    public double CompositionEffect => CompensatedSum.Of([.. Composition]);

    /// <summary>The effect of the rates.</summary>
    public double RateEffect => CompensatedSum.Of([.. Rates]);

    /// <summary>The interaction.</summary>
    public double InteractionEffect => CompensatedSum.Of([.. Interaction]);

    /// <summary>The components of the difference between two populations with the same groups.</summary>
    /// <param name="before">The first population.</param>
    /// <param name="after">The second population.</param>
    /// <param name="form">Whether the interaction is shared equally or shown.</param>
    /// <exception cref="MethodInputException">The groups differ in number, sizes are negative or all 0, or a number is not finite.</exception>
    public static Kitagawa Of(KitagawaPopulation before, KitagawaPopulation after, KitagawaForm form)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        Require.Known(form, nameof(form));
        var (first, second) = (before.Shares(nameof(before)), after.Shares(nameof(after)));
        Require.SameLength(first.Length, second.Length, nameof(after));
        double[] composition = new double[first.Length], rates = new double[first.Length], interaction = new double[first.Length];
        for (var group = 0; group < first.Length; group++)
        {
            var (share, rate) = (second[group] - first[group], after.Rates[group] - before.Rates[group]);
            var half = form == KitagawaForm.TwoParts ? 0.5 : 0;
            composition[group] = share * (before.Rates[group] + (half * rate));
            rates[group] = rate * (first[group] + (half * share));
            interaction[group] = form == KitagawaForm.TwoParts ? 0 : share * rate;
        }

        Require.Computed([.. composition, .. rates, .. interaction, Crude(first, before.Rates), Crude(second, after.Rates)], nameof(after));
        return new Kitagawa(Crude(first, before.Rates), Crude(second, after.Rates), composition, rates, interaction);
    }

    private static double Crude(double[] shares, IReadOnlyList<double> rates) => CompensatedSum.Of([.. shares.Zip(rates, (share, rate) => share * rate)]);
}
