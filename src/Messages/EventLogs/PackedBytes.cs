namespace Roer.Messages;

/// <summary>A stream that counts the bytes that were read from it and remembers the last ones.</summary>
internal sealed class PackedBytes(Stream inner) : ForwardStream
{
    /// <summary>How many bytes it remembers: a checksum and a size.</summary>
    public const int TailSize = 8;

    private readonly byte[] _tail = new byte[TailSize];

    /// <summary>How many bytes came by.</summary>
    public long Count { get; private set; }

    /// <summary>The last bytes that came by, preceded by zeros where there were fewer.</summary>
    public ReadOnlySpan<byte> Tail => _tail;

    public override int Read(Span<byte> buffer)
    {
        var read = inner.Read(buffer);
        Count += read;
        var last = buffer[Math.Max(0, read - TailSize)..read];
        _tail.AsSpan(last.Length).CopyTo(_tail);
        last.CopyTo(_tail.AsSpan(TailSize - last.Length));
        return read;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing) inner.Dispose();
        base.Dispose(disposing);
    }
}
