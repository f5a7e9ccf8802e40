using Roer.Care;
using static Roer.Messages.MessageText;

namespace Roer.Messages;

/// <summary>The tables about access, contracts and books: what they say, what is remarkable in them and what refuses them.</summary>
public class SourceTablesTests
{
    private const string Referrals = "gemeente;toewijzingsnummer;verwijzer;bekend_op;bron\n";
    private const string Contracts =
        "gemeente;aanbieder;productcategorie;productcode;bekostiging;plafond_cent;vast_bedrag_cent;vast_bedrag_per;declareren_binnen_maanden;declareren_tot;indexatie_procent;geldig_vanaf;geldig_tot;bekend_op;bron\n";
    private const string Costs = "gemeente;soort;post;stand;taakveld;periode;bedrag_cent;bekend_op;bron\n";
    private const string Ledger = "gemeente;maand;taakveld;soort;aanbieder;bedrag_cent;bekend_op;bron\n";
    private const string Productions = "gemeente;aanbieder;jaar;productcategorie;productcode;bedrag_cent;gecontroleerd;bekend_op;bron\n";
    private const string Reassessments = "gemeente;toewijzingsnummer;datum;uitkomst;bekend_op;bron\n";
    private const string Payers = "gemeente;bsn;geldig_vanaf;geldig_tot;verantwoordelijke_gemeente;grond;bewijs;betwist;bekend_op;bron\n";

    private static Origin Here => new("9901", Day("2025-03-01"), 2);

    [Fact]
    public void A_referrer_is_read_by_allocation_number()
    {
        var intake = Read(Referrals + "9901;1000001;02;2025-03-01;zaaksysteem\n");

        Assert.Equal(("verwijzers", "9901"), (intake.Kind, intake.Municipality));
        Assert.Equal(new Referral(Here, 1_000_001, "02", "zaaksysteem"), Assert.Single(intake.Tables.Referrals));
        Assert.Empty(intake.Findings);
    }

    [Fact]
    public void A_contract_is_read_with_all_that_it_may_say_and_with_little()
    {
        var intake = Read(Contracts
            + "9901;12345678;45;45A04;inspanning;100000000;;;9;;4,37;2025-01-01;2025-12-31;2025-03-01;contract\n"
            + "9901;12345678;;;taakgericht;;2500000;kwartaal;;2026-04-01;-1.5;2025-01-01;;2025-03-01;contract\n"
            + "9901;12345679;45;;;;;;;;;2025-01-01;;2025-03-01;contract\n");

        Assert.Equal(
            [
                new Contract(Here, "12345678", "45", "45A04", PaymentForm.Effort, 100_000_000, null, null, 9, null, 437, Day("2025-01-01"), Day("2025-12-31"), "contract"),
                new Contract(Here with { Line = 3 }, "12345678", null, null, PaymentForm.Task, null, 2_500_000, 3, null, Day("2026-04-01"), -150, Day("2025-01-01"), null, "contract"),
                new Contract(Here with { Line = 4 }, "12345679", "45", null, PaymentForm.Unknown, null, null, null, null, null, null, Day("2025-01-01"), null, "contract"),
            ],
            intake.Tables.Contracts);
        Assert.Empty(intake.Findings);
    }

    [Fact]
    public void Other_costs_are_read_by_month_or_day_and_income_is_negative()
    {
        var intake = Read(Costs
            + "9901;pgb;SVB;geboekt;6.72a;2024-02;910000;2025-03-01;SVB\n"
            + "9901;terugvordering;T12;geboekt;;2024-02-15;-5000;2025-03-01;grootboek\n"
            + "9901;vast-bedrag;Wijkteam;verwacht;6.2;2025-06;100;2025-03-01;begroting\n");

        Assert.Equal(
            [
                new OtherCost(Here, CostKind.PersonalBudget, "SVB", false, "6.72a", Day("2024-02-01"), Day("2024-02-29"), 910_000, "SVB"),
                new OtherCost(Here with { Line = 3 }, CostKind.Recovery, "T12", false, null, Day("2024-02-15"), Day("2024-02-15"), -5_000, "grootboek"),
                new OtherCost(Here with { Line = 4 }, CostKind.LumpSum, "Wijkteam", true, "6.2", Day("2025-06-01"), Day("2025-06-30"), 100, "begroting"),
            ],
            intake.Tables.OtherCosts);
        Assert.Empty(intake.Findings);
    }

