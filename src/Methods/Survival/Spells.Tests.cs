namespace Roer.Methods.Survival;

public sealed class SpellsTests
{
    /// <summary>Ties, late entries, several causes, weights, and a person with two spells: the case that R answers below and in other tests.</summary>
    internal static readonly double[] Entries = [0, 0, 1, 2, 2, 0, 4, 3, 0, 5];
    internal static readonly double[] Exits = [3, 5, 5, 3, 8, 8, 9, 10, 10, 12];
    internal static readonly int[] Causes = [1, 0, 2, 1, 2, 1, 0, 1, 2, 0];
    internal static readonly double[] Weights = [1, 2, 0.5, 1, 1.5, 1, 3, 0.25, 2, 1];
    internal static readonly int[] Persons = [1, 2, 1, 3, 4, 4, 5, 6, 7, 7];

    [Fact]
    public void Counting_days_and_sorting_times_give_the_same_order()
    {
        var random = new Random(11);
        for (var round = 0; round < 200; round++)
        {
            var count = random.Next(1, 40);
            var entries = Draw(count, () => random.Next(0, 9));
            var exits = Array.ConvertAll(entries, entry => entry + random.Next(1, round % 5 == 0 ? 3_000_000 : 12));
            var causes = Draw(count, () => random.Next(0, 3));
            Same(Spells.Of(Wide(entries), Wide(exits), causes), Spells.OfDays(entries, exits, causes));
            Same(Spells.Of(Wide(exits), causes), Spells.OfDays(exits, causes));
        }
    }

    [Fact]
    public void At_risk_is_entry_before_and_exit_at_or_after()
    {
        var random = new Random(12);
        for (var round = 0; round < 200; round++)
        {
            var (entries, exits, causes) = Ragged(random);
            var weights = Draw(exits.Length, () => random.NextDouble() + 0.01);
            var table = RiskTable.Of(Spells.Of(entries, exits, causes).WithWeights(weights));
            Assert.Equal(exits.Distinct().Order(), table.Times);
            for (var at = 0; at < table.Times.Length; at++)
            {
                var time = table.Times[at];
                Assert.Equal(weights.Where((_, row) => entries[row] < time && exits[row] >= time).Sum(), table.AtRisk[at], 12);
                Assert.Equal(weights.Where((_, row) => exits[row] == time && causes[row] > 0).Sum(), table.Events[at], 12);
                Assert.Equal(weights.Where((_, row) => exits[row] == time && causes[row] == 0).Sum(), table.Censored[at], 12);
                for (var cause = 1; cause <= table.ByCause.Length; cause++)
                    Assert.Equal(weights.Where((_, row) => exits[row] == time && causes[row] == cause).Sum(), table.ByCause[cause - 1][at], 12);
            }
        }
    }

    [Fact]
    public void The_order_of_weighted_spells_changes_no_digit()
    {
        var random = new Random(13);
        var (entries, exits, causes) = Ragged(random);
        var weights = Draw(exits.Length, random.NextDouble);
        var all = Spells.Of(entries, exits, causes).WithWeights(weights);
        var rows = Enumerable.Range(0, exits.Length).ToArray();
        random.Shuffle(rows);
        Assert.Equal(RiskTable.Of(all).AtRisk, RiskTable.Of(all.Subset(rows)).AtRisk);
        Assert.Equal(RiskTable.Of(all).Events, RiskTable.Of(all.Subset(rows)).Events);
    }

    [Fact]
    public void A_subset_is_the_spells_of_its_rows()
    {
        var random = new Random(14);
        for (var round = 0; round < 100; round++)
        {
            var (entries, exits, causes) = Ragged(random);
            var rows = Draw(random.Next(1, 2 * exits.Length), () => random.Next(exits.Length));
            var subset = Spells.Of(entries, exits, causes).Subset(rows);
            Same(Spells.Of([.. rows.Select(row => entries[row])], [.. rows.Select(row => exits[row])], [.. rows.Select(row => causes[row])]), subset);
        }
    }

    [Fact]
    public void Only_one_cause_makes_the_other_ends_censoring()
    {
        var table = RiskTable.Of(Spells.Of(Exits, Causes).OnlyCause(2));
        Assert.Equal([0.0, 1, 1, 0, 1, 0], table.Events);
        Assert.Equal([2.0, 1, 1, 1, 1, 1], table.Censored);
        Assert.Equal(0, Spells.Of(Exits, Causes).OnlyCause(7).Causes);
    }

