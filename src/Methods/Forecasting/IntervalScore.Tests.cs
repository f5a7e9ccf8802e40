namespace Roer.Methods.Forecasting;

public sealed class IntervalScoreTests
{
    [Theory]
    [InlineData(1, -1, 1, 0.8, 2)]
    [InlineData(2, -1, 1, 0.8, 12)]
    [InlineData(2, -1, 1, 0.5, 6)]
    [InlineData(-4, -1, 1, 0.5, 14)]
    [InlineData(5, 5, 5, 0.9, 0)]
    public void It_is_as_scoringRules_has_it(double actual, double lower, double upper, double level, double expected) =>
        Assert.Equal(expected, IntervalScore.Of(actual, lower, upper, level), 12);

    /// <summary>It is the pinball loss of both bounds, times 2/α.</summary>
    [Fact]
    public void It_is_the_pinball_loss_of_its_bounds()
    {
        var random = new Random(3);
        for (var round = 0; round < 200; round++)
        {
            var (actual, lower, level) = (random.NextDouble() * 10, random.NextDouble() * 10, 0.01 + (random.NextDouble() * 0.98));
            var upper = lower + (random.NextDouble() * 5);
            var loss = PinballLoss.Of(actual, lower, (1 - level) / 2) + PinballLoss.Of(actual, upper, (1 + level) / 2);
            Assert.Equal(loss * 2 / (1 - level), IntervalScore.Of(actual, lower, upper, level), 9);
        }
    }

    [Theory]
    [InlineData(0, double.NaN, 1, 0.8, InputFault.NotFinite)]
    [InlineData(0, 2, 1, 0.8, InputFault.Unsorted)]
    [InlineData(0, 1, 2, 1, InputFault.OutOfRange)]
    public void Nonsense_is_a_named_error(double actual, double lower, double upper, double level, InputFault fault) =>
        Assert.Equal(fault, Assert.Throws<MethodInputException>(() => IntervalScore.Of(actual, lower, upper, level)).Fault);
}
