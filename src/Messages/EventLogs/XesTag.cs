using System.Buffers;

namespace Roer.Messages;

/// <summary>A start tag with the two attributes that XES gives meaning to. A name has letters of ASCII and no prefix.</summary>
internal ref struct XesTag
{
    private const int MostAttributes = 16;
    private const string NameLetters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_.-";

    private static readonly SearchValues<byte> _name = SearchValues.Create(System.Text.Encoding.ASCII.GetBytes(NameLetters));
    private static readonly SearchValues<byte> _nameOrColon = SearchValues.Create(System.Text.Encoding.ASCII.GetBytes(NameLetters + ":"));

    private readonly ReadOnlySpan<byte> _rest;
    private int _at;

    private XesTag(ReadOnlySpan<byte> rest)
    {
        _rest = rest;
        _at = 1;
    }

    public ReadOnlySpan<byte> Name { get; private set; }

    public ReadOnlySpan<byte> Key { get; private set; }

    public ReadOnlySpan<byte> Value { get; private set; }

    public bool HasKey { get; private set; }

    public bool HasValue { get; private set; }

    /// <summary>Whether key or value hold references or white space that must be decoded.</summary>
    public bool IsCoded { get; private set; }

    public bool IsEmpty { get; private set; }

    public readonly int Length => _at;

    /// <summary>Reads the tag that these bytes begin with.</summary>
    public static ScanStep Read(ReadOnlySpan<byte> rest, out XesTag tag)
    {
        tag = new XesTag(rest);
        if (tag.TryUsual()) return ScanStep.Taken;
        var step = tag.ReadName();
        return step == ScanStep.Taken ? tag.ReadAttributes() : step;
    }

    /// <summary>An attribute as nearly every log writes it: key and value plain, in double quotes, nothing else. Where it is not so, nothing was read.</summary>
    private bool TryUsual()
    {
        var name = UsualName();
        var at = 1 + name.Length;
        if (name.IsEmpty || !_rest[1..].StartsWith(name) || !_rest[at..].StartsWith(" key=\""u8)) return false;
        at += 6;
        var key = AttributeText.PlainLength(_rest[at..]);
        if (key < 0 || !_rest[(at + key)..].StartsWith("\" value=\""u8)) return false;
        var begin = at + key + 9;
        var value = AttributeText.PlainLength(_rest[begin..]);
        if (value < 0 || !_rest[(begin + value)..].StartsWith("\"/>"u8)) return false;
        (HasKey, HasValue, IsEmpty) = (true, true, true);
        Name = name;
        Key = _rest.Slice(at, key);
        Value = _rest.Slice(begin, value);
        _at = begin + value + 3;
        return true;
    }

    /// <summary>The name that an attribute of these first letters has; empty when it has none of the usual ones.</summary>
    private readonly ReadOnlySpan<byte> UsualName() => _rest.Length < 3 ? [] : _rest[1] switch
    {
        (byte)'s' => "string"u8,
        (byte)'d' => "date"u8,
        (byte)'i' => _rest[2] == 'n' ? "int"u8 : "id"u8,
        (byte)'f' => "float"u8,
        (byte)'b' => "boolean"u8,
        _ => [],
    };

    private ScanStep ReadName()
    {
        var length = _rest[1..].IndexOfAnyExcept(_name);
        if (length < 0) return ScanStep.More;
        if (length == 0 || !IsNameStart(_rest[1])) return ScanStep.Odd;
        Name = _rest.Slice(1, length);
        _at += length;
        return ScanStep.Taken;
    }

    private ScanStep ReadAttributes()
    {
        Span<Range> names = stackalloc Range[MostAttributes];
        for (var count = 0; ; count++)
        {
            var space = SkipSpace();
            if (_at + 1 >= _rest.Length && (_at >= _rest.Length || _rest[_at] != '>')) return ScanStep.More;
            if (_rest[_at] is (byte)'>' or (byte)'/') return ReadClose();
            if (space == 0 || count == MostAttributes) return ScanStep.Odd;
            var step = ReadAttribute(out names[count]);
            if (step != ScanStep.Taken) return step;
            if (IsTwice(names[..(count + 1)])) return ScanStep.Odd;
        }
    }

    private ScanStep ReadClose()
    {
        IsEmpty = _rest[_at] == '/';
        if (IsEmpty && _rest[_at + 1] != '>') return ScanStep.Odd;
        _at += IsEmpty ? 2 : 1;
        return ScanStep.Taken;
    }

    private ScanStep ReadAttribute(out Range range)
    {
        var length = _rest[_at..].IndexOfAnyExcept(_nameOrColon);
        range = _at..(_at + Math.Max(length, 0));
        if (length < 0) return ScanStep.More;
        if (length == 0 || !IsNameStart(_rest[_at])) return ScanStep.Odd;
        _at += length;
        SkipSpace();
        if (_at >= _rest.Length) return ScanStep.More;
        if (_rest[_at++] != '=') return ScanStep.Odd;
        SkipSpace();
        if (_at >= _rest.Length) return ScanStep.More;
        if (_rest[_at] is not ((byte)'"' or (byte)'\'')) return ScanStep.Odd;
        var step = AttributeText.Read(_rest[_at..], out var value, out var isCoded);
        if (step != ScanStep.Taken) return step;
        _at += value.Length + 2;
        return Keep(_rest[range], value, isCoded) ? ScanStep.Taken : ScanStep.Odd;
    }

    /// <summary>Keeps the value; false when the name has a meaning that only a full reader knows.</summary>
    private bool Keep(ReadOnlySpan<byte> name, ReadOnlySpan<byte> value, bool isCoded)
    {
        var isKey = name.SequenceEqual("key"u8);
        if (!isKey && !name.SequenceEqual("value"u8))
            return (!name.StartsWith("xml"u8) && !name.Contains((byte)':')) || (!isCoded && IsNamespace(name, value));
        if (isKey) Key = value;
        else Value = value;
        (HasKey, HasValue, IsCoded) = (HasKey || isKey, HasValue || !isKey, IsCoded || isCoded);
        return true;
    }

    // The names that XML keeps for itself are left to the full reader.
    private static bool IsNamespace(ReadOnlySpan<byte> name, ReadOnlySpan<byte> value)
    {
        if (value.IsEmpty || value.IndexOf("www.w3.org"u8) >= 0) return false;
        if (name.SequenceEqual("xmlns"u8)) return true;
        return name.StartsWith("xmlns:"u8) && name.Length > 6 && IsNameStart(name[6]) && !name[6..].Contains((byte)':') && !name[6..].StartsWith("xml"u8);
    }

    private readonly bool IsTwice(ReadOnlySpan<Range> names)
    {
        var last = _rest[names[^1]];
        foreach (var each in names[..^1])
        {
            if (last.SequenceEqual(_rest[each])) return true;
        }

        return false;
    }

    private int SkipSpace()
    {
        var from = _at;
        while (_at < _rest.Length && _rest[_at] is (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n') _at++;
        return _at - from;
    }

    private static bool IsNameStart(byte letter) => letter == '_' || char.IsAsciiLetter((char)letter);
}
