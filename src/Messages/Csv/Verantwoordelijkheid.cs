using Roer.Care;

namespace Roer.Messages;

/// <summary>The CSV <c>verantwoordelijkheid</c>: which municipality pays for a child, by the residence principle. The service number becomes a pseudonym here and is not kept.</summary>
internal sealed class Verantwoordelijkheid(PseudonymKey key) : CsvForm(
    "verantwoordelijkheid", "gemeente", "bsn", "geldig_vanaf", "geldig_tot", "verantwoordelijke_gemeente", "grond", "bewijs", "betwist", "bekend_op", "bron")
{
    private const int MunicipalityDigits = 4;

    private static readonly Choices<int> _branches = new("GROND-ONBEKEND", "grond", ("1", 1), ("2", 2), ("3", 3), ("4", 4));

    // Evidence is a code, so that no text about a person is kept.
    private static readonly Choices<int> _evidence = new(
        "BEWIJS-ONBEKEND", "bewijs", ("brp", 0), ("bericht", 0), ("afspraak", 0), ("besluit", 0), ("uitspraak", 0));

    private readonly Overlaps _overlaps = new();

    public override string? Take(CsvRow row, Facts facts)
    {
        var serviceNumber = row.Digits("bsn", ServiceNumber.Length);
        var responsibility = new Responsibility(
            row.Origin(),
            key.Child(serviceNumber),
            row.Date("geldig_vanaf"),
            row.DateOrNull("geldig_tot"),
            row.DigitsOrNull("verantwoordelijke_gemeente", MunicipalityDigits),
            _branches.Of(row),
            _evidence.Of(row) is null ? null : row.TextOrNull("bewijs"),
            row.YesNo("betwist"),
            row.Text("bron"));
        if (row.IsWrong)
            return null;
        if (!ServiceNumber.PassesElevenTest(serviceNumber))
            facts.Part.Findings.Add(Remark("BSN-ELFPROEF", "Het BSN klopt niet volgens de elfproef. Kijk het nummer na in de bron.", row.Line, "bsn"));
        Remark(responsibility, row, facts);
        facts.Part.Tables.Responsibilities.Add(responsibility);
        facts.Counted();
        return responsibility.Origin.Municipality;
    }

    private void Remark(Responsibility responsibility, CsvRow row, Facts facts)
    {
        CheckOrder(row, responsibility.FirstDay, responsibility.LastDay, facts);
        _branches.Judge(row, facts);
        _evidence.Judge(row, facts);
        if (responsibility is { Payer: null, IsDisputed: false })
            facts.Part.Findings.Add(Remark(
                "VERANTWOORDELIJKE-LEEG", "Er staat niet wie betaalt, en ook niet dat het betwist is. Vul de gemeente in, of zet bij betwist ja.", row.Line, "verantwoordelijke_gemeente"));
        var who = string.Join('\n', responsibility.Origin.Municipality, responsibility.Child.Pseudonym, responsibility.Origin.Known.DayNumber);
        _overlaps.Judge(facts, who, (responsibility.FirstDay, responsibility.LastDay), row.Line);
    }
}
