using System.Text.RegularExpressions;
using Roer.Tests.World;

namespace Roer.Tests.Architecture;

/// <summary>Rule 13: what stands in <c>data/</c> says its unit, its source and the date of that source.</summary>
public sealed partial class DataTests
{
    [Fact]
    public void Every_parameter_has_a_value_a_unit_a_source_and_its_date() => Assert.All(Rows("data/parameters.csv"), row =>
    {
        Assert.Matches(@"^-?\d+$", row["waarde"]);
        Assert.NotEqual("", row["eenheid"]);
        Assert.NotEqual("", row["bron"]);
        Assert.Matches(DateOrMonth(), row["bron_datum"]);
        Assert.Matches(@"^\d{4}-\d{2}-\d{2}$", row["geldig_vanaf"]);
        if (row["bron"].StartsWith("docs/", StringComparison.Ordinal))
        {
            Assert.True(File.Exists(Repository.PathOf(row["bron"])), $"{row["bron"]} does not exist.");
        }
    });

    [Fact]
    public void No_parameter_has_two_values_on_one_day()
    {
        var rows = Rows("data/parameters.csv").OrderBy(row => row["naam"], StringComparer.Ordinal).ThenBy(row => row["geldig_vanaf"], StringComparer.Ordinal).ToList();
        Assert.All(rows.Zip(rows.Skip(1)).Where(pair => pair.First["naam"] == pair.Second["naam"]), pair =>
            Assert.True(string.CompareOrdinal(pair.First["geldig_tot"].PadRight(1, '9'), pair.Second["geldig_vanaf"]) < 0, $"{pair.First["naam"]} overlaps."));
    }

    [Fact]
    public void Every_table_has_a_source_and_every_source_a_table()
    {
        var sources = Rows("data/bronnen.csv").ToList();
        Assert.Equal(
            Repository.Files("data", "*.csv").Where(path => path != "data/bronnen.csv"),
            sources.Select(row => $"data/{row["bestand"]}").Order(StringComparer.Ordinal));
        Assert.All(sources, row => Assert.True(row["inhoud"].Length > 0 && row["bron"].Length > 0 && DateOrMonth().IsMatch(row["bron_datum"]), row["bestand"]));
    }

    [Fact]
    public void Every_row_has_the_columns_of_its_header_and_no_code_stands_twice() => Assert.All(
        Repository.Files("data", "*.csv"),
        path =>
        {
            var rows = Rows(path).ToList();
            Assert.NotEmpty(rows);
            var codes = rows.Where(row => row.ContainsKey("code")).Select(row => row["code"]).ToList();
            Assert.Equal(codes.Distinct(), codes);
        });

    [Fact]
    public void Every_product_belongs_to_a_category_of_the_list()
    {
        var categories = Rows("data/codelijsten/jz020-productcategorie.csv").Select(row => row["code"]).ToHashSet();
        Assert.All(Rows("data/jz21-producten.csv"), row => Assert.Contains(row["productcategorie"], categories));
    }

    [Theory]
    [InlineData("JZ020_Productcategorie", "codelijsten/jz020-productcategorie")]
    [InlineData("JZ588_Reden_beeindiging", "codelijsten/jz588-reden-beeindiging")]
    [InlineData("JZ002_Reden_wijziging_toewijzing", "codelijsten/jz002-reden-wijziging")]
    [InlineData("WJ756_Eenheid", "codelijsten/wj756-eenheid")]
    [InlineData("WMO757_Frequentie", "codelijsten/wmo757-frequentie")]
    [InlineData("WJ232_Juridische_status", "codelijsten/wj232-juridische-status")]
    [InlineData("COD327_Code_verwijzer", "codelijsten/cod327-verwijzer")]
    [InlineData("WJ001_Retourcode", "codelijsten/wj001-retourcode")]
    [InlineData("WJ758_Reden_verzoek", "codelijsten/wj758-reden-verzoek")]
    [InlineData("WJ759_Reden_afwijzing_verzoek", "codelijsten/wj759-reden-afwijzing-verzoek")]
    [InlineData("WJ760_Verzoek_antwoord", "codelijsten/wj760-verzoek-antwoord")]
    [InlineData("JZ21_Producten", "jz21-producten")]
    [InlineData("CBS_Gemeentecodes", "cbs-gemeenten")]
    public void A_list_has_the_codes_of_the_published_one(string published, string ours)
    {
        var path = Repository.SharedOrSkip($"standards/ijw-3.2/codes/{published}.csv");
        var theirs = File.ReadLines(path).Skip(1).Where(line => line.Length > 0).Select(line => line.Split(',')[0]);
        Assert.Equal(theirs.ToHashSet(), Rows($"data/{ours}.csv").Select(Code).ToHashSet());
    }

    private static string Code(Dictionary<string, string> row) =>
        row.GetValueOrDefault("code") ?? row.GetValueOrDefault("productcode") ?? row["gemeente"];

    private static IEnumerable<Dictionary<string, string>> Rows(string path)
    {
        var lines = Repository.Read(path).TrimEnd('\n').Split('\n');
        var header = lines[0].Split(';');
        return lines.Skip(1).Select(line => line.Split(';')).Select(cells => cells.Length == header.Length
            ? header.Zip(cells).ToDictionary(pair => pair.First, pair => pair.Second)
            : throw new InvalidDataException($"{path}: '{string.Join(';', cells)}' has {cells.Length} columns, the header {header.Length}."));
    }

    [GeneratedRegex(@"^\d{4}-\d{2}(-\d{2})?$")]
    private static partial Regex DateOrMonth();
}
