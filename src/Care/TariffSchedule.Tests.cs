namespace Roer.Care;

/// <summary>Which tariff holds on which day.</summary>
public sealed class TariffScheduleTests
{
    private static readonly DateOnly Start = new(2025, 1, 1);

    [Fact]
    public void A_day_without_a_tariff_is_unknown_and_not_free()
    {
        Assert.Null(TariffSchedule.Empty.On(Start));
        var schedule = new TariffSchedule();
        schedule.Add(DateSpan.Month(2025, 2), 100, own: true);
        Assert.Equal([null, 100, 100, null], new[] { Day(31), Day(32), Day(59), Day(60) }.Select(schedule.On));
    }

    [Fact]
    public void The_tariff_of_the_provider_goes_before_one_for_all_whatever_their_dates()
    {
        var schedule = new TariffSchedule();
        schedule.Add(DateSpan.From(Day(100)), 90, own: false);
        schedule.Add(DateSpan.Of(Day(1), Day(200)), 100, own: true);
        Assert.Equal([100, 100, 90], new[] { Day(50), Day(200), Day(201) }.Select(day => schedule.On(day)!.Value));
    }

    [Fact]
    public void Of_one_kind_the_tariff_that_starts_last_holds_and_the_earlier_one_after_it_again()
    {
        var schedule = new TariffSchedule();
        schedule.Add(DateSpan.From(Day(1)), 100, own: false);
        schedule.Add(DateSpan.Of(Day(10), Day(19)), 120, own: false);
        Assert.Equal([100, 120, 120, 100], new[] { Day(9), Day(10), Day(19), Day(20) }.Select(day => schedule.On(day)!.Value));
    }

    [Fact]
    public void One_tariff_for_every_day_is_that_from_the_first_day_of_the_calendar_to_the_last()
    {
        var always = TariffSchedule.Always(250);
        Assert.Equal((250, 250), (always.On(DateOnly.MinValue), always.On(DateOnly.MaxValue)));
        Assert.Equal([(DateSpan.Month(2025, 3), 250)], always.Within(DateSpan.Month(2025, 3)).Select(part => (part.Days, part.Cents!.Value)));
    }

    [Fact]
    public void An_open_span_cannot_be_cut() =>
        Assert.Throws<InvalidOperationException>(() => TariffSchedule.Always(1).Within(DateSpan.From(Start)).ToList());

    [Fact]
    public void The_parts_of_a_span_join_to_the_span_and_each_day_of_a_part_has_its_tariff()
    {
        var random = new Random(5);
        for (var round = 0; round < 1000; round++)
        {
            var schedule = Drawn(random);
            var span = DateSpan.Of(Day(random.Next(300)), Day(300 + random.Next(300)));
            var parts = schedule.Within(span).ToList();
            Assert.Equal((span.First, span.Last), (parts[0].Days.First, parts[^1].Days.Last));
            Assert.All(parts.Zip(parts.Skip(1)), pair => Assert.Equal(pair.First.Days.Last.AddDays(1), pair.Second.Days.First));
            foreach (var (days, cents) in parts)
            {
                for (var day = days.First; day <= days.Last; day = day.AddDays(1)) Assert.Equal(schedule.On(day), cents);
            }
        }
    }

    [Fact]
    public void The_order_in_which_tariffs_are_added_does_not_matter()
    {
        var random = new Random(6);
        for (var round = 0; round < 300; round++)
        {
            // First days differ, so that no two rows of a kind stand equal.
            var rows = Enumerable.Range(0, 6).Select(index => (Days: DateSpan.Of(Day((index * 40) + random.Next(40)), Day(300 + random.Next(200))), Cents: random.Next(1, 999), Own: random.Next(2) == 0)).ToArray();
            var (one, other) = (new TariffSchedule(), new TariffSchedule());
            foreach (var row in rows) one.Add(row.Days, row.Cents, row.Own);
            random.Shuffle(rows);
            foreach (var row in rows) other.Add(row.Days, row.Cents, row.Own);
            for (var day = 0; day < 520; day += 3) Assert.Equal(one.On(Day(day)), other.On(Day(day)));
        }
    }

    private static TariffSchedule Drawn(Random random)
    {
        var schedule = new TariffSchedule();
        for (var row = random.Next(7); row > 0; row--)
        {
            var first = Day(random.Next(500));
            schedule.Add(random.Next(4) == 0 ? DateSpan.From(first) : DateSpan.Of(first, first.AddDays(random.Next(300))), random.Next(1, 9999), random.Next(3) == 0);
        }

        return schedule;
    }

    private static DateOnly Day(int number) => Start.AddDays(number - 1);
}
