namespace Roer.Messages;

/// <summary>How often an element stands in its place.</summary>
internal enum Occurs
{
    Once,
    Optional,
    Many,
}

/// <summary>An element at one place in one message, as the standard writes it.</summary>
internal abstract class Element(string name, Occurs occurs)
{
    private Message _message = null!;

    public string Name { get; } = string.Intern(name);

    public Occurs Occurs { get; } = occurs;

    public bool Required => Occurs != Occurs.Optional;

    public string Namespace { get; private set; } = "";

    /// <summary>The number under which <see cref="Wire"/> keeps what stands here; unique in the message.</summary>
    public int Slot { get; private set; }

    /// <summary>A number made of the name alone, for the content hash.</summary>
    public uint NameHash { get; } = HashOf(name);

    /// <summary>The schema's name of the type, which <c>xsi:type</c> may repeat; <see langword="null"/> when the type has none.</summary>
    public abstract string? TypeName { get; }

    /// <summary>The namespace of <see cref="TypeName"/>.</summary>
    public string TypeNamespace => TypeName is { } type && IsBaseType(type) ? Message.BaseNamespace : _message.Namespace;

    public virtual int Bind(Message message, string elementNamespace, int slot)
    {
        _message = message;
        Namespace = elementNamespace;
        Slot = slot;
        return slot;
    }

    protected static bool IsBaseType(string type) => type.StartsWith("LDT_", StringComparison.Ordinal) || type.StartsWith("CDT_", StringComparison.Ordinal);

    private static uint HashOf(string name)
    {
        var hash = 2166136261u;
        foreach (var letter in name)
            hash = unchecked((hash ^ letter) * 16777619u);
        return hash;
    }
}

/// <summary>An element that holds a value.</summary>
internal sealed class Leaf(string name, SimpleType type, Occurs occurs = Occurs.Once) : Element(name, occurs)
{
    public SimpleType Type { get; } = type;

    public override string? TypeName => Type.Name;
}

/// <summary>An element that holds elements.</summary>
internal class Branch(string name, Occurs occurs, string type, params Element[] children) : Element(name, occurs)
{
    public Branch(string name, Occurs occurs, params Element[] children)
        : this(name, occurs, name, children)
    {
    }

    public Element[] Children { get; } = children;

    /// <summary>The last slot of all that stands under it.</summary>
    public int LastSlot { get; private set; }

    public override string TypeName => type;

    public override int Bind(Message message, string elementNamespace, int slot)
    {
        var last = base.Bind(message, elementNamespace, slot);
        var childNamespace = IsBaseType(type) ? Message.BaseNamespace : message.Namespace;
        foreach (var child in Children)
            last = child.Bind(message, childNamespace, last + 1);
        return LastSlot = last;
    }
}
