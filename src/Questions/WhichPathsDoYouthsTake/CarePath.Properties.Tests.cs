using Roer.Care;
using Roer.Tests.World;

namespace Roer.Questions.WhichPathsDoYouthsTake;

/// <summary>What must hold of every world, whatever is in it.</summary>
public sealed class CarePathPropertiesTests
{
    private static readonly CarePath Question = new();

    public static TheoryData<int> Seeds => [.. Enumerable.Range(71_000, 4)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void The_order_of_arrival_does_not_matter(int seed)
    {
        var intakes = HostileWorld.Draw(seed).ToArray();
        var before = AnswerText.WithoutIntake(Ask(intakes));
        new Random(seed).Shuffle(intakes);
        Assert.Equal(before, AnswerText.WithoutIntake(Ask(intakes)));
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Every_youth_has_one_path_and_every_table_that_divides_them_adds_up(int seed)
    {
        using var store = new WorldStore(HostileWorld.Draw(seed));
        foreach (var setting in new[] { "groep=begonnen", "groep=in-hulp", "gat=28", "gladstrijken=0", "herhaald=weglaten" })
        {
            var answer = store.Ask(World.ScopeOf("2024") with { Settings = [new Setting(setting.Split('=')[0], setting.Split('=')[1])] }, Question);
            var followed = answer.Value("gevolgdeJeugdigen");
            foreach (var id in new[] { "paden", "trajecten-na-elkaar", "einde", "per-beginvorm" })
                Assert.Equal(followed, answer.Tables.Single(table => table.Id == id).Rows.Sum(row => row.Figures[0].Value));
            Assert.Equal(followed, answer.Tables.Single(table => table.Id == "stromen").Rows.Where(row => row.Texts[2] == "1").Sum(row => row.Figures[0].Value));
            foreach (var id in new[] { "paden", "trajecten-na-elkaar", "einde" })
            {
                var table = answer.Tables.Single(each => each.Id == id);
                var cents = table.Columns.TakeWhile(column => column.Name != "kostenCent").Count();
                Assert.Equal(answer.Value("kostenPadenCent"), table.Rows.Sum(row => row.Figures[cents].Value) / 100);
            }

            if (followed > 0) Assert.Equal(100, decimal.Round(Outcomes.Sum(name => answer.Value(name)!.Value), 3));
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Every_interval_holds_its_estimate(int seed)
    {
        var answer = Ask(HostileWorld.Draw(seed));
        var figures = answer.Tables.SelectMany(table => table.Rows).SelectMany(row => row.Figures).Concat(answer.Totals.Select(total => total.Figure)).ToList();
        Assert.All(figures.Where(figure => figure.Interval is not null), figure => Assert.InRange(figure.Value!.Value, figure.Interval!.Low, figure.Interval.High));
    }

    /// <summary>Youths, trajectories and euros are those of the question about money, with and without filters.</summary>
    [Theory]
    [MemberData(nameof(Seeds))]
    public void Youths_and_euros_are_those_of_the_money(int seed)
    {
        using var store = new WorldStore(HostileWorld.Draw(seed));
        foreach (var filter in new[] { "", "hulpvorm=02", "verwijzer=onbekend", "buurt=onbekend", "leeftijd=onbekend" })
        {
            var scope = World.ScopeOf("2024", "2025-06-30", filter.Length == 0 ? [] : [filter]);
            var (mine, money) = (store.Ask(scope, Question), store.Ask(scope, Shelf.Find("waar-gaat-het-geld-heen")!));
            foreach (var name in new[] { "jeugdigen", "trajecten", "gedeclareerdCent" }) Assert.Equal((filter, name, money.Value(name)), (filter, name, mine.Value(name)));
            if (filter.Length == 0) Assert.Equal(money.Value("gedeclareerdCent"), mine.Tables.Single(table => table.Id == "aansluiting").Rows.Sum(row => row.Figures[0].Value) / 100);
        }
    }

    /// <summary>Another tool lost a youth as soon as anybody else had an overlap.</summary>
    [Fact]
    public void A_youth_who_is_added_changes_nothing_of_the_others()
    {
        DrawnStays.Drawn[] mine = [DrawnStays.Of("Anna 2024-01-10 2024-01-20"), DrawnStays.Of("Bram 2024-02-01 2024-03-01"), DrawnStays.Of("Bram 2024-02-20 2024-05-01") with { Code = "44A01", Provider = "B" }];
        var before = Paths(DrawnStays.World(mine));
        var after = Paths(DrawnStays.World([.. mine, DrawnStays.Of("Zoe 2024-01-10 2024-06-01") with { Code = "44A01" }, DrawnStays.Of("Zoe 2024-02-10 2024-03-01") with { Provider = "C" }]));
        Assert.Equal("14>02+14>14>klaar", Assert.Single(after.Keys.Except(before.Keys)));
        Assert.All(before, pair => Assert.Equal(pair.Value, after[pair.Key]));
    }

    private static readonly string[] Outcomes = ["klaarNaEen", "eersteLooptNog", "uitBeeldNaEen", "laterZwaarder", "laterEvenZwaar", "laterLichter"];

    private static Dictionary<string, decimal?> Paths(World world) => world.Ask(World.ScopeOf("2024"), Question).Tables.Single(table => table.Id == "paden").Rows.ToDictionary(row => row.Key, row => row.Figures[0].Value);

    private static Answer Ask(IEnumerable<Intake> intakes)
    {
        using var store = new WorldStore(intakes);
        return store.Ask(World.ScopeOf("2024"), Question);
    }
}
