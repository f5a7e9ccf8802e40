using System.Text;
using System.Text.RegularExpressions;

namespace Roer.Messages;

/// <summary>
/// Reads XES from UTF-8 as a stream, several times as fast as a full reader of XML. It takes only what it is sure of: elements without a prefix,
/// attributes, white space and comments, rightly nested. Of all else it says that it does not know.
/// </summary>
internal sealed partial class XesScanner(Stream stream, XesEvents events)
{
    private const int LongestDeclaration = 256;
    private const int LargestTag = 4 << 20;

    private readonly OpenElements _open = new();
    private byte[] _buffer = new byte[256 << 10];
    private byte[] _decoded = [];
    private int _at;
    private int _end;
    private bool _isLast;
    private bool _hasRoot;

    private ReadOnlySpan<byte> Rest => _buffer.AsSpan(_at, _end - _at);

    /// <summary>Reads the whole file; false at the first thing that a full reader of XML must judge.</summary>
    public bool Read()
    {
        if (!TryBegin()) return false;
        while (true)
        {
            var step = Step();
            if (step == ScanStep.Odd) return false;
            if (step == ScanStep.Taken) continue;
            if (_isLast) return _at == _end && _hasRoot && _open.Depth == 0;
            if (!TryFill()) return false;
        }
    }

    private bool TryBegin()
    {
        if (!TryFill()) return false;
        if (Rest.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF])) _at += 3;
        if (!Rest.StartsWith("<?"u8)) return true;
        var length = Rest[..Math.Min(Rest.Length, LongestDeclaration)].IndexOf("?>"u8) + 2;
        if (length < 2 || !Declaration().IsMatch(Encoding.Latin1.GetString(Rest[..length]))) return false;
        _at += length;
        return true;
    }

    /// <summary>Takes white space and one tag or comment.</summary>
    private ScanStep Step()
    {
        while (_at < _end && _buffer[_at] is (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n') _at++;
        var rest = Rest;
        if (rest.Length < 2) return ScanStep.More;
        if (rest[0] != '<') return ScanStep.Odd;
        return rest[1] switch
        {
            (byte)'/' => End(rest),
            (byte)'!' => Comment(rest),
            _ => Start(rest),
        };
    }

    private ScanStep Start(ReadOnlySpan<byte> rest)
    {
        var step = XesTag.Read(rest, out var tag);
        if (step != ScanStep.Taken) return step;
        if (_open.Depth == 0 && _hasRoot) return ScanStep.Odd;
        _hasRoot = true;
        var isAttribute = events.WantsAttribute;
        if (isAttribute && tag.HasKey && tag.HasValue && !TryAttribute(tag)) return ScanStep.Odd;
        _at += tag.Length;
        // What is empty and stands straight below an event tells only its key and value.
        if (isAttribute && tag.IsEmpty) return ScanStep.Taken;
        events.Open(Kind(tag.Name));
        if (tag.IsEmpty) events.Close();
        else _open.Push(tag.Name);
        return ScanStep.Taken;
    }

    private bool TryAttribute(XesTag tag)
    {
        if (!tag.IsCoded)
        {
            events.Attribute(tag.Key, tag.Value);
            return true;
        }

        if (_decoded.Length < tag.Length) _decoded = new byte[tag.Length * 2];
        var key = AttributeText.Decode(tag.Key, _decoded);
        var value = AttributeText.Decode(tag.Value, _decoded.AsSpan(Math.Max(key, 0)));
        if (key < 0 || value < 0) return false;
        events.Attribute(_decoded.AsSpan(0, key), _decoded.AsSpan(key, value));
        return true;
    }

    private ScanStep End(ReadOnlySpan<byte> rest)
    {
        var name = _open.Last;
        var after = 2 + name.Length;
        if (rest.Length <= after) return ScanStep.More;
        if (name.IsEmpty || !rest[2..].StartsWith(name)) return ScanStep.Odd;
        var space = rest[after..].IndexOfAnyExcept(" \t\r\n"u8);
        if (space < 0) return ScanStep.More;
        if (rest[after + space] != '>') return ScanStep.Odd;
        _open.Pop();
        events.Close();
        _at += after + space + 1;
        return ScanStep.Taken;
    }

    private ScanStep Comment(ReadOnlySpan<byte> rest)
    {
        if (rest.Length < 4) return ScanStep.More;
        if (!rest.StartsWith("<!--"u8)) return ScanStep.Odd;
        var length = rest[4..].IndexOf("--"u8);
        if (length < 0 || rest.Length < 4 + length + 3) return ScanStep.More;
        if (rest[4 + length + 2] != '>' || !AttributeText.IsPlain(rest.Slice(4, length))) return ScanStep.Odd;
        _at += 4 + length + 3;
        return ScanStep.Taken;
    }

    private static XesElement Kind(ReadOnlySpan<byte> name) => name.Length switch
    {
        5 when name.SequenceEqual("event"u8) => XesElement.Event,
        5 when name.SequenceEqual("trace"u8) => XesElement.Trace,
        3 when name.SequenceEqual("log"u8) => XesElement.Log,
        _ => XesElement.Other,
    };

    /// <summary>Reads on; what was not taken yet moves to the front. False when one tag is too large.</summary>
    private bool TryFill()
    {
        Rest.CopyTo(_buffer);
        (_end, _at) = (_end - _at, 0);
        if (_end == _buffer.Length)
        {
            if (_end >= LargestTag) return false;
            Array.Resize(ref _buffer, _end * 2);
        }

        var space = _buffer.AsSpan(_end);
        var read = stream.ReadAtLeast(space, space.Length, throwOnEndOfStream: false);
        _end += read;
        _isLast = read < space.Length;
        return true;
    }

    [GeneratedRegex("""^<\?xml\s+version\s*=\s*(?:'1\.0'|"1\.0")(?:\s+encoding\s*=\s*(?:'[Uu][Tt][Ff]-8'|"[Uu][Tt][Ff]-8"))?(?:\s+standalone\s*=\s*(?:'yes'|'no'|"yes"|"no"))?[ \t\r\n]*\?>$""")]
    private static partial Regex Declaration();
}
