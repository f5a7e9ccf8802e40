using System.Globalization;
using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace Roer.Messages;

/// <summary>Writes valid messages at random out of the structure: every message of the release can come out of it.</summary>
internal sealed class SeedMessages(Random random)
{
    private static readonly XNamespace _instance = Message.InstanceNamespace;

    public XDocument Write(Message message, bool withEverything = false)
    {
        var root = (XElement)Write(message.Root, withEverything);
        root.Add(new XAttribute(XNamespace.Xmlns + "b", message.Namespace), new XAttribute(XNamespace.Xmlns + "i", Message.BaseNamespace), new XAttribute(XNamespace.Xmlns + "xsi", _instance.NamespaceName));
        return new XDocument(root);
    }

    public static string Text(XDocument document)
    {
        var text = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        using (var writer = XmlWriter.Create(text, new XmlWriterSettings { Indent = true, OmitXmlDeclaration = true, NewLineHandling = NewLineHandling.Entitize, NewLineChars = "\n" }))
            document.Root!.WriteTo(writer);
        return text.ToString();
    }

    private XElement Write(Element element, bool withEverything)
    {
        var written = new XElement(XName.Get(element.Name, element.Namespace));
        if (element is Leaf leaf)
        {
            written.Value = Value(leaf.Type);
            return written;
        }

        foreach (var child in ((Branch)element).Children)
        {
            var times = child.Occurs switch
            {
                Occurs.Once => 1,
                Occurs.Optional => withEverything || random.Next(2) == 0 ? 1 : 0,
                _ => 1 + random.Next(3),
            };
            for (var i = 0; i < times; i++)
                written.Add(Write(child, withEverything));
        }

        return written;
    }

    public string Value(SimpleType type) => type switch
    {
        Code code => code.Codes[random.Next(code.Codes.Count)],
        FixedText or FixedNumber => type.Expected,
        WholeNumber number => random.NextInt64(random.Next(2) == 0 ? 100 : number.Most + 1).ToString(CultureInfo.InvariantCulture),
        CalendarDate => new DateOnly(2020, 1, 1).AddDays(random.Next(3000)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        TimeOfDay => TimeSpan.FromSeconds(random.Next(86400)).ToString(@"hh\:mm\:ss", CultureInfo.InvariantCulture),
        Digits digits => Letters("0123456789", digits.Count),
        Initials initials => Letters("ABCÉÀỳxyz", 1 + random.Next(initials.Most)),
        VersionText => $"{random.Next(3)}.{random.Next(12)}.{random.Next(100)}",
        FreeText => "Een opmerking\nover twee regels " + Letters("abc é🙂", 5) + ".",
        OnlyCharacters characters => Letters("0123456789", 1 + random.Next(characters.Most)),
        PlainText text => Letters("abcdefghij KLM'é-9", random.Next(text.Most)) + "x",
        _ => throw new InvalidOperationException($"No value for {type.Name}."),
    };

    private string Letters(string of, int count) => string.Concat(Enumerable.Range(0, count).Select(_ => of[random.Next(of.Length)] is var letter && char.IsSurrogate(letter) ? "🙂" : letter.ToString()));
}
