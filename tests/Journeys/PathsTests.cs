using System.Text.Json;
using Roer.Tests.World;

namespace Roer.Tests.Journeys;

/// <summary>A log of someone else, through the command line.</summary>
public sealed class PathsTests : IDisposable
{
    private const string Xes = """
        <?xml version="1.0" encoding="UTF-8"?>
        <log xes.version="1.0" xmlns="http://www.xes-standard.org/">
          <trace><event><string key="concept:name" value="melding"/><date key="time:timestamp" value="2024-10-26T12:00:00+02:00"/></event>
            <event><string key="concept:name" value="gesprek"/><date key="time:timestamp" value="2024-10-27T12:00:00+01:00"/></event></trace>
        </log>
        """;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("log.xes")]
    [InlineData("log.csv")]
    public async Task A_log_is_counted_and_nothing_is_kept(string name)
    {
        var path = await Written(name, name == "log.xes" ? Xes : "zaak;stap;op\r1;gesprek;27-10-2024 12:00+01:00\r1;melding;26-10-2024 12:00+02:00\r");
        string[] columns = name == "log.xes" ? [] : ["--geval", "zaak", "--activiteit", "stap", "--tijd", "op"];
        var run = await RoerRun.OfAsync(["paden", path, "--json", .. columns]);
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        var json = JsonDocument.Parse(run.Output).RootElement;
        Assert.Equal((1, 2, 25 * 3600m), (json.GetProperty("gevallen").GetInt32(), json.GetProperty("gebeurtenissen").GetInt32(), json.GetProperty("doorlooptijdSeconden").GetDecimal()));
        Assert.Equal(["melding", "gesprek"], json.GetProperty("varianten")[0].GetProperty("pad").EnumerateArray().Select(each => each.GetString()!));
        Assert.Equal(1, json.GetProperty("start").GetProperty("melding").GetInt32());
        Assert.Single(Directory.EnumerateFileSystemEntries(_folder.Path));

        var text = await RoerRun.OfAsync(["paden", path, .. columns]);
        Assert.Equal(0, text.ExitCode);
        Assert.Contains("1  melding → gesprek", text.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_log_that_is_broken_is_refused_in_one_line()
    {
        var path = await Written("log.xes", Xes[..^9]);
        var run = await RoerRun.OfAsync("paden", path);
        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Equal("Het logboek 'log.xes' is geweigerd. Het bestand breekt af na regel 4. Sla het logboek opnieuw op, helemaal.\n", run.Error);

        var json = await RoerRun.OfAsync("paden", path, "--json");
        Assert.Equal((2, ""), (json.ExitCode, json.Error));
        var refused = JsonDocument.Parse(json.Output).RootElement;
        Assert.Equal((true, "XML"), (refused.GetProperty("geweigerd").GetBoolean(), refused.GetProperty("bevindingen")[0].GetProperty("regel").GetString()));
    }

    [Fact]
    public async Task A_column_that_is_not_there_says_which_option_to_give()
    {
        var run = await RoerRun.OfAsync("paden", await Written("log.csv", "zaak,stap\n1,A\n"));
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("Zeg met --geval KOLOM", run.Error, StringComparison.Ordinal);
    }

    /// <summary>Then the call must change, not the file.</summary>
    [Theory]
    [InlineData("zaak;stap;op\n1;A;2024-01-01\n", "--geval", "nummer", "--activiteit", "stap")]
    [InlineData("zaak;stap;op\n1;A;2024-01-01\n", "--geval", "zaak", "--activiteit", "taak")]
    [InlineData("zaak;stap;op\n1;A;2024-01-01\n", "--geval", "zaak", "--activiteit", "stap", "--tijd", "dag")]
    [InlineData(Xes, "--geval", "zaak")]
    public async Task A_column_that_is_named_and_is_not_there_is_wrong_use(string log, params string[] options)
    {
        var path = await Written("log", log);
        var run = await RoerRun.OfAsync(["paden", path, .. options]);
        Assert.Equal((3, ""), (run.ExitCode, run.Output));
        var json = await RoerRun.OfAsync(["paden", path, "--json", .. options]);
        Assert.Equal((3, ""), (json.ExitCode, json.Error));
        Assert.Equal("LOGBOEK-OPTIE", JsonDocument.Parse(json.Output).RootElement.GetProperty("bevindingen")[0].GetProperty("regel").GetString());
    }

    [Fact]
    public async Task A_file_that_is_not_there_and_an_option_that_is_not_are_wrong_use()
    {
        foreach (string[] arguments in new[] { ["paden"], ["paden", Path.Combine(_folder.Path, "nergens.xes")], ["paden", _folder.Path], new[] { "paden", "x", "--zaak", "y" } })
        {
            var run = await RoerRun.OfAsync(arguments);
            Assert.Equal((3, ""), (run.ExitCode, run.Output));
            Assert.Single(run.Error.TrimEnd('\n').Split('\n'));
        }
    }

    private async Task<string> Written(string name, string text)
    {
        var path = Path.Combine(_folder.Path, name);
        await File.WriteAllTextAsync(path, text, TestContext.Current.CancellationToken);
        return path;
    }
}
