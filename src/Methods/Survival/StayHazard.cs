namespace Roer.Methods.Survival;

/// <summary>
/// The chance to leave in each whole month of stay: Kaplan-Meier in months, with spells that began before the view counted from the first whole month in it. Few
/// stays lend from a wider group, as if 30 more had been seen that left as there: a group from its kind, a kind from all.
/// </summary>
public sealed class StayHazard
{
    /// <summary>A month is a twelfth of a year of 365.25 days.</summary>
    public const double DaysAMonth = 30.4375;

    private const int Months = 73;
    private const double Lent = 30;
    private readonly double[] _risk;
    private readonly double[] _left;

    private StayHazard(double[] risk, double[] left) => (_risk, _left) = (risk, left);

    /// <summary>The hazards of each group that has a spell.</summary>
    /// <param name="spells">By day numbers, both ends included; a running spell ends after the view.</param>
    /// <param name="view">The days that are looked at, both ends included.</param>
    /// <param name="kindOf">The kind of a group.</param>
    /// <typeparam name="TGroup">What tells groups apart.</typeparam>
    /// <typeparam name="TKind">What tells kinds of groups apart.</typeparam>
    public static IReadOnlyDictionary<TGroup, StayHazard> Of<TGroup, TKind>(
        IEnumerable<(TGroup Group, int Start, int End)> spells, (int First, int Last) view, Func<TGroup, TKind> kindOf)
        where TGroup : notnull
        where TKind : notnull
    {
        var counts = spells.GroupBy(spell => spell.Group).ToDictionary(group => group.Key, group => Count(group.Select(spell => (spell.Start, spell.End)), view));
        var all = Lend(Sum(counts.Values), null);
        var kinds = counts.GroupBy(pair => kindOf(pair.Key)).ToDictionary(kind => kind.Key, kind => Lend(Sum(kind.Select(pair => pair.Value)), all));
        return counts.ToDictionary(pair => pair.Key, pair => Lend(pair.Value, kinds[kindOf(pair.Key)]));
    }

    /// <summary>The chance to leave in a month of stay, from 0.</summary>
    public double At(int month) => _left[Math.Min(month, Months - 1)] / _risk[Math.Min(month, Months - 1)];

    /// <summary>One draw of the hazards, as the counts leave them uncertain.</summary>
    public double[] Draw(RandomSource random)
    {
        ArgumentNullException.ThrowIfNull(random);
        var hazards = new double[Months];
        for (var month = 0; month < Months; month++)
        {
            var (left, stayed) = (Gamma(_left[month], random), Gamma(_risk[month] - _left[month], random));
            hazards[month] = left + stayed > 0 ? left / (left + stayed) : At(month);
        }

        return hazards;
    }

    /// <summary>The hazards themselves.</summary>
    public double[] Mean() => [.. Enumerable.Range(0, Months).Select(At)];

    /// <summary>The share of members of an age that is left at the end of 0, 1, … months.</summary>
    public static double[] Left(double[] hazards, int age, int horizon)
    {
        ArgumentNullException.ThrowIfNull(hazards);
        var left = new double[horizon + 1];
        left[0] = 1;
        for (var month = 0; month < horizon; month++) left[month + 1] = left[month] * (1 - hazards[Math.Min(age + month, Months - 1)]);
        return left;
    }

    private static double Gamma(double shape, RandomSource random) => shape > 0 ? random.Gamma(shape, 1) : 0;

    /// <summary>How many were at risk in each month of stay, and how many of them left. The last month holds all later ones.</summary>
    private static (double[] Risk, double[] Left) Count(IEnumerable<(int Start, int End)> spells, (int First, int Last) view)
    {
        var (risk, left) = (new double[Months], new double[Months]);
        foreach (var spell in spells)
        {
            if (spell.End < view.First || spell.Start > view.Last) continue;
            var first = Math.Max(0, (int)Math.Ceiling((view.First - spell.Start) / DaysAMonth));
            var ended = spell.End <= view.Last;
            var last = (int)(((ended ? spell.End : view.Last) - spell.Start + 1) / DaysAMonth);
            for (var month = first; month < last + (ended ? 1 : 0); month++) risk[Math.Min(month, Months - 1)]++;
            if (ended && last >= first) left[Math.Min(last, Months - 1)]++;
        }

        return (risk, left);
    }

    private static (double[] Risk, double[] Left) Sum(IEnumerable<(double[] Risk, double[] Left)> counts)
    {
        var (risk, left) = (new double[Months], new double[Months]);
        foreach (var count in counts)
        {
            for (var month = 0; month < Months; month++)
            {
                risk[month] += count.Risk[month];
                left[month] += count.Left[month];
            }
        }

        return (risk, left);
    }

    private static StayHazard Lend((double[] Risk, double[] Left) count, StayHazard? wider)
    {
        var mean = (count.Left.Sum() + 1) / (count.Risk.Sum() + Lent);
        return new(
            [.. count.Risk.Select(risk => risk + Lent)],
            [.. count.Left.Select((left, month) => left + (Lent * (wider?.At(month) ?? mean)))]);
    }
}
