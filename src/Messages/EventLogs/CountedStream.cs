namespace Roer.Messages;

/// <summary>A stream that counts the bytes that were read from it.</summary>
internal sealed class CountedStream(Stream inner) : ForwardStream
{
    /// <summary>How many bytes came by.</summary>
    public long Count { get; private set; }

    public override int Read(Span<byte> buffer)
    {
        var read = inner.Read(buffer);
        Count += read;
        return read;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing) inner.Dispose();
        base.Dispose(disposing);
    }
}
