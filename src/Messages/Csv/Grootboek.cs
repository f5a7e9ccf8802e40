using Roer.Care;

namespace Roer.Messages;

/// <summary>The CSV <c>grootboek</c>: what the books say of youth care, added up by month, taakveld and kind.</summary>
internal sealed class Grootboek() : CsvForm("grootboek", "gemeente", "maand", "taakveld", "soort", "aanbieder", "bedrag_cent", "bekend_op", "bron")
{
    private const int ProviderDigits = 8;

    private static readonly Choices<CostKind> _kinds = new("KOSTENSOORT-ONBEKEND", "soort", CostWords.Books);

    private readonly Overlaps _once = new();

    public override string? Take(CsvRow row, Facts facts)
    {
        row.Text("soort");
        var entry = new LedgerEntry(
            row.Origin(),
            row.Month("maand"),
            row.TextOrNull("taakveld"),
            _kinds.Of(row) ?? CostKind.Unknown,
            row.DigitsOrNull("aanbieder", ProviderDigits),
            row.Cents("bedrag_cent"),
            row.Text("bron"));
        if (row.IsWrong)
            return null;
        _kinds.Judge(row, facts);
        CostWords.JudgeTaskField(entry.TaskField, row.Line, facts);
        var key = string.Join(
            '\n', entry.Origin.Municipality, entry.Month.DayNumber, entry.TaskField, row.Text("soort"), entry.Provider, entry.Origin.Known.DayNumber);
        _once.JudgeOnce(facts, key, row.Line, "maand");
        facts.Part.Tables.Ledger.Add(entry);
        facts.Counted();
        return entry.Origin.Municipality;
    }
}
