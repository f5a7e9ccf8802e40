namespace Roer.Methods.Survival;

/// <summary>
/// Durations, each from its entry into view to its exit from it: the input of every method here. Time is measured from the start of what
/// lasts (age, not calendar), in any unit. A spell is at risk at time t when entry &lt; t ≤ exit (Andersen and Gill 1982): the entry is
/// strictly before, the exit counts. A spell without entry is in view from its start, so that a duration of 0 is at risk at 0.
/// </summary>
public sealed partial class Spells
{
    private readonly double[] _times;
    private readonly int[] _exit;
    private readonly int[]? _entry;
    private readonly int[] _causes;
    private readonly double[]? _weights;
    private readonly int[]? _clusters;

    private Spells(double[] times, int[] exit, int[]? entry, int[] causes, (double[]? Weights, int[]? Clusters) extra)
    {
        (_times, _exit, _entry, _causes) = (times, exit, entry, causes);
        (_weights, _clusters) = extra;
    }

    /// <summary>The number of spells.</summary>
    public int Count => _exit.Length;

    /// <summary>The highest cause that occurs; 0 when every spell is censored.</summary>
    public int Causes { get; private init; }

    /// <summary>Whether some spell comes into view only after its start.</summary>
    public bool Truncated => _entry is not null;

    /// <summary>The exits that occur, rising, each once.</summary>
    internal ReadOnlySpan<double> Times => _times;

    /// <summary>Of each spell the position of its exit in <see cref="Times"/>.</summary>
    internal ReadOnlySpan<int> Exit => _exit;

    /// <summary>Of each spell the position in <see cref="Times"/> of the first time at which it is at risk; empty when all are from the start.</summary>
    internal ReadOnlySpan<int> Entry => _entry;

    internal ReadOnlySpan<int> Cause => _causes;

    internal ReadOnlySpan<double> Weights => _weights;

    internal ReadOnlySpan<int> Clusters => _clusters;

    /// <summary>Spells in view from their start.</summary>
    /// <param name="exits">How long each lasted, or was seen to last; 0 or more, finite.</param>
    /// <param name="causes">Why each ended: 1 or more an event of that cause, 0 not ended when last seen (censored).</param>
    /// <exception cref="MethodInputException">Empty, of unequal length, not finite, or below 0.</exception>
    public static Spells Of(ReadOnlySpan<double> exits, ReadOnlySpan<int> causes)
    {
        CheckTimes(exits, causes, nameof(exits));
        return OfSorted([], exits, causes);
    }

    /// <summary>Spells of which some came into view later than they began (left truncation).</summary>
    /// <param name="entries">The age at which each came into view; 0 or more, and below its exit.</param>
    /// <param name="exits">The age at which each ended or was last seen.</param>
    /// <param name="causes">1 or more an event of that cause, 0 censored.</param>
    /// <exception cref="MethodInputException">Empty, of unequal length, not finite, below 0, or an entry not below its exit.</exception>
    public static Spells Of(ReadOnlySpan<double> entries, ReadOnlySpan<double> exits, ReadOnlySpan<int> causes)
    {
        CheckTimes(exits, causes, nameof(exits));
        Require.SameLength(exits.Length, entries.Length, nameof(entries));
        Require.NotNegative(entries, nameof(entries));
        for (var row = 0; row < exits.Length; row++)
        {
            if (!(entries[row] < exits[row])) throw NotBefore(row);
        }

        return OfSorted(entries, exits, causes);
    }

    /// <summary>Spells in whole days, in view from their start: the same as <see cref="Of(ReadOnlySpan{double}, ReadOnlySpan{int})"/>, but counted instead of sorted.</summary>
    /// <inheritdoc cref="Of(ReadOnlySpan{double}, ReadOnlySpan{int})"/>
    public static Spells OfDays(ReadOnlySpan<int> exits, ReadOnlySpan<int> causes)
    {
        var last = CheckDays(exits, causes, nameof(exits));
        return OfCounted([], exits, causes, last);
    }

    /// <summary>Spells in whole days of which some came into view later than they began.</summary>
    /// <inheritdoc cref="Of(ReadOnlySpan{double}, ReadOnlySpan{double}, ReadOnlySpan{int})"/>
    public static Spells OfDays(ReadOnlySpan<int> entries, ReadOnlySpan<int> exits, ReadOnlySpan<int> causes)
    {
        var last = CheckDays(exits, causes, nameof(exits));
        Require.SameLength(exits.Length, entries.Length, nameof(entries));
        for (var row = 0; row < exits.Length; row++)
            CheckDay(entries[row], exits[row], row);
        return OfCounted(entries, exits, causes, last);
    }

