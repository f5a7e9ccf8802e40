using Roer.Methods;
using Roer.Methods.LateClaims;
using Roer.Methods.Spending;
using Roer.Store.Measures;
using static Roer.Questions.WhereWillTheYearEnd.LateWorld;

namespace Roer.Questions.WhereWillTheYearEnd;

/// <summary>Claims of care months as a triangle: published ones by their tables, drawn ones beside loops over the claims.</summary>
public sealed class YearEndLateTrianglesTests
{
    private const string AsOf = "2024-12-31";

    /// <summary>Taylor and Ashe (1983), each year as a care month: reserves and errors as printed by Mack (1993), whatever the day of the month on which one looks.</summary>
    [Theory]
    [InlineData("2024-11-30")]
    [InlineData("2024-11-15")]
    [InlineData("2024-02-29")]
    [InlineData("2024-03-30")]
    public void Taylor_Ashe_has_the_printed_tables(string asOf)
    {
        double[] reserves = [0, 94_634, 469_511, 709_638, 984_889, 1_419_459, 2_177_641, 3_920_301, 4_278_972, 4_625_811];
        double[] errors = [0, 75_535, 121_699, 133_549, 261_406, 411_010, 558_317, 875_328, 971_258, 1_363_155];
        var mack = Mack.Of(Group(Facts(asOf, Printed(Triangles.TaylorAshe, asOf))).Ladder, LastSigma.Mack);
        Assert.Equal(reserves, mack.Rows.Select(row => Math.Round(row.Reserve)));
        Assert.Equal(errors, mack.Rows.Select(row => Math.Round(row.StandardError)));
        Assert.Equal((1_878_291.8, 1_568_532.2), (Math.Round(mack.Total.ProcessError, 1), Math.Round(mack.Total.ParameterError, 1)));
    }

    /// <summary>RAA, with a month that takes back more than it adds: as printed by Mack (1994).</summary>
    [Fact]
    public void Raa_has_the_printed_tables()
    {
        var mack = Mack.Of(Group(Facts(AsOf, Printed(Triangles.Raa, AsOf))).Ladder, LastSigma.Mack);
        Assert.Equal([0, 154, 617, 1_636, 2_747, 3_649, 5_435, 10_907, 10_650, 16_339], mack.Rows.Select(row => Math.Round(row.Reserve)));
        Assert.Equal([0, 206, 623, 747, 1_469, 2_002, 2_209, 5_358, 6_333, 24_566], mack.Rows.Select(row => Math.Round(row.StandardError)));
    }

    /// <summary>Without care to follow each month weighs alike: Cape Cod written out with the printed factors, and φ of the over-dispersed Poisson fit.</summary>
    [Fact]
    public void Taylor_Ashe_by_Cape_Cod_is_the_formula_with_the_printed_factors()
    {
        double[] factors = [3.49060655, 1.74733264, 1.45741284, 1.17385171, 1.10382353, 1.08626936, 1.05387436, 1.07655518, 1.01772473];
        double[] latest = [3_901_463, 5_339_085, 4_909_315, 4_588_268, 3_873_311, 3_691_712, 3_483_130, 2_864_498, 1_363_294, 344_014];
        double[] known = [.. Enumerable.Range(0, 10).Select(row => 1 / factors.TakeLast(row).Aggregate(1.0, (product, factor) => product * factor))];
        var group = Group(Facts(AsOf, Printed(Triangles.TaylorAshe, AsOf)));
        Assert.True(group.IsFlat);
        for (var row = 0; row < 10; row++)
        {
            var weights = Enumerable.Range(0, 10).Select(other => Math.Pow(0.95, Math.Abs(row - other))).ToList();
            var ratio = weights.Zip(latest, (weight, amount) => weight * amount).Sum() / weights.Zip(known, (weight, share) => weight * share).Sum();
            Near.Equal(ratio, group.Ratio(group.FirstRow + row), 1e-7);
            Assert.Equal((1 - known[row]) * ratio, group.Reserve(0, group.FirstRow + row), 0.5);
        }

        Assert.Equal(52_601.36, Math.Round(CapeCodBootstrap.Of(group.Ladder, [.. group.Exposures], new CapeCodOptions(0.95, 0), 1, RandomSource.Named(1, "test")).Dispersion, 2));
    }

