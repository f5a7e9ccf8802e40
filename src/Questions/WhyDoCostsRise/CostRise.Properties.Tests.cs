using Roer.Care;
using Roer.Messages.Sample;
using Roer.Tests.World;

namespace Roer.Questions.WhyDoCostsRise;

/// <summary>What must hold of every world, whatever is in it: everything closes to the cent, at every level.</summary>
public sealed class CostRisePropertiesTests
{
    private static readonly CostRise Question = new();

    public static TheoryData<int> Seeds => [.. Enumerable.Range(80_000, 8)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Every_bar_row_and_column_closes_in_a_hostile_world(int seed)
    {
        using var store = new WorldStore(HostileWorld.Draw(seed).Concat(HostileWorld.Draw(seed + 500).Select(OtherWorld.Renumbered)));
        foreach (var (period, asOf) in new[] { ("2024", "2026-12-31"), ("2025-H1", "2025-07-20"), ("2025", "2025-06-30") })
            Holds(store, World.ScopeOf(period, asOf));
    }

    [Theory]
    [InlineData(1, "2026-01-31")]
    [InlineData(2, "2027-02-28")]
    [InlineData(3, "2025-10-10")]
    public void Every_bar_row_and_column_closes_in_an_invented_municipality(int seed, string asOf)
    {
        var options = new SampleOptions { Seed = seed, Youths = 120, Years = 3, FirstYear = 2023 };
        using var store = new WorldStore(SampleTown.Invent(options).Intakes());
        Holds(store, World.ScopeOf("2025", asOf) with { Municipality = options.Municipality });
    }

    /// <summary>What each value of a dimension gets as a filter is what its row says, and their bars add up to those of all.</summary>
    [Fact]
    public void A_filter_is_a_row_of_the_division()
    {
        var options = new SampleOptions { Seed = 4, Youths = 120, Years = 3, FirstYear = 2023 };
        using var store = new WorldStore(SampleTown.Invent(options).Intakes());
        var scope = World.ScopeOf("2025", "2026-01-31") with { Municipality = options.Municipality };
        var whole = store.Ask(scope, Question);
        foreach (var table in whole.Tables.Where(table => table.Dimension is "hulpvorm" or "wijk"))
        {
            foreach (var row in table.Rows)
            {
                var part = store.Ask(scope with { Filters = [new Filter(table.Dimension!, row.Key)] }, Question);
                Assert.Equal(row.Figures[1].Value, part.Totals.Single(total => total.Name == "gedeclareerdCent").Comparison!.Value);
                Assert.Equal(row.Figures[2].Value, part.Figure("gedeclareerdCent").Value);
                Assert.InRange(part.Figure("wat-veranderde/prijs/bedragCent").Value!.Value - row.Figures[table.Columns.TakeWhile(column => column.Name != "prijsCent").Count()].Value!.Value, -2, 2);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void The_order_of_arrival_does_not_matter(int seed)
    {
        var intakes = HostileWorld.Draw(seed).ToArray();
        var before = AnswerText.WithoutIntake(Ask(intakes));
        new Random(seed).Shuffle(intakes);
        Assert.Equal(before, AnswerText.WithoutIntake(Ask(intakes)));
    }

    [Fact]
    public void Nothing_taken_in_is_an_answer_and_no_error()
    {
        using var store = new WorldStore([]);
        Assert.NotEmpty(store.Ask(World.ScopeOf("2025"), Question).Sentences);
    }

    private static Answer Ask(IEnumerable<Intake> intakes)
    {
        using var store = new WorldStore(intakes);
        return store.Ask(World.ScopeOf("2024"), Question);
    }

    private static void Holds(WorldStore store, Scope scope)
    {
        var whole = store.Ask(scope, Question);
        Closes(whole);
        foreach (var table in whole.Tables.Where(table => table.Dimension is not null && table.Rows.Count > 0))
            Closes(store.Ask(scope with { Filters = [new Filter(table.Dimension!, table.Rows[^1].Key)], Per = table.Dimension }, Question));
    }

    private static void Closes(Answer answer)
    {
        var split = answer.Tables.Single(table => table.Id == "wat-veranderde");
        if (split.Rows.Count == 0) return;
        var cents = split.Rows.Select(row => row.Figures[0].Value!.Value).ToList();
        Assert.Equal(cents[^1], cents[..^1].Sum());
        Assert.Equal(answer.Figure("verschilCent").Value, cents[^1] - cents[0]);
        Assert.All(split.Rows, row => Assert.True(row.Figures[0].Interval is not { } interval || (interval.Low <= row.Figures[0].Value && row.Figures[0].Value <= interval.High)));
        var claims = cents[^1] - cents[0] - split.Rows.Where(row => row.Key is "pgb" or "vaste-bedragen" or "overige-posten").Sum(row => row.Figures[0].Value!.Value);
        foreach (var table in answer.Tables.Where(table => table.Dimension is not null))
        {
            Assert.Equal(claims, table.Rows.Sum(row => row.Figures[0].Value));
            var late = table.Columns.Any(column => column.Name == "nogTeKomenNuCent") ? 2 : 0;
            foreach (var row in table.Rows)
            {
                var figures = row.Figures.Select(figure => figure.Value!.Value).ToList();
                Assert.Equal(figures[0], figures[(3 + late)..].Sum());
                Assert.Equal(figures[0], figures[2] - figures[1] + (late == 0 ? 0 : figures[4] - figures[3]));
            }

            for (var column = 0; column < table.Columns.Count; column++)
                Assert.Equal((table.Columns[column].Name, table.TotalRow?.Figures[column].Value ?? 0), (table.Columns[column].Name, table.Rows.Sum(row => row.Figures[column].Value!.Value)));
        }
    }
}
