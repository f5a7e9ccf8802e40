using Roer.Care;

namespace Roer.Messages;

/// <summary>Finds rows of one file that say something of the same thing on the same days. It remembers at most a million rows.</summary>
internal sealed class Overlaps(int most = 1_000_000)
{
    private readonly Dictionary<string, List<Row>> _rows = new(StringComparer.Ordinal);
    private int _count;

    /// <summary>The line of an earlier row that the new one overlaps; <see langword="null"/> when there is none.</summary>
    public int? Add(string key, DateOnly first, DateOnly? last, int line)
    {
        if (last < first || _count >= most)
            return null;
        if (!_rows.TryGetValue(key, out var rows))
            rows = _rows[key] = [];
        var row = new Row(first, last ?? DateOnly.MaxValue, line);
        var at = rows.BinarySearch(row);
        at = at < 0 ? ~at : at;
        if (at < rows.Count && rows[at].First <= row.Last)
            return rows[at].Line;
        if (at > 0 && rows[at - 1].Last >= first)
            return rows[at - 1].Line;
        rows.Insert(at, row);
        _count++;
        return null;
    }

    public void Judge(Facts facts, string key, (DateOnly First, DateOnly? Last) span, int line)
    {
        if (Add(key, span.First, span.Last, line) is { } earlier)
            facts.Part.Findings.Add(new Finding(
                "CSV-OVERLAP", Severity.Warning, $"Deze regel geldt op dagen waarop regel {earlier} ook al geldt. Pas de datums aan, zodat elke dag één regel heeft.", line, "geldig_vanaf"));
    }

    /// <summary>Judges rows that say one thing without days: there may be one of a key.</summary>
    public void JudgeOnce(Facts facts, string key, int line, string column)
    {
        if (Add(key, DateOnly.MinValue, DateOnly.MinValue, line) is { } earlier)
            facts.Part.Findings.Add(new Finding(
                "CSV-DUBBEL", Severity.Warning, $"Deze regel gaat over hetzelfde als regel {earlier}. Roer telt er maar een van mee. Maak er één regel van.", line, column));
    }

    private readonly record struct Row(DateOnly First, DateOnly Last, int Line) : IComparable<Row>
    {
        public int CompareTo(Row other) => First.CompareTo(other.First);
    }
}
