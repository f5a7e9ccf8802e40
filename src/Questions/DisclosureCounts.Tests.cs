using Roer.Methods;
using Roer.Methods.DisclosureControl;

namespace Roer.Questions;

public sealed class DisclosureCountsTests
{
    [Fact]
    public void Few_are_hidden_and_the_rest_is_rounded_each_by_itself() =>
        Assert.Equal(new long?[] { 60, 20, null, 30, 0, 15 }, DisclosureCounts.Of(Cells(61, 18, 3, 28, 0, 13)));

    /// <summary>13 is published as 15, which is 13 or more: without a third row to hide behind, 7 and 6 would be 6 or 7 each.</summary>
    [Fact]
    public void Where_a_zero_makes_small_counts_too_plain_it_is_hidden_too() =>
        Assert.Equal(new long?[] { 15, null, null, null }, DisclosureCounts.Of(Cells(13, 7, 6, 0)));

    /// <summary>48 is published as 50, which is 48 or more, and 41 as 40, which is 42 or less: 6 or 7 would be left.</summary>
    [Fact]
    public void A_second_count_is_hidden_when_it_gives_a_small_one_away() =>
        Assert.Equal(new long?[] { 50, null, null }, DisclosureCounts.Of(Cells(48, 41, 7)));

    [Fact]
    public void Of_a_handful_of_youths_not_even_the_rows_are_shown()
    {
        Assert.Null(DisclosureCounts.Of(Cells(3, 1, 1, 1)));
        Assert.Null(DisclosureCounts.Of(Cells(7, 7)));
    }

    [Fact]
    public void Youths_who_stand_in_two_rows_leave_more_room() =>
        Assert.Equal(new long?[] { 10, 10, null }, DisclosureCounts.Of(Cells(12, 9, 5)));

    /// <summary>Drawn columns: after the gate every small count keeps four values or more among all columns that look the same outside.</summary>
    [Fact]
    public void Among_all_columns_that_look_the_same_a_small_count_keeps_four_values()
    {
        var source = RandomSource.Named(20260310, "disclosure of counts");
        for (var turn = 0; turn < 60; turn++)
        {
            long[] rows = [.. Enumerable.Range(0, 3).Select(_ => (long)source.Below(source.Below(3) == 0 ? 25 : 9))];
            var cells = Cells(rows.Sum(), rows);
            if (DisclosureCounts.Of(cells) is not { } published) continue;
            var zeroIsHidden = published.Skip(1).Where((one, at) => one is null && rows[at] == 0).Any();
            var alike = (from a in Enumerable.Range(0, 40)
                         from b in Enumerable.Range(0, 40)
                         from c in Enumerable.Range(0, 40)
                         let other = new long[] { a + b + c, a, b, c }
                         where other.Select((value, at) => LooksAs(value, published[at], cells.Values[at], zeroIsHidden)).All(fits => fits)
                         select other).ToList();
            for (var cell = 0; cell < published.Count; cell++)
            {
                if (!DisclosureCounts.IsFew(cells.Values[cell])) continue;
                Assert.Null(published[cell]);
                Assert.True(alike.Select(other => other[cell]).Distinct().Count() >= DisclosureRules.FewestPossible, $"{string.Join(' ', rows)}, cell {cell}");
            }
        }
    }

    [Fact]
    public void What_is_published_is_hidden_zero_or_a_five_of_at_least_ten()
    {
        var source = RandomSource.Named(20260311, "disclosure of counts");
        for (var turn = 0; turn < 100; turn++)
        {
            long[] rows = [.. Enumerable.Range(0, 1 + source.Below(8)).Select(_ => (long)source.Below(40))];
            Assert.All(DisclosureCounts.Of(Cells(rows.Sum(), rows)) ?? [], one => Assert.True(one is null or 0 || (one >= 10 && one % 5 == 0)));
        }
    }

    /// <summary>The attacker is told whether a hidden count is small; that is more than anyone knows.</summary>
    private static bool LooksAs(long value, long? published, long exact, bool zeroIsHidden) => published is { } shown
        ? CountRounding.Published(value) == shown
        : exact > CountRounding.MostHidden ? value > CountRounding.MostHidden : value <= CountRounding.MostHidden && (value > 0 || zeroIsHidden);

    private static DisclosureCells Cells(long whole, params long[] rows) => new()
    {
        Names = [CellName.Total, .. rows.Select((_, at) => new CellName("tabel", $"{at}"))],
        Values = [whole, .. rows],
        Sums = [new CellSum(0, [.. Enumerable.Range(1, rows.Length)], MayOverlap: rows.Sum() > whole)],
    };
}
