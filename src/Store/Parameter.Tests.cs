namespace Roer.Store;

public sealed class ParameterTests
{
    [Fact]
    public void A_unit_of_euros_is_worth_one_euro_unless_a_tariff_says_otherwise() =>
        Assert.Equal(100, Parameter.On("eenheid-83-cent", new DateOnly(2025, 6, 1)));

    [Fact]
    public void A_day_before_the_first_one_has_no_value() =>
        Assert.Throws<InvalidOperationException>(() => Parameter.On("eenheid-83-cent", new DateOnly(1899, 12, 31)));

    [Fact]
    public void Every_parameter_holds_on_its_first_day_with_one_value() =>
        Assert.All(Parameter.All, row => Assert.Equal(row.Value, Parameter.On(row.Name, row.FirstDay)));
}
