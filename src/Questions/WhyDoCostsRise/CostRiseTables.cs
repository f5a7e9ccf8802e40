using System.Collections.Immutable;
using Roer.Methods.Decomposition;
using Roer.Questions.Parts;
using Roer.Questions.Parts.Causes;

namespace Roer.Questions.WhyDoCostsRise;

/// <summary>The tables of the arithmetic split.</summary>
internal static class CostRiseTables
{
    private const string Method = "Jeugdigen 400 keer opnieuw getrokken, met elke keer een andere schatting van de late rekeningen (bootstrap, percentielen).";

    /// <summary>What the bars can be divided by.</summary>
    public static ImmutableArray<CareDimension> Divisions { get; } =
    [
        CareDimensions.Form, CareDimensions.Product, CareDimensions.Provider, CareDimensions.Referrer, CareDimensions.District, CareDimensions.Neighbourhood, CareDimensions.Age,
    ];

    /// <summary>From the costs of then to those of now: a row for each bar.</summary>
    public static AnswerTable Split(CostCount count, string area) => new()
    {
        Id = "wat-veranderde",
        Message = CostRiseWords.Message(count),
        Subtitle = $"Verandering van de kosten in euro's, {area}",
        RowHeader = "Oorzaak",
        TextColumns = [new("watHetIs", "Wat het is"), new("zekerheid", "Hoe zeker")],
        Columns = [new("bedragCent", "Bedrag (€)", Unit.Cents)],
        Rows = count.CanCompare
            ?
            [
                Ends(count).Then,
                .. count.Bars.Select(RowOf),
                Ends(count).Now,
            ]
            : [],
        Notes =
        [
            "Deze splitsing telt de dagen hulp die in de periode vallen. Of trajecten langer duren, zegt zij niet. Dat zeggen de oorzaken in het verloop van trajecten.",
            "In de tabel heeft elke oorzaak een link naar de paden, de duur of het geld erachter.",
        ],
        Chart = ChartKind.Waterfall,
        Charted = ["bedragCent"],
    };

    /// <summary>The costs of then and of now.</summary>
    public static (TableRow Then, TableRow Now) Ends(CostCount count) => (
        Total("toen", CostRiseWords.Then(count), count.TotalThen, count.Then.Late != 0),
        Total("nu", CostRiseWords.Now(count), count.TotalNow, count.Now.Late != 0));

    public static TableRow RowOf(CostBarCents bar) => new(bar.Bar.Key, bar.Bar.Label, [FigureOf(bar)]) { Texts = [bar.Bar.Meaning, CostRiseWords.Certainty(bar)], Behind = CostBarLinks.Of(bar.Bar) };

    /// <summary>How the two totals are made: claimed, still to come, and booked outside the messages.</summary>
    public static AnswerTable Totals(CostCount count, string area)
    {
        var (then, now) = (CostRiseWords.Then(count), CostRiseWords.Now(count));
        TableRow Row(string key, string label, long before, long after) =>
            new(key, label, [Figure.Of(before, Unit.Cents), Figure.Of(after, Unit.Cents), Figure.Of(after - before, Unit.Cents)]);
        return new()
        {
            Id = "van-gedeclareerd-naar-kosten",
            Message = count.Now.Late == 0 ? "Zo zijn de kosten opgebouwd" : $"We verwachten nog {DutchText.Money(count.Now.Late)} aan rekeningen over {now}",
            Subtitle = $"Opbouw van de kosten in euro's, {area}",
            RowHeader = "Deel",
            Columns = [new("toenCent", $"{DutchText.Capital(then)} (€)", Unit.Cents), new("nuCent", $"{DutchText.Capital(now)} (€)", Unit.Cents), new("verschilCent", "Verschil (€)", Unit.Cents)],
            Rows =
            [
                Row("gedeclareerd", "Gedeclareerd en binnen", count.Then.Claimed, count.Now.Claimed),
                .. count.Facts.Completion is null ? Array.Empty<TableRow>() : [Row("nog-te-komen", "Nog te verwachten (schatting)", count.Then.Late, count.Now.Late)],
                .. count.Other is { } other ? [Row("overige-kosten", "Overige kosten, geboekt", other.Then, other.Now)] : Array.Empty<TableRow>(),
            ],
            TotalRow = Row("totaal", "Kosten", count.TotalThen, count.TotalNow),
            Notes = ["Gedeclareerd is hetzelfde bedrag als bij de vraag waar het geld heen gaat, op dezelfde peildatum."],
        };
    }

