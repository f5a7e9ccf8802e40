using System.Text.Json;
using Roer.App.Api;
using Roer.Care;
using Roer.Questions;
using Roer.Questions.Parts;
using Roer.Store.Measures;

namespace Roer.App.Findings;

/// <summary>Findings as JSON: the body of the API and the output of the command line, the same bytes.</summary>
internal static class FindingJson
{
    public static byte[] Of(FindingReport report) => [.. JsonSerializer.SerializeToUtf8Bytes(Document(report), AnswerJson.Written), (byte)'\n'];

    private static FindingsDocument Document(FindingReport report) => new()
    {
        Gemeente = report.Query.Municipality,
        Periode = report.Query.Period?.Text,
        Peildatum = report.Query.AsOf,
        Stand = report.Stand,
        Verzonnen = Municipalities.IsInvented(report.Query.Municipality),
        PerErnst = [.. report.Totals.BySeverity.Select(Total)],
        PerRegel = [.. report.Totals.ByRule.Select(Total)],
        PerAanbieder = [.. report.Totals.ByProvider.Select(Total)],
        Bevindingen = [.. report.Rows.Select(Finding)],
        Volgende = report.Next,
    };

    private static FindingTotalDocument Total(FindingTotal total) => new()
    {
        Sleutel = total.Key,
        Ernst = FindingWords.Of(total.Severity),
        Aantal = total.Number,
        Declaratieregels = total.Lines,
        GedeclareerdCent = total.Cents,
    };

    private static FindingRowDocument Finding(FindingRow row) => new()
    {
        Regel = row.Rule,
        Naam = Rules.Find(row.Rule)?.Name ?? "",
        Ernst = FindingWords.Of(row.Severity),
        Zin = row.Sentence,
        Wie = FindingWords.Of(row.Mender),
        Bestand = row.File,
        Lijn = row.Line,
        Element = row.Element,
        Aanbieder = row.Provider,
        Toewijzing = row.Allocation,
        Van = row.Days?.First,
        Tot = row.Days is { IsOpen: false } days ? days.Last : null,
        Grondslag = FindingWords.Of(row.Basis),
        BedragCent = row.Cents,
        ToegewezenCent = FindingWords.Known(row.Allocated),
        BedragOnbekendOmdat = FindingWords.WhyUnknown(row) is { Length: > 0 } reason ? reason : null,
    };
}
