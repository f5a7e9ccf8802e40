using System.IO.Compression;

namespace Roer.Messages;

/// <summary>Bytes that are unpacked, until there are far more of them than were packed.</summary>
internal sealed class BoundedUnpacking(CountedStream packed, GZipStream unpacked) : ForwardStream
{
    private const long BytesWithoutRatio = 64L << 20;
    private const int HighestRatio = 250;

    private long _read;

    public override int Read(Span<byte> buffer)
    {
        try
        {
            var read = unpacked.Read(buffer);
            _read += read;
            return _read > BytesWithoutRatio && _read / HighestRatio > packed.Count ? throw EventLogFault.Bomb : read;
        }
        catch (InvalidDataException)
        {
            throw EventLogFault.BrokenPacking;
        }
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            unpacked.Dispose();
            packed.Dispose();
        }

        base.Dispose(disposing);
    }
}
