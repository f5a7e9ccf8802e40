using System.Text;
using Roer.Tests.World;

namespace Roer.App.Report;

public sealed class PdfPrintTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_moment_of_making_is_gone_and_everything_else_stays_where_it_was()
    {
        var made = Encoding.Latin1.GetBytes("%PDF-1.4\né <</Creator (x)\n/CreationDate (D:20261130201645+00'00')\n/ModDate (D:20261130201645-05'30')>>\n/CreationDate (1)");
        var kept = PdfPrint.Steady(made);
        Assert.Equal(made.Length, kept.Length);
        var text = Encoding.Latin1.GetString(kept);
        Assert.DoesNotContain("2026", text, StringComparison.Ordinal);
        Assert.Matches("^%PDF-1.4\né <</Creator \\(x\\)\n +\n +>>\n/CreationDate \\(1\\)$", text);
    }

    [Fact]
    public void Parts_are_numbered_from_one_in_the_order_that_they_had()
    {
        var kept = PdfPrint.Steady("/ID (node00000164)>> /Names [(node00000150) 1 (node00000164) 2] (node 1)"u8.ToArray());
        Assert.Equal("/ID (node00000002)>> /Names [(node00000001) 1 (node00000002) 2] (node 1)", Encoding.Latin1.GetString(kept));
    }

    [Fact]
    public void The_program_that_the_variable_names_goes_first()
    {
        Assert.Equal("/mijn/chromium", Browser.Find(name => name == Browser.Variable ? "/mijn/chromium" : "/bin", _ => true));
        var fault = Assert.Throws<ProgramMissingException>(() => Browser.Find(name => name == Browser.Variable ? "/mijn/chromium" : "/bin", _ => false));
        Assert.StartsWith("ROER_CHROMIUM wijst naar '/mijn/chromium', maar daar staat geen programma.", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_browser_is_found_on_the_path_or_where_windows_keeps_it()
    {
        var onPath = Path.Combine("/usr/bin", "google-chrome");
        Assert.Equal(onPath, Browser.Find(name => name == "PATH" ? $"/bin{Path.PathSeparator}/usr/bin" : null, path => path == onPath));
        var edge = Path.Combine("/x86", @"Microsoft\Edge\Application\msedge.exe");
        Assert.Equal(edge, Browser.Find(name => name == "ProgramFiles(x86)" ? "/x86" : null, path => path == edge));
    }

    [Fact]
    public void Without_a_browser_one_line_says_what_to_install()
    {
        var line = Assert.Throws<ProgramMissingException>(() => Browser.Find(_ => null, _ => true)).Message;
        Assert.Contains("apt install chromium", line, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', line);
    }

    [Fact]
    public async Task A_program_that_makes_no_pdf_is_told_and_leaves_nothing_behind()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The program of this test is a shell script.");
        var program = Path.Combine(_folder.Path, "browser");
        await File.WriteAllTextAsync(program, $"#!/bin/sh\nfor each; do case $each in file:*) echo \"$each\" > {_folder.Path}/asked;; esac; done\n", TestContext.Current.CancellationToken);
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(program, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        var fault = await Assert.ThrowsAsync<ProgramMissingException>(() => PdfPrint.OfAsync("<p>x"u8.ToArray(), program, TestContext.Current.CancellationToken));
        Assert.Contains("maakte geen PDF", fault.Message, StringComparison.Ordinal);
        var asked = new Uri((await File.ReadAllTextAsync(Path.Combine(_folder.Path, "asked"), TestContext.Current.CancellationToken)).Trim()).LocalPath;
        Assert.False(Directory.Exists(Path.GetDirectoryName(asked)));
    }
}
