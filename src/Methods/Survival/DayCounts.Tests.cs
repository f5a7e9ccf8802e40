namespace Roer.Methods.Survival;

/// <summary>Counting by day gives what sorting spells gives, to the last bit.</summary>
public sealed class DayCountsTests
{
    private static readonly KaplanMeierOptions Options = new(IntervalScale.LogLog, 0.9, 10);

    public static TheoryData<int> Seeds => [.. Enumerable.Range(0, 40)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void A_curve_of_counts_is_that_of_the_sorted_spells(int seed)
    {
        var (entries, exits, causes) = Draw(seed, 200);
        var (counted, sorted) = (KaplanMeier.Of(DayCounts.Of(entries, exits, causes), Options), KaplanMeier.Of(Sorted(entries, exits, causes), Options));
        Assert.Equal(sorted, counted);
        Assert.Equal(sorted.Points, counted.Points);
        Assert.Equal(Slow(sorted, point => point.Survival), counted.Median(FlatStretch.First).Time);
        Assert.Equal(Slow(sorted, point => point.Lower), counted.Median(FlatStretch.First).Lower);
        Assert.Equal(Slow(sorted, point => point.Upper), counted.Median(FlatStretch.First).Upper);
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void What_is_left_of_the_whole_is_what_the_others_give(int seed)
    {
        var (entries, exits, causes) = Draw(seed, 300);
        var isMine = Enumerable.Range(0, 300).Select(row => (row * 7919 % 100) < 40).ToArray();
        int[] Part(int[] values, bool mine) => [.. values.Where((_, row) => isMine[row] == mine)];
        var whole = DayCounts.Of(entries, exits, causes);
        var rest = whole.Without(DayCounts.Of(Part(entries, true), Part(exits, true), Part(causes, true)));
        Assert.Equal(isMine.Count(mine => !mine), rest.Count);
        Assert.Equal(KaplanMeier.Of(Sorted(Part(entries, false), Part(exits, false), Part(causes, false)), Options), KaplanMeier.Of(rest, Options));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(17)]
    [InlineData(60)]
    public void What_remains_after_some_days_is_what_those_see_who_came_so_far(int days)
    {
        var (entries, exits, causes) = Draw(5, 400);
        int[] far = [.. Enumerable.Range(0, 400).Where(row => exits[row] > days)];
        int[] Far(Func<int, int> of) => [.. far.Select(of)];
        var after = DayCounts.Of(entries, exits, causes).After(days);
        Assert.Equal(far.Length, after.Count);
        Assert.Equal(
            KaplanMeier.Of(Sorted(Far(row => Math.Max(0, entries[row] - days)), Far(row => exits[row] - days), Far(row => causes[row])), Options),
            KaplanMeier.Of(after, Options));
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Those_at_risk_on_a_day_are_counted_one_by_one(int seed)
    {
        var (entries, exits, causes) = Draw(seed, 30);
        var counts = DayCounts.Of(entries, exits, causes);
        int Risk(int day) => Enumerable.Range(0, 30).Count(row => entries[row] < day && day <= exits[row]);
        Assert.All(Enumerable.Range(0, counts.Last + 3), day => Assert.Equal(Risk(day), counts.AtRisk(day)));
        Assert.Equal(entries.Select(entry => entry + 1).Where(day => Risk(day) >= 10).Cast<int?>().Min(), counts.FirstWith(10));
        Assert.Equal(exits.Where(day => Risk(day) >= 10).Cast<int?>().Min(), counts.FirstExitWith(10));
    }

    [Fact]
    public void Of_nothing_nothing_is_at_risk_and_there_is_no_curve()
    {
        var none = DayCounts.Of([], [], []);
        Assert.Equal((0, 0, null, null), (none.Count, none.AtRisk(1), none.FirstWith(1), none.FirstExitWith(1)));
        Assert.Equal(0, none.After(10).Count);
        Assert.Equal(InputFault.TooFew, Assert.Throws<MethodInputException>(() => KaplanMeier.Of(none, Options)).Fault);
    }

    [Theory]
    [InlineData(-1, 5, 1, InputFault.Negative)]
    [InlineData(5, 5, 1, InputFault.OutOfRange)]
    [InlineData(0, 5, -1, InputFault.Negative)]
    public void A_spell_that_cannot_be_is_named(int entry, int exit, int cause, InputFault fault) =>
        Assert.Equal(fault, Assert.Throws<MethodInputException>(() => DayCounts.Of([entry], [exit], [cause])).Fault);

    [Fact]
    public void What_was_not_counted_in_cannot_be_taken_off()
    {
        var counts = DayCounts.Of([0], [5], [1]);
        Assert.Equal(InputFault.Negative, Assert.Throws<MethodInputException>(() => counts.Without(DayCounts.Of([0], [9], [1]))).Fault);
        Assert.Equal(InputFault.Negative, Assert.Throws<MethodInputException>(() => counts.Without(DayCounts.Of([0], [5], [0]))).Fault);
    }

    private static double? Slow(KaplanMeier curve, Func<KaplanMeierPoint, double?> height) =>
        curve.Points.Where(point => height(point) <= 0.5 + 1.5e-8).Select(point => (double?)point.Time).FirstOrDefault();

    private static Spells Sorted(int[] entries, int[] exits, int[] causes) =>
        Spells.Of(Array.ConvertAll(entries, day => (double)day), Array.ConvertAll(exits, day => (double)day), causes);

    private static (int[] Entries, int[] Exits, int[] Causes) Draw(int seed, int count)
    {
        var random = new Random(seed);
        int[] entries = [.. Enumerable.Range(0, count).Select(_ => random.Next(2) == 0 ? 0 : random.Next(60))];
        return (entries, [.. entries.Select(entry => entry + 1 + random.Next(80))], [.. entries.Select(_ => random.Next(3))]);
    }
}
