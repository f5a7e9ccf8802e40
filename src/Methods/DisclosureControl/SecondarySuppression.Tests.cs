namespace Roer.Methods.DisclosureControl;

public sealed class SecondarySuppressionTests
{
    [Fact]
    public void Where_nothing_must_be_hidden_nothing_is() =>
        Assert.DoesNotContain(true, SecondarySuppression.Of(SlowTables.WithMargins(1, 2, 3, 4), SlowTables.TwoByTwo, new bool[9]));

    [Fact]
    public void A_hidden_part_takes_the_lightest_neighbour_with_it()
    {
        var hidden = SecondarySuppression.Of([100, 3, 57, 40], [new(0, [1, 2, 3])], [false, true, false, false]);
        Assert.Equal([false, true, false, true], hidden);
    }

    [Fact]
    public void In_a_table_of_two_by_two_one_hidden_cell_hides_all_four()
    {
        var hidden = SecondarySuppression.Of(SlowTables.WithMargins(2, 20, 30, 40), SlowTables.TwoByTwo, [true, .. new bool[8]]);
        Assert.Equal([true, true, true, true, false, false, false, false, false], hidden);
    }

    /// <summary>Two a line is not enough: the known example of sdcTable, where w|b follows although every line has two hidden cells.</summary>
    [Fact]
    public void Two_hidden_cells_in_every_line_can_still_tell_one()
    {
        long[] inner = [30, 47, 64, 89, 90, 124, 5, 31, 92, 100, 59, 85, 800, 991, 651, 685];
        var (values, sums) = Square(inner, 4);
        bool[] given = [.. Enumerable.Range(0, values.Length).Select(cell => cell is 0 or 1 or 2 or 4 or 6 or 9 or 11 or 13 or 15)];
        Assert.Equal([1], SecondarySuppression.Told(sums, given));
        var repaired = SecondarySuppression.Of(values, sums, given);
        Assert.Empty(SecondarySuppression.Told(sums, repaired));
        Assert.Equal(given.Count(hidden => hidden) + 1, repaired.Count(hidden => hidden));
    }

    [Fact]
    public void Two_hidden_cells_whose_sum_is_known_and_small_are_exposed_without_a_formula()
    {
        long[] values = [1000, 2, 3, 995];
        bool[] primary = [false, true, true, false];
        CellSum[] sums = [new(0, [1, 2, 3])];
        Assert.Equal([false, true, true, false], SecondarySuppression.Of(values, sums, primary));
        Assert.Equal([false, true, true, true], SecondarySuppression.Audited(values, new long[4], sums, primary, _ => 10));
    }

    [Fact]
    public void A_zero_as_only_partner_protects_nothing_and_the_audit_says_so()
    {
        long[] values = [100, 3, 0, 97];
        var hidden = SecondarySuppression.Audited(values, new long[4], [new(0, [1, 2, 3])], [false, true, false, false], _ => 5);
        Assert.Equal([false, true, true, true], hidden);
    }

    [Fact]
    public void A_total_of_one_part_goes_with_it()
    {
        var hidden = SecondarySuppression.Audited([3, 3], new long[2], [new(0, [1])], [false, true], _ => 5);
        Assert.Equal([true, true], hidden);
    }

    [Fact]
    public void Tables_that_share_a_total_are_seen_together()
    {
        // The first table hides its total; the second would give it back.
        long[] values = [10, 4, 6, 3, 7];
        CellSum[] sums = [new(0, [1, 2]), new(0, [3, 4])];
        var hidden = SecondarySuppression.Of(values, sums, [true, false, false, false, false]);
        Assert.Empty(SecondarySuppression.Told(sums, hidden));
        Assert.True(hidden[1] || hidden[2]);
        Assert.True(hidden[3] || hidden[4]);
    }

    /// <summary>Tables of two by two, drawn: after suppression every cell that had to be hidden has more than one value among all tables of integers, negative ones too.</summary>
    [Fact]
    public void Among_all_tables_that_fit_a_hidden_cell_has_more_than_one_value()
    {
        var source = RandomSource.Named(20260302, "secondary suppression");
        for (var turn = 0; turn < 60; turn++)
        {
            var values = SlowTables.WithMargins(source.Below(6), source.Below(6), source.Below(6), source.Below(6));
            bool[] primary = [.. values.Select(_ => source.Below(4) == 0)];
            var hidden = SecondarySuppression.Of(values, SlowTables.TwoByTwo, primary);
            var tables = SlowTables.All([.. values.Take(4).Select(value => new CellBounds(value - 2, value + 2))], [], 99)
                .Select(table => SlowTables.WithMargins(table[0], table[1], table[2], table[3]))
                .Where(table => Enumerable.Range(0, 9).All(cell => hidden[cell] || table[cell] == values[cell])).ToList();
            for (var cell = 0; cell < 9; cell++)
            {
                Assert.True(!primary[cell] || hidden[cell]);
                Assert.Equal(primary[cell] || !SecondarySuppression.Told(SlowTables.TwoByTwo, hidden).Contains(cell) && hidden[cell], tables.Select(table => table[cell]).Distinct().Count() > 1);
            }
        }
    }

    /// <summary>The audit of drawn tables, done again by writing out every table of whole numbers of 0 and more.</summary>
    [Fact]
    public void After_the_audit_no_table_that_fits_comes_too_near()
    {
        var source = RandomSource.Named(20260303, "audited suppression");
        for (var turn = 0; turn < 40; turn++)
        {
            var values = SlowTables.WithMargins(source.Below(5), source.Below(5), source.Below(5), source.Below(5));
            bool[] primary = [.. values.Select((value, cell) => cell < 4 && value is > 0 and < 3)];
            var hidden = SecondarySuppression.Audited(values, new long[9], SlowTables.TwoByTwo, primary, _ => 1);
            var tables = SlowTables.All([.. Enumerable.Repeat(new CellBounds(0, 9), 4)], [], 9)
                .Select(table => SlowTables.WithMargins(table[0], table[1], table[2], table[3]))
                .Where(table => Enumerable.Range(0, 9).All(cell => hidden[cell] || table[cell] == values[cell])).ToList();
            foreach (var cell in Enumerable.Range(0, 9).Where(cell => primary[cell]))
            {
                Assert.True(tables.Min(table => table[cell]) <= Math.Max(values[cell] - 1, 0));
                Assert.True(tables.Max(table => table[cell]) >= values[cell] + 1);
            }
        }
    }

    private static (long[] Values, IReadOnlyList<CellSum> Sums) Square(long[] inner, int side)
    {
        var lines = Enumerable.Range(0, side).ToList();
        int[][] rows = [.. lines.Select(row => lines.Select(column => (row * side) + column).ToArray())];
        int[][] columns = [.. lines.Select(column => lines.Select(row => (row * side) + column).ToArray())];
        long[] margins = [.. rows.Concat(columns).Select(line => line.Sum(cell => inner[cell]))];
        var all = inner.Length + margins.Length;
        IReadOnlyList<CellSum> sums =
        [
            .. rows.Concat(columns).Select((line, at) => new CellSum(inner.Length + at, line)),
            new(all, [.. lines.Select(row => inner.Length + row)]), new(all, [.. lines.Select(column => inner.Length + side + column)]),
        ];
        return ([.. inner, .. margins, inner.Sum()], sums);
    }
}
