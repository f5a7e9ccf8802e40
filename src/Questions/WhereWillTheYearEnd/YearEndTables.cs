using System.Globalization;
using Roer.Methods.Spending;
using Roer.Questions.Parts;

namespace Roer.Questions.WhereWillTheYearEnd;

/// <summary>The tables of the forecast itself.</summary>
internal static class YearEndTables
{
    private const double Complete = 0.95;
    private static readonly int[] Levels = [50, 80, 90];

    /// <summary>The sum of the period up to and including each month.</summary>
    public static AnswerTable Course(YearEndCount count, string area)
    {
        var cumulative = YearEndMonths.Of(count);
        var end = count.Spread;
        return new()
        {
            Id = "verloop",
            Message = count.Budget is { } budget ? Against(end, budget) : $"We verwachten {DutchText.Money(end.Mean)}",
            Subtitle = $"Kosten vanaf het begin van de periode, opgeteld per maand, {area}",
            RowHeader = "Tot en met",
            Columns =
            [
                new("compleetCent", "Voor ten minste 95% bekend (€)", Unit.Cents), new("mediaanCent", "Middelste uitkomst (€)", Unit.Cents),
                .. Levels.SelectMany(level => new[] { new TableColumn($"van{level}Cent", $"Van, marge {level}% (€)", Unit.Cents), new TableColumn($"tot{level}Cent", $"Tot, marge {level}% (€)", Unit.Cents) }),
                new("begrotingCent", "Begroting van het jaar (€)", Unit.Cents), new("verwachtCent", "Verwacht (€)", Unit.Cents), new("bekendCent", "Nu bekend (€)", Unit.Cents),
            ],
            Chart = ChartKind.Fan,
            Charted = ["compleetCent", "mediaanCent", .. Levels.SelectMany(level => new[] { $"van{level}Cent", $"tot{level}Cent" }), .. count.Budget is null ? Array.Empty<string>() : ["begrotingCent"]],
            Rows = [.. cumulative.Select(month => Row(month, count))],
            Notes =
            [
                "Alle bedragen zijn opgeteld vanaf het begin van de periode tot en met die maand. Dat daarvan 95% bekend is, zegt nog weinig van de laatste maand zelf.",
                "Nu bekend is wat is toegekend of nog niet beantwoord, met overige kosten die zijn geboekt. Van maanden die nog komen is niets bekend.",
                "De marges zeggen hoe ver de uitkomst kan afwijken als de aannames kloppen. De middelste lijn is niet het verloop dat we voorspellen: elk verloop binnen de marge kan.",
            ],
        };
    }

    public static AnswerTable Parts(YearEndCount count, string area)
    {
        var parts = YearEndParts.Of(count);
        return new()
        {
            Id = "onderdelen",
            Message = "Waaruit het verwachte bedrag bestaat",
            Subtitle = $"Bekend en verwacht bedrag naar onderdeel, {area}",
            RowHeader = "Onderdeel",
            Columns = [new("verwachtCent", "Verwacht (€)", Unit.ExactCents)],
            Rows = [.. parts.Select(part => new TableRow(part.Key, part.Label, [PartFigure(part)], part.Paths is not null))],
            TotalRow = new("totaal", "Totaal", [count.Spread.Figure() with { Unit = Unit.ExactCents }]),
            Notes = ["De onderdelen tellen op de cent op tot het totaal, ook elke keer dat we het jaar doorrekenen. De marges tellen niet op: niet alles valt tegelijk tegen.", "Overige kosten die nog verwacht worden, hebben geen marge: wij kennen alleen het opgegeven bedrag.", .. Settled(count)],
        };
    }

    private static IEnumerable<string> Settled(YearEndCount count)
    {
        var settling = count.Cells.Select(count.Outlook.Forecast.Settling).OfType<Settlement>().DistinctBy(settlement => settlement.Name).OrderBy(settlement => settlement.Name, StringComparer.Ordinal)
            .Select(settlement => $"{settlement.Name} ({DutchText.Rounded((decimal)(settlement.Share * 100), 0)}%)").ToList();
        if (settling.Count > 0) yield return $"Na afloop van eerdere jaren is bij {DutchText.List(settling)} in één maand een deel van het hele jaar verrekend. We verwachten dat dit weer gebeurt, met hetzelfde deel van wat verder over het jaar komt.";
    }

    public static AnswerTable Certainty(YearEndCount count, string area)
    {
        var spread = count.Spread;
        return new()
        {
            Id = "zekerheid",
            Message = $"De kans is 80% dat het tussen {DutchText.Between(spread.Quantile(0.1), spread.Quantile(0.9))} wordt",
            Subtitle = $"Marges rond het verwachte bedrag, {area}",
            RowHeader = "Kans",
            Columns = [new("vanCent", "Van (€)", Unit.Cents), new("totCent", "Tot (€)", Unit.Cents)],
            Rows = [.. Levels.Select(level => new TableRow(level.ToString(CultureInfo.InvariantCulture), $"{level}%", [.. Bounds(spread, level)], true))],
        };
    }

