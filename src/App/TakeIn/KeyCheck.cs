using System.Globalization;

namespace Roer.App.TakeIn;

/// <summary>
/// Holds a key against the data it was used for before. Beside the data lies a keyed hash of a fixed word: it tells another key apart and
/// tells nothing of the key. With another key every child would become another child, and every message would come in a second time.
/// </summary>
internal static class KeyCheck
{
    private const string Name = "sleutel.controle";

    /// <summary>Remembers the key at the first intake, and compares it ever after.</summary>
    /// <param name="folder">The data folder.</param>
    /// <param name="hash">The keyed hash of the fixed word.</param>
    /// <param name="keyPath">Where the key was read, for the sentence.</param>
    /// <exception cref="UserErrorException">The data were taken in with another key.</exception>
    public static void Hold(string folder, long hash, string keyPath)
    {
        var path = Path.Combine(folder, Name);
        var text = hash.ToString("x16", CultureInfo.InvariantCulture);
        try
        {
            if (!File.Exists(path))
            {
                var written = $"{path}.{Guid.NewGuid():N}";
                using (var stream = new FileStream(written, KeyFile.OnlyMine())) stream.Write(System.Text.Encoding.ASCII.GetBytes(text));
                File.Move(written, path, overwrite: true);
            }

            if (File.ReadAllText(path).Trim() == text) return;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new UserErrorException($"Ik kan '{path}' niet lezen of schrijven. Controleer de rechten.");
        }

        throw new UserErrorException(
            $"De sleutel in '{keyPath}' is niet de sleutel waarmee deze gegevens zijn ingelezen. Zet de oude sleutel terug uit uw reservekopie.");
    }
}
