using Roer.Care;
using Roer.Store.Measures;
using Roer.Tests.World;

namespace Roer.Store.Findings;

/// <summary>Rules about claim lines: each with a world that breaks it and a world that nearly does.</summary>
public sealed class LineRulesTests
{
    private const string Line = "regel | toewijzing | van | tot | bedrag | aantal | eenheid | tarief | product | categorie | kind | aanbieder | referentie | vorige | declaratieTot | bekend\n";

    private const string Deleted = "toewijzing | tot | reden | besluit\n1 | 2025-01-01 | 13 | 2025-04-01\n\n";

    private const string Other = """
        toewijzing | kind | aanbieder | product | van        | tot        | omvang
        2          | Bas  | A         | 45A04   | 2025-01-01 | 2025-12-31 | 3 uur per week

        start | begin
        2     | 2025-01-01

        """ + "\n";

    internal static readonly RuleCase[] Cases =
    [
        new("9338", Row("x|77|2025-04-01||100|2|||45A04||Anna|A"), Row("x|1|2025-04-01||100|2")),
        new("9384", Deleted, "toewijzing | tot | reden | besluit | omvang\n1 | 2025-12-31 | 14 | 2025-04-01 | 3 uur per week"),
        new("8187", Row("x|1|2025-04-01||100|2|||||Bas"), Other + Row("x|2|2025-04-01||100|2|||||Bas")),
        new("AANBIEDER-ANDERS", Row("x|1|2025-04-01||100|2||||||B"), Row("x|1|2025-04-01||100|2||||||A")),
        new("9339", Row("x|1|2025-04-01||100|2||||46"), Row("x|1|2025-04-01||100|2||||45")),
        new("9340", Row("x|1|2025-04-01||100|2|||45A05"), Row("x|1|2025-04-01||100|2|||45A04")),
        new("9341", Row("x|1|2025-04-01||100|2|stuk"), Row("x|1|2025-04-01||100|120|minuut")),
        new("9307", Row("x|1|2024-12-15|2025-01-31|100|2"), Row("x|1|2025-04-01|2025-04-30|100|2")),
        new("9308", Row("x|1|2025-12-01|2026-01-10|100|2"), Row("x|1|2025-12-01|2025-12-31|100|2")),
        new("DECLARATIE-NA-EINDE",
            "toewijzing | tot | besluit | bekend | omvang\n1 | 2025-02-15 | 2025-03-20 | 2025-03-20 | 3 uur per week",
            "toewijzing | tot | besluit | bekend | omvang\n1 | 2025-03-15 | 2025-03-20 | 2025-03-20 | 3 uur per week"),
        new("9387", Row("x|1|2025-04-02||100|2"), "toewijzing | kind | aanbieder | product | van | tot | omvang\n2 | Bas | A | 45A04 | 2025-04-02 | 2025-12-31 | 3 uur per week\n\nstart | begin\n2 | 2025-04-02\n\n" + Row("x|2|2025-04-02||100|2")),
        new("9388", Row("x|1|2025-04-01|2025-04-29|100|2"), "toewijzing | kind | aanbieder | product | van | tot | omvang\n2 | Bas | A | 45A04 | 2025-04-01 | 2025-04-29 | 3 uur per week\n\nstart | begin\n2 | 2025-04-01\n\nstop | begin | eind\n2 | 2025-04-01 | 2025-04-29\n\n" + Row("x|2|2025-04-01|2025-04-29|100|2")),
        new("9319", Row("x|1|2025-04-01||100|2|||||||||2025-04-20"), Row("x|1|2025-04-01||100|2|||||||||2025-05-31")),
        new("9346", Row("x|1|2025-04-01||101|2||50"), Row("x|1|2025-04-01||100|2||50")),
        new("0611", "tarief | eenheid | van | prijs\n45A04 | uur | 2025-01-01 | 51", "tarief | eenheid | van | prijs\n45A04 | uur | 2025-01-01 | 50\n45A04 | uur | 2025-04-01 | 51"),
        new("8021", Row("x|1|2025-04-01||100|2|||||||r1||"), Row("x|1|2025-04-01||100|2|||||||r9||")),
        new("8017", Row("x|1|2025-03-01||-500|10||||||||r9||"), Row("x|1|2025-03-01||-500|10||||||||r3||")),
        new("9389", Row("x|1|2025-03-01||400|8|||||||x|r3||"), Row("c|1|2025-03-01||-500|10|||||||c|r3||") + "x|1|2025-03-01||400|8|||||||x|r3||"),
        new("9390",
            Row("c|1|2025-03-01||-500|10|||||||c|r3||") + "d|1|2025-03-01||-500|10|||||||d|r3||",
            Row("c|1|2025-03-01||-500|10|||||||c|r3||") + "d|1|2025-02-01||-500|10|||||||d|r2||"),
        new("CREDIT-BEDRAG", Row("c|1|2025-03-01||-400|10|||||||c|r3||"), Row("c|1|2025-03-01||-500|10|||||||c|r3||")),
        new("9321", Row("x|1|2025-04-01||800|16"), Row("x|1|2025-04-01||750|15")),
        new("9322", Row("x|1|2025-03-01||400|9|||||||x|||2025-04-10"), Row("x|1|2025-03-01||300|8|||||||x|||2025-04-10")),
        new("9369",
            "toewijzing | kind | aanbieder | product | van | tot | omvang\n2 | Bas | A | 45A04 | 2025-01-01 | 2025-12-31 | budget 100\n\nstart | begin\n2 | 2025-01-01\n\n" + Row("x|2|2025-01-01||60|1") + "y|2|2025-02-01||41|1",
            "toewijzing | kind | aanbieder | product | van | tot | omvang\n2 | Bas | A | 45A04 | 2025-01-01 | 2025-12-31 | budget 100\n\nstart | begin\n2 | 2025-01-01\n\n" + Row("x|2|2025-01-01||60|1") + "y|2|2025-02-01||40|1"),
        new("S329", Row("x|1|2025-04-01||100|2|||45Z99"), "product | categorie | vorm\n45Z99 | 45 | 02\n\n" + Row("x|1|2025-04-01||100|2|||45Z99")),
        new("DUBBEL", Row("x|1|2025-03-01||500|10||50"), Row("x|1|2025-03-01||500|9")),
        new("DECLARATIE-NA-STOP", "stop | begin | eind\n1 | 2025-01-01 | 2025-02-28", "stop | begin | eind\n1 | 2025-01-01 | 2025-03-01"),
        new("LEEFTIJD-23", "kind | geboren | bekend\nAnna | 2002-03-01 | 2020-02-01", "kind | geboren | bekend\nAnna | 2002-03-02 | 2020-02-01"),
        new("PRIJS-AFWIJKING", Usual + Row("x|1|2025-04-01||310|2"), Usual + Row("x|1|2025-04-01||290|2")),
        new("HONDERDVOUD", Usual + Row("x|1|2025-04-01||10000|2"), Usual + Row("x|1|2025-04-01||5000|2")),
        new("PERIODE-VOLGORDE", Row("x|1|2025-04-20|2025-04-10|100|2"), Row("x|1|2025-04-01|2025-04-30|100|2")),
    ];

