using Roer.Care;

namespace Roer.Messages;

/// <summary>The CSV <c>tarieven</c>: the price of one unit of a product, agreed for a run of days.</summary>
internal sealed class Tarieven() : CsvForm(
    "tarieven", "gemeente", "productcode", "aanbieder", "eenheid", "geldig_vanaf", "geldig_tot", "tarief_cent", "bekend_op", "bron")
{
    private const int MunicipalityDigits = 4;
    private const int ProviderDigits = 8;

    private readonly Overlaps _overlaps = new();

    public override string? Take(CsvRow row, Facts facts)
    {
        var tariff = new Tariff(
            new Origin(row.Digits("gemeente", MunicipalityDigits), row.Date("bekend_op"), row.Line),
            row.Text("productcode"),
            row.DigitsOrNull("aanbieder", ProviderDigits),
            row.Text("eenheid"),
            row.Date("geldig_vanaf"),
            row.DateOrNull("geldig_tot"),
            row.Whole("tarief_cent"),
            row.Text("bron"));
        if (row.IsWrong)
            return null;
        Remark(tariff, row, facts);
        facts.Part.Tariffs.Add(tariff);
        facts.Counted();
        return tariff.Origin.Municipality;
    }

    private void Remark(Tariff tariff, CsvRow row, Facts facts)
    {
        CheckOrder(row, tariff.FirstDay, tariff.LastDay, facts);
        if (tariff.TariffCents < 0)
            facts.Part.Findings.Add(Remark("TARIEF-NEGATIEF", "Het tarief is lager dan nul. Vul het bedrag in centen in, zonder minteken.", row.Line, "tarief_cent"));
        if (!Ldt.Eenheid.Accepts(tariff.Unit, out _))
            facts.Part.Findings.Add(Remark("EENHEID-ONBEKEND", $"De eenheid bestaat niet. Verwacht: {Ldt.Eenheid.Expected}.", row.Line, "eenheid"));
        var key = string.Join('\n', tariff.Origin.Municipality, tariff.Product, tariff.Provider, tariff.Unit, tariff.Origin.Known.DayNumber);
        _overlaps.Judge(facts, key, (tariff.FirstDay, tariff.LastDay), row.Line);
    }
}
