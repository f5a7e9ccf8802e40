namespace Roer.Messages;

/// <summary>A code out of a list, to the letter. The number is its place in the list.</summary>
internal sealed class Code : SimpleType
{
    private const int MostShown = 12;
    private const int MostLetters = 4;

    private readonly string[] _codes;
    private readonly ulong[] _packed;

    public Code(string name, params string[] codes)
        : base(name, ExpectedOf(codes), Keep.Text)
    {
        _codes = [.. codes.Order(StringComparer.Ordinal)];
        _packed = [.. _codes.Select(code => Pack(code))];
        Array.Sort(_packed, _codes);
    }

    public IReadOnlyList<string> Codes => _codes;

    public override bool Accepts(ReadOnlySpan<char> text, out long number)
    {
        number = text.Length <= MostLetters ? Array.BinarySearch(_packed, Pack(text)) : -1;
        return number >= 0;
    }

    public override string Text(ReadOnlySpan<char> text, long number, StringCache cache) => _codes[number];

    // Codes have at most four letters, none of them NUL, so that four letters of 16 bits name each code.
    private static ulong Pack(ReadOnlySpan<char> text)
    {
        var packed = 0ul;
        foreach (var letter in text)
            packed = (packed << 16) | letter;
        return packed;
    }

    private static string ExpectedOf(string[] codes) => codes.Length <= MostShown
        ? $"een van de codes {string.Join(", ", codes)}"
        : $"een code uit de codelijst ({codes[0]} tot en met {codes[^1]}, {codes.Length} codes)";
}
