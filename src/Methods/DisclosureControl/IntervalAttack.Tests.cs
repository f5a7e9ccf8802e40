namespace Roer.Methods.DisclosureControl;

public sealed class IntervalAttackTests
{
    [Fact]
    public void A_single_hidden_part_is_what_the_total_leaves()
    {
        var attack = IntervalAttack.On([CellBounds.Exactly(100), CellBounds.Exactly(97), new(0, null)], [new(0, [1, 2])]);
        Assert.Equal(CellBounds.Exactly(3), attack.Bounds(2));
    }

    [Fact]
    public void Two_hidden_parts_share_what_is_left_and_a_bound_of_one_binds_the_other()
    {
        var attack = IntervalAttack.On([CellBounds.Exactly(10), new(0, null), new(1, 7)], [new(0, [1, 2])]);
        Assert.Equal((new(3, 9), new(1, 7)), (attack.Bounds(1), attack.Bounds(2)));
    }

    [Fact]
    public void Rounded_neighbours_leave_room()
    {
        var attack = IntervalAttack.On([CountRounding.Behind(10), CountRounding.Behind(10), CountRounding.Hidden], [new(0, [1, 2])]);
        Assert.Equal(new CellBounds(1, 4), attack.Bounds(2));
    }

    [Fact]
    public void Parts_that_may_overlap_have_no_highest()
    {
        var attack = IntervalAttack.On([CellBounds.Exactly(10), CellBounds.Exactly(6), new(0, null)], [new(0, [1, 2], MayOverlap: true)]);
        Assert.Equal(new CellBounds(4, null), attack.Bounds(2));
    }

    [Fact]
    public void An_equation_that_repeats_another_says_nothing_new()
    {
        var attack = IntervalAttack.On([CellBounds.Exactly(5), new(0, null), new(0, null)], [new(0, [1, 2]), new(0, [2, 1])]);
        Assert.Equal(new CellBounds(0, 5), attack.Bounds(1));
    }

    [Fact]
    public void A_lower_bound_below_0_counts()
    {
        var attack = IntervalAttack.On([CellBounds.Exactly(5), new(-10, null), new(-3, null)], [new(0, [1, 2])]);
        Assert.Equal((new(-10, 8), new(-3, 15)), (attack.Bounds(1), attack.Bounds(2)));
    }

    [Fact]
    public void What_contradicts_itself_is_refused()
    {
        Assert.Equal(InputFault.Singular, Assert.Throws<MethodInputException>(() => IntervalAttack.On([CellBounds.Exactly(5), new(0, 2), new(0, 2)], [new(0, [1, 2])])).Fault);
        Assert.Equal(InputFault.Singular, Assert.Throws<MethodInputException>(() => IntervalAttack.On([new(3, 2)], [])).Fault);
        Assert.Equal(InputFault.OutOfRange, Assert.Throws<MethodInputException>(() => IntervalAttack.On([new(0, 2)], [new(0, [1])])).Fault);
    }

    /// <summary>Two hundred tables of two by two, drawn: published, rounded or hidden at random. Every interval is that of all tables that fit.</summary>
    [Fact]
    public void It_finds_what_writing_out_every_table_finds()
    {
        const long most = 12;
        var source = RandomSource.Named(20260301, "interval attack");
        for (var turn = 0; turn < 200; turn++)
        {
            var values = SlowTables.WithMargins(source.Below(4), source.Below(4), source.Below(4), source.Below(4));
            CellBounds[] known = [.. values.Select(value => source.Below(3) switch
            {
                0 => CellBounds.Exactly(value),
                1 => new CellBounds(Math.Max(0, value - source.Below(3)), value + source.Below(3)),
                _ => new CellBounds(0, most),
            })];
            var tables = SlowTables.All([.. known.Take(4).Select(bounds => bounds with { High = Math.Min(bounds.High!.Value, most) }), .. known.Skip(4).Select(_ => new CellBounds(0, 0))], [], most)
                .Select(table => SlowTables.WithMargins(table[0], table[1], table[2], table[3]))
                .Where(table => table.Zip(known).All(pair => pair.Second.Holds(pair.First))).ToList();
            var attack = IntervalAttack.On(known, SlowTables.TwoByTwo);
            for (var cell = 0; cell < values.Length; cell++)
                Assert.Equal(new CellBounds(tables.Min(table => table[cell]), tables.Max(table => table[cell])), attack.Bounds(cell));
        }
    }
}
