using Roer.Care;
using Roer.Store.Measures;
using Roer.Tests.World;

namespace Roer.Store.Findings;

/// <summary>Rules about claims, allocations, starts and stops, children and tables: each with a world that breaks it and one that nearly does.</summary>
public sealed class FactRulesTests
{
    private const string Allocation = "toewijzing | kind | aanbieder | product | van | tot | omvang | besluit | reden | bekend\n";

    private const string Usual = """
        regel | toewijzing | van        | bedrag | aantal | tarief
        u1    | 1          | 2025-04-01 | 50     | 1      | 50
        u2    | 1          | 2025-05-01 | 50     | 1      | 50
        u3    | 1          | 2025-06-01 | 50     | 1      | 50
        u4    | 1          | 2025-07-01 | 50     | 1      | 50
        u5    | 1          | 2025-08-01 | 50     | 1      | 50
        u6    | 1          | 2025-09-01 | 50     | 1      | 50
        u7    | 1          | 2025-10-01 | 50     | 1      | 50

        """ + "\n";

    internal static readonly RuleCase[] Cases =
    [
        new("9333", Claim("x|1|2025-04-01|100|d1") + "y|1|2025-05-01|100|d1", Claim("x|1|2025-04-01|100|d1") + "y|1|2025-05-01|100|d2"),
        new("8214", Claim("x|1|2025-04-01|100||2025-05-31|2025-05-01"), Claim("x|1|2025-04-01|100||2025-04-30|2025-04-01") + "y|1|2025-05-01|90||"),
        new("TOEGEKEND", "antwoord | toegekend\nr1 | 499", "antwoord | toegekend\nr1 | 500"),
        new("9366", "antwoord | afgewezen\nr1 | r2", "antwoord | afgewezen\nr1 | r1"),
        new("9367", "antwoord | afgewezen | bedrag\nr1 | r1 | 499", "antwoord | afgewezen | bedrag\nr1 | r1 | 500"),
        new("ANTWOORD-ZONDER-DECLARATIE", "antwoord | aanbieder\nonbekend | A", "antwoord | aanbieder\nr1 | A"),
        new("OP033x1", Allocation + "1|||45A04||2025-12-31|2 uur per week|2025-01-01", Allocation + "1|||45A04||2025-12-31|2 uur per week|2025-01-02"),
        new("9332", Allocation + "1|Bas||45A04||2025-12-31|3 uur per week|2024-12-01", Allocation + "2|Bas|A|45A04|2025-06-01|2025-12-31|3 uur per week"),
        new("OP347", Allocation + "2|Anna|A|45A04|2025-12-31|2026-02-01|3 uur per week|2025-06-01", Allocation + "2|Anna|A|45A04|2026-02-01|2026-03-01|3 uur per week|2025-06-01"),
        new("OP380", Allocation + "2|Anna|A|45A04|2026-01-01|2026-06-30|3 uur per week|2025-12-31", Allocation + "2|Anna|A|45A04|2026-01-01|2026-06-30|3 uur per week|2026-01-01"),
        new("WEEK-ZONDER-EINDE", Allocation + "2|Bas|A|45A04|2025-06-01||3 uur per week", Allocation + "2|Bas|A|45A04|2025-06-01||3 uur per maand"),
        new("REDEN-VERVALLEN", Allocation + "2|Bas|A|45A04|2025-06-01|2025-12-31|3 uur per week|2025-06-01|01", Allocation + "2|Bas|A|45A04|2025-06-01|2025-12-31|3 uur per week|2025-06-01|14"),
        new("PRODUCT-ONBEKEND", Allocation + "2|Bas|A|45Z99|2025-06-01|2025-12-31|3 uur per week", "product | categorie | vorm\n45Z99 | 45 | 02\n\n" + Allocation + "2|Bas|A|45Z99|2025-06-01|2025-12-31|3 uur per week"),
        new("DECLARATIE-ZONDER-START", Allocation + "2|Bas|A|45A04|2025-05-01|2025-12-31|3 uur per week\n\n" + Claim("x|2|2025-05-01|100|"), Allocation + "2|Bas|A|45A04|2025-05-01|2025-12-31|3 uur per week\n\nstart | begin\n2 | 2025-05-01\n\n" + Claim("x|2|2025-05-01|100|")),
        new("NIET-BEGONNEN", Allocation + "2|Bas|A|45A04|2025-03-30|2025-12-31|3 uur per week", Allocation + "2|Bas|A|45A04|2025-03-31|2025-12-31|3 uur per week"),
        new("ZONDER-DECLARATIE", Begun("2025-03-30"), Begun("2025-03-31")),
        new("LOOPT-LANG", "", "herbeoordeling | dag | uitkomst\n1 | 2026-02-01 | 4", "2027-06-30") { Long = true },
        new("ZONDER-STOP", "", "stop | begin | eind\n1 | 2025-01-01 | 2025-12-31", "2026-01-31"),
        new("GAT", Claim("x|1|2025-06-01|100|"), Claim("x|1|2025-05-01|100|")),
        new("VERLENGD-18", "kind | geboren\nBas | 2007-06-01\n\n" + Allocation + "2|Bas|A|45A04|2025-06-01|2025-12-31|3 uur per week", "kind | geboren\nBas | 2007-06-02\n\n" + Allocation + "2|Bas|A|45A04|2025-06-01|2025-12-31|3 uur per week"),
        new("9019", "start | begin | kind | aanbieder\n77 | 2025-01-01 | Anna | A", "start | begin | kind | aanbieder | ingang | product\n- | 2025-01-01 | Anna | A | 2025-01-01 | 45A04"),
        new("REGIE-JEUGDIGE", "stop | begin | eind | kind\n1 | 2025-01-01 | 2025-06-01 | Bas", "stop | begin | eind | kind\n1 | 2025-01-01 | 2025-06-01 | Anna"),
        new("REGIE-AANBIEDER", "stop | begin | eind | aanbieder\n1 | 2025-01-01 | 2025-06-01 | B", "stop | begin | eind | aanbieder\n1 | 2025-01-01 | 2025-06-01 | A"),
        new("START-BUITEN", "start | begin\n1 | 2024-12-31", "start | begin\n1 | 2025-12-31"),
        new("9069", "stop | begin | eind\n1 | 2025-01-02 | 2025-06-01", "stop | begin | eind\n1 | 2025-01-01 | 2025-06-01"),
        new("STOP-VOOR-START", "stop | begin | eind\n1 | 2024-12-01 | 2024-12-31", "stop | begin | eind\n1 | 2025-01-01 | 2025-01-01"),
        new("9074", "start | begin\n1 | 2025-01-01", "start | begin\n1 | 2025-02-01"),
        new("9326", "start | begin\n1 | 2025-03-01", "stop | begin | eind | reden\n1 | 2025-01-01 | 2025-02-01 | 20\n\nstart | begin\n1 | 2025-03-01"),
        new("9415", "stop | begin | eind\n1 | 2025-01-01 | 2025-05-01\n1 | 2025-01-01 | 2025-06-01", "stop | begin | eind | aanlevering | bekend\n1 | 2025-01-01 | 2025-05-01 | 1 | 2025-05-02\n1 | 2025-01-01 | 2025-05-01 | 3 | 2025-05-03\n1 | 2025-01-01 | 2025-06-01 | 1 | 2025-06-02"),
        new("REDEN-EINDE", "stop | begin | eind | reden\n1 | 2025-01-01 | 2022-03-31 | 38", "stop | begin | eind | reden\n1 | 2025-01-01 | 2022-04-01 | 38"),
        new("OP271", Reported("start", "2025-06-07"), Reported("start", "2025-06-06")),
        new("OP272", Stopped("2025-05-14"), Stopped("2025-05-13")),
        new("START-NA-DECLARATIE", Claimed("2025-06-02"), Claimed("2025-06-03")),
        new("GEBOORTEDATUM", "kind | geboren\nAnna | 2014-05-21", "kind | geboren | onzeker\nAnna | 2014-05-21 | 1"),
        new("ADRES-DUBBEL", "adres | buurt | van | tot\nAnna | BU99010001 | 2024-01-01 | 2025-01-01\nAnna | BU99010002 | 2025-01-01 | ", "adres | buurt | van | tot\nAnna | BU99010001 | 2024-01-01 | \nAnna | BU99010002 | 2025-01-01 | "),
        new("TARIEF-HONDERDVOUD", Usual + "tarief | eenheid | van | prijs\n45A04 | uur | 2026-01-01 | 5000", Usual + "tarief | eenheid | van | prijs\n45A04 | uur | 2026-01-01 | 2500"),
    ];

