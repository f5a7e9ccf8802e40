using Roer.Care;

namespace Roer.Messages;

/// <summary>The CSV <c>reserves</c>: what the municipality has set apart, and whether youth care may use it.</summary>
internal sealed class Reserves() : CsvForm(
    "reserves", "gemeente", "naam", "soort", "bestemming", "beschikbaar", "jaar", "datum", "saldo_cent", "bekend_op", "bron")
{
    private static readonly Choices<ReserveKind> _kinds = new("RESERVE-SOORT", "soort", ("reserve", ReserveKind.Reserve), ("voorziening", ReserveKind.Provision));

    private static readonly Choices<ReservePurpose> _purposes = new(
        "RESERVE-BESTEMMING", "bestemming", ("jeugdhulp", ReservePurpose.YouthCare), ("algemeen", ReservePurpose.General));

    private readonly Overlaps _once = new();

    public override string? Take(CsvRow row, Facts facts)
    {
        var position = new ReservePosition(
            row.Origin(),
            ServiceNumber.Mask(row.Text("naam")),
            _kinds.Of(row) ?? ReserveKind.Unknown,
            _purposes.Of(row) ?? ReservePurpose.Unknown,
            row.YesNo("beschikbaar"),
            row.Year("jaar"),
            row.Date("datum"),
            row.Cents("saldo_cent"),
            row.Text("bron"));
        if (row.IsWrong)
            return null;
        Remark(position, row, facts);
        facts.Part.Tables.Reserves.Add(position);
        facts.Counted();
        return position.Origin.Municipality;
    }

    private void Remark(ReservePosition position, CsvRow row, Facts facts)
    {
        _kinds.Judge(row, facts);
        _purposes.Judge(row, facts);
        if (position.BalanceCents < 0)
            facts.Part.Findings.Add(Remark("RESERVE-NEGATIEF", "Het saldo is lager dan nul. Kijk na of het minteken klopt.", row.Line, "saldo_cent"));
        if (position.Year != position.Day.Year && position.Year != position.Day.Year + 1)
            facts.Part.Findings.Add(Remark("RESERVE-JAAR", "De stand is niet van dit jaar en niet van het eind van het jaar ervoor. Herstel het jaar of de datum.", row.Line, "jaar"));
        if (position is { Kind: ReserveKind.Provision, IsAvailable: true })
            facts.Part.Findings.Add(Remark(
                "VOORZIENING-BESCHIKBAAR", "Een voorziening is al nodig voor een verplichting en vangt geen tegenvaller op. Zet beschikbaar op nee, of herstel de soort.", row.Line, "beschikbaar"));
        var key = string.Join('\n', position.Origin.Municipality, position.Name, position.Year, position.Day.DayNumber, position.Origin.Known.DayNumber);
        _once.JudgeOnce(facts, key, row.Line, "naam");
    }
}
