using System.Globalization;
using Roer.Methods.Survival;

namespace Roer.Tests.Methods;

/// <summary>Survival: statistics.md §2.</summary>
internal static class SurvivalCases
{
    private const double Exact = 1e-8;
    private const double Searched = 1e-6;

    public static IEnumerable<ReferenceCase> All() =>
        [.. KaplanMeiers(), .. LogRanks(), .. Coxes(), .. Truncated(), .. Means(), .. Incidences(), .. Tiny()];

    private static IEnumerable<ReferenceCase> KaplanMeiers()
    {
        foreach (var each in Limited(IntervalScale.Plain, "plain").Concat(Limited(IntervalScale.Log, "log")).Concat(Limited(IntervalScale.LogLog, "log-log")))
            yield return each;
        foreach (var (group, median, lower, upper) in new[] { ("6-MP", "23", "16", ""), ("control", "8", "4", "12") })
        {
            var ours = KaplanMeier.Of(Gehan(group), new(IntervalScale.Log, 0.95, 0)).Median(FlatStretch.Middle);
            yield return new("KaplanMeier", $"Freireich, {group}, median", median, ours.Time!.Value);
            yield return new("KaplanMeier", $"Freireich, {group}, median, lower", lower, ours.Lower!.Value);
            if (upper.Length > 0) yield return new("KaplanMeier", $"Freireich, {group}, median, upper", upper, ours.Upper!.Value);
        }
    }

    private static IEnumerable<ReferenceCase> Limited(IntervalScale scale, string file)
    {
        foreach (var group in ReferenceData.Table($"survival/gehan_km_{file}.csv").GroupBy(row => row["strata"]))
        {
            var spells = Gehan(group.Key["treat=".Length..]);
            var curve = KaplanMeier.Of(spells, new(scale, 0.95, 0));
            var hazard = NelsonAalen.Of(spells, new(HazardScale.Log, HazardVariance.Poisson, 0.95));
            var limits = group.SelectMany(row => Limits(row, curve, $"Freireich, {group.Key}, {file} limits, t {row["time"]}"));
            var rest = scale == IntervalScale.Log ? group.SelectMany(row => Compare(row, curve, hazard, $"Freireich, {group.Key}, t {row["time"]}")) : [];
            foreach (var each in limits.Concat(rest))
                yield return each;
        }
    }

    private static IEnumerable<ReferenceCase> Compare(IReadOnlyDictionary<string, string> row, KaplanMeier curve, IReadOnlyList<NelsonAalenPoint> hazards, string name)
    {
        var time = row.Number("time");
        var point = curve.At(time) ?? curve.Points[^1];
        var (ends, hazard) = (point.Time == time, hazards.LastOrDefault(each => each.Time <= time));
        yield return new("KaplanMeier", $"{name}, at risk", row["n_risk"], curve.Points.FirstOrDefault(each => each.Time >= time).AtRisk);
        yield return new("KaplanMeier", $"{name}, events", row["n_event"], ends ? point.Events : 0);
        yield return new("KaplanMeier", $"{name}, censored", row["n_censor"], ends ? point.Censored : 0);
        yield return new("KaplanMeier", $"{name}, survival", row["surv"], point.Survival, Exact);
        if (IsNumber(row["se_surv"])) yield return new("KaplanMeier", $"{name}, standard error", row["se_surv"], point.StandardError!.Value, Exact);
        yield return new("NelsonAalen", $"{name}, hazard", row["cumhaz"], hazard.Hazard, Exact);
        yield return new("NelsonAalen", $"{name}, standard error", row["se_cumhaz"], hazard.StandardError, Exact);
    }

    private static IEnumerable<ReferenceCase> Limits(IReadOnlyDictionary<string, string> row, KaplanMeier curve, string name)
    {
        var point = curve.At(row.Number("time")) ?? curve.Points[^1];
        if (IsNumber(row["lower"])) yield return new("KaplanMeier", $"{name}, lower", row["lower"], point.Lower!.Value, Exact);
        if (IsNumber(row["upper"])) yield return new("KaplanMeier", $"{name}, upper", row["upper"], point.Upper!.Value, Exact);
    }

    private static bool IsNumber(string text) => text.Length > 0 && text != "NA";

    private static IEnumerable<ReferenceCase> LogRanks()
    {
        var (spells, groups) = Gehan();
        var tree = ReferenceData.Tree("survival/gehan_expected.json");
        var test = LogRank.Of(spells, groups, [], 0);
        var expected = tree.GetProperty("logrank");
        yield return new("LogRank", "Freireich, χ²", expected.GetProperty("chisq").GetRawText(), test.ChiSquared, Exact);
        yield return new("LogRank", "Freireich, p", expected.GetProperty("p").GetRawText(), test.PValue, Exact);
        for (var group = 0; group < 2; group++)
        {
            yield return new("LogRank", $"Freireich, observed {group}", expected.GetProperty("obs")[group].GetRawText(), test.Groups[group].Observed, Exact);
            yield return new("LogRank", $"Freireich, expected {group}", expected.GetProperty("exp")[group].GetRawText(), test.Groups[group].Expected, Exact);
            yield return new("LogRank", $"Freireich, covariance {group}", expected.GetProperty("var")[0][group].GetRawText(), test.Covariance[0][group], Exact);
        }

        yield return new("LogRank", "Freireich, ρ = 1, χ²", tree.GetProperty("peto_rho1").GetProperty("chisq").GetRawText(), LogRank.Of(spells, groups, [], 1).ChiSquared, Exact);
    }

