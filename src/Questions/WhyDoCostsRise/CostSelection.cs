using Roer.Methods;
using Roer.Methods.Decomposition;
using Roer.Questions.Parts;

namespace Roer.Questions.WhyDoCostsRise;

/// <summary>The part of the claims that a filter keeps, as a share of the effects of the whole. Pure.</summary>
internal sealed class CostSelection
{
    public const int Level = 90;
    public const int Fewest = 10;
    private const int Draws = 400;
    private const double LowestChance = 1e-9;

    public CostSelection(CostSplit split, CareFilter filter)
    {
        Split = split;
        KeptThen = split.Facts.Then.Claims.Columns.Kept(filter, CareDimensions.Every);
        KeptNow = split.Facts.Now.Claims.Columns.Kept(filter, CareDimensions.Every);
        IsPart = !filter.IsEmpty;
        Whole = split.Effects.Bars(Sum(split.Cells.Then, KeptThen), Sum(split.Cells.Now, KeptNow));
    }

    public CostSplit Split { get; }

    public bool[] KeptThen { get; }

    public bool[] KeptNow { get; }

    /// <summary>Whether a filter chose it.</summary>
    public bool IsPart { get; }

    /// <summary>The bars, in cents and parts of cents.</summary>
    public double[] Whole { get; }

    /// <summary>
    /// The interval of each bar at 90 %: 400 times the groups of children are drawn anew, with another value of what is still to come. Empty
    /// when it rests on fewer than ten children.
    /// </summary>
    public IReadOnlyList<BootstrapInterval>? Intervals()
    {
        if (Children() < Fewest) return null;
        var chance = RandomSource.Named(1, "why do costs rise/children");
        var late = LateDraws(chance.Child("late"));
        var part = IsPart ? PartSums() : null;
        var draw = 0;
        return PercentileBootstrap.Of(Split.Groups, counts => Draw(counts, late[draw++], part), new BootstrapOptions(Draws, Level / 100.0, QuantileType.MedianUnbiased), chance);
    }

    private double[] Draw(IReadOnlyList<int> counts, double late, GroupSums? part)
    {
        var effects = Split.EffectsOf(counts, late);
        if (part is null) return effects.Bars([.. effects.Then], [.. effects.Now]);
        var (sums, cells) = (part.Weighted(counts), Split.Layout.Cells.Count);
        double[] Completed(int at) => [.. Enumerable.Range(0, cells).Select(cell => sums[at + (2 * cell)] + (late * sums[at + (2 * cell) + 1]))];
        return effects.Bars(Completed(0), Completed(2 * cells));
    }

    /// <summary>How much of what is still to come a draw has, 1 on average; the first is no draw but what we expect.</summary>
    private double[] LateDraws(RandomSource chance)
    {
        var spread = Split.Facts.Completion?.Spread;
        return [1, .. Enumerable.Range(0, Draws).Select(_ => spread?.Quantile(Math.Clamp(chance.Uniform(), LowestChance, 1 - LowestChance)) ?? 1)];
    }

    /// <summary>The cents and late cents of each cell, then and now, that are kept, by group of children.</summary>
    private GroupSums PartSums()
    {
        var cells = Split.Layout.Cells.Count;
        var sums = new GroupSums(Split.Groups, Math.Max(1, 4 * cells));
        AddPart(sums, Split.Cells.Then, (KeptThen, Split.ThenGroups), 0);
        AddPart(sums, Split.Cells.Now, (KeptNow, Split.NowGroups), 2 * cells);
        return sums;
    }

    private static void AddPart(GroupSums sums, CellClaims claims, (bool[] Kept, int[] Groups) rows, int at)
    {
        for (var index = 0; index < rows.Kept.Length; index++)
        {
            if (!rows.Kept[index]) continue;
            sums.Add(rows.Groups[index], at + (2 * claims.Cells[index]), claims.Values[index].Cents);
            sums.Add(rows.Groups[index], at + (2 * claims.Cells[index]) + 1, claims.Values[index].LateCents);
        }
    }

    private double[] Sum(CellClaims claims, bool[] kept)
    {
        var sums = new double[Split.Layout.Cells.Count];
        for (var index = 0; index < kept.Length; index++)
        {
            if (kept[index]) sums[claims.Cells[index]] += claims.Values[index].Completed;
        }

        return sums;
    }

    private int Children()
    {
        var children = new HashSet<long>();
        Count(Split.Facts.Then, KeptThen);
        Count(Split.Facts.Now, KeptNow);
        return children.Count;

        void Count(CostPeriod period, bool[] kept)
        {
            for (var index = 0; index < kept.Length && children.Count < Fewest; index++)
            {
                if (kept[index]) children.Add(period.Claims.Claims.Groups[index].Child);
            }
        }
    }
}