    [Fact]
    public void Every_kind_of_cost_has_a_word()
    {
        var words = Read(Ledger + string.Concat(CostWords.Books.Select((word, i) => $"9901;2024-{i + 1:D2};6.2;{word.Word};;{i};2025-03-01;x\n")));

        Assert.Equal(CostWords.Books.Select(word => word.Meaning), words.Tables.Ledger.Select(entry => entry.Kind));
        Assert.Equal(Enum.GetValues<CostKind>().Where(kind => kind != CostKind.Unknown).Order(), words.Tables.Ledger.Select(entry => entry.Kind).Order());
        Assert.Empty(words.Findings);
    }

    [Fact]
    public void The_books_are_read_with_and_without_taakveld_and_provider() => Assert.Equal(
        [
            new LedgerEntry(Here, Day("2024-02-01"), "6.72b", CostKind.Care, "12345678", 12_345_678_901, "grootboek"),
            new LedgerEntry(Here with { Line = 3 }, Day("2024-02-01"), null, CostKind.Payment, null, -1, "grootboek"),
        ],
        Read(Ledger + "9901;2024-02;6.72b;zorg-in-natura;12345678;12345678901;2025-03-01;grootboek\n9901;2024-02;;betaling;;-1;2025-03-01;grootboek\n").Tables.Ledger);

    [Fact]
    public void A_production_statement_is_read_audited_or_not() => Assert.Equal(
        [
            new ProductionStatement(Here, "12345678", 2024, "45", "45A04", 5, true, "verantwoording"),
            new ProductionStatement(Here with { Line = 3 }, "12345678", 2024, null, null, 6, false, "verantwoording"),
        ],
        Read(Productions + "9901;12345678;2024;45;45A04;5;ja;2025-03-01;verantwoording\n9901;12345678;2024;;;6;nee;2025-03-01;verantwoording\n").Tables.Productions);

    [Theory]
    [InlineData("verlengd", ReassessmentOutcome.Extended)]
    [InlineData("verkort", ReassessmentOutcome.Shortened)]
    [InlineData("beëindigd", ReassessmentOutcome.Ended)]
    [InlineData("beeindigd", ReassessmentOutcome.Ended)]
    [InlineData("ongewijzigd", ReassessmentOutcome.Unchanged)]
    public void A_reassessment_is_read_with_its_outcome(string word, ReassessmentOutcome outcome)
    {
        var intake = Read(Reassessments + $"9901;1000001;2025-02-01;{word};2025-03-01;toegang\n");

        Assert.Equal(new Reassessment(Here, 1_000_001, Day("2025-02-01"), outcome, "toegang"), Assert.Single(intake.Tables.Reassessments));
        Assert.Empty(intake.Findings);
    }

    [Fact]
    public void Who_pays_keeps_a_pseudonym_and_no_service_number()
    {
        var intake = Read(Payers + "9901;999990019;2024-01-01;;0034;2;brp;nee;2025-03-01;BRP\n9901;999990020;2024-01-01;2024-06-30;;;;ja;2025-03-01;BRP\n");

        Assert.Equal(
            new Responsibility(Here, Key.Child("999990019"), Day("2024-01-01"), null, "0034", 2, "brp", false, "BRP"), intake.Tables.Responsibilities[0]);
        Assert.Equal((null, null, null, true), intake.Tables.Responsibilities[1] is var row ? (row.Payer, row.Branch, row.Evidence, row.IsDisputed) : default);
        Assert.DoesNotContain(intake.Findings, finding => finding.Rule != "BSN-ELFPROEF");
    }

