using System.Globalization;
using Roer.Care;

namespace Roer.Tests.World;

/// <summary>Turns drawn rows into the facts of messages; the table's first column says which fact.</summary>
internal sealed class WorldRow
{
    private static readonly Dictionary<string, string> Units = new()
    {
        ["minuut"] = "01",
        ["uur"] = "04",
        ["etmaal"] = "14",
        ["dagdeel"] = "16",
        ["resultaat"] = "82",
        ["euro"] = "83",
        ["stuk"] = "84",
    };

    private static readonly Dictionary<string, string> Frequencies = new() { ["dag"] = "1", ["week"] = "2", ["maand"] = "4", ["totaal"] = "6" };

    private readonly Dictionary<int, AllocationVersion> _allocations = [];
    private readonly Dictionary<string, ClaimLine> _lines = [];

    public void Add(Intake intake, string table, DrawnRow row, Origin origin)
    {
        switch (table)
        {
            case "kind": intake.Children.Add(new ChildFact(origin, World.ChildOf(row.Subject), row.Day("geboren"), row["onzeker"], "0")); break;
            case "toewijzing": intake.Allocations.Add(Allocation(row, origin)); break;
            case "start": intake.Starts.Add(Delivery(row, origin, isStop: false)); break;
            case "stop": intake.Stops.Add(Delivery(row, origin, isStop: true)); break;
            case "regel": AddClaim(intake, row, origin); break;
            case "antwoord": AddAnswer(intake, row, origin); break;
            case "tarief": intake.Tariffs.Add(Tariff(row, origin)); break;
            case "product": intake.Products.Add(Product(row, origin)); break;
            case "adres": intake.Residences.Add(new Residence(origin, World.ChildOf(row.Subject), row.Text("buurt"), row.Day("van"), row.DayOrNull("tot"), "test")); break;
            case "inwoners": intake.Population.Add(new Population(origin, row.Subject, Whole(row, "jaar"), Whole(row, "leeftijd"), Whole(row, "aantal"), "test")); break;
            case "kerncijfer": intake.KeyFigures.Add(KeyFigure(row, origin)); break;
            default: WorldRequests.Add(intake, table, row, origin); break;
        }
    }

    /// <summary>toewijzing | kind | aanbieder | categorie | product | van | tot | omvang | besluit | reden | status. An allocation that is drawn again changes what it names.</summary>
    private AllocationVersion Allocation(DrawnRow row, Origin origin)
    {
        var number = int.Parse(row.Subject, CultureInfo.InvariantCulture);
        var earlier = _allocations.GetValueOrDefault(number);
        var product = row["product"] ?? earlier?.Product;
        var (volume, unit, frequency, budget) = Extent(row["omvang"]);
        var first = row.DayOrNull("van") ?? earlier!.FirstDay;
        var version = new AllocationVersion(
            origin, row["kind"] is { } name ? World.ChildOf(name) : earlier!.Child, number, row["aanbieder"] ?? earlier!.Provider,
            row["categorie"] ?? product?[..2] ?? earlier?.Category, product == "-" ? null : product,
            (row.DayOrNull("besluit") ?? first).ToDateTime(new TimeOnly(9, 0)), first, row.DayOrNull("tot"), row["reden"],
            volume, unit, frequency, budget, row["status"]);
        return _allocations[number] = version;
    }

    /// <summary>As <c>2 uur per week</c>, <c>300 euro per week</c>, <c>1 resultaat totaal</c> or <c>budget 1000</c> in euros.</summary>
    private static (int? Volume, string? Unit, string? Frequency, int? Budget) Extent(string? text) => text?.Split(' ') switch
    {
        null => (null, null, null, null),
        ["budget", var euros] => (null, null, null, (int)Cents(euros)),
        [var volume, var unit, "totaal"] => (int.Parse(volume, CultureInfo.InvariantCulture), Units[unit], "6", null),
        [var volume, var unit, "per", var each] => (int.Parse(volume, CultureInfo.InvariantCulture), Units[unit], Frequencies[each], null),
        _ => throw new ArgumentException($"'{text}' is no extent of an allocation."),
    };

    /// <summary>start or stop (an allocation's number, or - without one) | begin | eind | reden | kind | aanbieder | product | ingang | aanlevering.</summary>
    private Delivery Delivery(DrawnRow row, Origin origin, bool isStop)
    {
        var number = row.Subject == "-" ? (int?)null : int.Parse(row.Subject, CultureInfo.InvariantCulture);
        var allocation = number is { } known ? _allocations.GetValueOrDefault(known) : null;
        var product = row["product"] ?? allocation?.Product;
        return new Delivery(
            origin, row["kind"] is { } name ? World.ChildOf(name) : allocation!.Child, row["aanbieder"] ?? allocation!.Provider, number,
            product?[..2], product, row.DayOrNull("ingang"), row.Day("begin"), isStop ? row.Day("eind") : null,
            isStop ? row["reden"] ?? "31" : null, row["aanlevering"] ?? "1");
    }

