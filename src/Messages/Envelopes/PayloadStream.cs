using System.Xml;

namespace Roer.Messages;

/// <summary>The decoded bytes of one message in an envelope that was looked through before.</summary>
internal sealed class PayloadStream : ForwardStream
{
    private readonly EnvelopeReader _reader;
    private readonly byte[] _buffer = new byte[16 * 1024];
    private int _at;
    private int _filled;
    private bool _isOver;

    /// <summary>Opens the message at a place, counted from 0.</summary>
    public PayloadStream(Stream envelope, int place)
    {
        _reader = new EnvelopeReader(envelope);
        try
        {
            for (var payload = 0; payload <= place; payload++)
                MoveToNext(isWanted: payload == place);
        }
        catch
        {
            _reader.Dispose();
            throw;
        }
    }

    public override int Read(Span<byte> buffer)
    {
        if (_at == _filled && !_isOver)
            Fill();
        var length = Math.Min(buffer.Length, _filled - _at);
        _buffer.AsSpan(_at, length).CopyTo(buffer);
        _at += length;
        return length;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            _reader.Dispose();
        base.Dispose(disposing);
    }

    private void MoveToNext(bool isWanted)
    {
        if (!_reader.MoveToPayload())
            throw new IOException("The envelope changed while it was read.");
        while (!isWanted && _reader.Decode(_buffer) > 0)
        {
        }
    }

    private void Fill()
    {
        try
        {
            _at = 0;
            _filled = _reader.Decode(_buffer);
            _isOver = _filled == 0;
        }
        catch (XmlException fault)
        {
            throw new IOException("The envelope changed while it was read.", fault);
        }
    }
}
