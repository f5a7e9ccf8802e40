using Roer.Tests.World;

namespace Roer.App.Accounts;

public sealed class LookLogTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string Path => LookLog.PathFor(_folder.Path);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Looks_are_numbered_sealed_and_read_back()
    {
        Add("een", "twee");
        Add("drie");
        var history = LookLog.Read(_folder.Path);
        Assert.Equal([(1L, "een"), (2L, "twee"), (3L, "drie")], history.Looks.Select(look => (look.Number, look.Who)));
        Assert.Equal((null, 3), (history.Broken, history.Seals.Distinct().Count()));
        Assert.True(OperatingSystem.IsWindows() || File.GetUnixFileMode(Path) == (UnixFileMode.UserRead | UnixFileMode.UserWrite));
    }

    [Theory]
    [InlineData("changed", 2)]
    [InlineData("left out", 2)]
    [InlineData("put elsewhere", 2)]
    [InlineData("made up", 4)]
    [InlineData("emptied", 1)]
    public void A_line_that_was_tampered_with_shows_and_nothing_is_added_after_it(string how, long number)
    {
        Add("een", "twee", "drie");
        var lines = File.ReadAllLines(Path);
        File.WriteAllLines(Path, how switch
        {
            "changed" => [lines[0], lines[1].Replace("twee", "vier", StringComparison.Ordinal), lines[2]],
            "left out" => [lines[0], lines[2]],
            "put elsewhere" => [lines[0], lines[2], lines[1]],
            "made up" => [.. lines, lines[2].Replace("\"nummer\":3", "\"nummer\":4", StringComparison.Ordinal)],
            _ => ["", .. lines],
        });
        Assert.Equal(number, LookLog.Read(_folder.Path).Broken);
        Assert.Contains("beschadigd", Assert.Throws<UserErrorException>(() => Add("vijf")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Half_a_line_that_a_kill_left_was_never_shown_and_goes()
    {
        Add("een", "twee");
        var whole = File.ReadAllText(Path);
        foreach (var cut in new[] { 1, 20, whole.Length - whole.IndexOf('\n', StringComparison.Ordinal) - 3 })
        {
            File.WriteAllText(Path, whole + whole[(whole.IndexOf('\n', StringComparison.Ordinal) + 1)..][..cut]);
            Assert.Equal((null, 2), (LookLog.Read(_folder.Path).Broken, LookLog.Read(_folder.Path).Looks.Count));
            Add("drie");
            Assert.Equal((null, 3), (LookLog.Read(_folder.Path).Broken, LookLog.Read(_folder.Path).Looks.Count));
            File.WriteAllText(Path, whole);
        }
    }

    [Fact]
    public async Task The_command_lists_them_and_says_whether_the_log_is_whole()
    {
        var none = await RoerRun.OfAsync("beheer", "inzagen", "--gegevens", _folder.Path);
        Assert.Equal((0, "Er is nog nooit naar gegevens van trajecten gekeken.\n"), (none.ExitCode, none.Output));
        Add("een\n2  x", "twee");
        var seals = LookLog.Read(_folder.Path).Seals;
        var whole = await RoerRun.OfAsync("beheer", "inzagen", "--gegevens", _folder.Path, "--zegel", seals[0]);
        Assert.Equal(0, whole.ExitCode);
        Assert.Equal(3, whole.Output.TrimEnd('\n').Split('\n').Length);
        Assert.EndsWith(seals[1] + "\n", whole.Output, StringComparison.Ordinal);
        File.WriteAllLines(Path, File.ReadAllLines(Path).Take(1));
        var cut = await RoerRun.OfAsync("beheer", "inzagen", "--gegevens", _folder.Path, "--zegel", seals[1]);
        Assert.Equal((6, "Het logboek heeft geen regel met dit zegel. Er is een stuk weg, of het zegel hoort bij een ander logboek.\n"), (cut.ExitCode, cut.Error));
        File.WriteAllText(Path, File.ReadAllText(Path).Replace("een", "wie", StringComparison.Ordinal));
        Assert.Equal(6, (await RoerRun.OfAsync("beheer", "inzagen", "--gegevens", _folder.Path)).ExitCode);
    }

    private void Add(params string[] names)
    {
        var log = new LookLog(_folder.Path, TimeProvider.System);
        foreach (var name in names) log.Add(new Look { Who = name, Role = "analist", What = "bevindingen", About = "gemeente=9901", Why = "controle", From = "127.0.0.1" });
    }
}
