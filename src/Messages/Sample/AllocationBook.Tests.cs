namespace Roer.Messages.Sample;

public sealed class AllocationBookTests
{
    private static IReadOnlyList<InventedAllocation> Allocations => LargeTown.Town.Allocations;

    [Fact]
    public void An_extension_stretches_the_same_allocation_only_where_the_standard_says_so()
    {
        var stretched = Allocations.SelectMany(allocation => allocation.Steps.Zip(allocation.Steps.Skip(1))).Where(pair => pair.Second.Reason == "04").ToList();
        Assert.True(stretched.Count > 1_000);
        Assert.All(stretched, pair =>
        {
            Assert.True(DateOnly.FromDateTime(pair.Second.Decided) <= pair.First.Last);
            Assert.True(pair.Second.Last > pair.First.Last);
            Assert.Equal(pair.First.Volume, pair.Second.Volume);
            Assert.NotEqual(Frequencies.Total, pair.Second.Allocation.Grant.Frequency);
        });
    }

    [Fact]
    public void Other_extensions_are_new_allocations_that_adjoin()
    {
        var adjoining = Allocations
            .Where(allocation => allocation.Delivered.Count > 0)
            .GroupBy(allocation => (allocation.Care, allocation.Grant))
            .Where(group => group.Count() > 1)
            .ToList();
        Assert.True(adjoining.Count > 500);
        Assert.All(adjoining, group =>
        {
            var ordered = group.OrderBy(allocation => allocation.Current.First).ToList();
            Assert.All(ordered.Zip(ordered.Skip(1)), pair => Assert.Equal(pair.First.Current.Last!.Value.AddDays(1), pair.Second.Current.First));
        });
        Assert.Contains(adjoining, group => group.Min(allocation => allocation.Current.Volume) < group.Max(allocation => allocation.Current.Volume));
    }

    [Fact]
    public void Versions_of_an_allocation_are_decided_one_after_the_other() => Assert.All(Allocations, allocation =>
        Assert.All(allocation.Steps.Zip(allocation.Steps.Skip(1)), pair => Assert.True(pair.First.Decided < pair.Second.Decided)));

    [Theory]
    [InlineData("04")]
    [InlineData("05")]
    [InlineData("06")]
    [InlineData("07")]
    [InlineData("09")]
    [InlineData("12")]
    [InlineData("13")]
    [InlineData("14")]
    public void Every_reason_of_change_that_is_in_use_occurs(string reason) =>
        Assert.Contains(Allocations, allocation => allocation.Steps.Exists(step => step.Reason == reason));

    [Theory]
    [InlineData("20")]
    [InlineData("31")]
    [InlineData("32")]
    [InlineData("33")]
    [InlineData("34")]
    [InlineData("35")]
    [InlineData("36")]
    [InlineData("37")]
    [InlineData("38")]
    [InlineData("39")]
    public void Every_reason_of_ending_occurs(string reason) =>
        Assert.Contains(Allocations, allocation => allocation.Reports.Exists(report => report.EndReason == reason));

    [Fact]
    public void After_a_pause_care_goes_on_with_a_new_start()
    {
        var paused = Allocations.Where(allocation => allocation.Reports.Exists(report => report.EndReason == "20")).ToList();
        Assert.True(paused.Count > 20);
        Assert.All(paused, allocation => Assert.True(allocation.Delivered.Count == 2 && allocation.Delivered[1].First > allocation.Delivered[0].Last));
    }

    [Fact]
    public void Every_kind_of_allocation_occurs()
    {
        Assert.Contains(Allocations, allocation => allocation.Grant.IsOpenEnded);
        Assert.Contains(Allocations, allocation => allocation.Grant is { NamesCategory: true, NamesCode: false, BudgetCents: > 0 });
        Assert.Contains(Allocations, allocation => allocation.Grant is { NamesCategory: false, BudgetCents: > 0 });
        Assert.All(new[] { Frequencies.Day, Frequencies.Week, Frequencies.Month, Frequencies.Total }, frequency =>
            Assert.Contains(Allocations, allocation => allocation.Grant.Frequency == frequency));
        Assert.All(Products.All, product => Assert.Contains(Allocations, allocation => allocation.Grant.Product == product));
    }

    [Fact]
    public void Care_that_runs_when_the_history_begins_is_told_in_the_month_before()
    {
        var stock = Allocations.Where(allocation => allocation.Steps[0].First < LargeTown.Options.FirstDay.AddDays(-60)).ToList();
        Assert.True(stock.Count > 1_000);
        Assert.All(stock, allocation => Assert.InRange(
            LargeTown.Options.FirstDay.DayNumber - DateOnly.FromDateTime(allocation.Steps[0].Decided).DayNumber, 1, 30));
    }

    [Fact]
    public void Numbers_are_given_once() =>
        Assert.Equal(Allocations.Count, Allocations.Select(allocation => allocation.Number).Distinct().Count());
}
