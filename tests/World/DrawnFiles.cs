using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Roer.Messages.Sample;

namespace Roer.Tests.World;

/// <summary>A file as it is offered.</summary>
internal sealed record DrawnFile(string Name, byte[] Content);

/// <summary>
/// The files of a small invented municipality with all that can make the order of arrival matter: one message with two contents, versions of
/// one day, withdrawals, tables that contradict each other, other layouts and files that are refused. The same seed gives the same files.
/// </summary>
internal sealed partial class DrawnFiles
{
    private readonly Random _random;
    private readonly List<DrawnFile> _files = [];
    private int _added;

    private DrawnFiles(int seed)
    {
        _random = new Random(seed);
        using var folder = new TemporaryFolder();
        SampleTown.Invent(new SampleOptions { Seed = seed, Youths = 5, Years = 1, FirstYear = 2024, Municipality = Municipality }).WriteTo(folder.Path);
        _files.AddRange(Directory.EnumerateFiles(folder.Path, "*.*", SearchOption.AllDirectories)
            .Where(path => Path.GetExtension(path) is ".xml" or ".csv").Order(StringComparer.Ordinal)
            .Select(path => new DrawnFile(Path.GetFileName(path), File.ReadAllBytes(path))));
        foreach (var file in _files.ToList())
            Vary(file);
    }

    public const string Municipality = "9901";

    public static IReadOnlyList<DrawnFile> Draw(int seed) => new DrawnFiles(seed)._files;

    private void Vary(DrawnFile file)
    {
        var text = Encoding.UTF8.GetString(file.Content);
        if (file.Name.EndsWith(".csv", StringComparison.Ordinal))
        {
            Add(file, Contradicted(text));
            return;
        }

        while (_random.Next(3) == 0)
            Add(file, _random.Next(6) switch
            {
                0 => Changed(text),
                1 => Renamed(Changed(text)),
                2 => Renamed(text.Replace("<StatusAanlevering>1", "<StatusAanlevering>3", StringComparison.Ordinal)),
                3 => text.Replace("\n", "\r\n\r\n", StringComparison.Ordinal),
                4 => text[.._random.Next(text.Length)],
                _ => Changed(Changed(text)),
            });
    }

    private void Add(DrawnFile file, string text) =>
        _files.Add(new DrawnFile($"{(++_added).ToString(CultureInfo.InvariantCulture)}-{file.Name}", Encoding.UTF8.GetBytes(text)));

    /// <summary>The same message saying something else; a reply that only accepts has nothing to change.</summary>
    private string Changed(string text)
    {
        var places = Value().Matches(text);
        if (places.Count == 0)
            return text;
        var place = places[_random.Next(places.Count)];
        var value = place.Groups[1];
        var other = value.Value.Contains('-', StringComparison.Ordinal) ? $"2024-{_random.Next(10, 13)}-{_random.Next(10, 29)}" : _random.Next(1, 900).ToString(CultureInfo.InvariantCulture);
        return $"{text.AsSpan(0, value.Index)}{other}{text.AsSpan(value.Index + value.Length)}";
    }

    /// <summary>Another message of the same day that says the same.</summary>
    private string Renamed(string text) => Identification().Replace(text, $"<ijw:Identificatie>N{_random.Next(99_999)}<", 1);

    /// <summary>The same table with other figures in some rows, known on the same day.</summary>
    private string Contradicted(string text)
    {
        var rows = text.Split('\n');
        for (var row = 1; row < rows.Length; row++)
        {
            if (_random.Next(4) == 0)
                rows[row] = Figure().Replace(rows[row], _random.Next(1, 99).ToString(CultureInfo.InvariantCulture), 1);
        }

        return string.Join('\n', rows);
    }

    [GeneratedRegex("<(?:ijw:Volume|Begindatum|Einddatum|ijw:Bedrag|ijw:TotaalBedrag|GeleverdVolume|Ingangsdatum|Geslacht)>([^<]+)<")]
    private static partial Regex Value();

    [GeneratedRegex("<ijw:Identificatie>[^<]+<")]
    private static partial Regex Identification();

    [GeneratedRegex("(?<=;)[0-9]{1,3}(?=;)")]
    private static partial Regex Figure();
}
