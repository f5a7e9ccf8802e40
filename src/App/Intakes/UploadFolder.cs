using Roer.App.TakeIn;
using Roer.Messages;

namespace Roer.App.Intakes;

/// <summary>
/// Where files from a browser wait until they are taken in: a folder of their own in the data folder, readable only for who runs the program, gone when the work is done. What a
/// killed server left behind goes when the next one starts.
/// </summary>
internal sealed class UploadFolder : IDisposable
{
    private const string Name = "ingekomen";
    private const int MostLetters = 120;
    private const int BufferSize = 64 * 1024;
    private readonly string _path;
    private int _files;
    private long _bytes;

    private UploadFolder(string path) => _path = path;

    /// <summary>A new folder.</summary>
    /// <exception cref="UploadException">There is no room for it.</exception>
    public static UploadFolder In(string dataFolder)
    {
        var path = Path.Combine(dataFolder, Name, Guid.NewGuid().ToString("N"));
        MakeOrTell(path);
        return new UploadFolder(path);
    }

    /// <summary>Removes what an earlier server left behind.</summary>
    public static void CleanUp(string dataFolder)
    {
        var all = Path.Combine(dataFolder, Name);
        if (Directory.Exists(all)) Directory.Delete(all, recursive: true);
    }

    /// <summary>Writes a file, each in a folder of its own so that two may bear one name; returns where it is.</summary>
    /// <exception cref="UploadException">There is more than may come, or no room for it.</exception>
    public async Task<string> SaveAsync(string name, Stream content, long most, CancellationToken stop)
    {
        var path = Path.Combine(_path, FormattableString.Invariant($"{++_files}"), SafeName(name));
        await using var written = Begin(path);
        var buffer = new byte[BufferSize];
        while (await content.ReadAsync(buffer, stop) is var read and > 0)
        {
            _bytes += read;
            if (_bytes > most) throw UploadException.TooLarge(most);
            await WriteAsync(written, buffer.AsMemory(0, read), stop);
        }

        return path;
    }

    /// <summary>A sentence without where the files wait.</summary>
    public string WithoutPlace(string sentence)
    {
        foreach (var number in Enumerable.Range(1, _files))
            sentence = sentence.Replace(Path.Combine(_path, FormattableString.Invariant($"{number}")) + Path.DirectorySeparatorChar, "", StringComparison.Ordinal);
        return sentence;
    }

    public void Dispose() => Directory.Delete(_path, recursive: true);

    /// <summary>What a browser said a file is called, as a name that a disk takes: no folder, nothing that identifies a person, no letter with a meaning of its own.</summary>
    internal static string SafeName(string name)
    {
        var last = name[(name.LastIndexOfAny(['/', '\\']) + 1)..];
        var plain = new string([.. WrittenText.Masked(last).Select(letter => IsPlain(letter) ? letter : '_')]).Trim(' ', '.');
        if (plain.Length > MostLetters) plain = $"{plain[..(MostLetters / 2)]}_{plain[^(MostLetters / 2)..]}";
        return plain.Length == 0 ? "bestand" : plain;
    }

    private static bool IsPlain(char letter) => char.IsLetterOrDigit(letter) || letter is ' ' or '.' or '_' or '-' or '(' or ')' or '+' or ',';

    private static FileStream Begin(string path)
    {
        MakeOrTell(Path.GetDirectoryName(path)!);
        return new FileStream(path, KeyFile.OnlyMine());
    }

    private static void MakeOrTell(string path)
    {
        try
        {
            Make(path);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw UploadException.NoRoom();
        }
    }

    private static async Task WriteAsync(FileStream file, ReadOnlyMemory<byte> bytes, CancellationToken stop)
    {
        try
        {
            await file.WriteAsync(bytes, stop);
        }
        catch (IOException)
        {
            throw UploadException.NoRoom();
        }
    }

    private static void Make(string path)
    {
        if (OperatingSystem.IsWindows()) Directory.CreateDirectory(path);
        else Directory.CreateDirectory(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }
}
