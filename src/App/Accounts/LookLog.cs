using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Roer.App.TakeIn;

namespace Roer.App.Accounts;

/// <summary>
/// The log of looks: a line a look, only added to, on disk before anything is shown. Each line bears a seal over itself and the seal before it, so that a line that is changed, left out or put
/// elsewhere shows. The product has no way to change it; who keeps a seal elsewhere also sees that lines at the end were taken away.
/// </summary>
internal sealed class LookLog(string folder, TimeProvider clock)
{
    private static readonly JsonSerializerOptions Written = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private readonly Lock _adding = new();
    private readonly string _path = PathFor(folder);
    private (long Number, string Seal)? _last;

    public static string PathFor(string folder) => Path.Combine(folder, "inzagen.jsonl");

    /// <summary>Remembers a look. What is looked at may be shown once this returns.</summary>
    /// <exception cref="UserErrorException">The log is damaged or cannot be written; then nothing may be shown.</exception>
    public void Add(Look look)
    {
        lock (_adding)
        {
            try
            {
                var (number, seal) = _last ?? Recover();
                var text = JsonSerializer.Serialize(look with { Number = number + 1, Moment = clock.GetUtcNow() }, Written);
                var next = Seal(seal, text);
                Write(Encoding.UTF8.GetBytes($"{{\"zegel\":\"{next}\",\"inzage\":{text}}}\n"));
                _last = (number + 1, next);
            }
            catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
            {
                _last = null;
                throw new UserErrorException($"Ik kan het logboek '{_path}' niet schrijven. Zonder logboek laat Roer niets van trajecten zien.");
            }
        }
    }

    /// <summary>Every look, the oldest first, and the first number at which the seals no longer fit.</summary>
    public static LookHistory Read(string folder)
    {
        var path = PathFor(folder);
        var (looks, seals, broken) = (new List<Look>(), new List<string>(), (long?)null);
        if (!File.Exists(path)) return new LookHistory([], [], null);
        // Half a line at the end is one that is being written, or was when the program died: nothing was shown of it.
        foreach (var line in WholeLines(path))
        {
            var (look, seal) = Parse(line, seals.LastOrDefault(""));
            if (look is null || look.Number != looks.Count + 1) broken = looks.Count + 1;
            if (broken is not null) break;
            looks.Add(look!);
            seals.Add(seal);
        }

        return new LookHistory(looks, seals, broken);
    }

    private static string[] WholeLines(string path)
    {
        using var reader = new StreamReader(new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite));
        var text = reader.ReadToEnd();
        return text[..(text.LastIndexOf('\n') + 1)].Split('\n')[..^1];
    }

    private (long Number, string Seal) Recover()
    {
        if (!File.Exists(_path)) return (0, "");
        var bytes = File.ReadAllBytes(_path);
        var whole = Array.LastIndexOf(bytes, (byte)'\n') + 1;
        var history = Read(Path.GetDirectoryName(_path)!);
        if (history.Broken is { } number) throw new UserErrorException(FormattableString.Invariant($"Het logboek '{_path}' is beschadigd bij nummer {number}. Bewaar het, zoek uit wat er gebeurde en zet het terug uit uw reservekopie."));
        if (whole < bytes.Length) Cut(whole);
        return (history.Looks.Count, history.Seals.LastOrDefault(""));
    }

    private void Write(byte[] line)
    {
        var options = KeyFile.OnlyMine();
        options.Mode = FileMode.Append;
        using var stream = new FileStream(_path, options);
        stream.Write(line);
        stream.Flush(flushToDisk: true);
    }

    private void Cut(long length)
    {
        using var stream = new FileStream(_path, FileMode.Open, FileAccess.Write);
        stream.SetLength(length);
        stream.Flush(flushToDisk: true);
    }

    private static (Look? Look, string Seal) Parse(string line, string before)
    {
        try
        {
            using var document = JsonDocument.Parse(line);
            var (seal, look) = (document.RootElement.GetProperty("zegel").GetString()!, document.RootElement.GetProperty("inzage"));
            return Seal(before, look.GetRawText()) == seal ? (look.Deserialize<Look>(Written), seal) : (null, "");
        }
        catch (Exception fault) when (fault is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            return (null, "");
        }
    }

    private static string Seal(string before, string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(before + text)));
}

/// <summary>The log as it stands.</summary>
/// <param name="Looks">The looks up to where the seals fit.</param>
/// <param name="Seals">The seal of each.</param>
/// <param name="Broken">The number of the first line that was changed, left out or put elsewhere; empty when the log is whole.</param>
internal sealed record LookHistory(IReadOnlyList<Look> Looks, IReadOnlyList<string> Seals, long? Broken);
