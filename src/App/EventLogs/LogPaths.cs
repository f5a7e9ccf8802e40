using Roer.Messages;
using Roer.Methods.Sequences;

namespace Roer.App.EventLogs;

/// <summary>Counts the paths of someone else's log.</summary>
internal static class LogPaths
{
    public static LogPathsDocument Of(string file, EventTable table)
    {
        var places = Places(table.Cases.Span);
        var columns = new EventColumns(table.Cases.Span, table.ActivityOf.Span, places, places, table.Activities.Count);
        var (edges, names) = (FollowEdges.Of(columns), table.Activities);
        return new LogPathsDocument
        {
            Bestand = file,
            Geweigerd = false,
            Gevallen = table.CaseCount,
            Gebeurtenissen = columns.Count,
            Activiteiten = [.. Sorted(names, edges.Occurrences)],
            Varianten = Paths(Variants.Of(columns), names, table.Flaws.EmptyCases),
            Start = Sorted(names, edges.StartCounts).ToDictionary(each => each.Naam, each => each.Aantal),
            Eind = Sorted(names, edges.EndCounts).ToDictionary(each => each.Naam, each => each.Aantal),
            Overgangen =
            [
                .. edges.All.Select(edge => new FollowCount(names[edge.From], names[edge.To], edge.Count)).OrderByDescending(each => each.Aantal)
                    .ThenBy(each => each.Van, StringComparer.Ordinal).ThenBy(each => each.Naar, StringComparer.Ordinal),
            ],
            DoorlooptijdSeconden = Seconds(table),
            Bevindingen = LogFindings.Of(table.Flaws),
        };
    }

    /// <summary>The events stand in order already: the place in its case is the time of each.</summary>
    private static int[] Places(ReadOnlySpan<int> cases)
    {
        var places = new int[cases.Length];
        for (var at = 1; at < places.Length; at++) places[at] = cases[at] == cases[at - 1] ? places[at - 1] + 1 : 0;
        return places;
    }

    private static IEnumerable<NamedCount> Sorted(IReadOnlyList<string> names, IReadOnlyList<int> counts) => names
        .Select((name, at) => new NamedCount(name, counts[at])).Where(each => each.Aantal > 0)
        .OrderByDescending(each => each.Aantal).ThenBy(each => each.Naam, StringComparer.Ordinal);

    /// <summary>The variants; cases without events have the empty path.</summary>
    private static List<PathCount> Paths(Variants variants, IReadOnlyList<string> names, int empty)
    {
        var paths = variants.All.Select(each => new PathCount([.. each.Activities.Select(activity => names[activity])], each.Count)).ToList();
        if (empty > 0) paths.Add(new PathCount([], empty));
        paths.Sort((one, other) => one.Aantal != other.Aantal ? other.Aantal.CompareTo(one.Aantal) : Compared(one.Pad, other.Pad));
        return paths;
    }

    private static int Compared(IReadOnlyList<string> one, IReadOnlyList<string> other)
    {
        for (var at = 0; at < Math.Min(one.Count, other.Count); at++)
        {
            var order = string.CompareOrdinal(one[at], other[at]);
            if (order != 0) return order;
        }

        return one.Count.CompareTo(other.Count);
    }

    /// <summary>The sum over cases of the last instant less the first; events without a time do not count.</summary>
    private static decimal Seconds(EventTable table)
    {
        var cases = table.Cases.Span;
        var starts = table.Starts.Span;
        var times = table.Times.Span;
        var ticks = 0m;
        for (var first = 0; first < cases.Length;)
        {
            var (at, earliest, latest) = (first, long.MaxValue, long.MinValue);
            for (; at < cases.Length && cases[at] == cases[first]; at++)
            {
                if (times[at] == EventTable.NoTime) continue;
                (earliest, latest) = (Math.Min(earliest, starts[at]), Math.Max(latest, times[at]));
            }

            ticks += latest == long.MinValue ? 0 : latest - earliest;
            first = at;
        }

        return ticks / TimeSpan.TicksPerSecond;
    }
}
