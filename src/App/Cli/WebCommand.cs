using System.CommandLine;
using System.Net;
using Roer.App.Accounts;
using Roer.App.Serving;
using Roer.Questions;
using Roer.Store;

namespace Roer.App.Cli;

/// <summary><c>roer web</c>: the pages and the API, on this machine only or for who signs in.</summary>
internal static class WebCommand
{
    private static readonly Option<string> Folder = DataFolder.Option();

    private static readonly Option<int> Port = PortOption();

    private static readonly Option<bool> Publicly = PublicOption("Toon alleen wat iedereen mag zien: kleine aantallen verborgen, de rest afgerond.");

    private static readonly Option<bool> WithSignIn = new("--aanmelden") { Description = "Laat mensen zich aanmelden, zoals aanmelden.json in de map met gegevens zegt." };

    private static readonly Option<string?> Listen = ListenOption();

    public static Option<bool> PublicOption(string description) => new("--openbaar") { Description = description };

    public static Option<int> PortOption()
    {
        var port = new Option<int>("--poort")
        {
            HelpName = "NUMMER",
            Description = "De poort op deze computer, 0 tot en met 65535 (0 kiest een vrije). Standaard 5080.",
            DefaultValueFactory = _ => 5080,
        };
        port.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && (!int.TryParse(token.Value, out var number) || number is < 0 or > 65535)) result.AddError("poort");
        });
        return port;
    }

    public static Command Make()
    {
        var command = new Command("web", "Toon de vragen in de browser, op deze computer of voor wie zich aanmeldt.") { Folder, Port, Publicly, WithSignIn, Listen };
        command.SetAction(async (result, stop) =>
        {
            var (folder, settings) = (result.GetValue(Folder)!, Settings(result));
            settings.MustBeSafe();
            using var store = DataFolder.Open(folder, make: false);
            return await ServeAsync(store, folder, settings, stop);
        });
        return command;
    }

    /// <summary>Serves until it is stopped.</summary>
    public static async Task<int> ServeAsync(CareStore store, string folder, ServerSettings settings, CancellationToken stop)
    {
        await using var server = await WebServer.StartAsync(store, folder, TimeProvider.System, settings);
        var address = settings.SignIn?.Address ?? server.Address;
        Console.Out.Write($"Open {address.ToString().TrimEnd('/')} in uw browser. Stoppen: Ctrl+C.\n");
        Console.Out.Flush();
        await server.WaitForStopAsync(stop);
        return ExitCode.Good;
    }

    private static ServerSettings Settings(ParseResult result)
    {
        var (isPublic, withSignIn) = (result.GetValue(Publicly), result.GetValue(WithSignIn));
        if (isPublic && withSignIn) throw new UserErrorException("Kies één van --openbaar en --aanmelden. Met --aanmelden ziet wie de rol 'raad' of 'onderzoeker' heeft ook alleen wat openbaar is.");
        return new ServerSettings
        {
            Port = result.GetValue(Port),
            Address = result.GetValue(Listen) is { } address ? IPAddress.Parse(address) : null,
            Audience = isPublic ? Audience.Public : Audience.Internal,
            SignIn = withSignIn ? SignInSettings.Read(result.GetValue(Folder)!) : null,
        };
    }

    private static Option<string?> ListenOption()
    {
        var option = new Option<string?>("--luister") { HelpName = "ADRES", Description = "Een IP-adres waarop andere computers Roer bereiken. Alleen samen met --aanmelden. Standaard alleen deze computer." };
        option.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && !IPAddress.TryParse(token.Value, out _)) result.AddError("adres");
        });
        return option;
    }
}
