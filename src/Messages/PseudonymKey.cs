using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using Roer.Care;

namespace Roer.Messages;

/// <summary>
/// The one key of an installation. Whoever has it can guess every service number behind a pseudonym, so it never enters the store; it is
/// a file that its owner alone can read. A service number and the identity of a message become a part of their HMAC-SHA256; the
/// references in a message, which come by the million, become their SipHash under a key that an HMAC derives for each purpose.
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
    private readonly ConcurrentDictionary<string, SipHash> _purposes = new(StringComparer.Ordinal);

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
        var size = Encoding.UTF8.GetMaxByteCount(value.Length);
        var bytes = size <= small.Length ? small : new byte[size];
        return unchecked((long)For(purpose).Of(bytes[..Encoding.UTF8.GetBytes(value, bytes)]));
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

    private SipHash For(string purpose) =>
        _purposes.GetOrAdd(purpose, static (name, key) => SipHash.From(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes("sip\0" + name))), _key);
}
