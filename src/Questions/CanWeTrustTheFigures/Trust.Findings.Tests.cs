using System.Globalization;
using Roer.Care;
using Roer.Messages.Sample;
using Roer.Questions.Parts;
using Roer.Store.Measures;
using Roer.Tests.World;

namespace Roer.Questions.CanWeTrustTheFigures;

/// <summary>Findings in numbers and euros: each euro once a severity, under every filter.</summary>
public sealed class TrustFindingsTests
{
    private const string Allocated = """
        toewijzing | kind | aanbieder | product | van        | tot        | omvang
        1          | Anna | A         | 45A04   | 2025-01-01 | 2025-12-31 | 10 uur per maand
        2          | Bas  | B         | 44A01   | 2025-01-01 | 2025-12-31 | 1 etmaal per dag

        start | begin
        1     | 2025-01-01
        2     | 2025-01-01
        """;

    [Fact]
    public void A_claim_without_an_allocation_is_an_error_that_its_provider_and_the_municipality_mend()
    {
        var answer = World.Of(Allocated, """
            regel | toewijzing | van        | bedrag | aanbieder | kind | product
            a     | 1          | 2025-03-01 | 900    |           |      |
            b     | 7          | 2025-03-01 | 100    | A         | Anna | 45A04
            """).Ask(World.ScopeOf("2025", "2025-05-31"), new Trust());
        Assert.Equal(90m, answer.Value("zonderFoutDeel"));
        Assert.Equal((100m, 1000m), (answer.Value("metFoutCent"), answer.Value("gedeclareerdCent")));
        Assert.Equal(100m, answer.Value("per-regel/9338/bedragCent"));
        Assert.Equal(["fout", "aanbieder en gemeente"], answer.Tables[0].Rows[0].Texts.Take(2));
        Assert.Equal(100m, answer.Value("per-aanbieder/A/foutCent"));
        Assert.StartsWith("Van elke €\u00A0100 die aanbieders over 2025 declareerden, is €\u00A090,00 zonder fouten.", answer.Sentences[0], StringComparison.Ordinal);
        Assert.Contains("prestatie zonder toewijzing (fout, €\u00A0100). De aanbieder en de gemeente moeten dit herstellen.", answer.Sentences[1], StringComparison.Ordinal);
    }

    /// <summary>The list that goes to whoever mends and the answer tell the same of each allocation.</summary>
    [Theory]
    [InlineData("2024")]
    [InlineData("2024-H2")]
    public void The_list_of_findings_has_the_allocated_euros_of_the_answer(string period)
    {
        var options = new SampleOptions { Seed = 21, Youths = 60, Years = 2, FirstYear = 2023 };
        using var store = new WorldStore(SampleTown.Invent(options).Intakes());
        var scope = World.ScopeOf(period, "2025-01-31") with { Municipality = options.Municipality };
        var answer = store.Ask(scope, new Trust());
        var rows = FindingList.Of(store.Store.At(options.Municipality, scope.AsOf, null), new FindingFilter { Period = scope.Period.Span }).Where(row => row.Basis == RuleEuros.Allocated).ToList();
        var known = rows.Where(row => row.Allocated is not null).GroupBy(row => row.Rule)
            .Select(rule => (rule.Key, Cents: rule.DistinctBy(row => row.Allocation).Sum(row => (decimal)row.Allocated!.Value.Cents))).Where(rule => rule.Cents > 0).ToList();
        Assert.NotEmpty(known);
        Assert.All(known, rule => Assert.Equal(rule.Cents / 100, answer.Value($"per-regel/{rule.Key}/toegewezenCent")));
        Assert.All(rows, row => Assert.Equal(row.Allocated is { State: MaximumState.Known }, FindingWords.WhyUnknown(row).Length == 0));
    }

