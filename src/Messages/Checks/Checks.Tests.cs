using Roer.Care;
using static Roer.Messages.MessageText;

namespace Roer.Messages;

public class ChecksTests
{
    private const string Bsn = "999990019";

    [Fact]
    public void A_claim_in_order_gives_no_finding() =>
        Assert.Empty(FindingsOf(
            new DrawnLine(Bsn, "R1", 1500, Tariff: 150, First: "2025-01-01", Last: "2025-01-31"),
            new DrawnLine(Bsn, "R2", 1500, Tariff: 150),
            new DrawnLine(Bsn, "R3", 1500, "C", Tariff: 150, Previous: "R1")));

    [Fact]
    public void Every_check_says_what_it_asks_and_has_its_own_rule()
    {
        var checks = AllChecks.ForOneFile();

        Assert.All(checks, check => Assert.EndsWith(".", check.Asks, StringComparison.Ordinal));
        Assert.Distinct(checks.Select(check => check.Rule));
    }

    [Fact]
    public void A_check_holds_from_its_first_to_its_last_day()
    {
        var check = new DatedCheck();

        Assert.False(check.IsValidOn(Day("2024-12-31")));
        Assert.True(check.IsValidOn(Day("2025-01-01")) && check.IsValidOn(Day("2025-12-31")));
        Assert.False(check.IsValidOn(Day("2026-01-01")));
        Assert.All(AllChecks.ForOneFile(), always => Assert.True(always.IsValidOn(Day("2021-01-01"))));
    }