    [Theory]
    [InlineData(InputFault.Empty, new double[0], new double[0], new int[0])]
    [InlineData(InputFault.Shape, new[] { 0.0, 0 }, new[] { 1.0, 2 }, new[] { 1 })]
    [InlineData(InputFault.Shape, new[] { 0.0 }, new[] { 1.0, 2 }, new[] { 1, 1 })]
    [InlineData(InputFault.NotFinite, new[] { 0.0 }, new[] { double.NaN }, new[] { 1 })]
    [InlineData(InputFault.NotFinite, new[] { 0.0 }, new[] { double.PositiveInfinity }, new[] { 1 })]
    [InlineData(InputFault.NotFinite, new[] { double.NaN }, new[] { 1.0 }, new[] { 1 })]
    [InlineData(InputFault.Negative, new[] { 0.0 }, new[] { -1.0 }, new[] { 1 })]
    [InlineData(InputFault.Negative, new[] { -1.0 }, new[] { 1.0 }, new[] { 1 })]
    [InlineData(InputFault.Negative, new[] { 0.0 }, new[] { 1.0 }, new[] { -1 })]
    [InlineData(InputFault.OutOfRange, new[] { 1.0 }, new[] { 1.0 }, new[] { 1 })]
    [InlineData(InputFault.OutOfRange, new[] { 0.0 }, new[] { 1.0 }, new[] { 5000 })]
    public void Nonsense_is_a_named_error(InputFault fault, double[] entries, double[] exits, int[] causes) =>
        Assert.Equal(fault, Assert.Throws<MethodInputException>(() => Spells.Of(entries, exits, causes)).Fault);

    [Fact]
    public void Nonsense_in_days_weights_and_rows_is_a_named_error()
    {
        Assert.Equal(InputFault.Negative, Fault(() => Spells.OfDays([-1], [1])));
        Assert.Equal(InputFault.Negative, Fault(() => Spells.OfDays([-1], [1], [1])));
        Assert.Equal(InputFault.OutOfRange, Fault(() => Spells.OfDays([1], [1], [1])));
        Assert.Equal(InputFault.Shape, Fault(() => Spells.OfDays([1, 2], [1], [1])));
        var spells = Spells.OfDays([1, 2], [1, 0]);
        Assert.Equal(InputFault.Shape, Fault(() => spells.WithWeights([1])));
        Assert.Equal(InputFault.OutOfRange, Fault(() => spells.WithWeights([1, 0])));
        Assert.Equal(InputFault.Negative, Fault(() => spells.WithWeights([1, -1])));
        Assert.Equal(InputFault.NotFinite, Fault(() => spells.WithWeights([1, double.NaN])));
        Assert.Equal(InputFault.Shape, Fault(() => spells.WithClusters([1])));
        Assert.Equal(InputFault.OutOfRange, Fault(() => spells.Subset([2])));
        Assert.Equal(InputFault.Empty, Fault(() => spells.Subset([])));
        Assert.Equal(InputFault.OutOfRange, Fault(() => spells.OnlyCause(0)));
    }

    internal static InputFault Fault(Func<object?> act) => Assert.Throws<MethodInputException>(act).Fault;

    /// <summary>Few distinct times, so that ties of every kind occur.</summary>
    internal static (double[] Entries, double[] Exits, int[] Causes) Ragged(Random random)
    {
        var count = random.Next(1, 50);
        var entries = Draw(count, () => (double)random.Next(0, 6));
        return (entries, Array.ConvertAll(entries, entry => entry + random.Next(1, 10)), Draw(count, () => random.Next(0, 3)));
    }

    internal static T[] Draw<T>(int count, Func<T> draw) => [.. Enumerable.Range(0, count).Select(_ => draw())];

    private static double[] Wide(int[] days) => Array.ConvertAll(days, day => (double)day);

    private static void Same(Spells expected, Spells actual)
    {
        Assert.Equal(expected.Times, actual.Times);
        Assert.Equal(expected.Exit, actual.Exit);
        Assert.Equal(expected.Entry, actual.Entry);
        Assert.Equal(expected.Cause, actual.Cause);
        Assert.Equal(expected.Causes, actual.Causes);
    }

    /// <summary>A weight that vanishes beside another would leave nobody at risk, and 0/0 for a curve.</summary>
    [Fact]
    public void Weights_that_vanish_beside_others_are_refused()
    {
        var spells = Spells.Of([1, 2], [1, 1]);
        foreach (var weights in new double[][] { [1e-300, 1], [1, 1e16], [1e300, 1e300], [double.Epsilon, double.Epsilon] })
            Assert.Equal(InputFault.OutOfRange, Assert.Throws<MethodInputException>(() => spells.WithWeights(weights)).Fault);
        Assert.Equal(0.5, KaplanMeier.Of(spells.WithWeights([1e70, 1e70]), new(IntervalScale.Log, 0.95, 0)).Points[0].Survival);
    }
}
