using System.CommandLine;
using Roer.App.Report;
using Roer.App.Serving;
using Roer.Questions;

namespace Roer.App.Cli;

/// <summary><c>roer verslag</c>: questions with their answers as one document.</summary>
internal static class ReportCommand
{
    private static readonly Argument<string[]> Slugs = new("vraag")
    {
        HelpName = "VRAAG…",
        Description = "De vragen in het verslag. Zonder vragen: allemaal.",
        Arity = ArgumentArity.ZeroOrMore,
    };

    private static readonly Option<string> Folder = DataFolder.Option();

    private static readonly Option<string> Target = new("--uit")
    {
        HelpName = "BESTAND",
        Description = "Waar het verslag komt: een bestand dat eindigt op .html of .pdf. Voor een PDF is Chromium, Chrome of Edge nodig.",
        Required = true,
    };

    private static readonly Option<string>[] ScopeOptions =
    [
        Scoped("--omvang", "OMVANG", "kort (van elke vraag het antwoord, de belangrijkste tabel en de zekerheid) of volledig (alle tabellen). Standaard kort."),
        Scoped("--gemeente", "CODE", "De gemeente, vier cijfers. Mag weg als er maar één gemeente is ingelezen."),
        Scoped("--periode", "PERIODE", "2025, 2025-K2, 2025-H1, 2025-03 of 2025-01..2025-06. Standaard wat elke vraag zelf kiest."),
        Scoped("--vergelijk", "PERIODE", "De periode om mee te vergelijken."),
        Scoped("--peildatum", "DATUM", "Alleen wat op deze dag bekend was telt mee. Standaard de nieuwste dag."),
        Scoped("--stand", "NUMMER", "De laatste inname die meetelt, om een oud verslag precies terug te krijgen."),
    ];

    private static readonly Option<string[]> Filters = new("--filter")
    {
        HelpName = "DIMENSIE=WAARDE",
        Description = "Beperk alle antwoorden; mag vaker. Elke vraag in het verslag moet de dimensie kennen.",
        AllowMultipleArgumentsPerToken = false,
    };

    private static readonly Option<bool> Publicly = WebCommand.PublicOption("Maak het verslag zoals iedereen het mag zien. Wat erin staat, wordt onthouden als openbaar gemaakt.");

    public static Command Make()
    {
        var command = new Command("verslag", "Maak van vragen en hun antwoord één document om te lezen of af te drukken.") { Slugs, Folder, Target, Publicly };
        foreach (var option in ScopeOptions) command.Options.Add(option);
        command.Options.Add(Filters);
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult result, CancellationToken stop)
    {
        var (target, given, folder) = (result.GetValue(Target)!, Given(result), (Path: result.GetValue(Folder)!, Audience: result.GetValue(Publicly) ? Audience.Public : Audience.Internal));
        switch (Path.GetExtension(target).ToLowerInvariant())
        {
            case ".html":
                await WriteAsync(target, await HtmlAsync(folder, given, ReportHtml.File), stop);
                break;
            case ".pdf":
                // Looked for first: who has none need not wait for the answers.
                var browser = Browser.Find();
                await WriteAsync(target, await PdfPrint.OfAsync(await HtmlAsync(folder, given, ReportHtml.Print), browser, stop), stop);
                break;
            default:
                throw new UserErrorException($"'{target}' eindigt niet op .html of .pdf. Kies een van de twee.");
        }

        Console.Out.Write($"Het verslag staat in '{target}'.\n");
        return ExitCode.Good;
    }

    private static async Task<byte[]> HtmlAsync((string Path, Audience Audience) folder, List<KeyValuePair<string, string>> given, string form)
    {
        using (var server = await RunningServer.FindAsync(folder.Path))
        {
            server?.MustServe(folder.Audience);
            if (server is not null) return await server.ReportAsync(given, form);
        }

        using var store = DataFolder.Open(folder.Path, make: false);
        return await ReportHtml.OfAsync(AnsweredReport.Of(given, AnswerDesk.For(folder.Audience, store, folder.Path, TimeProvider.System)), form);
    }

    private static async Task WriteAsync(string target, byte[] bytes, CancellationToken stop)
    {
        try
        {
            await File.WriteAllBytesAsync(target, bytes, stop);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new UserErrorException($"Ik kan '{target}' niet schrijven. Controleer of de map bestaat en of het bestand niet open staat.");
        }
    }

    private static List<KeyValuePair<string, string>> Given(ParseResult result) =>
    [
        .. (result.GetValue(Slugs) ?? []).Select(slug => new KeyValuePair<string, string>(ReportQuery.QuestionName, slug)),
        .. ScopeOptions.Where(option => result.GetValue(option) is { Length: > 0 })
            .Select(option => new KeyValuePair<string, string>(option.Name[2..], result.GetValue(option)!)),
        .. (result.GetValue(Filters) ?? []).Select(filter => new KeyValuePair<string, string>("filter", filter)),
    ];

    private static Option<string> Scoped(string name, string value, string description) => new(name) { HelpName = value, Description = description };
}
