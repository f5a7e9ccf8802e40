using System.Text.Encodings.Web;
using System.Text.Json;
using Roer.App.TakeIn;
using Roer.Questions;

namespace Roer.App.Serving;

/// <summary>
/// The register of everything that was ever shown to everybody: a line a release, only added to. A line is on disk before its answer goes out, so
/// that what was shown is known after a kill; half a last line was never shown and is dropped.
/// </summary>
internal sealed class ReleaseLedger
{
    private static readonly JsonSerializerOptions Written = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private readonly Lock _writing = new();
    private readonly List<Release> _releases = [];
    private readonly string _path;
    private readonly TimeProvider _clock;

    public ReleaseLedger(string folder, TimeProvider clock)
    {
        (_path, _clock) = (PathFor(folder), clock);
        if (!File.Exists(_path)) return;
        var text = File.ReadAllText(_path);
        var whole = text.LastIndexOf('\n') + 1;
        if (whole < text.Length) Cut(System.Text.Encoding.UTF8.GetByteCount(text.AsSpan(0, whole)));
        _releases.AddRange(text[..whole].Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(Read));
    }

    public static string PathFor(string folder) => Path.Combine(folder, "vrijgaven.jsonl");

    /// <summary>What was released of the question, municipality and year of this release, the oldest first.</summary>
    public IReadOnlyList<Release> Of(Release like) => Of(like.Question, like.Municipality, like.Year);

    /// <summary>What was released of a question, municipality and year, the oldest first.</summary>
    public IReadOnlyList<Release> Of(string question, string municipality, int year)
    {
        lock (_writing) return [.. _releases.Where(release => (release.Question, release.Municipality, release.Year) == (question, municipality, year))];
    }

    /// <summary>The years of which something was released, the latest first.</summary>
    public IReadOnlyList<int> Years(string question, string municipality)
    {
        lock (_writing) return [.. _releases.Where(release => (release.Question, release.Municipality) == (question, municipality)).Select(release => release.Year).Distinct().OrderDescending()];
    }

    /// <summary>Remembers a release, once.</summary>
    public void Add(Release release)
    {
        lock (_writing)
        {
            if (_releases.Any(release.IsSame)) return;
            Append(new ReleaseLine(_clock.GetUtcNow(), Parameters, release));
            _releases.Add(release);
        }
    }

    private void Append(ReleaseLine line)
    {
        var options = KeyFile.OnlyMine();
        options.Mode = FileMode.Append;
        using var stream = new FileStream(_path, options);
        JsonSerializer.Serialize(stream, line, Written);
        stream.WriteByte((byte)'\n');
        stream.Flush(flushToDisk: true);
    }

    private static string Parameters { get; } = FormattableString.Invariant(
        $"children {DisclosureRules.FewestChildren}, providers {DisclosureRules.FewestProviders}, percent {DisclosureRules.Percent}, share {DisclosureRules.FewestUnderShare}, possible {DisclosureRules.FewestPossible}");

    private Release Read(string line)
    {
        try
        {
            return JsonSerializer.Deserialize<ReleaseLine>(line, Written)!.Release;
        }
        catch (JsonException)
        {
            throw new UserErrorException($"Het register van openbare cijfers in '{_path}' is beschadigd. Zet het terug uit uw reservekopie; zonder dit register kan Roer niets veilig openbaar maken.");
        }
    }

    private void Cut(long length)
    {
        using var stream = new FileStream(_path, FileMode.Open, FileAccess.Write);
        stream.SetLength(length);
        stream.Flush(flushToDisk: true);
    }
}

/// <summary>A line of the register.</summary>
/// <param name="Moment">When it was released.</param>
/// <param name="Rules">The numbers of the gate at that moment.</param>
/// <param name="Release">What was released.</param>
internal sealed record ReleaseLine(DateTimeOffset Moment, string Rules, Release Release);
