using Roer.Care;
using Roer.Methods;
using Roer.Methods.DisclosureControl;
using Roer.Questions.WhereDoesTheMoneyGo;

namespace Roer.Questions;

/// <summary>Drawn municipalities with three linked tables, through the gate, and an attacker who only sees what came out of it.</summary>
public sealed class DisclosureAttackTests
{
    private const long Unbounded = 1_000_000_000_000;
    private static readonly string[] Tables = ["per-hulpvorm", "per-wijk", "per-leeftijd"];

    [Theory]
    [InlineData(30)]
    [InlineData(90)]
    [InlineData(300)]
    public void Out_of_linked_tables_no_small_count_and_no_unsafe_amount_comes(int youths)
    {
        var source = RandomSource.Named(20260320 + youths, "linked tables");
        for (var turn = 0; turn < 12; turn++)
        {
            var (exact, who) = Town([.. Enumerable.Range(0, youths).Select(child => Draw(source, child))]);
            var shown = Release.Of(Disclosure.Pass(exact, Audience.Public, who));
            Attack("jeugdigen", exact, who, shown);
            Attack("geldCent", exact, who, shown);
        }
    }

    /// <summary>Some invoices come in between two releases. Where the second may follow, the two together tell no unsafe change of a cell to within 15 percent.</summary>
    [Fact]
    public void Out_of_two_releases_no_unsafe_change_of_an_amount_comes()
    {
        var source = RandomSource.Named(20260321, "two releases");
        var (followed, refused, unsafeChanges) = (0, 0, 0);
        for (var turn = 0; turn < 60; turn++)
        {
            Help[] before = [.. Enumerable.Range(0, 120).Select(child => Draw(source, child))];
            var share = source.Below(3) switch { 0 => 1, 1 => 10, _ => 90 };
            Help[] after = [.. before.Select(help => source.Below(100) < share ? help with { Cents = help.Cents + (1 + source.Below(500) * 100) } : help)];
            var (then, now) = (Released(before), Released(after));
            if (!ReleaseRule.MayFollow(then, now))
            {
                refused++;
                continue;
            }

            followed++;
            unsafeChanges += ChangesFound(then, now);
        }

        Assert.True(followed >= 5 && refused >= 5 && unsafeChanges >= 5, $"{followed} followed, {refused} refused, {unsafeChanges} unsafe changes: that says too little.");
    }

    private static void Attack(string column, Answer exact, Contributors who, Release shown)
    {
        var cells = DisclosureCells.Of(exact, who, column)!;
        // A table that was withheld has no rows outside, and so no sums.
        if (cells.Names.Any(name => !shown.Figures.ContainsKey(Release.Name(column, name)))) return;
        decimal?[] values = [.. cells.Names.Select(name => shown.Figures[Release.Name(column, name)])];
        var zeroIsHidden = cells.Values.Where((value, at) => value == 0 && values[at] is null).Any();
        var attack = IntervalAttack.On([.. cells.Values.Select((value, at) => column == "jeugdigen" ? OfCount(value, values[at], zeroIsHidden) : OfMoney(values[at]))], cells.Sums);
        for (var at = 0; at < values.Length; at++)
        {
            var (bounds, value) = (attack.Bounds(at), cells.Values[at]);
            Assert.True(bounds.Holds(value), $"{column} {cells.Names[at]}: {value} outside {bounds}");
            if (column == "jeugdigen")
            {
                Assert.False(DisclosureCounts.IsFew(value) && bounds.Count < DisclosureRules.FewestPossible, $"{cells.Names[at]}: {value} in {bounds}");
                continue;
            }

            if (DisclosureRules.IsSafe(who.Of(cells.Names[at]))) continue;
            Assert.Null(values[at]);
            Assert.False(bounds.Low > Math.Max(0, value * 0.85m) || bounds.High < value * 1.15m, $"{cells.Names[at]}: {value} in {bounds}");
        }
    }

