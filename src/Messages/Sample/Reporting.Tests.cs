namespace Roer.Messages.Sample;

public sealed class ReportingTests
{
    private static IReadOnlyList<InventedAllocation> Allocations => SmallTown.Town.Allocations;

    [Fact]
    public void Care_lies_within_its_allocation() => Assert.All(Allocations.Where(allocation => allocation.Delivered.Count > 0), allocation =>
    {
        Assert.True(allocation.Current.First <= allocation.Delivered[0].First);
        Assert.True(allocation.Current.Last is null || allocation.Delivered[^1].Last <= allocation.Current.Last);
    });

    [Fact]
    public void A_weekly_volume_always_has_an_end() => Assert.All(
        Allocations.Where(allocation => allocation.Grant.Frequency == Frequencies.Week),
        allocation => Assert.All(allocation.Steps, step => Assert.NotNull(step.Last)));

    [Fact]
    public void The_first_start_that_is_not_withdrawn_is_the_true_start()
    {
        var reported = Allocations.Where(allocation => allocation.Reports.Exists(report => !report.IsStop)).ToList();
        Assert.All(reported, allocation => Assert.Contains(
            allocation.Reports.Where(report => !report.IsStop && report.Status == "1").Select(report => report.First),
            first => allocation.Delivered.Exists(days => days.First == first)));
    }

    [Fact]
    public void A_stop_is_the_true_end_of_care_on_its_allocation() => Assert.All(
        Allocations.SelectMany(allocation => allocation.Reports).Where(report => report.IsStop),
        report => Assert.Contains(report.Allocation.Delivered, days => days.First == report.First && days.Last == report.Last));

    [Fact]
    public void Every_trajectory_is_covered_by_allocations_from_its_first_day() => Assert.All(
        SmallTown.Town.Care,
        care => Assert.Contains(Allocations, allocation => allocation.Care == care && allocation.Delivered.Count > 0 && allocation.Delivered[0].First == care.First));

    [Fact]
    public void A_deleted_allocation_ends_on_its_first_day_and_has_no_care() => Assert.All(
        Allocations.Where(allocation => allocation.Current.Reason == "13"),
        allocation =>
        {
            Assert.Equal(allocation.Current.First, allocation.Current.Last);
            Assert.Empty(allocation.Delivered);
            Assert.Empty(allocation.Reports);
        });
}
