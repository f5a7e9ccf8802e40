using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace Roer.Messages;

/// <summary>Numbers names as they first appear. A name is looked up by its bytes in UTF-8, so that only a new one costs memory.</summary>
internal sealed class ActivityNumbers
{
    private const long MostBytes = 256L << 20;
    private const int BytesForEach = 64;
    private const int RecentPlaces = 256;

    private readonly Dictionary<byte[], int> _numbers = new(new Bytes());
    private readonly Dictionary<byte[], int>.AlternateLookup<ReadOnlySpan<byte>> _lookup;
    private readonly List<string> _names = [];
    private readonly List<byte[]> _bytes = [];
    private readonly (byte[] Name, int Number)[] _recent = new (byte[], int)[RecentPlaces];
    private long _kept;

    public ActivityNumbers() => _lookup = _numbers.GetAlternateLookup<ReadOnlySpan<byte>>();

    /// <summary>The names by their numbers.</summary>
    public IReadOnlyList<string> Names => _names;

    /// <summary>The number of a name. Those met last are known by a few of their bytes and compared whole; the others are looked up.</summary>
    public int Of(ReadOnlySpan<byte> name)
    {
        ref var recent = ref _recent[Place(name)];
        if (recent.Name is not null && name.SequenceEqual(recent.Name)) return recent.Number;
        var number = _lookup.TryGetValue(name, out var found) ? found : Add(name);
        recent = (_bytes[number], number);
        return number;
    }

    private static int Place(ReadOnlySpan<byte> name)
    {
        var hash = (uint)name.Length;
        for (var at = 0; at < name.Length; at += 3) hash = unchecked((hash * 31) + name[at]);
        return (int)(hash % RecentPlaces);
    }

    private int Add(ReadOnlySpan<byte> name)
    {
        _kept += name.Length + BytesForEach;
        if (_kept > MostBytes) throw EventLogFault.TooManyNames;
        _bytes.Add(name.ToArray());
        _numbers[_bytes[^1]] = _names.Count;
        _names.Add(Encoding.UTF8.GetString(name));
        return _names.Count - 1;
    }

    private sealed class Bytes : IEqualityComparer<byte[]>, IAlternateEqualityComparer<ReadOnlySpan<byte>, byte[]>
    {
        public bool Equals(byte[]? x, byte[]? y) => x.AsSpan().SequenceEqual(y);

        public int GetHashCode([DisallowNull] byte[] obj) => GetHashCode(obj.AsSpan());

        public bool Equals(ReadOnlySpan<byte> alternate, byte[] other) => alternate.SequenceEqual(other);

        public int GetHashCode(ReadOnlySpan<byte> alternate)
        {
            var hash = default(HashCode);
            hash.AddBytes(alternate);
            return hash.ToHashCode();
        }

        public byte[] Create(ReadOnlySpan<byte> alternate) => alternate.ToArray();
    }
}
