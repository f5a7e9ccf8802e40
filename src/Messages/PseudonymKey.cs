using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Roer.Care;

namespace Roer.Messages;

/// <summary>
/// The one key of an installation. Whoever has it can guess every service number behind a pseudonym, so it never enters the store; it is a
/// file that its owner alone can read. Every hash is a part of an HMAC-SHA256 (RFC 2104) over its purpose and the value.
/// </summary>
public sealed class PseudonymKey
{
    /// <summary>The number of bytes of a key.</summary>
    public const int Size = 32;

    internal const string ServiceNumbers = "bsn";
    internal const string References = "referentie";
    internal const string ClaimNumbers = "declaratienummer";
    internal const string MessageNumbers = "bericht";

    private readonly byte[] _key;

    /// <summary>Takes 32 random bytes.</summary>
    /// <exception cref="ArgumentException">The key has another size.</exception>
    public PseudonymKey(ReadOnlySpan<byte> key)
    {
        if (key.Length != Size)
            throw new ArgumentException($"A pseudonym key has {Size} bytes, not {key.Length}.", nameof(key));
        _key = key.ToArray();
    }

    /// <summary>The child behind a service number of nine digits.</summary>
    public Child Child(ReadOnlySpan<char> serviceNumber)
    {
        using var hash = Open();
        return hash.Child(serviceNumber);
    }

    /// <summary>64 bits of a keyed hash of a value; another purpose gives another hash of the same value.</summary>
    public long Hash(string purpose, ReadOnlySpan<char> value)
    {
        Span<byte> small = stackalloc byte[256];
        var size = Encoding.UTF8.GetMaxByteCount(purpose.Length + value.Length) + 1;
        var bytes = size <= small.Length ? small : new byte[size];
        var used = Encoding.UTF8.GetBytes(purpose, bytes);
        bytes[used++] = 0;
        used += Encoding.UTF8.GetBytes(value, bytes[used..]);
        Span<byte> result = stackalloc byte[HMACSHA256.HashSizeInBytes];
        HMACSHA256.HashData(_key, bytes[..used], result);
        return BinaryPrimitives.ReadInt64BigEndian(result);
    }

    /// <summary>128 bits of a keyed hash of a value.</summary>
    public Identity Identity(string purpose, ReadOnlySpan<char> value)
    {
        using var hash = Open();
        return hash.IdentityOf(purpose, value);
    }

    /// <summary>The keyed hash that <see cref="Claim.Message"/> and <see cref="ClaimAnswer.Message"/> share.</summary>
    public long Message(string identification, DateOnly signedOn) => Hash(MessageNumbers, MessageText(identification, signedOn));

    internal static string MessageText(string identification, DateOnly signedOn) => $"{identification}|{signedOn:yyyy-MM-dd}";

    internal KeyedHash Open() => new(IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, _key));
}
