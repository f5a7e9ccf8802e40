using System.CommandLine;
using Roer.App.Accounts;
using Roer.App.Api;
using Roer.App.Serving;
using Roer.Questions;

namespace Roer.App.Cli;

/// <summary><c>roer vraag</c>: one question, one scope, one answer.</summary>
internal static class AskCommand
{
    private static readonly Argument<string?> Slug = new("vraag")
    {
        HelpName = "VRAAG",
        Description = "De naam van de vraag. Zonder naam ziet u de lijst.",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private static readonly Option<string?> Folder = new("--gegevens") { HelpName = "MAP", Description = "De map met de ingelezen gegevens." };

    private static readonly Option<string>[] ScopeOptions =
    [
        Scoped("--gemeente", "CODE", "De gemeente, vier cijfers. Mag weg als er maar één gemeente is ingelezen."),
        Scoped("--periode", "PERIODE", "2025, 2025-K2, 2025-H1, 2025-03 of 2025-01..2025-06. Standaard het laatste volle jaar; bij waar-eindigt-het-jaar het lopende."),
        Scoped("--vergelijk", "PERIODE", "De periode om mee te vergelijken."),
        Scoped("--peildatum", "DATUM", "Alleen wat op deze dag bekend was telt mee. Standaard de nieuwste dag."),
        Scoped("--stand", "NUMMER", "De laatste inname die meetelt, om een oud antwoord precies terug te krijgen."),
        Scoped("--per", "DIMENSIE", "De dimensie waarover de eerste tabel verdeelt."),
    ];

    private static readonly Option<string[]> Filters = new("--filter")
    {
        HelpName = "DIMENSIE=WAARDE",
        Description = "Beperk het antwoord; mag vaker.",
        AllowMultipleArgumentsPerToken = false,
    };

    private static readonly Option<string[]> Settings = new("--instelling")
    {
        HelpName = "NAAM=WAARDE",
        Description = "Stel in hoe de vraag rekent; mag vaker. Welke instellingen een vraag heeft, staat in docs/generated/vragen.md.",
        AllowMultipleArgumentsPerToken = false,
    };

    private static readonly Option<bool> Json = new("--json") { Description = "Schrijf het antwoord als JSON, precies zoals de API." };

    private static readonly Option<bool> Csv = new("--csv") { Description = "Schrijf een tabel als CSV." };

    private static readonly Option<string?> Xlsx = new("--xlsx") { HelpName = "BESTAND", Description = "Schrijf het antwoord met alle tabellen als werkmap (XLSX) in dit bestand." };

    private static readonly Option<string?> Parquet = new("--parquet") { HelpName = "BESTAND", Description = "Schrijf een tabel als Parquet in dit bestand. Niet met --openbaar." };

    private static readonly Option<string?> Table = new("--tabel") { HelpName = "NAAM", Description = "De tabel voor --csv en --parquet. Standaard de eerste." };

    private static readonly Option<bool> Publicly = WebCommand.PublicOption("Geef het antwoord zoals iedereen het mag zien. Wat u zo vraagt, wordt onthouden als openbaar gemaakt.");

    public static Command Make()
    {
        var command = new Command("vraag", "Beantwoord een vraag.") { Slug, Folder };
        foreach (var option in ScopeOptions) command.Options.Add(option);
        command.Options.Add(Filters);
        command.Options.Add(Settings);
        command.Options.Add(Json);
        command.Options.Add(Csv);
        command.Options.Add(Xlsx);
        command.Options.Add(Parquet);
        command.Options.Add(Table);
        command.Options.Add(Publicly);
        command.SetAction((result, _) => RunAsync(result));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult result)
    {
        var file = result.GetValue(Xlsx) ?? result.GetValue(Parquet);
        if (new[] { result.GetValue(Json), result.GetValue(Csv), result.GetValue(Xlsx) is not null, result.GetValue(Parquet) is not null }.Count(asked => asked) > 1)
            throw new UserErrorException("Kies één van --json, --csv, --xlsx en --parquet.");
        if (result.GetValue(Slug) is not { } slug) return List(result.GetValue(Json));
        var question = Shelf.Find(slug)
            ?? throw new UserErrorException($"De vraag '{slug}' staat niet op de plank. Kies uit: {string.Join(", ", Shelf.All.Select(known => known.Slug))}.");
        var folder = result.GetValue(Folder) ?? throw new UserErrorException("--gegevens ontbreekt. Geef --gegevens MAP. Zie: roer vraag --help");
        var form = result.GetValue(Json) ? "json" : result.GetValue(Csv) ? "csv" : result.GetValue(Xlsx) is not null ? "xlsx" : file is not null ? "parquet" : "tekst";
        var audience = result.GetValue(Publicly) ? Audience.Public : Audience.Internal;
        if (audience == Audience.Public && form == "parquet") throw new UserErrorException(QuestionEndpoints.NoPublicParquet);
        var bytes = await AnswerAsync(question, folder, (Given(result), form), audience);
        if (file is null) Write(bytes);
        else await SaveAsync(file, bytes);
        return ExitCode.Good;
    }

    private static async Task<byte[]> AnswerAsync(Question question, string folder, (List<KeyValuePair<string, string>> Given, string Form) asked, Audience audience)
    {
        using (var server = await RunningServer.FindAsync(folder))
        {
            server?.MustServe(audience);
            if (server is not null) return await server.AskAsync(question.Slug, asked.Given, asked.Form);
        }

        using var store = DataFolder.Open(folder, make: false);
        var request = new Request(Need.Question, question.Slug, asked.Given);
        if (audience == Audience.Internal && Looking.Holds(request, asked.Form))
            new LookLog(folder, TimeProvider.System).Add(Looking.Of(Reader.CommandLine with { Name = Environment.UserName }, request, null, "opdrachtregel"));
        return QuestionEndpoints.Written(AnswerDesk.For(audience, store, folder, TimeProvider.System).Ask(question, asked.Given), asked.Form, asked.Given.FirstOrDefault(pair => pair.Key == "tabel").Value).Bytes;
    }

    private static List<KeyValuePair<string, string>> Given(ParseResult result)
    {
        var pairs = ScopeOptions
            .Where(option => result.GetValue(option) is { Length: > 0 })
            .Select(option => new KeyValuePair<string, string>(option.Name[2..], result.GetValue(option)!));
        return
        [
            .. pairs,
            .. result.GetValue(Table) is { Length: > 0 } table ? [new KeyValuePair<string, string>("tabel", table)] : Array.Empty<KeyValuePair<string, string>>(),
            .. (result.GetValue(Filters) ?? []).Select(filter => new KeyValuePair<string, string>("filter", filter)),
            .. (result.GetValue(Settings) ?? []).Select(setting => new KeyValuePair<string, string>("instelling", setting)),
        ];
    }

    private static int List(bool asJson)
    {
        if (asJson) Write(QuestionEndpoints.ShelfBytes());
        else foreach (var question in Shelf.All) Console.Out.Write($"{question.Slug}  {question.Asks}\n");
        return ExitCode.Good;
    }

    private static async Task SaveAsync(string file, byte[] bytes)
    {
        try
        {
            await File.WriteAllBytesAsync(file, bytes);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new UserErrorException($"Ik kan {file} niet schrijven. Kies een andere plek of sluit het bestand.");
        }
    }

    private static void Write(byte[] bytes)
    {
        using var output = Console.OpenStandardOutput();
        output.Write(bytes);
    }

    private static Option<string> Scoped(string name, string value, string description) => new(name) { HelpName = value, Description = description };
}
