using Roer.Care;

namespace Roer.Messages;

/// <summary>The CSV <c>rijksbijdrage</c>: what the State gives for youth care in a year, as each circular tells it.</summary>
internal sealed class Rijksbijdrage() : CsvForm("rijksbijdrage", "gemeente", "jaar", "onderdeel", "circulaire", "bedrag_cent", "bekend_op", "bron")
{
    private readonly Overlaps _once = new();

    public override string? Take(CsvRow row, Facts facts)
    {
        var contribution = new StateContribution(
            row.Origin(),
            row.Year("jaar"),
            ServiceNumber.Mask(row.Text("onderdeel")),
            ServiceNumber.Mask(row.Text("circulaire")),
            row.Cents("bedrag_cent"),
            row.Text("bron"));
        if (row.IsWrong)
            return null;
        if (contribution.AmountCents < 0)
            facts.Part.Findings.Add(Remark("RIJKSBIJDRAGE-NEGATIEF", "De rijksbijdrage is lager dan nul. Vul in wat de gemeente krijgt, zonder minteken.", row.Line, "bedrag_cent"));
        var key = string.Join('\n', contribution.Origin.Municipality, contribution.Year, contribution.Part, contribution.Origin.Known.DayNumber);
        _once.JudgeOnce(facts, key, row.Line, "onderdeel");
        facts.Part.Tables.StateContributions.Add(contribution);
        facts.Counted();
        return contribution.Origin.Municipality;
    }
}
