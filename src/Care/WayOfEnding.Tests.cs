namespace Roer.Care;

public sealed class WayOfEndingTests
{
    private static readonly DateOnly Day = new(2025, 6, 30);

    [Theory]
    [InlineData("31", WayOfEnding.Planned)]
    [InlineData("32", WayOfEnding.ByClient)]
    [InlineData("33", WayOfEnding.ByProvider)]
    [InlineData("34", WayOfEnding.AgreedEarly)]
    [InlineData("35", WayOfEnding.External)]
    [InlineData("02", WayOfEnding.External)]
    [InlineData("36", WayOfEnding.Administrative)]
    [InlineData("37", WayOfEnding.Administrative)]
    [InlineData("38", WayOfEnding.AgreedEarly)]
    [InlineData("39", WayOfEnding.Planned)]
    [InlineData("20", WayOfEnding.Unknown)]
    [InlineData("99", WayOfEnding.Unknown)]
    [InlineData(null, WayOfEnding.Unknown)]
    public void A_reason_means_one_way(string? reason, WayOfEnding way) => Assert.Equal(way, WaysOfEnding.OfReason(reason, Day));

    [Fact]
    public void A_reason_that_the_list_did_not_have_yet_is_unknown()
    {
        Assert.Equal(WayOfEnding.Unknown, WaysOfEnding.OfReason("38", new DateOnly(2022, 3, 31)));
        Assert.Equal(WayOfEnding.AgreedEarly, WaysOfEnding.OfReason("38", new DateOnly(2022, 4, 1)));
    }

    [Theory]
    [InlineData("2007-06-23", WayOfEnding.Adult)]
    [InlineData("2007-07-07", WayOfEnding.Adult)]
    [InlineData("2007-06-22", WayOfEnding.OtherForm)]
    [InlineData("2007-07-08", WayOfEnding.OtherForm)]
    [InlineData(null, WayOfEnding.OtherForm)]
    public void The_eighteenth_birthday_goes_before_other_care_within_a_week(string? birth, WayOfEnding way) =>
        Assert.Equal(way, WaysOfEnding.Of(Day, "31", birth is null ? null : DateOnly.Parse(birth, System.Globalization.CultureInfo.InvariantCulture), true));

    [Fact]
    public void Other_care_on_the_next_day_goes_before_the_reason_and_the_reason_tells_the_rest()
    {
        Assert.Equal(WayOfEnding.OtherForm, WaysOfEnding.Of(Day, "36", null, true));
        Assert.Equal(WayOfEnding.Administrative, WaysOfEnding.Of(Day, "36", null, false));
    }

    [Fact]
    public void A_leap_day_birthday_is_kept() =>
        Assert.Equal(WayOfEnding.Adult, WaysOfEnding.Of(new DateOnly(2026, 2, 28), null, new DateOnly(2008, 2, 29), false));
}
