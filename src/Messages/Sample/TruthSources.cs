using System.Globalization;
using System.Text.Json;
using Roer.Care;

namespace Roer.Messages.Sample;

/// <summary>Writes into the truth file what the tables about access, contracts and books should add up to.</summary>
internal static class TruthSources
{
    public static void Write(InventedTown town, Utf8JsonWriter json)
    {
        json.WriteStartObject("bronnen");
        Referrers(town, json);
        Costs(town.Sources.Costs, json);
        Books(town.Sources.Books, json);
        json.WriteNumber("contracten", town.Sources.Contracts.Contracts().Count());
        json.WriteNumber("productieverantwoordingCent", town.Sources.Contracts.Productions().Sum(row => row.AmountCents));
        Counts("herbeoordelingen", town.Sources.Access.Reassessments().GroupBy(row => row.Outcome.ToString()), json);
        Counts("verantwoordelijkheid", town.Sources.Access.Responsibilities(town.Facts).GroupBy(item => item.Row.IsDisputed ? "betwist" : item.Row.Payer!), json);
        json.WriteEndObject();
    }

    private static void Referrers(InventedTown town, Utf8JsonWriter json)
    {
        Counts("verwijzersEcht", town.Allocations.GroupBy(allocation => town.Sources.Access.Referrer(allocation.Care)), json);
        Counts("verwijzersInTabel", town.Sources.Access.Referrals().GroupBy(row => row.Referrer), json);
    }

    private static void Costs(IReadOnlyList<OtherCost> costs, Utf8JsonWriter json)
    {
        json.WriteStartArray("overigeKostenGeboekt");
        foreach (var sum in costs.Where(cost => !cost.IsExpected).GroupBy(cost => (cost.FirstDay.Year, cost.Kind)).OrderBy(group => group.Key.Year).ThenBy(group => group.Key.Kind))
        {
            json.WriteStartObject();
            json.WriteNumber("jaar", sum.Key.Year);
            json.WriteString("soort", SourceFiles.Word(sum.Key.Kind));
            json.WriteNumber("cent", sum.Sum(cost => cost.AmountCents));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Books(TownBooks books, Utf8JsonWriter json)
    {
        json.WriteStartObject("grootboek");
        json.WriteString("laatsteMaand", Month(books.LastClosedMonth));
        json.WriteNumber("betaaldCent", books.PaidCents);
        json.WriteStartObject("maandTeLaatGeboekt");
        json.WriteString("maand", Month(books.LateMonth));
        json.WriteString("aanbieder", books.LateProvider?.Code);
        json.WriteNumber("cent", books.LateCents);
        json.WriteEndObject();
        json.WriteStartObject("verkeerdTaakveld");
        json.WriteString("maand", Month(books.WrongMonth));
        json.WriteString("product", books.WrongProduct?.Code);
        json.WriteNumber("cent", books.WrongCents);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Counts<T>(string name, IEnumerable<IGrouping<string, T>> groups, Utf8JsonWriter json)
    {
        json.WriteStartObject(name);
        foreach (var group in groups.OrderBy(group => group.Key, StringComparer.Ordinal))
            json.WriteNumber(group.Key, group.Count());
        json.WriteEndObject();
    }

    private static string Month(DateOnly month) => month.ToString("yyyy-MM", CultureInfo.InvariantCulture);
}
