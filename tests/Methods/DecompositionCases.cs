using System.Globalization;
using System.Text.Json;
using Roer.Methods.Decomposition;

namespace Roer.Tests.Methods;

/// <summary>Decomposition.</summary>
internal static class DecompositionCases
{
    private const string Folder = "decomposition";
    private static readonly string[] TaiwanByLogMean = ["-7.265526", "-2.712821", "-1.593098"];

    public static IEnumerable<ReferenceCase> All() =>
        [.. TestSetOfLmdir(), .. Zeros(), .. TwoSectors(), .. YouthCare(), .. Taiwan(), .. DasGuptaTables(), .. Headship(), .. FiveYears()];

    private static IEnumerable<ReferenceCase> TestSetOfLmdir()
    {
        var tree = ReferenceData.Tree($"{Folder}/lmdir_simple.json");
        foreach (var step in tree.GetProperty("steps").EnumerateObject())
        {
            double[] Of(string year) => [.. tree.GetProperty("X").GetProperty(year).EnumerateArray().SelectMany(Numbers)];
            var (before, after) = (Of(step.Name[..4]), Of(step.Name[5..]));
            var found = LogMeanDivisia.Of(new FactorCells(before, after, 3), EntryRule.InFactors);
            var cells = LogMeanDivisia.OfGroups(new FactorCells(before, after, 3), [0, 1], 2, EntryRule.InFactors);
            foreach (var each in Factors($"LMDIR test set {step.Name}, additive", step.Value.GetProperty("additive"), found.Effects)) yield return each;
            foreach (var each in Factors($"LMDIR test set {step.Name}, multiplicative", step.Value.GetProperty("multiplicative"), found.Ratios!)) yield return each;
            for (var cell = 0; cell < 2; cell++)
            {
                foreach (var each in Factors($"LMDIR test set {step.Name}, cell {cell + 1}", step.Value.GetProperty("cells")[cell], cells[cell].Effects)) yield return each;
            }
        }
    }

    private static IEnumerable<ReferenceCase> Zeros()
    {
        var tree = ReferenceData.Tree($"{Folder}/lmdir_simple.json");
        foreach (var zero in tree.GetProperty("zero_cases").EnumerateArray())
        {
            var found = LogMeanDivisia.Of(new FactorCells(Numbers(zero.GetProperty("x0")), Numbers(zero.GetProperty("xT")), 3), EntryRule.InFactors);
            foreach (var each in Factors($"LMDIR zero cell {zero.GetProperty("x0").GetRawText().Replace("\n", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal)}", zero.GetProperty("Z"), found.Effects)) yield return each;
        }

        var fans = tree.GetProperty("ghana_fans");
        var effects = LogMeanDivisia.Of(new FactorCells(Numbers(fans.GetProperty("x0")), Numbers(fans.GetProperty("xT")), 4), EntryRule.InFactors).Effects;
        foreach (var each in Factors("LMDIR Ghana fans", fans.GetProperty("Z"), effects, 1e-5)) yield return each;
        var heaters = tree.GetProperty("ghana_heaters_vanished");
        double[] before = Numbers(heaters.GetProperty("x0")), after = [.. before[..3], 0];
        foreach (var each in Factors("LMDIR Ghana heaters, vanished", heaters.GetProperty("Z"), LogMeanDivisia.Of(new FactorCells(before, after, 4), EntryRule.InFactors).Effects, 1e-7)) yield return each;
    }

    private static IEnumerable<ReferenceCase> TwoSectors()
    {
        var tree = ReferenceData.Tree($"{Folder}/two_sector_activity_structure_intensity.json");
        double[] before = [.. tree.GetProperty("X0").EnumerateArray().SelectMany(Numbers)], after = [.. tree.GetProperty("XT").EnumerateArray().SelectMany(Numbers)];
        var found = LogMeanDivisia.Of(new FactorCells(before, after, 3), EntryRule.InFactors);
        foreach (var each in Factors("two sectors, additive", tree.GetProperty("additive"), found.Effects)) yield return each;
        foreach (var each in Factors("two sectors, multiplicative", tree.GetProperty("multiplicative"), found.Ratios!)) yield return each;
        var shapley = Shapley.OfProduct(new FactorCells(before, after, 3), EntryRule.InFactors);
        foreach (var (each, index) in tree.GetProperty("shapley").EnumerateObject().Select((each, index) => (each, index)))
            yield return new(nameof(Shapley), $"two sectors, {each.Name}", each.Value.GetRawText(), shapley.Effects[index]);
    }

