using System.Xml;
using System.Xml.Schema;

namespace Roer.Messages;

/// <summary>The official schemas, which lie outside the repository. Tests that need them skip with a reason when they are not there.</summary>
internal static class OfficialSchema
{
    private static readonly Dictionary<string, XmlSchemaSet> _sets = [];

    public static string? Folder { get; } = FindFolder();

    public static void SkipUnlessPresent() =>
        Assert.SkipUnless(Folder is not null, "De officiële schema's ontbreken: zet ze in ../shared/standards/ijw-3.2/xsd of wijs met ROER_SHARED naar een andere map.");

    public static string PathOf(string kind) => Path.Combine(Folder!, kind + ".xsd");

    /// <summary>Whether XmlReader with XmlSchemaSet accepts the text.</summary>
    public static bool Accepts(string kind, byte[] file)
    {
        var isRight = true;
        var settings = new XmlReaderSettings
        {
            ValidationType = ValidationType.Schema,
            ValidationFlags = XmlSchemaValidationFlags.ReportValidationWarnings,
            Schemas = SetOf(kind),
            DtdProcessing = DtdProcessing.Prohibit,
        };
        settings.ValidationEventHandler += (_, _) => isRight = false;
        try
        {
            using var reader = XmlReader.Create(new MemoryStream(file), settings);
            while (reader.Read())
            {
            }
        }
        catch (XmlException)
        {
            return false;
        }

        return isRight;
    }

    private static XmlSchemaSet SetOf(string kind)
    {
        lock (_sets)
        {
            if (_sets.TryGetValue(kind, out var set))
                return set;
            set = new XmlSchemaSet { XmlResolver = new XmlUrlResolver() };
            set.Add(null, PathOf(kind));
            set.Compile();
            return _sets[kind] = set;
        }
    }

    private static string? FindFolder()
    {
        var shared = Environment.GetEnvironmentVariable("ROER_SHARED") ?? SharedBesideRepository();
        var folder = shared is null ? null : Path.Combine(shared, "standards", "ijw-3.2", "xsd");
        return Directory.Exists(folder) ? folder : null;
    }

    private static string? SharedBesideRepository()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Directory.Packages.props")))
                return Path.Combine(folder.FullName, "..", "shared");
        }

        return null;
    }
}
