using Roer.Care;

namespace Roer.Messages;

/// <summary>The CSV <c>bevolking</c>: residents on 1 January by neighbourhood and age.</summary>
internal sealed class Bevolking() : CsvForm("bevolking", "gemeente", "buurt", "jaar", "leeftijd", "aantal", "bekend_op", "bron")
{
    private const int MunicipalityDigits = 4;
    private const int OldestAge = 120;

    private readonly Overlaps _overlaps = new();

    public override string? Take(CsvRow row, Facts facts)
    {
        var population = new Population(
            new Origin(row.Digits("gemeente", MunicipalityDigits), row.Date("bekend_op"), row.Line),
            row.Text("buurt"),
            row.Whole("jaar"),
            row.Whole("leeftijd"),
            row.Whole("aantal"),
            row.Text("bron"));
        if (population.Year is < 1900 or > 2999)
            row.Wrong("jaar", "een jaartal als 2025");
        if (row.IsWrong)
            return null;
        Remark(population, row, facts);
        facts.Part.Population.Add(population);
        facts.Counted();
        return population.Origin.Municipality;
    }

    private void Remark(Population population, CsvRow row, Facts facts)
    {
        if (population.Age is < 0 or > OldestAge)
            facts.Part.Findings.Add(Remark("LEEFTIJD", $"De leeftijd ligt niet tussen 0 en {OldestAge}. Vul de leeftijd in hele jaren in.", row.Line, "leeftijd"));
        if (population.Residents < 0)
            facts.Part.Findings.Add(Remark("AANTAL-NEGATIEF", "Het aantal inwoners is lager dan nul. Herstel het aantal.", row.Line, "aantal"));
        if (!RegionCode.IsNeighbourhood(population.Neighbourhood))
            facts.Part.Findings.Add(RegionCode.Remark(row.Line));
        var day = new DateOnly(population.Year, 1, 1);
        var key = string.Join('\n', population.Origin.Municipality, population.Neighbourhood, population.Age, population.Origin.Known.DayNumber);
        _overlaps.Judge(facts, key, (day, day), row.Line);
    }
}
