using System.Globalization;
using Roer.Care;
using Roer.Questions.Parts;

namespace Roer.Questions.WhereDoesTheMoneyGo;

/// <summary>The tables of what stands outside the messages: the bridge to the books and the other costs.</summary>
internal static class MoneyBookTables
{
    private static readonly TableColumn[] Bridge =
    [
        new("toegekendCent", "Toegekend (€)", Unit.ExactCents),
        new("betaaldCent", "Betaald (€)", Unit.ExactCents),
        new("betaaldMinToegekendCent", "Betaald min toegekend (€)", Unit.ExactCents),
        new("grootboekCent", "Grootboek (€)", Unit.ExactCents),
        new("grootboekMinBetaaldCent", "Grootboek min betaald (€)", Unit.ExactCents),
        new("grootboekMinToegekendCent", "Grootboek min toegekend (€)", Unit.ExactCents),
    ];

    private static readonly TableColumn[] Costs =
    [
        new("geboektCent", "Geboekt (€)", Unit.ExactCents), new("nogVerwachtCent", "Nog verwacht (€)", Unit.ExactCents),
        new("grootboekCent", "Grootboek (€)", Unit.ExactCents), new("grootboekMinGeboektCent", "Grootboek min geboekt (€)", Unit.ExactCents),
    ];

    private static readonly (CostKind Kind, string Key, string Label)[] Kinds =
    [
        (CostKind.PersonalBudget, "pgb", "Pgb"),
        (CostKind.LumpSum, "vast-bedrag", "Vaste bedragen aan aanbieders"),
        (CostKind.Subsidy, "subsidie", "Subsidies"),
        (CostKind.OwnStaff, "personeel", "Eigen personeel"),
        (CostKind.RegionalContribution, "regio", "Bijdrage aan de jeugdregio"),
        (CostKind.Other, "overig", "Overige kosten"),
        (CostKind.Unknown, "onbekend", "Onbekende soort"),
        (CostKind.Recovery, "terugvordering", "Terugvorderingen (min)"),
        (CostKind.Income, "inkomsten", "Inkomsten (min)"),
    ];

    public static IEnumerable<AnswerTable> Of(MoneyCount count, string area)
    {
        var bridge = count.Bridge;
        yield return BridgeTable(
            ("brug-per-taakveld", "Taakveld (Iv3)", "naar taakveld", area), bridge,
            bridge.By(key => key.TaskField).OrderBy(row => row.Key, StringComparer.Ordinal).Select(row => Row(row.Key, row.Key == CareDimensions.Unknown ? "Onbekend" : row.Key, row.Sum)));
        yield return BridgeTable(
            ("brug-per-maand", "Maand", "naar maand", area), bridge, bridge.By(key => key.Month).Select(row => Row(MonthKey(row.Key), DutchText.Month(row.Key), row.Sum)));
        yield return BridgeTable(
            ("brug-per-maand-en-taakveld", "Maand en taakveld", "naar maand en taakveld", area), bridge,
            bridge.By(key => key).Select(row => Row($"{MonthKey(row.Key.Month)}-{row.Key.TaskField}", $"{DutchText.Month(row.Key.Month)}, taakveld {row.Key.TaskField}", row.Sum)));
        yield return OtherCosts(count, area);
    }

    /// <summary>What was booked and what is still expected outside the messages; unknown when nothing was told.</summary>
    public static (Figure Booked, Figure Expected) OtherCostTotals(MoneyCount count) => (Sum(count, null, isExpected: false), Sum(count, null, isExpected: true));

    private static AnswerTable BridgeTable((string Id, string Header, string By, string Area) names, MoneyBridge bridge, IEnumerable<TableRow> rows) => new()
    {
        Id = names.Id,
        Message = names.Id == "brug-per-taakveld" ? Message(bridge.Whole) : $"Van toegekend naar betaald en geboekt, {names.By}",
        Subtitle = $"Euro's van toegekend tot grootboek, {names.By}, {names.Area}",
        RowHeader = names.Header,
        Dimension = names.Id == "brug-per-taakveld" ? CareDimensions.TaskField.Dimension.Name : null,
        Columns = Bridge,
        Rows = [.. rows],
        TotalRow = Row("totaal", "Totaal", bridge.Whole),
        Notes =
        [
            "Toegekend hoort bij de maand waarin de hulp begon, betaald en grootboek bij de maand van de boeking.",
            "Een verschil telt alleen de maanden waarover de boeken iets zeggen. Wat niet is ingelezen, is onbekend en geen nul.",
            "De boeken kennen geen jeugdigen of producten. Bij een andere keuze dan taakveld staat er daarom onbekend.",
        ],
    };

