using Roer.Care;

namespace Roer.Messages;

/// <summary>The CSV <c>risicos</c>: the risk register of the municipality, as far as it is about youth care.</summary>
internal sealed class Risicos() : CsvForm(
    "risicos",
    "gemeente", "risico", "naam", "kans_procent", "laag_cent", "waarschijnlijk_cent", "hoog_cent", "aard", "eigenaar", "eerste_jaar", "laatste_jaar",
    "taakveld", "maatregel", "bekend_op", "bron")
{
    private const int Certain = 10_000;

    private static readonly Choices<RiskTerm> _terms = new("RISICO-AARD", "aard", ("structureel", RiskTerm.Structural), ("incidenteel", RiskTerm.Incidental));

    private readonly Overlaps _once = new();

    public override string? Take(CsvRow row, Facts facts)
    {
        var risk = new RegisteredRisk(
            row.Origin(),
            ServiceNumber.Mask(row.Text("risico")),
            ServiceNumber.Mask(row.Text("naam")),
            row.BasisPointsOrNull("kans_procent") is { } chance and >= 0 and <= Certain ? chance : null,
            row.Cents("laag_cent"),
            row.Cents("waarschijnlijk_cent"),
            row.Cents("hoog_cent"),
            _terms.Of(row) ?? RiskTerm.Unknown,
            row.TextOrNull("eigenaar") is { } owner && !PersonName.IsIn(owner) ? ServiceNumber.Mask(owner) : null,
            row.Year("eerste_jaar"),
            row.YearOrNull("laatste_jaar"),
            row.TextOrNull("taakveld"),
            row.TextOrNull("maatregel") is { } mitigation ? ServiceNumber.Mask(mitigation) : null,
            row.Text("bron"));
        if (row.IsWrong)
            return null;
        Remark(risk, row, facts);
        facts.Part.Tables.Risks.Add(risk);
        facts.Counted();
        return risk.Origin.Municipality;
    }

    private void Remark(RegisteredRisk risk, CsvRow row, Facts facts)
    {
        CostWords.JudgeTaskField(risk.TaskField, row.Line, facts);
        _terms.Judge(row, facts);
        if (risk.ChanceBasisPoints is null && row.TextOrNull("kans_procent") is not null)
            facts.Part.Findings.Add(Remark("KANS-BEREIK", "De kans ligt niet tussen 0 en 100 procent. Roer telt haar als onbekend. Herstel het percentage.", row.Line, "kans_procent"));
        if (risk.LowCents > risk.LikelyCents || risk.LikelyCents > risk.HighCents)
            facts.Part.Findings.Add(Remark("RISICO-BEDRAGEN", "De bedragen lopen niet op van laag via waarschijnlijk naar hoog. Roer telt dit risico niet mee. Herstel de bedragen.", row.Line, "hoog_cent"));
        if (risk.LastYear < risk.FirstYear)
            facts.Part.Findings.Add(Remark("JAAR-VOLGORDE", "Het laatste jaar ligt voor het eerste jaar. Herstel de jaren.", row.Line, "laatste_jaar"));
        if (risk.Owner is null && row.TextOrNull("eigenaar") is not null)
            facts.Part.Findings.Add(Remark("EIGENAAR-PERSOON", "Bij de eigenaar lijkt een persoon te staan. Roer bewaart die niet. Vul een functie in, zoals controller.", row.Line, "eigenaar"));
        _once.JudgeOnce(facts, string.Join('\n', risk.Origin.Municipality, risk.Code, risk.Origin.Known.DayNumber), row.Line, "risico");
    }
}
