using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using Roer.App.Serving;
using Roer.Questions;
using Roer.Store;

namespace Roer.App.Cli;

/// <summary>The commands, and how each of them can end.</summary>
internal static class CommandLine
{
    public static async Task<int> RunAsync(string[] arguments)
    {
        try
        {
            var result = Root().Parse(arguments, new ParserConfiguration { ResponseFileTokenReplacer = null });
            if (result.Action is ParseErrorAction || (result.Errors.Count > 0 && result.Action is not HelpAction and not DutchHelp))
                throw new UserErrorException(DutchFaults.Of(result));
            return await result.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
        }
        catch (Exception fault) when (Sentence(fault) is { } sentence)
        {
            await Console.Error.WriteLineAsync(ScreenText.Of(sentence));
            return ExitCode.WrongUse;
        }
        catch (ProgramMissingException fault)
        {
            await Console.Error.WriteLineAsync(ScreenText.Of(fault.Message));
            return ExitCode.ProgramMissing;
        }
        catch (NotSafeException fault)
        {
            await Console.Error.WriteLineAsync(ScreenText.Of(fault.Message));
            return ExitCode.NotSafe;
        }
        catch (OperationCanceledException)
        {
            await Console.Error.WriteLineAsync("Afgebroken. Wat al bevestigd was, blijft bewaard.");
            return ExitCode.Stopped;
        }
        catch (Exception fault)
        {
            await Console.Error.WriteLineAsync($"Er ging iets mis in Roer zelf. {Product.Reporting}");
            if (Environment.GetEnvironmentVariable("ROER_SPOOR") == "1") await Console.Error.WriteLineAsync(fault.ToString());
            return ExitCode.Bug;
        }
    }

    private static string? Sentence(Exception fault) => fault switch
    {
        UserErrorException or ScopeException or ScopeFaultsException => fault.Message,
        StoreInUseException used => $"De gegevens in '{used.Folder}' zijn in gebruik door een ander Roer-programma. Wacht tot dat klaar is en probeer het dan opnieuw.",
        _ => null,
    };

    private static RootCommand Root()
    {
        var root = new RootCommand("Roer: sturen op jeugdhulp, met de iJw-berichten die uw gemeente al heeft.")
        {
            InventCommand.Make(), TakeInCommand.Make(), IntakesCommand.Make(), WithdrawCommand.Make(), AskCommand.Make(), FindingsCommand.Make(), ReportCommand.Make(), PathsCommand.Make(), WebCommand.Make(), ManageCommand.Make(), DemoCommand.Make(),
        };
        root.SetAction(_ =>
        {
            Console.Out.Write(DutchHelp.Of(root));
            return ExitCode.WrongUse;
        });
        foreach (var option in root.Options)
        {
            if (option is HelpOption help) (help.Description, help.Action) = ("Toon deze hulp.", new DutchHelp());
            if (option is VersionOption version) (version.Description, version.Action) = ("Toon de versie.", new VersionAction());
        }

        return root;
    }

    private sealed class VersionAction : SynchronousCommandLineAction
    {
        public override int Invoke(ParseResult parseResult)
        {
            Console.Out.WriteLine(Product.Version);
            return ExitCode.Good;
        }
    }
}
