using System.Globalization;
using Roer.Care;

namespace Roer.App.TakeIn;

/// <summary>How long what is known of a child may be kept at most, from <c>data/bewaartermijnen.csv</c>.</summary>
internal static class Retention
{
    /// <summary>The number of years that holds on a day, counted from the last day of which something is told.</summary>
    public static int YearsOn(DateOnly day) => EmbeddedTable.Read(typeof(Retention).Assembly, "bewaartermijnen.csv")
        .Where(row => Day(row["geldig_vanaf"]) <= day && (row["geldig_tot"].Length == 0 || Day(row["geldig_tot"]) >= day))
        .Select(row => int.Parse(row["jaren"], CultureInfo.InvariantCulture)).Single();

    /// <summary>The last day that no longer has to be kept.</summary>
    public static DateOnly LastDay(DateOnly today, int years) => today.AddYears(-years).AddDays(-1);

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
