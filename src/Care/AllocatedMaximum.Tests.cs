namespace Roer.Care;

public sealed class AllocatedMaximumTests
{
    private static readonly TariffSchedule OneCent = TariffSchedule.Always(1);

    [Theory] // The vectors of IV076: 3 hours a week; a misprint of the published July figure (9) corrected to 12.
    [InlineData("2025-10-07", "2025-12-30", "2025-10-01", "2025-10-31", 12)]
    [InlineData("2025-10-07", "2025-12-30", "2025-11-01", "2025-11-30", 15)]
    [InlineData("2025-10-07", "2025-12-30", "2025-12-01", "2025-12-31", 15)]
    [InlineData("2025-10-07", "2025-12-30", "2025-10-01", "2025-12-31", 39)]
    [InlineData("2025-07-07", "2025-09-07", "2025-07-01", "2025-07-31", 12)]
    [InlineData("2025-07-07", "2025-09-07", "2025-08-01", "2025-08-31", 15)]
    [InlineData("2025-07-07", "2025-09-07", "2025-09-01", "2025-09-30", 3)]
    [InlineData("2025-07-07", "2025-09-07", "2025-01-01", "2025-12-31", 27)]
    public void Effort_a_week_counts_week_numbers_up_to_the_cap_of_the_allocation(string first, string last, string from, string to, int hours) =>
        Assert.Equal(hours, Cents(Terms(first, last, 3, "04", "2"), OneCent, from, to));

    [Theory] // The vectors of IV077: € 300 a week.
    [InlineData("2025-09-07", "2025-07-01", "2025-07-31", 900)]
    [InlineData("2025-09-07", "2025-08-01", "2025-08-31", 1500)]
    [InlineData("2025-09-07", "2025-09-01", "2025-09-30", 300)]
    [InlineData("2025-09-06", "2025-07-01", "2025-07-31", 900)]
    [InlineData("2025-09-06", "2025-08-01", "2025-08-31", 1800)]
    [InlineData("2025-09-06", "2025-09-01", "2025-09-30", 0)]
    public void Output_a_week_counts_Sundays_and_the_last_part_week(string last, string from, string to, int euros) =>
        Assert.Equal(euros, Cents(Terms("2025-07-07", last, 300, "83", "2"), OneCent, from, to));

    [Fact]
    public void Output_a_week_without_any_Sunday_still_counts_one_week() =>
        Assert.Equal(300, Cents(Terms("2025-06-30", "2025-07-04", 300, "83", "2"), OneCent, "2025-06-01", "2025-07-31"));

    [Theory]
    [InlineData("1", 31 + 28 + 31)]
    [InlineData("4", 3)]
    [InlineData("6", 1)]
    public void Days_months_and_totals_follow_their_frequency(string frequency, int times) =>
        Assert.Equal(times * 200, Cents(Terms("2025-01-01", "2025-03-31", 2, "04", frequency), TariffSchedule.Always(100), "2025-01-01", "2025-12-31"));

    [Fact]
    public void A_month_is_counted_when_one_day_of_it_is_touched() =>
        Assert.Equal(400, Cents(Terms("2025-01-31", "2025-02-01", 2, "04", "4"), TariffSchedule.Always(100), "2025-01-01", "2025-12-31"));

    [Fact]
    public void Each_day_has_its_own_tariff()
    {
        var tariffs = new TariffSchedule();
        tariffs.Add(DateSpan.Of(new(2024, 1, 1), new DateOnly(2024, 12, 31)), 100, own: true);
        tariffs.Add(DateSpan.From(new(2025, 1, 1)), 110, own: true);
        Assert.Equal(100 + 110, Cents(Terms("2024-12-31", "2025-01-01", 1, "14", "1"), tariffs, "2024-01-01", "2025-12-31"));
        Assert.Equal(105, Cents(Terms("2024-12-31", "2025-01-01", 1, "04", "6"), tariffs, "2024-01-01", "2025-12-31"));
    }

    [Fact]
    public void When_the_cap_bites_the_most_expensive_weeks_are_counted()
    {
        var tariffs = new TariffSchedule();
        tariffs.Add(DateSpan.Of(new(2024, 1, 1), new DateOnly(2024, 12, 31)), 100, own: true);
        tariffs.Add(DateSpan.From(new(2025, 1, 1)), 110, own: true);
        // One week, Monday 30 December to Sunday 5 January: each month may claim it, the allocation has one.
        Assert.Equal(110, Cents(Terms("2024-12-30", "2025-01-05", 1, "04", "2"), tariffs, "2024-01-01", "2025-12-31"));
    }

    [Fact]
    public void Unbounded_and_unknown_are_states_beside_the_amount()
    {
        var year = DateSpan.Of(new(2025, 1, 1), new DateOnly(2025, 12, 31));
        Assert.Equal(MaximumState.Unbounded, AllocatedMaximum.Within(new(year, null, null, null, null), OneCent, year).State);
        Assert.Equal(MaximumState.Unknown, AllocatedMaximum.Within(new(year, 2, "04", "2", null), TariffSchedule.Empty, year).State);
        Assert.Equal(MaximumState.Unknown, AllocatedMaximum.Within(new(DateSpan.From(year.First), 2, "04", "6", null), OneCent, year).State);
        Assert.Equal(new Maximum(0, MaximumState.Known), AllocatedMaximum.Within(new(DateSpan.From(new(2026, 1, 1)), null, null, null, null), OneCent, year));
    }

