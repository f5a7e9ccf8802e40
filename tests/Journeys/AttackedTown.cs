using System.Text;
using Roer.App.Serving;
using Roer.Messages.Sample;
using Roer.Store;
using Roer.Tests.World;

namespace Roer.Tests.Journeys;

/// <summary>
/// Two municipalities on one server. Of the first every cell of a table that may hold free text, and the name of a file, was written by somebody who
/// wants to run a script on a page, or a formula in a spreadsheet.
/// </summary>
public sealed class AttackedTown : IAsyncLifetime
{
    public const string Attacked = "9901";
    public const string Other = "9902";

    /// <summary>What every attack holds, so that a test knows that it got through to where it looks.</summary>
    public const string Mark = "attacked";

    private static readonly string[] FreeText =
        ["omschrijving", "buurt", "bron", "post", "besluit", "reden", "naam", "eigenaar", "maatregel", "onderdeel", "circulaire", "taakveld", "risico"];

    private static readonly string[] Attacks =
    [
        "<script>window.attacked=1</script>", "'\"><img src=x onerror=window.attacked=1>", "</script><script>window.attacked=1</script>", "=1+1 attacked",
        "+1+1 attacked", "-1+1 attacked", "@SUM(1) attacked", "x\n=1+1;attacked", "javascript:window.attacked=1", "</textarea></title><svg onload=window.attacked=1>",
        "=cmd|' /C attacked'!A0", "{{attacked}}", "\u202Eattacked", "&lt;img src=x onerror=attacked&gt;", "<!--attacked", "=HYPERLINK(\"http://x\";\"attacked\")",
    ];

    private readonly TemporaryFolder _folder = new();

    public string Data => Path.Combine(_folder.Path, "gegevens");

    /// <summary>A file that is refused before it says of which municipality it is, and that every municipality is therefore told of.</summary>
    public string Unreadable { get; private set; } = "";

    public Uri Address => Server.Address;

    internal CareStore Store { get; private set; } = null!;

    internal WebServer Server { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        var attacked = Path.Combine(_folder.Path, "een");
        SampleTown.Invent(new SampleOptions { Seed = 4, Youths = 40, Years = 2, FirstYear = 2023 }).WriteTo(attacked);
        foreach (var table in Directory.EnumerateFiles(Path.Combine(attacked, "csv"), "*.csv")) Poison(table);
        Unreadable = Path.Combine(attacked, "=cmd<img src=x onerror=window.attacked=1>.xml");
        await File.WriteAllTextAsync(Unreadable, "<x>");
        Store = CareStore.Open(Data);
        Assert.Equal(1, await TakeInAsync(attacked));
        Assert.Equal(0, await TakeInAsync(Invented(_folder.Path)));
        Server = await WebServer.StartAsync(Store, Data, 0, TimeProvider.System);
    }

    public async ValueTask DisposeAsync()
    {
        await Server.DisposeAsync();
        Store.Dispose();
        _folder.Dispose();
    }

    /// <summary>The messages of the other municipality.</summary>
    internal static string Invented(string folder)
    {
        var messages = Path.Combine(folder, "twee");
        SampleTown.Invent(new SampleOptions { Seed = 8, Youths = 30, Years = 2, FirstYear = 2023, Municipality = Other }).WriteTo(messages);
        return messages;
    }

    // Only the file that is no message is refused: all tables came in with what was written in them.
    private async Task<int> TakeInAsync(string messages) =>
        (await new TakeInDesk(Store, Data, TimeProvider.System).TakeInAsync([messages], (_, _) => { }, CancellationToken.None)).Refused;

    private static void Poison(string path)
    {
        var lines = File.ReadAllLines(path);
        var columns = lines[0].Split(';');
        var text = new StringBuilder(lines[0]).Append('\n');
        for (var at = 1; at < lines.Length; at++)
        {
            var cells = lines[at].Split(';');
            if (cells.Length == columns.Length) text.AppendJoin(';', cells.Select((cell, column) => cell.Length > 0 && FreeText.Contains(columns[column]) ? Attack(at + column) : cell)).Append('\n');
        }

        File.WriteAllText(path, text.ToString());
    }

    private static string Attack(int number) => $"\"{Attacks[number % Attacks.Length].Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}

/// <summary>The journeys that share the attacked server.</summary>
[CollectionDefinition(Name)]
public sealed class AttackedJourneys : ICollectionFixture<AttackedTown>
{
    public const string Name = "A town that is attacked";
}
