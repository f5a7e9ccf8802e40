using System.Globalization;
using System.Text.Json;
using Roer.Methods.Forecasting;

namespace Roer.Tests.Methods;

/// <summary>Forecasts: R forecast 8.20 on two classic series, the test numbers of scoringRules, and an exact stock-flow.</summary>
internal static class ForecastCases
{
    private static readonly SmoothingOptions Once = new(SmoothingCriterion.Likelihood, SmoothingSearch.Once);
    private static readonly SmoothingForecastOptions AsPackage = new(SmoothingFormulas.ForecastPackage, 2, 1);

    public static IEnumerable<ReferenceCase> All() =>
    [
        .. Scores(), .. Tests(), .. Series("AirPassengers"), .. Series("USAccDeaths"), .. Stock(),
    ];

    private static IEnumerable<ReferenceCase> Scores()
    {
        var tree = ReferenceData.Tree("scoring/scoring_expected.json");
        ReferenceCase Score(string method, JsonElement each, double ours, string what) => new(method, $"scoringRules, {what}", each.GetProperty("v").GetRawText(), ours, method == "RankedProbabilityScore" ? 1e-10 : 0);
        foreach (var each in tree.GetProperty("crps_norm").EnumerateArray())
            yield return Score("RankedProbabilityScore", each, RankedProbabilityScore.OfNormal(Of(each, "y"), Of(each, "mu"), Of(each, "sd")), $"N({each.GetProperty("mu")}, {each.GetProperty("sd")}) at {each.GetProperty("y")}");
        foreach (var each in tree.GetProperty("crps_nbinom").EnumerateArray())
            yield return Score("RankedProbabilityScore", each, RankedProbabilityScore.OfNegativeBinomial((long)Of(each, "y"), Of(each, "size"), Of(each, "prob")), $"NegBin({each.GetProperty("size")}, {each.GetProperty("prob")}) at {each.GetProperty("y")}");
        foreach (var each in tree.GetProperty("crps_pois").EnumerateArray())
            yield return Score("RankedProbabilityScore", each, RankedProbabilityScore.OfPoisson((long)Of(each, "y"), Of(each, "lambda")), $"Poisson({each.GetProperty("lambda")}) at {each.GetProperty("y")}");
        foreach (var each in SampleScores(tree.GetProperty("crps_sample"))) yield return each;
        foreach (var each in tree.GetProperty("pinball").EnumerateArray())
            yield return Score("PinballLoss", each, PinballLoss.Of(Of(each, "y"), Of(each, "q"), Of(each, "alpha")), $"quantile {each.GetProperty("alpha")} at {each.GetProperty("y")}");
        foreach (var each in tree.GetProperty("interval_score").EnumerateArray())
            yield return Score("IntervalScore", each, IntervalScore.Of(Of(each, "y"), Of(each, "l"), Of(each, "u"), Of(each, "coverage")), $"[−1, 1] of {each.GetProperty("coverage")} at {each.GetProperty("y")}");
    }

    private static IEnumerable<ReferenceCase> SampleScores(JsonElement sample)
    {
        var draws = Numbers(sample.GetProperty("x"));
        foreach (var (name, estimator) in new[] { ("edf", SampleEstimator.Empirical), ("fair", SampleEstimator.Fair) })
        {
            foreach (var (actual, expected) in Numbers(sample.GetProperty("y")).Zip(sample.GetProperty(name).EnumerateArray()))
                yield return new("RankedProbabilityScore", $"scoringRules, sample of 8, {name}, at {actual.ToString(CultureInfo.InvariantCulture)}", expected.GetRawText(), RankedProbabilityScore.OfSample(actual, draws, estimator));
        }
    }

    private static IEnumerable<ReferenceCase> Tests()
    {
        var expected = ReferenceData.Tree("scoring/scoring_expected.json").GetProperty("dm_airpassengers_snaive_vs_etsMAM");
        var series = Values("AirPassengers");
        var smoothing = ExponentialSmoothing.Fit(series, 12, new(SmoothingError.Multiplicative, SmoothingTrend.Damped, SmoothingSeason.Multiplicative), Once);
        double[] naive = [.. series.Skip(12).Zip(series, (value, before) => value - before)];
        double[] smooth = [.. series.Zip(smoothing.Fitted, (value, fit) => value - fit).Skip(12)];
        var test = DieboldMariano.Of(naive, smooth, new DieboldMarianoOptions(1, 2, LossVariance.Autocovariances, DieboldMarianoAlternative.Different));
        yield return new("DieboldMariano", "airline passengers, seasonal naive beside ETS(M,Ad,M): statistic", expected.GetProperty("stat").GetRawText(), test.Statistic, 1e-6);
        yield return new("DieboldMariano", "the same: p", expected.GetProperty("p").GetRawText(), test.Chance, 1e-5);
    }

