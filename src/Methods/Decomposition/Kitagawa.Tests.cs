namespace Roer.Methods.Decomposition;

public sealed class KitagawaTests
{
    private static readonly KitagawaPopulation First = new([50, 30, 20], [2, 4, 9]);
    private static readonly KitagawaPopulation Second = new([100, 60, 240], [3, 4, 8]);

    [Theory]
    [InlineData(KitagawaForm.TwoParts, 2.175, -0.025, 0)]
    [InlineData(KitagawaForm.ThreeParts, 2.5, 0.3, -0.65)]
    public void Effects_worked_out_by_hand(KitagawaForm form, double composition, double rate, double interaction)
    {
        var found = Kitagawa.Of(First, Second, form);
        LogMeanDivisiaTests.Near([4, 6.15, 2.15], [found.Before, found.After, found.Difference], 1e-12);
        LogMeanDivisiaTests.Near([composition, rate, interaction], [found.CompositionEffect, found.RateEffect, found.InteractionEffect], 1e-12);
    }

    [Fact]
    public void The_form_of_two_parts_shares_the_interaction_equally_and_turns_with_time()
    {
        var (two, three) = (Kitagawa.Of(First, Second, KitagawaForm.TwoParts), Kitagawa.Of(First, Second, KitagawaForm.ThreeParts));
        for (var group = 0; group < 3; group++)
        {
            Assert.Equal(three.Composition[group] + (three.Interaction[group] / 2), two.Composition[group], 1e-12);
            Assert.Equal(three.Rates[group] + (three.Interaction[group] / 2), two.Rates[group], 1e-12);
        }

        var back = Kitagawa.Of(Second, First, KitagawaForm.TwoParts);
        Assert.Equal(-two.CompositionEffect, back.CompositionEffect, 1e-12);
        Assert.Equal(-two.RateEffect, back.RateEffect, 1e-12);
        Assert.Equal(two.RateEffect, Kitagawa.Of(First with { Sizes = [5, 3, 2] }, Second, KitagawaForm.TwoParts).RateEffect, 1e-12);
    }

    [Fact]
    public void Nonsense_is_a_named_error()
    {
        foreach (var (fault, wrong) in new (InputFault, KitagawaPopulation)[]
        {
            (InputFault.Empty, new([], [])),
            (InputFault.Shape, new([1, 2], [1, 2])),
            (InputFault.Shape, new([1, 2, 3], [1, 2])),
            (InputFault.Negative, new([1, -2, 3], [1, 2, 3])),
            (InputFault.NotFinite, new([1, 2, 3], [1, double.NaN, 3])),
            (InputFault.OutOfRange, new([0, 0, 0], [1, 2, 3])),
        })
        {
            LogMeanDivisiaTests.Throws(fault, () => Kitagawa.Of(First, wrong, KitagawaForm.TwoParts));
        }
    }

    /// <summary>Every way of splitting refuses what overflows and options that do not exist, instead of answering with no number.</summary>
    [Fact]
    public void Sums_beyond_the_largest_number_and_unknown_options_are_refused()
    {
        KitagawaPopulation low = new([1, 1], [-1e308, 1]), high = new([1, 1], [1.7e308, 1]);
        Action[] asks =
        [
            () => Kitagawa.Of(low, high, KitagawaForm.TwoParts), () => Kitagawa.Of(low, low, (KitagawaForm)4),
            () => LogMeanDivisia.Of(new([1.5e308, 1.5e308], [1, 1], 1), EntryRule.OwnBar), () => LogMeanDivisia.Of(new([1, 2], [1, 1], 1), (EntryRule)6),
            () => LogMeanDivisia.OfGroups(new([1, 2], [1, 1], 1), [0, 0], int.MaxValue, EntryRule.OwnBar),
            () => Shapley.OfProduct(new([1.5e308, 1.5e308], [1, 1], 1), EntryRule.OwnBar), () => Shapley.Of(1, changed => changed == 0 ? -1e308 : 1e308),
            () => DasGupta.OfProduct([[[-1e308]], [[1.7e308]], [[-1e308]]]), () => CrossClassification.Factors([1, 2], [100_000, 100_000]),
        ];
        foreach (var ask in asks) Assert.Contains(Assert.Throws<MethodInputException>(ask).Fault, new[] { InputFault.OutOfRange, InputFault.NotFinite, InputFault.Shape });
    }
}