    /// <summary>The same triangle spread over providers, with lines cut in two, lines refused and claims taken back the same day: nothing changes.</summary>
    [Fact]
    public void How_the_cents_are_cut_does_not_matter()
    {
        var whole = Group(Facts(AsOf, Printed(Triangles.TaylorAshe, AsOf)));
        var cut = Printed(Triangles.TaylorAshe, AsOf).SelectMany(sum => new[]
        {
            sum with { Cents = sum.Cents / 3 }, sum with { Cents = sum.Cents - (sum.Cents / 3), Cell = Cell with { Provider = "10000002" } },
            sum with { Cents = 777, Cell = Cell with { Category = "45" } }, sum with { Cents = -777, Cell = Cell with { Category = "45" } }, sum with { State = ClaimHistory.RefusedState },
        });
        var group = Group(Facts(AsOf, cut));
        Assert.Equal(3, group.Cells.Count);
        Assert.Equal(whole.Ladder.Factors, group.Ladder.Factors);
        Assert.Equal(whole.Estimate.Rows, group.Estimate.Rows);
    }

    /// <summary>Drawn claims of one provider with care beside it, and everything reckoned from the lines.</summary>
    [Fact]
    public void Development_and_reserve_are_those_of_loops_over_the_lines()
    {
        var random = new Random(621);
        foreach (var months in new[] { 12, 13, 18, 19, 20, 35, 36, 37, 44 })
        {
            var claims = Drawn(random, months);
            var facts = Facts(AsOf, claims, [.. Enumerable.Range(0, 5).Select(child => Allocated(child, Cell, "2021-01-01", $"2024-0{child + 1}-15", random.Next(50, 500))), Allocated(9, Cell, "2020-06-01", null, 100)]);
            var (group, exposure) = (Group(facts), CareExposure.Of(facts.Spending, ClaimHistory.Of(facts.Spending)));
            Assert.Equal(Math.Max(Month("2024-12") - months, Month("2021-12")), group.FirstRow);
            var slow = new SlowTriangle(claims, group.FirstRow, Month("2024-11"));
            Assert.Equal(slow.Columns, group.Ladder.Triangle.Columns);
            foreach (var (expected, found) in slow.Factors.Zip(group.Ladder.Factors)) Near.Equal(expected, found, 1e-12);
            for (var month = group.FirstRow; month <= group.LastRow; month++)
            {
                Near.Equal(slow.Known(month), group.KnownNow(month), 1e-12);
                var ratio = slow.Ratio(month, each => exposure.In(0, each));
                Near.Equal(ratio, group.Ratio(month), 1e-12);
                Assert.Equal((1 - slow.Known(month)) * ratio * exposure.In(0, month), group.Reserve(0, month) - group.More(0, month), 1e-3);
            }
        }
    }

    [Fact]
    public void With_all_cents_seven_times_as_much_so_is_the_reserve()
    {
        var claims = Drawn(new Random(622), 30);
        var (once, more) = (Group(Facts(AsOf, claims)), Group(Facts(AsOf, claims.Select(sum => sum with { Cents = sum.Cents * 7 }))));
        foreach (var (factor, same) in once.Ladder.Factors.Zip(more.Ladder.Factors)) Near.Equal(factor, same, 1e-13);
        for (var month = once.FirstRow; month <= once.LastRow; month++) Assert.Equal(once.Reserve(0, month) * 7, more.Reserve(0, month), 1e-3);
    }

    [Fact]
    public void The_order_of_lines_changes_no_bit()
    {
        var random = new Random(623);
        var claims = Drawn(random, 30);
        var (once, again) = (Group(Facts(AsOf, claims)), Group(Facts(AsOf, claims.OrderBy(_ => random.Next()))));
        Assert.Equal(once.Ladder.Factors, again.Ladder.Factors);
        Assert.Equal(once.Estimate.Rows, again.Estimate.Rows);
    }

    /// <summary>Five months later in everything: the same reserve five months later.</summary>
    [Fact]
    public void When_all_dates_shift_the_reserve_shifts()
    {
        var claims = Drawn(new Random(624), 30);
        var later = claims.Select(sum => sum with { Month = sum.Month + 5, Known = ClaimCalendar.DaysOf(ClaimCalendar.NumberOf(sum.Known) + 5).Last });
        var (once, shifted) = (Group(Facts(AsOf, claims)), Group(Facts("2025-05-31", later)));
        Assert.Equal((once.FirstRow + 5, once.LastRow + 5), (shifted.FirstRow, shifted.LastRow));
        Assert.Equal(once.Estimate.Rows, shifted.Estimate.Rows);
    }

    /// <summary>Only the last 36 months make the triangle, so that what lies before them changes nothing.</summary>
    [Fact]
    public void Older_months_than_the_triangle_holds_change_nothing()
    {
        var claims = Drawn(new Random(625), 50);
        var (all, enough) = (Group(Facts(AsOf, claims)), Group(Facts(AsOf, claims.Where(sum => sum.Month >= Month("2021-12")))));
        Assert.Equal(Month("2021-12"), all.FirstRow);
        Assert.Equal(all.Ladder.Factors, enough.Ladder.Factors);
        Assert.Equal(all.Estimate.Rows, enough.Estimate.Rows);
        Assert.Equal(0, all.Reserve(0, Month("2021-11")));
    }

