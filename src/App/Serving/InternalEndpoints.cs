using System.Text.Json;
using System.Threading.Channels;

namespace Roer.App.Serving;

/// <summary>What the command line on this machine asks of the server. The gate asks the token of the server's file for each.</summary>
internal static class InternalEndpoints
{
    public const string Alive = "/intern/leeft";

    public const string TakeIn = "/intern/inlezen";

    public static void MapInternal(this WebApplication app)
    {
        var group = app.MapGroup("").ExcludeFromDescription();
        group.MapGet(Alive, () => Results.NoContent());
        group.MapPost(TakeIn, TakeInAsync);
    }

    private static async Task TakeInAsync(HttpContext context, TakeInDesk desk, WarmUp warmUp)
    {
        var paths = await JsonSerializer.DeserializeAsync<string[]>(context.Request.Body, JsonSerializerOptions.Web, context.RequestAborted);
        if (paths is null || paths.Length == 0 || !paths.All(Path.IsPathFullyQualified))
        {
            await Api.Problem.Wrong("Geef volledige paden van bestanden of mappen.").ExecuteAsync(context);
            return;
        }

        context.Response.ContentType = "application/x-ndjson";
        var lines = Channel.CreateUnbounded<TakeInLine>();
        var taking = RunAsync(desk, paths, lines.Writer, context.RequestAborted);
        await foreach (var line in lines.Reader.ReadAllAsync(CancellationToken.None))
        {
            await context.Response.WriteAsync(JsonSerializer.Serialize(line, JsonSerializerOptions.Web) + "\n", CancellationToken.None);
            if (!lines.Reader.TryPeek(out _)) await context.Response.Body.FlushAsync(CancellationToken.None);
        }

        await taking;
        warmUp.Begin();
    }

    private static async Task RunAsync(TakeInDesk desk, string[] paths, ChannelWriter<TakeInLine> lines, CancellationToken stop)
    {
        try
        {
            var result = await Task.Run(() => desk.TakeInAsync(paths, (file, files) => lines.TryWrite(TakeInLine.Of(file, files)), stop), stop);
            lines.TryWrite(TakeInLine.Of(result));
        }
        catch (UserErrorException fault)
        {
            lines.TryWrite(new TakeInLine(Fault: fault.Message));
        }
        finally
        {
            lines.Complete();
        }
    }
}