    /// <summary>The bars divided over the values of a dimension.</summary>
    public static AnswerTable By(CostCount count, CareDimension dimension, string area, bool isFirst)
    {
        var bars = count.Bars.Where(bar => bar.Number is not null).ToList();
        var hasLate = count.Then.Late != 0 || count.Now.Late != 0;
        var rows = count.CanCompare ? count.By(dimension).OrderByDescending(row => dimension == CareDimensions.Age ? 0 : Math.Abs(row.Change)).ThenBy(row => dimension == CareDimensions.Age ? row.Key.Length : 0).ThenBy(row => row.Key, StringComparer.Ordinal).ToList() : [];
        var isDivided = !count.IsPart && rows.Exists(row => row.Bars[CostBars.Shift] != 0);
        var shown = bars.ConvertAll(bar => (bar.Bar, Number: bar.Number!.Value));
        if (isDivided) shown.Add((CostBars.Claims[CostBars.Shift], CostBars.Shift));
        return new()
        {
            Id = $"per-{dimension.Dimension.Name}",
            Message = CostRiseWords.Message(count, dimension, rows),
            Subtitle = $"Verandering van de kosten in euro's naar {dimension.Dimension.Name}, {area}",
            RowHeader = dimension.Header,
            Dimension = dimension.Dimension.Name,
            Columns =
            [
                new("veranderingCent", "Verandering (€)", Unit.Cents),
                new("gedeclareerdToenCent", $"Gedeclareerd {CostRiseWords.Then(count)} (€)", Unit.Cents), new("gedeclareerdNuCent", $"Gedeclareerd {CostRiseWords.Now(count)} (€)", Unit.Cents),
                .. hasLate ? [new("nogTeKomenToenCent", $"Nog te verwachten {CostRiseWords.Then(count)} (€)", Unit.Cents), new("nogTeKomenNuCent", $"Nog te verwachten {CostRiseWords.Now(count)} (€)", Unit.Cents)] : Array.Empty<TableColumn>(),
                .. shown.Select(bar => new TableColumn(ColumnName(bar.Bar), $"{bar.Bar.Label} (€)", Unit.Cents)),
            ],
            Rows = [.. rows.Select(row => new TableRow(row.Key, CareOptions.Label(dimension, row.Key, count.Facts.ProductNames), Figures(row, [.. shown.Select(bar => row.Bars[bar.Number])], hasLate)))],
            TotalRow = rows.Count == 0 ? null : new TableRow("totaal", "Totaal", Figures(new CostShare("", count.Then, count.Now, count.ClaimBars), [.. shown.Select(bar => count.ClaimBars[bar.Number])], hasLate)),
            Notes = CostRiseWords.Notes(dimension, isDivided),
            Chart = isFirst ? ChartKind.Bars : ChartKind.None,
            Charted = ["veranderingCent"],
        };
    }

    public static Figure FigureOf(CostBarCents bar) => Figure.Of(bar.Cents, Unit.Cents) with { Interval = bar.Interval is { } interval ? IntervalOf(interval) : null };

    private static Interval IntervalOf(BootstrapInterval interval) => new(
        decimal.Round((decimal)Math.Min(interval.Low, interval.Estimate)), decimal.Round((decimal)Math.Max(interval.High, interval.Estimate)), CostSelection.Level, Method);

    private static TableRow Total(string key, string label, long cents, bool isEstimated) =>
        new(key, DutchText.Capital(label), [Figure.Of(cents, Unit.Cents, isEstimated)]) { Texts = [$"De kosten van {label}.", isEstimated ? "deels geschat" : "bekend"] };

    private static Figure[] Figures(CostShare row, long[] bars, bool hasLate) =>
        [.. new[] { row.Change, row.Then.Claimed, row.Now.Claimed }.Concat(hasLate ? [row.Then.Late, row.Now.Late] : []).Concat(bars).Select(cents => Figure.Of(cents, Unit.Cents))];

    /// <summary>A key of words with hyphens as a name in camel case.</summary>
    private static string ColumnName(CostBar bar) => string.Concat(bar.Key.Split('-').Select((word, at) => at == 0 ? word : DutchText.Capital(word))) + "Cent";
}
