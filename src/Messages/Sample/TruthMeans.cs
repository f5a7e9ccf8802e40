using System.Text.Json;
using Roer.Care;

namespace Roer.Messages.Sample;

/// <summary>Writes into the truth file what the tables about the town's means should add up to, and what really became of its risks.</summary>
internal static class TruthMeans
{
    public static void Write(InventedTown town, Utf8JsonWriter json)
    {
        var means = town.Sources.Means;
        json.WriteStartObject("middelen");
        Years("begrotingCent", means.Budget.Rows().GroupBy(row => row.Year, row => row.AmountCents), json);
        Years("rijksbijdrageCent", LastKnown(means.Reserves.Contributions()).GroupBy(row => row.Year, row => row.AmountCents), json);
        Risks(means.Risks, json);
        json.WriteEndObject();
    }

    private static IEnumerable<StateContribution> LastKnown(IEnumerable<StateContribution> rows) =>
        rows.GroupBy(row => (row.Year, row.Part)).Select(part => part.MaxBy(row => row.Origin.Known)!);

    private static void Years(string name, IEnumerable<IGrouping<int, long>> years, Utf8JsonWriter json)
    {
        json.WriteStartObject(name);
        foreach (var year in years.OrderBy(year => year.Key))
            json.WriteNumber($"{year.Key}", year.Sum());
        json.WriteEndObject();
    }

    private static void Risks(TownRisks risks, Utf8JsonWriter json)
    {
        json.WriteStartArray("risicos");
        foreach (var (code, percent, happened) in risks.Truth())
        {
            json.WriteStartObject();
            json.WriteString("risico", code);
            json.WriteNumber("echteKansProcent", percent);
            Years("gebeurdeCent", happened.GroupBy(each => each.Year, each => each.Cents), json);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