    /// <summary>Enough lines at 50 an hour to make that the usual price.</summary>
    private static string Usual => "toewijzing | kind | aanbieder | product | van | tot | omvang\n5 | Cas | A | 45A04 | 2024-01-01 | 2025-12-31 | 3 uur per week\n\nstart | begin\n5 | 2024-01-01\n\n"
        + Row(string.Join('\n', Enumerable.Range(1, 12).Select(month => $"u{month}|5|2024-{month:00}-01||500|10||50"))) + "\n";

    public static TheoryData<string> Codes => [.. Cases.Select(each => each.Rule)];

    [Theory]
    [MemberData(nameof(Codes))]
    public void A_rule_about_a_line_tells_what_breaks_it_and_nothing_else(string code)
    {
        var drawn = Cases.Single(each => each.Rule == code);
        var found = RuleCase.Find(drawn.Broken, drawn.AsOf);
        Assert.Contains(found, finding => finding.Rule == code);
        Assert.All(found.Where(finding => finding.Rule == code), finding =>
        {
            Assert.Equal(Rules.Find(code)!.Elements[0], finding.Element);
            Assert.True(finding.Cents > 0);
            Assert.NotNull(finding.Provider);
        });
        Assert.DoesNotContain(RuleCase.Find(drawn.Near, drawn.AsOf), finding => finding.Rule == code);
    }

