using Roer.Care;

namespace Roer.Store.Findings;

/// <summary>The week rules IV076 and IV077 as they bound a month and a whole allocation.</summary>
public sealed class VolumeSuspectTests
{
    [Theory]
    [InlineData("2025-10-07", "2025-12-30", "04", "2025-10-07", "2025-10-31", 12 * 60)]
    [InlineData("2025-10-07", "2025-12-30", "04", "2025-11-01", "2025-11-30", 15 * 60)]
    [InlineData("2025-10-07", "2025-12-30", "01", "2025-12-01", "2025-12-30", 15)]
    [InlineData("2025-07-07", "2025-09-07", "82", "2025-08-01", "2025-08-31", 15)]
    [InlineData("2025-07-07", "2025-09-06", "82", "2025-08-01", "2025-08-31", 18)]
    public void A_month_is_bounded_by_the_vectors_of_the_standard(string first, string last, string unit, string from, string to, long most)
    {
        Assert.Empty(VolumeSuspect.Judge([Suspect((first, last), (unit, "2", 3), (from, to), most)]));
        var excess = Assert.Single(VolumeSuspect.Judge([Suspect((first, last), (unit, "2", 3), (from, to), most + 1)]));
        Assert.Equal((7, most), (excess.Allocation, excess.Most));
        Assert.True(excess.Days.Contains(Day(from)) && excess.Days.Contains(Day(to)));
    }

    [Fact]
    public void An_allocation_as_a_whole_has_no_more_weeks_than_it_lasts()
    {
        Assert.Empty(VolumeSuspect.Judge([Suspect(("2025-10-07", "2025-12-30"), ("04", "2", 3), ("2025-10-07", "2025-12-30"), 39 * 60, isWhole: true)]));
        Assert.Equal(39 * 60, Assert.Single(VolumeSuspect.Judge([Suspect(("2025-10-07", "2025-12-30"), ("04", "2", 3), ("2025-10-07", "2025-12-30"), (39 * 60) + 1, isWhole: true)])).Most);
    }

    [Fact]
    public void A_total_is_its_volume_and_has_no_end_without_one()
    {
        Assert.Equal(10, Assert.Single(VolumeSuspect.Judge([Suspect(("2025-01-01", null), ("82", "6", 10), ("2025-01-01", "2025-03-31"), 11, isWhole: true)])).Most);
        Assert.Empty(VolumeSuspect.Judge([Suspect(("2025-01-01", null), ("04", "2", 3), ("2025-01-01", "2025-03-31"), 100_000, isWhole: true)]));
    }

    [Fact]
    public void The_most_generous_version_bounds_it()
    {
        var narrow = Suspect(("2025-01-01", "2025-12-31"), ("01", "4", 3), ("2025-03-01", "2025-03-31"), 5);
        Assert.Equal(3, Assert.Single(VolumeSuspect.Judge([narrow])).Most);
        Assert.Empty(VolumeSuspect.Judge([narrow, narrow with { Terms = narrow.Terms with { Volume = 5 } }]));
    }

    [Fact]
    public void A_month_in_which_no_version_is_valid_is_told_by_another_rule() =>
        Assert.Empty(VolumeSuspect.Judge([Suspect(("2025-01-01", "2025-02-28"), ("01", "1", 3), ("2025-04-01", "2025-04-30"), 5)]));

    private static VolumeSuspect Suspect(
        (string First, string? Last) valid, (string Unit, string Frequency, int Volume) terms, (string From, string To) claimed, long units, bool isWhole = false) => new(
        7, DateSpan.Of(Day(claimed.From), Day(claimed.To)), isWhole, units,
        new AllocationTerms(DateSpan.Of(Day(valid.First), valid.Last is null ? null : Day(valid.Last)), terms.Volume, terms.Unit, terms.Frequency, null));

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd");
}
