using System.Security.Cryptography;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using System.Xml.Schema;

namespace Roer.Messages.Sample;

public sealed class MessageXmlTests
{
    [Theory]
    [InlineData("301", 50)]
    [InlineData("302", 50)]
    [InlineData("305", 50)]
    [InlineData("306", 50)]
    [InlineData("307", 50)]
    [InlineData("308", 50)]
    [InlineData("315", 50)]
    [InlineData("316", 20)]
    [InlineData("317", 50)]
    [InlineData("318", 20)]
    [InlineData("319", 20)]
    [InlineData("320", 5)]
    [InlineData("323", 50)]
    [InlineData("325", 50)]
    public void The_official_schemas_accept_every_message(string kind, int least)
    {
        var schema = SmallTown.Schema(kind);
        var faults = new List<string>();
        var read = 0;
        for (var index = 0; index < SmallTown.Written.Count; index++)
        {
            if (SmallTown.Town.Messages[index].Kind != kind)
                continue;
            Validate(SmallTown.Written[index], schema, faults);
            read++;
        }

        Assert.Empty(faults.Take(5));
        Assert.True(read > least, $"{read} messages.");
    }

    [Fact]
    public void The_same_options_give_the_same_bytes()
    {
        var again = SmallTown.Write(SampleTown.Invent(SmallTown.Options));
        Assert.Equal(Hash(SmallTown.Written), Hash(again));
    }

    [Fact]
    public void Another_seed_gives_other_bytes()
    {
        var other = SmallTown.Write(SampleTown.Invent(SmallTown.Options with { Seed = 8 }));
        Assert.NotEqual(Hash(SmallTown.Written), Hash(other));
    }

    [Fact]
    public void A_whole_folder_is_the_same_twice()
    {
        var options = new SampleOptions { Seed = 3, Youths = 20, Years = 1 };
        var first = Directory.CreateTempSubdirectory("roer-sample");
        var second = Directory.CreateTempSubdirectory("roer-sample");
        try
        {
            SampleTown.Invent(options).WriteTo(first.FullName);
            SampleTown.Invent(options).WriteTo(second.FullName);
            var files = Files(first);
            Assert.Equal(files, Files(second));
            Assert.Contains(files, file => file.StartsWith("waarheid.json", StringComparison.Ordinal));
            Assert.Equal(16, files.Count(file => file.StartsWith("csv/", StringComparison.Ordinal)));
        }
        finally
        {
            first.Delete(recursive: true);
            second.Delete(recursive: true);
        }
    }

    [Fact]
    public void Text_that_would_break_the_xml_is_escaped()
    {
        var xml = new XmlBytes();
        xml.Element("A"u8, "Daan & <Zus>");
        Assert.Equal("<A>Daan &amp; &lt;Zus&gt;</A>\n", Encoding.UTF8.GetString(xml.Written));
    }

    [Fact]
    public void The_stated_total_of_a_claim_is_the_sum_of_its_lines()
    {
        var claims = Documents("323").ToList();
        Assert.All(claims, claim => Assert.Equal(
            Amount(claim, "TotaalIngediendBedrag"),
            Named(claim, "Prestatie").Sum(line => Amount(line, "IngediendBedrag"))));
    }

    [Fact]
    public void Every_message_has_an_identification_of_its_own()
    {
        var identifications = SmallTown.Town.Messages.Select(message => message.Identification).ToList();
        Assert.Equal(identifications.Count, identifications.Distinct().Count());
        Assert.All(identifications, identification => Assert.Equal(12, identification.Length));
    }

    [Fact]
    public void No_file_is_larger_than_the_standard_allows() =>
        Assert.All(SmallTown.Written, message => Assert.True(message.Length < 25_000_000));

    internal static IEnumerable<XElement> Documents(string kind) => SmallTown.Written
        .Where((_, index) => SmallTown.Town.Messages[index].Kind == kind)
        .Select(bytes => XElement.Load(new MemoryStream(bytes)));

    internal static IEnumerable<XElement> Named(XElement root, string name) => root.Descendants().Where(element => element.Name.LocalName == name);

    internal static long Amount(XElement parent, string name)
    {
        var parts = Named(parent, name).First().Elements().ToList();
        var cents = long.Parse(parts[0].Value, System.Globalization.CultureInfo.InvariantCulture);
        return parts[1].Value == "C" ? -cents : cents;
    }

    private static void Validate(byte[] message, XmlSchemaSet schema, List<string> faults)
    {
        var settings = new XmlReaderSettings { ValidationType = ValidationType.Schema, Schemas = schema };
        settings.ValidationEventHandler += (_, fault) => faults.Add(fault.Message);
        using var reader = XmlReader.Create(new MemoryStream(message), settings);
        while (reader.Read())
        {
        }
    }

    private static string Hash(IReadOnlyList<byte[]> messages)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var message in messages)
            hash.AppendData(message);
        return Convert.ToHexString(hash.GetHashAndReset());
    }

    private static string Fingerprint(FileInfo file) => Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(file.FullName)));

    private static List<string> Files(DirectoryInfo folder) =>
    [
        .. folder.GetFiles("*", SearchOption.AllDirectories)
            .Select(file => $"{Path.GetRelativePath(folder.FullName, file.FullName).Replace('\\', '/')} {Fingerprint(file)}")
            .Order(StringComparer.Ordinal),
    ];
}
