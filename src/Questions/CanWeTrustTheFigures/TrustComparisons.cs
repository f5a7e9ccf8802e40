using System.Globalization;
using Roer.Questions.Parts;

namespace Roer.Questions.CanWeTrustTheFigures;

/// <summary>What may not be compared, and whether the count agrees with what CBS published.</summary>
internal static class TrustComparisons
{
    public static bool IsMunicipality(string region) => region.StartsWith("GM", StringComparison.Ordinal);

    public static AnswerTable Breaks(IReadOnlyList<TrustBreak> breaks, string area) => new()
    {
        Id = "breuken",
        Message = breaks.Count == 0 ? "We vonden geen breuken: u kunt deze periode vergelijken" : breaks.Count == 1 ? "Op één punt kunt u niet zomaar vergelijken" : $"Op {DutchText.Whole(breaks.Count)} punten kunt u niet zomaar vergelijken",
        Subtitle = $"Breuken in de cijfers, het meeste geld eerst, {area}",
        RowHeader = "Wat veranderde",
        TextColumns = [new("vanaf", "Vanaf"), new("gevolg", "Wat dit betekent")],
        Columns = [new("bedragCent", "Bedrag (€)", Unit.Cents)],
        Rows =
        [
            .. breaks.Select((one, index) => new TableRow(
                (index + 1).ToString(CultureInfo.InvariantCulture), one.What, [one.Cents is { } cents ? Figure.Of(cents, Unit.Cents) : Figure.Unknown(Unit.Cents)])
            {
                Texts = [DutchText.Day(one.Day), one.Advice],
            }),
        ],
        Notes = ["We vergelijken met de gekozen andere periode, of anders met de periode van dezelfde lengte ervoor."],
    };

    public static AnswerTable KeyFigures(TrustBeside beside, Scope scope)
    {
        var rows = beside.Youths is { } youths
            ? beside.KeyFigures.Where(row => IsMunicipality(row.Region) || row.Region.StartsWith("WK", StringComparison.Ordinal)).Select(row => Row(row, Own(row, youths))).ToList()
            : [];
        var year = rows.Count == 0 ? scope.Period.Span.First.Year : beside.KeyFigures[0].Year;
        return new AnswerTable
        {
            Id = "cbs",
            Message = rows.Count == 0 ? "Er zijn geen gepubliceerde cijfers van CBS om mee te vergelijken" : Message(rows[0]),
            Subtitle = $"Jeugdigen met jeugdhulp in natura in {year.ToString(CultureInfo.InvariantCulture)}, zonder jeugdbescherming en jeugdreclassering, de hele gemeente en alle hulp",
            RowHeader = "Gebied (CBS-code)",
            TextColumns = [new("oordeel", "Oordeel")],
            Columns = [new("roer", "Roer", Unit.Youths), new("cbs", "CBS", Unit.Youths), new("verschil", "Verschil", Unit.Youths), new("verschilDeel", "Verschil in %", Unit.Percent)],
            Rows = rows,
            Notes =
            [
                "CBS rondt af op vijftallen. Definitieve cijfers van CBS liggen 3 tot 5% hoger dan voorlopige. Tot zover noemen we het verschil 'binnen de marge'.",
                "Filters gelden hier niet: CBS publiceert alleen het geheel. Bij een wijk telt waar de jeugdige woonde op de eerste dag van de hulp in dat jaar.",
            ],
        };
    }

    private static int Own(TrustPublished row, Store.Measures.YouthsInCare youths)
    {
        if (IsMunicipality(row.Region)) return youths.All;
        var inside = youths.ByNeighbourhood.Where(place => place.Key.Length >= 8 && place.Key.AsSpan(2, 6).SequenceEqual(row.Region.AsSpan(2)));
        return inside.SelectMany(place => place.Value).Distinct().Count();
    }

    private static TableRow Row(TrustPublished row, int own) => new(
        row.Region, IsMunicipality(row.Region) ? "Hele gemeente" : row.Region,
        [
            Figure.Of(own, Unit.Youths), Figure.Of(row.Youths, Unit.Youths), Figure.Of(own - row.Youths, Unit.Youths),
            Figure.Ratio(Figure.Of(own - row.Youths, Unit.Youths), row.Youths, 100, Unit.Percent),
        ])
    {
        Texts = [Verdict(own, row.Youths)],
    };

    private static string Verdict(int own, long published) =>
        own < published - TrustTotals.Rounding ? "Roer telt minder"
        : own > (published + TrustTotals.Rounding) * (100 + TrustTotals.FinalAboveProvisional) / 100 ? "Roer telt meer" : "binnen de marge";

    private static string Message(TableRow whole) => whole.Figures[2].Value switch
    {
        0 => "Roer telt evenveel jeugdigen als CBS",
        { } difference => $"Roer telt {DutchText.Whole((long)Math.Abs(difference))} jeugdigen {(difference > 0 ? "meer" : "minder")} dan CBS{(whole.Texts[0].StartsWith("binnen", StringComparison.Ordinal) ? ", binnen de marge" : "")}",
        null => "Het verschil met CBS is onbekend",
    };
}