    [Theory]
    [InlineData(Referrals, "9901;1;07;2025-03-01;x", "VERWIJZER-ONBEKEND")]
    [InlineData(Referrals, "9901;1;02;2025-03-01;x\n9901;1;04;2025-03-01;x", "CSV-DUBBEL")]
    [InlineData(Contracts, "9901;12345678;45;;uurtje;;;;;;;2025-01-01;;2025-03-01;x", "BEKOSTIGING-ONBEKEND")]
    [InlineData(Contracts, "9901;12345678;99;;output;;;;;;;2025-01-01;;2025-03-01;x", "CATEGORIE-ONBEKEND")]
    [InlineData(Contracts, "9901;12345678;45;;output;-1;;;;;;2025-01-01;;2025-03-01;x", "PLAFOND-NEGATIEF")]
    [InlineData(Contracts, "9901;12345678;45;;taakgericht;;-1;jaar;;;;2025-01-01;;2025-03-01;x", "VAST-BEDRAG-NEGATIEF")]
    [InlineData(Contracts, "9901;12345678;45;;taakgericht;;5;;;;;2025-01-01;;2025-03-01;x", "VAST-BEDRAG-PERIODE")]
    [InlineData(Contracts, "9901;12345678;45;;taakgericht;;5;week;;;;2025-01-01;;2025-03-01;x", "VAST-BEDRAG-PERIODE")]
    [InlineData(Contracts, "9901;12345678;45;;output;;;;-1;;;2025-01-01;;2025-03-01;x", "DECLARATIETERMIJN")]
    [InlineData(Contracts, "9901;12345678;45;;output;;;;;;;2025-01-01;2024-01-01;2025-03-01;x", "PERIODE-VOLGORDE")]
    [InlineData(Contracts, "9901;12345678;45;;output;;;;;;;2025-01-01;;2025-03-01;x\n9901;12345678;45;;output;;;;;;;2025-06-01;;2025-03-01;x", "CSV-OVERLAP")]
    [InlineData(Costs, "9901;taart;x;geboekt;;2024-01;1;2025-03-01;x", "KOSTENSOORT-ONBEKEND")]
    [InlineData(Costs, "9901;betaling;x;geboekt;;2024-01;1;2025-03-01;x", "KOSTENSOORT-ONBEKEND")]
    [InlineData(Costs, "9901;inkomsten;x;geboekt;;2024-01;1;2025-03-01;x", "INKOMST-POSITIEF")]
    [InlineData(Costs, "9901;pgb;x;geboekt;;2024-01;-1;2025-03-01;x", "KOSTEN-NEGATIEF")]
    [InlineData(Costs, "9901;pgb;x;geboekt;jeugd;2024-01;1;2025-03-01;x", "TAAKVELD-VORM")]
    [InlineData(Costs, "9901;pgb;x;geboekt;;2024-01;1;2025-03-01;x\n9901;pgb;x;geboekt;;2024-01;2;2025-03-01;x", "CSV-DUBBEL")]
    [InlineData(Ledger, "9901;2024-01;6.72B;betaling;;1;2025-03-01;x", "TAAKVELD-VORM")]
    [InlineData(Ledger, "9901;2024-01;6.72b;betaald;;1;2025-03-01;x", "KOSTENSOORT-ONBEKEND")]
    [InlineData(Ledger, "9901;2024-01;;betaling;;1;2025-03-01;x\n9901;2024-01;;betaling;;1;2025-03-01;x", "CSV-DUBBEL")]
    [InlineData(Productions, "9901;12345678;2024;;;-1;ja;2025-03-01;x", "PRODUCTIE-NEGATIEF")]
    [InlineData(Productions, "9901;12345678;2024;99;;1;ja;2025-03-01;x", "CATEGORIE-ONBEKEND")]
    [InlineData(Productions, "9901;12345678;2024;45;;1;ja;2025-03-01;x\n9901;12345678;2024;45;;1;nee;2025-03-01;x", "CSV-DUBBEL")]
    [InlineData(Reassessments, "9901;1;2025-02-01;misschien;2025-03-01;x", "UITKOMST-ONBEKEND")]
    [InlineData(Reassessments, "9901;1;2025-02-01;verkort;2025-03-01;x\n9901;1;2025-02-01;verlengd;2025-03-01;x", "CSV-DUBBEL")]
    [InlineData(Payers, "9901;123456789;2024-01-01;;0034;2;brp;nee;2025-03-01;x", "BSN-ELFPROEF")]
    [InlineData(Payers, "9901;999990019;2024-01-01;;0034;5;brp;nee;2025-03-01;x", "GROND-ONBEKEND")]
    [InlineData(Payers, "9901;999990019;2024-01-01;;0034;2;buurman Jan zegt het;nee;2025-03-01;x", "BEWIJS-ONBEKEND")]
    [InlineData(Payers, "9901;999990019;2024-01-01;;;2;brp;nee;2025-03-01;x", "VERANTWOORDELIJKE-LEEG")]
    [InlineData(Payers, "9901;999990019;2024-01-01;;0034;2;;nee;2025-03-01;x\n9901;999990019;2024-05-01;;0363;2;;nee;2025-03-01;x", "CSV-OVERLAP")]
    public void Wrong_content_is_taken_in_with_a_finding(string header, string rows, string rule)
    {
        var intake = Read(header + rows);

        Assert.False(intake.Refused);
        Assert.Equal(rows.Split('\n').Length, intake.Tables.Count);
        var finding = Assert.Single(intake.Findings);
        Assert.Equal((rule, Severity.Warning), (finding.Rule, finding.Severity));
        Assert.DoesNotContain("Jan", string.Join('\n', intake.Tables.Responsibilities), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Referrals, "9901;1e6;02;2025-03-01;x", "toewijzingsnummer")]
    [InlineData(Referrals, "9901;9999999999;02;2025-03-01;x", "toewijzingsnummer")]
    [InlineData(Referrals, "9901;1;huisarts;2025-03-01;x", "verwijzer")]
    [InlineData(Referrals, "9901;1;02;2025-03-01;", "bron")]
    [InlineData(Contracts, "9901;;45;;output;;;;;;;2025-01-01;;2025-03-01;x", "aanbieder")]
    [InlineData(Contracts, "9901;12345678;45;;output;1,50;;;;;;2025-01-01;;2025-03-01;x", "plafond_cent")]
    [InlineData(Contracts, "9901;12345678;45;;output;;;;;;4,375;2025-01-01;;2025-03-01;x", "indexatie_procent")]
    [InlineData(Contracts, "9901;12345678;45;;output;;;;;;hoog;2025-01-01;;2025-03-01;x", "indexatie_procent")]
    [InlineData(Contracts, "9901;12345678;45;;output;;;;snel;;;2025-01-01;;2025-03-01;x", "declareren_binnen_maanden")]
    [InlineData(Costs, "9901;pgb;x;gepland;;2024-01;1;2025-03-01;x", "stand")]
    [InlineData(Costs, "9901;pgb;x;;;2024-01;1;2025-03-01;x", "stand")]
    [InlineData(Costs, "9901;pgb;x;geboekt;;2024-13;1;2025-03-01;x", "periode")]
    [InlineData(Costs, "9901;pgb;;geboekt;;2024-01;1;2025-03-01;x", "post")]
    [InlineData(Costs, "9901;;x;geboekt;;2024-01;1;2025-03-01;x", "soort")]
    [InlineData(Costs, "9901;pgb;x;geboekt;;2024-01;9223372036854775807;2025-03-01;x", "bedrag_cent")]
    [InlineData(Ledger, "9901;2024;6.2;betaling;;1;2025-03-01;x", "maand")]
    [InlineData(Ledger, "9901;2024-01;6.2;betaling;1234;1;2025-03-01;x", "aanbieder")]
    [InlineData(Productions, "9901;12345678;24;;;1;ja;2025-03-01;x", "jaar")]
    [InlineData(Productions, "9901;12345678;2024;;;1;true;2025-03-01;x", "gecontroleerd")]
    [InlineData(Reassessments, "9901;1;1-2-2025;verkort;2025-03-01;x", "datum")]
    [InlineData(Reassessments, "9901;1;2025-02-01;;2025-03-01;x", "uitkomst")]
    [InlineData(Payers, "9901;12345;2024-01-01;;0034;2;brp;nee;2025-03-01;x", "bsn")]
    [InlineData(Payers, "9901;999990019;2024-01-01;;34;2;brp;nee;2025-03-01;x", "verantwoordelijke_gemeente")]
    [InlineData(Payers, "9901;999990019;2024-01-01;;0034;2;brp;;2025-03-01;x", "betwist")]
    public void Wrong_form_refuses_the_file_and_names_line_and_column(string header, string row, string column)
    {
        var intake = Read(header + row);

        Assert.True(intake.Refused);
        Assert.Equal(0, intake.Tables.Count);
        Assert.Equal((2, column, Severity.Refusal), Assert.Single(intake.Findings) is var finding ? (finding.Line, finding.Element, finding.Severity) : default);
    }

    [Fact]
    public void A_service_number_in_the_name_of_an_item_is_masked() =>
        Assert.DoesNotContain("999990019", Assert.Single(Read(Costs + "9901;pgb;pgb 999990019;geboekt;;2024-01;1;2025-03-01;x").Tables.OtherCosts).Item, StringComparison.Ordinal);

    [Fact]
    public void A_large_table_comes_in_parts_that_are_the_whole()
    {
        var text = Referrals + string.Concat(Enumerable.Range(1, 300).Select(number => $"9901;{number};02;2025-03-01;x\n"));

        var parts = ReadAll(text, new IncomingOptions { PartSize = 64 });

        Assert.Equal(Read(text).Tables.Referrals, parts.SelectMany(part => part.Tables.Referrals));
        Assert.True(parts.Count > 3);
    }
}
