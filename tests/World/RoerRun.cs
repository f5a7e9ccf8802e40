using System.Diagnostics;

namespace Roer.Tests.World;

/// <summary>The program as people run it: a process of its own, with what it said and how it ended.</summary>
internal sealed record RoerRun(int ExitCode, string Output, string Error)
{
    private static readonly string Configuration = new DirectoryInfo(AppContext.BaseDirectory).Name;

    /// <summary>The program that was built with these tests.</summary>
    public static string Program { get; } = Repository.PathOf(Path.Combine(
        "artifacts", "bin", "App", Configuration, OperatingSystem.IsWindows() ? "roer.exe" : "roer"));

    public static Process Start(IEnumerable<string> arguments, string? program = null, (string Name, string Value)? variable = null)
    {
        var start = new ProcessStartInfo(program ?? Program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment.Remove("ROER_SLEUTEL");
        if (variable is { } set) start.Environment[set.Name] = set.Value;
        return Process.Start(start)!;
    }

    public static Task<RoerRun> OfAsync(params string[] arguments) => OfAsync(null, arguments);

    /// <summary>The same with a variable of the environment set.</summary>
    public static async Task<RoerRun> OfAsync((string Name, string Value)? variable, params string[] arguments)
    {
        using var process = Start(arguments, variable: variable);
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return new RoerRun(process.ExitCode, await output, await error);
    }
}