    [Fact]
    public void A_world_in_order_has_no_findings() => Assert.Empty(RuleCase.Find("", "2025-06-30"));

    [Fact]
    public void A_line_that_was_credited_in_full_is_put_right_and_touches_nothing() =>
        Assert.DoesNotContain(RuleCase.Find(Row("x|1|2025-04-01||800|16|||||||x|||") + "c|1|2025-04-01||-800|16|||||||c|x||", "2025-06-30"), finding => finding.Rule is "9321" or "8017");

    [Fact]
    public void A_refused_line_does_not_fill_the_volume_of_those_after_it() =>
        Assert.DoesNotContain(
            RuleCase.Find(Row("x|1|2025-04-01||700|14") + "y|1|2025-04-01||690|14\n\nantwoord | afgewezen\nx | x", "2025-06-30"), finding => finding.Rule == "9322");

    [Fact]
    public void A_later_shortening_does_not_make_a_claim_wrong_that_was_right()
    {
        var found = RuleCase.Find("toewijzing | tot | besluit | bekend | omvang\n1 | 2025-03-15 | 2025-04-20 | 2025-04-20 | 3 uur per week", "2025-06-30");
        Assert.DoesNotContain(found, finding => finding.Rule is "9308" or "9388" or "9321");
    }

    [Fact]
    public void Each_euro_counts_once_a_severity_however_many_rules_touch_it()
    {
        using var store = new WorldStore(World.Of(RuleCase.Clean, Row("x|77|2025-04-01||10|2||4|45Z99||Anna|A") + "y|77|2025-05-01||20|1||20|45Z99||Anna|A").Intakes);
        var vintage = store.Store.At(World.Municipality, new(2025, 6, 30), null);
        var totals = FindingTotals.Of(vintage, FindingFilter.None);
        var error = Assert.Single(totals.BySeverity, total => total.Severity == Severity.Error);
        var warning = Assert.Single(totals.BySeverity, total => total.Severity == Severity.Warning);
        Assert.Equal((2, 2, 3000), (error.Number, error.Lines, error.Cents!.Value));
        Assert.Equal((3, 2, 3000), (warning.Number, warning.Lines, warning.Cents!.Value));
        Assert.Equal([("9346", 1000L), ("S329", 3000L)], totals.ByRule.Where(total => total.Severity == Severity.Warning).Select(total => (total.Key, total.Cents!.Value)).Order());
        Assert.Equal(totals.BySeverity.Sum(total => total.Cents), totals.ByProvider.Sum(total => total.Cents));
        Assert.Equal(totals.BySeverity.Sum(total => total.Cents), FindingTotals.ByFile(vintage, FindingFilter.None).Sum(total => total.Cents));
    }

    [Fact]
    public void A_period_counts_the_lines_that_begin_in_it()
    {
        using var store = new WorldStore(World.Of(RuleCase.Clean, Row("x|77|2025-04-01||10|2|||45A04||Anna|A") + "y|77|2025-05-01||20|1|||45A04||Anna|A").Intakes);
        var vintage = store.Store.At(World.Municipality, new(2025, 6, 30), null);
        var filter = new FindingFilter { Period = DateSpan.Month(2025, 5), Severity = Severity.Error };
        Assert.Equal(2000, Assert.Single(FindingList.Of(vintage, filter)).Cents);
        Assert.Equal((1, 2000), (FindingTotals.Of(vintage, filter).BySeverity[0].Number, FindingTotals.Of(vintage, filter).BySeverity[0].Cents));
        Assert.Empty(FindingList.Of(vintage, filter with { Provider = "B" }));
        Assert.Empty(FindingList.Of(vintage, filter with { Rule = "9384" }));
    }

    private static string Row(string rows) => Line + rows + "\n";
}
