using Microsoft.Playwright;

namespace Roer.Tests.World;

/// <summary>One browser for all tests of a class; without one they are skipped.</summary>
public sealed class Chromium : IAsyncLifetime
{
    private static readonly string? Program =
        new[] { "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome" }.FirstOrDefault(File.Exists);

    public static bool IsThere => Program is not null;

    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public async ValueTask InitializeAsync()
    {
        if (Program is null) return;
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = Program, Args = ["--no-sandbox", "--disable-gpu"] });
    }

    public IBrowser OrSkip()
    {
        Assert.SkipUnless(_browser is not null, "Chromium is missing. Install the Debian package chromium.");
        return _browser!;
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null) await _browser.DisposeAsync();
        _playwright?.Dispose();
    }
}
