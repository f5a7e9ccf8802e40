namespace Roer.Store.DuckDb;

/// <summary>Dates and moments as DuckDB holds them: days and microseconds since 1 January 1970.</summary>
internal static class DuckTime
{
    private static readonly int EpochDay = new DateOnly(1970, 1, 1).DayNumber;

    public static int Days(DateOnly date) => date.DayNumber - EpochDay;

    public static DateOnly Date(int days) => DateOnly.FromDayNumber(days + EpochDay);

    public static long Microseconds(DateTime moment) => (moment.Ticks - DateTime.UnixEpoch.Ticks) / TimeSpan.TicksPerMicrosecond;

    public static DateTime Moment(long microseconds) =>
        new(DateTime.UnixEpoch.Ticks + (microseconds * TimeSpan.TicksPerMicrosecond), DateTimeKind.Unspecified);
}
