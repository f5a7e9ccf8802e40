using System.Diagnostics;
using Roer.Tests.World;

namespace Roer.Tests.Journeys;

/// <summary>The one file that is given to a municipality.</summary>
public sealed class PublishedTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task The_published_file_invents_takes_in_answers_and_serves_with_nothing_beside_it()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "The file for Linux is tested on Linux.");
        var program = Path.Combine(_folder.Path, "roer");
        File.Copy(await PublishedAsync(), program);
        var (messages, data) = (Path.Combine(_folder.Path, "berichten"), Path.Combine(_folder.Path, "gegevens"));

        Assert.Contains("verzonnen gegevens", await SaysAsync(program, "demo", Path.Combine(_folder.Path, "demo"), "--zonder-web"), StringComparison.Ordinal);
        await SaysAsync(program, "voorbeeld", messages, "--jeugdigen", "10", "--jaren", "1");
        await SaysAsync(program, "inlezen", messages, "--gegevens", data);
        Assert.StartsWith("Waar gaat het geld heen?", await SaysAsync(program, "vraag", "waar-gaat-het-geld-heen", "--gegevens", data), StringComparison.Ordinal);

        using var server = RoerRun.Start(["web", "--gegevens", data, "--poort", "0"], program);
        var line = (await server.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken))!;
        using (var site = new Site(new Uri(line.Split(' ')[1])))
        {
            Assert.Contains("Waar gaat het geld heen?", await site.TextAsync("/"), StringComparison.Ordinal);
            Assert.NotEmpty(await site.BytesAsync("/stijl/echarts.js"));
        }

        Process.Start("kill", ["-TERM", FormattableString.Invariant($"{server.Id}")]).WaitForExit();
        await server.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(0, server.ExitCode);
        Assert.False(File.Exists(Path.Combine(data, "server.json")));
    }

    private static async Task<string> PublishedAsync()
    {
        var file = Repository.PathOf("artifacts/publish/linux-x64/roer");
        var sources = Repository.Files("src").Where(path => !path.EndsWith(".Tests.cs", StringComparison.Ordinal)).Select(path => File.GetLastWriteTimeUtc(Repository.PathOf(path)));
        if (!File.Exists(file) || sources.Any(time => time > File.GetLastWriteTimeUtc(file)))
        {
            using var publish = Process.Start(new ProcessStartInfo(Repository.PathOf("roer"), ["publiceer", "linux-x64"]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
            var said = await publish.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
            await publish.WaitForExitAsync(TestContext.Current.CancellationToken);
            Assert.True(publish.ExitCode == 0, said);
        }

        return file;
    }

    private static async Task<string> SaysAsync(string program, params string[] arguments)
    {
        using var process = RoerRun.Start(arguments, program);
        var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.True(process.ExitCode == 0, await error);
        return output;
    }
}
