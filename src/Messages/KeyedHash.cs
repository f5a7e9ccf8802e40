using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Roer.Care;

namespace Roer.Messages;

/// <summary>A running HMAC-SHA256 for one reader, which is not set up anew for each value.</summary>
internal sealed class KeyedHash(IncrementalHash hash) : IDisposable
{
    private const int HashSize = 32;

    private readonly byte[] _buffer = new byte[512];

    public void Dispose() => hash.Dispose();

    public Child Child(ReadOnlySpan<char> serviceNumber) => new(IdentityOf(PseudonymKey.ServiceNumbers, serviceNumber).High);

    public Identity IdentityOf(string purpose, ReadOnlySpan<char> value)
    {
        var size = Encoding.UTF8.GetMaxByteCount(purpose.Length + value.Length) + 1;
        var bytes = size <= _buffer.Length ? _buffer : new byte[size];
        var used = Encoding.UTF8.GetBytes(purpose, bytes);
        bytes[used++] = 0;
        used += Encoding.UTF8.GetBytes(value, bytes.AsSpan(used));
        Append(bytes.AsSpan(0, used));
        return Finish();
    }

    public void Append(ReadOnlySpan<byte> bytes) => hash.AppendData(bytes);

    public Identity Finish()
    {
        Span<byte> result = stackalloc byte[HashSize];
        hash.GetHashAndReset(result);
        return new Identity(BinaryPrimitives.ReadInt64BigEndian(result), BinaryPrimitives.ReadInt64BigEndian(result[8..]));
    }
}
