using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;

namespace Roer.App.Report;

/// <summary>Prints an HTML file to a tagged PDF with a browser that shows no window and reaches no network.</summary>
internal static partial class PdfPrint
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    /// <exception cref="ProgramMissingException">The browser does not do it.</exception>
    public static async Task<byte[]> OfAsync(byte[] html, string browser, CancellationToken stop)
    {
        // A folder that only who runs the program can read: the file holds the figures.
        var folder = Directory.CreateTempSubdirectory("roer-verslag-").FullName;
        try
        {
            var (source, target) = (Path.Combine(folder, "verslag.html"), Path.Combine(folder, "verslag.pdf"));
            await File.WriteAllBytesAsync(source, html, stop);
            await RunAsync(browser, Arguments(folder, source, target), stop);
            if (!File.Exists(target)) throw Failed(browser);
            return Steady(await File.ReadAllBytesAsync(target, stop));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>
    /// The same PDF as every other time: without the moment of making, and with the parts of the document numbered from 1, where the browser goes on
    /// counting from wherever it was. Everything stays where it was, and the parts keep their order.
    /// </summary>
    public static byte[] Steady(byte[] pdf)
    {
        var text = Moment().Replace(Encoding.Latin1.GetString(pdf), match => new string(' ', match.Length));
        var numbers = Node().Matches(text).Select(match => match.Value).Distinct().Order(StringComparer.Ordinal).Select((name, at) => (name, at + 1)).ToDictionary();
        return Encoding.Latin1.GetBytes(Node().Replace(text, match => FormattableString.Invariant($"(node{numbers[match.Value]:00000000})")));
    }

    private static IEnumerable<string> Arguments(string folder, string source, string target)
    {
        string[] arguments =
        [
            "--headless", "--disable-gpu", "--disable-extensions", "--disable-sync", "--disable-background-networking", "--no-first-run",
            "--host-resolver-rules=MAP * ~NOTFOUND", $"--user-data-dir={Path.Combine(folder, "profiel")}",
            "--window-size=760,1000", "--no-pdf-header-footer", "--export-tagged-pdf", "--generate-pdf-document-outline",
            $"--print-to-pdf={target}", new Uri(source).AbsoluteUri,
        ];
        // Chromium has no sandbox for the all-powerful user, and then refuses to start; the page is our own and reaches nothing.
        return OperatingSystem.IsLinux() && Environment.IsPrivilegedProcess ? arguments.Prepend("--no-sandbox") : arguments;
    }

    private static async Task RunAsync(string browser, IEnumerable<string> arguments, CancellationToken stop)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(stop);
        patience.CancelAfter(Patience);
        using var process = Start(browser, arguments);
        try
        {
            var said = Task.WhenAll(process.StandardOutput.ReadToEndAsync(patience.Token), process.StandardError.ReadToEndAsync(patience.Token));
            await process.WaitForExitAsync(patience.Token);
            await said;
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync(CancellationToken.None);
            if (stop.IsCancellationRequested) throw;
        }
    }

    private static Process Start(string browser, IEnumerable<string> arguments)
    {
        try
        {
            return Process.Start(new ProcessStartInfo(browser, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            throw Failed(browser);
        }
    }

    private static ProgramMissingException Failed(string browser) =>
        new($"'{browser}' maakte geen PDF. Geef in {Browser.Variable} het pad van een nieuwere Chromium, Chrome of Edge, of maak een .html en druk die af.");

    [GeneratedRegex(@"/(?:CreationDate|ModDate) \(D:\d{14}[+-]\d{2}'\d{2}'\)")]
    private static partial Regex Moment();

    [GeneratedRegex(@"\(node\d{8}\)")]
    private static partial Regex Node();
}
