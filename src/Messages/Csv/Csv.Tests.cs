using System.Text;
using Roer.Care;
using static Roer.Messages.MessageText;

namespace Roer.Messages;

public class CsvTests
{
    private const string Tariffs = "gemeente;productcode;aanbieder;eenheid;geldig_vanaf;geldig_tot;tarief_cent;bekend_op;bron\n";
    private const string Products = "gemeente;productcategorie;productcode;omschrijving;hulpvorm;taakveld;opvolger;geldig_vanaf;geldig_tot;bekend_op;bron\n";
    private const string Residents = "gemeente;buurt;jaar;leeftijd;aantal;bekend_op;bron\n";
    private const string Addresses = "gemeente;bsn;buurt;geldig_vanaf;geldig_tot;bekend_op;bron\n";

    [Fact]
    public void Tariffs_are_read_with_and_without_a_provider_and_an_end()
    {
        var intake = Read(Tariffs + "9901;45A04;12345678;01;2025-01-01;2025-12-31;150;2024-12-01;contract\n9901;45A04;;01;2025-01-01;;149;2024-12-01;\"besluit; bijlage \"\"A\"\"\"\n");

        Assert.Equal(("tarieven", "9901", false), (intake.Kind, intake.Municipality, intake.Refused));
        Assert.Null(intake.Known);
        Assert.Null(intake.Provider);
        Assert.Equal(
            [
                new Tariff(new Origin("9901", Day("2024-12-01"), 2), "45A04", "12345678", "01", Day("2025-01-01"), Day("2025-12-31"), 150, "contract"),
                new Tariff(new Origin("9901", Day("2024-12-01"), 3), "45A04", null, "01", Day("2025-01-01"), null, 149, "besluit; bijlage \"A\""),
            ],
            intake.Tariffs);
        Assert.Empty(intake.Findings);
    }

    [Fact]
    public void Products_are_read_with_every_form_of_care()
    {
        (string, CareForm)[] forms =
        [
            ("01", CareForm.NeighbourhoodTeam), ("02", CareForm.Ambulant), ("03", CareForm.DayCare), ("04", CareForm.OwnNetwork), ("11", CareForm.FosterCare), ("12", CareForm.FamilyHome),
            ("13", CareForm.ClosedPlacement), ("14", CareForm.OtherStay), ("JB", CareForm.Protection), ("JR", CareForm.Probation), ("PJK", CareForm.PreventiveJustice), ("geen", CareForm.None), ("", CareForm.Unknown),
        ];
        var rows = forms.Select((form, i) => $"9901;45;P{i};Omschrijving;{form.Item1};6.72b;;2025-01-01;;2024-12-01;gemeente");

        var intake = Read(Products + string.Join('\n', rows));

        Assert.Equal(forms.Select(form => form.Item2), intake.Products.Select(product => product.Form));
        Assert.Equal(new ProductMeaning(new Origin("9901", Day("2024-12-01"), 2), "45", "P0", "Omschrijving", CareForm.NeighbourhoodTeam, "6.72b", null, Day("2025-01-01"), null, "gemeente"), intake.Products[0]);
        Assert.Empty(intake.Findings);
    }

    [Fact]
    public void A_product_row_may_speak_of_a_whole_category_but_not_of_nothing()
    {
        Assert.Equal("", Assert.Single(Read(Products + "9901;42;;Vervoer;geen;;;2025-01-01;;2024-12-01;g").Products).Product);
        Assert.Equal("productcode", Assert.Single(Read(Products + "9901;;;Vervoer;geen;;;2025-01-01;;2024-12-01;g").Findings).Element);
    }

    [Fact]
    public void An_unknown_form_of_care_is_taken_in_with_a_finding()
    {
        var intake = Read(Products + "9901;45;P;x;99;;;2025-01-01;;2024-12-01;g");

        Assert.Equal(CareForm.Unknown, Assert.Single(intake.Products).Form);
        Assert.Equal(("HULPVORM-ONBEKEND", Severity.Warning, 2), Assert.Single(intake.Findings) is var finding ? (finding.Rule, finding.Severity, finding.Line) : default);
    }

    [Fact]
    public void Residents_are_read_by_neighbourhood_year_and_age() =>
        Assert.Equal(
            new Population(new Origin("9901", Day("2025-03-01"), 2), "BU99010101", 2025, 7, 31, "BRP"), Assert.Single(Read(Residents + "9901;BU99010101;2025;7;31;2025-03-01;BRP\n").Population));

    [Fact]
    public void A_number_of_residents_below_nothing_is_told() =>
        Assert.Equal("AANTAL-NEGATIEF", Assert.Single(Read(Residents + "9901;BU99010101;2025;7;-1;2025-03-01;BRP\n").Findings).Rule);

