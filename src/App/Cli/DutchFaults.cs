using System.CommandLine;
using System.CommandLine.Parsing;

namespace Roer.App.Cli;

/// <summary>What is wrong with a command line, in one Dutch line.</summary>
internal static class DutchFaults
{
    public static string Of(ParseResult result)
    {
        var command = result.CommandResult.Command;
        var help = $"{DutchHelp.NameOf(command)} --help";
        return $"{What(result, command)} Zie: {help}";
    }

    private static string What(ParseResult result, Command command)
    {
        if (result.UnmatchedTokens is [var unknown, ..]) return Unknown(unknown, command);
        if (command.Subcommands.Count > 0) return "Geef een opdracht.";
        var missing = command.Options.FirstOrDefault(option => option.Required && result.GetResult(option) is not { Implicit: false });
        if (missing is not null) return $"{missing.Name} ontbreekt. Geef {missing.Name} {missing.HelpName}.";
        return result.Errors.Select(fault => fault.SymbolResult).FirstOrDefault() switch
        {
            OptionResult { Tokens: [] } option => $"{option.Option.Name} mist een waarde. Geef {option.Option.Name} {option.Option.HelpName}.",
            OptionResult { Tokens: [var value] } option => $"'{value.Value}' past niet bij {option.Option.Name}. {option.Option.Description}",
            OptionResult option => $"{option.Option.Name} mag maar één keer.",
            ArgumentResult { Tokens: [] } argument => $"{argument.Argument.HelpName ?? argument.Argument.Name} ontbreekt.",
            ArgumentResult argument => $"'{argument.Tokens[0].Value}' past hier niet. {argument.Argument.Description}",
            _ => command.Arguments is [{ Arity.MinimumNumberOfValues: > 0 } first, ..]
                ? $"{first.HelpName ?? first.Name} ontbreekt."
                : "Deze opdracht begrijp ik niet.",
        };
    }

    private static string Unknown(string word, Command command)
    {
        if (word.StartsWith('-')) return $"De optie '{word}' bestaat niet.";
        return command.Subcommands.Count > 0
            ? $"De opdracht '{word}' bestaat niet. Kies uit: {string.Join(", ", command.Subcommands.Select(sub => sub.Name))}."
            : $"'{word}' hoort hier niet.";
    }
}
