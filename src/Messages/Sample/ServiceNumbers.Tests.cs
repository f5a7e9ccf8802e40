namespace Roer.Messages.Sample;

public sealed class ServiceNumbersTests
{
    [Theory]
    [InlineData(123456782, true)]
    [InlineData(999900006, true)]
    [InlineData(999999990, true)]
    [InlineData(123456783, false)]
    [InlineData(0, false)]
    public void The_eleven_test_knows_a_valid_number(int number, bool valid) =>
        Assert.Equal(valid, ServiceNumbers.PassesElevenTest(number));

    [Fact]
    public void The_official_test_range_comes_first_and_holds_9091_numbers()
    {
        var numbers = ServiceNumbers.All().Take(9_092).ToList();
        Assert.Equal("999900006", numbers[0]);
        Assert.Equal("999999990", numbers[9_090]);
        Assert.StartsWith("00", numbers[9_091], StringComparison.Ordinal);
    }

    [Fact]
    public void Every_child_has_a_valid_number_of_its_own()
    {
        var numbers = SmallTown.Town.People.InCare.Select(child => child.ServiceNumber).ToList();
        Assert.Equal(numbers.Count, numbers.Distinct().Count());
        Assert.All(numbers, number => Assert.True(ServiceNumbers.PassesElevenTest(int.Parse(number, System.Globalization.CultureInfo.InvariantCulture))));
    }
}
