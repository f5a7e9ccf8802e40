namespace Roer.Methods.Forecasting;

public sealed class ScaledErrorTests
{
    [Fact]
    public void It_is_the_error_in_units_of_the_naive_one()
    {
        Assert.Equal(2, ScaledError.Scale([1, 3, 5, 3], 1));
        Assert.Equal(0.75, ScaledError.Mean([4, 6], [5, 4], [1, 3, 5, 3], 1));
        Assert.Equal(2, ScaledError.Scale([1, 3, 5, 3], 2));
    }

    [Fact]
    public void The_naive_forecast_within_its_history_scores_1_in_any_unit()
    {
        double[] history = [3, 8, 1, 9, 4, 4, 7, 2];
        Assert.Equal(1, ScaledError.Mean(history.AsSpan(3), history.AsSpan(0, 5), history, 3)!.Value, 12);
        double[] cents = [.. history.Select(value => value * 100)];
        Assert.Equal(1, ScaledError.Mean(cents.AsSpan(3), cents.AsSpan(0, 5), cents, 3)!.Value, 12);
    }

    [Fact]
    public void A_history_that_repeats_itself_gives_no_number() => Assert.Null(ScaledError.Mean([1], [2], [5, 6, 5, 6], 2));

    [Fact]
    public void Nonsense_is_a_named_error()
    {
        static InputFault Fault(Action act) => Assert.Throws<MethodInputException>(act).Fault;
        Assert.Equal(InputFault.Empty, Fault(() => ScaledError.Mean([], [], [1, 2], 1)));
        Assert.Equal(InputFault.Shape, Fault(() => ScaledError.Mean([1], [1, 2], [1, 2], 1)));
        Assert.Equal(InputFault.TooFew, Fault(() => ScaledError.Scale([1, 2], 2)));
        Assert.Equal(InputFault.OutOfRange, Fault(() => ScaledError.Scale([1, 2], 0)));
        Assert.Equal(InputFault.NotFinite, Fault(() => ScaledError.Scale([1, double.NaN], 1)));
    }
}
