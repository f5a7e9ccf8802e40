using System.Globalization;
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
        new("OP043", Moved("2|Anna|B|45A04|2025-05-01|2025-12-31|3 uur per week"), Moved("2|Anna|B|45A05|2025-05-01|2025-12-31|3 uur per week")),
        new("BUDGET-ZONDER-EINDE", Budget(""), Budget("2025-12-31")),
        new("OUTPUT-ASPECIFIEK", Paid("resultaat") + "toewijzing | kind | aanbieder | categorie | product | van\n2 | Bas | C | 45 | - | 2025-06-01", Paid("inspanning") + "toewijzing | kind | aanbieder | categorie | product | van\n2 | Bas | C | 45 | - | 2025-06-01"),
        new("OP261", Paid("resultaat", "45A04") + Allocation + "2|Bas|C|45A04|2025-06-01|2025-12-31|3 uur per maand", Paid("resultaat", "45A04") + Allocation + "2|Bas|C|45A04|2025-06-01|2025-12-31|3 resultaat per maand"),
        new("VERWIJDERD-DATUM", Allocation + "2|Bas|A|45A04|2025-06-01|2025-06-02|3 uur per week||13", Allocation + "2|Bas|A|45A04|2025-06-01|2025-06-01|3 uur per week||13"),
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
        new("9413", Paused("20", "20"), Paused("20", "31")),
        new("9414", "stop | begin | eind | bekend\n1 | 2025-01-01 | 2025-05-01 | 2025-05-02\n1 | 2025-01-01 | 2025-04-30 | 2025-05-03", "stop | begin | eind | bekend\n1 | 2025-01-01 | 2025-05-01 | 2025-05-02\n1 | 2025-01-01 | 2025-05-02 | 2025-05-03"),
        new("OP033x2", "start | begin | aanlevering\n1 | 2025-02-01 | 2", "start | begin | aanlevering\n1 | 2025-02-01 | 1"),
        new("9063", "start | begin | aanlevering\n1 | 2025-02-01 | 3", "start | begin | aanlevering\n1 | 2025-01-01 | 3"),
        new("9071", "stop | begin | eind | bekend\n1 | 2025-01-01 | 2025-05-01 | 2025-05-02\n\nstart | begin | aanlevering | bekend\n1 | 2025-01-01 | 3 | 2025-05-03", "stop | begin | eind | bekend\n1 | 2025-01-01 | 2025-05-01 | 2025-05-02\n\nstart | begin | aanlevering | bekend\n1 | 2025-01-01 | 3 | 2025-05-01"),
        new("REDEN-EINDE", "stop | begin | eind | reden\n1 | 2025-01-01 | 2022-03-31 | 38", "stop | begin | eind | reden\n1 | 2025-01-01 | 2022-04-01 | 38"),
        new("OP271", Reported("start", "2025-06-07"), Reported("start", "2025-06-06")),
        new("OP272", Stopped("2025-05-14"), Stopped("2025-05-13")),
        new("START-NA-DECLARATIE", Claimed("2025-06-02"), Claimed("2025-06-03")),
        new("OP090", "retour | aanbieder | op | bekend\nx | A | 2025-06-02 | 2025-06-06", "retour | aanbieder | op | bekend\nx | A | 2025-06-02 | 2025-06-05"),
        new("OP090x4", Answered("2025-06-18"), Answered("2025-06-17")),
        new("8848", Answered("2025-06-01"), Answered("2025-06-02")),
        new("OP274", Asked("2025-06-02", "verleend | kind | aanbieder | toewijzing | bekend\nV1 | Anna | A | 1 | 2025-06-11"), Asked("2025-06-02", "verleend | kind | aanbieder | toewijzing | bekend\nV1 | Anna | A | 1 | 2025-06-10")),
        new("OP359", Asked("2025-06-02", "verzoekantwoord | aanbieder | reden | betaalt | bekend\nV1 | A | 8 | 0034 | 2025-06-17"), Asked("2025-06-02", "verzoekantwoord | aanbieder | reden | betaalt | bekend\nV1 | A | 8 | 0034 | 2025-06-16")),
        new("S300", Asked("2025-06-02", "verzoekantwoord | aanbieder | reden | betaalt | bekend\nV1 | A | 8 | 0035 | 2025-06-03"), Asked("2025-06-02", "verzoekantwoord | aanbieder | reden | betaalt | bekend\nV1 | A | 8 | 0034 | 2025-06-03")),
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

    /// <summary>OP363: start and stop messages are for effort and output.</summary>
    [Theory]
    [InlineData("NIET-BEGONNEN", Allocation + "2|Bas|C|45A04|2025-03-30|2025-12-31|3 uur per week", "2025-06-30")]
    [InlineData("ZONDER-STOP", Allocation + "2|Bas|C|45A04|2025-03-01|2025-04-30|3 uur per week\n\nstart | begin\n2 | 2025-03-01", "2025-06-30")]
    [InlineData("9069", Allocation + "2|Bas|C|45A04|2025-03-01|2025-04-30|3 uur per week\n\nstop | begin | eind\n2 | 2025-03-01 | 2025-04-30", "2025-06-30")]
    [InlineData("9326", Allocation + "2|Bas|C|45A04|2025-03-01|2025-12-31|3 uur per week\n\nstart | begin\n2 | 2025-03-01\n2 | 2025-04-01", "2025-06-30")]
    [InlineData("OP271", Allocation + "2|Bas|C|45A04|2025-03-01|2025-12-31|3 uur per week\n\nstart | begin | bekend\n2 | 2025-03-01 | 2025-04-01", "2025-06-30")]
    [InlineData("OP272", Allocation + "2|Bas|C|45A04|2025-03-01|2025-12-31|3 uur per week\n\nstop | begin | eind | bekend\n2 | 2025-03-01 | 2025-03-31 | 2025-05-01", "2025-06-30")]
    [InlineData("DECLARATIE-ZONDER-START", Allocation + "2|Bas|C|45A04|2025-03-01|2025-12-31|3 uur per week\n\nregel | toewijzing | van | bedrag\nx | 2 | 2025-03-01 | 100", "2025-06-30")]
    [InlineData("START-NA-DECLARATIE", Allocation + "2|Bas|C|45A04|2025-03-01|2025-12-31|3 uur per week\n\nstart | begin | bekend\n2 | 2025-03-01 | 2025-04-09\n\nregel | toewijzing | van | bedrag | bekend\nx | 2 | 2025-03-01 | 100 | 2025-04-08", "2025-06-30")]
    public void Who_is_paid_for_a_task_need_not_report(string rule, string drawn, string asOf)
    {
        string Under(string form) => $"contract | bekostiging | van\nC | {form} | 2025-01-01\n\n{drawn}";
        Assert.Contains(RuleCase.Find(Under("inspanning"), asOf), finding => finding.Rule == rule);
        Assert.DoesNotContain(RuleCase.Find(Under("taakgericht"), asOf), finding => finding.Rule == rule);
    }

    [Fact]
    public void A_contract_about_the_product_goes_before_one_about_the_provider()
    {
        const string Late = Allocation + "2|Bas|C|45A04|2025-03-30|2025-12-31|3 uur per week";
        const string Both = "contract | categorie | product | bekostiging | van\nC | | | taakgericht | 2025-01-01\nC | 45 | 45A04 | inspanning | 2025-01-01\n\n";
        Assert.Contains(RuleCase.Find(Both + Late, "2025-06-30"), finding => finding.Rule == "NIET-BEGONNEN");
    }

    [Fact]
    public void A_request_without_an_answer_is_late_when_two_weeks_have_passed()
    {
        Assert.Contains(RuleCase.Find(Asked("2025-06-15", ""), "2025-06-30"), finding => finding.Rule == "OP274");
        Assert.DoesNotContain(RuleCase.Find(Asked("2025-06-16", ""), "2025-06-30"), finding => finding.Rule == "OP274");
        Assert.DoesNotContain(RuleCase.Find(Asked("2025-06-01", "verzoekantwoord | aanbieder | reden | betaalt | bekend\nV1 | A | 8 | 0034 | 2025-06-12"), "2025-06-30"), finding => finding.Rule is "OP274" or "OP359");
        Assert.Contains(RuleCase.Find(Asked("2025-06-01", "verzoekantwoord | aanbieder | reden | bekend\nV1 | A | 8 | 2025-06-12"), "2025-06-30"), finding => finding.Rule == "OP359");
    }

    /// <summary>A fact is judged by the set of its own day.</summary>
    [Theory]
    [InlineData("36", "2020-12-31", true)]
    [InlineData("36", "2021-01-01", false)]
    [InlineData("38", "2020-12-31", true)]
    [InlineData("38", "2022-03-31", true)]
    [InlineData("38", "2022-04-01", false)]
    public void A_reason_of_an_end_is_judged_by_the_list_of_its_day(string reason, string last, bool isFound)
    {
        var found = RuleCase.Find($"stop | begin | eind | reden\n1 | 2020-01-01 | {last} | {reason}", "2025-06-30").Where(finding => finding.Rule == "REDEN-EINDE").ToList();
        Assert.Equal(isFound ? 1 : 0, found.Count);
        Assert.All(found, finding => Assert.Equal(Rules.On("REDEN-EINDE", DateOnly.ParseExact(last, "yyyy-MM-dd", CultureInfo.InvariantCulture))!.Sentence, finding.Sentence));
    }

    [Theory]
    [InlineData("2021-12-31", false)]
    [InlineData("2022-01-01", true)]
    public void The_term_of_the_residence_principle_holds_since_2022(string known, bool isFound) => Assert.Equal(
        isFound, RuleCase.Find(Asked("2021-12-01", $"verzoekantwoord | aanbieder | reden | betaalt | bekend\nV1 | A | 8 | 0034 | {known}"), "2025-06-30").Any(finding => finding.Rule == "OP359"));

    [Theory]
    [InlineData("2023-03-31", false)]
    [InlineData("2023-04-01", true)]
    public void An_extension_under_a_new_number_is_remarked_since_release_3_2(string decided, bool isFound)
    {
        var drawn = Allocation + $"2|Bas|A|45A04|2023-01-01|2023-06-30|3 uur per week|2022-12-01\n3|Bas|A|45A04|2023-07-01|2023-12-31|3 uur per week|{decided}";
        Assert.Equal(isFound, RuleCase.Find(drawn, "2025-06-30").Any(finding => finding.Rule == "OP380"));
    }

    [Theory]
    [InlineData("2025-12-31", Severity.Note)]
    [InlineData("2026-01-01", Severity.Warning)]
    public void A_municipality_that_is_not_on_the_list_is_worse_from_the_day_of_the_list(string known, Severity severity)
    {
        var found = RuleCase.Find(Asked(known, $"verzoekantwoord | aanbieder | reden | betaalt | bekend\nV1 | A | 8 | 0035 | {known}"), "2026-06-30");
        Assert.Equal(severity, Assert.Single(found, finding => finding.Rule == "S300").Severity);
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

    /// <summary>A child that went on with the help as a personal budget, and another allocation of it.</summary>
    private static string Moved(string other) => "toewijzing | tot | besluit | reden | omvang\n1 | 2025-03-31 | 2025-03-20 | 08 | 3 uur per week\n\n" + Allocation + other;

    private static string Paid(string form, string product = "") => $"contract | categorie | product | bekostiging | van\nC | 45 | {product} | {form} | 2025-01-01\n\n";

    private static string Budget(string last) => $"toewijzing | kind | aanbieder | categorie | product | van | tot | omvang\n2 | Bas | A | 45 | - | 2025-06-01 | {last} | budget 1000";

    private static string Paused(string first, string second) => $"stop | begin | eind | reden | bekend\n1 | 2025-01-01 | 2025-05-01 | {first} | 2025-05-02\n1 | 2025-01-01 | 2025-06-01 | {second} | 2025-06-02";

    private static string Answered(string known) => $"regel | toewijzing | van | bedrag | bekend\nx | 1 | 2025-05-01 | 100 | 2025-06-02\n\nantwoord | bekend\nx | {known}";

    private static string Asked(string known, string answer) => $"verzoek | kind | aanbieder | bekend\nV1 | Anna | A | {known}\n\n{answer}";

    private static string Claim(string rows) => "regel | toewijzing | van | bedrag | declaratie | declaratieTot | declaratieVan\n" + rows + "\n";

    private static string Begun(string first) => Allocation + $"2|Bas|A|45A04|{first}|2025-12-31|3 uur per week\n\nstart | begin\n2 | {first}";

    private static string Reported(string table, string known) =>
        Allocation + $"2|Bas|A|45A04|2025-06-01|2025-12-31|3 uur per week\n\n{table} | begin | bekend\n2 | 2025-06-01 | {known}";

    private static string Stopped(string known) => $"stop | begin | eind | bekend\n1 | 2025-01-01 | 2025-05-06 | {known}";

    private static string Claimed(string known) =>
        Reported("start", "2025-06-03") + $"\n\nregel | toewijzing | van | bedrag | bekend\nx | 2 | 2025-06-01 | 100 | {known}";
}