    public static TheoryData<string> Codes => [.. Cases.Select(each => each.Rule)];

    [Theory]
    [MemberData(nameof(Codes))]
    public void A_rule_about_facts_tells_what_breaks_it_and_nothing_else(string code)
    {
        var drawn = Cases.Single(each => each.Rule == code);
        var found = RuleCase.Find(drawn.Broken, drawn.AsOf, drawn.Long).Where(finding => finding.Rule == code).ToList();
        Assert.NotEmpty(found);
        Assert.All(found, finding => Assert.Equal((Rules.Find(code)!.Elements[0], true), (finding.Element, finding.Line >= 1)));
        Assert.DoesNotContain(RuleCase.Find(drawn.Near, drawn.AsOf, drawn.Long), finding => finding.Rule == code);
    }

    [Fact]
    public void A_lump_sum_provider_need_not_claim()
    {
        var found = RuleCase.Find("contract | van | vast\nA | 2025-01-01 | 1000\n\n" + Begun("2025-03-01"), "2025-06-30");
        Assert.DoesNotContain(found, finding => finding.Rule == "ZONDER-DECLARATIE");
    }

    [Fact]
    public void Allocations_touch_no_claimed_euros()
    {
        var found = RuleCase.Find(Begun("2025-03-01"), "2025-06-30");
        Assert.All(found.Where(finding => finding.Basis == RuleEuros.Allocated), finding => Assert.Null(finding.Cents));
        Assert.Contains(found, finding => finding is { Basis: RuleEuros.Allocated, Allocation: 2 });
    }

