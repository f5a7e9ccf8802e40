using Roer.Messages.Sample;
using Roer.Tests.World;

namespace Roer.Questions.WhichPathsDoYouthsTake;

/// <summary>Rules for paths, in a world that a reader can count.</summary>
public sealed class CarePathRulesTests
{
    /// <summary>Anna is done after ambulant help. Bram's still runs. Cato goes to stay next day, and it runs. Daan goes to stay while ambulant help runs. Eva comes back. Finn moves.</summary>
    private static readonly DrawnStays.Drawn[] Six =
    [
        DrawnStays.Of("Anna 2024-01-10 2024-03-01"), DrawnStays.Of("Bram 2024-02-01"),
        DrawnStays.Of("Cato 2024-03-01 2024-06-30"), DrawnStays.Of("Cato 2024-07-01") with { Code = "44A01" },
        DrawnStays.Of("Daan 2024-03-01 2024-08-31"), DrawnStays.Of("Daan 2024-06-01 2024-09-30") with { Code = "44A01", Provider = "B" },
        DrawnStays.Of("Eva 2024-01-02 2024-02-01"), DrawnStays.Of("Eva 2024-05-01 2024-06-01"), DrawnStays.Of("Finn 2024-01-02 2024-02-01 35"),
    ];

    /// <summary>Whom the rule is about, who breaks it, and of whom nobody can tell yet.</summary>
    [Theory]
    [InlineData("begint met ambulant", 6, 0, 3)]
    [InlineData("geen verblijf", 6, 2, 2)]
    [InlineData("hoogstens 1 keer ambulant", 6, 1, 3)]
    [InlineData("wel verblijf", 6, 2, 3)]
    [InlineData("precies 2 keer ambulant", 6, 2, 3)]
    [InlineData("na ambulant komt verblijf", 6, 2, 3)]
    [InlineData("direct na ambulant komt verblijf", 6, 2, 3)]
    [InlineData("na ambulant komt verblijf (≤ 30 dagen)", 6, 2, 3)]
    [InlineData("na verblijf komt ambulant", 2, 1, 1)]
    [InlineData("voor verblijf komt ambulant", 2, 0, 1)]
    [InlineData("voor verblijf komt ambulant (≥ 0 dagen)", 2, 1, 1)]
    [InlineData("na ambulant nooit verblijf", 6, 2, 2)]
    [InlineData("niet allebei ambulant en verblijf", 6, 2, 2)]
    [InlineData("precies een van ambulant en verblijf", 6, 2, 2)]
    [InlineData("eindigt met verblijf", 6, 2, 3)]
    public void A_rule_tells_who_breaks_it(string rule, int about, int breaks, int soFar)
    {
        var row = Assert.Single(Ask(rule).Tables.Single(table => table.Id == "regels").Rows);
        Assert.Equal((about, breaks, soFar), ((int)row.Figures[1].Value!, (int)row.Figures[0].Value!, (int)row.Figures[3].Value!));
    }

    [Fact]
    public void A_term_counts_for_who_still_has_help_and_not_for_who_is_out_of_sight()
    {
        var lines = Enumerable.Range(1, 3).Select(child => DrawnStays.Of($"k{child} 2024-01-10 2024-02-01{(child == 3 ? " 35" : "")}")).Append(DrawnStays.Of("k2 2024-01-05") with { Code = "44A01", Provider = "B" });
        var row = Assert.Single(Ask("na ambulant komt daghulp (≤ 30 dagen)", [.. lines]).Tables.Single(table => table.Id == "regels").Rows);
        Assert.Equal((3, 2, 1), ((int)row.Figures[1].Value!, (int)row.Figures[0].Value!, (int)row.Figures[3].Value!));
    }

    [Fact]
    public void All_rules_together_count_each_youth_once()
    {
        var table = Ask("geen verblijf; hoogstens 1 keer ambulant; niet allebei ambulant en verblijf").Tables.Single(one => one.Id == "regels");
        Assert.Equal([2m, 1m, 2m], table.Rows.Select(row => row.Figures[0].Value!.Value));
        Assert.Equal(3, table.TotalRow!.Figures[0].Value);
        Assert.Equal("50% van de paden breekt een regel", table.Message);
    }

    /// <summary>Of the invented town enough are done on both sides, so what breaking costs can be told, with its interval.</summary>
    [Fact]
    public void What_breaking_a_rule_costs_has_an_interval_from_ten_youths_on()
    {
        var options = new SampleOptions { Seed = 1, Youths = 300, Years = 3, FirstYear = 2023 };
        using var store = new WorldStore(SampleTown.Invent(options).Intakes());
        var scope = World.ScopeOf("2024", "2026-01-31") with { Municipality = options.Municipality, Settings = [new("regels", "geen eigen netwerk")] };
        var figure = store.Ask(scope, new CarePath()).Figure("regels/geen eigen netwerk/verschilCent");
        Assert.NotNull(figure.Interval);
        Assert.InRange(figure.Value!.Value, figure.Interval!.Low, figure.Interval.High);
        (decimal Cents, decimal Youths) Done(params Setting[] parts)
        {
            var rows = store.Ask(scope with { Settings = [.. scope.Settings, .. parts] }, new CarePath()).Tables.Single(table => table.Id == "einde").Rows.Where(row => row.Texts[0] == "klaar").ToList();
            return (rows.Sum(row => row.Figures[2].Value!.Value), rows.Sum(row => row.Figures[0].Value!.Value));
        }

        var (whole, broken) = (Done(), Done(new Setting("deel", "regels/geen eigen netwerk")));
        var kept = (whole.Cents - broken.Cents) / (whole.Youths - broken.Youths);
        Assert.Equal(decimal.Round((broken.Cents / broken.Youths) - kept, 3), decimal.Round(figure.Value.Value, 3));
        Assert.Equal(FigureState.Unknown, Ask("geen verblijf").Figure("regels/geen verblijf/verschilCent").State);
    }

    private static Answer Ask(string rules, params DrawnStays.Drawn[] lines) =>
        DrawnStays.World(lines.Length == 0 ? Six : lines).Ask(World.ScopeOf("2024") with { Settings = [new("regels", rules)] }, new CarePath());
}
