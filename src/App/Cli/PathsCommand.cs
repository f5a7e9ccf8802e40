using System.CommandLine;
using System.Text;
using System.Text.Json;
using Roer.App.Api;
using Roer.App.EventLogs;
using Roer.Messages;

namespace Roer.App.Cli;

/// <summary><c>roer paden</c>: the paths in an event log that others wrote. Nothing of it is kept.</summary>
internal static class PathsCommand
{
    private static readonly Argument<string> Log = new("logboek") { HelpName = "LOGBOEK", Description = "Een bestand in XES of CSV, zo nodig ingepakt met gzip (.xes.gz)." };

    private static readonly Option<string> Case = Column("--geval", "De kolom van het geval in een CSV. Standaard case:concept:name.");

    private static readonly Option<string> Activity = Column("--activiteit", "De kolom van de activiteit, of de sleutel ervan in XES. Standaard concept:name.");

    private static readonly Option<string> Time = Column("--tijd", "De kolom van de tijd, of de sleutel ervan in XES. Standaard time:timestamp.");

    private static readonly Option<bool> Json = new("--json") { Description = "Schrijf alles als één JSON-object." };

    public static Command Make()
    {
        var command = new Command("paden", "Tel de paden in een logboek van een ander programma. Er wordt niets bewaard.") { Log, Case, Activity, Time, Json };
        command.SetAction(result => Run(
            result.GetValue(Log)!, new EventLogNames(result.GetValue(Case), result.GetValue(Activity), result.GetValue(Time)), result.GetValue(Json)));
        return command;
    }

    private static int Run(string path, EventLogNames names, bool asJson)
    {
        var reading = Read(path, names);
        var file = Path.GetFileName(path);
        if (reading.Events is { } events)
        {
            var paths = LogPaths.Of(file, events);
            if (asJson) WriteJson(paths);
            else Write(Encoding.UTF8.GetBytes(LogPathsText.Of(paths)));
            return ExitCode.Good;
        }

        var refusal = LogFindings.Of(reading.Refusal!);
        if (asJson) WriteJson(new RefusedLogDocument(file, true, [refusal]));
        else Console.Error.Write($"{ScreenText.Of($"Het logboek '{file}' is geweigerd. {refusal.Zin}")}\n");
        return reading.IsWrongUse ? ExitCode.WrongUse : ExitCode.SomeRefused;
    }

    private static EventLogReading Read(string path, EventLogNames names)
    {
        if (!File.Exists(path)) throw new UserErrorException($"Het bestand '{path}' bestaat niet. Controleer het pad.");
        try
        {
            return EventLogFile.Read(() => new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0, FileOptions.SequentialScan), names);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new UserErrorException($"Ik kan het bestand '{path}' niet lezen. Controleer of het heel is en of u het mag lezen.");
        }
    }

    private static void WriteJson<T>(T document) => Write([.. JsonSerializer.SerializeToUtf8Bytes(document, AnswerJson.Written), (byte)'\n']);

    private static void Write(byte[] bytes)
    {
        using var output = Console.OpenStandardOutput();
        output.Write(bytes);
    }

    private static Option<string> Column(string name, string description) => new(name) { HelpName = "NAAM", Description = description };
}
