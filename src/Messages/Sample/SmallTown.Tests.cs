using System.Xml;
using System.Xml.Schema;

namespace Roer.Messages.Sample;

/// <summary>A town small enough for every test, invented once.</summary>
internal static class SmallTown
{
    public static readonly SampleOptions Options = new() { Seed = 7, Youths = 250, Years = 3 };

    private static readonly Lazy<InventedTown> Once = new(() => SampleTown.Invent(Options));
    private static readonly Lazy<IReadOnlyList<byte[]>> WrittenOnce = new(() => Write(Town));

    public static InventedTown Town => Once.Value;

    /// <summary>The bytes of every message, in the order of the messages.</summary>
    public static IReadOnlyList<byte[]> Written => WrittenOnce.Value;

    public static IReadOnlyList<byte[]> Write(InventedTown town)
    {
        var xml = new XmlBytes();
        var all = new List<byte[]>();
        foreach (var message in town.Messages)
        {
            MessageXml.Write(message, town.Options, xml);
            all.Add(xml.Written.ToArray());
        }

        return all;
    }

    /// <summary>The official schema of a kind of message; empty where the shared folder is not at hand.</summary>
    public static XmlSchemaSet? Schema(string kind)
    {
        var folder = Environment.GetEnvironmentVariable("ROER_SHARED") ?? Nearby();
        var path = folder is null ? null : Path.Combine(folder, "standards", "ijw-3.2", "xsd", $"JW{kind}.xsd");
        if (path is null || !File.Exists(path))
            return null;
        var schemas = new XmlSchemaSet { XmlResolver = new XmlUrlResolver() };
        schemas.Add(null, path);
        schemas.Compile();
        return schemas;
    }

    private static string? Nearby()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var candidate = Path.Combine(folder.FullName, "shared");
            if (Directory.Exists(Path.Combine(candidate, "standards")))
                return candidate;
        }

        return null;
    }
}