    private static IEnumerable<ReferenceCase> YouthCare()
    {
        var tree = ReferenceData.Tree($"{Folder}/youthcare_lmdi_example.json");
        double[] Of(string moment) => [.. tree.GetProperty(moment).EnumerateObject().SelectMany(cell => Numbers(cell.Value))];
        var (before, after) = (Of("x0"), Of("x1"));
        var found = LogMeanDivisia.Of(new FactorCells(before, after, 6), EntryRule.OwnBar);
        foreach (var each in Bars(nameof(LogMeanDivisia), "youth care", tree.GetProperty("lmdi_total"), [.. found.Effects, found.NewOrEnded])) yield return each;
        var rows = LogMeanDivisia.OfGroups(new FactorCells(before, after, 6), [.. Enumerable.Range(0, before.Length / 6)], before.Length / 6, EntryRule.OwnBar);
        foreach (var (row, index) in tree.GetProperty("lmdi_rows").EnumerateArray().Select((row, index) => (row, index)))
        {
            foreach (var each in Bars(nameof(LogMeanDivisia), $"youth care, {row.GetProperty("cell").GetString()!.Replace('|', ' ')}", row, [rows[index].Before, rows[index].After, .. rows[index].Effects, rows[index].NewOrEnded])) yield return each;
        }

        var shapley = Shapley.OfProduct(new FactorCells(before, after, 6), EntryRule.OwnBar);
        foreach (var each in Bars(nameof(Shapley), "youth care", tree.GetProperty("shapley_total"), [.. shapley.Effects, shapley.NewOrEnded])) yield return each;
    }

    private static IEnumerable<ReferenceCase> Taiwan()
    {
        var rows = ReferenceData.Table($"{Folder}/dasgupta_4.3_data.csv");
        double[] Of(string year) => [.. rows.Where(row => row["pop"] == year).SelectMany(row => new[] { row.Number("bm"), row.Number("mw"), row.Number("wp") })];
        var effects = LogMeanDivisia.Of(new FactorCells(Of("1960"), Of("1970"), 3), EntryRule.InFactors).Effects;
        foreach (var (expected, ours) in TaiwanByLogMean.Zip(effects))
            yield return new(nameof(LogMeanDivisia), "Taiwan, data of Das Gupta 4.3", expected, ours);
    }

    private static IEnumerable<ReferenceCase> DasGuptaTables()
    {
        foreach (var (table, factors, populations) in new (string, string[], string[])[]
        {
            ("2.1", ["avg_earnings", "earner_prop"], ["black", "white"]),
            ("2.2", ["birthsw1549", "propw1549", "propw"], ["austria", "chile"]),
            ("4.3", ["bm", "mw", "wp"], ["1960", "1970"]),
        })
        {
            var rows = ReferenceData.Table($"{Folder}/dasgupta_{table}_data.csv");
            var found = DasGupta.OfProduct([.. populations.Select(population => factors.Select(factor => (double[])[.. rows.Where(row => row["pop"] == population).Select(row => row.Number(factor))]).ToArray())]);
            foreach (var each in Standardised($"Das Gupta 1993 table {table}", $"dasgupta_{table}_expected.csv", populations, found)) yield return each;
        }
    }