    /// <summary>The forecast by the values of a dimension, largest first.</summary>
    public static AnswerTable By(YearEndCount count, YearEndDimension dimension, string area)
    {
        var groups = count.Cells.GroupBy(cell => dimension.KeyOf(count.Outlook.History.Cells[cell]))
            .Select(group => (group.Key, Known: group.Sum(cell => count.Outlook.History.InPeriod[cell].Granted + count.Outlook.History.InPeriod[cell].Unanswered), Paths: count.Outlook.Paths.Total(group)))
            .OrderByDescending(group => group.Known + PathSpread.MeanOf(group.Paths)).ThenBy(group => group.Key, StringComparer.Ordinal).ToList();
        var total = count.Coming;
        var means = PathFigures.Close(groups.Select(group => group.Paths), PathSpread.MeanOf(total));
        return new()
        {
            Id = $"per-{dimension.Dimension.Name}",
            Message = $"Wat we verwachten naar {DutchText.Small(dimension.Dimension.Label)}",
            Subtitle = $"Kosten uit berichten, bekend en verwacht, {area}",
            RowHeader = dimension.Dimension.Label,
            Dimension = dimension.Dimension.Name,
            Columns = [new("verwachtCent", "Verwacht (€), marge 80%", Unit.Cents), new("bekendCent", "Nu bekend (€)", Unit.Cents), new("nogUitBerichtenCent", "Nog te komen (€)", Unit.Cents)],
            Rows = [.. groups.Select((group, place) => DivisionRow((group.Key, dimension.Label(group.Key)), group.Known, group.Paths, means[place]))],
            TotalRow = DivisionRow(("totaal", "Totaal uit berichten"), count.SoFar, total, PathSpread.MeanOf(total)),
            Notes = ["Overige kosten en risico's staan hier niet bij.", "De marges van rijen tellen niet op tot die van het totaal: niet alles valt tegelijk tegen."],
            Chart = dimension == YearEndDimension.Form ? ChartKind.Bars : ChartKind.None,
            Charted = dimension == YearEndDimension.Form ? ["verwachtCent"] : [],
        };
    }

    /// <summary>What is expected of some cells: what is known and what is still to come.</summary>
    public static Figure Whole(YearEndCount count, long known, IEnumerable<int> cells)
    {
        var paths = count.Outlook.Paths.Total(cells);
        return DivisionRow(("", ""), known, paths, PathSpread.MeanOf(paths)).Figures[0];
    }

    private static TableRow DivisionRow((string Key, string Label) name, long known, long[] paths, long mean)
    {
        var coming = PathSpread.Of(paths);
        var whole = coming.Figure() with { Value = known + mean, Interval = coming.Interval(80) is var interval ? interval with { Low = interval.Low + known, High = interval.High + known } : null };
        return new(name.Key, name.Label, [whole, Figure.Of(known, Unit.Cents, true), coming.Figure() with { Value = mean }], true);
    }

    private static TableRow Row(CumulativeMonth month, YearEndCount count) => new(
        month.Day.ToString("yyyy-MM", CultureInfo.InvariantCulture), DutchText.Month(month.Day),
        [
            month.Known is { } complete && complete >= month.Spread.Mean * Complete ? Figure.Of(complete, Unit.Cents, complete != month.Spread.Mean) : Figure.NotApplicable(Unit.Cents),
            Figure.Of(month.Spread.Quantile(0.5), Unit.Cents, true),
            .. Levels.SelectMany(level => Bounds(month.Spread, level)),
            count.Budget is { } budget ? Figure.Of(budget, Unit.Cents) : Figure.Unknown(Unit.Cents),
            month.Spread.Figure(),
            month.Known is { } known ? Figure.Of(known, Unit.Cents, known != month.Spread.Mean) : Figure.NotApplicable(Unit.Cents),
        ],
        month.Known is null);

    private static IEnumerable<Figure> Bounds(PathSpread spread, int level)
    {
        var interval = spread.Interval(level);
        yield return Figure.Of(interval.Low, Unit.Cents, true);
        yield return Figure.Of(interval.High, Unit.Cents, true);
    }

    private static Figure PartFigure(YearEndPart part)
    {
        if (part.Cents is not { } cents) return Figure.Unknown(Unit.ExactCents);
        var figure = Figure.Of(cents, Unit.ExactCents, part.Paths is not null);
        return part.Paths is { Length: > 0 } paths ? figure with { Interval = PathSpread.Of(paths).Interval(80) } : figure;
    }

    private static string Against(PathSpread end, long budget)
    {
        var off = end.Mean - budget;
        return $"We verwachten {DutchText.Money(end.Mean)}, {DutchText.Money(Math.Abs(off))} {(off >= 0 ? "boven" : "onder")} de begroting";
    }
}
