using System.Text;

namespace Roer.Messages;

/// <summary>A file with a part that is too long to build: some text so many times between a beginning and an end.</summary>
internal sealed class LongText : ForwardStream
{
    private const int BlockSize = 64 * 1024;

    private readonly byte[] _before;
    private readonly byte[] _after;
    private readonly byte[] _block;
    private readonly long _repeated;
    private long _at;

    public LongText(string before, string repeated, long times, string after)
    {
        (_before, _after) = (Encoding.UTF8.GetBytes(before), Encoding.UTF8.GetBytes(after));
        var piece = Encoding.UTF8.GetBytes(repeated);
        _block = [.. Enumerable.Range(0, Math.Max(1, BlockSize / piece.Length)).SelectMany(_ => piece)];
        _repeated = piece.Length * times;
    }

    public override int Read(Span<byte> buffer)
    {
        var read = _at < _before.Length ? Copied(_before.AsSpan((int)_at), buffer)
            : _at < _before.Length + _repeated ? Repeated(buffer)
            : Copied(_after.AsSpan((int)(_at - _before.Length - _repeated)), buffer);
        _at += read;
        return read;
    }

    private int Repeated(Span<byte> buffer)
    {
        var done = _at - _before.Length;
        var block = _block.AsSpan((int)(done % _block.Length));
        return Copied(block[..(int)Math.Min(block.Length, _repeated - done)], buffer);
    }

    private static int Copied(ReadOnlySpan<byte> from, Span<byte> to)
    {
        var length = Math.Min(from.Length, to.Length);
        from[..length].CopyTo(to);
        return length;
    }
}
