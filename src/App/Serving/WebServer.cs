using System.Net;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Roer.App.Accounts;
using Roer.App.Api;
using Roer.App.Intakes;
using Roer.App.Report;
using Roer.App.Web;
using Roer.Questions;
using Roer.Store;

namespace Roer.App.Serving;

/// <summary>The web server over one data folder: pages, API and what the command line asks. It listens on this machine only, unless people sign in.</summary>
internal sealed class WebServer : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly string _folder;
    private readonly WarmUp _warmUp;
    private ServerFile? _file;

    private WebServer(WebApplication app, string folder, WarmUp warmUp)
    {
        _app = app;
        _folder = folder;
        _warmUp = warmUp;
    }

    /// <summary>Its address on this computer itself.</summary>
    public Uri Address => OnThisComputer(new(_app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First()));

    /// <summary>Every route that it answers.</summary>
    public IReadOnlyList<Endpoint> Routes => _app.Services.GetRequiredService<EndpointDataSource>().Endpoints;

    /// <summary>Starts a server for an audience, without sign-in and on this computer only; port 0 takes a free one.</summary>
    /// <exception cref="UserErrorException">The port is taken.</exception>
    public static Task<WebServer> StartAsync(CareStore store, string folder, int port, TimeProvider clock, Audience audience = Audience.Internal) =>
        StartAsync(store, folder, clock, new ServerSettings { Port = port, Audience = audience });

    /// <summary>Starts a server.</summary>
    /// <exception cref="UserErrorException">The port is taken, or the address is not of this computer.</exception>
    /// <exception cref="NotSafeException">It would be reachable from elsewhere without sign-in or without encryption.</exception>
    public static async Task<WebServer> StartAsync(CareStore store, string folder, TimeProvider clock, ServerSettings settings)
    {
        settings.MustBeSafe();
        UploadFolder.CleanUp(folder);
        var token = ServerFile.NewToken();
        var desks = new AnswerDesks(store, folder, clock, settings.Audience);
        var warmUp = new WarmUp(store, desks.Publicly);
        var server = new WebServer(Build(store, folder, settings, (clock, token, desks, warmUp)), folder, warmUp);
        try
        {
            await server._app.StartAsync();
        }
        catch (IOException)
        {
            await server.DisposeAsync();
            throw new UserErrorException(FormattableString.Invariant($"Poort {settings.Port} is bezet, of het adres is niet van deze computer. Kies een andere met --poort of --luister."));
        }

        server._file = new ServerFile { Address = server.Address.ToString(), Process = Environment.ProcessId, Token = token, IsPublic = settings.Audience == Audience.Public };
        server._file.Write(folder);
        if (settings.WarmsUp) warmUp.Begin();
        return server;
    }

    public Task WaitForStopAsync(CancellationToken stop) => _app.WaitForShutdownAsync(stop);

    public async ValueTask DisposeAsync()
    {
        _file?.Remove(_folder);
        await _warmUp.DisposeAsync();
        await _app.DisposeAsync();
    }

    private static Uri OnThisComputer(Uri address) => address.IsLoopback ? address : new UriBuilder(address) { Host = IPAddress.Loopback.ToString() }.Uri;

    private static WebApplication Build(CareStore store, string folder, ServerSettings settings, (TimeProvider Clock, string Token, AnswerDesks Desks, WarmUp WarmUp) own)
    {
        // The empty builder reads no settings from the environment or a file: nothing can make it listen elsewhere.
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.WebHost.UseKestrelCore().ConfigureKestrel(options =>
        {
            options.AddServerHeader = false;
            foreach (var address in settings.Addresses) options.Listen(address, settings.Port);
        });
        builder.Logging.AddJsonConsole().SetMinimumLevel(LogLevel.Error)
            .AddConsole(options => options.LogToStandardErrorThreshold = LogLevel.Trace)
            // A server that cannot start says so in one line of its own.
            .AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.None);
        builder.Services.AddRoutingCore();
        builder.Services.AddCompressedAnswers();
        KeptPages.AddTo(builder.Services);
        builder.Services.AddRazorComponents();
        builder.Services.ConfigureHttpJsonOptions(options => options.SerializerOptions.NumberHandling = default);
        builder.Services.AddApiDescription();
        builder.Services.AddSingleton(new Assets());
        builder.Services.AddAccounts(store, folder, settings, (own.Clock, own.Token, own.Desks));
        var takingIn = new TakeInDesk(store, folder, own.Clock);
        builder.Services.AddSingleton(takingIn);
        builder.Services.AddSingleton(new Uploads(takingIn, folder));
        builder.Services.AddSingleton(new IntakeDesk(store, own.Clock, own.WarmUp.Begin));
        builder.Services.AddSingleton(own.WarmUp);
        builder.Services.AddSingleton<IHostLifetime, StopSignals>();
        var app = builder.Build();
        app.Use(SecurityHeaders.AddAsync);
        app.Use(ReadingOnly.HeadAsGetAsync);
        app.Use(ReadingOnly.OneAddressEachAsync);
        app.UseRouting();
        app.UseExceptionHandler(new ExceptionHandlerOptions { ExceptionHandler = BugAsync });
        app.UseAccounts();
        app.UseOutputCache();
        app.UseResponseCompression();
        app.MapOpenApi(SecurityHeaders.Description);
        app.MapApi();
        app.MapFindings();
        if (settings.Audience == Audience.Internal)
        {
            app.MapIntakes();
            app.MapIntakePages();
        }

        app.MapInternal();
        app.MapReport();
        app.MapPages(new KeptPages(store));
        return app;
    }

    private static async Task BugAsync(HttpContext context)
    {
        if (Environment.GetEnvironmentVariable("ROER_SPOOR") == "1")
            await Console.Error.WriteLineAsync(context.Features.Get<IExceptionHandlerFeature>()?.Error.ToString());
        SecurityHeaders.Put(context);
        await Problem.Bug().Result().ExecuteAsync(context);
    }
}
