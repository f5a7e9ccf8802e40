using Roer.Care;

namespace Roer.Messages;

/// <summary>The CSV <c>overige-kosten</c>: costs and income of youth care that no message tells.</summary>
internal sealed class OverigeKosten() : CsvForm(
    "overige-kosten", "gemeente", "soort", "post", "stand", "taakveld", "periode", "bedrag_cent", "bekend_op", "bron")
{
    private static readonly Choices<CostKind> _kinds = new("KOSTENSOORT-ONBEKEND", "soort", CostWords.OutsideMessages);

    private readonly Overlaps _once = new();

    public override string? Take(CsvRow row, Facts facts)
    {
        var state = row.Text("stand");
        if (state is not ("" or "geboekt" or "verwacht"))
            row.Wrong("stand", "geboekt of verwacht");
        row.Text("soort");
        var days = row.MonthOrDay("periode");
        var cost = new OtherCost(
            row.Origin(),
            _kinds.Of(row) ?? CostKind.Unknown,
            ServiceNumber.Mask(row.Text("post")),
            state == "verwacht",
            row.TextOrNull("taakveld"),
            days.First,
            days.Last,
            row.Cents("bedrag_cent"),
            row.Text("bron"));
        if (row.IsWrong)
            return null;
        Remark(cost, row, facts);
        facts.Part.Tables.OtherCosts.Add(cost);
        facts.Counted();
        return cost.Origin.Municipality;
    }

    private void Remark(OtherCost cost, CsvRow row, Facts facts)
    {
        _kinds.Judge(row, facts);
        CostWords.JudgeTaskField(cost.TaskField, row.Line, facts);
        var isIncome = cost.Kind is CostKind.Recovery or CostKind.Income;
        if (isIncome && cost.AmountCents > 0)
            facts.Part.Findings.Add(Remark("INKOMST-POSITIEF", "Een inkomst staat zonder minteken. Roer telt haar nu als kosten. Zet een minteken voor een inkomst.", row.Line, "bedrag_cent"));
        if (!isIncome && cost.Kind != CostKind.Unknown && cost.AmountCents < 0)
            facts.Part.Findings.Add(Remark("KOSTEN-NEGATIEF", "De kosten zijn lager dan nul. Roer trekt ze af. Gebruik voor inkomsten de soort inkomsten of terugvordering.", row.Line, "bedrag_cent"));
        var key = string.Join(
            '\n', cost.Origin.Municipality, row.Text("soort"), cost.Item, cost.IsExpected, cost.TaskField, cost.FirstDay.DayNumber, cost.LastDay.DayNumber, cost.Origin.Known.DayNumber);
        _once.JudgeOnce(facts, key, row.Line, "post");
    }
}