    /// <summary>Who adds up the list gets what the rule touches: the euros of the period, also where a finding is about more years.</summary>
    [Theory]
    [InlineData("2024", 70)]
    [InlineData("2025", 500)]
    public void What_is_told_once_of_an_allocation_has_the_euros_of_the_period(string period, decimal touched)
    {
        var answer = World.Of(
            """
            toewijzing | kind | aanbieder | product | van        | tot        | omvang
            1          | Anna | A         | 45A04   | 2024-01-01 | 2025-12-31 | 10 uur per maand
            """,
            """
            regel | toewijzing | van        | bedrag
            a     | 1          | 2024-11-01 | 70
            b     | 1          | 2025-03-01 | 200
            c     | 1          | 2025-04-01 | 300
            """).Ask(World.ScopeOf(period, "2025-12-31"), new Trust());
        Assert.Equal(touched, answer.Value("per-regel/DECLARATIE-ZONDER-START/bedragCent"));
        var list = answer.Tables.Single(table => table.Id == "bevinding-voor-bevinding").Rows.Where(row => row.Label.Contains("zonder startbericht", StringComparison.Ordinal));
        Assert.Equal(touched * 100, Assert.Single(list).Figures[0].Value);
    }

    [Fact]
    public void A_euro_that_two_errors_touch_counts_once_among_the_errors()
    {
        var answer = World.Of(Allocated, """
            regel | toewijzing | van        | tot        | bedrag | aanbieder | kind | product
            a     | 1          | 2024-12-01 | 2024-12-31 | 100    | B         | Bas  | 45A04
            b     | 1          | 2025-03-01 |            | 300    |           |      |
            """).Ask(World.ScopeOf("2024-12..2025-12", "2025-05-31"), new Trust());
        var touched = answer.Tables[0].Rows.Where(row => row.Texts[0] == "fout" && row.Figures[0].Value == 100_00).Select(row => row.Key).ToList();
        Assert.InRange(touched.Count, 2, 9);
        Assert.Equal((100m, 75m), (answer.Value("metFoutCent"), answer.Value("zonderFoutDeel")));
    }

    [Fact]
    public void Allocated_euros_stand_apart_and_are_never_added_to_claimed_ones()
    {
        var answer = World.Of("""
            tarief | eenheid | prijs
            45A04  | uur     | 60

            toewijzing | kind | aanbieder | product | van        | tot        | omvang
            1          | Anna | A         | 45A04   | 2025-01-01 | 2025-01-31 | 10 uur per maand
            """).Ask(World.ScopeOf("2025", "2025-12-31"), new Trust());
        Assert.Equal((600m, 600m), (answer.Value("toegewezenMetBevindingCent"), answer.Value("per-regel/NIET-BEGONNEN/toegewezenCent")));
        Assert.Equal(FigureState.NotApplicable, answer.Figure("per-regel/NIET-BEGONNEN/bedragCent").State);
        Assert.Equal((0m, 0m), (answer.Value("metFoutCent"), answer.Value("metWaarschuwingCent")));
        Assert.Equal(0m, answer.Value("bevindingenZonderBedrag"));
    }

    [Fact]
    public void An_allocated_amount_without_a_tariff_is_unknown_and_not_zero()
    {
        var answer = World.Of("""
            toewijzing | kind | aanbieder | product | van        | tot        | omvang
            1          | Anna | A         | 45A04   | 2025-01-01 | 2025-01-31 | 10 uur per maand
            """).Ask(World.ScopeOf("2025", "2025-12-31"), new Trust());
        Assert.Equal(FigureState.Unknown, answer.Figure("toegewezenMetBevindingCent").State);
    }

    [Fact]
    public void Clean_data_has_no_findings_and_says_so()
    {
        var answer = World.Of(Allocated, """
            regel | toewijzing | van        | bedrag
            a     | 1          | 2025-01-01 | 900

            stop | begin      | eind
            1    | 2025-01-01 | 2025-12-31
            2    | 2025-01-01 | 2025-12-31
            """).Ask(World.ScopeOf("2025-01", "2025-02-10"), new Trust());
        Assert.Equal(100m, answer.Value("zonderFoutDeel"));
        Assert.Contains("geen fouten", answer.Sentences[0], StringComparison.Ordinal);
        Assert.DoesNotContain(answer.Tables[0].Rows, row => row.Texts[0] is "fout" or "weigering");
    }

