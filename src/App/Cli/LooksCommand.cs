using System.CommandLine;
using System.Globalization;
using Roer.App.Accounts;

namespace Roer.App.Cli;

/// <summary><c>roer beheer inzagen</c>: who looked at trajectories, and whether the log is whole.</summary>
internal static class LooksCommand
{
    private static readonly Option<string> Folder = DataFolder.Option();

    private static readonly Option<string?> Seal = new("--zegel") { HelpName = "ZEGEL", Description = "Controleer of het logboek nog een regel met dit zegel heeft: dan is er tot daar niets weg." };

    public static Command Make()
    {
        var command = new Command("inzagen", "Toon wie naar gegevens van trajecten keek en waarom, en controleer het logboek.") { Folder, Seal };
        command.SetAction(result => Run(result.GetValue(Folder)!, result.GetValue(Seal)));
        return command;
    }

    private static int Run(string folder, string? seal)
    {
        if (!Directory.Exists(folder)) throw new UserErrorException($"De map '{folder}' bestaat niet. Controleer de naam.");
        var history = LookLog.Read(folder);
        foreach (var look in history.Looks) Say(LineOf(look));
        if (history.Broken is { } number)
        {
            Console.Error.WriteLine(FormattableString.Invariant($"Het logboek klopt niet: regel {number} is veranderd, verplaatst of weg. Wat daarna komt, is niet te vertrouwen."));
            return ExitCode.LogDamaged;
        }

        if (seal is not null && !history.Seals.Contains(seal.Trim()))
        {
            Console.Error.WriteLine("Het logboek heeft geen regel met dit zegel. Er is een stuk weg, of het zegel hoort bij een ander logboek.");
            return ExitCode.LogDamaged;
        }

        Say(history.Looks.Count == 0
            ? "Er is nog nooit naar gegevens van trajecten gekeken."
            : FormattableString.Invariant($"Het logboek is heel: {history.Looks.Count} {(history.Looks.Count == 1 ? "regel" : "regels")}. Bewaar dit zegel ergens anders: {history.Seals[^1]}"));
        return ExitCode.Good;
    }

    private static string LineOf(Look look) => string.Join("  ", new[]
    {
        look.Number.ToString(CultureInfo.InvariantCulture), look.Moment.ToString("yyyy-MM-dd HH:mm:ss 'UTC'", CultureInfo.InvariantCulture), look.Who, look.Role, look.What, look.About, $"reden: {look.Why}", look.From,
    }.Where(part => part.Length > 0));

    private static void Say(string line) => Console.Out.Write(ScreenText.Of(line) + "\n");
}