    /// <summary>The same spells, each standing for so many: counts as frequencies, which may be fractions.</summary>
    /// <param name="weights">One for each spell, finite, above 0, and none more than 10¹⁵ times another.</param>
    /// <exception cref="MethodInputException">Of another length, not finite, not above 0, or too far apart.</exception>
    public Spells WithWeights(ReadOnlySpan<double> weights)
    {
        const double WidestRatio = 1e15;
        const double Farthest = 1e75;
        Require.SameLength(Count, weights.Length, nameof(weights));
        Require.NotNegative(weights, nameof(weights));
        var zero = weights.IndexOf(0);
        if (zero >= 0) throw new MethodInputException(InputFault.OutOfRange, nameof(weights), $"weights is 0 at position {zero}. Leave that spell out.");
        var (least, most) = (double.PositiveInfinity, 0.0);
        foreach (var weight in weights)
            (least, most) = (Math.Min(least, weight), Math.Max(most, weight));
        if (least < 1 / Farthest || most > Farthest || most / least > WidestRatio)
            throw new MethodInputException(InputFault.OutOfRange, nameof(weights), "weights differ by a factor of more than 10¹⁵, or lie beyond 10⁷⁵. Leave out the spells that hardly count, or change the unit.");
        return new Spells(_times, _exit, _entry, _causes, (weights.ToArray(), _clusters)) { Causes = Causes };
    }

    /// <summary>The same spells, with who they are of: spells of one cluster (one person, say) are not independent.</summary>
    /// <param name="clusters">One for each spell; any numbers.</param>
    /// <exception cref="MethodInputException">Of another length.</exception>
    public Spells WithClusters(ReadOnlySpan<int> clusters)
    {
        Require.SameLength(Count, clusters.Length, nameof(clusters));
        return new Spells(_times, _exit, _entry, _causes, (_weights, clusters.ToArray())) { Causes = Causes };
    }

    /// <summary>The same spells with one cause as event 1 and every other end as censoring: for the hazard of that cause alone.</summary>
    /// <param name="cause">1 or more.</param>
    /// <exception cref="MethodInputException">The cause is below 1.</exception>
    public Spells OnlyCause(int cause)
    {
        Require.AboveZero(cause, nameof(cause));
        var one = Array.ConvertAll(_causes, each => each == cause ? 1 : 0);
        return new Spells(_times, _exit, _entry, one, (_weights, _clusters)) { Causes = Array.IndexOf(one, 1) >= 0 ? 1 : 0 };
    }

    /// <summary>The same spells, each standing for one.</summary>
    internal Spells Unweighted() => new(_times, _exit, _entry, _causes, (null, _clusters)) { Causes = Causes };

    private static void CheckTimes(ReadOnlySpan<double> exits, ReadOnlySpan<int> causes, string parameter)
    {
        Require.NotEmpty(exits, parameter);
        Require.NotNegative(exits, parameter);
        CheckCauses(exits.Length, causes);
    }

    private static int CheckDays(ReadOnlySpan<int> exits, ReadOnlySpan<int> causes, string parameter)
    {
        Require.NotEmpty(exits, parameter);
        CheckCauses(exits.Length, causes);
        var last = 0;
        for (var row = 0; row < exits.Length; row++)
        {
            if (exits[row] < 0) throw new MethodInputException(InputFault.Negative, parameter, $"{parameter} is below 0 at position {row}. A value of 0 or more is needed there.");
            last = Math.Max(last, exits[row]);
        }

        return last;
    }

    internal static void CheckDay(int entry, int exit, int row)
    {
        if (entry < 0) throw new MethodInputException(InputFault.Negative, "entries", $"entries is below 0 at position {row}. A value of 0 or more is needed there.");
        if (entry >= exit) throw NotBefore(row);
    }

    private static void CheckCauses(int count, ReadOnlySpan<int> causes)
    {
        Require.SameLength(count, causes.Length, nameof(causes));
        const int MostCauses = 1000;
        for (var row = 0; row < causes.Length; row++)
        {
            if (causes[row] < 0) throw new MethodInputException(InputFault.Negative, nameof(causes), $"causes is below 0 at position {row}. Give 0 for censored, 1 or more for an event.");
            if (causes[row] > MostCauses) throw new MethodInputException(InputFault.OutOfRange, nameof(causes), $"causes is {causes[row]} at position {row}. Number the causes 1, 2, 3 without gaps, at most {MostCauses}.");
        }
    }

    private static MethodInputException NotBefore(int row) =>
        new(InputFault.OutOfRange, "entries", $"entries is not below exits at position {row}: the spell was never in view. Count the last day in (end - start + 1), or leave the spell out.");
}
