using System.Globalization;

namespace Roer.Care;

/// <summary>Runs of care as start, stop and claim messages tell them.</summary>
public sealed class CareRunTests
{
    private static readonly DateSpan Year = DateSpan.Of(new(2025, 1, 1), new DateOnly(2025, 12, 31));
    private static readonly DateOnly AsOf = new(2026, 6, 30);

    [Fact]
    public void Without_start_and_claim_there_is_no_care() =>
        Assert.Empty(CareRun.Of(Year, [], [Stop("2025-02-01", "2025-03-01")], null, AsOf));

    [Fact]
    public void A_start_and_its_stop_are_a_run_with_both_days_in_it()
    {
        var run = Assert.Single(CareRun.Of(Year, [Day("2025-02-01")], [Stop("2025-02-01", "2025-03-01", "32")], null, AsOf));
        Assert.Equal(Span("2025-02-01", "2025-03-01"), run.Days);
        Assert.Equal(run.Days, run.Delivered);
        Assert.Equal((true, false, false, "32"), (run.Stopped, run.IsDerived, run.IsAssumed, run.EndReason));
    }

    [Fact]
    public void Without_a_start_message_the_first_claim_starts_it_and_says_so()
    {
        var run = Assert.Single(CareRun.Of(Year, [], [], Day("2025-04-01"), AsOf));
        Assert.True(run.IsDerived);
        Assert.Equal(Span("2025-04-01", "2025-12-31"), run.Days);
    }

    [Fact]
    public void A_start_message_goes_before_an_earlier_claim() =>
        Assert.Equal(Day("2025-05-01"), Assert.Single(CareRun.Of(Year, [Day("2025-05-01")], [], Day("2025-04-01"), AsOf)).Days.First);

    [Fact]
    public void Without_a_stop_the_end_of_the_allocation_is_assumed_once_it_has_passed()
    {
        var passed = Assert.Single(CareRun.Of(Year, [Day("2025-02-01")], [], null, AsOf));
        Assert.Equal((Span("2025-02-01", "2025-12-31"), true, false), (passed.Days, passed.IsAssumed, passed.Stopped));
        var running = Assert.Single(CareRun.Of(Year, [Day("2025-02-01")], [], null, Day("2025-06-30")));
        Assert.Equal((DateSpan.From(Day("2025-02-01")), Span("2025-02-01", "2025-06-30"), false), (running.Days, running.Delivered, running.IsAssumed));
    }

    [Fact]
    public void An_allocation_without_an_end_runs_on_to_the_as_of_date() =>
        Assert.Equal(Span("2025-02-01", "2026-06-30"), Assert.Single(CareRun.Of(DateSpan.From(Year.First), [Day("2025-02-01")], [], null, AsOf)).Delivered);

    [Fact]
    public void A_stop_for_a_while_cuts_the_money_and_not_the_trajectory()
    {
        var run = Assert.Single(CareRun.Of(Year, [Day("2025-02-01")], [Stop("2025-02-01", "2025-03-01", CareRun.TemporaryStop)], null, AsOf));
        Assert.Equal((Span("2025-02-01", "2025-12-31"), Span("2025-02-01", "2025-03-01")), (run.Days, run.Delivered));
        Assert.Equal((true, true, null), (run.Stopped, run.IsAssumed, run.EndReason));
    }

    [Fact]
    public void A_new_start_ends_the_run_before_it_and_begins_another()
    {
        var runs = CareRun.Of(Year, [Day("2025-02-01"), Day("2025-06-01")], [], null, AsOf);
        Assert.Equal([Span("2025-02-01", "2025-05-31"), Span("2025-06-01", "2025-12-31")], runs.Select(run => run.Days));
        Assert.Equal([false, true], runs.Select(run => run.IsAssumed));
    }

    [Fact]
    public void A_stop_belongs_to_the_start_that_it_names_and_else_to_the_last_one_before_it()
    {
        (DateOnly, DateOnly, string)[] stops = [Stop("2025-06-01", "2025-09-01", "31"), Stop("2025-01-15", "2025-03-01", "34")];
        var runs = CareRun.Of(Year, [Day("2025-02-01"), Day("2025-06-01")], stops, null, AsOf);
        Assert.Equal([Span("2025-02-01", "2025-03-01"), Span("2025-06-01", "2025-09-01")], runs.Select(run => run.Days));
        Assert.Equal(["34", "31"], runs.Select(run => run.EndReason));
    }

    [Theory]
    [InlineData("2025-01-31")]
    [InlineData("2025-06-01")]
    public void A_stop_before_the_start_or_after_the_next_start_ends_nothing(string stopped)
    {
        var runs = CareRun.Of(Year, [Day("2025-02-01"), Day("2025-06-01")], [(Day("2025-01-01"), Day(stopped), "31")], null, AsOf);
        Assert.Equal(Day("2025-05-31"), runs[0].Days.Last);
        Assert.Null(runs[0].EndReason);
    }

    [Fact]
    public void What_starts_after_the_as_of_date_is_not_known_yet() =>
        Assert.Empty(CareRun.Of(Year, [Day("2025-02-01")], [], null, Day("2025-01-31")));

    [Fact]
    public void Care_that_starts_after_its_allocation_ended_lasts_one_day() =>
        Assert.Equal(Span("2026-01-15", "2026-01-15"), Assert.Single(CareRun.Of(Year, [Day("2026-01-15")], [], null, AsOf)).Days);

    [Fact]
    public void Runs_are_in_order_never_overlap_and_deliver_within_their_days()
    {
        var random = new Random(17);
        for (var round = 0; round < 3000; round++)
        {
            var validity = random.Next(6) == 0 ? DateSpan.From(Year.First) : DateSpan.Of(Year.First, Year.First.AddDays(random.Next(500)));
            DateOnly[] starts = [.. Enumerable.Range(0, random.Next(4)).Select(_ => Year.First.AddDays(random.Next(-30, 500))).Distinct().Order()];
            var stops = Enumerable.Range(0, random.Next(4)).Select(_ => Drawn(random, starts)).ToList();
            DateOnly? claim = random.Next(2) == 0 ? null : Year.First.AddDays(random.Next(400));
            var asOf = Year.First.AddDays(random.Next(-10, 700));
            var runs = CareRun.Of(validity, starts, stops, claim, asOf);
            Assert.All(runs, run => Assert.True(run.Days.First <= asOf && run.Delivered.First == run.Days.First && !run.Delivered.IsOpen));
            Assert.All(runs, run => Assert.True(run.Days.IsOpen || run.Stopped || run.Delivered.Last <= run.Days.Last));
            Assert.All(runs.Zip(runs.Skip(1)), pair => Assert.True(pair.First.Days.Last < pair.Second.Days.First));
            Assert.All(runs, run => Assert.Equal(starts.Length == 0, run.IsDerived));
        }
    }

    private static (DateOnly, DateOnly, string) Drawn(Random random, DateOnly[] starts)
    {
        var first = starts.Length > 0 && random.Next(3) > 0 ? starts[random.Next(starts.Length)] : Year.First.AddDays(random.Next(400));
        return (first, first.AddDays(random.Next(-5, 200)), random.Next(4) == 0 ? CareRun.TemporaryStop : "31");
    }

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static DateSpan Span(string first, string last) => DateSpan.Of(Day(first), Day(last));

    private static (DateOnly FirstDay, DateOnly LastDay, string Reason) Stop(string first, string last, string reason = "31") => (Day(first), Day(last), reason);
}
