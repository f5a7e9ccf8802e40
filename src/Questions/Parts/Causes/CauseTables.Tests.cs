using Roer.Care;

namespace Roer.Questions.Parts.Causes;

/// <summary>What the tables of the split over causes say of drawn care of which only the price changed.</summary>
public sealed class CauseTablesTests
{
    private static readonly int Price = Place("prijs-oorzaak");
    private static readonly CausePeriod Then = Draw();
    private static readonly CausePeriod Now = Then with { Amounts = [.. Then.Amounts.Select(amount => amount with { Cents = amount.Cents * 3 })] };
    private static readonly CauseSplit Tripled = CauseSplit.Of(Then, Now)!;

    [Fact]
    public void The_bars_lead_from_the_costs_of_then_to_those_of_now()
    {
        var (then, now) = (Sum(Then), Sum(Now));
        var cents = Tripled.Cents(now - then);
        var table = CauseTables.Split(Tripled, cents, Frame(then, now + 500, ("pgb", 500)));
        Assert.Equal(["toen", .. CauseBar.All.Select(bar => bar.Key), "pgb", "nu"], table.Rows.Select(row => row.Key));
        Assert.Equal(table.Rows[^1].Figures[0].Value, table.Rows.SkipLast(1).Sum(row => row.Figures[0].Value));
        Assert.Equal(ChartKind.Waterfall, table.Chart);
        Assert.Equal(["bedragCent"], table.Charted);
    }

    [Fact]
    public void Every_bar_has_an_interval_that_contains_it_and_says_how_sure_it_is()
    {
        var cents = Tripled.Cents(Sum(Now) - Sum(Then));
        var bars = CauseTables.Split(Tripled, cents, Frame(Sum(Then), Sum(Now))).Rows.Skip(1).SkipLast(1).ToList();
        Assert.All(bars, bar => Assert.InRange(bar.Figures[0].Value!.Value, bar.Figures[0].Interval!.Low, bar.Figures[0].Interval!.High));
        Assert.All(bars, bar => Assert.Equal(CauseSplit.Level, bar.Figures[0].Interval!.Level));
        Assert.Equal("groter dan toeval", bars[Price].Texts[1]);
        Assert.All(bars, bar => Assert.Equal(bar.Figures[0].Interval!.Low > 0 || bar.Figures[0].Interval!.High < 0 ? "groter dan toeval" : "kan ook nul zijn", bar.Texts[1]));
    }

    [Fact]
    public void The_largest_cause_is_named_with_its_direction()
    {
        Assert.Equal("De grootste oorzaak is prijs: €\u00a03.000 meer", Message((Price, 300_000)));
        Assert.Equal("De grootste oorzaak is prijs: €\u00a03.000 minder", Message((Price, -300_000)));
    }

    /// <summary>Duration did not change in the draw, so a larger amount for it can be chance: price is then the largest that is sure.</summary>
    [Fact]
    public void A_larger_cause_that_can_be_chance_makes_the_named_one_the_largest_sure_one()
    {
        Assert.Equal("De grootste oorzaak boven toeval is prijs: €\u00a03.000 meer", Message((Price, 300_000), (Place("duur"), 900_000)));
        Assert.Equal("De grootste oorzaak is prijs: €\u00a03.000 meer", Message((Price, 300_000), (Place("niet-verklaard"), 900_000)));
    }

    [Fact]
    public void Without_a_sure_cause_none_is_named()
    {
        Assert.Equal("Van geen oorzaak is het bedrag groter dan toeval", Message());
        Assert.Equal("Van geen oorzaak is het bedrag groter dan toeval", Message((Place("instroom"), 900_000)));
    }

    [Fact]
    public void The_forms_add_up_to_every_bar_and_to_the_change()
    {
        var cents = Tripled.Cents(Sum(Now) - Sum(Then));
        var table = CauseTables.ByForm(Tripled, cents, Frame(Sum(Then), Sum(Now)));
        Assert.Equal([.. CauseBar.All.Select(bar => $"{bar.Label} (€)"), "Samen (€)"], table.Columns.Select(column => column.Label));
        Assert.Equal([.. cents, cents.Sum()], table.TotalRow!.Figures.Select(figure => (long)figure.Value!));
        for (var column = 0; column < table.Columns.Count; column++)
            Assert.Equal(table.TotalRow.Figures[column].Value, table.Rows.Sum(row => row.Figures[column].Value));
    }

    private static string Message(params (int Bar, long Cents)[] bars)
    {
        var cents = new long[CauseBar.All.Length];
        foreach (var (bar, amount) in bars) cents[bar] = amount;
        return CauseTables.Split(Tripled, cents, Frame(0, cents.Sum())).Message;
    }

    private static int Place(string key) => CauseBar.All.TakeWhile(bar => bar.Key != key).Count();

    private static long Sum(CausePeriod period) => (long)period.Amounts.Sum(amount => amount.Cents);

    private static CauseFrame Frame(long then, long now, params (string Key, long Cents)[] apart) =>
        new("Verzonnenstad, 2025", Row("toen", then), Row("nu", now), [.. apart.Select(each => Row(each.Key, each.Cents))]);

    private static TableRow Row(string key, long cents) => new(key, key, [Figure.Of(cents, Unit.Cents)]);

    /// <summary>Forty children in two forms, of whom every fourth was in care before the year began.</summary>
    private static CausePeriod Draw()
    {
        var year = DateSpan.Of(new DateOnly(2025, 1, 1), new DateOnly(2025, 12, 31));
        var random = new Random(12);
        var trajectories = Enumerable.Range(1, 40).Select(child =>
        {
            var first = year.First.AddDays(child % 4 == 0 ? -30 : 5 * child);
            return new Trajectory(new Child(child), "A", child % 3 == 0 ? CareForm.FosterCare : CareForm.Ambulant, DateSpan.Of(first, first.AddDays(60 + child)), false, false, "31", [0]);
        }).ToList();
        return new CausePeriod(year, year.Last.AddDays(60), trajectories, [.. trajectories.Select(one => Amount(one, random.Next(20_000, 60_000)))]);
    }

    private static CauseAmount Amount(Trajectory one, int cents) => new(one.Child.Pseudonym, one.Form, cents, cents);
}
