using Roer.Methods.Sequences;

namespace Roer.Benchmarks;

/// <summary>The directly-follows graph and the variants of ten million sorted events, beside dictionaries and LINQ, and R data.table.</summary>
internal static class SequenceBenchmark
{
    private const int Events = 10_000_000;
    private const int Activities = 40;

    public static void Run()
    {
        var (cases, activities, starts, completes) = (new int[Events], new int[Events], new int[Events], new int[Events]);
        Draw(cases, activities, starts, completes);
        EventColumns Columns() => new(cases, activities, starts, completes, Activities);
        MethodsBenchmark.Compare("checking the columns of 10 million events", () => Columns().Count, null);
        MethodsBenchmark.Compare("directly-follows graph, 10 million events", () => DirectlyFollows.Of(Columns()), () => Follows(cases, activities), "follows.R");
        MethodsBenchmark.Compare("variants, 10 million events", () => Variants.Of(Columns()), () => Grouped(cases, activities), "variants.R");
        MethodsBenchmark.Compare("directly-follows graph with exact times, 10 million events", () => FollowTimes.Of(Columns(), []), null);
        PathwayChain.Run();
    }

    /// <summary>Cases of two to nine events whose next activity is mostly the next number, as paths are.</summary>
    private static void Draw(int[] cases, int[] activities, int[] starts, int[] completes)
    {
        var random = new Random(2);
        var (name, left, day) = (0, 0, 0);
        for (var index = 0; index < Events; index++)
        {
            if (left-- == 0) (name, left, day) = (name + 1, random.Next(1, 9), random.Next(1000));
            day += random.Next(60);
            var follows = index > 0 && cases[index - 1] == name && random.Next(4) > 0;
            (cases[index], activities[index]) = (name, follows ? (activities[index - 1] + 1) % Activities : random.Next(6));
            (starts[index], completes[index]) = (day, day + random.Next(120));
        }

        for (var index = 1; index < Events; index++)
        {
            if (cases[index] == cases[index - 1] && starts[index] == starts[index - 1]) completes[index] = Math.Max(completes[index], completes[index - 1]);
        }
    }

    private static Dictionary<(int From, int To), int> Follows(int[] cases, int[] activities)
    {
        var counts = new Dictionary<(int From, int To), int>();
        for (var index = 1; index < cases.Length; index++)
        {
            if (cases[index] == cases[index - 1]) counts[(activities[index - 1], activities[index])] = counts.GetValueOrDefault((activities[index - 1], activities[index])) + 1;
        }

        return counts;
    }

    private static List<(string Path, int Count)> Grouped(int[] cases, int[] activities)
    {
        var paths = new List<string>();
        for (var first = 0; first < cases.Length;)
        {
            var end = first + 1;
            while (end < cases.Length && cases[end] == cases[first]) end++;
            paths.Add(string.Join('-', activities[first..end]));
            first = end;
        }

        return [.. paths.GroupBy(path => path).Select(group => (group.Key, group.Count())).OrderByDescending(each => each.Item2)];
    }
}
