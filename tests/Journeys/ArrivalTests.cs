using System.Text;
using Roer.App.Api;
using Roer.App.Serving;
using Roer.App.TakeIn;
using Roer.Messages;
using Roer.Questions;
using Roer.Questions.CanWeTrustTheFigures;
using Roer.Questions.WhereDoesTheMoneyGo;
using Roer.Store;
using Roer.Tests.World;

namespace Roer.Tests.Journeys;

/// <summary>The same files in any order, in any split, twice, in several processes one after the other: the same answers to the byte.</summary>
public sealed class ArrivalTests : IDisposable
{
    private const int Worlds = 10;
    private const int OrdersOfEach = 3;
    private static readonly DateTime Now = new(2026, 1, 31, 12, 0, 0, DateTimeKind.Utc);
    private static readonly string KeyText = string.Concat(Enumerable.Repeat("5a", PseudonymKey.Size));
    private static readonly PseudonymKey Key = new(Convert.FromHexString(KeyText));

    private static readonly string[] Scopes =
    [
        "--periode 2024", "--periode 2024-K4 --per leeftijd", "--periode 2024 --peildatum 2024-09-15 --vergelijk 2023", "--periode 2024-H1 --filter hulpvorm=02 --per aanbieder",
    ];

    private static readonly string[] TrustScopes = ["--periode 2024", "--periode 2024-H1 --peildatum 2024-09-15 --vergelijk 2023 --per aanbieder"];

    private readonly TemporaryFolder _folder = new();

    public static TheoryData<int> Seeds => [.. Enumerable.Range(300, Worlds)];

    public void Dispose() => _folder.Dispose();

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Any_order_split_and_repetition_gives_the_same_answers(int seed)
    {
        var files = DrawnFiles.Draw(seed);
        var expected = Answers(Path.Combine(_folder.Path, "rechttoe"), [files]);
        Assert.Contains("IDENTITEIT", expected, StringComparison.Ordinal);

        var random = new Random(seed);
        for (var order = 0; order < OrdersOfEach; order++)
            Assert.Equal(expected, Answers(Path.Combine(_folder.Path, $"orde{order}"), Split(files, random)));
    }

    [Fact]
    public async Task The_program_in_several_processes_gives_the_same_answers()
    {
        var files = DrawnFiles.Draw(301);
        var expected = Answers(Path.Combine(_folder.Path, "rechttoe"), [files]);
        var random = new Random(7);
        for (var round = 0; round < 2; round++)
        {
            var data = Directory.CreateDirectory(Path.Combine(_folder.Path, $"gegevens{round}")).FullName;
            await File.WriteAllTextAsync(KeyFile.PathFor(data), KeyText, TestContext.Current.CancellationToken);
            foreach (var (part, some) in Split(files, random).Index())
                await RoerRun.OfAsync(["inlezen", .. Written(Path.Combine(data, $"deel{part}"), some), "--gegevens", data]);
            Assert.Equal(expected, Answered(data));
        }
    }

    [Fact]
    public void An_old_stand_answers_as_it_did_after_a_message_came_in_with_a_content_that_wins()
    {
        var files = DrawnFiles.Draw(302);
        var folder = Path.Combine(_folder.Path, "stand");
        TakeIn(folder, files.Take(files.Count / 2));
        var stand = Stand(folder);
        var before = Answered(folder, $" --stand {stand}");
        TakeIn(folder, files.Skip(files.Count / 2));

        Assert.NotEqual(before, Answered(folder, $" --stand {Stand(folder)}"));
        Assert.Equal(before, Answered(folder, $" --stand {stand}"));
    }

    // Every file at least once, some more often, in one to three processes.
    private static List<List<DrawnFile>> Split(IReadOnlyList<DrawnFile> files, Random random)
    {
        var offered = files.Concat(files.Where(_ => random.Next(4) == 0)).ToArray();
        random.Shuffle(offered);
        var parts = random.Next(1, 4);
        return [.. offered.GroupBy(_ => random.Next(parts)).Select(part => part.ToList())];
    }

    private static string Answers(string folder, IReadOnlyList<IEnumerable<DrawnFile>> parts)
    {
        foreach (var part in parts)
            TakeIn(folder, part);
        return Answered(folder);
    }

    private static void TakeIn(string folder, IEnumerable<DrawnFile> files)
    {
        if (!Directory.Exists(folder)) WorldStore.LayEmpty(folder);
        using var store = CareStore.Open(folder);
        using var session = store.BeginIntake(Now);
        foreach (var file in files)
        {
            foreach (var part in IncomingFile.Read(file.Name, () => new MemoryStream(file.Content), Key))
                session.Add(part);
        }

        session.Commit();
    }

    private static long Stand(string folder)
    {
        using var store = CareStore.Open(folder);
        return store.LastIntake;
    }

    private static string Answered(string folder, string more = "")
    {
        using var store = CareStore.Open(folder);
        var desk = new AnswerDesk(store);
        string Of(Question question, string scope) => Encoding.UTF8.GetString(QuestionEndpoints.Written(Arrived(desk.Ask(question, Given(scope + more))), "json", table: null).Bytes);
        return string.Join('\n', Scopes.Select(scope => Of(new MoneyFlow(), scope)).Concat(TrustScopes.Select(scope => Of(new Trust(), scope))));
    }

    /// <summary>
    /// The answer without what must differ: a message that came in under two names, or laid out in two ways, is known by the first. Which file
    /// and line a finding names therefore depends on the order; what it says, of whom and for how many euros does not.
    /// </summary>
    private static Answer Arrived(Answer answer) => answer with { Tables = [.. answer.Tables.Select(Arrived)] };

    private static AnswerTable Arrived(AnswerTable table)
    {
        if (table.Id != "bevinding-voor-bevinding") return table;
        var named = table.TextColumns.Select(column => column.Name is "bestand" or "lijn" or "zin").ToList();
        var rows = table.Rows.Select(row => row with { Key = "", Texts = [.. row.Texts.Select((text, index) => named[index] ? "" : text)] });
        return table with { Rows = [.. rows.OrderBy(row => $"{row.Label} {string.Join(' ', row.Texts)} {row.Figures[0].Value}", StringComparer.Ordinal)] };
    }

    private static IEnumerable<KeyValuePair<string, string>> Given(string scope) => scope
        .Split("--", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        .Select(option => KeyValuePair.Create(option.Split(' ')[0], option.Split(' ')[1]));

    private static List<string> Written(string folder, IEnumerable<DrawnFile> files)
    {
        Directory.CreateDirectory(folder);
        var paths = new List<string>();
        foreach (var (number, file) in files.Index())
        {
            paths.Add(Path.Combine(folder, FormattableString.Invariant($"{number}{Path.GetExtension(file.Name)}")));
            File.WriteAllBytes(paths[^1], file.Content);
        }

        return paths;
    }
}
