using Roer.Care;

namespace Roer.Messages;

/// <summary>The CSV <c>contracten</c>: what was agreed with a provider for a run of days.</summary>
internal sealed class Contracten() : CsvForm(
    "contracten",
    "gemeente", "aanbieder", "productcategorie", "productcode", "bekostiging", "plafond_cent", "vast_bedrag_cent", "vast_bedrag_per",
    "declareren_binnen_maanden", "declareren_tot", "indexatie_procent", "geldig_vanaf", "geldig_tot", "bekend_op", "bron")
{
    private const int ProviderDigits = 8;

    private static readonly Choices<PaymentForm> _forms = new(
        "BEKOSTIGING-ONBEKEND", "bekostiging", ("inspanning", PaymentForm.Effort), ("output", PaymentForm.Output), ("taakgericht", PaymentForm.Task));

    private static readonly Choices<int> _months = new("VAST-BEDRAG-PERIODE", "vast_bedrag_per", ("maand", 1), ("kwartaal", 3), ("jaar", 12));

    private readonly Overlaps _overlaps = new();

    public override string? Take(CsvRow row, Facts facts)
    {
        var contract = new Contract(
            row.Origin(),
            row.Digits("aanbieder", ProviderDigits),
            row.TextOrNull("productcategorie"),
            row.TextOrNull("productcode"),
            _forms.Of(row) ?? PaymentForm.Unknown,
            row.CentsOrNull("plafond_cent"),
            row.CentsOrNull("vast_bedrag_cent"),
            _months.Of(row),
            row.WholeOrNull("declareren_binnen_maanden"),
            row.DateOrNull("declareren_tot"),
            row.BasisPointsOrNull("indexatie_procent"),
            row.Date("geldig_vanaf"),
            row.DateOrNull("geldig_tot"),
            row.Text("bron"));
        if (row.IsWrong)
            return null;
        Remark(contract, row, facts);
        RemarkMoney(contract, row, facts);
        facts.Part.Tables.Contracts.Add(contract);
        facts.Counted();
        return contract.Origin.Municipality;
    }

    private void Remark(Contract contract, CsvRow row, Facts facts)
    {
        CheckOrder(row, contract.FirstDay, contract.LastDay, facts);
        _forms.Judge(row, facts);
        JudgeCategory(row, facts);
        if (contract.FinalClaimMonths < 0)
            facts.Part.Findings.Add(Remark("DECLARATIETERMIJN", "De termijn om te declareren is korter dan nul maanden. Herstel het aantal.", row.Line, "declareren_binnen_maanden"));
        var key = string.Join('\n', contract.Origin.Municipality, contract.Provider, contract.Category, contract.Product, contract.Origin.Known.DayNumber);
        _overlaps.Judge(facts, key, (contract.FirstDay, contract.LastDay), row.Line);
    }

    private static void RemarkMoney(Contract contract, CsvRow row, Facts facts)
    {
        _months.Judge(row, facts);
        if (contract.YearCeilingCents < 0)
            facts.Part.Findings.Add(Remark("PLAFOND-NEGATIEF", "Het plafond is lager dan nul. Vul het bedrag in centen in, zonder minteken.", row.Line, "plafond_cent"));
        if (contract.LumpSumCents < 0)
            facts.Part.Findings.Add(Remark("VAST-BEDRAG-NEGATIEF", "Het vaste bedrag is lager dan nul. Vul het bedrag in centen in, zonder minteken.", row.Line, "vast_bedrag_cent"));
        if (contract.LumpSumCents is null != row.TextOrNull("vast_bedrag_per") is null)
            facts.Part.Findings.Add(Remark(
                "VAST-BEDRAG-PERIODE", "Een vast bedrag heeft een periode nodig, en andersom. Vul vast_bedrag_cent en vast_bedrag_per allebei in, of allebei niet.", row.Line, "vast_bedrag_per"));
    }
}
