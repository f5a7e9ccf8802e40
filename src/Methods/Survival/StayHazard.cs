namespace Roer.Methods.Survival;

/// <summary>What a spell weighs from a day to another, both included.</summary>
public readonly record struct StayWeight(int First, int Last, double Weight);

/// <summary>A spell by day numbers, both ends included. Pieces of its weight may overlap: they add up.</summary>
public readonly record struct WeighedSpell<TGroup>(TGroup Group, int Start, int End, IReadOnlyList<StayWeight> Weights);

/// <summary>
/// The chance to leave in each whole month of stay: Kaplan-Meier in months, with spells that began before the view counted from the first whole month in it. Few
/// stays lend from a wider group, as if 30 more had been seen in each month that left as there, at the pace of the group itself: a group from its kind, a kind from all. What stays may weigh more or less as it
/// lasts; by how much in a month is a ratio of sums, alike for months of stay that are alike.
/// </summary>
public sealed class StayHazard
{
    /// <summary>A month is a twelfth of a year of 365.25 days.</summary>
    public const double DaysAMonth = 30.4375;

    private const int Months = 73;
    private const double Lent = 30;
    private const double LentLeaving = 5;

    /// <summary>What stays weighs at most so much more a month later. What seems to grow faster rests on a spell or two, and would go on growing for as long as one looks ahead.</summary>
    private const double MostChange = 1.05;

    /// <summary>Months of stay in which weights change alike: by the last of each.</summary>
    private static readonly int[] Stages = [2, 5, 11, 23, int.MaxValue];

    private readonly double[] _risk;
    private readonly double[] _left;
    private readonly double[] _change;

    private StayHazard(double[] risk, double[] left, double[] change) => (_risk, _left, _change) = (risk, left, change);

    /// <summary>The hazards of each group that has a spell.</summary>
    /// <param name="spells">A running spell ends after the view. What weighs more counts more, so that the curve is that of what they cost; without any weight all count alike.</param>
    /// <param name="view">The days that are looked at, both ends included.</param>
    /// <param name="kindOf">The kind of a group.</param>
    /// <typeparam name="TGroup">What tells groups apart.</typeparam>
    /// <typeparam name="TKind">What tells kinds of groups apart.</typeparam>
    public static IReadOnlyDictionary<TGroup, StayHazard> Of<TGroup, TKind>(
        IEnumerable<WeighedSpell<TGroup>> spells, (int First, int Last) view, Func<TGroup, TKind> kindOf)
        where TGroup : notnull
        where TKind : notnull
    {
        var counts = spells.GroupBy(spell => spell.Group).ToDictionary(group => group.Key, group => Count([.. group], view));
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

    /// <summary>What a member of an age is expected to weigh 0, 1, … months later, against what it weighs now: the chance that it stays, and what it weighs then.</summary>
    public double[] Weighed(int age, int horizon)
    {
        var weighed = new double[horizon + 1];
        weighed[0] = 1;
        for (var month = 0; month < horizon; month++) weighed[month + 1] = weighed[month] * (1 - At(age + month)) * _change[StageOf(age + month)];
        return weighed;
    }

    private static int StageOf(int month) => Array.FindIndex(Stages, last => month <= last);

    private static double Gamma(double shape, RandomSource random) => shape > 0 ? random.Gamma(shape, 1) : 0;

    /// <summary>
    /// How many were at risk in each month of stay, and how many of them left, by weight: as many as equal ones that would say as much, (Σw)²/Σw². The last month holds
    /// all later ones.
    /// </summary>
    private static StayCount Count<TGroup>(List<WeighedSpell<TGroup>> spells, (int First, int Last) view)
    {
        var count = new StayCount(Months, Stages.Length);
        double[] weights = [.. spells.Select(spell => WeightOn(spell, spell.Start))];
        var (sum, squares) = (weights.Sum(), weights.Sum(weight => weight * weight));
        double Counts(WeighedSpell<TGroup> spell, int month) => squares > 0 ? WeightOn(spell, Math.Min(spell.End, spell.Start + (int)(month * DaysAMonth))) * sum / squares : 1;
        foreach (var spell in spells)
        {
            if (spell.End < view.First || spell.Start > view.Last) continue;
            var first = Math.Max(0, (int)Math.Ceiling((view.First - spell.Start) / DaysAMonth));
            var ended = spell.End <= view.Last;
            var last = (int)(((ended ? spell.End : view.Last) - spell.Start + 1) / DaysAMonth);
            for (var month = first; month < last + (ended ? 1 : 0); month++)
                count.See(month, Math.Min(month, Months - 1), month == last, (Counts(spell, month), Stays(spell, month + 1, view.Last) ? Counts(spell, month + 1) : null));
        }

        return count;
    }

    private static bool Stays<TGroup>(WeighedSpell<TGroup> spell, int month, int viewed) => spell.Start + (int)(month * DaysAMonth) <= Math.Min(spell.End, viewed);

    private static double WeightOn<TGroup>(WeighedSpell<TGroup> spell, int day)
    {
        var sum = 0.0;
        foreach (var piece in spell.Weights)
        {
            if (piece.First <= day && day <= piece.Last) sum += piece.Weight;
        }

        return sum;
    }

    private static StayCount Sum(IEnumerable<StayCount> counts)
    {
        var sum = new StayCount(Months, Stages.Length);
        foreach (var count in counts) sum.Add(count);
        return sum;
    }

    /// <summary>The wider group tells the shape over months of stay; how much sooner or later the group leaves on the whole it mostly tells itself.</summary>
    private static StayHazard Lend(StayCount count, StayHazard? wider)
    {
        var mean = (count.Left.Sum() + 1) / (count.Risk.Sum() + Lent);
        var expected = count.Risk.Select((risk, month) => risk * (wider?.At(month) ?? 0)).Sum();
        var pace = (count.Left.Sum() + LentLeaving) / (expected + LentLeaving);
        return new(
            [.. count.Risk.Select(risk => risk + Lent)],
            [.. count.Left.Select((left, month) => left + (Lent * (wider is null ? mean : Math.Min(1, pace * wider.At(month)))))],
            [.. count.Before.Select((before, stage) => Math.Min(MostChange, (count.After[stage] + (Lent * (wider?._change[stage] ?? 1))) / (before + Lent)))]);
    }

    /// <summary>By month of stay who was at risk and who left; by stage what those who stayed weighed before and after a month.</summary>
    private sealed class StayCount(int months, int stages)
    {
        public double[] Risk { get; } = new double[months];

        public double[] Left { get; } = new double[months];

        public double[] Before { get; } = new double[stages];

        public double[] After { get; } = new double[stages];

        /// <summary>One that was at risk in a month: what it counted, and a month later if it was there.</summary>
        public void See(int month, int place, bool isLast, (double Now, double? Later) counts)
        {
            Risk[place] += counts.Now;
            if (isLast) Left[place] += counts.Now;
            else if (counts.Later is { } later) Stay(StageOf(month), counts.Now, later);
        }

        private void Stay(int stage, double before, double after)
        {
            Before[stage] += before;
            After[stage] += after;
        }

        public void Add(StayCount other)
        {
            for (var month = 0; month < Risk.Length; month++) (Risk[month], Left[month]) = (Risk[month] + other.Risk[month], Left[month] + other.Left[month]);
            for (var stage = 0; stage < Before.Length; stage++) Stay(stage, other.Before[stage], other.After[stage]);
        }
    }
}
