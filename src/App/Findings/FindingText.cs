using System.Globalization;
using System.Text;
using Roer.App.Cli;
using Roer.Care;
using Roer.Questions;
using Roer.Questions.Parts;
using Roer.Store.Measures;

namespace Roer.App.Findings;

/// <summary>Findings as people read them in a terminal.</summary>
internal static class FindingText
{
    public static string Of(FindingReport report)
    {
        var text = new StringBuilder();
        var invented = Municipalities.IsInvented(report.Query.Municipality) ? ", verzonnen gegevens" : "";
        Line(text, $"Bevindingen van gemeente {report.Query.Municipality}{invented}");
        Line(text, $"{report.Query.Period?.Text ?? "Alle perioden"}, bekend op {DutchText.Day(report.Query.AsOf)}, stand {DutchText.Whole(report.Stand)}");
        Line(text);
        if (report.Number == 0)
        {
            Line(text, "Er zijn geen bevindingen.");
            return text.ToString();
        }

        foreach (var total in report.Totals.BySeverity)
            Line(text, $"{DutchText.Whole(total.Number)} keer {FindingWords.Of(total.Severity)}{Money(total.Cents, "samen ")}");
        Line(text, "Elke gedeclareerde euro telt per ernst één keer. Tel de ernsten niet bij elkaar op.");
        ByRule(text, report.Totals.ByRule);
        Rows(text, report);
        return text.ToString();
    }

    private static void ByRule(StringBuilder text, IReadOnlyList<FindingTotal> totals)
    {
        Line(text);
        Line(text, "Per regel");
        foreach (var total in totals)
        {
            var rule = Rules.Find(total.Key);
            Line(text, $"- {FindingWords.Of(total.Severity)} {total.Key}: {rule?.Name}. {DutchText.Whole(total.Number)} keer{Money(total.Cents, "")}. Herstel door: {FindingWords.Of(rule?.Mender ?? RuleMender.Both)}.");
        }
    }

    private static void Rows(StringBuilder text, FindingReport report)
    {
        Line(text);
        Line(text, $"Bevinding {DutchText.Whole(report.Query.Skip + 1)} tot en met {DutchText.Whole(report.Query.Skip + report.Rows.Count)} van {DutchText.Whole(report.Number)}, de ernstigste eerst");
        foreach (var row in report.Rows)
        {
            var line = row.Line.ToString(CultureInfo.InvariantCulture);
            Line(text, $"{row.File}:{line} {row.Element} {FindingWords.Of(row.Severity)} {row.Rule}, aanbieder {row.Provider ?? "onbekend"}{Money(row.Cents, "")}{Allocated(row)}");
            Line(text, $"  {row.Sentence} Herstel door: {FindingWords.Of(row.Mender)}.");
        }

        if (report.Next is { } next) Line(text, $"Er zijn er meer. Ga verder met --vanaf {next.ToString(CultureInfo.InvariantCulture)}, of schrijf alles met --csv.");
    }

    private static string Allocated(FindingRow row) => (FindingWords.Known(row.Allocated), FindingWords.WhyUnknown(row)) switch
    {
        (null, "") => "",
        ({ } cents, "") => $", toegewezen {DutchText.Money(cents)}",
        (null, var reason) => $", toegewezen onbekend ({reason})",
        ({ } cents, var reason) => $", toegewezen {DutchText.Money(cents)} en meer ({reason})",
    };

    private static string Money(long? cents, string before) => cents is { } known ? $", {before}{DutchText.Money(known)}" : "";

    private static void Line(StringBuilder text, string line = "") => text.Append(ScreenText.Of(line)).Append('\n');
}
