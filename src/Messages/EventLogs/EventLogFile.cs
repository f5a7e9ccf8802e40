using System.Text;
using Roer.Care;

namespace Roer.Messages;

/// <summary>
/// Reads an event log that others wrote: XES (IEEE 1849) or CSV, as it is or packed by gzip. What it is, is told by its first bytes and not by its
/// name. Whatever stands in it, the outcome is events or a reason; never an exception of its form.
/// </summary>
public static class EventLogFile
{
    /// <summary>Reads a log.</summary>
    /// <param name="open">Opens the file; it may be opened more than once.</param>
    /// <param name="names">How the log calls what Roer needs.</param>
    /// <exception cref="IOException">The file itself cannot be read.</exception>
    public static EventLogReading Read(Func<Stream> open, EventLogNames names)
    {
        ArgumentNullException.ThrowIfNull(open);
        ArgumentNullException.ThrowIfNull(names);
        try
        {
            Stream Unpacked() => Unpack(open);
            return new EventLogReading(Events(Unpacked, names), null);
        }
        catch (BrokenFileException fault)
        {
            return new EventLogReading(null, new Finding(fault.Rule, Severity.Refusal, fault.Sentence, 0));
        }
        catch (DecoderFallbackException)
        {
            return new EventLogReading(null, new Finding(EventLogFault.NotText.Rule, Severity.Refusal, EventLogFault.NotText.Sentence, 0));
        }
    }

    private static EventTable Events(Func<Stream> open, EventLogNames names) => FormOf(open) switch
    {
        FileForm.Xml when names.Case is not null => throw EventLogFault.CaseInXes,
        FileForm.Xml => XesFile.Read(open, names),
        FileForm.Text or FileForm.Utf16Text => EventCsv.Read(open, names),
        FileForm.Empty => throw EventLogFault.Empty,
        FileForm.Archive => throw EventLogFault.Archive,
        _ => throw EventLogFault.Unknown,
    };

    private static FileForm FormOf(Func<Stream> open)
    {
        using var stream = open();
        return FileBeginning.Of(stream);
    }

    private static Stream Unpack(Func<Stream> open)
    {
        using (var stream = open())
        {
            var first = new byte[2];
            stream.ReadAtLeast(first, first.Length, throwOnEndOfStream: false);
            if (first is not [0x1F, 0x8B]) return open();
        }

        return new BoundedUnpacking(open);
    }
}
