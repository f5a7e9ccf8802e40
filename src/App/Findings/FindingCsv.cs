using System.Globalization;
using System.Text;
using Roer.App.Api;
using Roer.Care;
using Roer.Questions;
using Roer.Questions.Parts;
using Roer.Store.Measures;

namespace Roer.App.Findings;

/// <summary>Findings as CSV: UTF-8 with a byte order mark, semicolons, a row a finding. No cell can be read as a formula.</summary>
internal static class FindingCsv
{
    private static readonly string[] Columns =
        ["regel", "naam", "ernst", "bestand", "soort", "lijn", "element", "aanbieder", "toewijzing", "van", "tot", "grondslag", "bedrag_cent", "toegewezen_cent", "bedrag_onbekend_omdat", "wie", "zin"];

    private static readonly string[] SentColumns = ["regel", "naam", "ernst", "bestand", "lijn", "element", "toewijzing", "van", "tot", "bedrag_cent", "toegewezen_cent", "zin"];

    public static byte[] Of(FindingReport report) => Written(report, Columns, report.Rows, row =>
    [
        row.Rule, Name(row), FindingWords.Of(row.Severity), row.File, row.Kind ?? "", Number(row.Line), row.Element ?? "", row.Provider ?? "", Number(row.Allocation),
        Day(row.Days?.First), row.Days is { IsOpen: false } days ? Day(days.Last) : "", FindingWords.Of(row.Basis), Number(row.Cents), Number(FindingWords.Known(row.Allocated)),
        FindingWords.WhyUnknown(row), FindingWords.Of(row.Mender), row.Sentence,
    ]);

    /// <summary>What a provider can mend, without anything of a child but the allocation's number, which the provider knows it by.</summary>
    public static byte[] ForProvider(FindingReport report) => Written(
        report, SentColumns, report.Rows.Where(row => row.Mender != RuleMender.Municipality && row.Severity != Severity.Refusal), row =>
        [
            row.Rule, Name(row), FindingWords.Of(row.Severity), row.File, Number(row.Line), row.Element ?? "", Number(row.Allocation),
            Day(row.Days?.First), row.Days is { IsOpen: false } days ? Day(days.Last) : "", Number(row.Cents), Number(FindingWords.Known(row.Allocated)), row.Sentence,
        ]);

    private static byte[] Written(FindingReport report, string[] columns, IEnumerable<FindingRow> rows, Func<FindingRow, string[]> cells)
    {
        var text = new StringBuilder("\uFEFF");
        Line(text, ["bevindingen", $"gemeente {report.Query.Municipality}", report.Query.Period?.Text ?? "alle perioden"]);
        Line(text, ["peildatum", Day(report.Query.AsOf)]);
        Line(text, ["stand", Number(report.Stand)]);
        if (Municipalities.IsInvented(report.Query.Municipality)) Line(text, ["let op", "verzonnen gegevens"]);
        Line(text, []);
        Line(text, columns);
        foreach (var row in rows) Line(text, cells(row));
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static string Name(FindingRow row) => Rules.Find(row.Rule)?.Name ?? "";

    private static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";

    private static string Number(long? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "";

    private static void Line(StringBuilder text, IEnumerable<string> cells) => text.AppendJoin(';', cells.Select(CsvCell.Of)).Append("\r\n");
}
