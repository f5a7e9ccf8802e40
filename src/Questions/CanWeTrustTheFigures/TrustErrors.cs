using System.Globalization;
using Roer.Care;
using Roer.Questions.Parts;

namespace Roer.Questions.CanWeTrustTheFigures;

/// <summary>The tables of findings: by rule, by another dimension, and one by one.</summary>
internal static class TrustErrors
{
    public const string OneByOne = "bevinding-voor-bevinding";

    /// <summary>More findings than this are not shown one by one; <c>roer bevindingen</c> lists them all.</summary>
    private const int MostDetails = 500;

    private static readonly TextColumn[] RuleTexts = [new("ernst", "Ernst"), new("wie", "Wie herstelt"), new("zin", "Wat is er mis en wat te doen")];

    private static readonly TableColumn[] RuleColumns =
    [
        new("bedragCent", "Gedeclareerd geld dat het raakt (€)", Unit.Cents),
        new("aandeel", "Deel van gedeclareerd", Unit.Percent),
        new("aantal", "Aantal", Unit.Rows),
        new("toegewezenCent", "Toegewezen geld dat het raakt (€)", Unit.Cents),
        new("zonderBedrag", "Zonder bekend bedrag", Unit.Rows),
    ];

    private static readonly TableColumn[] Columns =
    [
        new("foutCent", "Geraakt door fouten (€)", Unit.Cents),
        new("foutDeel", "Deel van gedeclareerd", Unit.Percent),
        new("fouten", "Fouten", Unit.Rows),
        new("waarschuwingCent", "Geraakt door waarschuwingen (€)", Unit.Cents),
        new("waarschuwingen", "Waarschuwingen", Unit.Rows),
        new("opmerkingen", "Opmerkingen", Unit.Rows),
        new("zonderBedrag", "Zonder bekend bedrag", Unit.Rows),
        new("gedeclareerdCent", "Gedeclareerd (€)", Unit.Cents),
    ];

    /// <summary>The rules with a finding or a touched line: the worst first, then most euros.</summary>
    public static IEnumerable<KeyValuePair<string, TrustCell>> Rules(TrustCount count) => count.By(TrustDimensions.Rule)
        .OrderByDescending(pair => pair.Value.Worst).ThenByDescending(pair => Touched(pair.Value).Value ?? -1)
        .ThenByDescending(pair => pair.Value.Allocated).ThenByDescending(pair => pair.Value.Number).ThenBy(pair => pair.Key, StringComparer.Ordinal);

    /// <summary>The claimed euros that a rule touches; a rule about something else touches none, and one without a known amount an unknown number.</summary>
    public static Figure Touched(TrustCell cell)
    {
        var cents = FindingWords.Severities.Sum(cell.CentsOf);
        if (cents != 0) return Figure.Of(cents, Unit.Cents);
        return cell.WithoutEuros > 0 ? Figure.Unknown(Unit.Cents) : Figure.NotApplicable(Unit.Cents);
    }

    /// <summary>The euros of a rule, claimed or allocated; unknown when no amount can be told.</summary>
    public static Figure Euros(TrustCell cell) =>
        Touched(cell) is { Value: not null } claimed ? claimed : cell.Allocations > 0 ? TrustTotals.Allocated(cell) : Figure.Unknown(Unit.Cents);

    public static AnswerTable ByRule(TrustCount count, string area, bool isFirst)
    {
        var rules = Rules(count).ToList();
        return new AnswerTable
        {
            Id = "per-regel",
            Message = TrustWords.RulesMessage(rules),
            Subtitle = $"Bevindingen naar regel, ergste eerst en daarbinnen het meeste geld eerst, {area}",
            RowHeader = "Regel",
            Dimension = TrustDimensions.Rule.Name,
            TextColumns = RuleTexts,
            Columns = RuleColumns,
            Rows = [.. rules.Select(rule => RuleRow(count, rule.Key, rule.Value))],
            Notes =
            [
                "Regels overlappen: één euro kan door meer regels geraakt zijn. De rijen tellen daarom op tot meer dan de totalen.",
                "Een fout maakt een cijfer fout. Bij een waarschuwing kan een cijfer fout zijn. Een opmerking is goed om te weten.",
            ],
            Chart = isFirst ? ChartKind.Bars : ChartKind.None,
            Charted = ["bedragCent"],
        };
    }

    public static AnswerTable By(TrustCount count, Dimension dimension, IReadOnlyDictionary<string, string> names, string area, bool isFirst)
    {
        var cells = count.By(dimension)
            .OrderByDescending(pair => pair.Value.CentsOf(Severity.Error)).ThenByDescending(pair => pair.Value.CentsOf(Severity.Warning))
            .ThenByDescending(pair => pair.Value.Number).ThenBy(pair => pair.Key, StringComparer.Ordinal).ToList();
        return new AnswerTable
        {
            Id = $"per-{dimension.Name}",
            Message = TrustWords.DimensionMessage(dimension, cells, key => TrustOptions.Label(dimension, key, names)),
            Subtitle = $"Bevindingen en het geld dat ze raken naar {dimension.Label.ToLowerInvariant()}, {area}",
            RowHeader = dimension == TrustDimensions.Provider ? "Wie herstelt (AGB-code)" : dimension.Label,
            Dimension = dimension.Name,
            Columns = Columns,
            Rows = [.. cells.Select(pair => new TableRow(pair.Key, TrustOptions.Label(dimension, pair.Key, names), [.. Figures(count, dimension, pair)]))],
            Notes = dimension == TrustDimensions.Provider
                ? ["Bij een aanbieder staat alleen wat die zelf moet herstellen, of samen met de gemeente. Wat samen moet, staat ook bij de gemeente."]
                : dimension == TrustDimensions.Severity ? [] : ["Bevindingen over een heel bestand gaan niet over één product of hulpvorm."],
            Chart = isFirst ? ChartKind.Bars : ChartKind.None,
            Charted = ["foutCent"],
        };
    }

