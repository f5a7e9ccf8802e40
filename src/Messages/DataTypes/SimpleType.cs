namespace Roer.Messages;

/// <summary>What is kept of a value. What is not kept is checked and forgotten.</summary>
internal enum Keep
{
    Nothing,
    Number,
    Text,
    Child,
    Reference,
    ClaimNumber,
}

/// <summary>A type of value (LDT): which texts are right, what number they mean and what is kept of them.</summary>
internal abstract class SimpleType(string? name, string expected, Keep keep)
{
    /// <summary>The schema's name; <see langword="null"/> for a type without one.</summary>
    public string? Name { get; } = name;

    /// <summary>What a person should write here, in Dutch, to follow "verwacht:".</summary>
    public string Expected { get; } = expected;

    public Keep Keep { get; } = keep;

    /// <summary>Whether white space around the value is no part of it and the number is all that it means.</summary>
    public virtual bool IsNumber => false;

    /// <summary>Whether the text is right. The number is what it means: an amount, a day, a time in ticks or the place of a code in its list.</summary>
    public abstract bool Accepts(ReadOnlySpan<char> text, out long number);

    /// <summary>The text as it is kept.</summary>
    public virtual string Text(ReadOnlySpan<char> text, long number, StringCache cache) => cache.Get(text);

    /// <summary>Without the white space of XML at both ends.</summary>
    protected static ReadOnlySpan<char> Trim(ReadOnlySpan<char> text) => text.Trim(" \t\r\n");
}