    /// <summary>Each month brings 100 in itself, 300 in the next and 600 in the one after: known 0.1, 0.4 and 1. The edge is November, of which 600 is to come; of December 900.</summary>
    [Fact]
    public void Where_months_are_alike_what_is_to_come_is_what_came_of_others()
    {
        var group = Group(Facts(AsOf, Steady("2023-01", AsOf, 100, 300, 600)));
        var month = Month("2024-05");
        double[] known = [.. Enumerable.Range(-1, 6).Select(age => group.KnownAt(month, month + age))];
        double[] expected = [0, 0.1, 0.4, 1, 1, 1];
        foreach (var (right, found) in expected.Zip(known)) Assert.Equal(right, found, 12);
        Assert.Equal([0.1, 0.4, 1.0], Enumerable.Range(0, 3).Select(age => Math.Round(group.KnownNow(Month("2024-12") - age), 12)));
        Assert.Equal([0, 600, 900], Enumerable.Range(Month("2024-10"), 3).Select(each => Math.Round(group.Reserve(0, each), 9)));
        Assert.Equal(0, group.Reserve(0, Month("2022-12")));
        Assert.Equal(0.4, group.KnownFor(month, Month("2024-06")), 12);
    }

    [Fact]
    public void What_is_known_of_a_month_never_becomes_less()
    {
        var random = new Random(626);
        for (var round = 0; round < 10; round++)
        {
            var group = Group(Facts(AsOf, Drawn(random, random.Next(13, 45))));
            var known = Enumerable.Range(-2, 40).Select(age => group.KnownAt(Month("2023-03"), Month("2023-03") + age)).ToList();
            Assert.Equal(known.Order(), known);
            Assert.Equal((0, 0, 1), (known[0], known[1], Math.Round(known[^1], 12)));
        }
    }

    /// <summary>At the fifth month 5 is taken back and at the sixth 3 added: with four columns the last one adds 10 − 5 + 3, with more one takes back.</summary>
    [Fact]
    public void The_last_column_holds_so_much_that_no_column_takes_back()
    {
        var group = Group(Facts(AsOf, Steady("2022-12", AsOf, 0, 50, 30, 20, 10, -5, 3)));
        Assert.Equal(4, group.Ladder.Triangle.Columns);
        Assert.All(group.Ladder.Factors, factor => Assert.True(factor > 1));
    }

    /// <summary>Every month takes back a tenth in the second month after it: no number of columns hides that, and the reserve is below nothing.</summary>
    [Fact]
    public void What_is_always_taken_back_is_expected_to_be_taken_back()
    {
        var group = Group(Facts(AsOf, Steady("2022-12", AsOf, 0, 1_000, -100)));
        Assert.Equal(18, group.Ladder.Triangle.Columns);
        Assert.Equal(0.9, group.Ladder.Factors[0], 12);
        Assert.Equal(-100, group.Reserve(0, Month("2024-11")), 9);
        Assert.Equal(0, group.Reserve(0, Month("2024-10")), 9);
    }

    [Fact]
    public void Without_cents_there_is_no_development()
    {
        var facts = Facts(AsOf, Steady("2023-01", AsOf, 0, 1).Select(sum => sum with { Cents = 0 }));
        Assert.True(History(facts).IsEnough);
        Assert.Null(LateGroup.TryOf("test", [0], History(facts), SeasonedExposure.Plain(History(facts))));
    }

    /// <summary>Cells of one group share each month by their exposure; without any, by what is known. One part of it each, together all of it.</summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void The_cells_of_a_group_share_all_of_it(bool hasCare)
    {
        var random = new Random(627);
        var cells = new[] { Cell, Cell with { Provider = "10000002" }, Cell with { Provider = "10000003" } };
        var claims = Drawn(random, 30).Select(sum => sum with { Cell = cells[random.Next(3)] });
        var facts = Facts(AsOf, claims, hasCare ? [Allocated(1, cells[0], "2022-01-01", null, 300), Allocated(2, cells[1], "2022-01-01", null, 100)] : []);
        var (group, history) = (Group(facts), ClaimHistory.Of(facts.Spending));
        Assert.Equal(hasCare, !group.IsFlat);
        for (var month = group.FirstRow; month <= group.LastRow; month++)
        {
            Assert.Equal(1, group.Cells.Sum(cell => group.Share(cell, month)), 12);
            Assert.Equal(group.Estimate.Rows[month - group.FirstRow].Reserve, group.Cells.Sum(cell => group.Reserve(cell, month) - group.More(cell, month)), 1e-6);
            if (hasCare) Assert.Equal([0.75, 0.25, 0], group.Cells.Select(cell => Math.Round(group.Share(cell, month), 12)));
            else Near.Equal(history.Accepted(1, month) / group.Cells.Sum(cell => history.Accepted(cell, month)), group.Share(1, month), 1e-12);
        }
    }

