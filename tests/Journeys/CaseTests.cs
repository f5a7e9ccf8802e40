using System.Text.Json;
using Roer.App.Serving;
using Roer.App.TakeIn;
using Roer.Store;
using Roer.Tests.World;

namespace Roer.Tests.Journeys;

/// <summary>
/// Small messages written by hand, with the figures that follow from the definitions worked out on paper. Each folder of Cases is
/// one: its files, and in verwacht.json what it shows, how it is taken in, and what each question must answer. The program takes
/// the files in by its command line and answers by its API; that the command line answers the same has a test of its own.
/// </summary>
public sealed class CaseTests : IDisposable
{
    private static readonly string Cases = Repository.PathOf(Path.Combine("tests", "Journeys", "Cases"));

    private readonly TemporaryFolder _folder = new();

    public static TheoryData<string> Names =>
        [.. Directory.EnumerateDirectories(Cases).Select(each => Path.GetFileName(each)!).Order(StringComparer.Ordinal)];

    private string Data => Path.Combine(_folder.Path, "gegevens");

    public void Dispose() => _folder.Dispose();

    [Theory]
    [MemberData(nameof(Names))]
    public async Task The_program_answers_what_was_worked_out_by_hand(string name)
    {
        var folder = Path.Combine(Cases, name);
        using var wanted = JsonDocument.Parse(await File.ReadAllTextAsync(Path.Combine(folder, "verwacht.json"), TestContext.Current.CancellationToken));
        var faults = await TakeInAsync(folder, wanted.RootElement);
        faults.AddRange(await AskAsync(wanted.RootElement.GetProperty("vragen")));
        Assert.True(faults.Count == 0, $"{wanted.RootElement.GetProperty("toont").GetString()}\n{string.Join('\n', faults)}");
    }

    private async Task<List<string>> TakeInAsync(string folder, JsonElement wanted)
    {
        // One key for all cases: of two contents of one message the smallest keyed hash counts.
        Directory.CreateDirectory(Data);
        await File.WriteAllTextAsync(KeyFile.PathFor(Data), new string('2', 64), TestContext.Current.CancellationToken);
        RoerRun? run = null;
        foreach (var paths in Intakes(folder, wanted))
            run = await RoerRun.OfAsync(["inlezen", .. paths, "--gegevens", Data, "--json"]);

        using var said = JsonDocument.Parse(run!.Output);
        var faults = new List<string>();
        var code = 0;
        foreach (var each in Wanted(wanted, "inlezen"))
        {
            if (each.NameEquals("code")) code = each.Value.GetInt32();
            else if (each.NameEquals("redenenMet")) faults.AddRange(Missing(each.Value, run.Output));
            else if (!each.NameEquals("minstensBevindingen")) Compare(faults, $"inlezen: {each.Name}", each.Value, said.RootElement.GetProperty(each.Name));
            else if (said.RootElement.GetProperty("bevindingen").GetInt32() < each.Value.GetInt32()) faults.Add("inlezen: geen bevinding");
        }

        if (run.ExitCode != code) faults.Add($"inlezen: code {code} verwacht, {run.ExitCode} gekregen");
        return faults;
    }

    private static IEnumerable<string[]> Intakes(string folder, JsonElement wanted) => wanted.TryGetProperty("innames", out var intakes)
        ? intakes.EnumerateArray().Select(files => files.EnumerateArray().Select(each => Path.Combine(folder, each.GetString()!)).ToArray())
        : [[folder]];

    private static IEnumerable<string> Missing(JsonElement reasons, string output) => reasons.EnumerateArray()
        .Select(each => each.GetString()!)
        .Where(each => !output.Contains(each, StringComparison.Ordinal))
        .Select(each => $"inlezen: {each} staat niet in {output}");

    private async Task<List<string>> AskAsync(JsonElement questions)
    {
        var faults = new List<string>();
        using var store = CareStore.Open(Data);
        await using var server = await WebServer.StartAsync(store, Data, TimeProvider.System, new ServerSettings { WarmsUp = false });
        using var site = new Site(server.Address);
        foreach (var question in questions.EnumerateArray())
        {
            var arguments = question.GetProperty("argumenten").GetString()!;
            using var answer = JsonDocument.Parse(await site.BytesAsync(Site.Api(Query(arguments))));
            faults.AddRange(Faults(question, answer.RootElement).Select(each => $"{arguments}: {each}"));
        }

        return faults;
    }

    /// <summary>The options of the command line as the API takes them.</summary>
    private static string Query(string arguments) => string.Join('&', arguments
        .Split("--", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        .Select(option => option.Split(' ', 2))
        .Select(option => $"{option[0]}={Uri.EscapeDataString(option[1])}"));

    private static List<string> Faults(JsonElement wanted, JsonElement answer)
    {
        var faults = new List<string>();
        foreach (var figure in Wanted(wanted, "totalen"))
            Compare(faults, figure.Name, figure.Value, answer.GetProperty("totalen").GetProperty(figure.Name));
        foreach (var figure in Wanted(wanted, "vergelijking"))
            Compare(faults, $"vergelijking {figure.Name}", figure.Value, With(answer, "cijfers", "naam", figure.Name).GetProperty("vergelijking"));
        foreach (var table in Wanted(wanted, "rijen"))
            foreach (var row in table.Value.EnumerateObject())
                CompareRow(faults, row, With(With(answer, "tabellen", "id", table.Name), "rijen", "sleutel", row.Name));
        return faults;
    }

    private static void CompareRow(List<string> faults, JsonProperty wanted, JsonElement row)
    {
        foreach (var figure in wanted.Value.EnumerateObject())
            Compare(faults, $"{wanted.Name} {figure.Name}", figure.Value, row.GetProperty("waarden").GetProperty(figure.Name));
    }

    private static void Compare(List<string> faults, string what, JsonElement wanted, JsonElement actual)
    {
        if (wanted.GetRawText() != actual.GetRawText()) faults.Add($"{what}: {wanted.GetRawText()} verwacht, {actual.GetRawText()} gekregen");
    }

    private static JsonElement.ObjectEnumerator Wanted(JsonElement owner, string part) =>
        owner.TryGetProperty(part, out var some) ? some.EnumerateObject() : default;

    private static JsonElement With(JsonElement owner, string list, string key, string value) =>
        owner.GetProperty(list).EnumerateArray().Single(each => each.GetProperty(key).GetString() == value);
}
