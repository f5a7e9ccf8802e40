namespace Roer.Methods.Decomposition;

/// <summary>Tables of Das Gupta (1993) with their data, as his manual prints them.</summary>
public sealed class DasGuptaTablesTests
{
    /// <summary>Table 4.3: birth rates of Taiwan by age of the mother.</summary>
    [Fact]
    public void Taiwan_1960_and_1970_by_age()
    {
        double[][] after =
        [
            [488, 452, 338, 156, 63, 22, 3],
            [0.082, 0.527, 0.866, 0.941, 0.942, 0.923, 0.876],
            [0.058, 0.038, 0.032, 0.030, 0.026, 0.023, 0.019],
        ];
        double[][] before =
        [
            [393, 407, 369, 274, 184, 90, 16],
            [0.122, 0.622, 0.903, 0.930, 0.916, 0.873, 0.800],
            [0.043, 0.041, 0.036, 0.032, 0.026, 0.020, 0.018],
        ];
        var found = DasGupta.OfProduct([before, after]);
        LogMeanDivisiaTests.Near([38.774628, 27.203182], found.Crude, 1e-9);
        LogMeanDivisiaTests.Near([-7.285632, -2.720633, -1.565181], found.Effects(0, 1), 5e-7);
        double[] Cells(double[][] factors) => [.. Enumerable.Range(0, 7).SelectMany(age => factors.Select(factor => factor[age]))];
        var logarithmic = LogMeanDivisia.Of(new FactorCells(Cells(before), Cells(after), 3), EntryRule.InFactors);
        LogMeanDivisiaTests.Near([-7.265526, -2.712821, -1.593098], logarithmic.Effects, 5e-7);
        Assert.Equal(found.Effects(0, 1).Sum(), logarithmic.Effects.Sum(), 1e-10);
    }

    /// <summary>Table 5.1: headship rates by age, 1970 and 1985.</summary>
    [Fact]
    public void Headship_by_age_is_structure_and_rate()
    {
        double[] sizes70 = [12.9, 10.9, 9.5, 8.0, 7.8, 8.4, 8.6, 7.8, 7.0, 5.9, 4.7, 3.6, 4.9];
        double[] rates70 = [1.9, 25.8, 45.7, 49.6, 51.2, 51.6, 51.8, 54.9, 58.7, 60.4, 62.8, 66.6, 66.8];
        double[] sizes85 = [10.1, 11.2, 11.6, 10.9, 9.4, 7.7, 6.3, 6.0, 6.3, 5.9, 5.1, 4.0, 5.5];
        double[] rates85 = [2.2, 24.3, 45.8, 52.5, 56.1, 55.6, 56.0, 57.4, 57.2, 61.2, 63.9, 68.6, 72.2];
        var kitagawa = Kitagawa.Of(new(sizes70, rates70), new(sizes85, rates85), KitagawaForm.TwoParts);
        LogMeanDivisiaTests.Near([1.2269, 1.7403, 2.9672], [kitagawa.CompositionEffect, kitagawa.RateEffect, kitagawa.Difference], 5e-5);
        var found = DasGupta.OfStructure([new(sizes70, [rates70]), new(sizes85, [rates85])], [13]);
        LogMeanDivisiaTests.Near([45.5876, 46.8145], found.Standardised[0], 5e-5);
        LogMeanDivisiaTests.Near([45.3309, 47.0712], found.Standardised[1], 5e-5);
        LogMeanDivisiaTests.Near([44.7268, 47.6940], found.Crude, 5e-5);
    }

