namespace Roer.Methods.Forecasting;

public sealed class PinballLossTests
{
    [Theory]
    [InlineData(1, 0, 0.1, 0.1)]
    [InlineData(1, 0, 0.4, 0.4)]
    [InlineData(-1, 0, 0.1, 0.9)]
    [InlineData(3, 3, 0.7, 0)]
    public void It_is_as_scoringRules_has_it(double actual, double quantile, double probability, double expected) =>
        Assert.Equal(expected, PinballLoss.Of(actual, quantile, probability), 14);

    /// <summary>The quantile of a sample loses least on it.</summary>
    [Fact]
    public void The_true_quantile_loses_least()
    {
        var outcomes = Enumerable.Range(1, 99).Select(each => (double)each).ToArray();
        double Loss(double quantile) => outcomes.Sum(outcome => PinballLoss.Of(outcome, quantile, 0.8));
        Assert.All([60.0, 75, 79, 81, 95], other => Assert.True(Loss(80) <= Loss(other)));
    }

    [Theory]
    [InlineData(double.NaN, 0.5, InputFault.NotFinite)]
    [InlineData(1, 0, InputFault.OutOfRange)]
    [InlineData(1, double.NaN, InputFault.OutOfRange)]
    public void Nonsense_is_a_named_error(double actual, double probability, InputFault fault) =>
        Assert.Equal(fault, Assert.Throws<MethodInputException>(() => PinballLoss.Of(actual, 0, probability)).Fault);
}
