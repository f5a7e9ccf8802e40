using System.Globalization;
using Roer.Care;

namespace Roer.Questions.HowLongDoesHelpLast;

/// <summary>What is seen of a trajectory in a view of January to March 2025, and the curve of what is seen.</summary>
public sealed class ExposureTests
{
    private static readonly DateSpan View = DateSpan.Of(new DateOnly(2025, 1, 1), new DateOnly(2025, 3, 31));

    [Theory]
    [InlineData("2025-01-10", "2025-01-10", 0, 1, true)]
    [InlineData("2025-01-01", "2025-01-31", 0, 31, true)]
    [InlineData("2024-12-31", "2025-01-01", 1, 2, true)]
    [InlineData("2024-12-01", "2025-01-31", 31, 62, true)]
    [InlineData("2025-03-01", "2025-03-31", 0, 31, true)]
    [InlineData("2025-03-01", "2025-04-01", 0, 31, false)]
    [InlineData("2025-03-31", null, 0, 1, false)]
    [InlineData("2024-12-01", null, 31, 121, false)]
    public void Days_in_care_run_from_entry_to_exit_and_the_last_day_counts(string first, string? last, int entry, int exit, bool hasEnded)
    {
        var seen = See(first, last)!.Value;
        Assert.Equal((entry, exit, hasEnded), (seen.Entry, seen.Exit, seen.Way is not null));
    }

    [Theory]
    [InlineData("2024-10-01", "2024-12-31")]
    [InlineData("2025-04-01", null)]
    public void Care_outside_the_view_is_not_seen(string first, string? last) => Assert.Null(See(first, last));

    [Fact]
    public void An_administrative_end_is_the_end_of_sight_only()
    {
        var seen = See("2025-01-10", "2025-01-20", WayOfEnding.Administrative)!.Value;
        Assert.Equal((0, 11, null), (seen.Entry, seen.Exit, seen.Way));
    }

    [Theory]
    [InlineData(1, 2)]
    [InlineData(2, 2)]
    [InlineData(3, 3)]
    [InlineData(4, 2)]
    [InlineData(10, 2)]
    [InlineData(11, 1)]
    [InlineData(90, 0)]
    public void A_curve_counts_who_is_followed_on_each_day(int day, int followed) => Assert.Equal(
        followed, Curve([("2025-01-01", "2025-01-10"), ("2024-12-30", "2025-01-01"), ("2025-01-05", null)]).AtRisk(day));

    [Fact]
    public void A_curve_of_those_who_were_long_in_care_says_nothing_of_the_beginning()
    {
        var old = Curve(Enumerable.Range(1, 12).Select(_ => ("2024-06-01", (string?)null)));
        Assert.Equal((false, FigureState.Unknown, FigureState.Unknown), (old.IsKnown, old.StillAfter(8).State, old.MeanMonths().State));
    }

    [Fact]
    public void A_curve_in_which_nobody_ended_stays_at_100_percent_as_far_as_ten_are_followed()
    {
        var curve = Curve(Enumerable.Range(1, 10).Select(_ => ("2025-01-01", (string?)null)));
        Assert.Equal((100m, 100m), (curve.StillAfter(0).Value, curve.StillAfter(2).Value));
        Assert.Equal(FigureState.Unknown, curve.StillAfter(3).State);
        Assert.Equal(FigureState.Unknown, curve.Median().State);
    }

    [Fact]
    public void Without_anybody_there_is_no_curve()
    {
        var curve = Curve([]);
        Assert.Equal((false, null), (curve.IsKnown, curve.Begin));
        Assert.Null(curve.Minus(curve));
        Assert.Equal(FigureState.Unknown, StayCurve.Difference(null).State);
        Assert.Equal(FigureState.Unknown, StayCurve.Chance(null).State);
    }

    [Theory]
    [InlineData(6, 182)]
    [InlineData(12, 365)]
    [InlineData(24, 730)]
    public void A_month_is_a_twelfth_of_a_year(int months, int days) => Assert.Equal(days, StayCurve.DaysIn(months));

    private static StayCurve Curve(IEnumerable<(string First, string? Last)> stays) =>
        StayCurve.Of(Exposure.Count([.. stays.Select(stay => See(stay.First, stay.Last)).OfType<Exposure>()]));

    private static Exposure? See(string first, string? last, WayOfEnding way = WayOfEnding.Planned)
    {
        var days = DateSpan.Of(Day(first), last is null ? null : Day(last));
        return Exposure.Of((days, last is null ? null : way), 0, View);
    }

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
