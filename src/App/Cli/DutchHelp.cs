using System.CommandLine;
using System.CommandLine.Invocation;
using System.Text;

namespace Roer.App.Cli;

/// <summary>The help of a command, in Dutch; the library's own words are English.</summary>
internal sealed class DutchHelp : SynchronousCommandLineAction
{
    public override bool Terminating => true;

    public override int Invoke(ParseResult parseResult)
    {
        Console.Out.Write(Of(parseResult.CommandResult.Command));
        return ExitCode.Good;
    }

    public static string Of(Command command)
    {
        var text = new StringBuilder();
        text.Append(command.Description).Append("\n\nGebruik:\n  ").Append(Usage(command)).Append('\n');
        Section(text, "Opdrachten", [.. command.Subcommands.Select(sub => (Usage(sub, whole: false), sub.Description!))]);
        Section(text, "Gegeven", [.. command.Arguments.Select(argument => (argument.HelpName ?? argument.Name, argument.Description!))]);
        Section(text, "Opties", [.. Options(command).Select(option => (Name(option), Meaning(option)))]);
        return text.ToString();
    }

    /// <summary>The words to type for a command, as <c>roer beheer inzagen</c>.</summary>
    public static string NameOf(Command command) => command.Parents.OfType<Command>().FirstOrDefault() is { } above ? $"{NameOf(above)} {command.Name}" : "roer";

    private static IEnumerable<Option> Options(Command command)
    {
        var above = command.Parents.OfType<Command>().SelectMany(parent => parent.Options).Where(option => option.Recursive);
        return command.Options.Concat(above).Where(option => !option.Hidden).Distinct();
    }

    private static string Usage(Command command, bool whole = true)
    {
        var words = new List<string>();
        words.Add(whole ? NameOf(command) : command.Name);
        if (whole && command.Subcommands.Count > 0) words.Add("OPDRACHT");
        words.AddRange(command.Arguments.Select(argument => argument.HelpName ?? argument.Name));
        if (whole) words.AddRange(command.Options.Where(option => option.Required).Select(Name));
        if (whole && command.Options.Any(option => !option.Required)) words.Add("[opties]");
        return string.Join(' ', words);
    }

    private static string Name(Option option) => option.HelpName is { } value ? $"{option.Name} {value}" : option.Name;

    private static string Meaning(Option option) => option.Required ? $"{option.Description} Verplicht." : option.Description!;

    private static void Section(StringBuilder text, string title, List<(string Name, string Meaning)> rows)
    {
        if (rows.Count == 0) return;
        text.Append('\n').Append(title).Append(":\n");
        var width = rows.Max(row => row.Name.Length);
        foreach (var (name, meaning) in rows) text.Append("  ").Append(name.PadRight(width)).Append("  ").Append(meaning).Append('\n');
    }
}
