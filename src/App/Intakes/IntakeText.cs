using System.Globalization;
using System.Text;
using Roer.App.Cli;
using Roer.Questions.Parts;
using Roer.Store.Measures;

namespace Roer.App.Intakes;

/// <summary>What was taken in, as people read it in a terminal.</summary>
internal static class IntakeText
{
    public static string Of(IntakeReport report, Func<DateTime, DateOnly> dayOf)
    {
        var text = new StringBuilder();
        if (report.Files.Count == 0) Line(text, "Er is nog niets ingelezen.");
        foreach (var file in report.Files) File(text, file, dayOf);
        if (report.Next is { } next) Line(text, $"Er zijn er meer. Ga verder met --voor {next.ToString(CultureInfo.InvariantCulture)}.");
        Line(text, $"Stand: {DutchText.Whole(report.Stand)}.");
        return text.ToString();
    }

    private static void File(StringBuilder text, TakenInFile file, Func<DateTime, DateOnly> dayOf)
    {
        var state = IntakeWords.State(file.Refused, file.Withdrawn is not null);
        Line(text, $"{file.Number.ToString(CultureInfo.InvariantCulture)}  {DutchText.Day(dayOf(file.TakenIn))}  {file.FileName}: {IntakeWords.Kind(file.Kind)}, {IntakeWords.Count(file.Facts, "rij", "rijen")}, bevindingen: {IntakeWords.Findings(file.Findings)}; {state}");
        if (file.Withdrawn is { } withdrawn)
            Line(text, $"    ingetrokken op {DutchText.Day(dayOf(withdrawn.TakenIn))} door {withdrawn.Said.Author}, bekend op {DutchText.Day(withdrawn.Said.Known)}: {withdrawn.Said.Reason}");
    }

    private static void Line(StringBuilder text, string line) => text.Append(ScreenText.Of(line)).Append('\n');
}