    [Fact]
    public void An_amount_that_is_not_volume_times_tariff_tells_the_difference()
    {
        var finding = Assert.Single(FindingsOf(new DrawnLine(Bsn, "R1", 1600, Tariff: 150)));

        Assert.Equal(("9346", Severity.Warning, 100L, "IngediendBedrag", Provider), (finding.Rule, finding.Severity, finding.Cents, finding.Element, finding.Provider));
        Assert.Contains("€ 16,00", finding.Sentence, StringComparison.Ordinal);
        Assert.Contains("€ 15,00", finding.Sentence, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("83", 1600, 150)]
    [InlineData("01", 1600, null)]
    [InlineData("01", 0, 0)]
    public void An_amount_in_euros_or_without_a_tariff_is_not_judged(string unit, int cents, int? tariff) =>
        Assert.Empty(FindingsOf(new DrawnLine(Bsn, "R1", cents, Unit: unit, Tariff: tariff)));

    [Fact]
    public void A_credit_line_is_judged_by_its_size()
    {
        Assert.Empty(FindingsOf(new DrawnLine(Bsn, "R1", 1500, "C", Tariff: 150, Previous: "R0")));
        Assert.Equal("9346", Assert.Single(FindingsOf(new DrawnLine(Bsn, "R1", 1501, "C", Tariff: 150, Previous: "R0"))).Rule);
    }

    [Fact]
    public void A_credit_line_that_takes_nothing_back_is_told()
    {
        var finding = Assert.Single(FindingsOf(new DrawnLine(Bsn, "R1", 1500, "C")));

        Assert.Equal(("8017", 1500L), (finding.Rule, finding.Cents));
    }

    [Fact]
    public void A_reference_that_stands_twice_is_told_once()
    {
        var finding = Assert.Single(FindingsOf(new DrawnLine(Bsn, "R1", 1), new DrawnLine(Bsn, "R1", 2), new DrawnLine(Bsn, "R2", 3)));

        Assert.Equal(("8021", 2L), (finding.Rule, finding.Cents));
    }

    [Fact]
    public void A_claim_with_too_many_references_to_remember_says_so()
    {
        var check = new ReferenceCheck(most: 2);
        var findings = new List<Finding>();
        check.Findings = findings;
        foreach (var line in Read(DrawnLine.Claim([.. Enumerable.Range(0, 5).Select(i => new DrawnLine(Bsn, $"R{i}", 1))])).ClaimLines)
            check.Look(line);

        Assert.Equal(Severity.Note, Assert.Single(findings).Severity);
    }

    [Fact]
    public void A_period_over_two_months_is_told()
    {
        var finding = Assert.Single(FindingsOf(new DrawnLine(Bsn, "R1", 7, First: "2025-01-15", Last: "2025-02-14")));

        Assert.Equal(("9388", 7L), (finding.Rule, finding.Cents));
    }

    [Fact]
    public void A_period_that_stops_early_is_told_when_the_allocation_goes_on()
    {
        var early = new DrawnLine(Bsn, "R1", 7, First: "2025-01-01", Last: "2025-01-30");

        Assert.Empty(FindingsOf(early));
        Assert.Empty(FindingsOf(early, new DrawnLine(Bsn, "R2", 7, Allocation: 78)));
        Assert.Equal("9388", Assert.Single(FindingsOf(early, new DrawnLine(Bsn, "R2", 7))).Rule);
        Assert.Equal("9388", Assert.Single(FindingsOf(new DrawnLine(Bsn, "R2", 7), early)).Rule);
    }

    [Fact]
    public void A_period_that_begins_late_is_told_when_the_allocation_ran_already()
    {
        var late = new DrawnLine(Bsn, "R1", 7, First: "2025-02-02");

        Assert.Empty(FindingsOf(late));
        Assert.Equal("9387", Assert.Single(FindingsOf(late, new DrawnLine(Bsn, "R2", 7, First: "2025-01-01", Last: "2025-01-31"))).Rule);
    }

    [Fact]
    public void A_period_that_ends_before_it_begins_is_told_and_kept()
    {
        var intake = Read(DrawnLine.Claim(new DrawnLine(Bsn, "R1", 7, First: "2025-02-20", Last: "2025-02-10")));

        Assert.Equal("PERIODE-VOLGORDE", Assert.Single(intake.Findings).Rule);
        Assert.True(Assert.Single(intake.ClaimLines).LastDay < intake.ClaimLines[0].FirstDay);
    }

    [Fact]
    public void An_allocation_and_a_stop_that_end_before_they_begin_are_told()
    {
        var allocation = Read(Jw301Tests.Text().Replace("2025-12-31", "2025-02-28", StringComparison.Ordinal));
        var stop = Read(Jw307Tests.Text().Replace("<b:Begindatum>2025-02-04", "<b:Begindatum>2025-03-05", StringComparison.Ordinal));

        Assert.Equal(["PERIODE-VOLGORDE"], allocation.Findings.Select(finding => finding.Rule));
        Assert.Equal(["PERIODE-VOLGORDE"], stop.Findings.Select(finding => finding.Rule));
        Assert.Equal((null, Provider), (allocation.Findings[0].Provider, stop.Findings[0].Provider));
    }

    [Fact]
    public void A_total_that_is_not_the_sum_of_the_lines_is_told()
    {
        var finding = Assert.Single(Read(DrawnLine.Claim([new DrawnLine(Bsn, "R1", 1500), new DrawnLine(Bsn, "R2", 500, "C", Previous: "R0")], 1200)).Findings);

        Assert.Equal(("DECLARATIE-TOTAAL", 200L, "TotaalIngediendBedrag"), (finding.Rule, finding.Cents, finding.Element));
    }

    [Fact]
    public void A_granted_total_that_the_refused_lines_do_not_explain_is_told()
    {
        var finding = Assert.Single(Read(Jw325Tests.Text(Jw325Tests.Answer(1000, 700, "", "0200"))).Findings);

        Assert.Equal(("ANTWOORD-TOTAAL", -300L), (finding.Rule, finding.Cents));
        Assert.Empty(Read(Jw325Tests.Text(Jw325Tests.Answer(1000, 0, "", "9333"))).Findings);
    }

    [Fact]
    public void A_service_number_that_fails_the_eleven_test_is_told_without_its_value()
    {
        var finding = Assert.Single(FindingsOf(new DrawnLine("123456789", "R1", 7), new DrawnLine("123456789", "R2", 7)));

        Assert.Equal(("BSN-ELFPROEF", Severity.Warning, Provider), (finding.Rule, finding.Severity, finding.Provider));
        Assert.DoesNotContain("123456789", finding.ToString(), StringComparison.Ordinal);
        Assert.Equal("BSN-ELFPROEF", Assert.Single(Read(Jw301Tests.Text("123456789")).Findings).Rule);
    }

    private static List<Finding> FindingsOf(params DrawnLine[] lines) => Read(DrawnLine.Claim(lines)).Findings;

    private sealed class DatedCheck() : Check("X", Severity.Note)
    {
        public override string Asks => "Niets.";

        public override DateOnly? ValidFrom => new DateOnly(2025, 1, 1);

        public override DateOnly? ValidTo => new DateOnly(2025, 12, 31);
    }
}
