using System.Globalization;
using Roer.Questions.Parts;

namespace Roer.Questions.HowLongDoesHelpLast;

/// <summary>The tables of curves: the whole, the values of each dimension, and the period beside another.</summary>
internal static class DurationTables
{
    private const int LastMonth = StayCurve.HorizonMonths;

    private static readonly TableColumn[] Lengths =
    [
        new("trajecten", "Trajecten", Unit.Trajectories), new("jeugdigen", "Jeugdigen", Unit.Youths),
        new("na12", "Na 12 maanden nog in hulp", Unit.Percent), new("mediaan", "De helft is gestopt na (maanden)", Unit.Months),
        new("gemiddeld24", "Gemiddeld binnen 24 maanden (maanden)", Unit.Months),
    ];

    private static readonly TableColumn[] AgainstRest =
        [.. Lengths, new("verschil", "Verschil met de rest (maanden)", Unit.Months), new("toeval", "Kans op zo'n verschil door toeval", Unit.Percent)];

    public static AnswerTable Curve(DurationCount count, string area) => new()
    {
        Id = "nog-in-hulp",
        Message = count.Curve.Median() is { Value: { } months }
            ? $"De helft van de trajecten is na {DutchText.Rounded(months, 1)} maanden gestopt"
            : "Deel van de trajecten dat nog loopt na zoveel maanden",
        Subtitle = $"Trajecten die na zoveel maanden nog lopen, in procenten, {area}. Bron: start- en stopberichten",
        RowHeader = "Maanden na het begin",
        Columns = [new("nogInHulp", "Nog in hulp", Unit.Percent), new("gevolgd", "Trajecten gevolgd", Unit.Trajectories)],
        Rows = [.. Enumerable.Range(0, LastMonth + 1).Select(months => new TableRow(
            months.ToString(CultureInfo.InvariantCulture), $"{months} {(months == 1 ? "maand" : "maanden")}",
            [count.Curve.StillAfter(months), Figure.Of(count.Curve.AtRisk(StayCurve.DaysIn(months) + 1), Unit.Trajectories)]))],
        Notes = [.. Others(count), "Lopende hulp telt mee tot de laatste dag die we zagen. Bij minder dan 10 gevolgde trajecten staat er onbekend: dat zijn er te weinig."],
        Chart = ChartKind.Curve,
        Charted = ["nogInHulp", "gevolgd"],
    };

    /// <summary>The other numbers about length, and why they are not the one that leads.</summary>
    private static IEnumerable<string> Others(DurationCount count)
    {
        if (count.Curve.MeanMonths().Value is not { } mean) yield break;
        yield return $"Gemiddeld is een traject {DutchText.Rounded(mean, 1)} van de eerste 24 maanden in hulp. Dat getal is er om groepen te vergelijken: het telt ook hoe lang de langste trajecten duren.";
        if (DurationTotals.ClosedMean(count).Value is { } closed)
            yield return $"Een gewoon gemiddelde van afgesloten trajecten zou {DutchText.Rounded(closed, 1)} maanden zeggen. Dat klopt niet: lopende hulp telt dan niet mee, en juist die duurt vaak lang.";
    }

    public static AnswerTable By(DurationCount count, DurationDimension dimension, string area, bool isFirst)
    {
        var isYear = dimension == DurationDimensions.Year;
        var groups = count.By(dimension).ToList();
        if (isYear) groups = [.. groups.OrderBy(group => group.Key, StringComparer.Ordinal)];
        else if (dimension != DurationDimensions.Provider) groups = [.. groups.OrderByDescending(group => group.Curve.Mean()?.Mean ?? -1)];
        return new()
        {
            Id = $"per-{dimension.Dimension.Name}",
            Message = Message(count, dimension, groups),
            Subtitle = $"{(isFirst ? "Gemiddeld aantal maanden in hulp binnen 24 maanden na het begin," : "Hoe lang trajecten duren")} naar {dimension.Dimension.Label.ToLowerInvariant()}, {(isYear ? SeenWords(count) : area)}",
            RowHeader = dimension.Header,
            Dimension = dimension.Dimension.Name,
            TextColumns = [new("opmerking", "Opmerking")],
            Columns = AgainstRest,
            Rows = [.. groups.Select(group => Row(group, DurationDimensions.Label(dimension, group.Key, count.Facts.ProductNames)))],
            Notes = Notes(dimension),
            Trend = isYear ? "mediaan" : null,
            Chart = isFirst ? ChartKind.Bars : ChartKind.None,
            Charted = ["gemiddeld24"],
        };
    }

