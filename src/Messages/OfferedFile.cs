using Roer.Care;

namespace Roer.Messages;

/// <summary>A file that can be taken in: one on disk, or one in an archive on disk.</summary>
public sealed class OfferedFile
{
    private readonly string _name;
    private readonly Func<Stream> _open;

    internal OfferedFile(string name, string place, long length, Func<Stream> open)
    {
        _name = name;
        _open = open;
        Place = place;
        Length = length;
    }

    /// <summary>Where it is, for a sentence about reading it.</summary>
    public string Place { get; }

    /// <summary>About how many bytes there are to read.</summary>
    public long Length { get; }

    /// <summary>Whether it lies in an archive: then another archive in it is not looked into.</summary>
    internal bool IsInside { get; init; }

    /// <summary>Why it is refused unread; empty when it can be read.</summary>
    internal ArchiveFault? Fault { get; init; }

    /// <summary>Everything the file says; see <see cref="IncomingFile.Read(string, PseudonymKey, IncomingOptions)"/>.</summary>
    public IEnumerable<Intake> Read(PseudonymKey key, IncomingOptions? options = null)
    {
        var file = new SourceFile(ShownName.Of(_name), _open, key, options ?? new IncomingOptions()) { IsInside = IsInside };
        return Fault is { } fault ? [file.RefuseUnread(fault.Rule, fault.Sentence)] : IncomingFile.Read(file);
    }
}