    private static IEnumerable<ReferenceCase> Coxes()
    {
        var (spells, groups) = Gehan();
        var tree = ReferenceData.Tree("survival/gehan_expected.json");
        foreach (var ties in Enum.GetValues<CoxTies>())
        {
            var name = ties.ToString().ToLowerInvariant();
            var expected = tree.GetProperty($"cox_{name}");
            var fit = Cox.Fit(spells, [new("6-MP", Array.ConvertAll(groups, group => 1.0 - group))], [], new(ties, 1e-10, 50));
            string Text(string property) => expected.GetProperty(property).GetRawText();
            yield return new("Cox", $"Freireich, {name}, β", Text("coef"), fit.Coefficients[0].Estimate, Searched);
            yield return new("Cox", $"Freireich, {name}, standard error", Text("se"), fit.Coefficients[0].StandardError, Searched);
            yield return new("Cox", $"Freireich, {name}, log-likelihood at 0", expected.GetProperty("loglik")[0].GetRawText(), fit.LogLikelihoodAtZero, Exact);
            yield return new("Cox", $"Freireich, {name}, log-likelihood", expected.GetProperty("loglik")[1].GetRawText(), fit.LogLikelihood, Exact);
            yield return new("Cox", $"Freireich, {name}, score test", Text("score"), fit.ScoreTest.ChiSquared, Searched);
            yield return new("Cox", $"Freireich, {name}, Wald test", Text("wald"), fit.WaldTest.ChiSquared, Searched);
        }
    }

    private static IEnumerable<ReferenceCase> Truncated()
    {
        var rows = ReferenceData.Table("survival/left_trunc_small.csv");
        var spells = Spells.Of([.. rows.Select(row => row.Number("entry"))], [.. rows.Select(row => row.Number("exit"))], [.. rows.Select(row => (int)row.Number("status"))]);
        var curve = KaplanMeier.Of(spells, new(IntervalScale.Log, 0.95, 0));
        var hazards = NelsonAalen.Of(spells, new(HazardScale.Log, HazardVariance.Poisson, 0.95));
        foreach (var row in ReferenceData.Table("survival/left_trunc_small_expected.csv"))
        {
            var name = $"late entries, t {row["time"]}";
            foreach (var each in Compare(row, curve, hazards, name).Concat(Limits(row, curve, name)))
                yield return each;
        }
    }

    private static IEnumerable<ReferenceCase> Means()
    {
        var tree = ReferenceData.Tree("survival/pbc_rmst_expected.json");
        var rows = ReferenceData.Table("survival/pbc_rmst.csv");
        RestrictedMean Of(string arm) => RestrictedMean.Of(
            KaplanMeier.Of(Spells.Of([.. rows.Where(row => row["arm"] == arm).Select(row => row.Number("time"))], [.. rows.Where(row => row["arm"] == arm).Select(row => (int)row.Number("status"))]), new(IntervalScale.Log, 0.95, 0)),
            tree.GetProperty("tau").GetDouble(),
            BeyondLast.Refuse);
        foreach (var arm in new[] { "0", "1" })
        {
            yield return new("RestrictedMean", $"Mayo cirrhosis, arm {arm}, mean", tree.GetProperty($"arm{arm}").GetProperty("rmean").GetRawText(), Of(arm).Mean, Exact);
            yield return new("RestrictedMean", $"Mayo cirrhosis, arm {arm}, standard error", tree.GetProperty($"arm{arm}").GetProperty("se(rmean)").GetRawText(), Of(arm).StandardError, Exact);
        }

        var difference = Of("1").Minus(Of("0"), 0.95);
        yield return new("RestrictedMean", "Mayo cirrhosis, difference", tree.GetProperty("diff").GetRawText(), difference.Difference, Exact);
        yield return new("RestrictedMean", "Mayo cirrhosis, difference, standard error", tree.GetProperty("se_diff").GetRawText(), difference.StandardError, Exact);
        yield return new("RestrictedMean", "Mayo cirrhosis, difference, lower (source has z 1.959964)", tree.GetProperty("ci")[0].GetRawText(), difference.Lower, Exact);
        yield return new("RestrictedMean", "Mayo cirrhosis, difference, upper (source has z 1.959964)", tree.GetProperty("ci")[1].GetRawText(), difference.Upper, Exact);
        yield return new("RestrictedMean", "Mayo cirrhosis, difference, p", tree.GetProperty("p").GetRawText(), difference.PValue, Exact);
    }