    private static int ChangesFound(Released then, Released now)
    {
        var (before, after) = (DisclosureCells.Of(then.Exact, then.Who, "geldCent")!, DisclosureCells.Of(now.Exact, now.Who, "geldCent")!);
        var count = before.Names.Count;
        Assert.Equal(before.Names, after.Names);
        List<CellBounds> known =
        [
            .. before.Names.Select(name => OfMoney(then.Shown.Figures.GetValueOrDefault(Release.Name("geldCent", name)))),
            .. after.Names.Select(name => OfMoney(now.Shown.Figures.GetValueOrDefault(Release.Name("geldCent", name)))),
            .. before.Names.Select(_ => new CellBounds(-Unbounded, null)),
        ];
        List<CellSum> sums =
        [
            .. before.Sums, .. after.Sums.Select(sum => new CellSum(sum.Total + count, [.. sum.Parts.Select(part => part + count)])),
            .. Enumerable.Range(0, count).Select(at => new CellSum(at + count, [at, at + (2 * count)])),
        ];
        var (attack, found) = (IntervalAttack.On(known, sums), 0);
        for (var at = 0; at < count; at++)
        {
            var change = after.Values[at] - before.Values[at];
            if (change == 0 || DisclosureRules.IsSafeChange(now.Who.Of(after.Names[at]), then.Who.Of(before.Names[at]))) continue;
            found++;
            var bounds = attack.Bounds(at + (2 * count));
            Assert.False(bounds.Low > change - DisclosureMoney.Margin(change) && bounds.High < change + DisclosureMoney.Margin(change), $"{before.Names[at]}: a change of {change} in {bounds}");
        }

        return found;
    }

    private static CellBounds OfCount(long exact, decimal? shown, bool zeroIsHidden) => shown is { } value
        ? CountRounding.Behind((long)value)
        : exact > CountRounding.MostHidden ? new(CountRounding.MostHidden + 1, null) : new(zeroIsHidden ? 0 : 1, CountRounding.MostHidden);

    private static CellBounds OfMoney(decimal? shown) => shown is { } value ? CellBounds.Exactly((long)value) : new(0, null);

    private static Help Draw(RandomSource source, int child) => new(
        child, [$"0{1 + Math.Min(source.Below(6), source.Below(9))}", $"WK0{Math.Min(source.Below(8), source.Below(8))}", $"{source.Below(12) + 6}"],
        $"A{Math.Min(source.Below(5), source.Below(8))}", 1 + (source.Below(900) * 1000L));

    private static Released Released(Help[] helps)
    {
        var (exact, who) = Town(helps);
        return new(exact, who, Release.Of(Disclosure.Pass(exact, Audience.Public, who)));
    }

    private static (Answer Exact, Contributors Who) Town(Help[] helps) => (
        new Answer
        {
            Question = new MoneyFlow(),
            Scope = new Scope
            {
                Municipality = "9901",
                Period = new Period("2025", DateSpan.Of(new DateOnly(2025, 1, 1), new DateOnly(2025, 12, 31))),
                AsOf = new DateOnly(2026, 1, 31),
            },
            Sentences = [],
            Totals = [new("geldCent", "Geld", "", Figure.Of(helps.Sum(help => help.Cents), Unit.Cents)), new("jeugdigen", "Jeugdigen", "", Figure.Of(helps.Length, Unit.Youths))],
            Tables = [.. Tables.Select((id, at) => Table(id, helps.GroupBy(help => help.Keys[at])))],
            Basis = new Basis { Rows = [], Stand = 1 },
            Caveats = [],
        },
        new Contributors
        {
            Tables = Tables,
            Counts = ["jeugdigen"],
            Money = "geldCent",
            Share = "deel",
            Cells = Tables.SelectMany((id, at) => helps.GroupBy(help => new CellName(id, help.Keys[at]))).Append(helps.GroupBy(_ => CellName.Total).Single())
                .ToDictionary(cell => cell.Key, cell => new CellContributors(
                    cell.ToDictionary(help => (long)help.Child, help => help.Cents), cell.GroupBy(help => help.Provider).ToDictionary(one => one.Key, one => one.Sum(help => help.Cents)))),
        });

    private static AnswerTable Table(string id, IEnumerable<IGrouping<string, Help>> rows) => new()
    {
        Id = id,
        Message = "",
        Subtitle = "",
        RowHeader = "Rij",
        Columns = [new("geldCent", "Geld", Unit.Cents), new("jeugdigen", "Jeugdigen", Unit.Youths)],
        Rows = [.. rows.OrderBy(row => row.Key, StringComparer.Ordinal).Select(row => new TableRow(row.Key, row.Key, [Figure.Of(row.Sum(help => help.Cents), Unit.Cents), Figure.Of(row.Count(), Unit.Youths)]))],
    };

    private sealed record Help(int Child, string[] Keys, string Provider, long Cents);
}
