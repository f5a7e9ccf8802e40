using System.IO.Compression;
using System.Text;
using Roer.Care;
using static Roer.Messages.MessageText;

namespace Roer.Messages;

public class ArchivesTests
{
    private const string Bsn = "999990019";
    private const string Prices = "gemeente;productcode;aanbieder;eenheid;geldig_vanaf;geldig_tot;tarief_cent;bekend_op;bron\n9901;45A04;;04;2025-01-01;;6840;2025-01-01;contract\n";

    private static string Claim => DrawnLine.Claim(new DrawnLine(Bsn, "R1", 1500));

    [Fact]
    public void Each_message_and_table_in_an_archive_is_a_file_of_its_own()
    {
        var files = Open(DrawnArchive.Of(("b/claim.xml", Claim), ("a/", ""), ("tarieven.CSV", Prices), ("leesmij.txt", "hallo"), ("__MACOSX/b/._claim.xml", "x"), ("leeg.xml", "")));

        Assert.Equal(2, files.Skipped);
        var intakes = files.Files.SelectMany(file => file.Read(Key)).ToList();
        Assert.Equal([("in.zip/b/claim.xml", "JW323"), ("in.zip/leeg.xml", null), ("in.zip/tarieven.CSV", "tarieven")], intakes.Select(intake => (intake.FileName, intake.Kind)));
        Assert.Equal("BESTAND-LEEG", intakes[1].Findings[0].Rule);
        Assert.Single(intakes[0].ClaimLines);
        Assert.Single(intakes[2].Tariffs);
    }

    [Fact]
    public void A_message_is_the_same_one_in_an_archive_and_beside_it()
    {
        var inside = Assert.Single(ReadAll(DrawnArchive.Of(("claim.xml", Claim)), name: "in.zip"));
        var beside = Read(Claim);

        Assert.Equal((beside.Identity, beside.Content), (inside.Identity, inside.Content));
        Assert.Equal(Broken(Claim.Replace("1500", "?", StringComparison.Ordinal)), Broken(Claim.Replace("1500", "?", StringComparison.Ordinal), inArchive: true));
    }

    [Theory]
    [InlineData(CompressionLevel.NoCompression)]
    [InlineData(CompressionLevel.Fastest)]
    [InlineData(CompressionLevel.SmallestSize)]
    public void An_entry_reads_the_same_however_it_was_packed(CompressionLevel level) =>
        Assert.False(Assert.Single(ReadAll(DrawnArchive.Of([("a.xml", Encoding.UTF8.GetBytes(Claim))], level), name: "in.zip")).Refused);

    [Fact]
    public void An_entry_whose_sizes_stand_behind_it_is_read() =>
        Assert.False(Assert.Single(ReadAll(DrawnArchive.WithDescriptors("a.xml", Claim), name: "in.zip")).Refused);

    [Fact]
    public void An_entry_with_too_many_facts_for_one_part_comes_in_parts()
    {
        var claim = DrawnLine.Claim([.. Enumerable.Range(0, 40).Select(i => new DrawnLine(Bsn, $"R{i}", 1))]);
        var parts = ReadAll(DrawnArchive.Of(("a.xml", claim), ("b.csv", Prices)), new IncomingOptions { PartSize = 10 }, "in.zip");

        Assert.Equal([0, 1, 2, 3, 4, 0], parts.Select(part => part.Part));
        Assert.Equal([4, 5], parts.Index().Where(part => part.Item.IsLast).Select(part => part.Index));
        Assert.Equal(40, parts.Sum(part => part.ClaimLines.Count));
    }

    [Theory]
    [InlineData("../claim.xml", "ZIP-PAD")]
    [InlineData("/etc/claim.xml", "ZIP-PAD")]
    [InlineData("a\\..\\..\\claim.xml", "ZIP-PAD")]
    [InlineData("C:\\claim.xml", "ZIP-PAD")]
    [InlineData("map/binnen.zip", "ZIP-IN-ZIP")]
    public void A_name_that_leaves_the_archive_or_hides_another_is_refused_alone(string name, string rule)
    {
        var intakes = ReadAll(DrawnArchive.Of((name, Claim), ("goed.csv", Prices)), name: "in.zip");

        Assert.Equal(rule, Assert.Single(Assert.Single(intakes, intake => intake.Refused).Findings).Rule);
        Assert.Single(intakes, intake => !intake.Refused);
    }

    [Fact]
    public void Two_entries_of_one_name_are_both_refused()
    {
        var intakes = ReadAll(DrawnArchive.Of(("a.xml", Claim), ("a.xml", Prices), ("b.csv", Prices)), name: "in.zip");

        Assert.Equal(["ZIP-DUBBEL", "ZIP-DUBBEL"], intakes.Where(intake => intake.Refused).Select(intake => intake.Findings[0].Rule));
        Assert.Equal(2, intakes.Where(intake => intake.Refused).Select(intake => intake.Identity).Distinct().Count());
    }

    [Fact]
    public void A_name_keeps_no_service_number_and_nothing_that_fools_a_screen() =>
        Assert.Equal("in.zip/·[31m_xxxxxxxxx_·.xml", Assert.Single(ReadAll(DrawnArchive.Of(("\u001b[31m_999990019_\u202e.xml", Claim)), name: "in.zip")).FileName);

