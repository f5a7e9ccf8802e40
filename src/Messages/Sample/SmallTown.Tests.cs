using System.Xml;
using System.Xml.Schema;
using Roer.Tests.World;

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

    /// <summary>The official schema of a kind of message; without it the test is skipped.</summary>
    public static XmlSchemaSet Schema(string kind)
    {
        var schemas = new XmlSchemaSet { XmlResolver = new XmlUrlResolver() };
        schemas.Add(null, Repository.SharedOrSkip($"standards/ijw-3.2/xsd/JW{kind}.xsd"));
        schemas.Compile();
        return schemas;
    }
}
