using System.Text;
using System.Text.Json;
using Roer.App.Serving;
using Roer.Care;
using Roer.Questions.Parts;
using Roer.Tests.World;

namespace Roer.App.Findings;

public sealed class FindingDeskTests : IDisposable
{
    private const string Provider = "12345678";

    private readonly WorldStore _world;

    public FindingDeskTests()
    {
        var intakes = World.Of($"""
            toewijzing | kind | aanbieder  | product | van        | tot        | omvang
            1          | Anna | {Provider} | 45A04   | 2025-01-01 | 2025-12-31 | 3 uur per week

            regel | toewijzing | van        | bedrag | aantal | aanbieder  | kind
            r1    | 77         | 2025-01-01 | 500    | 10     | {Provider} | Anna
            r2    | 78         | 2025-02-01 | 250    | 10     | {Provider} | Anna
            r3    | 79         | 2025-03-01 | 125    | 10     | 87654321   | Anna
            """).Intakes.ToList();
        intakes.Add(new Intake
        {
            FileName = "=1+1.xml",
            Identity = new Identity(901, 1),
            Content = new Identity(901, 2),
            Refused = true,
        });
        intakes[^1].Findings.Add(new Finding("XSD", Severity.Refusal, "+Het bericht klopt niet; \"echt\".", 3, "-Bsn", Provider: Provider));
        _world = new WorldStore(intakes);
    }

    public void Dispose() => _world.Dispose();

    [Fact]
    public void Json_counts_all_and_lists_a_page()
    {
        var first = Json(("aantal", "2"));
        Assert.Equal((World.Municipality, 2, 2), (first.GetProperty("gemeente").GetString(), first.GetProperty("bevindingen").GetArrayLength(), first.GetProperty("volgende").GetInt32()));
        var error = first.GetProperty("perErnst").EnumerateArray().Single(total => total.GetProperty("ernst").GetString() == "fout");
        Assert.Equal((3, 87500), (error.GetProperty("declaratieregels").GetInt32(), error.GetProperty("gedeclareerdCent").GetInt64()));
        Assert.True(first.GetProperty("verzonnen").GetBoolean());
        var all = Json(("aantal", "1000"));
        Assert.Equal(JsonValueKind.Null, all.GetProperty("volgende").ValueKind);
        Assert.Equal(
            all.GetProperty("bevindingen").EnumerateArray().Skip(2).Select(row => row.GetRawText()),
            Json(("aantal", "1000"), ("vanaf", "2")).GetProperty("bevindingen").EnumerateArray().Select(row => row.GetRawText()));
    }

    [Fact]
    public void The_worst_comes_first_and_then_the_most_euros() => Assert.Equal(
        ["XSD ", "9338 50000", "9338 25000", "9338 12500"],
        Json().GetProperty("bevindingen").EnumerateArray().Take(4).Select(row => $"{row.GetProperty("regel").GetString()} {row.GetProperty("bedragCent")}"));

    [Theory]
    [InlineData("aanbieder", "87654321", 1)]
    [InlineData("regel", "9338", 3)]
    [InlineData("ernst", "fout", 3)]
    [InlineData("ernst", "weigering", 1)]
    [InlineData("regel", "9384", 0)]
    public void A_filter_keeps_what_it_names(string name, string value, int number) =>
        Assert.Equal(number, Json((name, value)).GetProperty("bevindingen").GetArrayLength());

    [Fact]
    public void A_period_keeps_lines_that_begin_in_it_and_what_may_touch_any() =>
        Assert.Equal(["XSD", "9338"], Json(("periode", "2025-02"), ("aanbieder", Provider)).GetProperty("bevindingen").EnumerateArray()
            .Select(row => row.GetProperty("regel").GetString()!).Where(rule => rule is "XSD" or "9338"));

    /// <summary>Twelve months of nine hours at € 50, or three of them; without a tariff, an end or an extent the reason is told.</summary>
    [Fact]
    public void A_finding_about_an_allocation_tells_what_may_be_claimed_on_it_or_why_nobody_knows()
    {
        using var world = new WorldStore(World.Of($"""
            tarief | eenheid | van        | prijs
            45A04  | uur     | 2020-01-01 | 50

            toewijzing | kind | aanbieder  | product | van        | tot        | omvang
            1          | Anna | {Provider} | 45A04   | 2025-01-01 | 2025-12-31 | 9 uur per maand
            2          | Bas  | {Provider} | 45A04   | 2025-01-01 |            | 9 uur per maand
            3          | Cas  | {Provider} | 45A05   | 2025-01-01 | 2025-12-31 | 9 uur per maand
            4          | Dirk | {Provider} | 45A04   | 2025-01-01 | 2025-12-31 |
            """).Intakes);
        string Asked(params (string, string)[] given) => string.Join(' ', JsonDocument.Parse(Written("json", world, [.. given, ("regel", "NIET-BEGONNEN")])).RootElement.GetProperty("bevindingen").EnumerateArray()
            .OrderBy(row => row.GetProperty("toewijzing").GetInt32()).Select(row => $"{row.GetProperty("toegewezenCent").GetRawText()}:{row.GetProperty("bedragOnbekendOmdat").GetString()?.Split(' ')[0]}"));
        Assert.Equal("540000: null:geen null:geen null:open", Asked());
        Assert.Equal("135000: 135000: null:geen null:open", Asked(("periode", "2025-K2")));
        Assert.Contains("toegewezen €\u00A05.400", Encoding.UTF8.GetString(Written("tekst", world, ("regel", "NIET-BEGONNEN"))), StringComparison.Ordinal);
        Assert.Contains("toegewezen onbekend (open einde", Encoding.UTF8.GetString(Written("tekst", world, ("regel", "NIET-BEGONNEN"))), StringComparison.Ordinal);
    }