    [Theory]
    [InlineData(6, 8, new byte[] { 1, 0 }, "ZIP-VERSLEUTELD")]
    [InlineData(8, 10, new byte[] { 9, 0 }, "ZIP-METHODE")]
    [InlineData(8, 10, new byte[] { 99, 0 }, "ZIP-METHODE")]
    [InlineData(-1, 16, new byte[] { 1, 2, 3, 4 }, "ZIP-KAPOT")]
    [InlineData(-1, 24, new byte[] { 1, 1, 0, 0 }, "ZIP-KAPOT")]
    [InlineData(-1, 24, new byte[] { 255, 255, 0, 0 }, "ZIP-KAPOT")]
    [InlineData(-1, 24, new byte[] { 255, 255, 255, 127 }, "ZIP-TE-GROOT")]
    [InlineData(30, -1, new byte[] { 120 }, "ZIP-KAPOT")]
    [InlineData(0, -1, new byte[] { 0 }, "ZIP-KAPOT")]
    [InlineData(26, -1, new byte[] { 200, 0 }, "ZIP-KAPOT")]
    public void An_entry_that_cannot_be_trusted_is_refused_and_its_neighbour_read(int local, int central, byte[] value, string rule)
    {
        var intakes = ReadAll(DrawnArchive.Patched(DrawnArchive.Of(("b.csv", Prices), ("a.xml", Claim)), 1, (local, central), value), name: "in.zip");

        Assert.Equal(2, intakes.Count);
        Assert.Equal(rule, Assert.Single(intakes[0].Findings).Rule);
        Assert.False(intakes[1].Refused);
    }

    [Fact]
    public void Entries_that_lie_over_each_other_are_refused_as_a_whole()
    {
        var archive = DrawnArchive.Of(("a.xml", Claim), ("b.xml", Claim));

        Assert.Equal("ZIP-OVERLAP", Rule(DrawnArchive.Patched(archive, 1, (-1, 42), 0, 0, 0, 0)));
        Assert.Equal("ZIP-OVERLAP", Rule(DrawnArchive.Patched(archive, 0, (-1, 20), DrawnArchive.Number((uint)DrawnArchive.Header(archive, 0x04034B50, 1)))));
        Assert.Equal("ZIP-KAPOT", Rule(DrawnArchive.Patched(archive, 1, (-1, 42), 0, 0, 0, 127)));
    }

    [Fact]
    public void An_archive_cut_off_or_changed_anywhere_is_never_a_crash()
    {
        var good = DrawnArchive.Of(("a.xml", Claim), ("b.csv", Prices));
        for (var length = 4; length < good.Length; length++)
            Assert.All(ReadAll(good[..length], name: "in.zip"), intake => Assert.True(intake.Refused));
        var random = new Random(5);
        for (var round = 0; round < 4_000; round++)
        {
            var bytes = good.ToArray();
            // Mostly in the headers: what is packed is judged by its checksum.
            var from = round % 2 == 0 ? DrawnArchive.FirstCentral(good) : 4;
            for (var change = 0; change <= random.Next(3); change++)
                bytes[random.Next(from, bytes.Length)] = (byte)random.Next(256);
            Assert.All(ReadAll(bytes, name: "in.zip"), intake => Assert.Equal(intake.Refused, intake.Findings.Any(finding => finding.Severity == Severity.Refusal)));
        }
    }

    [Fact]
    public void A_bomb_is_refused_unread_by_what_it_would_become()
    {
        var million = new byte[3 << 20];
        var archive = DrawnArchive.Of([("bom.xml", million), ("b.csv", Encoding.UTF8.GetBytes(Prices))], CompressionLevel.SmallestSize);

        Assert.Equal([null, "ZIP-TE-GROOT"], ReadAll(archive, name: "in.zip").Select(intake => intake.Findings.FirstOrDefault()?.Rule));
        Assert.Equal("ZIP-TE-GROOT", ReadAll(archive, new IncomingOptions { Archive = new ArchiveLimits { MostTotalBytes = 10 } }, "in.zip")[0].Findings[0].Rule);
        Assert.Equal("ZIP-TE-GROOT", Rule(archive, new ArchiveLimits { MostEntries = 1 }));
        Assert.Equal("ZIP-TE-GROOT", Rule(archive, new ArchiveLimits { MostDirectoryBytes = 100 }));
    }

    [Fact]
    public void An_office_document_an_empty_archive_and_one_without_messages_are_told_apart()
    {
        Assert.Equal("BESTAND-ONBEKEND", Rule(DrawnArchive.Of(("[Content_Types].xml", "<a/>"), ("xl/workbook.xml", "<a/>"))));
        Assert.Equal("BESTAND-LEEG", Rule(DrawnArchive.Of(Array.Empty<(string, string)>())));
        Assert.Equal((0, 1), (Open(DrawnArchive.Of(("a.txt", "a"))).Files.Count, Open(DrawnArchive.Of(("a.txt", "a"))).Skipped));
    }

    [Fact]
    public void A_checksum_is_the_one_of_the_standard()
    {
        Assert.Equal(0xCBF43926u, Crc32.Append(0, "123456789"u8));
        Assert.Equal(0xCBF43926u, Crc32.Append(Crc32.Append(0, "12345"u8), "6789"u8));
        Assert.Equal(0u, Crc32.Append(0, []));
    }

    private static string Rule(byte[] archive, ArchiveLimits? limits = null) =>
        Assert.Single(Assert.Single(ReadAll(archive, new IncomingOptions { Archive = limits ?? new ArchiveLimits() }, "in.zip")).Findings).Rule;

    private static OfferedFiles Open(byte[] archive) => OfferedFiles.In("in.zip", "in.zip", () => new MemoryStream(archive), new ArchiveLimits());

    private static (Identity, Identity, string) Broken(string text, bool inArchive = false)
    {
        var intake = inArchive ? Assert.Single(ReadAll(DrawnArchive.Of(("a.xml", text)), name: "in.zip")) : Read(text);
        Assert.True(intake.Refused);
        return (intake.Identity, intake.Content, intake.Findings[0].Rule);
    }
}