    private static string Message(BridgeSum whole) => whole.BookedLessGranted switch
    {
        null => "Wat is betaald en geboekt, weten we niet",
        0 => "De boeken sluiten op de cent aan op toegekend",
        var less => $"In de boeken staat €{DutchText.HardSpace}{DutchText.EuroAndCents(Math.Abs(less.Value))} {(less < 0 ? "minder" : "meer")} dan is toegekend",
    };

    private static TableRow Row(string key, string label, BridgeSum sum) => new(
        key, label,
        [
            Known(sum.Granted), Known(sum.Paid, sum.IsPartial), Known(sum.PaidLessGranted), Known(sum.Booked, sum.IsPartial), Known(sum.BookedLessPaid), Known(sum.BookedLessGranted),
        ]);

    private static AnswerTable OtherCosts(MoneyCount count, string area)
    {
        var (booked, expected) = OtherCostTotals(count);
        return new()
        {
            Id = "overige-kosten",
            Message = booked.Value is { } cents ? $"Buiten de berichten is {DutchText.Money((long)cents)} geboekt" : "Wat er buiten de berichten is geboekt, weten we niet",
            Subtitle = $"Kosten en inkomsten die in geen bericht staan, {area}",
            RowHeader = "Soort",
            Columns = Costs,
            Rows = [.. Kinds.Where(kind => kind.Kind != CostKind.Unknown || count.Facts.OtherCosts.Any(cost => cost.Kind == kind.Kind)).Select(kind => CostRow(count, kind))],
            TotalRow = new TableRow("totaal", "Totaal", [booked, expected, .. LedgerFigures(count, null, booked)]),
            Notes =
            [
                "Deze bedragen staan naast de bedragen uit de berichten en zitten daar niet in. Wat niet is ingelezen, is onbekend en geen nul.",
                "Nog verwacht is wat in de begroting staat en nog niet is geboekt.",
            ],
        };
    }

    private static TableRow CostRow(MoneyCount count, (CostKind Kind, string Key, string Label) row)
    {
        var booked = Sum(count, row.Kind, isExpected: false);
        return new(row.Key, row.Label, [booked, Sum(count, row.Kind, isExpected: true), .. LedgerFigures(count, row.Kind, booked)]);
    }

    private static Figure Sum(MoneyCount count, CostKind? kind, bool isExpected)
    {
        var rows = count.Facts.OtherCosts
            .Where(cost => count.Filter.IsAtMost(CareDimensions.TaskField) && (kind is null || cost.Kind == kind) && cost.IsExpected == isExpected
                && count.Filter.Keeps(CareDimensions.TaskField, CareDimensions.TaskFieldKey(cost.TaskField)))
            .ToList();
        return Known(rows.Count == 0 ? null : rows.Sum(cost => cost.Cents));
    }

    private static Figure[] LedgerFigures(MoneyCount count, CostKind? kind, Figure booked)
    {
        var rows = count.Facts.Ledger
            .Where(row => count.Filter.IsAtMost(CareDimensions.TaskField) && (kind is null ? row.Kind is not (CostKind.Care or CostKind.Payment) : row.Kind == kind)
                && count.Filter.Keeps(CareDimensions.TaskField, CareDimensions.TaskFieldKey(row.TaskField)))
            .ToList();
        var ledger = Known(rows.Count == 0 ? null : rows.Sum(row => row.Cents));
        return [ledger, ledger.Value is { } there && booked.Value is { } here ? Figure.Of(there - here, Unit.ExactCents) : Figure.Unknown(Unit.ExactCents)];
    }

    private static string MonthKey(DateOnly month) => month.ToString("yyyy-MM", CultureInfo.InvariantCulture);

    private static Figure Known(long? cents, bool provisional = false) => MoneyTotals.Known(cents, provisional, Unit.ExactCents);
}
