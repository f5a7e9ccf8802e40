namespace Roer.Methods.Forecasting;

public sealed class DieboldMarianoTests
{
    private static readonly double[] First = [1.2, -0.7, 0.3, 2.1, -1.4, 0.9, -0.2, 1.7, -2.2, 0.4, 0.8, -1.1];
    private static readonly double[] Second = [0.8, -0.9, 0.1, 1.2, -1.9, 0.2, 0.6, 1.1, -1.3, 0.5, -0.7, 0.3];

    /// <summary>R: <c>forecast::dm.test</c> 8.20; where the variance falls below 0 it goes on with a horizon of 1, and so do we.</summary>
    [Theory]
    [InlineData(1, 1, LossVariance.Autocovariances, 1.93962114277887, 0.0784920844430593, 1)]
    [InlineData(1, 2, LossVariance.Autocovariances, 1.73335622404226, 0.110933621551965, 1)]
    [InlineData(2, 1, LossVariance.Autocovariances, 1.93962114277887, 0.0784920844430593, 1)]
    [InlineData(2, 2, LossVariance.Autocovariances, 2.63383172515229, 0.0232477210030606, 2)]
    [InlineData(2, 2, LossVariance.Bartlett, 1.91820455940327, 0.0814003566341827, 2)]
    [InlineData(3, 2, LossVariance.Autocovariances, 6.0897005653027, 7.85157995087768e-05, 3)]
    [InlineData(4, 1, LossVariance.Bartlett, 2.79111818029413, 0.0175513991682181, 4)]
    [InlineData(4, 2, LossVariance.Autocovariances, 25.1232172214696, 4.57214804651645e-11, 4)]
    public void It_is_as_R_has_it(int horizon, double power, LossVariance variance, double statistic, double chance, int used)
    {
        var test = Test(First, Second, new(horizon, power, variance, DieboldMarianoAlternative.Different));
        Assert.Equal(statistic, test.Statistic, 10);
        Assert.Equal(1, test.Chance / chance, 9);
        Assert.Equal(used, test.HorizonUsed);
    }

    [Fact]
    public void One_side_is_as_R_has_it()
    {
        Assert.Equal(0.944533189224018, Test(First, Second, new(1, 2, LossVariance.Autocovariances, DieboldMarianoAlternative.SecondIsWorse)).Chance, 10);
        Assert.Equal(0.0554668107759825, Test(First, Second, new(1, 2, LossVariance.Autocovariances, DieboldMarianoAlternative.SecondIsBetter)).Chance, 10);
    }

    [Fact]
    public void Exchanging_the_methods_turns_the_sign_and_the_sign_of_errors_and_their_unit_do_not_matter()
    {
        var one = Test(First, Second, new(3, 1, LossVariance.Bartlett, DieboldMarianoAlternative.Different));
        var other = Test(Second, First, new(3, 1, LossVariance.Bartlett, DieboldMarianoAlternative.Different));
        var cents = Test([.. First.Select(error => error * -100)], [.. Second.Select(error => error * 100)], new(3, 1, LossVariance.Bartlett, DieboldMarianoAlternative.Different));
        Assert.Equal((one.Statistic, one.Chance), (-other.Statistic, other.Chance));
        Assert.Equal(one.Statistic, cents.Statistic, 10);
    }

    [Fact]
    public void Nonsense_is_a_named_error()
    {
        static InputFault Fault(double[] first, double[] second, int horizon, double power) => Assert.Throws<MethodInputException>(() =>
            Test(first, second, new(horizon, power, LossVariance.Autocovariances, DieboldMarianoAlternative.Different))).Fault;
        Assert.Equal(InputFault.Shape, Fault([1, 2], [1], 1, 2));
        Assert.Equal(InputFault.TooFew, Fault([1, 2, 3], [1, 1, 1], 3, 2));
        Assert.Equal(InputFault.TooFew, Fault([], [], 1, 2));
        Assert.Equal(InputFault.NotFinite, Fault([1, double.NaN], [1, 2], 1, 2));
        Assert.Equal(InputFault.NotFinite, Fault([1, 1e200], [1, 2], 1, 2));
        Assert.Equal(InputFault.OutOfRange, Fault([1, 2], [1, 3], 0, 2));
        Assert.Equal(InputFault.OutOfRange, Fault([1, 2], [1, 3], 1, 0));
        Assert.Equal(InputFault.Singular, Fault([1, 2, 3], [1, 2, 3], 1, 2));
    }

    private static DieboldMariano Test(double[] first, double[] second, DieboldMarianoOptions options) => DieboldMariano.Of(first, second, options);

    /// <summary>Losses that differ by 0.3 each time vary by rounding only: a statistic of 10¹⁵ would say that the difference is certain.</summary>
    [Fact]
    public void Differences_that_vary_by_rounding_only_are_refused()
    {
        double[] first = [.. Enumerable.Range(0, 10).Select(each => 0.1 * each + 0.3)], second = [.. Enumerable.Range(0, 10).Select(each => 0.1 * each)];
        var fault = Assert.Throws<MethodInputException>(() => DieboldMariano.Of(first, second, new(1, 1, LossVariance.Autocovariances, DieboldMarianoAlternative.Different)));
        Assert.Equal(InputFault.Singular, fault.Fault);
        Assert.Equal(InputFault.OutOfRange, Assert.Throws<MethodInputException>(() => DieboldMariano.Of(first, [.. second.Reverse()], new(1, 1, (LossVariance)5, DieboldMarianoAlternative.Different))).Fault);
    }
}
