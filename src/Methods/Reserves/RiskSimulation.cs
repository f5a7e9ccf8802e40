using Roer.Methods.Distributions;

namespace Roer.Methods.Reserves;

/// <summary>
/// Draws all risks together. Each risk has one normal score a path, joined by a Gaussian copula: the risk happens when the score is among
/// its highest shares, and the higher the score, the higher the impact. So dependence is in whether risks happen and in how hard they hit.
/// Every risk draws from a stream of its own: a risk that is added at the end changes no draw of the others.
/// </summary>
public static class RiskSimulation
{
    /// <summary>The loss of each risk in each path: by path, and within it by risk.</summary>
    /// <param name="risks">At least one.</param>
    /// <param name="copula">Their dependence, for as many risks.</param>
    /// <param name="paths">How many paths, 1 or more.</param>
    /// <param name="chance">The stream above those of the risks.</param>
    /// <exception cref="MethodInputException">There is no risk or path, a chance lies outside 0 to 1, or the copula is for another number of risks.</exception>
    public static double[,] Paths(IReadOnlyList<Risk> risks, GaussianCopula copula, int paths, RandomSource chance)
    {
        Risk.Check(risks);
        ArgumentNullException.ThrowIfNull(copula);
        ArgumentNullException.ThrowIfNull(chance);
        Require.SameLength(risks.Count, copula.Count, nameof(copula));
        Require.Between(paths, 1, int.MaxValue, nameof(paths));
        RandomSource[] streams = [.. risks.Select((_, risk) => chance.Child(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"risk {risk}")))];
        var losses = new double[paths, risks.Count];
        var scores = new double[risks.Count];
        for (var path = 0; path < paths; path++)
        {
            for (var risk = 0; risk < scores.Length; risk++) scores[risk] = streams[risk].Normal();
            copula.Join(scores);
            for (var risk = 0; risk < scores.Length; risk++) losses[path, risk] = LossOf(risks[risk], NormalDistribution.Standard.UpperTail(scores[risk]));
        }

        return losses;
    }

    /// <summary>The sum of all risks over the paths. Paths of anything else, drawn elsewhere, can be added to those of <see cref="Paths"/>.</summary>
    /// <exception cref="MethodInputException">As <see cref="Paths"/>.</exception>
    public static LossSample Of(IReadOnlyList<Risk> risks, GaussianCopula copula, int paths, RandomSource chance)
    {
        var losses = Paths(risks, copula, paths, chance);
        var totals = new double[paths];
        for (var path = 0; path < paths; path++)
        {
            for (var risk = 0; risk < risks.Count; risk++) totals[path] += losses[path, risk];
        }

        return LossSample.Of(totals);
    }

    private static double LossOf(Risk risk, double above) => above < risk.Probability ? risk.Impact.UpperQuantile(above / risk.Probability) : 0;
}
