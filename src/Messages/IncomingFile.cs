using Roer.Care;

namespace Roer.Messages;

/// <summary>The way in: reads a file of any kind that Roer knows and says what it is and what it says.</summary>
public static class IncomingFile
{
    private const int BufferSize = 16 * 1024;

    /// <summary>Everything a file says; see the other overload.</summary>
    public static IEnumerable<Intake> Read(string path, PseudonymKey key, IncomingOptions? options = null) =>
        Read(Path.GetFileName(path), () => OpenFile(path), key, options);

    /// <summary>
    /// Everything a file says: one part, or several when it is too large to hold; the first part comes only after the whole file was
    /// checked. A file that breaks its form is refused: one part with findings and without facts. What kind of file it is, is told
    /// from its content, never from its name. The file is opened more than once.
    /// </summary>
    /// <exception cref="IOException">The file cannot be read, or changed while it was read.</exception>
    public static IEnumerable<Intake> Read(string fileName, Func<Stream> open, PseudonymKey key, IncomingOptions? options = null)
    {
        var file = new SourceFile(ServiceNumber.Mask(fileName), open, key, options ?? new IncomingOptions());
        return FileBeginning.Of(file) switch
        {
            FileForm.Xml => XmlFile.Read(file),
            FileForm.Text => CsvFile.Read(file),
            FileForm.Empty => [file.Refuse("BESTAND-LEEG", "Het bestand is leeg. Exporteer het opnieuw en lever het nog eens aan.")],
            _ => [file.Refuse("BESTAND-ONBEKEND", "Dit is geen XML- of CSV-bestand. Pak een zip-bestand eerst uit. Sla een werkblad op als CSV (UTF-8, met puntkomma's).")],
        };
    }

    private static FileStream OpenFile(string path) =>
        new(path, FileMode.Open, FileAccess.Read, FileShare.Read, BufferSize, FileOptions.SequentialScan);
}
