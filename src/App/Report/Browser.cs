namespace Roer.App.Report;

/// <summary>The browser that prints to PDF: Chromium, or one of those that are built on it.</summary>
internal static class Browser
{
    /// <summary>The variable that names another program.</summary>
    public const string Variable = "ROER_CHROMIUM";

    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge"];

    private static readonly string[] WindowsFolders = ["ProgramFiles", "ProgramFiles(x86)", "LOCALAPPDATA"];

    private static readonly string[] WindowsPaths =
        [@"Google\Chrome\Application\chrome.exe", @"Chromium\Application\chrome.exe", @"Microsoft\Edge\Application\msedge.exe"];

    /// <summary>The path of the program on this machine.</summary>
    /// <exception cref="ProgramMissingException">There is none; the message says what to install.</exception>
    public static string Find() => Find(Environment.GetEnvironmentVariable, File.Exists);

    /// <summary>The same with an environment and a disk that a test gives.</summary>
    public static string Find(Func<string, string?> variable, Func<string, bool> exists)
    {
        if (variable(Variable) is { Length: > 0 } named)
            return exists(named) ? named : throw new ProgramMissingException($"{Variable} wijst naar '{named}', maar daar staat geen programma. Geef het pad van Chromium, Chrome of Edge.");
        return Places(variable).FirstOrDefault(exists)
            ?? throw new ProgramMissingException($"Voor een PDF is Chromium, Chrome of Edge nodig. Installeer er een (Debian, Ubuntu: apt install chromium), geef het pad in {Variable}, of maak een .html en druk die af.");
    }

    private static IEnumerable<string> Places(Func<string, string?> variable)
    {
        foreach (var folder in (variable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries))
            foreach (var name in Names) yield return Path.Combine(folder, name);
        foreach (var folder in WindowsFolders.Select(variable).OfType<string>())
            foreach (var path in WindowsPaths) yield return Path.Combine(folder, path);
    }
}