    [Theory]
    [InlineData("1")]
    [InlineData("6")]
    [InlineData("budget")]
    public void Splitting_a_window_keeps_the_total(string frequency)
    {
        var random = new Random(42);
        for (var round = 0; round < 500; round++)
        {
            var first = new DateOnly(2023, 1, 1).AddDays(random.Next(700));
            var validity = DateSpan.Of(first, first.AddDays(random.Next(900)));
            var terms = frequency == "budget"
                ? new AllocationTerms(validity, null, null, null, random.Next(99_999_999))
                : new AllocationTerms(validity, random.Next(1, 500), "04", frequency, null);
            var tariffs = new TariffSchedule();
            tariffs.Add(DateSpan.From(new(2020, 1, 1)), random.Next(1, 20_000), own: false);
            tariffs.Add(DateSpan.From(first.AddDays(random.Next(400))), random.Next(1, 20_000), own: false);
            var window = DateSpan.Of(new(2023, 1, 1), new DateOnly(2027, 12, 31));
            var cut = window.First.AddDays(random.Next(1, window.Days - 1));
            var parts = AllocatedMaximum.Within(terms, tariffs, DateSpan.Of(window.First, cut.AddDays(-1)))
                + AllocatedMaximum.Within(terms, tariffs, DateSpan.Of(cut, window.Last));
            Assert.Equal(AllocatedMaximum.Within(terms, tariffs, window), parts);
        }
    }

    [Fact]
    public void A_stopped_result_counts_in_full_and_effort_is_cut_at_the_stop()
    {
        var terms = Terms("2025-01-01", "2025-12-31", 1, "82", "6");
        var stopped = new[] { (DateSpan.Of(new(2025, 3, 1), new DateOnly(2025, 6, 30)), true) };
        var running = new[] { (DateSpan.Of(new(2025, 3, 1), new DateOnly(2025, 6, 30)), false) };
        var year = DateSpan.Of(new(2025, 1, 1), new DateOnly(2025, 12, 31));
        var price = TariffSchedule.Always(306_00);
        Assert.Equal(306_00, (long)DeliveredMaximum.Within(terms, price, stopped, year).Cents);
        Assert.Equal(122_00, (long)DeliveredMaximum.Within(terms, price, running, year).Cents);
        Assert.Equal(31_00, (long)DeliveredMaximum.Within(terms, price, stopped, DateSpan.Month(2025, 3)).Cents);
        Assert.Equal(30_00 + 184_00, (long)DeliveredMaximum.Within(terms, price, stopped, DateSpan.Month(2025, 6)).Cents);
        var effort = Terms("2025-01-01", "2025-12-31", 365, "04", "6");
        Assert.Equal(122_00, (long)DeliveredMaximum.Within(effort, TariffSchedule.Always(100), stopped, year).Cents);
    }

    [Theory]
    [InlineData("1")]
    [InlineData("2")]
    [InlineData("4")]
    [InlineData("6")]
    public void At_one_tariff_no_more_is_delivered_than_allocated(string frequency)
    {
        var random = new Random(7);
        string[] units = ["04", "83"];
        for (var round = 0; round < 1_000; round++)
        {
            var first = new DateOnly(2025, 1, 1).AddDays(random.Next(60));
            var validity = DateSpan.Of(first, first.AddDays(random.Next(120)));
            var terms = new AllocationTerms(validity, random.Next(1, 9), units[round % 2], frequency, null);
            var runs = new List<(DateSpan, bool)>();
            for (var day = first.AddDays(random.Next(-20, 20)); runs.Count < 4; day = day.AddDays(random.Next(1, 9)))
            {
                var run = DateSpan.Of(day, day.AddDays(random.Next(20)));
                runs.Add((run, random.Next(2) == 0));
                day = run.Last;
            }

            var window = DateSpan.Of(new(2024, 1, 1), new DateOnly(2026, 12, 31));
            Assert.True(DeliveredMaximum.Within(terms, OneCent, runs, window).Cents <= AllocatedMaximum.Within(terms, OneCent, window).Cents, $"{terms} {string.Join(' ', runs)}");
        }
    }

    private static AllocationTerms Terms(string first, string last, int volume, string unit, string frequency) =>
        new(DateSpan.Of(Day(first), Day(last)), volume, unit, frequency, null);

    private static long Cents(AllocationTerms terms, TariffSchedule tariffs, string from, string to)
    {
        var maximum = AllocatedMaximum.Within(terms, tariffs, DateSpan.Of(Day(from), Day(to)));
        Assert.Equal(MaximumState.Known, maximum.State);
        return (long)maximum.Cents;
    }

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd");
}
