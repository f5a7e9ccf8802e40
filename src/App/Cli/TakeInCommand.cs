using System.CommandLine;
using Roer.App.Serving;
using Roer.Store;

namespace Roer.App.Cli;

/// <summary><c>roer inlezen</c>: takes files in, directly or by the server that holds the data.</summary>
internal static class TakeInCommand
{
    private static readonly Argument<string[]> Paths = new("pad")
    {
        HelpName = "PAD…",
        Description = "Bestanden, mappen of zip-bestanden. Van een map of zip worden alle XML- en CSV-bestanden ingelezen.",
        Arity = ArgumentArity.OneOrMore,
    };

    private static readonly Option<string> Folder = DataFolder.Option();

    private static readonly Option<bool> Json = new("--json") { Description = "Schrijf de uitkomst als één JSON-object." };

    private static readonly Option<bool> PerFile = new("--per-bestand") { Description = "Schrijf een regel per bestand zodra het bewaard is." };

    public static Command Make()
    {
        var command = new Command("inlezen", "Lees iJw-berichten en CSV-bestanden in. Twee keer inlezen kan geen kwaad.") { Paths, Folder, Json, PerFile };
        command.SetAction((result, stop) => RunAsync(
            result.GetValue(Paths)!, result.GetValue(Folder)!, new(result.GetValue(Json), result.GetValue(PerFile)), stop));
        return command;
    }

    /// <summary>Takes files in and tells what became of them.</summary>
    public static async Task<int> RunAsync(IReadOnlyList<string> paths, string folder, TakeInTelling telling, CancellationToken stop)
    {
        TakeInLine? last = null;
        using (var progress = TakeInProgress.Start(telling))
        {
            void Say(TakeInLine line)
            {
                if (line.File is null) last = line;
                else progress.Committed(line);
            }

            using var server = await RunningServer.FindAsync(folder);
            if (server is not null) await server.TakeInAsync([.. paths.Select(Path.GetFullPath)], line => Say(TakeInProgress.Read(line)));
            else await DirectlyAsync(paths, folder, Say, stop);
        }

        if (last?.Fault is { } fault) throw new UserErrorException(fault);
        Console.Out.Write(telling.AsJson ? last!.Json + "\n" : last!.Text);
        return last.Refused > 0 ? ExitCode.SomeRefused : ExitCode.Good;
    }

    private static async Task DirectlyAsync(IReadOnlyList<string> paths, string folder, Action<TakeInLine> say, CancellationToken stop)
    {
        using var store = DataFolder.Open(folder, make: true);
        var desk = new TakeInDesk(store, folder, TimeProvider.System);
        say(TakeInLine.Of(await desk.TakeInAsync(paths, (CommittedFile file, int files) => say(TakeInLine.Of(file, files)), stop)));
    }
}

/// <summary>How the command tells what happens.</summary>
/// <param name="AsJson">The result as JSON, and nothing else on the standard output.</param>
/// <param name="PerFile">A line for each file after its commit.</param>
internal sealed record TakeInTelling(bool AsJson, bool PerFile);
