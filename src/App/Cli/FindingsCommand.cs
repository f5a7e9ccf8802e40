using System.CommandLine;
using System.Text.Json;
using Roer.App.Accounts;
using Roer.App.Findings;
using Roer.App.Serving;

namespace Roer.App.Cli;

/// <summary><c>roer bevindingen</c>: what is wrong or remarkable in what came in, and a list for each provider to send out.</summary>
internal static class FindingsCommand
{
    private static readonly Option<string> Folder = DataFolder.Option();

    private static readonly Option<string>[] Choices =
    [
        Choice("--gemeente", "CODE", "De gemeente, vier cijfers. Mag weg als er maar één gemeente is ingelezen."),
        Choice("--periode", "PERIODE", "Alleen bevindingen over hulp in deze periode. Standaard alle perioden."),
        Choice("--peildatum", "DATUM", "Alleen wat op deze dag bekend was telt mee. Standaard de nieuwste dag."),
        Choice("--stand", "NUMMER", "De laatste inname die meetelt."),
        Choice("--aanbieder", "AGB", "Alleen bevindingen bij deze aanbieder."),
        Choice("--regel", "CODE", "Alleen bevindingen van deze regel."),
        Choice("--ernst", "ERNST", "Alleen opmerking, waarschuwing, fout of weigering."),
        Choice("--vanaf", "NUMMER", "Sla zoveel bevindingen over. Standaard 0."),
        Choice("--aantal", "NUMMER", "Hoeveel bevindingen u ziet, hoogstens 1000. Standaard 100."),
    ];

    private static readonly Option<bool> Json = new("--json") { Description = "Schrijf een bladzijde als JSON, precies zoals de API." };

    private static readonly Option<bool> Csv = new("--csv") { Description = "Schrijf alle bevindingen als CSV." };

    private static readonly Option<string?> Reason = ReasonOption();

    private static readonly Option<string> ToProviders = Choice("--per-aanbieder", "MAP", "Schrijf voor elke aanbieder een CSV die u kunt versturen, zonder gegevens van jeugdigen.");

    public static Command Make()
    {
        var command = new Command("bevindingen", "Toon wat er mis is in de berichten, en wie het moet herstellen.") { Folder };
        foreach (var choice in Choices) command.Options.Add(choice);
        command.Options.Add(Json);
        command.Options.Add(Csv);
        command.Options.Add(ToProviders);
        command.Options.Add(Reason);
        command.SetAction((result, _) => RunAsync(result));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult result)
    {
        var map = result.GetValue(ToProviders);
        if (new[] { result.GetValue(Json), result.GetValue(Csv), map is not null }.Count(chosen => chosen) > 1)
            throw new UserErrorException("Kies één van --json, --csv en --per-aanbieder.");
        var given = Choices
            .Where(choice => result.GetValue(choice) is { Length: > 0 })
            .Select(choice => new KeyValuePair<string, string>(choice.Name[2..], result.GetValue(choice)!)).ToList();
        var folder = result.GetValue(Folder)!;
        using var server = await RunningServer.FindAsync(folder);
        using var store = server is null ? DataFolder.Open(folder, make: false) : null;
        var looks = new LookLog(folder, TimeProvider.System);
        var reason = result.GetValue(Reason);
        async Task<byte[]> Ask(List<KeyValuePair<string, string>> pairs, string form)
        {
            if (server is not null) return await server.FindingsAsync([.. pairs, new(Looking.ReasonName, reason ?? "")], form);
            looks.Add(Looking.Of(Reader.CommandLine with { Name = Environment.UserName }, new Request(Need.Findings, null, [.. pairs, new("formaat", form)]), reason, "opdrachtregel"));
            return FindingDesk.Written(store!, pairs, form).Bytes;
        }

        if (map is null) Write(await Ask(given, result.GetValue(Json) ? "json" : result.GetValue(Csv) ? "csv" : "tekst"));
        else await WriteListsAsync(map, given, Ask);
        return ExitCode.Good;
    }

    private static async Task WriteListsAsync(string map, List<KeyValuePair<string, string>> given, Func<List<KeyValuePair<string, string>>, string, Task<byte[]>> ask)
    {
        var all = JsonSerializer.Deserialize<FindingsDocument>(await ask([.. Without(given, "aantal"), new("aantal", "0")], "json"), Api.AnswerJson.Written)!;
        // Only an AGB code becomes the name of a file.
        var providers = all.PerAanbieder.Select(total => total.Sleutel).Distinct().Where(code => code.Length == 8 && code.All(char.IsAsciiDigit)).Order(StringComparer.Ordinal).ToList();
        Make(map);
        foreach (var provider in providers)
            await File.WriteAllBytesAsync(Path.Combine(map, $"bevindingen-{provider}.csv"), await ask([.. Without(given, "aanbieder"), new("aanbieder", provider)], FindingDesk.ForProvider));
        Console.Out.Write(FormattableString.Invariant($"{providers.Count} {(providers.Count == 1 ? "bestand" : "bestanden")} geschreven in '{map}'. Kijk ze na voor u ze verstuurt.\n"));
    }

    private static IEnumerable<KeyValuePair<string, string>> Without(IEnumerable<KeyValuePair<string, string>> given, string name) => given.Where(pair => pair.Key != name);

    private static void Make(string map)
    {
        try
        {
            Directory.CreateDirectory(map);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new UserErrorException($"Ik kan de map '{map}' niet maken. Kies een andere map.");
        }
    }

    private static void Write(byte[] bytes)
    {
        using var output = Console.OpenStandardOutput();
        output.Write(bytes);
    }

    private static Option<string> Choice(string name, string value, string description) => new(name) { HelpName = value, Description = description };

    private static Option<string?> ReasonOption()
    {
        var option = new Option<string?>("--reden") { HelpName = "REDEN", Description = $"Waarom u kijkt: {string.Join(", ", Looking.Reasons.Select(reason => reason.Code))}. Komt in het logboek van inzagen." };
        option.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && Looking.Reasons.All(reason => reason.Code != token.Value)) result.AddError("reden");
        });
        return option;
    }
}