    private static IEnumerable<ReferenceCase> Incidences()
    {
        var curves = new Dictionary<string, AalenJohansen> { ["F"] = Gammopathy("F"), ["M"] = Gammopathy("M") };
        foreach (var row in ReferenceData.Table("survival/mgus2_aj_expected.csv"))
        {
            var (sex, time) = (row["strata"][^1..], row.Number("time"));
            var name = $"gammopathy, {sex}, month {row["time"]}";
            var (start, progressed, died) = (curves[sex].At(0, time)!.Value, curves[sex].At(1, time)!.Value, curves[sex].At(2, time)!.Value);
            yield return new("AalenJohansen", $"{name}, in start", row["p_s0"], start.Probability, Exact);
            yield return new("AalenJohansen", $"{name}, progression", row["p_pcm"], progressed.Probability, Exact);
            yield return new("AalenJohansen", $"{name}, death", row["p_death"], died.Probability, Exact);
            yield return new("AalenJohansen", $"{name}, progression, standard error", row["se_pcm"], progressed.StandardError!.Value, Exact);
            yield return new("AalenJohansen", $"{name}, death, standard error", row["se_death"], died.StandardError!.Value, Exact);
            yield return new("AalenJohansen", $"{name}, progression, lower", row["lower_pcm"], progressed.Lower!.Value, Exact);
            yield return new("AalenJohansen", $"{name}, progression, upper", row["upper_pcm"], progressed.Upper!.Value, Exact);
        }

        foreach (var row in ReferenceData.Tree("survival/mgus2_cmprsk_expected.json").GetProperty("est").EnumerateArray())
        {
            var (sex, cause) = (row.GetProperty("curve").GetString()![..1], int.Parse(row.GetProperty("curve").GetString()![2..], CultureInfo.InvariantCulture));
            foreach (var month in new[] { 60, 120, 240 })
                yield return new("AalenJohansen", $"gammopathy by cmprsk, {sex}, cause {cause}, month {month}", row.GetProperty($"X{month}").GetRawText(), curves[sex].At(cause, month)!.Value.Probability, Exact);
        }

        yield return new("AalenJohansen", "gammopathy, F, months in start of 240", "118.2433", curves["F"].TimeIn(0, 240, BeyondLast.Refuse).Mean);
        yield return new("AalenJohansen", "gammopathy, M, months in start of 240", "104.1001", curves["M"].TimeIn(0, 240, BeyondLast.Refuse).Mean);
    }

    private static IEnumerable<ReferenceCase> Tiny()
    {
        var rows = ReferenceData.Table("survival/aj_tiny.csv");
        var curves = AalenJohansen.Of(Spells.Of([.. rows.Select(row => row.Number("time"))], [.. rows.Select(row => Array.IndexOf(["censor", "a", "b"], row["event"]))]), new(IntervalScale.Log, 0.95));
        foreach (var row in ReferenceData.Table("survival/aj_tiny_expected.csv"))
        {
            var (time, name) = (row.Number("time"), $"ten durations, t {row["time"]}");
            yield return new("AalenJohansen", $"{name}, at risk", row["n_risk"], curves.At(0, time)!.Value.AtRisk);
            yield return new("AalenJohansen", $"{name}, in start", row["p0"], curves.At(0, time)!.Value.Probability, Exact);
            foreach (var (cause, letter) in new[] { (1, "a"), (2, "b") })
            {
                yield return new("AalenJohansen", $"{name}, {letter}", row[$"cif_{letter}"], curves.At(cause, time)!.Value.Probability, Exact);
                yield return new("AalenJohansen", $"{name}, {letter}, standard error", row[$"se_{letter}"], curves.At(cause, time)!.Value.StandardError!.Value, Exact);
            }
        }
    }

    private static AalenJohansen Gammopathy(string sex)
    {
        var rows = ReferenceData.Table("survival/mgus2_competing.csv").Where(row => row["sex"] == sex).ToList();
        int[] causes = [.. rows.Select(row => row["event"] switch { "pcm" => 1, "death" => 2, _ => 0 })];
        return AalenJohansen.Of(Spells.Of([.. rows.Select(row => row.Number("etime"))], causes), new(IntervalScale.Log, 0.95));
    }

    private static Spells Gehan(string group)
    {
        var rows = ReferenceData.Table("survival/gehan_6mp.csv").Where(row => row["treat"] == group).ToList();
        return Spells.OfDays([.. rows.Select(row => (int)row.Number("time"))], [.. rows.Select(row => (int)row.Number("status"))]);
    }

    private static (Spells Spells, int[] Groups) Gehan()
    {
        var rows = ReferenceData.Table("survival/gehan_6mp.csv");
        return (Spells.OfDays([.. rows.Select(row => (int)row.Number("time"))], [.. rows.Select(row => (int)row.Number("status"))]), [.. rows.Select(row => row["treat"] == "6-MP" ? 0 : 1)]);
    }
}
