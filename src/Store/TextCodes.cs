using System.Runtime.InteropServices;
using System.Text;

namespace Roer.Store;

/// <summary>
/// Numbers for the texts of a column, counted from 0 in the order of first meeting. A short text is recognised by its bytes, so that a
/// million rows of a few hundred codes make a few hundred strings.
/// </summary>
public sealed class TextCodes
{
    private readonly Dictionary<string, int> _byText = new(StringComparer.Ordinal);
    private readonly Dictionary<(ulong, ulong), int> _byBytes = [];
    private readonly List<string> _texts = [];

    /// <summary>The texts met so far; the place is the number.</summary>
    public IReadOnlyList<string> Texts => _texts;

    /// <summary>The number of a text.</summary>
    public int Of(string text)
    {
        ref var code = ref CollectionsMarshal.GetValueRefOrAddDefault(_byText, text, out var known);
        if (known) return code;
        code = _texts.Count;
        _texts.Add(text);
        return code;
    }

    /// <summary>The number of a text of at most 15 bytes of UTF-8.</summary>
    internal int Of(ReadOnlySpan<byte> utf8)
    {
        Span<byte> key = stackalloc byte[16];
        key.Clear();
        utf8.CopyTo(key);
        key[15] = (byte)utf8.Length;
        ref var code = ref CollectionsMarshal.GetValueRefOrAddDefault(
            _byBytes, (MemoryMarshal.Read<ulong>(key), MemoryMarshal.Read<ulong>(key[8..])), out var known);
        if (!known) code = Of(Encoding.UTF8.GetString(utf8));
        return code;
    }
}