    private static IEnumerable<ReferenceCase> Series(string name)
    {
        var (expected, series) = (ReferenceData.Tree("forecast/r_forecast_expected.json").GetProperty(name), Values(name));
        var chosen = ExponentialSmoothing.Choose(series, 12, Once, InformationCriterion.Aicc);
        var ets = expected.GetProperty("ets");
        foreach (var each in Fitted(name, ets, chosen)) yield return each;
        foreach (var each in Ahead("ExponentialSmoothing", $"{name}, {chosen.Form}", ets, chosen.Forecast(12, AsPackage))) yield return each;
        var theta = Theta.Of(series, 12, 12);
        yield return new("Theta", $"{name}: α", expected.GetProperty("theta").GetProperty("alpha").GetRawText(), theta.Alpha, 1e-6);
        yield return new("Theta", $"{name}: drift", expected.GetProperty("theta").GetProperty("drift").GetRawText(), theta.Drift, 1e-9);
        foreach (var each in Ahead("Theta", name, expected.GetProperty("theta"), theta.Outlook)) yield return each;
        foreach (var each in Ahead("SeasonalNaive", $"{name}, seasonal", expected.GetProperty("snaive"), SeasonalNaive.Of(series, 12, 12))) yield return each;
        foreach (var each in Ahead("SeasonalNaive", $"{name}, naive", expected.GetProperty("naive"), SeasonalNaive.Of(series, 1, 12))) yield return each;
    }

    private static IEnumerable<ReferenceCase> Fitted(string name, JsonElement ets, ExponentialSmoothing chosen)
    {
        ReferenceCase Number(string what, JsonElement expected, double ours, double tolerance) => new("ExponentialSmoothing", $"{name}, {chosen.Form}: {what}", expected.GetRawText(), ours, tolerance);
        yield return Number("the form chosen is R's", JsonSerializer.SerializeToElement(1), chosen.Form.ToString() == ets.GetProperty("method").GetString() ? 1 : 0, 0);
        yield return Number("log likelihood", ets.GetProperty("loglik"), chosen.LogLikelihood, 1e-6);
        yield return Number("AICc", ets.GetProperty("aicc"), chosen.Aicc, 1e-6);
        yield return Number("AIC", ets.GetProperty("aic"), chosen.Aic, 1e-6);
        yield return Number("BIC", ets.GetProperty("bic"), chosen.Bic, 1e-6);
        yield return Number("σ²", ets.GetProperty("sigma2"), chosen.Variance, 1e-6);
        yield return Number("α", ets.GetProperty("par").GetProperty("alpha"), chosen.Alpha, 1e-6);
    }

    private static IEnumerable<ReferenceCase> Ahead(string method, string name, JsonElement expected, Forecast forecast)
    {
        var (eighty, most) = (forecast.Interval(0.8), forecast.Interval(0.95));
        (string Key, string What, Func<int, double> Ours)[] parts =
        [
            ("mean", "mean", step => forecast.Mean[step]),
            ("lower80", "lower 80%", step => eighty[step].Lower),
            ("upper80", "upper 80%", step => eighty[step].Upper),
            ("lower95", "lower 95%", step => most[step].Lower),
            ("upper95", "upper 95%", step => most[step].Upper),
        ];
        return from part in parts
               from each in expected.GetProperty(part.Key).EnumerateArray().Select((value, step) => (Text: value.GetRawText(), Step: step))
               select new ReferenceCase(method, $"{name}: {part.What} of step {each.Step + 1}", each.Text, part.Ours(each.Step), 1e-6);
    }

    private static IEnumerable<ReferenceCase> Stock()
    {
        var tree = ReferenceData.Tree("stockflow/stockflow_expected.json");
        var curve = StayCurve.Of(Numbers(tree.GetProperty("S")), CurveTail.Ends, []);
        var ours = StockFlow.Expected(Numbers(tree.GetProperty("stock_by_age")), Numbers(tree.GetProperty("entries")), curve);
        foreach (var (each, month) in tree.GetProperty("expected_stock").EnumerateArray().Select((each, month) => (each, month)))
            yield return new("StockFlow", $"exact example: end of month {month + 1}", each.GetRawText(), ours[month]);
        var steady = StockFlow.Expected([], [.. Enumerable.Repeat(22.0, 40)], curve);
        yield return new("StockFlow", "steady state with 22 a month", tree.GetProperty("steady_state_with_22_per_month").GetRawText(), steady[^1], 1e-12);
    }

    private static double[] Values(string name) => [.. ReferenceData.Table($"forecast/{name}.csv").Select(row => row.Number("y"))];

    private static double Of(JsonElement each, string name) => each.GetProperty(name).GetDouble();

    private static double[] Numbers(JsonElement list) => [.. list.EnumerateArray().Select(each => each.GetDouble())];
}
