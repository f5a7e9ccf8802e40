using System.Text;
using Roer.App.Cli;
using Roer.Questions.Parts;

namespace Roer.App.EventLogs;

/// <summary>The paths of a log on a terminal: the totals, what was wrong, and of each list what occurs most.</summary>
internal static class LogPathsText
{
    private const int MostRows = 15;
    private const int MostLetters = 160;

    public static string Of(LogPathsDocument log)
    {
        var text = new StringBuilder();
        Line(text, $"Logboek '{Shown(log.Bestand)}'");
        Line(text);
        Counts(text, [("Gevallen", log.Gevallen), ("Gebeurtenissen", log.Gebeurtenissen), ("Activiteiten", log.Activiteiten.Count), ("Varianten", log.Varianten.Count), ("Overgangen", log.Overgangen.Count)]);
        Line(text, $"  Doorlooptijd van alle gevallen samen: {DutchText.Rounded(log.DoorlooptijdSeconden / 86_400, 1)} dagen");
        foreach (var finding in log.Bevindingen) Line(text, $"Let op, {DutchText.Whole(finding.Aantal)} keer: {finding.Zin}");
        Section(text, "Activiteiten", [.. log.Activiteiten.Select(each => (each.Naam, each.Aantal))]);
        Section(text, "Varianten", [.. log.Varianten.Take(MostRows).Select(each => (Path(each.Pad), each.Aantal))], log.Varianten.Count);
        Section(text, "Begin", [.. log.Start.Select(each => (each.Key, each.Value))]);
        Section(text, "Eind", [.. log.Eind.Select(each => (each.Key, each.Value))]);
        Section(text, "Overgangen", [.. log.Overgangen.Take(MostRows).Select(each => ($"{each.Van} → {each.Naar}", each.Aantal))], log.Overgangen.Count);
        return text.ToString();
    }

    private static string Path(IReadOnlyList<string> path) => path.Count == 0 ? "(leeg)" : string.Join(" → ", path);

    private static void Section(StringBuilder text, string title, List<(string Name, int Count)> rows, int? all = null)
    {
        if (rows.Count == 0) return;
        var count = all ?? rows.Count;
        Line(text);
        Line(text, title);
        Counts(text, rows.Take(MostRows));
        if (count > MostRows) Line(text, $"  … en nog {DutchText.Whole(count - MostRows)}; met --json ziet u alles.");
    }

    private static void Counts(StringBuilder text, IEnumerable<(string Name, int Count)> rows)
    {
        var written = rows.Select(row => (Name: Shown(row.Name), Count: DutchText.Whole(row.Count))).ToList();
        var width = written.Max(row => row.Count.Length);
        foreach (var (name, count) in written) Line(text, $"  {count.PadLeft(width)}  {name}");
    }

    /// <summary>A name from elsewhere without what could fool a screen, and not too long for it.</summary>
    private static string Shown(string name)
    {
        var cut = name.Length > MostLetters ? name[..MostLetters] + "…" : name;
        return ScreenText.Of(cut);
    }

    private static void Line(StringBuilder text, string line = "") => text.Append(line).Append('\n');
}
