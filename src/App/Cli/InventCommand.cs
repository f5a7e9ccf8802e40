using System.CommandLine;
using Roer.Messages.Sample;
using Roer.Questions.Parts;

namespace Roer.App.Cli;

/// <summary><c>roer voorbeeld</c>: writes the messages of an invented municipality.</summary>
internal static class InventCommand
{
    private static readonly Argument<string> Folder = new("map") { HelpName = "DIR", Description = "De map om de berichten in te schrijven. Die moet leeg zijn." };

    private static readonly Option<int> Seed = Number("--zaad", "Hetzelfde zaad geeft altijd dezelfde gemeente. Standaard 1.", 1, 0, int.MaxValue);

    private static readonly Option<int> Youths = Number("--jeugdigen", "Jeugdigen met hulp in een gemiddeld jaar, 1 tot en met 200000. Standaard 3000.", 3000, 1, 200_000);

    private static readonly Option<int> Years = Number("--jaren", "Het aantal jaren, 1 tot en met 20. Standaard 5.", 5, 1, 20);

    private static readonly Option<string> Errors = OneOf(
        "--fouten", "geen (alles klopt), gewoon (zoals overal) of alle (tegen elke regel een paar; waarheid.json zegt waar). Standaard gewoon.", "gewoon", "geen", "alle");

    public static Command Make()
    {
        var command = new Command("voorbeeld", "Verzin een gemeente en schrijf haar berichten.") { Folder, Seed, Youths, Years, Errors };
        command.SetAction(result => Run(
            result.GetValue(Folder)!,
            new SampleOptions { Seed = result.GetValue(Seed), Youths = result.GetValue(Youths), Years = result.GetValue(Years), Errors = ErrorsOf(result.GetValue(Errors)!) }));
        return command;
    }

    /// <summary>Writes the messages of an invented municipality into an empty folder.</summary>
    public static void Write(string folder, SampleOptions options)
    {
        try
        {
            if (Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any())
                throw new UserErrorException($"De map '{folder}' is niet leeg. Kies een lege of nieuwe map, dan raakt er niets weg.");
            SampleTown.Invent(options).WriteTo(folder, null);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new UserErrorException($"Ik kan niet in '{folder}' schrijven. Controleer het pad, de rechten en de ruimte.");
        }
    }

    private static int Run(string folder, SampleOptions options)
    {
        Write(folder, options);
        Console.Out.Write($"In '{folder}' staan nu de verzonnen berichten van gemeente {options.Municipality}: {DutchText.Whole(options.Youths)} jeugdigen per jaar, {DutchText.Whole(options.Years)} jaar.\n");
        Console.Out.Write($"Lees ze in met: roer inlezen {folder} --gegevens MAP\n");
        return ExitCode.Good;
    }

    private static SampleErrors ErrorsOf(string word) => word switch
    {
        "geen" => SampleErrors.None,
        "alle" => SampleErrors.All,
        _ => SampleErrors.Usual,
    };

    private static Option<string> OneOf(string name, string description, string standard, params string[] others)
    {
        var option = new Option<string>(name) { HelpName = "FOUTEN", Description = description, DefaultValueFactory = _ => standard };
        option.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && token.Value != standard && !others.Contains(token.Value)) result.AddError(name);
        });
        return option;
    }

    private static Option<int> Number(string name, string description, int standard, int least, int most)
    {
        var option = new Option<int>(name) { HelpName = "N", Description = description, DefaultValueFactory = _ => standard };
        option.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && (!int.TryParse(token.Value, out var number) || number < least || number > most)) result.AddError(name);
        });
        return option;
    }
}
