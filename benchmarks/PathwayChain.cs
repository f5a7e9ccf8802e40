using System.Globalization;
using Roer.Methods.Sequences;

namespace Roer.Benchmarks;

/// <summary>
/// The whole chain of pathways on drawn trajectories, sorted by child and start: check, merge, states with smoothing, their variants and their graph.
/// Beside it the same by a list for each child.
/// </summary>
internal static class PathwayChain
{
    private const int Forms = 13;
    private const int ShortestDays = 14;

    public static void Run()
    {
        var small = Draw(1_000_000);
        MethodsBenchmark.Compare("pathway chain, 1 million trajectories", () => Chain(small), () => Listed(small));
        Memory(small);
        var large = Draw(10_000_000);
        MethodsBenchmark.Compare("pathway chain, 10 million trajectories", () => Chain(large), null);
    }

    private sealed record Trajectories(int[] Children, int[] FormOf, int[] Starts, int[] Ends)
    {
        public EventColumns Columns => new(Children, FormOf, Starts, Ends, Forms);
    }

    private static (Episodes Episodes, StatePaths Paths, Variants Variants, DirectlyFollows Graph) Chain(Trajectories drawn)
    {
        var episodes = Episodes.Of(drawn.Columns, 0);
        var paths = StatePaths.Of(episodes.Columns, ShortestDays, IdleTime.LeftOut);
        var columns = paths.Columns;
        return (episodes, paths, Variants.Of(columns), DirectlyFollows.Of(columns));
    }

    private static void Memory(Trajectories drawn)
    {
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var (episodes, paths, _, _) = Chain(drawn);
        var held = GC.GetTotalMemory(forceFullCollection: true) - before;
        Report.Row(string.Create(CultureInfo.InvariantCulture, $"bytes a trajectory: 16 come in, episodes and paths of states hold {(double)held / drawn.Children.Length:0}"), "–", "–", "–", "–");
        GC.KeepAlive(episodes);
        GC.KeepAlive(paths);
    }

    /// <summary>Children of one to five trajectories over six years, half of which last less than half a year.</summary>
    private static Trajectories Draw(int count)
    {
        var random = new Random(4);
        var drawn = new Trajectories(new int[count], new int[count], new int[count], new int[count]);
        var (child, left, day) = (0, 0, 0);
        for (var index = 0; index < count; index++)
        {
            if (left-- == 0) (child, left, day) = (child + 1, random.Next(5), random.Next(1500));
            day += 1 + random.Next(200);
            var length = random.Next(2) == 0 ? random.Next(180) : random.Next(900);
            (drawn.Children[index], drawn.FormOf[index], drawn.Starts[index], drawn.Ends[index]) = (child, random.Next(3) > 0 ? random.Next(4) : random.Next(Forms), day, day + 1 + length);
        }

        return drawn;
    }

    private static (int Variants, int Follows) Listed(Trajectories drawn)
    {
        var (variants, follows) = (new Dictionary<string, int>(), new Dictionary<(ulong, ulong), int>());
        foreach (var child in Enumerable.Range(0, drawn.Children.Length).GroupBy(at => drawn.Children[at]))
        {
            var merged = new List<(int Form, int Start, int End)>();
            foreach (var at in child)
            {
                var open = merged.FindLastIndex(one => one.Form == drawn.FormOf[at]);
                if (open >= 0 && drawn.Starts[at] <= merged[open].End) merged[open] = merged[open] with { End = Math.Max(merged[open].End, drawn.Ends[at]) };
                else merged.Add((drawn.FormOf[at], drawn.Starts[at], drawn.Ends[at]));
            }

            var path = StatePath.Of([.. merged.Select(one => one.Form)], [.. merged.Select(one => one.Start)], [.. merged.Select(one => one.End)], ShortestDays, IdleTime.LeftOut);
            var text = string.Join('-', path.Select(segment => segment.State));
            variants[text] = variants.GetValueOrDefault(text) + 1;
            foreach (var (from, to) in path.Zip(path.Skip(1))) follows[(from.State, to.State)] = follows.GetValueOrDefault((from.State, to.State)) + 1;
        }

        return (variants.Count, follows.Count);
    }
}
