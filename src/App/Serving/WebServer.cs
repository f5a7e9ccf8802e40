using System.Net;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Roer.App.Api;
using Roer.App.Intakes;
using Roer.App.Report;
using Roer.App.Web;
using Roer.Questions;
using Roer.Store;

namespace Roer.App.Serving;

/// <summary>The web server over one data folder: pages, API and what the command line asks. It listens on this machine only.</summary>
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

    /// <summary>The address that it listens on.</summary>
    public Uri Address => new(_app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());

    /// <summary>Starts a server for an audience; port 0 takes a free one.</summary>
    /// <exception cref="UserErrorException">The port is taken.</exception>
    public static async Task<WebServer> StartAsync(CareStore store, string folder, int port, TimeProvider clock, Audience audience = Audience.Internal)
    {
        UploadFolder.CleanUp(folder);
        var token = ServerFile.NewToken();
        var warmUp = new WarmUp(store);
        var server = new WebServer(Build(store, folder, port, (clock, token, warmUp, audience)), folder, warmUp);
        try
        {
            await server._app.StartAsync();
        }
        catch (IOException)
        {
            await server.DisposeAsync();
            throw new UserErrorException(FormattableString.Invariant($"Poort {port} is bezet. Kies een andere met --poort."));
        }

        server._file = new ServerFile { Address = server.Address.ToString(), Process = Environment.ProcessId, Token = token, IsPublic = audience == Audience.Public };
        server._file.Write(folder);
        warmUp.Begin();
        return server;
    }

    public Task WaitForStopAsync(CancellationToken stop) => _app.WaitForShutdownAsync(stop);

    public async ValueTask DisposeAsync()
    {
        _file?.Remove(_folder);
        await _warmUp.DisposeAsync();
        await _app.DisposeAsync();
    }

    private static WebApplication Build(CareStore store, string folder, int port, (TimeProvider Clock, string Token, WarmUp WarmUp, Audience Audience) own)
    {
        // The empty builder reads no settings from the environment or a file: nothing can make it listen elsewhere.
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.WebHost.UseKestrelCore().ConfigureKestrel(options =>
        {
            options.AddServerHeader = false;
            options.Listen(IPAddress.Loopback, port);
        });
        builder.Logging.AddJsonConsole().SetMinimumLevel(LogLevel.Error)
            .AddConsole(options => options.LogToStandardErrorThreshold = LogLevel.Trace)
            // A server that cannot start says so in one line of its own.
            .AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.None);
        builder.Services.AddRoutingCore();
        builder.Services.AddCompressedAnswers();
        builder.Services.AddRazorComponents();
        builder.Services.ConfigureHttpJsonOptions(options => options.SerializerOptions.NumberHandling = default);
        builder.Services.AddApiDescription();
        builder.Services.AddSingleton(new Assets());
        builder.Services.AddSingleton(AnswerDesk.For(own.Audience, store, folder, own.Clock));
        var takingIn = new TakeInDesk(store, folder, own.Clock);
        builder.Services.AddSingleton(takingIn);
        builder.Services.AddSingleton(new Uploads(takingIn, folder));
        builder.Services.AddSingleton(new IntakeDesk(store, own.Clock, own.WarmUp.Begin));
        builder.Services.AddSingleton(own.WarmUp);
        builder.Services.AddSingleton<IHostLifetime, StopSignals>();
        var app = builder.Build();
        app.Use(SecurityHeaders.AddAsync);
        app.Use(ReadingOnly.HeadAsGetAsync);
        app.Use(SameOrigin.CheckAsync);
        app.Use(ReadingOnly.OneAddressEachAsync);
        app.UseResponseCompression();
        app.UseRouting();
        app.UseExceptionHandler(new ExceptionHandlerOptions { ExceptionHandler = BugAsync });
        app.MapOpenApi(SecurityHeaders.Description);
        app.MapApi();
        app.MapFindings();
        if (own.Audience == Audience.Internal)
        {
            app.MapIntakes();
            app.MapIntakePages();
        }

        app.MapInternal(own.Token);
        app.MapReport();
        app.MapPages();
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
