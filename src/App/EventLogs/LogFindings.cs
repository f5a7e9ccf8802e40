using Roer.Care;
using Roer.Messages;

namespace Roer.App.EventLogs;

/// <summary>What was missing or wrong in a log, in Dutch, with what Roer did.</summary>
internal static class LogFindings
{
    public static IReadOnlyList<LogFinding> Of(EventFlaws flaws) =>
    [
        .. new LogFinding[]
        {
            new("LOGBOEK-ZONDER-NAAM", flaws.WithoutName, $"Een gebeurtenis heeft geen naam van een activiteit. Zij telt mee als '{EventTable.NoName}'."),
            new("LOGBOEK-ZONDER-TIJD", flaws.WithoutTime, "Een gebeurtenis heeft geen tijd. Zij blijft staan na haar voorganger en telt niet mee in de doorlooptijd."),
            new("LOGBOEK-TIJD-ONLEESBAAR", flaws.UnreadableTime, "Een tijd is niet te lezen. Roer leest JJJJ-MM-DD, DD-MM-JJJJ of DD.MM.JJJJ, met of zonder uu:mm:ss en tijdzone."),
            new("LOGBOEK-START-NA-EIND", flaws.StartAfterEnd, "Een gebeurtenis start na haar eind. Zij telt mee vanaf haar eind."),
            new("LOGBOEK-LEEG-GEVAL", flaws.EmptyCases, "Een geval heeft geen gebeurtenissen. Het telt mee met een leeg pad."),
            new("LOGBOEK-ZONDER-GEVAL", flaws.OutsideCase, "Een gebeurtenis hoort bij geen geval. Zij telt niet mee."),
            new("LOGBOEK-KOLOMMEN", flaws.UnevenRows, "Een regel heeft een ander aantal cellen dan de kop. Wat er staat telt mee."),
        }.Where(finding => finding.Aantal > 0),
    ];

    public static LogFinding Of(Finding refusal) => new(refusal.Rule, 1, refusal.Sentence);
}
