using Roer.Messages.Sample;
using Roer.Questions.Parts;
using Roer.Tests.World;

namespace Roer.Questions.WhichPathsDoYouthsTake;

/// <summary>Every row of youths opens those youths: the page behind it has their number and their euros.</summary>
public sealed class CarePathLinksTests
{
    private const int RowsTried = 8;
    private static readonly CarePath Question = new();
    private static readonly SampleOptions Town = new() { Seed = 6, Youths = 60, Years = 2, FirstYear = 2023 };

    [Theory]
    [InlineData("")]
    [InlineData("groep=in-hulp")]
    [InlineData("gewenst=ambulant → klaar; kort: wijkteam → *")]
    [InlineData("regels=geen verblijf; na ambulant komt eigen netwerk")]
    [InlineData("deel=paden/02>klaar")]
    public void A_row_opens_the_youths_and_the_euros_that_it_counts(string setting)
    {
        using var store = new WorldStore(SampleTown.Invent(Town).Intakes());
        var answer = store.Ask(Scope(setting.Length == 0 ? [] : [new(setting[..setting.IndexOf('=', StringComparison.Ordinal)], setting[(setting.IndexOf('=', StringComparison.Ordinal) + 1)..])]), Question);
        var tried = 0;
        foreach (var table in answer.Tables)
        {
            foreach (var row in table.Rows.Where(row => row.Behind is not null).Take(RowsTried))
            {
                var opened = store.Ask(Read(ScopeLinks.Behind(answer, row.Behind!).Href, store), Question);
                var same = opened.Tables.Single(one => one.Id == table.Id).Rows.Single(one => one.Key == row.Key);
                Assert.Equal((table.Id, row.Key, row.Figures[0].Value), (table.Id, row.Key, opened.Value("gevolgdeJeugdigen")));
                Assert.Equal(Counted(table, row), Counted(table, same));
                Assert.Null(same.Behind);
                tried++;
            }
        }

        Assert.True(tried > 10, $"{tried} rows were tried");
    }

    [Fact]
    public void A_path_that_is_opened_shows_its_money_by_provider_and_product_to_the_cent()
    {
        using var store = new WorldStore(SampleTown.Invent(Town).Intakes());
        var answer = store.Ask(Scope([new("deel", "paden/02>klaar")]), Question);
        Assert.True(answer.Value("gevolgdeJeugdigen") > 1);
        foreach (var id in new[] { "geld-per-aanbieder", "geld-per-product" })
        {
            var table = answer.Tables.Single(one => one.Id == id);
            Assert.Equal(answer.Value("kostenPadenCent"), table.Rows.Sum(row => row.Figures[4].Value) / 100);
            Assert.Equal(table.TotalRow!.Figures[1].Value, table.Rows.Sum(row => row.Figures[1].Value));
        }

        Assert.All(answer.Totals.Where(total => total.Name is "looptNog" or "klaar" or "uitBeeld"), total => Assert.Null(total.Figure.Interval));
        Assert.Equal((0, 100), (answer.Value("looptNog"), answer.Value("klaar")));
        Assert.StartsWith("U ziet een deel: de ", answer.Sentences[0], StringComparison.Ordinal);
        Assert.Contains("‘Ambulant → klaar’", answer.Sentences[0], StringComparison.Ordinal);
        Assert.Equal([new Filter("hulpvorm", "02")], answer.OnwardFilters);
        Assert.DoesNotContain(answer.Tables, table => table.Id == "aansluiting");
    }

    [Fact]
    public void Rows_open_within_each_other()
    {
        using var store = new WorldStore(SampleTown.Invent(Town).Intakes());
        var first = store.Ask(Scope([new("deel", "kaart/begin>02")]), Question);
        var row = first.Tables.Single(table => table.Id == "einde").Rows.First(one => one.Figures[0].Value > 0);
        var second = store.Ask(Read(ScopeLinks.Behind(first, row.Behind!).Href, store), Question);
        Assert.Equal(row.Figures[0].Value, second.Value("gevolgdeJeugdigen"));
        Assert.Equal($"kaart/begin>02;einde/{row.Key}", Assert.Single(second.Scope.Settings).Value);
    }

    [Theory]
    [InlineData("paden", "Ik begrijp het deel 'paden' niet.")]
    [InlineData("zwaarte/lichter", "Ik begrijp het deel 'zwaarte/lichter' niet.")]
    [InlineData("gewenst-pad/volgens", "Dit deel hoort bij de instelling gewenst. Geef die ook.")]
    [InlineData("regels/geen verblijf", "Dit deel hoort bij de instelling regels. Geef die ook.")]
    public void What_cannot_be_opened_is_one_line_that_says_what_to_write(string part, string message)
    {
        var fault = Assert.Throws<ScopeException>(() => DrawnStays.World([DrawnStays.Of("Anna 2024-01-10 2024-03-01")]).Ask(World.ScopeOf("2024") with { Settings = [new("deel", part)] }, Question));
        Assert.Equal("deel", fault.Parameter);
        Assert.StartsWith(message, fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_row_that_nobody_stands_in_is_an_empty_part_and_no_fault() =>
        Assert.Equal(0, DrawnStays.World([DrawnStays.Of("Anna 2024-01-10 2024-03-01")]).Ask(World.ScopeOf("2024") with { Settings = [new("deel", "paden/14>klaar")] }, Question).Value("gevolgdeJeugdigen"));

    private static Scope Scope(IReadOnlyList<Setting> settings) => World.ScopeOf("2024", "2025-01-31") with { Municipality = Town.Municipality, AsOfGiven = true, Settings = settings };

    /// <summary>The numbers of youths and the euros of a row; shares are of another whole.</summary>
    private static IEnumerable<decimal?> Counted(AnswerTable table, TableRow row) =>
        table.Columns.Zip(row.Figures).Where(pair => pair.First.Unit is Unit.Youths or Unit.Cents or Unit.Trajectories && pair.First.Name is not ("geldt" or "totNuToe")).Select(pair => pair.Second.Value);

    private static Scope Read(string href, WorldStore store)
    {
        var query = href[(href.IndexOf('?', StringComparison.Ordinal) + 1)..].Split('#')[0];
        return ScopeText.Parse(query.Split('&').Select(pair => pair.Split('=')).Select(pair => new KeyValuePair<string, string>(Uri.UnescapeDataString(pair[0]), Uri.UnescapeDataString(pair[1]))), Question, store.Store);
    }
}
