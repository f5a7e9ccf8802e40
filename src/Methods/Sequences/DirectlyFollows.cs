namespace Roer.Methods.Sequences;

/// <summary>
/// The directly-follows graph: f(a, b) = Σ over cases of the times that b comes straight after a, with how often each activity begins and
/// ends a case. Invariants: Σ f = events − cases; Σ_b f(a, b) + end(a) = count(a) = Σ_b f(b, a) + start(a).
/// <para>Source: van der Aalst (2016), Process Mining, section 6.3; the case frequency is that of Disco and of pm4py's "keep once per case".</para>
/// </summary>
public sealed class DirectlyFollows
{
    /// <summary>The most activities: the graph is a full table.</summary>
    public const int MostActivities = 4096;

    private readonly int[] _counts;
    private readonly int[] _caseCounts;

    private DirectlyFollows(int activities) =>
        (ActivityCount, _counts, _caseCounts, Starts, Ends) = (activities, new int[activities * activities], new int[activities * activities], new int[activities], new int[activities]);

    /// <summary>The number of activities.</summary>
    public int ActivityCount { get; }

    /// <summary>The number of events.</summary>
    public int Events { get; private set; }

    /// <summary>The number of cases with events.</summary>
    public int Cases { get; private set; }

    /// <summary>For each activity, how many cases begin with it.</summary>
    public IReadOnlyList<int> StartCounts => Starts;

    /// <summary>For each activity, how many cases end with it.</summary>
    public IReadOnlyList<int> EndCounts => Ends;

    private int[] Starts { get; }

    private int[] Ends { get; }

    /// <summary>How often <paramref name="to"/> comes straight after <paramref name="from"/>.</summary>
    public int Count(int from, int to) => _counts[Edge(from, to)];

    /// <summary>In how many cases <paramref name="to"/> comes straight after <paramref name="from"/> at least once.</summary>
    public int CaseCount(int from, int to) => _caseCounts[Edge(from, to)];

    /// <summary>How often an activity occurs.</summary>
    public int Occurrences(int activity)
    {
        var sum = Ends[activity];
        for (var to = 0; to < ActivityCount; to++) sum += Count(activity, to);
        return sum;
    }

    /// <summary>The graph of these events; without events all counts are 0.</summary>
    /// <exception cref="MethodInputException">There are more than <see cref="MostActivities"/> activities.</exception>
    public static DirectlyFollows Of(EventColumns events)
    {
        Require.Between(events.ActivityCount, 0, MostActivities, nameof(events));
        var graph = new DirectlyFollows(events.ActivityCount) { Events = events.Count };
        if (events.Count > 0) graph.Take(events.Cases, events.Activities);
        return graph;
    }

    /// <summary>One pass. A table of the last case that passed an edge tells whether this case is new there.</summary>
    private void Take(ReadOnlySpan<int> cases, ReadOnlySpan<int> activities)
    {
        unchecked
        {
            var seen = new int[_counts.Length];
            activities = activities[..cases.Length];
            var (width, ordinal, current, from) = (ActivityCount, 1, cases[0], activities[0]);
            Starts[from]++;
            for (var index = 1; index < cases.Length; index++)
            {
                var to = activities[index];
                if (cases[index] == current)
                {
                    var edge = (from * width) + to;
                    _counts[edge]++;
                    _caseCounts[edge] += seen[edge] == ordinal ? 0 : 1;
                    seen[edge] = ordinal;
                }
                else
                {
                    current = cases[index];
                    ordinal++;
                    Ends[from]++;
                    Starts[to]++;
                }

                from = to;
            }

            Ends[from]++;
            Cases = ordinal;
        }
    }

    private int Edge(int from, int to)
    {
        Require.Between(from, 0, ActivityCount - 1, nameof(from));
        Require.Between(to, 0, ActivityCount - 1, nameof(to));
        return (from * ActivityCount) + to;
    }
}
