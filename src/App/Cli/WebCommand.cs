using System.CommandLine;
using Roer.App.Serving;
using Roer.Questions;
using Roer.Store;

namespace Roer.App.Cli;

/// <summary><c>roer web</c>: the pages and the API, on this machine only.</summary>
internal static class WebCommand
{
    private static readonly Option<string> Folder = DataFolder.Option();

    private static readonly Option<int> Port = PortOption();

    private static readonly Option<bool> Publicly = PublicOption("Toon alleen wat iedereen mag zien: kleine aantallen verborgen, de rest afgerond.");

    public static Option<bool> PublicOption(string description) => new("--openbaar") { Description = description };

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
        var command = new Command("web", "Toon de vragen in de browser, alleen op deze computer.") { Folder, Port, Publicly };
        command.SetAction(async (result, stop) =>
        {
            using var store = DataFolder.Open(result.GetValue(Folder)!, make: false);
            var audience = result.GetValue(Publicly) ? Audience.Public : Audience.Internal;
            return await ServeAsync(store, result.GetValue(Folder)!, result.GetValue(Port), audience, stop);
        });
        return command;
    }

    /// <summary>Serves until it is stopped.</summary>
    public static async Task<int> ServeAsync(CareStore store, string folder, int port, Audience audience, CancellationToken stop)
    {
        await using var server = await WebServer.StartAsync(store, folder, port, TimeProvider.System, audience);
        Console.Out.Write($"Open {server.Address.ToString().TrimEnd('/')} in uw browser. Stoppen: Ctrl+C.\n");
        Console.Out.Flush();
        await server.WaitForStopAsync(stop);
        return ExitCode.Good;
    }
}