    public static AnswerTable Details(TrustCount count, string area)
    {
        var details = count.Facts.Found.Details.Where(count.Keeps).Take(MostDetails).ToList();
        var isCut = count.Whole.Number > details.Count;
        return new AnswerTable
        {
            Id = OneByOne,
            Message = details.Count == 0 ? "Er zijn geen bevindingen" : "De bevindingen één voor één: wat raakt het meeste geld",
            Subtitle = $"Bevindingen een voor een, het meeste gedeclareerde geld eerst, {area}",
            RowHeader = "Regel",
            TextColumns =
            [
                new("ernst", "Ernst"), new("wie", "Wie herstelt"), new("aanbieder", "Aanbieder"), new("bestand", "Bestand"), new("lijn", "Lijn in bestand"), new("element", "Element"), new("zin", "Wat is er mis en wat te doen"),
            ],
            Columns = [new("bedragCent", "Bedrag in de periode (€)", Unit.Cents)],
            Rows = [.. details.Select((detail, index) => DetailRow(detail, index + 1))],
            Notes =
            [
                isCut
                    ? $"Dit zijn de {DutchText.Whole(details.Count)} bevindingen met het meeste geld, van {DutchText.Whole(count.Whole.Number)}. De hele lijst, ook per aanbieder om op te sturen, maakt uw beheerder met de opdracht: roer bevindingen."
                    : "Een lijst per aanbieder om op te sturen maakt uw beheerder met de opdracht: roer bevindingen.",
            ],
        };
    }

    private static TableRow RuleRow(TrustCount count, string code, TrustCell cell)
    {
        var rule = Care.Rules.Find(code);
        var touched = Touched(cell);
        return new TableRow(
            code, TrustOptions.RuleLabel(code),
            [
                touched,
                touched.State == FigureState.NotApplicable || count.Claims.Cents <= 0 ? Figure.NotApplicable(Unit.Percent) : Figure.Ratio(touched, count.Claims.Cents, 100, Unit.Percent),
                Figure.Of(cell.Number, Unit.Rows),
                cell.Allocations == 0 ? Figure.NotApplicable(Unit.Cents) : TrustTotals.Allocated(cell),
                Figure.Of(cell.WithoutEuros, Unit.Rows),
            ])
        {
            Texts = [FindingWords.Of(cell.Worst), rule is null ? "" : FindingWords.Of(rule.Mender), rule?.Sentence ?? ""],
        };
    }

    private static IEnumerable<Figure> Figures(TrustCount count, Dimension dimension, KeyValuePair<string, TrustCell> pair)
    {
        var cell = pair.Value;
        var claimed = dimension == TrustDimensions.Severity ? count.Claims : count.ClaimsOf(dimension, pair.Key);
        var hasCare = dimension == TrustDimensions.Severity || pair.Key != TrustDimensions.NoCare;
        var errors = Figure.Of(cell.CentsOf(Severity.Error), Unit.Cents);
        yield return errors;
        yield return hasCare && claimed.Cents > 0 ? Figure.Ratio(errors, claimed.Cents, 100, Unit.Percent) : Figure.NotApplicable(Unit.Percent);
        yield return Figure.Of(cell.NumberOf(Severity.Error) + cell.NumberOf(Severity.Refusal), Unit.Rows);
        yield return Figure.Of(cell.CentsOf(Severity.Warning), Unit.Cents);
        yield return Figure.Of(cell.NumberOf(Severity.Warning), Unit.Rows);
        yield return Figure.Of(cell.NumberOf(Severity.Note), Unit.Rows);
        yield return Figure.Of(cell.WithoutEuros, Unit.Rows);
        yield return hasCare ? Figure.Of(claimed.Cents, Unit.Cents) : Figure.NotApplicable(Unit.Cents);
    }

    private static TableRow DetailRow(TrustDetail detail, int number) => new(
        number.ToString(CultureInfo.InvariantCulture), TrustOptions.RuleLabel(detail.Rule), [detail.Cents is { } cents ? Figure.Of(cents, Unit.Cents) : Figure.Unknown(Unit.Cents)])
    {
        Texts =
        [
            FindingWords.Of(detail.Severity), Care.Rules.Find(detail.Rule) is { } rule ? FindingWords.Of(rule.Mender) : "", detail.Provider, detail.File,
            detail.LineNumber == 0 ? "hele bestand" : detail.LineNumber.ToString(CultureInfo.InvariantCulture), detail.Element, detail.Sentence,
        ],
    };
}