    /// <summary>Table 6.5: births outside marriage in five years; the rate is a ratio of sums, no plain product.</summary>
    [Fact]
    public void Five_years_of_a_ratio()
    {
        double[][][] years =
        [
            [[0.200, 0.163, 0.146, 0.154, 0.168, 0.169], [0.866, 0.325, 0.119, 0.099, 0.099, 0.121], [0.007, 0.021, 0.023, 0.015, 0.008, 0.002], [0.454, 0.326, 0.195, 0.107, 0.051, 0.015]],
            [[0.215, 0.191, 0.156, 0.137, 0.144, 0.157], [0.891, 0.373, 0.124, 0.100, 0.107, 0.127], [0.010, 0.023, 0.023, 0.015, 0.008, 0.002], [0.433, 0.249, 0.159, 0.079, 0.037, 0.011]],
            [[0.218, 0.203, 0.175, 0.144, 0.127, 0.133], [0.870, 0.396, 0.158, 0.125, 0.113, 0.129], [0.011, 0.016, 0.017, 0.011, 0.006, 0.002], [0.314, 0.181, 0.133, 0.063, 0.023, 0.006]],
            [[0.205, 0.200, 0.181, 0.162, 0.134, 0.118], [0.900, 0.484, 0.243, 0.176, 0.155, 0.168], [0.014, 0.019, 0.015, 0.010, 0.005, 0.001], [0.313, 0.191, 0.143, 0.069, 0.021, 0.004]],
            [[0.169, 0.195, 0.190, 0.174, 0.150, 0.122], [0.931, 0.563, 0.311, 0.216, 0.199, 0.191], [0.018, 0.026, 0.023, 0.016, 0.008, 0.002], [0.380, 0.201, 0.149, 0.079, 0.025, 0.006]],
        ];
        double Rate(IReadOnlyList<int> from)
        {
            var (a, b, c, d) = (years[from[0]][0], years[from[1]][1], years[from[2]][2], years[from[3]][3]);
            double outside = 0, inside = 0;
            for (var age = 0; age < 6; age++)
            {
                outside += a[age] * b[age] * c[age];
                inside += a[age] * (1 - b[age]) * d[age];
            }

            return 1000 * outside / (outside + inside);
        }

        var found = DasGupta.Of(5, 4, Rate);
        double[][] printed =
        [
            [72.77031, 74.65254, 73.83625, 71.36001, 64.60057],
            [53.28255, 56.63216, 59.52972, 79.49763, 104.38728],
            [62.17750, 69.61231, 60.48031, 68.54219, 94.17361],
            [54.83361, 64.43823, 81.24203, 79.60288, 74.12756],
        ];
        for (var factor = 0; factor < 4; factor++) LogMeanDivisiaTests.Near(printed[factor], found.Standardised[factor], 1.1e-5);
        LogMeanDivisiaTests.Near([30.94957, 53.22084, 62.97390, 86.88830, 125.17462], found.Crude, 1.1e-5);
    }

    /// <summary>Three variables: (n_ijk/n_jk)^⅓ · ((n_ij/n_j)(n_ik/n_k))^⅙ · (n_i/n)^⅓ for the first.</summary>
    [Fact]
    public void Three_variables_have_the_factors_of_the_manual()
    {
        double[] sizes = [3, 5, 2, 8, 7, 1, 6, 4];
        double Sum(int? i, int? j, int? k) => Enumerable.Range(0, 8)
            .Where(cell => (i ?? cell / 4) == cell / 4 && (j ?? cell / 2 % 2) == cell / 2 % 2 && (k ?? cell % 2) == cell % 2)
            .Sum(cell => sizes[cell]);
        var found = CrossClassification.Factors(sizes, [2, 2, 2]);
        for (var cell = 0; cell < 8; cell++)
        {
            var (i, j, k) = (cell / 4, cell / 2 % 2, cell % 2);
            var first = Math.Cbrt(sizes[cell] / Sum(null, j, k))
                * Math.Pow(Sum(i, j, null) / Sum(null, j, null) * (Sum(i, null, k) / Sum(null, null, k)), 1.0 / 6)
                * Math.Cbrt(Sum(i, null, null) / Sum(null, null, null));
            var second = Math.Cbrt(sizes[cell] / Sum(i, null, k))
                * Math.Pow(Sum(i, j, null) / Sum(i, null, null) * (Sum(null, j, k) / Sum(null, null, k)), 1.0 / 6)
                * Math.Cbrt(Sum(null, j, null) / Sum(null, null, null));
            Assert.Equal(first, found[0][cell], 1e-14);
            Assert.Equal(second, found[1][cell], 1e-14);
        }
    }
}
