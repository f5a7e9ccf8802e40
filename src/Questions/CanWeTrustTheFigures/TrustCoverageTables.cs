using System.Globalization;
using Roer.Questions.Parts;

namespace Roer.Questions.CanWeTrustTheFigures;

/// <summary>The tables of coverage: which messages are there, of those that must be there.</summary>
internal static class TrustCoverageTables
{
    private const string NotNeeded =
        "Hulp die als vast bedrag voor een hele groep is ingekocht (taakgericht), heeft geen berichten nodig. Die telt niet mee in de delen en staat onder 'n.v.t.'. Een stopbericht is ook niet nodig als een andere toewijzing de hulp voortzet, of als er nooit hulp was.";

    private static readonly (string Name, string What, string Label, Func<TrustCoverage, TrustShare> Of)[] Shares =
    [
        ("start", "toewijzingen", "Geldige toewijzingen met een startbericht", coverage => coverage.Start),
        ("stop", "toewijzingen", "Geëindigde toewijzingen met een stopbericht", coverage => coverage.Stop),
        ("declaratie", "toewijzingen", "Toewijzingen die langer dan 3 maanden lopen, met een declaratie", coverage => coverage.Claim),
        ("antwoord", "declaratieregels", "Declaratieregels met een antwoord", coverage => coverage.Answer),
        ("toewijzing", "declaratieregels", "Declaratieregels met een bekende toewijzing", coverage => coverage.Allocation),
    ];

    public static AnswerTable Whole(TrustCount count, string area) => new()
    {
        Id = "dekking",
        Message = Message(count),
        Subtitle = $"Deel dat er is van wat er moet zijn, {area}",
        RowHeader = "Wat",
        TextColumns = [new("telt", "Telt")],
        Columns = [new("deel", "Deel", Unit.Percent), new("aantal", "Aantal dat er is", Unit.Rows), new("van", "Van", Unit.Rows), new("nvt", "N.v.t.", Unit.Rows)],
        Rows =
        [
            .. Shares.Select(share =>
            {
                var (has, of, nvt) = share.Of(count.Coverage);
                return new TableRow(share.Name, share.Label, [TrustTotals.Percent(share.Of(count.Coverage)), Figure.Of(has, Unit.Rows), Figure.Of(of, Unit.Rows), Figure.Of(nvt, Unit.Rows)]) { Texts = [share.What] };
            }),
        ],
        Notes = [NotNeeded],
        Chart = ChartKind.Bars,
        Charted = ["deel"],
    };

    public static AnswerTable Months(TrustCount count, string area) => new()
    {
        Id = "dekking-per-maand",
        Message = "Zo volledig zijn de berichten per maand",
        Subtitle = $"Deel, aantal en noemer van elke soort bericht naar maand, {area}",
        RowHeader = "Maand",
        Columns = Columns,
        Rows =
        [
            .. count.Months.Select((month, index) => new TableRow(
                month.First.ToString("yyyy-MM", CultureInfo.InvariantCulture), DutchText.Month(month.First), [.. TrustCompleteness.HasBegun(count, index) ? Figures(count.OfMonth(index)) : Columns.Select(column => Figure.NotApplicable(column.Unit))],
                TrustCompleteness.IsProvisional(count, month))),
        ],
        TotalRow = new TableRow("totaal", "Hele periode", [.. Figures(count.Coverage)]),
        Notes = ["Een toewijzing telt mee in elke maand waarin zij geldig is. De maanden tellen daarom op tot meer dan de hele periode."],
    };

    public static AnswerTable Providers(TrustCount count, string area) => new()
    {
        Id = "dekking-per-aanbieder",
        Message = "Zo volledig zijn de berichten per aanbieder",
        Subtitle = $"Deel, aantal en noemer van elke soort bericht naar aanbieder, {area}",
        RowHeader = "Aanbieder (AGB-code)",
        Dimension = TrustDimensions.Provider.Name,
        Columns = Columns,
        Rows =
        [
            .. count.Providers.OrderByDescending(pair => pair.Value.Claims.Cents).ThenBy(pair => pair.Key, StringComparer.Ordinal)
                .Select(pair => new TableRow(pair.Key, pair.Key, [.. Figures(pair.Value)])),
        ],
        TotalRow = new TableRow("totaal", "Totaal", [.. Figures(count.Coverage)]),
        Notes = ["De aanbieder met het meeste gedeclareerde geld staat bovenaan.", NotNeeded],
    };

    private static TableColumn[] Columns { get; } =
    [
        .. new[] { ("start", "Startbericht"), ("stop", "Stopbericht"), ("declaratie", "Declaratie"), ("antwoord", "Antwoord"), ("toewijzing", "Bekende toewijzing") }
            .SelectMany(share => new TableColumn[]
            {
                new($"{share.Item1}Deel", share.Item2, Unit.Percent), new($"{share.Item1}Aantal", $"{share.Item2}, aantal", Unit.Rows), new($"{share.Item1}Van", $"{share.Item2}, van", Unit.Rows),
            }),
        new("nvt", "Toewijzingen n.v.t.", Unit.Rows),
    ];

    private static IEnumerable<Figure> Figures(TrustCoverage coverage)
    {
        foreach (var share in Shares.Select(share => share.Of(coverage)))
        {
            yield return TrustTotals.Percent(share);
            yield return Figure.Of(share.Has, Unit.Rows);
            yield return Figure.Of(share.Of, Unit.Rows);
        }

        yield return Figure.Of(coverage.Start.NotApplicable, Unit.Rows);
    }

    private static string Message(TrustCount count)
    {
        var least = Shares.Where(share => share.Of(count.Coverage).Of > 0).OrderBy(share => share.Of(count.Coverage).Percent).FirstOrDefault();
        return least.Of is null ? "Er zijn geen toewijzingen en geen declaraties" : $"Het minst volledig: {least.Label.ToLowerInvariant()} ({DutchText.Percent(least.Of(count.Coverage).Percent!.Value, 0)})";
    }
}
