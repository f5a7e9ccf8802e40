using System.Text;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Roer.App.Web;

namespace Roer.App.Report;

/// <summary>A report as the bytes of one HTML file, the same from the command line and from the server.</summary>
internal static class ReportHtml
{
    /// <summary>What is kept or sent: no script, a table in the place of each chart.</summary>
    public const string File = "bestand";

    /// <summary>What a browser prints to PDF: the same with charts, and the script that draws them.</summary>
    public const string Print = "druk";

    public static async Task<byte[]> OfAsync(AnsweredReport report, string form)
    {
        await using var given = new ServiceCollection().AddLogging().AddSingleton(new Assets()).BuildServiceProvider();
        await using var renderer = new HtmlRenderer(given, given.GetRequiredService<ILoggerFactory>());
        var parameters = ParameterView.FromDictionary(new Dictionary<string, object?> { ["Report"] = report, ["WithCharts"] = form == Print });
        var html = await renderer.Dispatcher.InvokeAsync(async () => (await renderer.RenderComponentAsync<ReportFile>(parameters)).ToHtmlString());
        return Encoding.UTF8.GetBytes(html.ReplaceLineEndings("\n"));
    }
}
