using Roer.Care;
using static Roer.Messages.MessageText;

namespace Roer.Messages;

/// <summary>The tables about budget, risks, reserves and the State's contribution: what they say, what is remarkable in them and what refuses them.</summary>
public class MeansTablesTests
{
    private const string Budget = "gemeente;jaar;taakveld;productcategorie;hulpvorm;soort;besluit;besluit_op;bedrag_cent;reden;bekend_op;bron\n";
    private const string Risks = "gemeente;risico;naam;kans_procent;laag_cent;waarschijnlijk_cent;hoog_cent;aard;eigenaar;eerste_jaar;laatste_jaar;taakveld;maatregel;bekend_op;bron\n";
    private const string Reserves = "gemeente;naam;soort;bestemming;beschikbaar;jaar;datum;saldo_cent;bekend_op;bron\n";
    private const string State = "gemeente;jaar;onderdeel;circulaire;bedrag_cent;bekend_op;bron\n";

    private static Origin Here => new("9901", Day("2025-03-01"), 2);

    [Fact]
    public void A_budget_is_read_by_category_by_form_or_by_taakveld_and_a_change_may_be_negative()
    {
        var intake = Read(Budget
            + "9901;2025;6.72a;45;;primitief;Begroting;2024-11-07;125000000000;;2025-03-01;begroting\n"
            + "9901;2025;6.73a;;11;primitief;Begroting;2024-11-07;5;;2025-03-01;begroting\n"
            + "9901;2025;;;;wijziging;Voorjaarsnota;2025-02-26;-70;\"minder; en later\";2025-03-01;raad\n");

        Assert.Equal(("begroting", "9901"), (intake.Kind, intake.Municipality));
        Assert.Equal(
            [
                new BudgetEntry(Here, 2025, "6.72a", "45", null, BudgetKind.Original, "Begroting", Day("2024-11-07"), 125_000_000_000, null, "begroting"),
                new BudgetEntry(Here with { Line = 3 }, 2025, "6.73a", null, CareForm.FosterCare, BudgetKind.Original, "Begroting", Day("2024-11-07"), 5, null, "begroting"),
                new BudgetEntry(Here with { Line = 4 }, 2025, null, null, null, BudgetKind.Change, "Voorjaarsnota", Day("2025-02-26"), -70, "minder; en later", "raad"),
            ],
            intake.Tables.Budget);
        Assert.Empty(intake.Findings);
    }

    [Fact]
    public void A_risk_is_read_with_all_that_it_may_say_and_with_little()
    {
        var intake = Read(Risks
            + "9901;R1;Uitspraak;12,5;100;200;900;structureel;controller jeugd;2025;2027;6.72b;overleg;2025-03-01;register\n"
            + "9901;R2;Meevaller;0;-30;-20;-20;;;2025;;;;2025-03-01;register\n"
            + "9901;R3;Niet geschat;;0;0;0;incidenteel;;2025;2025;;;2025-03-01;register\n");

        Assert.Equal(
            [
                new RegisteredRisk(Here, "R1", "Uitspraak", 1250, 100, 200, 900, RiskTerm.Structural, "controller jeugd", 2025, 2027, "6.72b", "overleg", "register"),
                new RegisteredRisk(Here with { Line = 3 }, "R2", "Meevaller", 0, -30, -20, -20, RiskTerm.Unknown, null, 2025, null, null, null, "register"),
                new RegisteredRisk(Here with { Line = 4 }, "R3", "Niet geschat", null, 0, 0, 0, RiskTerm.Incidental, null, 2025, 2025, null, null, "register"),
            ],
            intake.Tables.Risks);
        Assert.Empty(intake.Findings);
    }