    private static IEnumerable<ReferenceCase> Headship()
    {
        var rows = ReferenceData.Table($"{Folder}/dasgupta_5.1_data.csv");
        double[] Of(string year, string column) => [.. rows.Where(row => row["pop"] == year).Select(row => row.Number(column))];
        string[] years = ["1970", "1985"];
        var kitagawa = Kitagawa.Of(new(Of("1970", "size"), Of("1970", "rate")), new(Of("1985", "size"), Of("1985", "rate")), KitagawaForm.TwoParts);
        var expected = ReferenceData.Table($"{Folder}/dasgupta_5.1_expected.csv");
        yield return new(nameof(Kitagawa), "headship, table 5.1, structure", expected[0]["diff"], kitagawa.CompositionEffect);
        yield return new(nameof(Kitagawa), "headship, table 5.1, rate", expected[1]["diff"], kitagawa.RateEffect);
        yield return new(nameof(Kitagawa), "headship, table 5.1, crude", expected[2]["diff"], kitagawa.Difference);
        var found = DasGupta.OfStructure([.. years.Select(year => new ClassifiedPopulation(Of(year, "size"), [Of(year, "rate")]))], [13]);
        foreach (var each in Standardised("Das Gupta 1993 table 5.1", "dasgupta_5.1_expected.csv", years, found)) yield return each;
    }

    /// <summary>The ratio of births outside marriage: A share of women, B unmarried, C and D fertility outside and in marriage.</summary>
    private static IEnumerable<ReferenceCase> FiveYears()
    {
        var rows = ReferenceData.Table($"{Folder}/dasgupta_6.5_data.csv");
        string[] years = ["1963", "1968", "1973", "1978", "1983"], columns = ["A", "B", "C", "D"];
        double[][][] data = [.. years.Select(year => columns.Select(column => rows.Where(row => row["pop"] == year).Select(row => row.Number(column)).ToArray()).ToArray())];
        double Rate(IReadOnlyList<int> from)
        {
            double[] a = data[from[0]][0], b = data[from[1]][1], c = data[from[2]][2], d = data[from[3]][3];
            var outside = Enumerable.Range(0, a.Length).Sum(age => a[age] * b[age] * c[age]);
            return 1000 * outside / (outside + Enumerable.Range(0, a.Length).Sum(age => a[age] * (1 - b[age]) * d[age]));
        }

        return Standardised("Das Gupta 1993 table 6.5", "dasgupta_6.5_expected.csv", years, DasGupta.Of(5, 4, Rate));
    }

    private static IEnumerable<ReferenceCase> Standardised(string name, string file, string[] populations, DasGupta found)
    {
        foreach (var (row, factor) in ReferenceData.Table($"{Folder}/{file}").Select((row, factor) => (row, factor)))
        {
            var ours = row["factor"] == "crude" ? found.Crude : found.Standardised[factor];
            for (var population = 0; population < populations.Length; population++)
                yield return new(nameof(DasGupta), $"{name}, {row["factor"]}, {populations[population]}", row[populations[population]], ours[population], 1e-12);
            if (row.TryGetValue("diff", out var difference)) yield return new(nameof(DasGupta), $"{name}, {row["factor"]}, difference", difference, ours[1] - ours[0], 1e-12);
        }
    }

    private static IEnumerable<ReferenceCase> Factors(string name, JsonElement expected, IReadOnlyList<double> ours, double tolerance = 1e-13) =>
        expected.EnumerateArray().Select((each, factor) => Number(nameof(LogMeanDivisia), $"{name}, factor {factor + 1}", each.GetRawText(), ours[factor], tolerance));

    private static IEnumerable<ReferenceCase> Bars(string method, string name, JsonElement expected, double[] ours) =>
        expected.EnumerateObject().Where(each => each.Value.ValueKind == JsonValueKind.Number).Select((each, bar) => Number(method, $"{name}, {each.Name}", each.Value.GetRawText(), ours[bar], 1e-12));

    /// <summary>Computed numbers are printed to the last bit of their rounding, so they get a relative tolerance; 0 must be 0.</summary>
    private static ReferenceCase Number(string method, string name, string expected, double ours, double tolerance) =>
        new(method, name, expected, ours, double.Parse(expected, CultureInfo.InvariantCulture) == 0 ? 0 : tolerance);

    private static double[] Numbers(JsonElement list) => [.. list.EnumerateArray().Select(each => each.GetDouble())];
}
