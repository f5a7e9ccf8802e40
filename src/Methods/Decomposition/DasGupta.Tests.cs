namespace Roer.Methods.Decomposition;

public sealed class DasGuptaTests
{
    /// <summary>Das Gupta (1993), tables 2.1 and 2.2: earnings; births of Austria and Chile.</summary>
    [Fact]
    public void Two_and_three_scalars_give_the_published_effects()
    {
        var earnings = DasGupta.OfProduct([[[10930], [0.717892]], [[16591], [0.825974]]]);
        Assert.Equal([4369.913, 1487.262], earnings.Effects(0, 1).Select(effect => Math.Round(effect, 3)));
        Assert.Equal([8437.228, 12807.140], earnings.Standardised[0].Select(rate => Math.Round(rate, 3)));
        var births = DasGupta.OfProduct([[[51.78746], [0.45919], [0.52638]], [[84.90502], [0.75756], [0.51065]]]);
        LogMeanDivisiaTests.Near([10.4340333, 10.5608476, -0.6670084], births.Effects(0, 1), 5e-8);
    }

    [Fact]
    public void With_two_populations_it_is_Shapley_and_with_two_factors_Kitagawa()
    {
        var random = new Random(2);
        for (var factors = 2; factors <= 6; factors++)
        {
            double[] values = [.. Enumerable.Range(0, 1 << factors).Select(_ => random.NextDouble())];
            double Rate(IReadOnlyList<int> from) => values[Enumerable.Range(0, from.Count).Sum(factor => from[factor] << factor)];
            LogMeanDivisiaTests.Near(Shapley.Of(factors, changed => values[changed]).Effects, DasGupta.Of(2, factors, Rate).Effects(0, 1), 1e-12);
        }

        double[] shares0 = [0.2, 0.3, 0.5], shares1 = [0.4, 0.4, 0.2], rates0 = [5, 8, 2], rates1 = [6, 7, 4];
        var kitagawa = Kitagawa.Of(new(shares0, rates0), new(shares1, rates1), KitagawaForm.TwoParts);
        LogMeanDivisiaTests.Near([kitagawa.CompositionEffect, kitagawa.RateEffect], DasGupta.OfProduct([[shares0, rates0], [shares1, rates1]]).Effects(0, 1), 1e-12);
    }

    [Fact]
    public void Differences_over_years_close_and_add_up_and_ignore_the_order_of_years()
    {
        var random = new Random(4);
        foreach (var years in new[] { 2, 3, 5, 8 })
        {
            double[][][] data = [.. Enumerable.Range(0, years).Select(_ => Draw(random, 4, 3))];
            var found = DasGupta.OfProduct(data);
            for (var to = 1; to < years; to++)
            {
                Assert.Equal(found.Crude[to] - found.Crude[0], found.Effects(0, to).Sum(), 1e-10);
                LogMeanDivisiaTests.Near(found.Effects(0, to), [.. found.Effects(0, to - 1).Zip(found.Effects(to - 1, to), (left, right) => left + right)], 1e-10);
            }

            var turned = DasGupta.OfProduct([.. data.Reverse()]);
            LogMeanDivisiaTests.Near([.. found.Standardised[2].Reverse()], turned.Standardised[2], 1e-10);
            LogMeanDivisiaTests.Near([.. SlowDifference(data, 0, 1)], found.Effects(0, 1), 1e-10);
        }
    }

    [Fact]
    public void The_factors_of_a_classification_multiply_to_the_shares()
    {
        var random = new Random(6);
        int[] levels = [2, 3, 4];
        double[] sizes = [.. Enumerable.Range(0, 24).Select(cell => cell % 7 == 3 ? 0 : random.Next(1, 100))];
        var factors = CrossClassification.Factors(sizes, levels);
        for (var cell = 0; cell < sizes.Length; cell++)
            Assert.Equal(sizes[cell] / sizes.Sum(), factors[0][cell] * factors[1][cell] * factors[2][cell], 1e-14);

        double[] two = [10, 20, 30, 5, 15, 40];
        var pair = CrossClassification.Factors(two, [2, 3]);
        double Row(int i) => two[(i * 3)..((i + 1) * 3)].Sum();
        double Column(int j) => two[j] + two[j + 3];
        for (var cell = 0; cell < 6; cell++)
        {
            var (row, column) = (Row(cell / 3), Column(cell % 3));
            Assert.Equal(Math.Sqrt(two[cell] / column * row / two.Sum()), pair[0][cell], 1e-14);
            Assert.Equal(Math.Sqrt(two[cell] / row * column / two.Sum()), pair[1][cell], 1e-14);
        }

        LogMeanDivisiaTests.Near([0.1, 0.9], CrossClassification.Factors([1, 9], [2])[0], 1e-14);
    }

    [Fact]
    public void A_classified_population_closes_and_a_variable_that_keeps_its_mix_does_nothing()
    {
        double[] rates = [3, 1, 4, 1, 5, 9];
        double[] same = [10, 20, 30, 20, 40, 60], shifted = [30, 60, 90, 10, 20, 30];
        var found = DasGupta.OfStructure([new(same, [rates]), new(shifted, [rates])], [2, 3]);
        Assert.Equal(found.Crude[1] - found.Crude[0], found.Effects(0, 1)[0], 1e-12);
        LogMeanDivisiaTests.Near([0, 0], [.. found.Effects(0, 1).Skip(1)], 1e-12);
    }

