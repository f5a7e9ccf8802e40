using System.CommandLine;
using Roer.App.Serving;
using Roer.Messages.Sample;
using Roer.Questions;
using Roer.Store;

namespace Roer.App.Cli;

/// <summary><c>roer demo</c>: from nothing to an answered question in the browser.</summary>
internal static class DemoCommand
{
    private static readonly Argument<string> Folder = new("map")
    {
        HelpName = "[MAP]",
        Description = "De map voor de demonstratie. Standaard ./demo.",
        DefaultValueFactory = _ => "demo",
    };

    private static readonly Option<int> Port = WebCommand.PortOption();

    private static readonly Option<bool> WithoutWeb = new("--zonder-web") { Description = "Stop na de antwoorden; start geen webserver." };

    public static Command Make()
    {
        var command = new Command("demo", "Verzin een gemeente, lees haar berichten in en toon de antwoorden.") { Folder, Port, WithoutWeb };
        command.SetAction((result, stop) => RunAsync(result.GetValue(Folder)!, result.GetValue(Port), result.GetValue(WithoutWeb), stop));
        return command;
    }

    private static async Task<int> RunAsync(string folder, int port, bool withoutWeb, CancellationToken stop)
    {
        var options = new SampleOptions { Seed = 1, Youths = 400, Years = 3, FirstYear = 2023 };
        var data = Path.Combine(folder, "gegevens");
        using (var server = await RunningServer.FindAsync(data))
        {
            if (server is not null) throw new UserErrorException("De demonstratie draait al. Stop die eerst met Ctrl+C, of geef een andere map.");
        }

        await FillAsync(folder, data, options, stop);
        using var store = DataFolder.Open(data, make: false);
        foreach (var question in Shelf.All) Tell(store, question, options.Municipality);
        return withoutWeb ? ExitCode.Good : await WebCommand.ServeAsync(store, data, new ServerSettings { Port = port }, stop);
    }

    // The mark is written last: a demonstration that was broken off is made anew.
    private static async Task FillAsync(string folder, string data, SampleOptions options, CancellationToken stop)
    {
        var mark = Path.Combine(folder, "demo.txt");
        var made = FormattableString.Invariant($"versie {Product.Version} zaad {options.Seed} jeugdigen {options.Youths} jaren {options.Years} vanaf {options.FirstYear}\n");
        if (File.Exists(mark) && await File.ReadAllTextAsync(mark, stop) == made) return;
        Empty(folder, mark);
        Directory.CreateDirectory(folder);
        await File.WriteAllTextAsync(mark, "onderweg\n", stop);
        var messages = Path.Combine(folder, "voorbeeld");
        Console.Out.Write("Ik verzin een gemeente en schrijf haar berichten.\n");
        InventCommand.Write(messages, options);
        Console.Out.Write("Ik lees de berichten in.\n");
        await TakeInCommand.RunAsync([messages], data, new TakeInTelling(AsJson: false, PerFile: false), stop);
        await File.WriteAllTextAsync(mark, made, stop);
    }

    private static void Empty(string folder, string mark)
    {
        if (!Directory.Exists(folder) || !Directory.EnumerateFileSystemEntries(folder).Any()) return;
        if (!File.Exists(mark)) throw new UserErrorException($"In de map '{folder}' staan andere bestanden. Kies een lege of nieuwe map, dan raakt er niets weg.");
        foreach (var name in new[] { "voorbeeld", "gegevens" })
        {
            if (Directory.Exists(Path.Combine(folder, name))) Directory.Delete(Path.Combine(folder, name), recursive: true);
        }
    }

    private static void Tell(CareStore store, Question question, string municipality)
    {
        var answer = new AnswerDesk(store).Ask(question, [new("gemeente", municipality)]);
        Console.Out.Write($"\n{question.Asks} (verzonnen gegevens)\n");
        foreach (var sentence in answer.Sentences) Console.Out.Write($"  {sentence}\n");
        Console.Out.Write("\n");
    }
}
