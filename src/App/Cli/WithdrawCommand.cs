using System.CommandLine;
using Roer.App.Intakes;
using Roer.App.Serving;

namespace Roer.App.Cli;

/// <summary><c>roer intrekken</c>: takes an intake back. What was known before stays as it was.</summary>
internal static class WithdrawCommand
{
    private static readonly Argument<string> Number = new("inname") { HelpName = "NUMMER", Description = "Het nummer van de inname. Zie: roer innames." };

    private static readonly Option<string> Folder = DataFolder.Option();

    private static readonly Option<string> Reason = new("--reden") { HelpName = "TEKST", Description = "Waarom, zonder gegevens van personen.", Required = true };

    private static readonly Option<string> Known = new("--bekend-op") { HelpName = "DATUM", Description = "Vanaf deze peildatum telt het bestand niet meer mee. Standaard de nieuwste dag van wat is ingelezen." };

    public static Command Make()
    {
        var command = new Command("intrekken", "Trek een inname in. Het bestand telt dan niet meer mee; eerdere peildata blijven zoals ze waren.") { Number, Folder, Reason, Known };
        command.SetAction((result, _) => RunAsync(result));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult result)
    {
        var folder = result.GetValue(Folder)!;
        using var server = await RunningServer.FindInternalAsync(folder);
        using var store = server is null ? DataFolder.Open(folder, make: false) : null;
        var (number, reason, known) = (result.GetValue(Number)!, result.GetValue(Reason)!, result.GetValue(Known));
        if (server is not null) Console.Out.Write(Said(await server.WithdrawAsync(number, reason, known)));
        else Console.Out.Write(Directly(new IntakeDesk(store!, TimeProvider.System), number, reason, known));
        return ExitCode.Good;
    }

    private static string Directly(IntakeDesk desk, string number, string reason, string? known)
    {
        var withdrawal = desk.Read(number, reason, known);
        var (outcome, stand) = desk.Withdraw(withdrawal);
        return IntakeWords.Fault(outcome, withdrawal.Intake) is { } fault ? throw new UserErrorException(fault) : IntakeWords.Withdrawn(withdrawal, stand) + "\n";
    }

    private static string Said(IntakeRowDocument file)
    {
        var said = file.Intrekking!;
        return IntakeWords.Withdrawn(new Care.Withdrawal(file.Nummer, said.BekendOp, said.Reden, said.Door), said.Nummer) + "\n";
    }
}