    [Theory]
    [InlineData("9901;BU99010101;2025;140;1;2025-03-01;BRP\n", "LEEFTIJD")]
    [InlineData("9901;Noord;2025;7;1;2025-03-01;BRP\n", "BUURTCODE")]
    public void An_age_or_place_that_cannot_be_is_told(string row, string rule) => Assert.Equal(rule, Assert.Single(Read(Residents + row).Findings).Rule);

    [Theory]
    [InlineData("9901;45A04;;01;1-1-2025;;150;2024-12-01;x", "CSV-KOLOM")]
    [InlineData("9901;45A04;;01;2025-01-01;;150;2024-12-01", "CSV-REGEL")]
    public void A_row_of_the_wrong_form_is_refused_by_its_rule(string row, string rule) => Assert.Equal(rule, Assert.Single(Read(Tariffs + row).Findings).Rule);

    [Fact]
    public void An_address_keeps_a_pseudonym_and_no_service_number()
    {
        var intake = Read(Addresses + "9901;999990019;BU99010101;2020-01-01;;2025-03-01;BRP\n");

        Assert.Equal(new Residence(new Origin("9901", Day("2025-03-01"), 2), Key.Child("999990019"), "BU99010101", Day("2020-01-01"), null, "BRP"), Assert.Single(intake.Residences));
        Assert.Empty(intake.Findings);
    }

    [Theory]
    [InlineData("9901;45A04;;01;2025-01-01;2024-01-01;150;2024-12-01;x", "PERIODE-VOLGORDE")]
    [InlineData("9901;45A04;;01;2025-01-01;;-150;2024-12-01;x", "TARIEF-NEGATIEF")]
    [InlineData("9901;45A04;;99;2025-01-01;;150;2024-12-01;x", "EENHEID-ONBEKEND")]
    [InlineData("9901;45A04;;01;2025-01-01;;150;2024-12-01;x\n9901;45A04;;01;2025-06-01;;150;2024-12-01;x", "CSV-OVERLAP")]
    [InlineData("9901;45A04;;01;2025-06-01;;150;2024-12-01;x\n9901;45A04;;01;2025-01-01;2025-06-01;150;2024-12-01;x", "CSV-OVERLAP")]
    public void Wrong_content_is_taken_in_with_a_finding(string rows, string rule)
    {
        var intake = Read(Tariffs + rows);

        Assert.False(intake.Refused);
        Assert.Equal(rows.Split('\n').Length, intake.Tariffs.Count);
        Assert.Equal(rule, Assert.Single(intake.Findings).Rule);
    }

    [Theory]
    [InlineData("9901;45A04;;01;2025-01-01;2025-05-31;150;2024-12-01;x\n9901;45A04;;01;2025-06-01;;150;2024-12-01;x")]
    [InlineData("9901;45A04;;01;2025-01-01;;150;2024-12-01;x\n9901;45A04;;01;2025-01-01;;151;2025-02-01;x")]
    [InlineData("9901;45A04;;01;2025-01-01;;150;2024-12-01;x\n9901;45A04;12345678;01;2025-01-01;;151;2024-12-01;x")]
    public void Rows_that_adjoin_correct_later_or_speak_of_another_provider_do_not_overlap(string rows) => Assert.Empty(Read(Tariffs + rows).Findings);

    [Theory]
    [InlineData("991;45A04;;01;2025-01-01;;150;2024-12-01;x", "gemeente")]
    [InlineData("9901;;;01;2025-01-01;;150;2024-12-01;x", "productcode")]
    [InlineData("9901;45A04;1234;01;2025-01-01;;150;2024-12-01;x", "aanbieder")]
    [InlineData("9901;45A04;;01;1-1-2025;;150;2024-12-01;x", "geldig_vanaf")]
    [InlineData("9901;45A04;;01;2025-02-29;;150;2024-12-01;x", "geldig_vanaf")]
    [InlineData("9901;45A04;;01;2025-01-01;;1,50;2024-12-01;x", "tarief_cent")]
    [InlineData("9901;45A04;;01;2025-01-01;;;2024-12-01;x", "tarief_cent")]
    [InlineData("9901;45A04;;01;2025-01-01;;150;;x", "bekend_op")]
    [InlineData("9901;45A04;;01;2025-01-01;;150;2024-12-01", null)]
    [InlineData("9901;45A04;;01;2025-01-01;;150;2024-12-01;x;y", null)]
    [InlineData("9901;45\"A04;;01;2025-01-01;;150;2024-12-01;x", null)]
    [InlineData("9901;\"45A04\"x;;01;2025-01-01;;150;2024-12-01;x", null)]
    [InlineData("9901;45A04;;01;2025-01-01;;150;2024-12-01;\"x", null)]
    public void Wrong_form_refuses_the_file_and_names_the_line(string row, string? column)
    {
        var intake = Read(Tariffs + "9901;45A05;;01;2025-01-01;;150;2024-12-01;x\n" + row);

        Assert.Equal(("tarieven", true), (intake.Kind, intake.Refused));
        Assert.Empty(intake.Tariffs);
        var finding = Assert.Single(intake.Findings);
        Assert.Equal((3, column, Severity.Refusal), (finding.Line, finding.Element, finding.Severity));
    }

