using System.Globalization;
using Roer.Care;

namespace Roer.Store;

/// <summary>A value that Roer calculates with, as <c>data/parameters.csv</c> states it: for a run of days, with its unit and its source.</summary>
/// <param name="Name">The name, as <c>eenheid-83-cent</c>.</param>
/// <param name="Value">The value, a whole number.</param>
/// <param name="Unit">What the number counts.</param>
/// <param name="FirstDay">The first day on which it holds.</param>
/// <param name="LastDay">The last day on which it holds; empty means until further notice.</param>
/// <param name="Source">Who says so, and when.</param>
public sealed record Parameter(string Name, long Value, string Unit, DateOnly FirstDay, DateOnly? LastDay, string Source)
{
    private static readonly Lazy<IReadOnlyList<Parameter>> Rows =
        new(() => [.. EmbeddedTable.Read(typeof(Parameter).Assembly, "parameters.csv").Select(FromRow)]);

    /// <summary>Every parameter.</summary>
    public static IReadOnlyList<Parameter> All => Rows.Value;

    /// <summary>The value that holds on a day.</summary>
    /// <exception cref="InvalidOperationException">No parameter of that name holds on that day.</exception>
    public static long On(string name, DateOnly day) =>
        All.SingleOrDefault(row => row.Name == name && row.FirstDay <= day && day <= (row.LastDay ?? DateOnly.MaxValue))?.Value
        ?? throw new InvalidOperationException($"No parameter {name} holds on {day:yyyy-MM-dd}.");

    private static Parameter FromRow(IReadOnlyDictionary<string, string> row) => new(
        row["naam"],
        long.Parse(row["waarde"], CultureInfo.InvariantCulture),
        row["eenheid"],
        Day(row["geldig_vanaf"]),
        row["geldig_tot"].Length == 0 ? null : Day(row["geldig_tot"]),
        $"{row["bron"]}, {row["bron_datum"]}");

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
