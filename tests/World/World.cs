using System.Globalization;
using Roer.Care;
using Roer.Questions;
using Roer.Questions.WhereDoesTheMoneyGo;
using Roer.Store;

namespace Roer.Tests.World;

/// <summary>
/// A small world, drawn in tables that a reader can check. Each row is a message of its own, taken in in the order drawn. What a table
/// leaves out is ordinary: the municipality is 9998, everything has long been known, and no two rows are the same message (<c>zelfdeBericht</c>).
/// </summary>
internal sealed class World
{
    /// <summary>A municipality that does not exist.</summary>
    public const string Municipality = "9998";

    /// <summary>Since when everything is known whose row does not say so.</summary>
    public static readonly DateOnly LongAgo = new(2020, 1, 1);

    private readonly List<Intake> _intakes = [];

    /// <summary>The messages, in the order in which they came in.</summary>
    public IReadOnlyList<Intake> Intakes => _intakes;

    /// <summary>The world of some drawn tables, parted by empty lines; see <see cref="WorldRow"/> for what can be drawn.</summary>
    public static World Of(params string[] drawn)
    {
        var world = new World();
        var rows = new WorldRow();
        foreach (var table in DrawnTable.Read(string.Join("\n\n", drawn)))
        {
            foreach (var row in table.Rows)
            {
                var municipality = row["gemeente"] ?? Municipality;
                var intake = Message(world._intakes.Count + 1, municipality, row["zelfdeBericht"]);
                rows.Add(intake, table.Kind, row, new Origin(municipality, row.DayOrNull("bekend") ?? LongAgo, 1));
                world._intakes.Add(intake);
            }
        }

        return world;
    }

    /// <summary>An empty message; its number is its identity, unless it has the name of a message that has several contents.</summary>
    public static Intake Message(int number, string municipality = Municipality, string? name = null) => new()
    {
        FileName = $"{number.ToString(CultureInfo.InvariantCulture)}.xml",
        Municipality = municipality,
        Known = LongAgo,
        Identity = name is null ? new Identity(number, 1) : new Identity(Number(name), 3),
        Content = new Identity(number, 2),
    };

    /// <summary>The child of a name that was drawn.</summary>
    public static Child ChildOf(string name) => new(Number(name));

    /// <summary>Asks where the money goes; the as-of date is the end of 2026 unless given.</summary>
    public Answer Ask(string period, string asOf = "2026-12-31", params string[] filters) => Ask(ScopeOf(period, asOf, filters));

    /// <summary>Asks where the money goes, or another question.</summary>
    public Answer Ask(Scope scope, Question? question = null)
    {
        using var store = new WorldStore(_intakes);
        return store.Ask(scope, question);
    }

    /// <summary>A scope in the invented municipality; each filter is written as <c>dimension=value</c>.</summary>
    public static Scope ScopeOf(string period, string asOf = "2026-12-31", params string[] filters) => new()
    {
        Municipality = Municipality,
        Period = PeriodText.Parse("periode", period),
        AsOf = DateOnly.ParseExact(asOf, "yyyy-MM-dd", CultureInfo.InvariantCulture),
        Filters = [.. filters.Select(filter => filter.Split('=')).Select(parts => new Filter(parts[0], parts[1]))],
    };

    /// <summary>A number that stands for a name, the same in every run.</summary>
    internal static long Number(string name)
    {
        var number = 17L;
        foreach (var letter in name)
            number = unchecked((number * 1_000_003) + letter);
        return number;
    }
}

/// <summary>A store in a temporary folder with these messages in it.</summary>
internal sealed class WorldStore : IDisposable
{
    private const string FileName = "roer.duckdb";
    private static readonly Lazy<byte[]> Empty = new(EmptyFile);
    private readonly TemporaryFolder _folder = new();

    public WorldStore(IEnumerable<Intake> intakes)
    {
        LayEmpty(_folder.Path);
        Store = CareStore.Open(_folder.Path, new StoreOptions { Threads = 1, IsThrownAway = true });
        Numbered = [.. intakes.Select((file, index) => (index + 1L, file))];
        TakeIn(Store, Numbered.Select(each => each.File));
    }

    /// <summary>Lays the file of an empty store in a folder.</summary>
    public static void LayEmpty(string folder)
    {
        Directory.CreateDirectory(folder);
        File.WriteAllBytes(Path.Combine(folder, FileName), Empty.Value);
    }

    /// <summary>The file that the store makes when there is none: made once, because making its tables takes longer than a small world.</summary>
    private static byte[] EmptyFile()
    {
        using var folder = new TemporaryFolder();
        CareStore.Open(folder.Path, new StoreOptions { Threads = 1 }).Dispose();
        return File.ReadAllBytes(Path.Combine(folder.Path, FileName));
    }

    /// <summary>The messages with the number that each got.</summary>
    public IReadOnlyList<(long Number, Intake File)> Numbered { get; }

    public CareStore Store { get; }

    /// <summary>Asks where the money goes, or another question.</summary>
    public Answer Ask(Scope scope, Question? question = null) => (question ?? new MoneyFlow()).Ask(Store, scope);

    public static void TakeIn(CareStore store, IEnumerable<Intake> intakes)
    {
        using var session = store.BeginIntake(new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        foreach (var intake in intakes)
            session.Add(intake);
        session.Commit();
    }

    public void Dispose()
    {
        Store.Dispose();
        _folder.Dispose();
    }
}