    [Fact]
    public void What_is_known_later_does_not_exist_yet()
    {
        const string Later = "start | begin | bekend\n1 | 2024-12-31 | 2025-05-01";
        Assert.DoesNotContain(RuleCase.Find(Later, "2025-04-30"), finding => finding.Rule == "START-BUITEN");
        Assert.Contains(RuleCase.Find(Later, "2025-05-01"), finding => finding.Rule == "START-BUITEN");
    }

    [Fact]
    public void A_message_with_two_contents_is_told()
    {
        var intakes = World.Of(RuleCase.Clean).Intakes.ToList();
        var other = World.Of(RuleCase.Clean, "start | begin\n1 | 2025-02-01").Intakes[^1];
        intakes.Add(new Intake
        {
            FileName = "ander.xml",
            Municipality = World.Municipality,
            Known = World.LongAgo,
            Identity = intakes[^1].Identity,
            Content = new Identity(999, 999),
        });
        intakes[^1].Starts.AddRange(other.Starts);
        using var store = new WorldStore(intakes);
        var found = FindingList.Of(store.Store.At(World.Municipality, new(2025, 6, 30), null), FindingFilter.None);
        Assert.Equal("IDENTITEIT", Assert.Single(found, finding => finding.Rule == "IDENTITEIT").Rule);
        Assert.DoesNotContain(found, finding => finding.Rule == "9326");
    }

    [Fact]
    public void Every_rule_over_messages_has_a_case()
    {
        var cased = LineRulesTests.Cases.Concat(Cases).Select(each => each.Rule).Append("IDENTITEIT");
        Assert.Equal(
            FindingTables.Steps.SelectMany(step => Rules.All.Select(rule => rule.Code).Where(code => step.Text.Contains($"'{code}'", StringComparison.Ordinal)))
                .Except(["DECLARATIE-TOTAAL"]).Distinct().Order(StringComparer.Ordinal),
            cased.Order(StringComparer.Ordinal));
    }

    private static string Claim(string rows) => "regel | toewijzing | van | bedrag | declaratie | declaratieTot | declaratieVan\n" + rows + "\n";

    private static string Begun(string first) => Allocation + $"2|Bas|A|45A04|{first}|2025-12-31|3 uur per week\n\nstart | begin\n2 | {first}";

    private static string Reported(string table, string known) =>
        Allocation + $"2|Bas|A|45A04|2025-06-01|2025-12-31|3 uur per week\n\n{table} | begin | bekend\n2 | 2025-06-01 | {known}";

    private static string Stopped(string known) => $"stop | begin | eind | bekend\n1 | 2025-01-01 | 2025-05-06 | {known}";

    private static string Claimed(string known) =>
        Reported("start", "2025-06-03") + $"\n\nregel | toewijzing | van | bedrag | bekend\nx | 2 | 2025-06-01 | 100 | {known}";
}