    /// <summary>
    /// regel | toewijzing | van | tot | bedrag | aantal | eenheid | tarief | product | categorie | kind | aanbieder | referentie | vorige | declaratie | declaratieVan | declaratieTot.
    /// Without a claim's name the claim is the line's; without a reference the reference is the line's name.
    /// </summary>
    private void AddClaim(Intake intake, DrawnRow row, Origin origin)
    {
        var allocation = _allocations.GetValueOrDefault(Whole(row, "toewijzing"));
        var product = row["product"] ?? allocation?.Product ?? "45A04";
        var (first, cents) = (row.Day("van"), Cents(row.Text("bedrag")));
        var line = new ClaimLine(
            origin, row["aanbieder"] ?? allocation!.Provider, World.Number(row["declaratie"] ?? row.Subject),
            row["kind"] is { } name ? World.ChildOf(name) : allocation!.Child, World.Number(row["referentie"] ?? row.Subject),
            row["vorige"] is { } previous ? World.Number(previous) : null, Whole(row, "toewijzing"), row["categorie"] ?? product[..2], product, first, row.DayOrNull("tot") ?? DateSpan.Month(first.Year, first.Month).Last,
            row["aantal"] is null ? 1 : Whole(row, "aantal"), row["eenheid"] is { } unit ? Units[unit] : "04",
            row["tarief"] is { } tariff ? (int)Cents(tariff) : null, cents);
        intake.ClaimLines.Add(line);
        intake.Claims.Add(new Claim(origin, line.Provider, line.Claim, row.DayOrNull("declaratieVan") ?? line.FirstDay, row.DayOrNull("declaratieTot") ?? line.LastDay, origin.Known, cents, World.Number($"bericht {row["bericht"] ?? row["declaratie"] ?? row.Subject}")));
        _lines[row.Subject] = line;
    }

    /// <summary>antwoord (a claim's name) | afgewezen (names of lines, or <c>alles</c>) | bericht (the claim message that it answers) | toegekend | bedrag (of a refused line).</summary>
    private void AddAnswer(Intake intake, DrawnRow row, Origin origin)
    {
        var number = World.Number(row.Subject);
        var provider = row["aanbieder"] ?? _lines.Values.First(line => line.Claim == number).Provider;
        var refused = row["afgewezen"]?.Split(' ') ?? [];
        intake.Answers.Add(new ClaimAnswer(origin, provider, number, World.Number($"bericht {row["bericht"] ?? row.Subject}"), null,
            row["toegekend"] is { } granted ? Cents(granted) : null, refused is ["alles"], "8001"));
        foreach (var line in refused.Where(_lines.ContainsKey))
        {
            intake.RefusedLines.Add(new RefusedLine(
                origin, provider, number, World.Number(line), row["bedrag"] is { } amount ? Cents(amount) : _lines[line].AmountCents, "9338"));
        }
    }

    /// <summary>tarief (a product) | aanbieder | eenheid | van | tot | prijs in euros.</summary>
    private static Tariff Tariff(DrawnRow row, Origin origin) => new(
        origin, row.Subject, row["aanbieder"], Units[row.Text("eenheid")], row.DayOrNull("van") ?? World.LongAgo, row.DayOrNull("tot"),
        (int)Cents(row.Text("prijs")), "test");

    /// <summary>product (- for a category as a whole) | categorie | vorm | taakveld | opvolger | van | tot.</summary>
    private static ProductMeaning Product(DrawnRow row, Origin origin) => new(
        origin, row["categorie"], row.Subject == "-" ? "" : row.Subject, row["naam"] ?? row.Subject, (CareForm)Whole(row, "vorm"), row["taakveld"], row["opvolger"],
        row.DayOrNull("van") ?? World.LongAgo, row.DayOrNull("tot"), "test");

    /// <summary>kerncijfer (a region) | soort | jaar | jeugdigen | promille.</summary>
    private static KeyFigure KeyFigure(DrawnRow row, Origin origin) => new(
        origin, row.Subject, row["soort"] ?? "Gemeente", row.Subject, Whole(row, "jaar"), null,
        row["jeugdigen"] is null ? null : Whole(row, "jeugdigen"), row["promille"] is null ? null : Whole(row, "promille"));

    private static int Whole(DrawnRow row, string column) => int.Parse(row.Text(column), CultureInfo.InvariantCulture);

    private static long Cents(string euros) => (long)(decimal.Parse(euros, CultureInfo.InvariantCulture) * 100);
}
