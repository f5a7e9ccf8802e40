using System.Globalization;
using System.Text;

namespace Roer.Messages;

public sealed class InstantTextTests
{
    [Theory]
    [InlineData("2010-12-30T11:02:00.000+01:00", "2010-12-30T10:02:00.0000000Z")]
    [InlineData("2010-12-30T11:02:00Z", "2010-12-30T11:02:00.0000000Z")]
    [InlineData("2010-12-30T11:02:00", "2010-12-30T11:02:00.0000000Z")]
    [InlineData("2010-12-30t11:02:00z", "2010-12-30T11:02:00.0000000Z")]
    [InlineData("2010-12-30 11:02:00.123456+00:00", "2010-12-30T11:02:00.1234560Z")]
    [InlineData("2010-12-30 11:02:00,5", "2010-12-30T11:02:00.5000000Z")]
    [InlineData("2010-12-30 11:02:00.123456789 +0530", "2010-12-30T05:32:00.1234567Z")]
    [InlineData("2010-12-30 11:02:00-05", "2010-12-30T16:02:00.0000000Z")]
    [InlineData("2010-12-30 11:02 UTC", "2010-12-30T11:02:00.0000000Z")]
    [InlineData("2010/12/30 9:02:00", "2010-12-30T09:02:00.0000000Z")]
    [InlineData("30-12-2010 11:02", "2010-12-30T11:02:00.0000000Z")]
    [InlineData("30.12.2010 11:02", "2010-12-30T11:02:00.0000000Z")]
    [InlineData("3.1.2010", "2010-01-03T00:00:00.0000000Z")]
    [InlineData("2010.12.30 11:02:00", "2010-12-30T11:02:00.0000000Z")]
    [InlineData("2010-12-30T11:02:59.999-11:30", "2010-12-30T22:32:59.9990000Z")]
    [InlineData("2010-12-30T11:02:60.000+00:00", "2010-12-30T11:03:00.0000000Z")]
    [InlineData("3-1-2010", "2010-01-03T00:00:00.0000000Z")]
    [InlineData("2012-02-29", "2012-02-29T00:00:00.0000000Z")]
    [InlineData("2010-12-31T24:00:00", "2011-01-01T00:00:00.0000000Z")]
    [InlineData("2016-12-31T23:59:60Z", "2017-01-01T00:00:00.0000000Z")]
    [InlineData(" 2010-12-30T11:02:00-00:00\n", "2010-12-30T11:02:00.0000000Z")]
    public void An_instant_is_utc_by_its_own_offset(string text, string expected)
    {
        var ticks = DateTime.ParseExact(expected, "O", CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind).Ticks;
        Assert.Equal(new EventTime(ticks, false), EventTime.Of(Encoding.UTF8.GetBytes(text)));
        Assert.Equal(new EventTime(ticks, false), EventTime.Of(text));
    }

    [Theory]
    [InlineData("gisteren")]
    [InlineData("2010")]
    [InlineData("2010-13-01")]
    [InlineData("2011-02-29")]
    [InlineData("2010-00-10")]
    [InlineData("0000-01-01")]
    [InlineData("-2010-01-01")]
    [InlineData("12010-01-01")]
    [InlineData("201-01-01")]
    [InlineData("01/02/2010")]
    [InlineData("30-12-10")]
    [InlineData("30.12.10")]
    [InlineData("30.12-2010")]
    [InlineData("2010-02-29T11:02:00.000+01:00")]
    [InlineData("2010-12-30T11:02:00.0a0+01:00")]
    [InlineData("2010-12-30T1a:02:00.000+01:00")]
    [InlineData("2010-12-30T11:02:00.000+01:0x")]
    [InlineData("2010-12/30")]
    [InlineData("2010-12-30T")]
    [InlineData("2010-12-30X11:02")]
    [InlineData("2010-12-30T11")]
    [InlineData("2010-12-30T25:00:00")]
    [InlineData("2010-12-30T24:00:01")]
    [InlineData("2010-12-30T11:60:00")]
    [InlineData("2010-12-30T11:2:00")]
    [InlineData("2010-12-30T11:02:61")]
    [InlineData("2010-12-30T11:02:00.")]
    [InlineData("2010-12-30T11:02:00+1")]
    [InlineData("2010-12-30T11:02:00+01:")]
    [InlineData("2010-12-30T11:02:00+24:00")]
    [InlineData("2010-12-30T11:02:00+01:60")]
    [InlineData("2010-12-30T11:02:00Zx")]
    [InlineData("2010-12-30T11:02:00 CET")]
    [InlineData("２０１０-12-30")]
    [InlineData("2010-12-30T11:02:00.000000000000000000000000000000000000000000000000000000")]
    public void What_is_no_instant_is_unreadable_and_never_guessed(string text) => Assert.Equal(new EventTime(EventTable.NoTime, true), EventTime.Of(text));

    [Fact]
    public void No_text_is_no_time()
    {
        Assert.Equal(EventTime.None, EventTime.Of(" \t\r\n"u8));
        Assert.Equal(EventTime.None, EventTime.Of(""));
    }

    /// <summary>The clocks went back on 31 October 2010: 2:30 came twice, an hour apart.</summary>
    [Fact]
    public void The_change_to_winter_time_is_respected()
    {
        var (before, after) = (EventTime.Of("2010-10-31T02:30:00+02:00").Ticks, EventTime.Of("2010-10-31T02:30:00+01:00").Ticks);
        Assert.Equal(TimeSpan.TicksPerHour, after - before);
    }

    [Fact]
    public void Every_instant_that_the_framework_writes_is_read_back()
    {
        var random = new Random(6);
        for (var round = 0; round < 2_000; round++)
        {
            var offset = TimeSpan.FromMinutes(random.Next(-14 * 60, (14 * 60) + 1));
            var instant = new DateTimeOffset(random.NextInt64(DateTime.MinValue.AddDays(2).Ticks, DateTime.MaxValue.AddDays(-2).Ticks), offset);
            var (format, unit) = (round % 4) switch
            {
                0 => ("O", 1L),
                1 => ("yyyy-MM-dd HH:mm:ss.fffffffzzz", 1L),
                2 => ("yyyy-MM-ddTHH:mm:ss.fffzzz", TimeSpan.TicksPerMillisecond),
                _ => ("yyyy-MM-ddTHH:mm:sszzz", TimeSpan.TicksPerSecond),
            };
            Assert.Equal(instant.UtcTicks / unit * unit, EventTime.Of(instant.ToString(format, CultureInfo.InvariantCulture)).Ticks);
        }
    }
}
