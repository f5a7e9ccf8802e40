using Roer.Care;

namespace Roer.Messages;

/// <summary>The CSV <c>adressen</c>: in which neighbourhood a child lived. The service number becomes a pseudonym here and is not kept.</summary>
internal sealed class Adressen(PseudonymKey key) : CsvForm("adressen", "gemeente", "bsn", "buurt", "geldig_vanaf", "geldig_tot", "bekend_op", "bron")
{
    private const int MunicipalityDigits = 4;

    private readonly Overlaps _overlaps = new();

    public override string? Take(CsvRow row, Facts facts)
    {
        var serviceNumber = row.Digits("bsn", ServiceNumber.Length);
        var residence = new Residence(
            new Origin(row.Digits("gemeente", MunicipalityDigits), row.Date("bekend_op"), row.Line),
            key.Child(serviceNumber),
            row.Text("buurt"),
            row.Date("geldig_vanaf"),
            row.DateOrNull("geldig_tot"),
            row.Text("bron"));
        if (row.IsWrong)
            return null;
        if (!ServiceNumber.PassesElevenTest(serviceNumber))
            facts.Part.Findings.Add(Remark("BSN-ELFPROEF", "Het BSN klopt niet volgens de elfproef. Kijk het nummer na in de bron.", row.Line, "bsn"));
        Remark(residence, row, facts);
        facts.Part.Residences.Add(residence);
        facts.Counted();
        return residence.Origin.Municipality;
    }

    private void Remark(Residence residence, CsvRow row, Facts facts)
    {
        CheckOrder(row, residence.FirstDay, residence.LastDay, facts);
        if (!RegionCode.IsNeighbourhood(residence.Neighbourhood))
            facts.Part.Findings.Add(RegionCode.Remark(row.Line));
        var who = string.Join('\n', residence.Origin.Municipality, residence.Child.Pseudonym, residence.Origin.Known.DayNumber);
        _overlaps.Judge(facts, who, (residence.FirstDay, residence.LastDay), row.Line);
    }
}