    [Fact]
    public void Every_wrong_line_is_named_and_too_many_are_counted()
    {
        var findings = Read(Tariffs + string.Concat(Enumerable.Repeat("9901;45A04;;01;gisteren;;150;2024-12-01;x\n", 130))).Findings;

        Assert.Equal(Enumerable.Range(2, 100), findings.Take(100).Select(finding => finding.Line));
        Assert.Contains("nog 30 redenen", findings[100].Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void Bytes_that_are_not_utf_8_refuse_the_file_by_line()
    {
        byte[] file = [.. Encoding.UTF8.GetBytes(Tariffs + "9901;45A04;;01;2025-01-01;;150;2024-12-01;caf"), 0xE9, (byte)'\n'];

        Assert.Equal(2, Assert.Single(Assert.Single(ReadAll(file)).Findings).Line);
    }

    [Theory]
    [InlineData("\r\n")]
    [InlineData("\r")]
    [InlineData("\n")]
    public void Lines_end_in_any_way_and_layout_makes_no_other_file(string end)
    {
        const string rows = "9901;45A04;;01;2025-01-01;;150;2024-12-01;x\n";
        var plain = Read(Tariffs + rows);
        var other = Read("\uFEFF" + (Tariffs + rows).Replace("45A04;", "\"45A04\" ;".Replace(" ;", ";", StringComparison.Ordinal), StringComparison.Ordinal).Replace("\n", end, StringComparison.Ordinal) + end);

        Assert.Equal((plain.Identity, 2), (other.Identity, Assert.Single(other.Tariffs).Origin.Line));
        Assert.NotEqual(plain.Identity, Read(Tariffs + rows.Replace("150", "151", StringComparison.Ordinal)).Identity);
    }

    [Fact]
    public void A_cell_over_two_lines_moves_the_lines_below_it()
    {
        var intake = Read(Tariffs + "9901;A;;01;2025-01-01;;150;2024-12-01;\"een\ntwee\"\n9901;B;;01;2025-01-01;;150;2024-12-01;x\n");

        Assert.Equal([2, 4], intake.Tariffs.Select(tariff => tariff.Origin.Line));
    }

    [Theory]
    [InlineData("gemeente;productcode;aanbieder;eenheid;geldig_vanaf;geldig_tot;tarief;bekend_op;bron\n", "lijkt op die van tarieven")]
    [InlineData("gemeente;bsn;buurt;geldig_tot;geldig_vanaf;bekend_op;bron\n", "lijkt op die van adressen")]
    [InlineData("gemeente,bsn,buurt,geldig_vanaf,geldig_tot,bekend_op,bron\n", "lijkt op die van adressen")]
    [InlineData("een,twee,drie\n", "komma")]
    public void A_header_that_is_not_quite_right_tells_what_was_expected(string header, string told) =>
        Assert.Contains(told, Assert.Single(Read(header).Findings).Sentence, StringComparison.Ordinal);

    [Fact]
    public void A_large_file_comes_in_parts_that_are_the_whole()
    {
        var text = Residents + string.Concat(Enumerable.Range(0, 500).Select(i => $"9901;BU99010101;{2000 + (i / 20)};{i % 20};{i};2025-03-01;BRP\n"));
        var whole = Read(text);

        var parts = ReadAll(text, new IncomingOptions { PartSize = 64 });

        Assert.Equal(whole.Population, parts.SelectMany(part => part.Population));
        Assert.Equal(parts.Count - 1, parts.ToList().FindIndex(part => part.IsLast));
        Assert.All(parts, part => Assert.Equal((whole.Identity, "9901"), (part.Identity, part.Municipality)));
        Assert.Empty(whole.Findings);
    }

    [Fact]
    public void No_finding_about_addresses_quotes_a_service_number()
    {
        var told = string.Join('\n', Read(Addresses + "9901;123456789;BU99010101;2020-01-01;2019-01-01;2025-03-01;BRP\n9901;999990019;x;2020-01-01;;2025-03-01;BRP\n").Findings)
            + string.Join('\n', Read(Addresses + "9901;123456789;BU99010101;x;;2025-03-01;BRP\n9901;99999001a;BU99010101;2020-01-01;;2025-03-01;BRP\n").Findings);

        Assert.Contains("elfproef", told, StringComparison.Ordinal);
        Assert.DoesNotContain("123456789", told, StringComparison.Ordinal);
        Assert.DoesNotContain("99999001", told, StringComparison.Ordinal);
    }
}
