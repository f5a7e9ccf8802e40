using System.Globalization;
using Roer.Care;
using Roer.Questions.Parts;

namespace Roer.Questions.WhereDoesTheMoneyGo;

/// <summary>The tables of the answer.</summary>
internal static class MoneyTables
{
    private static readonly TableColumn[] Division =
    [
        new("gedeclareerdCent", "Gedeclareerd (€)", Unit.Cents),
        new("aandeel", "Deel van gedeclareerd", Unit.Percent),
        new("toegewezenCent", "Toegewezen (€)", Unit.Cents),
        new("gestartCent", "Gestart (€)", Unit.Cents),
        new("geleverdCent", "Geleverd volgens start en stop (€)", Unit.Cents),
        new("toegekendCent", "Toegekend (€)", Unit.Cents),
        new("nogNietBeantwoordCent", "Nog niet beantwoord (€)", Unit.Cents),
        new("jeugdigen", "Jeugdigen", Unit.Youths),
        new("trajecten", "Trajecten", Unit.Trajectories),
        new("zorgdagen", "Dagen hulp", Unit.Days),
    ];

    private static readonly int[] Percentages = [1, 2, 5, 10, 20, 30, 40, 50, 60, 70, 80, 90, 100];

    private static readonly TableColumn PerThousand = new("jeugdigenPer1000", "Jeugdigen per 1.000", Unit.PerThousandYouths);

    public static AnswerTable By(MoneyCount count, CareDimension dimension, string area, bool isFirst)
    {
        var hasResidents = dimension == CareDimensions.Neighbourhood || dimension == CareDimensions.District;
        var provisional = MoneyTotals.IsProvisional(count);
        var cells = count.By(dimension);
        var rows = cells
            .OrderByDescending(pair => dimension == CareDimensions.Age ? 0 : pair.Value.Claimed)
            .ThenBy(pair => dimension == CareDimensions.Age ? pair.Key.Length : 0)
            .ThenBy(pair => pair.Key, StringComparer.Ordinal)
            .Select(pair => new TableRow(
                pair.Key,
                CareOptions.Label(dimension, pair.Key, count.Facts.ProductNames),
                [.. Figures(pair.Value, count.Whole, provisional), .. hasResidents ? [Share(count, dimension, pair)] : Array.Empty<Figure>()]))
            .ToList();
        return new AnswerTable
        {
            Id = $"per-{dimension.Dimension.Name}",
            Message = MoneyWords.Message(dimension, rows, count),
            Subtitle = $"Bedragen in euro's naar {MoneyWords.Noun(dimension)}, {area}",
            RowHeader = dimension.Header,
            Dimension = dimension.Dimension.Name,
            Columns = hasResidents ? [.. Division, PerThousand] : Division,
            Rows = rows,
            TotalRow = new TableRow("totaal", "Totaal", [.. Figures(count.Whole, count.Whole, provisional), .. hasResidents ? [WholeShare(count)] : Array.Empty<Figure>()]),
            Notes = MoneyWords.Notes(dimension),
            Chart = isFirst || dimension == CareDimensions.Age ? ChartKind.Bars : ChartKind.None,
            Charted = ["gedeclareerdCent"],
        };
    }

    public static AnswerTable Months(MoneyCount count, string area) => new()
    {
        Id = "per-maand",
        Message = MoneyWords.MonthsMessage(count),
        Subtitle = $"Gedeclareerde euro's naar de maand waarin de hulp begon, {area}",
        RowHeader = "Maand",
        Columns =
        [
            new("gedeclareerdCent", "Gedeclareerd (€)", Unit.Cents), new("toegekendCent", "Toegekend (€)", Unit.Cents),
            new("nogNietBeantwoordCent", "Nog niet beantwoord (€)", Unit.Cents), new("compleet", "Meestal binnen op dit moment", Unit.Percent),
        ],
        Rows = [.. count.Facts.Period.Months().Select(month => MonthRow(count, month))],
        TotalRow = new TableRow("totaal", "Totaal", [
            MoneyTotals.Money(count.Whole.Claimed, MoneyTotals.IsProvisional(count)), MoneyTotals.Money(count.Whole.Granted, MoneyTotals.IsProvisional(count)),
            MoneyTotals.Money(count.Whole.Unanswered, MoneyTotals.IsProvisional(count)), Figure.NotApplicable(Unit.Percent)]),
        Notes = ["'Meestal binnen' is het deel dat in eerdere maanden even lang na afloop binnen was: de middelste waarde, met de laagste en hoogste als marge."],
        Chart = ChartKind.Months,
        Charted = ["gedeclareerdCent"],
    };

