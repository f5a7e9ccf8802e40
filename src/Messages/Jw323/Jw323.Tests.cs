using Roer.Care;
using static Roer.Messages.MessageText;

namespace Roer.Messages;

public class Jw323Tests
{
    private const string Bsn = "999990019";
    private const string OtherBsn = "999990020";

    [Fact]
    public void A_claim_becomes_a_frame_and_its_lines()
    {
        var text = DrawnLine.Claim(
            new DrawnLine(Bsn, "R1", 1500, Tariff: 150, Previous: "R0"), new DrawnLine(OtherBsn, "R2", 900, "C", Unit: "83", Product: "45A05", Previous: "R9"));
        var intake = Read(text);

        Assert.False(intake.Refused);
        Assert.Equal(("JW323", Municipality, Provider, Day("2025-03-05")), (intake.Kind, intake.Municipality, intake.Provider, intake.Known!.Value));
        var claim = Assert.Single(intake.Claims);
        var number = Key.Hash("declaratienummer", "D2025A");
        Assert.Equal(
            new Claim(new Origin(Municipality, Day("2025-03-05"), LineOf(text, "<b:Declaratie>")), Provider, number, Day("2025-02-01"), Day("2025-02-28"), Day("2025-03-04"), 600, Key.Message("BERICHT1", Day("2025-03-05"))),
            claim);
        Assert.Equal(2, intake.ClaimLines.Count);
        Assert.Equal(
            new ClaimLine(
                new Origin(Municipality, Day("2025-03-05"), LineOf(text, "<b:Prestatie>")), Provider, number, Key.Child(Bsn), Key.Hash("referentie", "R1"), Key.Hash("referentie", "R0"), 77, "45", "45A04",
                Day("2025-02-01"), Day("2025-02-28"), 10, "01", 150, 1500),
            intake.ClaimLines[0]);
        Assert.Equal((-900L, "83", "45A05", null), (intake.ClaimLines[1].AmountCents, intake.ClaimLines[1].Unit, intake.ClaimLines[1].Product, intake.ClaimLines[1].TariffCents));
    }

    [Fact]
    public void What_one_line_leaves_out_does_not_come_from_the_line_before()
    {
        var lines = Read(DrawnLine.Claim(new DrawnLine(Bsn, "R1", 1500, Tariff: 150, Previous: "R0"), new DrawnLine(Bsn, "R2", 900))).ClaimLines;

        Assert.Null(lines[1].TariffCents);
        Assert.Null(lines[1].PreviousReference);
    }

    [Fact]
    public void What_is_written_is_read_back()
    {
        var random = new Random(323);
        for (var round = 0; round < 50; round++)
        {
            var drawn = Enumerable.Range(0, 1 + random.Next(20)).Select(i => Draw(random, i)).OrderBy(line => line.Bsn, StringComparer.Ordinal).ToArray();
            var read = Read(DrawnLine.Claim(drawn)).ClaimLines;
            Assert.Equal(drawn.Select(Facts), read.Select(Facts));
        }
    }

    [Fact]
    public void A_file_that_does_not_fit_in_one_part_comes_in_parts_that_are_the_whole()
    {
        var drawn = Enumerable.Range(0, 1000).Select(i => new DrawnLine(i < 500 ? Bsn : OtherBsn, $"R{i}", i, Tariff: 1)).ToArray();
        var text = DrawnLine.Claim(drawn);
        var whole = Read(text);

        var parts = ReadAll(text, new IncomingOptions { PartSize = 64 });

        Assert.InRange(parts.Count, 15, 18);
        Assert.Equal(Enumerable.Range(0, parts.Count), parts.Select(part => part.Part));
        Assert.Equal(parts.Count - 1, parts.ToList().FindIndex(part => part.IsLast));
        Assert.All(parts, part => Assert.Equal((whole.Identity, whole.Content, whole.Known, whole.Kind), (part.Identity, part.Content, part.Known, part.Kind)));
        Assert.All(parts, part => Assert.InRange(part.ClaimLines.Count, 0, 64));
        Assert.Equal(whole.ClaimLines, parts.SelectMany(part => part.ClaimLines));
        Assert.Equal(whole.Claims, parts.SelectMany(part => part.Claims));
        Assert.Equal(whole.Findings, parts.SelectMany(part => part.Findings));
    }

    [Fact]
    public void A_file_in_parts_with_a_fault_at_its_end_gives_no_fact_at_all()
    {
        var text = DrawnLine.Claim([.. Enumerable.Range(0, 200).Select(i => new DrawnLine(Bsn, $"R{i}", i))]).Replace("</b:Clienten>", "<b:Client/></b:Clienten>", StringComparison.Ordinal);

        var intake = Assert.Single(ReadAll(text, new IncomingOptions { PartSize = 10 }));

        Assert.True(intake.Refused);
        Assert.Empty(intake.ClaimLines);
        Assert.Empty(intake.Claims);
    }

    private static DrawnLine Draw(Random random, int i) => new(
        random.Next(2) == 0 ? Bsn : OtherBsn,
        $"R{i}",
        random.Next(99_999_999),
        random.Next(2) == 0 ? "D" : "C",
        First: "2025-02-0" + (1 + random.Next(9)),
        Last: "2025-02-" + (10 + random.Next(19)),
        Volume: random.Next(1000),
        Unit: random.Next(2) == 0 ? "04" : "83",
        Tariff: random.Next(2) == 0 ? random.Next(10_000) : null,
        Previous: random.Next(2) == 0 ? $"P{i}" : null,
        Allocation: random.Next(1_000_000_000),
        Product: random.Next(2) == 0 ? "45A04" : "É🙂x");

    private static object Facts(DrawnLine line) => (
        Key.Child(line.Bsn), Key.Hash("referentie", line.Reference), line.Previous is { } previous ? Key.Hash("referentie", previous) : (long?)null, line.Signed,
        Day(line.First), Day(line.Last), (line.Volume, line.Unit, line.Tariff, line.Allocation, line.Product));

    private static object Facts(ClaimLine line) => (
        line.Child, line.Reference, line.PreviousReference, line.AmountCents, line.FirstDay, line.LastDay, (line.Volume, line.Unit, line.TariffCents, line.Allocation, line.Product));
}
