using System.Text;
using Roer.Questions.Parts;

namespace Roer.App.TakeIn;

/// <summary>The result of an intake for people.</summary>
internal static class TakeInText
{
    private const int FilesShown = 10;
    private const int ReasonsShown = 5;

    public static string Of(TakeInResult result)
    {
        var text = new StringBuilder();
        Line(text, $"{Count(result.TakenIn, "bestand", "bestanden")} ingelezen: {Count(result.Messages, "bericht", "berichten")}, {Count(result.ClaimLines, "declaratieregel", "declaratieregels")}.");
        if (result.AlreadyKnown > 0) Line(text, $"{Count(result.AlreadyKnown, "bestand was", "bestanden waren")} al bekend. Daar verandert niets aan.");
        if (result.Returned > 0) Line(text, $"{Count(result.Returned, "bestand was eerder ingetrokken en telt", "bestanden waren eerder ingetrokken en tellen")} nu weer mee.");
        if (result.Skipped > 0) Line(text, $"{Count(result.Skipped, "bestand", "bestanden")} overgeslagen: geen XML en geen CSV.");
        if (result.Findings > 0) Line(text, $"{Count(result.Findings, "bevinding", "bevindingen")} bewaard bij de gegevens.");
        if (result.Refused > 0) Refusals(text, result);
        Line(text, $"Stand: {DutchText.Whole(result.Stand)}.");
        return text.ToString();
    }

    private static void Refusals(StringBuilder text, TakeInResult result)
    {
        Line(text, $"{Count(result.Refused, "bestand", "bestanden")} geweigerd:");
        foreach (var file in result.RefusedFiles.Take(FilesShown))
        {
            Line(text, $"  {file.FileName}");
            foreach (var finding in file.Findings.Take(ReasonsShown))
                Line(text, $"    {(finding.Line > 0 ? $"regel {DutchText.Whole(finding.Line)}: " : "")}{finding.Sentence}");
            if (file.Findings.Count > ReasonsShown) Line(text, $"    en nog {Count(file.Findings.Count - ReasonsShown, "reden", "redenen")}.");
        }

        if (result.Refused > FilesShown)
            Line(text, $"  en nog {Count(result.Refused - FilesShown, "bestand", "bestanden")}. Met --json ziet u ze.");
    }

    private static string Count(long number, string one, string more) => $"{DutchText.Whole(number)} {(number == 1 ? one : more)}";

    private static void Line(StringBuilder text, string line) => text.Append(line).Append('\n');
}
