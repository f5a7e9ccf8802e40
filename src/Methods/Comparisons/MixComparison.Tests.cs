using Roer.Methods.Decomposition;

namespace Roer.Methods.Comparisons;

/// <summary>Mixes side by side, and chances adjusted the slow way.</summary>
public sealed class MixComparisonTests
{
    [Fact]
    public void A_mix_counts_the_values_of_both_groups_and_names_the_one_whose_share_differs_most()
    {
        var mix = Mix.Of("vorm", ["b", "a", "a"], ["b", "c", "b", "b"]);
        Assert.Equal([("a", 2, 0), ("b", 1, 3), ("c", 0, 1)], mix.Cells.Select(cell => (cell.Value, (int)cell.First, (int)cell.Second)));
        Assert.Equal((3, 4), mix.Sums);
        Assert.Equal("a", mix.Largest!.Value.Value);
        Assert.Null(Mix.Of("vorm", ["a"], []).Largest);
        Assert.Null(Mix.Of("vorm", [], []).Largest);
    }

    /// <summary>Large groups: a count that is larger is no larger share.</summary>
    [Fact]
    public void The_largest_difference_is_one_of_shares_and_not_of_counts()
    {
        Assert.Equal("b", new Mix("vorm", [("a", 1000, 100), ("b", 700, 20), ("c", 250, 60), ("d", 50, 20)]).Largest!.Value.Value);
        Assert.Equal("b", new Mix("vorm", [("a", 4_000_000_000_000_000_000, 5), ("b", 4_500_000_000_000_000_000, 1), ("c", 500_000_000_000_000_000, 4)]).Largest!.Value.Value);
    }

    [Fact]
    public void The_least_likely_mix_comes_first_and_what_cannot_be_tested_comes_last_and_costs_the_others_nothing()
    {
        Mix other = Two("anders", 90, 10, 50, 50), same = Two("gelijk", 50, 50, 51, 49), little = Two("weinig", 1, 0, 1, 1), empty = Two("leeg", 0, 0, 50, 50);
        var found = MixComparison.Of([little, same, empty, other]);
        Assert.Equal(["anders", "gelijk", "weinig", "leeg"], found.Select(one => one.Mix.Name));
        Assert.Equal([null, null], found.Skip(2).Select(one => one.Chance));
        double[] raw = [MixTest.Of([90, 10], [50, 50])!.PValue, MixTest.Of([50, 50], [51, 49])!.PValue];
        Assert.Equal(FalseDiscovery.Adjust(raw).Cast<double?>(), found.Take(2).Select(one => one.Chance));
        Assert.Equal(found.Take(2), MixComparison.Of([other, same]));
        Assert.Empty(MixComparison.Of([]));
    }

    [Fact]
    public void Chances_are_adjusted_as_a_slow_reading_of_the_definition_does()
    {
        for (var seed = 0; seed < 100; seed++)
        {
            var random = new Random(seed);
            double[] chances = [.. Enumerable.Range(0, random.Next(1, 12)).Select(_ => random.Next(0, 9) / 8.0)];
            var slow = chances.Select(chance => Math.Min(1, chances.Where(larger => larger >= chance).Min(larger => larger * chances.Length / chances.Count(each => each <= larger))));
            Assert.Equal(slow.Select(each => Math.Round(each, 12)), FalseDiscovery.Adjust(chances).Select(each => Math.Round(each, 12)));
        }
    }

    [Fact]
    public void Neither_the_order_of_the_groups_nor_an_empty_category_changes_the_test_of_a_mix()
    {
        for (var seed = 0; seed < 100; seed++)
        {
            var random = new Random(seed);
            long[] left = [.. Enumerable.Range(0, 5).Select(_ => (long)random.Next(0, 40))], right = [.. Enumerable.Range(0, 5).Select(_ => (long)random.Next(0, 40))];
            var (found, turned, wider) = (MixTest.Of(left, right), MixTest.Of(right, left), MixTest.Of([0, .. left], [0, .. right]));
            Assert.Equal(found, wider);
            Assert.Equal((found?.Degrees, Rounded(found?.Statistic)), (turned?.Degrees, Rounded(turned?.Statistic)));
            if (found is not null) Assert.InRange(found.PValue, 0, 1);
        }

        static double? Rounded(double? value) => value is { } known ? Math.Round(known, 9) : null;
    }

    [Fact]
    public void Nonsense_is_a_named_error()
    {
        LogMeanDivisiaTests.Throws(InputFault.Shape, () => MixTest.Of([1, 2], [1]));
        LogMeanDivisiaTests.Throws(InputFault.OutOfRange, () => MixTest.Of([1, -2], [1, 2]));
        LogMeanDivisiaTests.Throws(InputFault.OutOfRange, () => ShareDifference.Of((11, 10), (1, 10), 0.9));
        LogMeanDivisiaTests.Throws(InputFault.OutOfRange, () => ShareDifference.Of((1, 10), (1, 10), 1));
        LogMeanDivisiaTests.Throws(InputFault.OutOfRange, () => ShareDifference.Wilson(0, 0, 0.9));
        LogMeanDivisiaTests.Throws(InputFault.OutOfRange, () => FalseDiscovery.Adjust([double.NaN]));
    }

    private static Mix Two(string name, long first, long rest, long second, long restOfSecond) => new(name, [("a", first, second), ("b", rest, restOfSecond)]);
}