    [Fact]
    public void A_reserve_is_read_with_what_it_is_for_and_whether_youth_care_may_use_it()
    {
        var intake = Read(Reserves
            + "9901;Egalisatie;reserve;jeugdhulp;ja;2025;2025-01-01;900;2025-03-01;jaarrekening\n"
            + "9901;Algemeen;reserve;algemeen;nee;2025;2024-12-31;800;2025-03-01;jaarrekening\n"
            + "9901;Geschil;voorziening;;nee;2025;2025-07-01;0;2025-03-01;jaarrekening\n");

        Assert.Equal(
            [
                new ReservePosition(Here, "Egalisatie", ReserveKind.Reserve, ReservePurpose.YouthCare, true, 2025, Day("2025-01-01"), 900, "jaarrekening"),
                new ReservePosition(Here with { Line = 3 }, "Algemeen", ReserveKind.Reserve, ReservePurpose.General, false, 2025, Day("2024-12-31"), 800, "jaarrekening"),
                new ReservePosition(Here with { Line = 4 }, "Geschil", ReserveKind.Provision, ReservePurpose.Unknown, false, 2025, Day("2025-07-01"), 0, "jaarrekening"),
            ],
            intake.Tables.Reserves);
        Assert.Empty(intake.Findings);
    }

    [Fact]
    public void The_States_contribution_is_read_by_part_and_circular()
    {
        var intake = Read(State + "9901;2025;Aandeel jeugd;Meicirculaire 2025;3150000000;2025-03-01;gemeentefonds\n");

        Assert.Equal(new StateContribution(Here, 2025, "Aandeel jeugd", "Meicirculaire 2025", 3_150_000_000, "gemeentefonds"), Assert.Single(intake.Tables.StateContributions));
        Assert.Empty(intake.Findings);
    }

    [Theory]
    [InlineData(Budget, "9901;2025;jeugd;;;primitief;B;2024-11-07;5;;2025-03-01;x", "TAAKVELD-VORM")]
    [InlineData(Budget, "9901;2025;6.72a;99;;primitief;B;2024-11-07;5;;2025-03-01;x", "CATEGORIE-ONBEKEND")]
    [InlineData(Budget, "9901;2025;6.72a;;77;primitief;B;2024-11-07;5;;2025-03-01;x", "HULPVORM-ONBEKEND")]
    [InlineData(Budget, "9901;2025;6.72a;45;02;primitief;B;2024-11-07;5;;2025-03-01;x", "BEGROTING-GROEP")]
    [InlineData(Budget, "9901;2025;6.72a;;;primitief;B;2024-11-07;-5;;2025-03-01;x", "BEGROTING-NEGATIEF")]
    [InlineData(Budget, "9901;2025;6.72a;;;primitief;B;2025-03-02;5;;2025-03-01;x", "BESLUIT-DATUM")]
    [InlineData(Budget, "9901;2025;6.72a;;;primitief;A;2024-11-07;5;;2025-03-01;x\n9901;2025;6.72a;;;primitief;B;2024-11-08;6;;2025-03-01;x", "CSV-DUBBEL")]
    [InlineData(Budget, "9901;2025;6.72a;;;wijziging;A;2024-11-07;5;r;2025-03-01;x\n9901;2025;6.72a;;;wijziging;A;2024-11-08;6;s;2025-03-01;x", "CSV-DUBBEL")]
    [InlineData(Risks, "9901;R;N;100,01;1;2;3;structureel;c;2025;;;;2025-03-01;x", "KANS-BEREIK")]
    [InlineData(Risks, "9901;R;N;-1;1;2;3;structureel;c;2025;;;;2025-03-01;x", "KANS-BEREIK")]
    [InlineData(Risks, "9901;R;N;10;3;2;4;structureel;c;2025;;;;2025-03-01;x", "RISICO-BEDRAGEN")]
    [InlineData(Risks, "9901;R;N;10;1;3;2;structureel;c;2025;;;;2025-03-01;x", "RISICO-BEDRAGEN")]
    [InlineData(Risks, "9901;R;N;10;1;2;3;soms;c;2025;;;;2025-03-01;x", "RISICO-AARD")]
    [InlineData(Risks, "9901;R;N;10;1;2;3;structureel;c;2025;2024;;;2025-03-01;x", "JAAR-VOLGORDE")]
    [InlineData(Risks, "9901;R;N;10;1;2;3;structureel;c;2025;;zorg;;2025-03-01;x", "TAAKVELD-VORM")]
    [InlineData(Risks, "9901;R;N;10;1;2;3;structureel;dhr. Jan;2025;;;;2025-03-01;x", "EIGENAAR-PERSOON")]
    [InlineData(Risks, "9901;R;N;10;1;2;3;structureel;J.P. Jan;2025;;;;2025-03-01;x", "EIGENAAR-PERSOON")]
    [InlineData(Risks, "9901;R;N;10;1;2;3;structureel;jan@Jan.nl;2025;;;;2025-03-01;x", "EIGENAAR-PERSOON")]
    [InlineData(Risks, "9901;R;N;10;1;2;3;structureel;c;2025;;;;2025-03-01;x\n9901;R;M;20;1;2;3;structureel;c;2025;;;;2025-03-01;x", "CSV-DUBBEL")]
    [InlineData(Reserves, "9901;E;spaarpot;jeugdhulp;ja;2025;2025-01-01;5;2025-03-01;x", "RESERVE-SOORT")]
    [InlineData(Reserves, "9901;E;reserve;wegen;ja;2025;2025-01-01;5;2025-03-01;x", "RESERVE-BESTEMMING")]
    [InlineData(Reserves, "9901;E;reserve;jeugdhulp;ja;2025;2025-01-01;-5;2025-03-01;x", "RESERVE-NEGATIEF")]
    [InlineData(Reserves, "9901;E;reserve;jeugdhulp;ja;2024;2025-01-01;5;2025-03-01;x", "RESERVE-JAAR")]
    [InlineData(Reserves, "9901;E;voorziening;jeugdhulp;ja;2025;2025-01-01;5;2025-03-01;x", "VOORZIENING-BESCHIKBAAR")]
    [InlineData(Reserves, "9901;E;reserve;jeugdhulp;ja;2025;2025-01-01;5;2025-03-01;x\n9901;E;reserve;jeugdhulp;ja;2025;2025-01-01;6;2025-03-01;x", "CSV-DUBBEL")]
    [InlineData(State, "9901;2025;Jeugd;Mei;-5;2025-03-01;x", "RIJKSBIJDRAGE-NEGATIEF")]
    [InlineData(State, "9901;2025;Jeugd;Mei;5;2025-03-01;x\n9901;2025;Jeugd;Juni;6;2025-03-01;x", "CSV-DUBBEL")]
    public void Wrong_content_is_taken_in_with_a_finding(string header, string rows, string rule)
    {
        var intake = Read(header + rows);

        Assert.False(intake.Refused);
        Assert.Equal(rows.Split('\n').Length, intake.Tables.Count);
        var finding = Assert.Single(intake.Findings);
        Assert.Equal((rule, Severity.Warning, 1 + intake.Tables.Count), (finding.Rule, finding.Severity, finding.Line));
        Assert.Equal(Rules.Find(rule)!.Severity, finding.Severity);
        Assert.DoesNotContain("Jan", string.Join('\n', intake.Tables.Risks), StringComparison.Ordinal);
    }

