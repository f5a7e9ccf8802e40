using System.Text.Json;
using Roer.Methods.DisclosureControl;

namespace Roer.Tests.Methods;

/// <summary>Disclosure control: who dominates a total, what must be hidden beside it, and what an attacker then still knows.</summary>
internal static class DisclosureCases
{
    private const string Folder = "sdc";

    public static IEnumerable<ReferenceCase> All() => [.. Companies(), .. Attacks(), .. Suppressions()];

    /// <summary>The invented companies of GaussSuppression: the shares of the largest and the p % of every cell with its margins.</summary>
    private static IEnumerable<ReferenceCase> Companies()
    {
        var rows = ReferenceData.Table($"{Folder}/ssb_magnitude1_data.csv");
        foreach (var expected in ReferenceData.Table($"{Folder}/magnitude1_primary_rules_by_company_expected.csv"))
        {
            var of = rows.Where(row => Fits(expected["sector4"], row["sector4"]) && Fits(expected["geo"], row["geo"]));
            var contributions = Contributions.Of(of.GroupBy(row => row["company"]).Select(company => company.Sum(row => decimal.Parse(row["value"], System.Globalization.CultureInfo.InvariantCulture))));
            var cell = $"magnitude1, {expected["sector4"]}, {expected["geo"]}";
            yield return new(nameof(Contributions), $"{cell}, companies", expected["n"], contributions.Count);
            yield return new(nameof(Contributions), $"{cell}, share of the largest", expected["share1"], (double)contributions.ShareOfLargest(1)!.Value / 100, 1e-12);
            yield return new(nameof(Contributions), $"{cell}, share of the largest two", expected["share2"], (double)contributions.ShareOfLargest(2)!.Value / 100, 1e-12);
            yield return new(nameof(Contributions), $"{cell}, p %", Math.Abs(expected.Number("p_pct")) < 1e-9 ? "0" : expected["p_pct"], (double)contributions.Closeness!.Value, 1e-12);
            yield return new(nameof(Contributions), $"{cell}, within 10 %", Flag(expected["p10_sensitive"]), contributions.IsWithin(10) ? 1 : 0);
            yield return new(nameof(Contributions), $"{cell}, within 15 %", Flag(expected["p15_sensitive"]), contributions.IsWithin(15) ? 1 : 0);
            yield return new(nameof(Contributions), $"{cell}, one above 80 %", Flag(expected["nk_1_80"]), contributions.IsDominated(1, 80) ? 1 : 0);
            yield return new(nameof(Contributions), $"{cell}, two above 99 %", Flag(expected["nk_2_99"]), contributions.IsDominated(2, 99) ? 1 : 0);
        }
    }

    private static IEnumerable<ReferenceCase> Attacks()
    {
        var tree = ReferenceData.Tree($"{Folder}/suppression_optimal_expected.json");
        var square = tree.GetProperty("A_sdctable_4x4");
        var given = square.GetProperty("suppressed_given").EnumerateArray().Select(Name).ToHashSet();
        foreach (var each in Attack("sdcTable 4×4, as given", square, given, square.GetProperty("bounds_before"))) yield return each;
        foreach (var each in Attack("sdcTable 4×4, with x|b", square, [.. given, "x|b"], square.GetProperty("after_adding_x_b"))) yield return each;
        var care = tree.GetProperty("C_minfreq5_3x4");
        foreach (var each in Attack("youth care 3×4", care, [.. care.GetProperty("optimal_suppressed").EnumerateArray().Select(Name)], care.GetProperty("attacker_bounds"))) yield return each;
    }

    private static IEnumerable<ReferenceCase> Attack(string name, JsonElement table, HashSet<string> hidden, JsonElement expected)
    {
        var cells = table.GetProperty("cells").EnumerateArray().Select(cell => (Name: Name(cell), Value: (long)cell[2].GetDouble())).ToList();
        var attack = IntervalAttack.On([.. cells.Select(cell => hidden.Contains(cell.Name) ? new CellBounds(0, null) : CellBounds.Exactly(cell.Value))], Sums([.. cells.Select(cell => cell.Name)]));
        foreach (var bound in expected.EnumerateObject())
        {
            var found = attack.Bounds(cells.FindIndex(cell => cell.Name == bound.Name));
            yield return new(nameof(IntervalAttack), $"{name}, {bound.Name.Replace('|', ' ')}, lowest", bound.Value[0].GetRawText(), found.Low);
            yield return new(nameof(IntervalAttack), $"{name}, {bound.Name.Replace('|', ' ')}, highest", bound.Value[1].GetRawText(), found.High!.Value);
        }
    }

    /// <summary>The hundred records of sdcTable: the optimum hides men and women of C beside the women of A.</summary>
    private static IEnumerable<ReferenceCase> Suppressions()
    {
        var table = ReferenceData.Tree($"{Folder}/suppression_optimal_expected.json").GetProperty("B_microdata1");
        var inner = table.GetProperty("counts").EnumerateObject().Select(cell => (cell.Name, Value: cell.Value.GetInt64())).ToList();
        string[] rows = [.. inner.Select(cell => cell.Name.Split('|')[0]).Distinct()], columns = [.. inner.Select(cell => cell.Name.Split('|')[1]).Distinct()];
        List<(string Name, long Value)> cells =
        [
            .. inner, .. rows.Select(row => ($"{row}|T", inner.Where(cell => cell.Name.StartsWith($"{row}|", StringComparison.Ordinal)).Sum(cell => cell.Value))),
            .. columns.Select(column => ($"T|{column}", inner.Where(cell => cell.Name.EndsWith($"|{column}", StringComparison.Ordinal)).Sum(cell => cell.Value))),
            ("T|T", inner.Sum(cell => cell.Value)),
        ];
        var hidden = SecondarySuppression.Of([.. cells.Select(cell => cell.Value)], Sums([.. cells.Select(cell => cell.Name)]), [.. cells.Select(cell => cell.Name == "A|female")]);
        var optimum = table.GetProperty("optimal").EnumerateArray().Select(Name).ToHashSet();
        foreach (var (cell, isHidden) in cells.Zip(hidden))
            yield return new(nameof(SecondarySuppression), $"sdcTable records, {cell.Name.Replace('|', ' ')} hidden", optimum.Contains(cell.Name) ? "1" : "0", isHidden ? 1 : 0);
    }

    /// <summary>Rows and columns with their totals, of cells that are named <c>row|column</c> with T for all.</summary>
    private static List<CellSum> Sums(List<string> names)
    {
        string[] rows = [.. names.Select(name => name.Split('|')[0]).Distinct()], columns = [.. names.Select(name => name.Split('|')[1]).Distinct()];
        return
        [
            .. rows.Select(row => new CellSum(names.IndexOf($"{row}|T"), [.. columns.Where(column => column != "T").Select(column => names.IndexOf($"{row}|{column}"))])),
            .. columns.Select(column => new CellSum(names.IndexOf($"T|{column}"), [.. rows.Where(row => row != "T").Select(row => names.IndexOf($"{row}|{column}"))])),
        ];
    }

    private static bool Fits(string asked, string value) => asked == "Total" || asked == value;

    private static string Flag(string text) => text == "True" ? "1" : "0";

    private static string Name(JsonElement cell) => $"{cell[0].GetString()}|{cell[1].GetString()}";
}
