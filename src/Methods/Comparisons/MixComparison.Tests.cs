using Roer.Methods.Decomposition;

namespace Roer.Methods.Comparisons;

public sealed class MixComparisonTests
{
    [Fact]
    public void A_mix_counts_the_values_of_both_groups()
    {
        var mix = Mix.Of("kleur", ["rood", "blauw", "rood"], ["blauw", "groen"]);
        Assert.Equal([("blauw", 1L, 1L), ("groen", 0, 1), ("rood", 2, 0)], mix.Cells);
        Assert.Equal((3, 2), mix.Sums);
        Assert.Equal("rood", mix.Largest!.Value.Value);
        Assert.Null(Mix.Of("leeg", [], ["rood"]).Largest);
    }

    [Fact]
    public void The_least_likely_to_be_chance_comes_first_and_what_cannot_be_tested_last()
    {
        var strong = new Mix("sterk", [("a", 80, 20), ("b", 20, 80)]);
        var weak = new Mix("zwak", [("a", 52, 48), ("b", 48, 52)]);
        var small = new Mix("klein", [("a", 1, 0), ("b", 0, 1)]);
        var compared = MixComparison.Of([small, weak, strong]);
        Assert.Equal(["sterk", "zwak", "klein"], compared.Select(one => one.Mix.Name));
        Assert.Null(compared[^1].Chance);
        Assert.Equal(2 * MixTest.Of([80, 20], [20, 80])!.PValue, compared[0].Chance!.Value, 15);
        Assert.Empty(MixComparison.Of([]));
    }

    [Fact]
    public void Of_mixes_without_a_difference_few_are_called_one()
    {
        var random = new Random(3);
        string[] Draw() => [.. Enumerable.Range(0, 200).Select(_ => random.Next(4).ToString(System.Globalization.CultureInfo.InvariantCulture))];
        var found = Enumerable.Range(0, 40).Sum(_ => MixComparison.Of(Enumerable.Range(0, 10).Select(at => Mix.Of($"m{at}", Draw(), Draw()))).Any(one => one.Chance < 0.1) ? 1 : 0);
        Assert.InRange(found, 0, 11);
    }

    /// <summary>Large groups: a count that is larger is no larger share.</summary>
    [Fact]
    public void The_largest_difference_is_one_of_shares_and_not_of_counts()
    {
        Assert.Equal("b", new Mix("vorm", [("a", 1000, 100), ("b", 700, 20), ("c", 250, 60), ("d", 50, 20)]).Largest!.Value.Value);
        Assert.Equal("b", new Mix("vorm", [("a", 4_000_000_000_000_000_000, 5), ("b", 4_500_000_000_000_000_000, 1), ("c", 500_000_000_000_000_000, 4)]).Largest!.Value.Value);
    }

    [Fact]
    public void What_cannot_be_tested_costs_the_others_nothing()
    {
        var (strong, weak) = (new Mix("sterk", [("a", 80, 20), ("b", 20, 80)]), new Mix("zwak", [("a", 52, 48), ("b", 48, 52)]));
        var among = MixComparison.Of([new Mix("leeg", [("a", 0, 50), ("b", 0, 50)]), weak, strong, new Mix("klein", [("a", 1, 1)])]);
        Assert.Equal(MixComparison.Of([strong, weak]), among.Take(2));
        Assert.Equal(["leeg", "klein"], among.Skip(2).Select(one => one.Mix.Name));
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
}