    public static AnswerTable Periods(DurationCount count, DurationCount other, Scope scope)
    {
        var difference = count.Curve.Minus(other.Curve);
        var none = Figure.NotApplicable(Unit.Months);
        return new()
        {
            Id = "vergelijking",
            Message = DurationWords.Compared(count, other, scope),
            Subtitle = $"Hoe lang trajecten duren in {PeriodWords.Of(scope.Period)} en in {PeriodWords.Of(scope.Comparison!)}",
            RowHeader = "Periode",
            Columns = [.. Lengths, new("toeval", "Kans op zo'n verschil door toeval", Unit.Percent)],
            Rows =
            [
                new("periode", PeriodWords.Of(scope.Period), [.. Lengthy((count.Kept.Count, count.Kept.Youths), count.Curve), Figure.NotApplicable(Unit.Percent)]),
                new("vergelijk", PeriodWords.Of(scope.Comparison!), [.. Lengthy((other.Kept.Count, other.Kept.Youths), other.Curve), Figure.NotApplicable(Unit.Percent)]),
                new("verschil", "Verschil", [
                    Figure.Of(count.Kept.Count - other.Kept.Count, Unit.Trajectories), Figure.Of(count.Kept.Youths - other.Kept.Youths, Unit.Youths),
                    Figure.NotApplicable(Unit.Percent), none, StayCurve.Difference(difference), StayCurve.Chance(difference)]),
            ],
            Notes = ["Elke periode telt alleen de dagen in die periode. Daarom kunnen we de twee los van elkaar vergelijken."],
        };
    }

    private static TableRow Row(DurationGroup group, string label) => new(
        group.Key, label, [.. Lengthy((group.Number, group.Youths), group.Curve), StayCurve.Difference(group.Difference), StayCurve.Chance(group.Difference)])
    {
        Texts = [group.Curve.IsKnown ? "" : group.Number < StayCurve.Fewest ? "Te weinig trajecten" : "Te weinig trajecten gevolgd vanaf het begin"],
    };

    private static IEnumerable<Figure> Lengthy((int Trajectories, int Youths) number, StayCurve curve)
    {
        yield return Figure.Of(number.Trajectories, Unit.Trajectories);
        yield return Figure.Of(number.Youths, Unit.Youths);
        yield return curve.StillAfter(12);
        yield return curve.Median();
        yield return curve.MeanMonths();
    }

    private static string Message(DurationCount count, DurationDimension dimension, List<DurationGroup> groups)
    {
        var known = groups.Where(group => group.Difference is not null).ToList();
        var longest = known.MaxBy(group => group.Curve.Mean()!.Mean);
        var name = dimension.Dimension.Label.ToLowerInvariant();
        return longest is not null && known.Count > 1 && longest.Difference!.Lower > 0
            ? $"Naar {name} duurt hulp het langst bij: {DurationDimensions.Label(dimension, longest.Key, count.Facts.ProductNames)}"
            : $"Hoe lang hulp duurt naar {name}";
    }

    private static string SeenWords(DurationCount count) => count.Facts.WholeView is { } view
        ? $"alle trajecten van {DutchText.Day(view.First)} tot en met {DutchText.Day(view.Last)}"
        : "alle trajecten";

    private static string[] Notes(DurationDimension dimension)
    {
        var margin = $"De kans op toeval is de kans op zo'n verschil als er in het echt geen verschil is. In een lange lijst is er bijna altijd wel één rij met een kleine kans.";
        if (dimension == DurationDimensions.Year) return ["Deze tabel volgt trajecten vanaf hun begin over alle jaren met complete gegevens, niet alleen in de gekozen periode.", margin];
        return dimension.IsOfAllocation
            ? ["Een traject met meer dan één waarde staat in meer dan één rij. De rijen tellen daarom op tot meer dan het totaal.", margin]
            : ["Een jeugdige kan in meer dan één rij staan. De rijen tellen daarom op tot meer dan het totaal van de jeugdigen.", margin];
    }
}
