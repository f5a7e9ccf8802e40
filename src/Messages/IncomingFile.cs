using Roer.Care;

namespace Roer.Messages;

/// <summary>The way in: reads a file of any kind that Roer knows and says what it is and what it says.</summary>
public static class IncomingFile
{
    /// <summary>Everything a file says; see the other overload.</summary>
    public static IEnumerable<Intake> Read(string path, PseudonymKey key, IncomingOptions? options = null) =>
        Read(Path.GetFileName(path), () => OfferedFiles.OpenFile(path), key, options);

    /// <summary>
    /// Everything a file says: one part, or several when it is too large to hold; the first part comes only after the whole file was
    /// checked. A file that breaks its form is refused: one part with findings and without facts. What kind of file it is, is told
    /// from its content, never from its name. Of an archive and of an envelope the files in it come one after the other, each as if it
    /// were offered by itself. The file is opened more than once.
    /// </summary>
    /// <exception cref="IOException">The file cannot be read, or changed while it was read.</exception>
    public static IEnumerable<Intake> Read(string fileName, Func<Stream> open, PseudonymKey key, IncomingOptions? options = null) =>
        Read(new SourceFile(ShownName.Of(fileName), open, key, options ?? new IncomingOptions()));

    internal static IEnumerable<Intake> Read(SourceFile file)
    {
        try
        {
            var form = FileBeginning.Of(file);
            if (file.IsInEnvelope && form != FileForm.Xml)
                return [file.RefuseUnread(Envelope.ContentRule, Envelope.NoXml)];
            return form switch
            {
                FileForm.Xml => XmlFile.Read(file),
                FileForm.Text => CsvFile.Read(file),
                FileForm.Archive => Unpacked(file),
                FileForm.Empty => [file.Refuse("BESTAND-LEEG", "Het bestand is leeg. Exporteer het opnieuw en lever het nog eens aan.")],
                FileForm.Ebcdic => [file.Refuse("BESTAND-ONBEKEND", "Dit bestand is in EBCDIC geschreven. Dat leest Roer niet. Vraag de afzender om een bericht in UTF-8.")],
                FileForm.Utf16Text => [file.Refuse("BESTAND-ONBEKEND", "Dit bestand is in UTF-16 geschreven. Sla het op als CSV UTF-8, met puntkomma's.")],
                _ => [file.Refuse("BESTAND-ONBEKEND", "Dit is geen XML-, CSV- of zip-bestand. Sla een werkblad op als CSV (UTF-8, met puntkomma's).")],
            };
        }
        catch (BrokenFileException fault)
        {
            return [file.RefuseUnread(fault.Rule, fault.Sentence)];
        }
    }

    private static IEnumerable<Intake> Unpacked(SourceFile file) => file.IsInside
        ? [file.RefuseUnread(ArchiveFault.Nested.Rule, ArchiveFault.Nested.Sentence)]
        : OfferedFiles.In(file.Name, file.Name, file.Open, file.Options.Archive).Files.SelectMany(inner => inner.Read(file.Key, file.Options));
}
