using System.Xml;

namespace Roer.Messages;

/// <summary>One kind of message of iJw 3.2: its structure and the border where it becomes facts of care.</summary>
internal sealed class Message
{
    public const string BaseNamespace = "http://www.istandaarden.nl/ijw/3_2/basisschema/schema";
    public const string InstanceNamespace = "http://www.w3.org/2001/XMLSchema-instance";

    private readonly string[] _names;
    private readonly Func<MessageReading, MessageToCare> _border;

    public Message(string kind, Header header, Element body, Func<MessageReading, MessageToCare> border)
    {
        Kind = kind;
        Header = header;
        Namespace = string.Intern($"http://www.istandaarden.nl/ijw/3_2/{kind.ToLowerInvariant()}/schema");
        Root = new Branch("Bericht", Occurs.Once, "Root", header, body);
        _border = border;
        SlotCount = Root.Bind(this, Namespace, 0) + 1;
        _names = [.. NamesUnder(Root).Distinct()];
    }

    public string Kind { get; }

    public string Namespace { get; }

    public Header Header { get; }

    public Branch Root { get; }

    public int SlotCount { get; }

    public MessageToCare ToCare(MessageReading reading) => _border(reading);

    /// <summary>Makes the reader use our own strings for the names we know, so that names can be compared by reference.</summary>
    public void AddNames(XmlNameTable table)
    {
        foreach (var name in _names)
            table.Add(name);
    }

    private static IEnumerable<string> NamesUnder(Element element) =>
        element is Branch branch ? branch.Children.SelectMany(NamesUnder).Prepend(branch.Name) : [element.Name];
}

/// <summary>The messages that Roer reads. Not a member of <see cref="Message"/>, which has to exist before they do.</summary>
internal static class KnownMessages
{
    public static IReadOnlyList<Message> All { get; } =
    [
        Jw301.Message, Jw302.Message, Jw305.Message, Jw306.Message, Jw307.Message, Jw308.Message, Jw315.Message, Jw316.Message,
        Jw317.Message, Jw318.Message, Jw319.Message, Jw320.Message, Jw323.Message, Jw325.Message,
    ];
}
