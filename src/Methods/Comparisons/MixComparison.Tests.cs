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
}
