using System.Xml.Linq;

namespace Roer.Messages;

/// <summary>A message that was changed in one way.</summary>
internal sealed record Mutant(string Change, byte[] File);

/// <summary>Changes valid messages: structure, namespaces, attributes, values and bytes.</summary>
internal sealed class Mutations(Random random)
{
    private static readonly XNamespace _instance = Message.InstanceNamespace;

    public Mutant Next(Message message)
    {
        var document = new SeedMessages(random).Write(message, random.Next(3) == 0);
        var kind = random.Next(10);
        return kind switch
        {
            0 or 1 or 2 => Structure(document),
            3 or 4 or 5 or 6 => Value(document, message),
            7 => Attribute(document, message),
            8 => Content(document),
            _ => Bytes(document),
        };
    }

    private Mutant Structure(XDocument document)
    {
        var element = Pick(document.Descendants());
        var inner = Pick(document.Root!.Descendants());
        switch (random.Next(9))
        {
            case 0:
                inner.Remove();
                return Of("delete", document);
            case 1:
                inner.AddAfterSelf(new XElement(inner));
                return Of("duplicate", document);
            case 2:
                if (inner.ElementsAfterSelf().FirstOrDefault() is { } next)
                {
                    next.Remove();
                    inner.AddBeforeSelf(next);
                }

                return Of("swap", document);
            case 3:
                element.Name = element.Name.Namespace + Pick(["Onbekend", "bericht", "Bsn", "Client", "Begindatum", "Commentaar"]);
                return Of("rename", document);
            case 4:
                element.Name = XName.Get(element.Name.LocalName, Pick([document.Root!.Name.NamespaceName, Message.BaseNamespace, "", "urn:ander", "http://www.istandaarden.nl/ijw/3_1/jw323/schema"]));
                return Of("namespace", document);
            case 5:
                inner.RemoveNodes();
                return Of("empty", document);
            case 6:
                var target = Pick(document.Descendants());
                target.Add(new XElement(Pick(document.Root!.Descendants())));
                return Of("graft", document);
            case 7:
                inner.Remove();
                document.Root!.Add(inner);
                return Of("move", document);
            default:
                foreach (var child in inner.Parent!.Elements().Reverse().ToList())
                {
                    child.Remove();
                    inner.Parent?.Add(child);
                }

                return Of("remove siblings", document);
        }
    }

    private Mutant Value(XDocument document, Message message)
    {
        var leaves = LeavesOf(document.Root!, message.Root).ToList();
        var (element, leaf) = Pick(leaves);
        element.Value = new NastyValues(random).For(leaf.Type);
        return Of($"value of {leaf.Name}", document);
    }

    private Mutant Attribute(XDocument document, Message message)
    {
        var (element, declared) = Pick(ElementsOf(document.Root!, message.Root).ToList());
        var type = declared.TypeName ?? "LDT_Bedrag";
        var (name, value) = Pick<(XName, string)>(
        [
            ("foo", "1"),
            (XNamespace.Xml + "lang", "nl"),
            (XNamespace.Xml + "space", "preserve"),
            (_instance + "nil", "true"),
            (_instance + "nil", "false"),
            (_instance + "nil", "maybe"),
            (_instance + "schemaLocation", $"{message.Namespace} {message.Kind}.xsd"),
            (_instance + "noNamespaceSchemaLocation", "x.xsd"),
            (_instance + "foo", "x"),
            (_instance + "type", "i:" + type),
            (_instance + "type", "b:" + type),
            (_instance + "type", $" {(type.Contains('_', StringComparison.Ordinal) ? "i" : "b")}:{type} "),
            (_instance + "type", type),
            (_instance + "type", "x:" + type),
            (_instance + "type", ""),
            (_instance + "type", "i:LDT_Bedrag"),
            (_instance + "type", "i:LDT_Volume"),
            ((XNamespace)"urn:ander" + "foo", "x"),
        ]);
        element.SetAttributeValue(name, value);
        return Of($"attribute {name.LocalName}={value}", document);
    }

    private Mutant Content(XDocument document)
    {
        var element = Pick(document.Descendants());
        XNode node = random.Next(6) switch
        {
            0 => new XComment("opmerking"),
            1 => new XProcessingInstruction("doel", "iets"),
            2 => new XCData(Pick(["", " ", "x", "5", "\n"])),
            3 => new XText(Pick([" ", "\n\t", "x", "\u00A0", "7"])),
            4 => new XText("😀"),
            _ => new XComment(""),
        };
        var first = element.FirstNode as XText;
        if (first is not null && first.Value.Length > 1 && random.Next(2) == 0)
            first.ReplaceWith(new XText(first.Value[..1]), node, new XText(first.Value[1..]));
        else if (random.Next(2) == 0)
            element.AddFirst(node);
        else
            element.Add(node);
        return Of($"content {node.NodeType} in {element.Name.LocalName}", document);
    }

    private Mutant Bytes(XDocument document)
    {
        var text = SeedMessages.Text(document);
        var at = random.Next(text.Length);
        return random.Next(6) switch
        {
            0 => new Mutant("truncated", Utf8(text[..at])),
            1 => new Mutant("UTF-16", System.Text.Encoding.Unicode.GetPreamble().Concat(System.Text.Encoding.Unicode.GetBytes(text.Replace("UTF-8", "UTF-16", StringComparison.Ordinal))).ToArray()),
            2 => new Mutant("byte order mark", [0xEF, 0xBB, 0xBF, .. Utf8(text)]),
            3 => new Mutant("character entities", Utf8(text.Replace(">1", ">&#x31;", StringComparison.Ordinal).Replace("> ", ">&#32; ", StringComparison.Ordinal))),
            4 => new Mutant("control character", Utf8(text.Insert(at, "\u0001"))),
            _ => new Mutant("lost angle", Utf8(text.Remove(text.IndexOf('<', Math.Min(at, text.LastIndexOf('<'))), 1))),
        };
    }

    private static IEnumerable<(XElement, Leaf)> LeavesOf(XElement element, Element declared) =>
        ElementsOf(element, declared).Where(pair => pair.Item2 is Leaf).Select(pair => (pair.Item1, (Leaf)pair.Item2));

    private static IEnumerable<(XElement, Element)> ElementsOf(XElement element, Element declared)
    {
        yield return (element, declared);
        if (declared is not Branch branch)
            yield break;
        foreach (var child in element.Elements())
        {
            foreach (var pair in ElementsOf(child, branch.Children.First(declaredChild => declaredChild.Name == child.Name.LocalName)))
                yield return pair;
        }
    }

    private static Mutant Of(string change, XDocument document) => new(change, Utf8(SeedMessages.Text(document)));

    private static byte[] Utf8(string text) => System.Text.Encoding.UTF8.GetBytes(text);

    private T Pick<T>(IEnumerable<T> from) => from.ToList() is var list ? list[random.Next(list.Count)] : default!;
}
