using System.Text.Json;
using Roer.Tests.World;

namespace Roer.Tests.Journeys;

/// <summary>The commands as people type them: what they say, and the exit code that scripts read.</summary>
public sealed class CommandLineTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private string Data => Path.Combine(_folder.Path, "gegevens");

    private string Messages => Path.Combine(_folder.Path, "berichten");

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("--help")]
    [InlineData("voorbeeld", "--help")]
    [InlineData("inlezen", "--help")]
    [InlineData("vraag", "--help")]
    [InlineData("bevindingen", "--help")]
    [InlineData("verslag", "--help")]
    [InlineData("web", "--help")]
    [InlineData("demo", "--help")]
    public async Task Help_is_dutch_and_good(params string[] arguments)
    {
        var run = await RoerRun.OfAsync(arguments);
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains("Gebruik:", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("Description", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("Show ", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("De opdracht 'onzin' bestaat niet. Kies uit: voorbeeld, inlezen, innames, intrekken, vraag, bevindingen, verslag, paden, web, beheer, demo. Zie: roer --help", "onzin")]
    [InlineData("DIR ontbreekt. Zie: roer voorbeeld --help", "voorbeeld")]
    [InlineData("De optie '--onzin' bestaat niet. Zie: roer voorbeeld --help", "voorbeeld", "x", "--onzin")]
    [InlineData("PAD… ontbreekt. Zie: roer inlezen --help", "inlezen", "--gegevens", "x")]
    [InlineData("--gegevens ontbreekt. Geef --gegevens MAP. Zie: roer inlezen --help", "inlezen", "x")]
    [InlineData("--zaad mist een waarde. Geef --zaad N. Zie: roer voorbeeld --help", "voorbeeld", "x", "--zaad")]
    [InlineData("De vraag 'onzin' staat niet op de plank. Kies uit: kloppen-de-cijfers, waar-gaat-het-geld-heen, waarom-stijgen-de-kosten, welke-paden-lopen-jeugdigen, hoe-lang-duurt-hulp, waar-eindigt-het-jaar.", "vraag", "onzin", "--gegevens", "x")]
    [InlineData("Kies één van --json, --csv, --xlsx en --parquet.", "vraag", "waar-gaat-het-geld-heen", "--gegevens", "x", "--json", "--csv")]
    [InlineData("--gegevens ontbreekt. Geef --gegevens MAP. Zie: roer bevindingen --help", "bevindingen")]
    [InlineData("Kies één van --json, --csv en --per-aanbieder.", "bevindingen", "--gegevens", "x", "--json", "--csv")]
    public async Task Wrong_use_gives_one_line_and_exit_code_3(string line, params string[] arguments)
    {
        var run = await RoerRun.OfAsync(arguments);
        Assert.Equal((3, "", line + "\n"), (run.ExitCode, run.Output, run.Error.ReplaceLineEndings("\n")));
    }

    [Theory]
    [InlineData("--jeugdigen", "0")]
    [InlineData("--jeugdigen", "veel")]
    [InlineData("--jaren", "99")]
    public async Task A_number_out_of_bounds_is_wrong_use(string option, string value)
    {
        var run = await RoerRun.OfAsync("voorbeeld", Messages, option, value);
        Assert.Equal(3, run.ExitCode);
        Assert.StartsWith($"'{value}' past niet bij {option}.", run.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Messages));
    }

    [Fact]
    public async Task A_path_that_does_not_exist_is_wrong_use()
    {
        var run = await RoerRun.OfAsync("inlezen", Path.Combine(_folder.Path, "nergens"), "--gegevens", Data);
        Assert.Equal(3, run.ExitCode);
        Assert.Contains("bestaat niet", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_data_a_question_says_what_to_do()
    {
        var run = await RoerRun.OfAsync("vraag", "waar-gaat-het-geld-heen", "--gegevens", Data);
        Assert.Equal(3, run.ExitCode);
        Assert.Contains("roer inlezen", run.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Data));
    }

    [Fact]
    public async Task An_invented_municipality_is_taken_in_and_taking_it_in_again_changes_nothing()
    {
        Assert.Equal(0, (await RoerRun.OfAsync("voorbeeld", Messages, "--zaad", "3", "--jeugdigen", "20", "--jaren", "1")).ExitCode);
        var first = await RoerRun.OfAsync("inlezen", Messages, "--gegevens", Data, "--json");
        var answer = await Answer();
        var again = await RoerRun.OfAsync("inlezen", Messages, "--gegevens", Data, "--json");

        Assert.Equal((0, 0), (first.ExitCode, again.ExitCode));
        var (before, after) = (JsonDocument.Parse(first.Output).RootElement, JsonDocument.Parse(again.Output).RootElement);
        Assert.True(Number(before, "berichten") > 0);
        Assert.True(Number(before, "declaratieregels") > 0);
        Assert.Equal(0, Number(before, "geweigerd"));
        Assert.Equal(Number(before, "bestanden"), Number(after, "alBekend"));
        Assert.Equal(0, Number(after, "berichten"));
        Assert.Equal(Number(before, "stand"), Number(after, "stand"));
        Assert.Equal(answer, await Answer());

        async Task<string> Answer() => (await RoerRun.OfAsync("vraag", "waar-gaat-het-geld-heen", "--gegevens", Data, "--json")).Output;
    }

    [Fact]
    public async Task A_refused_file_is_named_with_line_and_reason_and_the_rest_is_taken_in()
    {
        Assert.Equal(0, (await RoerRun.OfAsync("voorbeeld", Messages, "--jeugdigen", "10", "--jaren", "1")).ExitCode);
        var wrong = Path.Combine(Messages, "fout.xml");
        var right = Directory.EnumerateFiles(Messages, "JW305*.xml", SearchOption.AllDirectories).Order(StringComparer.Ordinal).First();
        await File.WriteAllTextAsync(wrong, (await File.ReadAllTextAsync(right, Stop)).Replace("BerichtVersie>", "BerichtVers>", StringComparison.Ordinal), Stop);

        var run = await RoerRun.OfAsync("inlezen", Messages, "--gegevens", Data);
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("1 bestand geweigerd:\n  fout.xml\n    regel ", run.Output, StringComparison.Ordinal);

        var json = await RoerRun.OfAsync("inlezen", wrong, "--gegevens", Data, "--json");
        Assert.Equal(2, json.ExitCode);
        var refused = JsonDocument.Parse(json.Output).RootElement.GetProperty("geweigerdeBestanden")[0];
        Assert.Equal("fout.xml", refused.GetProperty("bestand").GetString());
        Assert.Equal("weigering", refused.GetProperty("bevindingen")[0].GetProperty("ernst").GetString());
        Assert.True(refused.GetProperty("bevindingen")[0].GetProperty("lijn").GetInt32() > 0);
    }

    [Fact]
    public async Task A_key_that_is_gone_is_never_made_anew()
    {
        Assert.Equal(0, (await RoerRun.OfAsync("voorbeeld", Messages, "--jeugdigen", "5", "--jaren", "1")).ExitCode);
        Assert.Equal(0, (await RoerRun.OfAsync("inlezen", Messages, "--gegevens", Data)).ExitCode);
        var key = Path.Combine(Data, "pseudoniem.sleutel");
        Assert.True(OperatingSystem.IsWindows() || File.GetUnixFileMode(key) == (UnixFileMode.UserRead | UnixFileMode.UserWrite));
        File.Delete(key);

        var run = await RoerRun.OfAsync("inlezen", Messages, "--gegevens", Data);
        Assert.Equal(3, run.ExitCode);
        Assert.Contains("reservekopie", run.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(key));
    }

    [Fact]
    public async Task A_folder_that_is_not_empty_gets_no_invented_messages()
    {
        Directory.CreateDirectory(Messages);
        await File.WriteAllTextAsync(Path.Combine(Messages, "van mij.txt"), "x", Stop);
        var run = await RoerRun.OfAsync("voorbeeld", Messages);
        Assert.Equal(3, run.ExitCode);
        Assert.Contains("niet leeg", run.Error, StringComparison.Ordinal);
        Assert.Single(Directory.EnumerateFileSystemEntries(Messages));
    }

    private static int Number(JsonElement json, string name) => json.GetProperty(name).GetInt32();
}