    /// <summary>All lines of a quarter come in the month after it: as of 31 October the third quarter is known for 80 percent, and of October nothing yet.</summary>
    [Fact]
    public void The_months_of_a_quarter_are_equally_known()
    {
        var claims = Enumerable.Range(Month("2022-01"), 33).SelectMany(month => new[] { (1, 80), (2, 20) }.Select(part =>
            new ClaimedSum(Cell, month, ClaimCalendar.DaysOf(ClaimCalendar.QuarterEnd(month) + part.Item1).Last, 1, part.Item2, part.Item2))).Where(sum => sum.Known <= Day("2024-10-31"));
        var group = Group(Facts("2024-10-31", claims));
        Assert.Equal(Month("2024-09"), group.LastRow);
        Assert.Equal([1.0, 0.8, 0.8, 0.8, 0, 0], Enumerable.Range(Month("2024-06"), 6).Select(month => Math.Round(group.KnownNow(month), 12)));
        Assert.Equal([0, 20, 20, 20, 100], Enumerable.Range(Month("2024-06"), 5).Select(month => Math.Round(group.Reserve(0, month), 9)));
    }

    /// <summary>The rows end at the edge; each amount is known on the last day that still counts for its column.</summary>
    private static IEnumerable<ClaimedSum> Printed(Triangle triangle, string asOf)
    {
        var calendar = Calendar(asOf);
        var isLast = calendar.AsOf.AddDays(1).Day == 1;
        for (var row = 0; row < triangle.Rows; row++)
        {
            for (var column = 0; column <= triangle.LatestColumn(row); column++)
            {
                var month = calendar.Edge - 9 + row;
                var known = ClaimCalendar.DaysOf(month + column + calendar.Now - calendar.Edge);
                yield return new ClaimedSum(Cell, month, isLast ? known.Last : known.First.AddDays(Math.Min(known.Days, calendar.AsOf.Day) - 1), 1, 1, (long)triangle.Incremental(row, column)!.Value);
            }
        }
    }

    /// <summary>Months up to the as-of date, each with lines at twenty ages that become less.</summary>
    private static List<ClaimedSum> Drawn(Random random, int months) =>
    [
        .. Enumerable.Range(Month("2024-12") - months, months + 1).SelectMany(month => Enumerable.Range(0, 20).Select(age => Claim(month, age, random.Next(1_000, 90_000) / (age + 1)))).Where(sum => sum.Known <= Day(AsOf)),
    ];

    /// <summary>Chain ladder and Cape Cod without a triangle: each number a sum over the lines.</summary>
    private sealed class SlowTriangle
    {
        private readonly List<ClaimedSum> _claims;
        private readonly int _first;
        private readonly int _edge;

        public SlowTriangle(List<ClaimedSum> claims, int first, int edge)
        {
            (_claims, _first, _edge) = (claims, first, edge);
            Columns = Math.Min(18, edge - first + 1);
            Factors = [.. Enumerable.Range(0, Columns - 1).Select(column =>
            {
                var both = Enumerable.Range(first, edge - first - column).ToList();
                return both.Sum(month => Cents(month, column + 1)) / both.Sum(month => Cents(month, column));
            })];
        }

        public int Columns { get; }

        public List<double> Factors { get; }

        public double Known(int month) => Factors.Skip(_edge - month).Aggregate(1.0, (share, factor) => share / factor);

        public double Ratio(int month, Func<int, double> exposure)
        {
            var (amounts, used) = (0.0, 0.0);
            for (var other = _first; other <= _edge; other++)
            {
                var weight = Math.Pow(0.95, Math.Abs(month - other));
                amounts += weight * Cents(other, Columns - 1);
                used += weight * exposure(other) * Known(other);
            }

            return amounts / used;
        }

        /// <summary>What is known of a month so many months after it was the edge; in the last column all that is known.</summary>
        private double Cents(int month, int column) => _claims.Where(sum => sum.Month == month && (column == Columns - 1 || sum.Known <= ClaimCalendar.DaysOf(month + column + 1).Last)).Sum(sum => (double)sum.Cents);
    }
}
