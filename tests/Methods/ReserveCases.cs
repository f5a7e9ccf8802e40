using System.Globalization;
using System.Text.Json;
using Roer.Methods;
using Roer.Methods.Distributions;
using Roer.Methods.LateClaims;
using Roer.Methods.Reserves;

namespace Roer.Tests.Methods;

/// <summary>Reserves.</summary>
internal static class ReserveCases
{
    private const double MonteCarlo = 0.01;

    public static IEnumerable<ReferenceCase> All() => [.. Register(), .. Dependent(), .. Ratios(), .. Lognormal()];

    private static IEnumerable<ReferenceCase> Register()
    {
        var tree = ReferenceData.Tree("reserve/reserve_expected.json");
        var risks = RisksOf(tree);
        var found = LossDistribution.Of(risks, 1);
        ReferenceCase Case(string name, string expected, double ours) => new(nameof(LossDistribution), $"six risks, {name}", expected, ours, 1e-12);
        yield return Case("mean", tree.GetProperty("mean").GetRawText(), found.Mean);
        yield return Case("standard deviation", tree.GetProperty("sd").GetRawText(), found.StandardDeviation);
        yield return Case("maximum", tree.GetProperty("max_sum").GetRawText(), found.Most);
        foreach (var each in tree.GetProperty("quantiles").EnumerateObject()) yield return Case($"quantile {each.Name}", each.Value.GetRawText(), found.Quantile(Number(each.Name)));
        yield return Case("expected shortfall 0.9", tree.GetProperty("expected_shortfall_90").GetRawText(), found.ExpectedShortfall(0.9));
        yield return Case("sum of separate quantiles 0.9", tree.GetProperty("sum_of_marginal_q90").GetRawText(), risks.Sum(risk => LossDistribution.Of([risk], 1).Quantile(0.9)));
        yield return new(nameof(ReserveRatio), "six risks, 1,000 available", tree.GetProperty("ratio_q90").GetRawText(), ReserveRatio.Of(1000, found.Quantile(0.9), ReserveRatio.Twente).Ratio!.Value, 1e-12);
        yield return new(nameof(ReserveRatio), "six risks, class D is ours (1 is yes)", "1", ReserveRatio.Of(1000, found.Quantile(0.9), ReserveRatio.Twente).Class == tree.GetProperty("norm_class").GetString() ? 1 : 0);
        var ranks = OrderRanks.Of(10_000, 0.9, 0.95, RankRule.Normal);
        yield return new(nameof(OrderRanks), "10,000 paths, quantile 0.9, low", tree.GetProperty("order_stat_ci_n10000_q90")[0].GetRawText(), ranks.Low!.Value);
        yield return new(nameof(OrderRanks), "10,000 paths, quantile 0.9, high", tree.GetProperty("order_stat_ci_n10000_q90")[1].GetRawText(), ranks.High!.Value);
    }

    private static IEnumerable<ReferenceCase> Dependent()
    {
        var tree = ReferenceData.Tree("reserve/reserve_expected.json");
        foreach (var (name, correlation, text) in new[] { ("mc_1e6_seed1", 0, "independent"), ("gaussian_copula_rho_0_4_mc", 0.4, "correlation 0.4") })
        {
            var found = RiskSimulation.Of(RisksOf(tree), GaussianCopula.Equal(6, correlation), 200_000, RandomSource.Named(1, "reserve cases"));
            foreach (var each in tree.GetProperty(name).EnumerateObject())
                yield return new(nameof(RiskSimulation), $"six risks, {text}, 200,000 paths, quantile {each.Name}", each.Value.GetRawText(), found.Quantile(Number(each.Name), QuantileType.InverseStep), MonteCarlo);
        }
    }

    /// <summary>Stein cuts its ratio off instead of rounding it.</summary>
    private static IEnumerable<ReferenceCase> Ratios()
    {
        var tree = ReferenceData.Tree("reserve/reserve_expected.json").GetProperty("published_examples");
        foreach (var (name, tolerance) in new[] { ("Stein2021", 0.002), ("Heerhugowaard2018", 0.0) })
        {
            var example = tree.GetProperty(name);
            var found = ReserveRatio.Of(example.GetProperty("available").GetDouble(), example.GetProperty("required").GetDouble(), ReserveRatio.Twente);
            yield return new(nameof(ReserveRatio), name, example.GetProperty("ratio").GetRawText(), found.Ratio!.Value, tolerance);
        }
    }

    private static IEnumerable<ReferenceCase> Lognormal()
    {
        var tree = ReferenceData.Tree("reserve/mack_lognormal_quantiles.json");
        var found = LogNormalDistribution.OfMoments(tree.GetProperty("mean").GetDouble(), tree.GetProperty("se").GetDouble());
        yield return new(nameof(MackLogNormal), "Taylor-Ashe, mu", tree.GetProperty("mu").GetRawText(), found.LogMean, 1e-11);
        yield return new(nameof(MackLogNormal), "Taylor-Ashe, sigma", tree.GetProperty("sigma").GetRawText(), found.LogStandardDeviation, 1e-11);
        foreach (var each in tree.GetProperty("quantiles").EnumerateObject())
            yield return new(nameof(MackLogNormal), $"Taylor-Ashe, quantile {each.Name}", each.Value.GetRawText(), found.Quantile(Number(each.Name)), 1e-11);
    }

    private static List<Risk> RisksOf(JsonElement tree) =>
        [.. tree.GetProperty("risks").EnumerateArray().Select(risk => new Risk(risk.GetProperty("p").GetDouble(), Impact.UniformOnSteps(risk.GetProperty("min").GetDouble(), risk.GetProperty("max").GetDouble(), 1)))];

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
