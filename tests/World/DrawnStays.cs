using System.Globalization;
using System.Text;

namespace Roer.Tests.World;

/// <summary>Trajectories drawn a line each, as tables that <see cref="World"/> reads: each child has an allocation of its own, a start, and a stop when it ended.</summary>
internal static class DrawnStays
{
    private const string Product = """
        product | categorie | vorm
        45A04   | 45        | 2
        44A01   | 44        | 14
        """;

    /// <summary>A drawn trajectory.</summary>
    public sealed record Drawn(string Child, DateOnly Begin, DateOnly? End, string Reason = "31")
    {
        public string Provider { get; init; } = "A";

        public string Code { get; init; } = "45A04";
    }

    /// <summary>The line as <c>Anna 2025-01-10 2025-03-01 32</c>; without an end it is running.</summary>
    public static Drawn Of(string text)
    {
        var words = text.Split(' ');
        DateOnly Day(int at) => DateOnly.ParseExact(words[at], "yyyy-MM-dd", CultureInfo.InvariantCulture);
        return new Drawn(words[0], Day(1), words.Length > 2 ? Day(2) : null, words.Length > 3 ? words[3] : "31");
    }

    /// <summary>The world of these trajectories and of more tables.</summary>
    public static World World(IEnumerable<Drawn> lines, params string[] more)
    {
        var all = lines.ToList();
        var (allocations, starts, stops) = (new StringBuilder("toewijzing | kind | aanbieder | product | van | tot | omvang\n"), new StringBuilder("start | begin\n"), new StringBuilder("stop | begin | eind | reden\n"));
        for (var at = 0; at < all.Count; at++)
        {
            var (line, begin) = (all[at], Text(all[at].Begin));
            allocations.Append(CultureInfo.InvariantCulture, $"{at + 1} | {line.Child} | {line.Provider} | {line.Code} | {begin} | 2040-12-31 | 1 uur per week\n");
            starts.Append(CultureInfo.InvariantCulture, $"{at + 1} | {begin}\n");
            if (line.End is { } end) stops.Append(CultureInfo.InvariantCulture, $"{at + 1} | {begin} | {Text(end)} | {line.Reason}\n");
        }

        return Tests.World.World.Of([Product, allocations.ToString(), starts.ToString(), stops.ToString(), .. more]);
    }

    private static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
