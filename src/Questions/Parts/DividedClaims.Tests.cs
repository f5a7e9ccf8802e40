using Roer.Care;
using Roer.Messages.Sample;
using Roer.Store;
using Roer.Store.Measures;
using Roer.Tests.World;

namespace Roer.Questions.Parts;

/// <summary>What is remembered of a period gives the same sums as the rows, for every filter: only then may it be remembered.</summary>
public sealed class DividedClaimsTests
{
    private static readonly DateSpan[] Periods =
    [
        DateSpan.Of(new(2024, 1, 1), new DateOnly(2024, 12, 31)), DateSpan.Month(2025, 2), DateSpan.Of(new(2023, 11, 1), new DateOnly(2025, 3, 31)),
    ];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void The_sums_in_memory_are_those_of_the_rows_under_any_filter(int seed)
    {
        using var store = new WorldStore(Enumerable.Range(0, 12).SelectMany(index => HostileWorld.Draw(9_100 + (seed * 20) + index, Number(index))));
        var random = new Random(seed);
        var lines = 0;
        foreach (var municipality in Enumerable.Range(0, 12).Select(Number))
        {
            var vintage = store.Store.At(municipality, new DateOnly(2025, 12, 31), null);
            foreach (var period in Periods) lines += Holds(vintage, period, random);
        }

        Assert.InRange(lines, 50, int.MaxValue);
    }

    [Fact]
    public void The_invented_municipality_sums_as_its_rows_do()
    {
        var options = new SampleOptions { Seed = 8, Youths = 80, Years = 3, FirstYear = 2023 };
        using var store = new WorldStore(SampleTown.Invent(options).Intakes());
        var vintage = store.Store.At(options.Municipality, options.LastKnown, null);
        Assert.InRange(Periods.Sum(period => Holds(vintage, period, new Random(8))), 1000, int.MaxValue);
    }

    [Fact]
    public void A_period_is_worked_out_once_and_the_third_pushes_the_first_out()
    {
        using var store = new WorldStore(HostileWorld.Draw(9_200, "1000"));
        var vintage = store.Store.At("1000", new DateOnly(2025, 12, 31), null);
        var worked = new List<DateSpan>();
        foreach (var period in new[] { Periods[0], Periods[1], Periods[0], Periods[2], Periods[0], Periods[1] })
            Remembered<object>.Of(vintage, period, () => { worked.Add(period); return period; });
        Assert.Equal([Periods[0], Periods[1], Periods[2], Periods[1]], worked);
    }

    [Fact]
    public void A_period_that_could_not_be_worked_out_is_tried_again()
    {
        using var store = new WorldStore(HostileWorld.Draw(9_201, "1000"));
        var vintage = store.Store.At("1000", new DateOnly(2025, 12, 31), null);
        Assert.Throws<TimeoutException>(() => Remembered<string>.Of(vintage, Periods[0], () => throw new TimeoutException()));
        Assert.Equal("goed", Remembered<string>.Of(vintage, Periods[0], () => "goed"));
    }

    private static int Holds(Vintage vintage, DateSpan period, Random random)
    {
        var divided = DividedClaims.Of(vintage, period);
        var claims = divided.Claims;
        var rows = vintage.Read(Rows, SlowLine.Of, period.First, period.Last);
        for (var round = 0; round < 8; round++)
        {
            var filter = new CareFilter(round == 0 ? [] : Draw(divided.Columns, random));
            var kept = divided.Columns.Kept(filter, CareDimensions.Every);
            var slow = rows.Where(row => CareDimensions.Every.All(dimension => filter.Keeps(dimension, row.KeyOf(dimension)))).ToList();
            Assert.Equal(SlowLine.Sum(slow), Sum(claims, Enumerable.Range(0, kept.Length).Where(group => kept[group])));
            foreach (var dimension in CareDimensions.Every) AreEqual(dimension, divided, kept, slow);
            Assert.Equal(
                slow.GroupBy(row => (row.Child, row.Division.Form, row.Provider)).Select(group => group.Sum(row => row.Sums.Claimed)).Where(cents => cents > 0).Order(),
                claims.TrajectoryCents(kept).Order());
        }

        return rows.Count;
    }

    private static void AreEqual(CareDimension dimension, DividedClaims divided, bool[] kept, List<SlowLine> slow)
    {
        var column = divided.Columns[dimension];
        var fast = Enumerable.Range(0, kept.Length).Where(group => kept[group]).GroupBy(group => column.Keys[column.Codes[group]])
            .Select(group => (group.Key, Sum(divided.Claims, group))).OrderBy(pair => pair.Key, StringComparer.Ordinal);
        var expected = slow.GroupBy(row => row.KeyOf(dimension)).Select(group => (group.Key, SlowLine.Sum(group))).OrderBy(pair => pair.Key, StringComparer.Ordinal);
        Assert.Equal(expected, fast);
    }

    private static ClaimSums Sum(PeriodClaims claims, IEnumerable<int> groups) => groups.Aggregate(default(ClaimSums), (sum, group) => sum.And(claims.Sums(group)));

    /// <summary>One or two dimensions, each with one or two of the values that occur, and now and then one that does not.</summary>
    private static List<Filter> Draw(DimensionColumns columns, Random random)
    {
        var filters = new List<Filter>();
        for (var count = random.Next(1, 3); count > 0; count--)
        {
            var dimension = CareDimensions.Every[random.Next(CareDimensions.Every.Length)];
            var keys = columns[dimension].Keys.Append("bestaat-niet").ToList();
            for (var value = random.Next(1, 3); value > 0; value--) filters.Add(new Filter(dimension.Dimension.Name, keys[random.Next(keys.Count)]));
        }

        return filters;
    }

    private static string Number(int index) => $"{1000 + index}";

    private static readonly Sql Rows = new("rows", """
        select child, form, coalesce(age, -1), product, provider, coalesce(neighbourhood, ''), coalesce(task_field, ''), coalesce(legal_status, ''),
            coalesce((select max(r.referrer) from now_referrer r where r.allocation = l.allocation), ''),
            coalesce((select max(w.paid_by) from now_responsibility w where w.child = l.child and l.first_day between w.first_day and w.last_day), ''),
            volume, amount_cents, state
        from now_claim_line l
        where first_day between $1 and $2;
        """);

    private sealed record SlowLine(long Child, string Product, string Provider, Division Division, ClaimSums Sums)
    {
        public static SlowLine Of(Row row) => new(
            row.Int64(0), row.Text(3), row.Text(4),
            new Division((CareForm)row.Int32(1), row.Text(5), row.Int32(2), row.Text(6), row.Text(7), row.Text(8), row.Text(9)),
            new ClaimSums(1, row.Int64(10), row.Int64(11), row.Int32(12) == 1 ? row.Int64(11) : 0, row.Int32(12) == 2 ? row.Int64(11) : 0));

        public static ClaimSums Sum(IEnumerable<SlowLine> lines) => lines.Aggregate(default(ClaimSums), (sum, line) => sum.And(line.Sums));

        public string KeyOf(CareDimension dimension) => dimension.Of(Product, Provider, Division);
    }
}
