namespace Roer.Messages;

/// <summary>The file holds one name, attribute or comment that is too large to keep in memory.</summary>
internal sealed class EndlessElementException() : Exception("One item of the file is too large.");

/// <summary>
/// A stream that stops when too much is read for one step of the reader. An XML reader holds a whole name or attribute in memory;
/// without this guard one file could fill it.
/// </summary>
internal sealed class GuardedStream(Stream inner) : ForwardStream
{
    private const long MostBytes = 4L << 20;

    private long _read;

    /// <summary>Whether a byte above 127 came by, which US-ASCII does not have.</summary>
    public bool SawHighByte { get; private set; }

    /// <summary>The reader made a step: what was read so far is behind it.</summary>
    public void Progress() => _read = 0;

    public override int Read(Span<byte> buffer)
    {
        var read = inner.Read(buffer);
        SawHighByte = SawHighByte || buffer[..read].ContainsAnyInRange((byte)0x80, (byte)0xFF);
        _read += read;
        return _read > MostBytes ? throw new EndlessElementException() : read;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            inner.Dispose();
        base.Dispose(disposing);
    }
}
