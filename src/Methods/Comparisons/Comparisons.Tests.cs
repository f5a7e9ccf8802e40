namespace Roer.Methods.Comparisons;

public sealed class ComparisonsTests
{
    /// <summary>The fifteen chances of Benjamini and Hochberg (1995), section 4.1: at 0.05 the first four are discoveries.</summary>
    [Fact]
    public void The_published_example_has_four_discoveries()
    {
        double[] chances = [0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.3240, 0.4262, 0.5719, 0.6528, 0.7590, 1.0000];
        var adjusted = FalseDiscovery.Adjust(chances);
        Assert.Equal(4, adjusted.Count(chance => chance <= 0.05));
        Assert.Equal(0.0095 * 15 / 4, adjusted[3], 12);
        Assert.Equal(adjusted.Order(), adjusted);
        Array.Reverse(chances);
        Assert.Equal(adjusted.Reverse(), FalseDiscovery.Adjust(chances));
    }

    [Fact]
    public void Without_tests_there_is_nothing_to_adjust_and_one_chance_stays_itself()
    {
        Assert.Empty(FalseDiscovery.Adjust([]));
        Assert.Equal([0.03], FalseDiscovery.Adjust([0.03]));
        Assert.Throws<MethodInputException>(() => FalseDiscovery.Adjust([1.2]));
    }

    /// <summary>Newcombe (1998), table II, method 10: the columns a to f.</summary>
    [Theory]
    [InlineData(56, 70, 48, 80, 0.0524, 0.3339)]
    [InlineData(9, 10, 3, 10, 0.1705, 0.8090)]
    [InlineData(6, 7, 2, 7, 0.0582, 0.8062)]
    [InlineData(5, 56, 0, 29, -0.0381, 0.1926)]
    [InlineData(0, 10, 0, 20, -0.1611, 0.2775)]
    [InlineData(10, 10, 0, 10, 0.6075, 1.0000)]
    public void The_interval_of_a_difference_of_shares_is_that_of_the_published_table(long one, long ofOne, long other, long ofOther, double low, double high)
    {
        var found = ShareDifference.Of((one, ofOne), (other, ofOther), 0.95)!;
        Assert.Equal((low, high), (Math.Round(found.Lower, 4), Math.Round(found.Upper, 4)));
    }

    [Fact]
    public void Equal_shares_differ_by_chance_and_an_empty_group_by_nothing()
    {
        Assert.Equal(1, ShareDifference.Of((5, 10), (50, 100), 0.9)!.PValue, 12);
        Assert.Equal(1, ShareDifference.Of((0, 10), (0, 100), 0.9)!.PValue);
        Assert.Null(ShareDifference.Of((0, 0), (5, 10), 0.9));
    }

    /// <summary>The same G from its other form: 2 (Σ O ln O − Σ row ln row − Σ column ln column + N ln N).</summary>
    [Fact]
    public void The_statistic_of_two_mixes_equals_its_other_form()
    {
        long[] left = [4758, 30, 12], right = [8840, 76, 40];
        var found = MixTest.Of(left, right)!;
        double Entropy(IEnumerable<long> counts) => counts.Sum(count => count * Math.Log(count));
        var expected = 2 * (Entropy(left) + Entropy(right) + Entropy([left.Sum() + right.Sum()]) - Entropy([left.Sum(), right.Sum()]) - Entropy(left.Zip(right, (one, other) => one + other)));
        Assert.Equal(expected, found.Statistic, 6);
        Assert.Equal(2, found.Degrees);
    }

    /// <summary>Severe reactions after a vaccination in thigh or arm (Jackson et al. 2013): G 2.14 on one degree, chance 0.14 (McDonald, Handbook of Biological Statistics).</summary>
    [Fact]
    public void A_published_table_of_two_by_two_has_its_chance()
    {
        var found = MixTest.Of([4758, 30], [8840, 76])!;
        Assert.Equal((2.14, 1, 0.14), (Math.Round(found.Statistic, 2), found.Degrees, Math.Round(found.PValue, 2)));
    }

    [Fact]
    public void Small_categories_are_taken_together_and_equal_mixes_do_not_differ()
    {
        Assert.Equal(1, MixTest.Of([50, 30, 1, 2, 3], [50, 30, 2, 1, 3])!.Degrees + 0 - 1);
        Assert.Equal(1, MixTest.Of([50, 30], [50, 30])!.PValue);
        Assert.Null(MixTest.Of([50], [30]));
        Assert.Null(MixTest.Of([0, 0], [30, 20]));
    }
}