    [Fact]
    public void A_change_without_a_reason_is_remarked() => Assert.Equal(
        ("WIJZIGING-REDEN", Severity.Note, "reden"),
        Assert.Single(Read(Budget + "9901;2025;6.72a;;;wijziging;B;2024-11-07;-5;;2025-03-01;x").Findings) is var finding ? (finding.Rule, finding.Severity, finding.Element) : default);

    [Fact]
    public void Two_changes_of_one_product_group_are_two() =>
        Assert.Empty(Read(Budget + "9901;2025;6.72a;;;wijziging;A;2024-11-07;5;r;2025-03-01;x\n9901;2025;6.72a;;;wijziging;B;2024-11-07;5;r;2025-03-01;x").Findings);

    [Theory]
    [InlineData("controller sociaal domein")]
    [InlineData("hoofd J&O")]
    [InlineData("teamleider toegang")]
    [InlineData("wethouder")]
    public void A_role_is_kept(string role) =>
        Assert.Equal(role, Assert.Single(Read(Risks + $"9901;R;N;10;1;2;3;structureel;{role};2025;;;;2025-03-01;x").Tables.Risks).Owner);

    [Theory]
    [InlineData(Budget, "9901;25;6.72a;;;primitief;B;2024-11-07;5;;2025-03-01;x", "jaar")]
    [InlineData(Budget, "9901;2025;6.72a;;;begroot;B;2024-11-07;5;;2025-03-01;x", "soort")]
    [InlineData(Budget, "9901;2025;6.72a;;;;B;2024-11-07;5;;2025-03-01;x", "soort")]
    [InlineData(Budget, "9901;2025;6.72a;;;primitief;;2024-11-07;5;;2025-03-01;x", "besluit")]
    [InlineData(Budget, "9901;2025;6.72a;;;primitief;B;;5;;2025-03-01;x", "besluit_op")]
    [InlineData(Budget, "9901;2025;6.72a;;;primitief;B;2024-11-07;5,00;;2025-03-01;x", "bedrag_cent")]
    [InlineData(Budget, "9901;2025;6.72a;;;primitief;B;2024-11-07;5;;;x", "bekend_op")]
    [InlineData(Budget, "9901;2025;6.72a;;;primitief;B;2024-11-07;5;;2025-03-01;", "bron")]
    [InlineData(Risks, "9901;;N;10;1;2;3;structureel;c;2025;;;;2025-03-01;x", "risico")]
    [InlineData(Risks, "9901;R;;10;1;2;3;structureel;c;2025;;;;2025-03-01;x", "naam")]
    [InlineData(Risks, "9901;R;N;hoog;1;2;3;structureel;c;2025;;;;2025-03-01;x", "kans_procent")]
    [InlineData(Risks, "9901;R;N;10;;2;3;structureel;c;2025;;;;2025-03-01;x", "laag_cent")]
    [InlineData(Risks, "9901;R;N;10;1;x;3;structureel;c;2025;;;;2025-03-01;x", "waarschijnlijk_cent")]
    [InlineData(Risks, "9901;R;N;10;1;2;3,5;structureel;c;2025;;;;2025-03-01;x", "hoog_cent")]
    [InlineData(Risks, "9901;R;N;10;1;2;3;structureel;c;;;;;2025-03-01;x", "eerste_jaar")]
    [InlineData(Risks, "9901;R;N;10;1;2;3;structureel;c;2025;later;;;2025-03-01;x", "laatste_jaar")]
    [InlineData(Reserves, "9901;;reserve;jeugdhulp;ja;2025;2025-01-01;5;2025-03-01;x", "naam")]
    [InlineData(Reserves, "9901;E;reserve;jeugdhulp;;2025;2025-01-01;5;2025-03-01;x", "beschikbaar")]
    [InlineData(Reserves, "9901;E;reserve;jeugdhulp;ja;2025;1-1-2025;5;2025-03-01;x", "datum")]
    [InlineData(Reserves, "9901;E;reserve;jeugdhulp;ja;2025;2025-01-01;;2025-03-01;x", "saldo_cent")]
    [InlineData(State, "9901;2025;;Mei;5;2025-03-01;x", "onderdeel")]
    [InlineData(State, "9901;2025;Jeugd;;5;2025-03-01;x", "circulaire")]
    [InlineData(State, "9901;2025;Jeugd;Mei;5.5;2025-03-01;x", "bedrag_cent")]
    public void Wrong_form_refuses_the_file_and_names_line_and_column(string header, string row, string column)
    {
        var intake = Read(header + row);

        Assert.True(intake.Refused);
        Assert.Equal(0, intake.Tables.Count);
        Assert.Equal((2, column, Severity.Refusal), Assert.Single(intake.Findings) is var finding ? (finding.Line, finding.Element, finding.Severity) : default);
    }

    [Fact]
    public void A_service_number_in_a_text_is_masked()
    {
        var budget = Assert.Single(Read(Budget + "9901;2025;6.72a;;;wijziging;B 999990019;2024-11-07;5;kind 999990019;2025-03-01;x").Tables.Budget);
        var risk = Assert.Single(Read(Risks + "9901;R 999990019;N 999990019;10;1;2;3;structureel;c 999990019;2025;;;kind 999990019;2025-03-01;x").Tables.Risks);
        var reserve = Assert.Single(Read(Reserves + "9901;E 999990019;reserve;jeugdhulp;ja;2025;2025-01-01;5;2025-03-01;x").Tables.Reserves);

        Assert.DoesNotContain("999990019", $"{budget}{risk}{reserve}", StringComparison.Ordinal);
    }
}