    [Fact]
    public void No_cell_of_a_csv_can_be_a_formula()
    {
        var csv = Text("csv");
        Assert.Contains(";'=1+1.xml;", csv, StringComparison.Ordinal);
        Assert.Contains(";'-Bsn;", csv, StringComparison.Ordinal);
        Assert.Contains(";\"'+Het bericht klopt niet; \"\"echt\"\".\"\r\n", csv, StringComparison.Ordinal);
        Assert.Equal('\uFEFF', csv[0]);
        Assert.Contains("let op;verzonnen gegevens\r\n", csv, StringComparison.Ordinal);
    }

    [Fact]
    public void A_list_for_a_provider_holds_what_it_can_mend()
    {
        var csv = Text(FindingDesk.ForProvider, ("aanbieder", Provider));
        var rows = csv.Split("\r\n").SkipWhile(line => !line.StartsWith("regel;", StringComparison.Ordinal)).Skip(1).Where(line => line.Length > 0).ToList();
        Assert.Equal(2, rows.Count(row => row.StartsWith("9338;", StringComparison.Ordinal)));
        Assert.DoesNotContain(rows, row => row.StartsWith("XSD;", StringComparison.Ordinal));
        Assert.DoesNotContain("87654321", csv, StringComparison.Ordinal);
        Assert.DoesNotContain(World.ChildOf("Anna").Pseudonym.ToString(System.Globalization.CultureInfo.InvariantCulture), csv, StringComparison.Ordinal);
        Assert.All(rows, row => Assert.Equal(12, row.Split(';').Length));
    }

    [Fact]
    public void Text_tells_who_must_mend_what_and_how_to_go_on()
    {
        var text = Text("tekst", ("aantal", "2"));
        Assert.Contains("3 keer fout, samen €\u00A0875", text, StringComparison.Ordinal);
        Assert.Contains("Herstel door: aanbieder en gemeente.", text, StringComparison.Ordinal);
        Assert.Contains("--vanaf 2", text, StringComparison.Ordinal);
        Assert.Contains("Er zijn geen bevindingen.", Text("tekst", ("regel", "9384")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("aanbieder", "123", "acht cijfers")]
    [InlineData("regel", "onzin", "bestaat niet")]
    [InlineData("ernst", "erg", "De ernst 'erg' bestaat niet. Kies uit: ")]
    [InlineData("aantal", "1001", "0 tot en met 1000")]
    [InlineData("vanaf", "-1", "vanaf")]
    [InlineData("gemeente", "x", "vier cijfers")]
    [InlineData("stand", "999", "stand")]
    [InlineData("periode", "ooit", "periode")]
    [InlineData("onzin", "1", "Ik ken 'onzin' niet")]
    public void What_cannot_be_used_is_said(string name, string value, string words) =>
        Assert.Contains(words, Assert.Throws<ScopeFaultsException>(() => Written("json", (name, value))).Message, StringComparison.OrdinalIgnoreCase);

    [Fact]
    public void A_form_or_name_that_is_wrong_is_said()
    {
        Assert.Contains("verzendlijst", Assert.Throws<ScopeFaultsException>(() => Written("pdf")).Message, StringComparison.Ordinal);
        Assert.Contains("meer dan één keer", Assert.Throws<ScopeFaultsException>(() => Written("json", ("regel", "9338"), ("regel", "9384"))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Words_for_severities_menders_and_amounts_are_all_different()
    {
        Assert.Equal(Enum.GetValues<Severity>(), FindingWords.Severities.Order());
        Assert.All(Enum.GetValues<Severity>(), severity => Assert.Equal(severity, FindingWords.SeverityOf(FindingWords.Of(severity))));
        Assert.Null(FindingWords.SeverityOf("erg"));
        Assert.Distinct(Enum.GetValues<RuleMender>().Select(one => FindingWords.Of(one)));
        Assert.Distinct(Enum.GetValues<RuleEuros>().Select(one => FindingWords.Of(one)));
    }

    private JsonElement Json(params (string Name, string Value)[] given) => JsonDocument.Parse(Written("json", given)).RootElement;

    private string Text(string form, params (string Name, string Value)[] given) => Encoding.UTF8.GetString(Written(form, given));

    private byte[] Written(string form, params (string Name, string Value)[] given) => Written(form, _world, given);

    private static byte[] Written(string form, WorldStore world, params (string Name, string Value)[] given)
    {
        var pairs = given.Select(pair => new KeyValuePair<string, string>(pair.Name, pair.Value)).ToList();
        if (pairs.All(pair => pair.Key != "peildatum")) pairs.Add(new("peildatum", "2025-06-30"));
        return FindingDesk.Written(world.Store, pairs, form).Bytes;
    }
}
