namespace Roer.Messages;

public class OverlapsTests
{
    [Fact]
    public void Overlaps_are_those_that_comparing_every_pair_finds()
    {
        var random = new Random(5);
        for (var round = 0; round < 200; round++)
        {
            var overlaps = new Overlaps();
            var kept = new List<(DateOnly First, DateOnly Last)>();
            for (var line = 1; line <= 20; line++)
            {
                var first = new DateOnly(2025, 1, 1).AddDays(random.Next(60));
                var last = first.AddDays(random.Next(8));
                var expected = kept.Any(row => row.First <= last && first <= row.Last);
                Assert.Equal(expected, overlaps.Add("a", first, last, line) is not null);
                if (!expected) kept.Add((first, last));
            }
        }
    }

    [Fact]
    public void An_open_row_overlaps_everything_after_it_and_other_keys_nothing()
    {
        var overlaps = new Overlaps();
        var day = new DateOnly(2025, 1, 1);

        Assert.Null(overlaps.Add("a", day, null, 1));
        Assert.Equal(1, overlaps.Add("a", day.AddYears(50), null, 2));
        Assert.Null(overlaps.Add("b", day, null, 3));
        Assert.Null(overlaps.Add("a", day.AddYears(-1), day.AddDays(-1), 4));
    }

    [Fact]
    public void A_row_that_ends_before_it_begins_overlaps_nothing()
    {
        var overlaps = new Overlaps();
        var day = new DateOnly(2025, 1, 1);

        Assert.Null(overlaps.Add("a", day, day.AddDays(-1), 1));
        Assert.Null(overlaps.Add("a", day, day, 2));
    }
}
