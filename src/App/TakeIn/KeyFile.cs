using System.Runtime.InteropServices;
using System.Runtime.Versioning;
using System.Security.Cryptography;

namespace Roer.App.TakeIn;

/// <summary>
/// The key that turns a service number into a pseudonym. It lies beside the data unless <c>ROER_SLEUTEL</c> names another file, is
/// made once, and is never made anew for data that were taken in with another key: every child would become another child.
/// </summary>
internal static partial class KeyFile
{
    private const int KeyBytes = 32;

    /// <summary>The file of the key of a data folder.</summary>
    public static string PathFor(string folder) =>
        Environment.GetEnvironmentVariable("ROER_SLEUTEL") is { Length: > 0 } elsewhere ? elsewhere : Path.Combine(folder, "pseudoniem.sleutel");

    /// <summary>The key; made when there is none and nothing was taken in yet.</summary>
    /// <exception cref="UserErrorException">The file is missing although something was taken in, or it holds no key.</exception>
    public static byte[] ReadOrMake(string path, bool isEmptyStore)
    {
        if (File.Exists(path)) return Read(path);
        if (!isEmptyStore)
        {
            throw new UserErrorException(
                $"Het sleutelbestand '{path}' ontbreekt. Zet het terug uit uw reservekopie: met een nieuwe sleutel wordt elke jeugdige een ander.");
        }

        Make(path);
        return Read(path);
    }

    private static byte[] Read(string path)
    {
        try
        {
            var key = Convert.FromHexString(File.ReadAllText(path).Trim());
            if (key.Length == KeyBytes) return key;
        }
        catch (FormatException)
        {
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new UserErrorException($"Ik kan het sleutelbestand '{path}' niet lezen. Controleer de rechten.");
        }

        throw new UserErrorException($"In het sleutelbestand '{path}' staat geen sleutel van 64 tekens. Zet het terug uit uw reservekopie.");
    }

    // Written whole under another name, synced, and then linked to its name: a crash leaves either no key or a whole one.
    private static void Make(string path)
    {
        var written = $"{path}.{Guid.NewGuid():N}";
        try
        {
            using (var stream = new FileStream(written, OnlyMine()))
            {
                stream.Write(System.Text.Encoding.ASCII.GetBytes(Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(KeyBytes)) + "\n"));
                stream.Flush(flushToDisk: true);
            }

            File.Move(written, path, overwrite: false);
            if (!OperatingSystem.IsWindows()) SyncFolder(Path.GetDirectoryName(Path.GetFullPath(path))!);
        }
        catch (IOException) when (File.Exists(path))
        {
            File.Delete(written);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new UserErrorException($"Ik kan het sleutelbestand '{path}' niet maken. Controleer de rechten.");
        }
    }

    internal static FileStreamOptions OnlyMine()
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        return options;
    }

    [UnsupportedOSPlatform("windows")]
    private static void SyncFolder(string folder)
    {
        var handle = OpenFolder(folder, 0);
        if (handle < 0) return;
        _ = Sync(handle);
        _ = Close(handle);
    }

    [LibraryImport("libc", EntryPoint = "open", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int OpenFolder(string path, int flags);

    [LibraryImport("libc", EntryPoint = "fsync")]
    private static partial int Sync(int handle);

    [LibraryImport("libc", EntryPoint = "close")]
    private static partial int Close(int handle);
}
