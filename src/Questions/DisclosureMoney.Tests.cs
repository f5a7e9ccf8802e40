using Roer.Methods;
using Roer.Methods.DisclosureControl;

namespace Roer.Questions;

public sealed class DisclosureMoneyTests
{
    [Fact]
    public void Eight_children_and_three_providers_of_a_size_may_be_seen() => Assert.True(DisclosureRules.IsSafe(Equal(8, 3)));

    [Theory]
    [InlineData(7, 3)]
    [InlineData(8, 2)]
    [InlineData(0, 0)]
    public void Fewer_may_not(int children, int providers) => Assert.False(DisclosureRules.IsSafe(Equal(children, providers)));

    [Fact]
    public void One_who_has_nearly_everything_hides_the_amount()
    {
        var equal = Equal(20, 4);
        Assert.False(DisclosureRules.IsSafe(equal with { Providers = new Dictionary<string, long> { ["A"] = 1_000_000, ["B"] = 10_000, ["C"] = 10_000, ["D"] = 10_000 } }));
        Assert.False(DisclosureRules.IsSafe(equal with { Children = equal.Children.ToDictionary(child => child.Key, child => child.Key == 0 ? 10_000_000L : 1L) }));
    }

    [Fact]
    public void A_hidden_row_hides_another_and_the_total_stays()
    {
        var (cells, who) = Table(Equal(30, 4), Equal(3, 4), Equal(20, 4), Equal(50, 4));
        Assert.Equal([false, false, true, true, false], DisclosureMoney.Of(cells, who));
    }

    [Fact]
    public void Nothing_is_hidden_where_every_row_is_safe()
    {
        var (cells, who) = Table(Equal(30, 4), Equal(20, 3));
        Assert.DoesNotContain(true, DisclosureMoney.Of(cells, who));
    }

    /// <summary>Drawn tables: an attacker who knows that amounts are 0 or more stays 15 percent away from every unsafe one, or knows nothing.</summary>
    [Fact]
    public void An_attacker_stays_away_from_every_unsafe_amount()
    {
        var source = RandomSource.Named(20260312, "disclosure of money");
        for (var turn = 0; turn < 40; turn++)
        {
            var (cells, who) = Table([.. Enumerable.Range(0, 2 + source.Below(5)).Select(_ => Equal(source.Below(30), 1 + source.Below(5)))]);
            var hidden = DisclosureMoney.Of(cells, who);
            var attack = IntervalAttack.On([.. cells.Values.Select((value, cell) => hidden[cell] ? new CellBounds(0, null) : CellBounds.Exactly(value))], cells.Sums);
            for (var cell = 0; cell < hidden.Count; cell++)
            {
                if (DisclosureRules.IsSafe(who.Of(cells.Names[cell]))) continue;
                Assert.True(hidden[cell]);
                var (bounds, value) = (attack.Bounds(cell), cells.Values[cell]);
                Assert.True(bounds.Low <= value * 0.85m, $"{bounds} around {value}");
                Assert.False(bounds.High < value * 1.15m, $"{bounds} around {value}");
            }
        }
    }

    [Fact]
    public void A_change_of_one_child_may_not_be_seen_and_no_change_may()
    {
        var then = Equal(20, 4);
        Assert.True(DisclosureRules.IsSafeChange(then, then));
        Assert.False(DisclosureRules.IsSafeChange(then.And(Equal(1, 1)), then));
        Assert.True(DisclosureRules.IsSafeChange(then.And(Equal(12, 4)), then));
        Assert.False(DisclosureRules.IsSafeChange(then, then.And(Equal(1, 1))));
    }

    /// <summary>So many children with 100 euros each, divided over the providers in turn.</summary>
    internal static CellContributors Equal(int children, int providers)
    {
        var ofProviders = new Dictionary<string, long>();
        for (var child = 0; child < children; child++)
        {
            var provider = $"{child % Math.Max(providers, 1)}";
            ofProviders[provider] = ofProviders.GetValueOrDefault(provider) + 10_000;
        }

        return new(Enumerable.Range(0, children).ToDictionary(child => (long)child, _ => 10_000L), ofProviders);
    }

    private static (DisclosureCells Cells, Contributors Who) Table(params CellContributors[] rows)
    {
        CellName[] names = [CellName.Total, .. rows.Select((_, at) => new CellName("tabel", $"{at}"))];
        var whole = Equal(100, 5);
        long[] values = [rows.Sum(row => row.Children.Values.Sum()), .. rows.Select(row => row.Children.Values.Sum())];
        return (
            new DisclosureCells { Names = names, Values = values, Sums = [new CellSum(0, [.. Enumerable.Range(1, rows.Length)])] },
            new Contributors
            {
                Tables = ["tabel"],
                Counts = [],
                Money = "geld",
                Share = "deel",
                Cells = names.Zip(rows.Prepend(whole)).ToDictionary(cell => cell.First, cell => cell.Second),
            });
    }
}
