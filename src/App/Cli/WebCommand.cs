using System.CommandLine;
using Roer.App.Serving;
using Roer.Store;

namespace Roer.App.Cli;

/// <summary><c>roer web</c>: the pages and the API, on this machine only.</summary>
internal static class WebCommand
{
    private static readonly Option<string> Folder = DataFolder.Option();

    private static readonly Option<int> Port = PortOption();

    public static Option<int> PortOption()
    {
        var port = new Option<int>("--poort")
        {
            HelpName = "NUMMER",
            Description = "De poort op deze computer, 0 tot en met 65535 (0 kiest een vrije). Standaard 5080.",
            DefaultValueFactory = _ => 5080,
        };
        port.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && (!int.TryParse(token.Value, out var number) || number is < 0 or > 65535)) result.AddError("poort");
        });
        return port;
    }

    public static Command Make()
    {
        var command = new Command("web", "Toon de vragen in de browser, alleen op deze computer.") { Folder, Port };
        command.SetAction(async (result, stop) =>
        {
            using var store = DataFolder.Open(result.GetValue(Folder)!, make: false);
            return await ServeAsync(store, result.GetValue(Folder)!, result.GetValue(Port), stop);
        });
        return command;
    }

    /// <summary>Serves until it is stopped.</summary>
    public static async Task<int> ServeAsync(CareStore store, string folder, int port, CancellationToken stop)
    {
        await using var server = await WebServer.StartAsync(store, folder, port, TimeProvider.System);
        Console.Out.Write($"Open {server.Address.ToString().TrimEnd('/')} in uw browser. Stoppen: Ctrl+C.\n");
        Console.Out.Flush();
        await server.WaitForStopAsync(stop);
        return ExitCode.Good;
    }
}