    [Fact]
    public void A_filter_on_a_rule_narrows_the_findings_and_not_what_was_claimed()
    {
        var world = World.Of(Allocated, """
            regel | toewijzing | van        | bedrag | aanbieder | kind | product
            a     | 1          | 2025-03-01 | 900    |           |      |
            b     | 7          | 2025-03-01 | 100    | A         | Anna | 45A04
            """);
        var answer = world.Ask(World.ScopeOf("2025", "2025-05-31", "regel=9338"), new Trust());
        Assert.Equal((1000m, 100m), (answer.Value("gedeclareerdCent"), answer.Value("metFoutCent")));
        Assert.Equal(FigureState.NotApplicable, answer.Figure("zonderFoutDeel").State);
        Assert.Equal("9338", Assert.Single(answer.Tables[0].Rows).Key);
        Assert.All(answer.Tables.Single(table => table.Id == "bevinding-voor-bevinding").Rows, row => Assert.Contains("9338", row.Label, StringComparison.Ordinal));
        Assert.Empty(world.Ask(World.ScopeOf("2025", "2025-05-31", "regel=9338", "ernst=opmerking"), new Trust()).Tables[0].Rows);
    }

    [Fact]
    public void A_file_that_was_refused_may_be_about_any_period()
    {
        var world = World.Of(Allocated);
        var intake = World.Message(900);
        intake.Findings.Add(new Finding("XSD", Severity.Refusal, "Het bericht volgt het schema niet.", 3));
        using var store = new WorldStore([.. world.Intakes, intake]);
        var answer = store.Ask(World.ScopeOf("2024", "2025-05-31"), new Trust());
        Assert.Equal((1m, 1m), (answer.Value("weigeringen"), answer.Value("per-regel/XSD/aantal")));
        Assert.Equal("XSD", answer.Tables[0].Rows[0].Key);
    }

    [Fact]
    public void Every_finding_and_euro_of_hostile_worlds_is_that_of_the_list_of_findings()
    {
        var municipalities = Enumerable.Range(1000, 12).Select(number => number.ToString(CultureInfo.InvariantCulture)).ToList();
        using var store = new WorldStore(municipalities.SelectMany((municipality, index) => HostileWorld.Draw(44_000 + index, municipality)));
        foreach (var scope in municipalities.Select(municipality => World.ScopeOf("2024", "2026-12-31") with { Municipality = municipality }))
        {
            var answer = store.Ask(scope, new Trust());
            var vintage = store.Store.At(scope.Municipality, scope.AsOf, null);
            var totals = FindingTotals.Of(vintage, new FindingFilter { Period = scope.Period.Span });
            Assert.Equal(totals.BySeverity.Sum(total => total.Number), answer.Value("fouten") + answer.Value("waarschuwingen") + answer.Value("opmerkingen") + answer.Value("weigeringen"));
            foreach (var (severity, name) in new[] { (Severity.Error, "metFoutCent"), (Severity.Warning, "metWaarschuwingCent"), (Severity.Note, "metOpmerkingCent") })
                Assert.Equal(totals.BySeverity.Where(total => total.Severity == severity).Sum(total => total.Cents ?? 0), answer.Figure(name).Value);
            Assert.Equal(
                totals.ByRule.GroupBy(total => total.Key).OrderBy(rule => rule.Key, StringComparer.Ordinal).Select(rule => (rule.Key, rule.Sum(total => total.Number), rule.Sum(total => total.Cents ?? 0))),
                answer.Tables[0].Rows.OrderBy(row => row.Key, StringComparer.Ordinal).Select(row => (row.Key, (long)row.Figures[2].Value!.Value, (long)(row.Figures[0].Value ?? 0))));
            ByFilter(store, scope, vintage);
        }
    }

    private static void ByFilter(WorldStore store, Scope scope, Store.Vintage vintage)
    {
        foreach (var total in FindingTotals.Of(vintage, new FindingFilter { Period = scope.Period.Span, Severity = Severity.Warning }).ByProvider.Where(total => total.Key.Length > 0))
        {
            var narrowed = scope with { Filters = [new("aanbieder", total.Key), new("ernst", FindingWords.Of(Severity.Warning))] };
            if (store.Ask(scope, new Trust()).Options["aanbieder"].All(option => option.Key != total.Key)) continue;
            var answer = store.Ask(narrowed, new Trust());
            Assert.Equal((total.Number, total.Cents ?? 0), ((long)answer.Value("waarschuwingen")!.Value, (long)answer.Figure("metWaarschuwingCent").Value!.Value));
            Assert.Equal(FindingList.Of(vintage, new FindingFilter { Period = scope.Period.Span, Severity = Severity.Warning, Provider = total.Key }).Count, answer.Tables.Single(table => table.Id == "bevinding-voor-bevinding").Rows.Count);
        }
    }
}