    public static AnswerTable Prices(MoneyCount count, string area) => new()
    {
        Id = "prijs-per-eenheid",
        Message = "Zoveel kost een eenheid gemiddeld",
        Subtitle = $"Gedeclareerd bedrag gedeeld door gedeclareerde eenheden, {area}",
        RowHeader = "Product en eenheid",
        Columns = [new("gedeclareerdCent", "Gedeclareerd (€)", Unit.Cents), new("eenheden", "Eenheden", Unit.Rows), new("prijsCent", "Prijs per eenheid (€)", Unit.CentsEach)],
        Rows = [.. count.Prices.OrderByDescending(row => row.Sums.Claimed).ThenBy(row => row.Product, StringComparer.Ordinal).ThenBy(row => row.Unit, StringComparer.Ordinal)
            .Select(row => new TableRow(
                $"{row.Product}-{row.Unit}",
                $"{CareOptions.Label(CareDimensions.Product, row.Product, count.Facts.ProductNames)}, per {CareOptions.UnitName(row.Unit)}",
                [MoneyTotals.Money(row.Sums.Claimed), Figure.Of(row.Sums.Volume, Unit.Rows), Figure.Ratio(MoneyTotals.Money(row.Sums.Claimed), row.Sums.Volume, 1, Unit.CentsEach)]))],
        Notes = ["De prijs is alle euro's gedeeld door alle eenheden, niet het gemiddelde van tarieven."],
    };

    public static AnswerTable Concentration(MoneyCount count, string area)
    {
        var curve = Methods.ConcentrationCurve.Of(count.TrajectoryCents);
        return new AnswerTable
        {
            Id = "duurste-trajecten",
            Message = curve.Count == 0
                ? "Er zijn geen trajecten met rekeningen"
                : $"De duurste 10% van de trajecten kost {DutchText.Percent(curve.ShareOfLargest(10), 0)} van het geld",
            Subtitle = $"Deel van het gedeclareerde geld naar deel van de trajecten met rekeningen, duurste eerst, {area}",
            RowHeader = "Duurste trajecten",
            Columns = [new("trajectenDeel", "Deel van de trajecten", Unit.Percent), new("geldDeel", "Deel van het geld", Unit.Percent)],
            Rows = curve.Count == 0 ? [] : [.. Percentages.Select(percent => new TableRow(
                percent.ToString(CultureInfo.InvariantCulture), $"Duurste {percent}%",
                [Figure.Of(percent, Unit.Percent), Figure.Of(curve.ShareOfLargest(percent), Unit.Percent)]))],
            Notes = [$"Het gaat om {DutchText.Whole(curve.Count)} combinaties van jeugdige, hulpvorm en aanbieder met een rekening in de periode."],
            Chart = ChartKind.Concentration,
            Charted = ["trajectenDeel", "geldDeel"],
        };
    }

    private static TableRow MonthRow(MoneyCount count, DateSpan month)
    {
        var (key, label) = (month.First.ToString("yyyy-MM", CultureInfo.InvariantCulture), DutchText.Month(month.First));
        var sums = count.Months[month.First].Aggregate(default(ClaimSums), (sum, part) => sum.And(part));
        if (sums.Lines == 0 && month.First > count.Facts.AsOf)
            return new TableRow(key, label, [.. Enumerable.Repeat(Figure.NotApplicable(Unit.Cents), 3), Figure.NotApplicable(Unit.Percent)], Provisional: true);
        var provisional = ArrivalWords.IsIncomplete(month, count.Facts.AsOf, count.Facts.Arrival);
        var complete = ArrivalWords.Usual(month, count.Facts.AsOf, count.Facts.Arrival);
        return new TableRow(
            key, label,
            [
                MoneyTotals.Money(sums.Claimed, provisional), MoneyTotals.Money(sums.Granted, provisional),
                MoneyTotals.Money(sums.Unanswered, provisional), complete,
            ],
            provisional);
    }

    private static IEnumerable<Figure> Figures(MoneyCell cell, MoneyCell whole, bool provisional)
    {
        yield return Figure.Of(cell.Claimed, Unit.Cents, provisional);
        yield return Figure.Ratio(Figure.Of(cell.Claimed, Unit.Cents, provisional), whole.Claimed, 100, Unit.Percent);
        yield return Bounded(cell, cell.Assigned);
        yield return Bounded(cell, cell.Started);
        yield return Bounded(cell, cell.Delivered);
        yield return Figure.Of(cell.Granted, Unit.Cents, provisional);
        yield return Figure.Of(cell.Unanswered, Unit.Cents, provisional);
        yield return Figure.Of(cell.Youths, Unit.Youths, provisional);
        yield return Figure.Of(cell.Trajectories, Unit.Trajectories, provisional);
        yield return Figure.Of(cell.Days, Unit.Days, provisional);
    }

    /// <summary>Where nothing but unbounded allocations or allocations without a tariff stands behind a 0, the amount is unknown and not 0.</summary>
    public static Figure Bounded(MoneyCell cell, Int128 cents) =>
        cents == 0 && cell.Allocations > 0 && cell.Unbounded + cell.WithoutTariff == cell.Allocations ? Figure.Unknown(Unit.Cents) : MoneyTotals.Money(cents);

    private static Figure Share(MoneyCount count, CareDimension dimension, KeyValuePair<string, MoneyCell> pair) =>
        MoneyPopulation.PerThousand(Figure.Of(pair.Value.Youths, Unit.Youths), MoneyPopulation.Of(count.Facts, dimension, pair.Key));

    private static Figure WholeShare(MoneyCount count) =>
        MoneyPopulation.PerThousand(Figure.Of(count.Whole.Youths, Unit.Youths), MoneyPopulation.Of(count.Facts, count.Filter).Youths);
}
