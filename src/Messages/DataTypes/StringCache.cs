namespace Roer.Messages;

/// <summary>Gives the same string for the same short text, so that a million lines with one product code hold one string.</summary>
internal sealed class StringCache
{
    private const int Size = 256;

    private readonly string?[] _strings = new string?[Size];

    public string Get(ReadOnlySpan<char> text)
    {
        var hash = text.Length;
        foreach (var letter in text)
            hash = unchecked((hash * 31) + letter);
        ref var place = ref _strings[(hash ^ (hash >> 8)) & (Size - 1)];
        if (place is null || !text.SequenceEqual(place))
            place = text.ToString();
        return place;
    }
}
