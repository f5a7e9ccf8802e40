namespace Roer.Messages;

internal enum FileForm
{
    Empty,
    Xml,
    Text,
    Archive,
    Ebcdic,
    Utf16Text,
    Other,
}

/// <summary>Tells from the first bytes what form a file has.</summary>
internal static class FileBeginning
{
    private const int Looked = 4096;

    // "<?xm" as EBCDIC writes it.
    private static ReadOnlySpan<byte> EbcdicXml => [0x4C, 0x6F, 0xA7, 0x94];

    public static FileForm Of(SourceFile file)
    {
        using var stream = file.Open();
        return Of(stream);
    }

    public static FileForm Of(Stream stream)
    {
        var buffer = new byte[Looked];
        var bytes = buffer.AsSpan(0, stream.ReadAtLeast(buffer, Looked, throwOnEndOfStream: false));
        if (StartsWithUtf16(bytes))
            return FileForm.Xml;
        if (bytes.StartsWith("PK\u0003\u0004"u8) || bytes.StartsWith("PK\u0005\u0006"u8))
            return FileForm.Archive;
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) || bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
            return FileForm.Utf16Text;
        if (bytes.StartsWith(EbcdicXml))
            return FileForm.Ebcdic;
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]))
            bytes = bytes[3..];
        var content = bytes.TrimStart(" \t\r\n"u8);
        if (content.IsEmpty)
            return bytes.Length < Looked - 3 ? FileForm.Empty : FileForm.Other;
        if (content[0] == '<')
            return FileForm.Xml;
        return content.Contains((byte)0) ? FileForm.Other : FileForm.Text;
    }

    // A byte order mark of UTF-16 followed by '<', or '<' in UTF-16 without a mark.
    private static bool StartsWithUtf16(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < 4)
            return false;
        var rest = bytes[0] is 0xFF or 0xFE && bytes[1] is 0xFF or 0xFE ? bytes[2..] : bytes;
        return (rest[0] == '<' && rest[1] == 0) || (rest[0] == 0 && rest[1] == '<');
    }
}
