using System.CommandLine;
using System.Globalization;
using Roer.App.Accounts;
using Roer.App.Serving;
using Roer.App.TakeIn;
using Roer.Care;
using Roer.Messages;
using Roer.Questions.Parts;
using Roer.Store.Destruction;

namespace Roer.App.Cli;

/// <summary><c>roer beheer vernietig</c>: destroys what is kept of a child, or of all children past their retention period.</summary>
internal static class DestroyCommand
{
    private static readonly string[] Reasons = ["verzoek", "bewaartermijn", "ten-onrechte"];

    private static readonly Option<string> Folder = DataFolder.Option();

    private static readonly Option<string> Municipality = new("--gemeente") { HelpName = "CODE", Description = "De gemeente, vier cijfers.", Required = true };

    private static readonly Option<int?> Allocation = new("--toewijzing") { HelpName = "NUMMER", Description = "Een toewijzingsnummer van de jeugdige. Geef nooit een BSN." };

    private static readonly Option<bool> PastRetention = new("--bewaartermijn") { Description = "Alle jeugdigen van wie de bewaartermijn voorbij is." };

    private static readonly Option<int?> Years = new("--jaren") { HelpName = "AANTAL", Description = "Een kortere bewaartermijn dan de langste die mag, zoals uw selectielijst zegt. Alleen met --bewaartermijn." };

    private static readonly Option<string> Reason = ReasonOption();

    private static readonly Option<bool> Confirmed = new("--bevestig") { Description = "Doe het echt. Zonder dit ziet u alleen wat er zou gebeuren." };

    public static Command Make()
    {
        var command = new Command("vernietig", "Vernietig wat er van een jeugdige is bewaard. Dit kan niet ongedaan worden gemaakt.") { Folder, Municipality, Allocation, PastRetention, Years, Reason, Confirmed };
        command.SetAction((result, _) => RunAsync(result));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult result)
    {
        var (folder, municipality, years) = (result.GetValue(Folder)!, result.GetValue(Municipality)!, result.GetValue(Years));
        if (result.GetValue(Allocation) is null != result.GetValue(PastRetention)) throw new UserErrorException("Kies één van --toewijzing en --bewaartermijn.");
        var (today, longest) = (DateOnly.FromDateTime(DateTime.UtcNow), Retention.YearsOn(DateOnly.FromDateTime(DateTime.UtcNow)));
        if (years is not null && (!result.GetValue(PastRetention) || years < 1 || years > longest)) throw new UserErrorException(FormattableString.Invariant($"--jaren hoort bij --bewaartermijn en is 1 tot en met {longest}."));
        using (var server = await RunningServer.FindAsync(folder))
        {
            if (server is not null) throw new UserErrorException("Op deze gegevens draait een server. Stop die eerst, en doe het dan opnieuw.");
        }

        var lastDay = Retention.LastDay(today, years ?? longest);
        using (var store = DataFolder.Open(folder, make: false))
        {
            var destruction = new ChildDestruction(store, municipality, Mark(folder));
            var children = result.GetValue(Allocation) is { } number ? Only(destruction.ChildrenOf(number)) : destruction.PastRetention(lastDay);
            if (children.Count == 0 || !result.GetValue(Confirmed)) return Tell(children.Count, children.Count == 0 ? 0 : destruction.Weigh(children));
            Destroy(destruction, folder, (children, result.GetValue(PastRetention) ? lastDay : today), $"gemeente={municipality}", result.GetValue(Reason)!);
        }

        // Opening writes the file anew, without the places where the rows stood.
        DataFolder.Open(folder, make: false).Dispose();
        Console.Out.Write("Openbaar gemaakte cijfers blijven staan. Vernietig ook de berichten zelf, en denk aan reservekopieën.\n");
        return ExitCode.Good;
    }

    // In the log before it begins and after it is done: whatever happens in between, it can be seen that somebody did this. No number of the child is in it.
    private static void Destroy(ChildDestruction destruction, string folder, (IReadOnlyList<Child> Children, DateOnly Until) whom, string about, string reason)
    {
        var looks = new LookLog(folder, TimeProvider.System);
        looks.Add(Line("vernietigen", whom.Children.Count, 0));
        var rows = destruction.Destroy(whom.Children, whom.Until);
        looks.Add(Line("vernietigd", whom.Children.Count, rows));
        Console.Out.Write($"Vernietigd: {Number(rows, "rij", "rijen")} van {Number(whom.Children.Count, "jeugdige", "jeugdigen")}.\n");

        Look Line(string what, int children, long gone) => new()
        {
            Who = Environment.UserName,
            Role = "",
            What = what,
            About = FormattableString.Invariant($"{about} jeugdigen={children}{(gone > 0 ? $" rijen={gone.ToString(CultureInfo.InvariantCulture)}" : "")}"),
            Why = reason,
            From = "opdrachtregel",
        };
    }

    private static int Tell(int children, long rows)
    {
        Console.Out.Write(children == 0
            ? "Er is niets om te vernietigen: hiervan is niets bewaard, of het is al vernietigd.\n"
            : $"Dit vernietigt {Number(rows, "rij", "rijen")} van {Number(children, "jeugdige", "jeugdigen")}. Er is nog niets gebeurd. Met --bevestig gebeurt het echt; het kan niet ongedaan worden gemaakt.\n");
        return ExitCode.Good;
    }

    private static IReadOnlyList<Child> Only(IReadOnlyList<Child> children) => children.Count <= 1
        ? children
        : throw new UserErrorException("Bij deze toewijzing noemen berichten meer dan één jeugdige. Geef een andere toewijzing van de jeugdige.");

    private static Func<string, int, long> Mark(string folder)
    {
        var path = KeyFile.PathFor(folder);
        var key = new PseudonymKey(KeyFile.ReadOrMake(path, isEmptyStore: false));
        KeyCheck.Hold(folder, key.Hash("sleutelcontrole", "roer"), path);
        return (municipality, number) => AllocationMark.Of(key, municipality, number);
    }

    private static string Number(long number, string one, string more) => $"{DutchText.Whole(number)} {(number == 1 ? one : more)}";

    private static Option<string> ReasonOption()
    {
        var option = new Option<string>("--reden") { HelpName = "REDEN", Description = $"Waarom: {string.Join(", ", Reasons)}. Komt in het logboek van inzagen.", Required = true };
        option.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && !Reasons.Contains(token.Value)) result.AddError("reden");
        });
        return option;
    }
}
