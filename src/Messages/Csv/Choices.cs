using Roer.Care;

namespace Roer.Messages;

/// <summary>The words that a column may hold. Another word is taken in as unknown, with a finding.</summary>
internal sealed class Choices<T>(string rule, string column, params IReadOnlyList<(string Word, T Meaning)> words)
    where T : struct
{
    private readonly Dictionary<string, T> _meanings = words.ToDictionary(each => each.Word, each => each.Meaning, StringComparer.Ordinal);

    /// <summary>What the cell means; empty when it is empty or holds another word.</summary>
    public T? Of(CsvRow row) => row.TextOrNull(column) is { } word && _meanings.TryGetValue(word, out var meaning) ? meaning : null;

    public void Judge(CsvRow row, Facts facts)
    {
        if (row.TextOrNull(column) is { } word && !_meanings.ContainsKey(word))
            facts.Part.Findings.Add(new Finding(
                rule, Severity.Warning, $"De waarde in de kolom {column} bestaat niet. Roer telt haar als onbekend. Verwacht: {string.Join(", ", _meanings.Keys)}.", row.Line, column));
    }
}
