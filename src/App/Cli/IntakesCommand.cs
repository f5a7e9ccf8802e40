using System.CommandLine;
using Roer.App.Intakes;
using Roer.App.Serving;

namespace Roer.App.Cli;

/// <summary><c>roer innames</c>: what was taken in, the latest first.</summary>
internal static class IntakesCommand
{
    private static readonly Option<string> Folder = DataFolder.Option();

    private static readonly Option<string> Before = new("--voor") { HelpName = "NUMMER", Description = "Alleen innames met een lager nummer." };

    private static readonly Option<string> Most = new("--aantal") { HelpName = "NUMMER", Description = "Hoeveel innames u ziet, hoogstens 1000. Standaard 50." };

    private static readonly Option<bool> Json = new("--json") { Description = "Schrijf een bladzijde als JSON, precies zoals de API." };

    public static Command Make()
    {
        var command = new Command("innames", "Toon wat is ingelezen, het nieuwste eerst.") { Folder, Before, Most, Json };
        command.SetAction((result, _) => RunAsync(result));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult result)
    {
        var form = result.GetValue(Json) ? "json" : "tekst";
        List<KeyValuePair<string, string>> given = [new("voor", result.GetValue(Before) ?? ""), new("aantal", result.GetValue(Most) ?? "")];
        var folder = result.GetValue(Folder)!;
        using var server = await RunningServer.FindInternalAsync(folder);
        using var store = server is null ? DataFolder.Open(folder, make: false) : null;
        var bytes = server is not null
            ? await server.IntakesAsync(given.Where(pair => pair.Value.Length > 0), form)
            : IntakeEndpoints.Written(new IntakeDesk(store!, TimeProvider.System), given, form).Bytes;
        await using var output = Console.OpenStandardOutput();
        await output.WriteAsync(bytes);
        return ExitCode.Good;
    }
}
