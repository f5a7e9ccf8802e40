namespace Roer.Messages;

/// <summary>So many bytes of another stream, from where it stands.</summary>
internal sealed class StreamSlice(Stream whole, long length) : ForwardStream
{
    private long _left = length;

    /// <summary>Whether the other stream closes with this one.</summary>
    public bool Owns { get; init; }

    public override int Read(Span<byte> buffer)
    {
        var read = whole.Read(buffer[..(int)Math.Min(buffer.Length, _left)]);
        _left -= read;
        return read;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing && Owns)
            whole.Dispose();
        base.Dispose(disposing);
    }
}
