using Roer.Care;

namespace Roer.Messages;

/// <summary>The CSV <c>begroting</c>: the budget for youth care of a year, as first decided and as changed since.</summary>
internal sealed class Begroting() : CsvForm(
    "begroting",
    "gemeente", "jaar", "taakveld", "productcategorie", "hulpvorm", "soort", "besluit", "besluit_op", "bedrag_cent", "reden", "bekend_op", "bron")
{
    private const string Change = "wijziging";

    private readonly Overlaps _once = new();

    public override string? Take(CsvRow row, Facts facts)
    {
        var kind = row.Text("soort");
        if (kind is not ("" or "primitief" or Change))
            row.Wrong("soort", "primitief of wijziging");
        var entry = new BudgetEntry(
            row.Origin(),
            row.Year("jaar"),
            row.TextOrNull("taakveld"),
            row.TextOrNull("productcategorie"),
            FormWords.Of(row),
            kind == Change ? BudgetKind.Change : BudgetKind.Original,
            ServiceNumber.Mask(row.Text("besluit")),
            row.Date("besluit_op"),
            row.Cents("bedrag_cent"),
            row.TextOrNull("reden") is { } reason ? ServiceNumber.Mask(reason) : null,
            row.Text("bron"));
        if (row.IsWrong)
            return null;
        Remark(entry, row, facts);
        facts.Part.Tables.Budget.Add(entry);
        facts.Counted();
        return entry.Origin.Municipality;
    }

    private void Remark(BudgetEntry entry, CsvRow row, Facts facts)
    {
        CostWords.JudgeTaskField(entry.TaskField, row.Line, facts);
        JudgeCategory(row, facts);
        FormWords.Judge(row, facts, "deze productgroep");
        if (entry is { Category: not null, Form: not null })
            facts.Part.Findings.Add(Remark("BEGROTING-GROEP", "De regel noemt een productcategorie en een hulpvorm. Vul een van de twee in, of geen.", row.Line, "hulpvorm"));
        if (entry.Origin.Known < entry.DecidedOn)
            facts.Part.Findings.Add(Remark("BESLUIT-DATUM", "Het besluit is van na de dag waarop het bekend was. Herstel besluit_op of bekend_op.", row.Line, "besluit_op"));
        RemarkKind(entry, row, facts);
        var decision = entry.Kind == BudgetKind.Original ? "" : entry.Decision;
        var key = string.Join(
            '\n', entry.Origin.Municipality, entry.Year, entry.TaskField, entry.Category, entry.Form, entry.Kind, decision, entry.Origin.Known.DayNumber);
        _once.JudgeOnce(facts, key, row.Line, "besluit");
    }

    private static void RemarkKind(BudgetEntry entry, CsvRow row, Facts facts)
    {
        if (entry is { Kind: BudgetKind.Original, AmountCents: < 0 })
            facts.Part.Findings.Add(Remark("BEGROTING-NEGATIEF", "De primitieve begroting is lager dan nul. Haal het minteken weg als het kosten zijn.", row.Line, "bedrag_cent"));
        if (entry is { Kind: BudgetKind.Change, Reason: null })
            facts.Part.Findings.Add(new Finding("WIJZIGING-REDEN", Severity.Note, "Bij deze wijziging staat geen reden. Vul in waarom de begroting veranderde.", row.Line, "reden"));
    }
}
