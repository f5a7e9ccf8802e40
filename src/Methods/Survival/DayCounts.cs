namespace Roer.Methods.Survival;

/// <summary>
/// Spells in whole days, counted by day: how many came into view, ended and were last seen. Counts of a part can be taken off those of the whole, so that
/// the curve of all others needs no second look at the spells; and what remains after some days follows from the counts alone. Entry and exit are as in
/// <see cref="Spells.OfDays(ReadOnlySpan{int}, ReadOnlySpan{int}, ReadOnlySpan{int})"/>: at risk on day t when entry &lt; t ≤ exit.
/// </summary>
public sealed class DayCounts
{
    private readonly int[] _entered;
    private readonly int[] _ended;
    private readonly int[] _lost;

    private DayCounts(int last) => (_entered, _ended, _lost) = (new int[last + 1], new int[last + 1], new int[last + 1]);

    /// <summary>No spells.</summary>
    public static DayCounts Empty { get; } = new(0);

    /// <summary>The number of spells.</summary>
    public int Count { get; private init; }

    /// <summary>The last day on which a spell can end.</summary>
    public int Last => _entered.Length - 1;

    /// <summary>Counts the spells; none gives <see cref="Empty"/>.</summary>
    /// <param name="entries">The day on which each came into view; 0 or more, and below its exit.</param>
    /// <param name="exits">The day on which each ended or was last seen.</param>
    /// <param name="causes">1 or more an event, whatever its cause; 0 censored.</param>
    /// <exception cref="MethodInputException">Of unequal length, an entry below 0 or not below its exit, or a cause below 0.</exception>
    public static DayCounts Of(ReadOnlySpan<int> entries, ReadOnlySpan<int> exits, ReadOnlySpan<int> causes)
    {
        Require.SameLength(exits.Length, entries.Length, nameof(entries));
        Require.SameLength(exits.Length, causes.Length, nameof(causes));
        var last = 0;
        for (var row = 0; row < exits.Length; row++)
        {
            Spells.CheckDay(entries[row], exits[row], row);
            if (causes[row] < 0) throw new MethodInputException(InputFault.Negative, nameof(causes), $"causes is below 0 at position {row}. Give 0 for censored, 1 or more for an event.");
            last = Math.Max(last, exits[row]);
        }

        var counts = new DayCounts(last) { Count = exits.Length };
        for (var row = 0; row < exits.Length; row++)
        {
            counts._entered[entries[row]]++;
            (causes[row] > 0 ? counts._ended : counts._lost)[exits[row]]++;
        }

        return counts;
    }

    /// <summary>The counts of the spells that are not in the part.</summary>
    /// <exception cref="MethodInputException">The part has spells that the whole has not.</exception>
    public DayCounts Without(DayCounts part)
    {
        var rest = new DayCounts(Last) { Count = Count - part.Count };
        for (var day = 0; day <= Math.Max(Last, part.Last); day++)
        {
            var (entered, ended, lost) = (Take(_entered, part._entered, day), Take(_ended, part._ended, day), Take(_lost, part._lost, day));
            if (entered < 0 || ended < 0 || lost < 0)
                throw new MethodInputException(InputFault.Negative, nameof(part), $"The part has more spells than the whole on day {day}. Take off only what was counted in.");
            if (day <= Last) (rest._entered[day], rest._ended[day], rest._lost[day]) = (entered, ended, lost);
        }

        return rest;
    }

    /// <summary>The same spells as those see them who have come so far: only what lasts longer, counted again from 0.</summary>
    /// <param name="days">The days already behind them; 0 or more.</param>
    /// <exception cref="MethodInputException">The days are below 0.</exception>
    public DayCounts After(int days)
    {
        Require.AtLeast(days, 0, nameof(days));
        if (days >= Last) return Empty;
        var behind = AtRisk(days + 1);
        var after = new DayCounts(Last - days) { Count = behind + _entered.AsSpan(days + 1).ToArray().Sum() };
        _entered.AsSpan(days).CopyTo(after._entered);
        _ended.AsSpan(days).CopyTo(after._ended);
        _lost.AsSpan(days).CopyTo(after._lost);
        (after._entered[0], after._ended[0], after._lost[0]) = (behind, 0, 0);
        return after;
    }

    /// <summary>How many were at risk on a day: in view before it and not gone before it.</summary>
    public int AtRisk(int day)
    {
        var risk = 0;
        for (var before = 0; before < Math.Min(day, _entered.Length); before++)
            risk += _entered[before] - _ended[before] - _lost[before];
        return risk;
    }

    /// <summary>The first day on which one more is at risk than the day before and at least so many are; null when there is none.</summary>
    public int? FirstWith(int atRisk) => Find(atRisk, day => _entered[day - 1]);

    /// <summary>The first exit at which at least so many were at risk; null when there is none.</summary>
    public int? FirstExitWith(int atRisk) => Find(atRisk, day => _ended[day] + _lost[day]);

    /// <summary>Of every day with an exit those at risk, ended and last seen.</summary>
    internal RiskTable Table()
    {
        var days = 0;
        for (var day = 1; day <= Last; day++)
            days += _ended[day] + _lost[day] > 0 ? 1 : 0;
        var table = new RiskTable(days, 1);
        var (risk, at) = (0, 0);
        for (var day = 1; day <= Last; day++)
        {
            risk += _entered[day - 1] - _ended[day - 1] - _lost[day - 1];
            if (_ended[day] + _lost[day] == 0) continue;
            (table.Times[at], table.AtRisk[at], table.Events[at], table.Censored[at]) = (day, risk, _ended[day], _lost[day]);
            table.ByCause[0][at++] = _ended[day];
        }

        return table;
    }

    private int? Find(int atRisk, Func<int, int> happens)
    {
        var risk = 0;
        for (var day = 1; day <= Last; day++)
        {
            risk += _entered[day - 1] - _ended[day - 1] - _lost[day - 1];
            if (risk >= atRisk && happens(day) > 0) return day;
        }

        return null;
    }

    private static int Take(int[] whole, int[] part, int day) => (day < whole.Length ? whole[day] : 0) - (day < part.Length ? part[day] : 0);
}