    [Fact]
    public void Nonsense_is_a_named_error()
    {
        LogMeanDivisiaTests.Throws(InputFault.TooFew, () => DasGupta.OfProduct([[[1]]]));
        LogMeanDivisiaTests.Throws(InputFault.TooFew, () => DasGupta.Of(1, 2, _ => 1));
        LogMeanDivisiaTests.Throws(InputFault.OutOfRange, () => DasGupta.Of(2, 13, _ => 1));
        LogMeanDivisiaTests.Throws(InputFault.NotFinite, () => DasGupta.Of(2, 2, _ => double.NaN));
        LogMeanDivisiaTests.Throws(InputFault.NotFinite, () => DasGupta.OfProduct([[[1]], [[double.NaN]]]));
        LogMeanDivisiaTests.Throws(InputFault.Shape, () => DasGupta.OfProduct([[[1]], [[1, 2]]]));
        LogMeanDivisiaTests.Throws(InputFault.Shape, () => DasGupta.OfProduct([[[1], [2]], [[1]]]));
        LogMeanDivisiaTests.Throws(InputFault.OutOfRange, () => DasGupta.OfProduct([[[1]], [[2]]]).Effects(0, 2));
        LogMeanDivisiaTests.Throws(InputFault.Shape, () => CrossClassification.Factors([1, 2, 3], [2, 2]));
        LogMeanDivisiaTests.Throws(InputFault.Negative, () => CrossClassification.Factors([1, -2], [2]));
        LogMeanDivisiaTests.Throws(InputFault.OutOfRange, () => CrossClassification.Factors([0, 0], [2]));
        LogMeanDivisiaTests.Throws(InputFault.OutOfRange, () => CrossClassification.Factors([1], []));
    }

    private static double[][] Draw(Random random, int factors, int cells) =>
        [.. Enumerable.Range(0, factors).Select(_ => (double[])[.. Enumerable.Range(0, cells).Select(_ => (random.NextDouble() * 3) - 0.5)])];

    /// <summary>Equation 6.12: the pairwise difference, made consistent with all other years.</summary>
    private static IEnumerable<double> SlowDifference(double[][][] data, int one, int two)
    {
        double[] Pair(int from, int to) => [.. DasGupta.OfProduct([data[from], data[to]]).Effects(0, 1)];
        var direct = Pair(one, two);
        for (var factor = 0; factor < direct.Length; factor++)
        {
            var others = Enumerable.Range(0, data.Length).Where(each => each != one && each != two)
                .Sum(each => direct[factor] + Pair(two, each)[factor] - Pair(one, each)[factor]);
            yield return direct[factor] - (others / data.Length);
        }
    }

    /// <summary>
    /// Two to six factors and two to five populations, some with negative values: the pairwise standardised rate as the average over all subsets of the other factors,
    /// made consistent as his equation is printed: mean_j α_yj + Σ_{x≠y}[Σ_{k≠x,y} α_xk − (n − 2)α_xy]/(n(n − 1)).
    /// </summary>
    [Fact]
    public void Any_number_of_factors_and_populations_follows_the_printed_equation()
    {
        var random = new Random(9);
        for (var round = 0; round < 40; round++)
        {
            var (factors, count) = (random.Next(2, 7), random.Next(2, 6));
            double[][] values = [.. Enumerable.Range(0, count).Select(_ => Enumerable.Range(0, factors).Select(_ => (random.NextDouble() * 4) - 1).ToArray())];
            var found = DasGupta.OfProduct([.. values.Select(each => (IReadOnlyList<IReadOnlyList<double>>)[.. each.Select(value => (IReadOnlyList<double>)[value])])]);
            for (var factor = 0; factor < factors; factor++)
            {
                for (var own = 0; own < count; own++)
                    Assert.Equal(SlowRate(values, factor, own), found.Standardised[factor][own], 1e-10 * values.SelectMany(each => each).Aggregate(1.0, (most, value) => most + Math.Abs(value)));
            }
        }
    }

    private static double SlowRate(double[][] values, int factor, int own)
    {
        var others = Enumerable.Range(0, values.Length).Where(each => each != own).ToArray();
        var mean = others.Average(other => Pairwise(values[own], values[other], factor));
        var rest = others.Sum(other => others.Where(each => each != other).Sum(each => Pairwise(values[other], values[each], factor))
            - ((values.Length - 2) * Pairwise(values[other], values[own], factor)));
        return mean + (rest / (values.Length * (values.Length - 1.0)));
    }

    /// <summary>The factor of one population, the others by turns from both: subsets of one size share 1/(number of factors).</summary>
    private static double Pairwise(double[] own, double[] other, int factor)
    {
        var sums = new double[own.Length];
        var counts = new int[own.Length];
        for (var taken = 0; taken < 1 << own.Length; taken++)
        {
            if ((taken >> factor & 1) == 1) continue;
            var size = System.Numerics.BitOperations.PopCount((uint)taken);
            sums[size] += Enumerable.Range(0, own.Length).Aggregate(1.0, (product, at) => product * ((taken >> at & 1) == 1 ? other[at] : own[at]));
            counts[size]++;
        }

        return sums.Zip(counts, (sum, count) => sum / count).Average();
    }
}
