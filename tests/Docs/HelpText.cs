using System.Diagnostics;

namespace Roer.Tests.Docs;

/// <summary>What the program says of itself, asked in a process of its own as a person would.</summary>
internal static class HelpText
{
    public static async Task<string> OfAsync(params string[] words)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "roer.dll"), .. words, "--help"])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var help = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.True(process.ExitCode == 0, $"roer {string.Join(' ', words)} --help ended with {process.ExitCode}: {await errors}");
        return help;
    }
}
