using Roer.Care;
using Roer.Methods.Decomposition;
using Roer.Questions.Parts.Causes;

namespace Roer.Questions.WhyDoCostsRise;

/// <summary>
/// The arithmetic split of the whole municipality, whatever the filter: every filter and division takes its share of the same effects. The
/// children are dealt over at most 400 groups, so that a draw of the interval costs little. Pure.
/// </summary>
internal sealed class CostSplit
{
    private const int MostGroups = 400;
    private readonly Dictionary<long, int> _groups;

    private CostSplit(CostRiseFacts facts)
    {
        Facts = facts;
        Cells = CostCells.Of(facts);
        Layout = new CostLayout(Cells.Cells, facts.Completion is { LateByMonth.Count: > 0 });
        _groups = Deal(facts);
        Sums = new GroupSums(Groups, Layout.Width);
        ThenGroups = Lay(facts.Then, Cells.Then, 0);
        NowGroups = Lay(facts.Now, Cells.Now, 1);
        Residents = facts is { Then.Residents: > 0 and { } then, Now.Residents: > 0 and { } now } ? (then, now) : null;
        Causes = new(() => CostRiseCauses.Periods(facts, Cells) is var (then, now) ? (CauseSplit.Of(then, now), CauseSplit.Hindrance(then, now)) : default);
        Effects = EffectsOf([.. Enumerable.Repeat(1, Groups)], 1).InWholeCents();
        Breaks = CostBreaks.Of(this);
    }

    public CostRiseFacts Facts { get; }

    public CostCells Cells { get; }

    public CostLayout Layout { get; }

    /// <summary>How many groups of children there are; at least one.</summary>
    public int Groups => Math.Clamp(_groups.Count, 1, MostGroups);

    /// <summary>The sums by group of children.</summary>
    public GroupSums Sums { get; }

    /// <summary>The group of the child of each group of claim lines, then.</summary>
    public int[] ThenGroups { get; }

    /// <summary>The same, now.</summary>
    public int[] NowGroups { get; }

    /// <summary>Residents of 0 to 22; empty when either number is not known.</summary>
    public (double Then, double Now)? Residents { get; }

    /// <summary>The effects of the data as they are, with what we expect still to come.</summary>
    public CostEffects Effects { get; }

    /// <summary>The split over causes, and why there is none where there is none.</summary>
    public Lazy<(CauseSplit? Split, string? Hindrance)> Causes { get; }

    /// <summary>Which share of price and help a day cannot be compared.</summary>
    public CostBreaks Breaks { get; }

    public static CostSplit Of(CostRiseFacts facts) => new(facts);

    /// <summary>The effects when each group of children counts so often, with so much of what is still to come.</summary>
    public CostEffects EffectsOf(IReadOnlyList<int> counts, double late)
    {
        var sums = Sums.Weighted(counts);
        return new CostEffects(Layout, Layout.Read(sums, 0, late), Layout.Read(sums, 1, late), Residents);
    }

    /// <summary>Children in the order of their pseudonyms, which is one of chance, dealt like cards.</summary>
    private static Dictionary<long, int> Deal(CostRiseFacts facts)
    {
        var children = new HashSet<long>();
        foreach (var period in new[] { facts.Then, facts.Now })
        {
            foreach (var group in period.Claims.Claims.Groups) children.Add(group.Child);
            foreach (var trajectory in period.Trajectories) children.Add(trajectory.Child.Pseudonym);
        }

        return children.Order().Index().ToDictionary(child => child.Item, child => child.Index % MostGroups);
    }

    private int[] Lay(CostPeriod period, CellClaims claims, int moment)
    {
        Child? last = null;
        foreach (var trajectory in period.Trajectories)
        {
            var group = _groups[trajectory.Child.Pseudonym];
            if (last != trajectory.Child) Layout.AddYouth(Sums, group, moment);
            last = trajectory.Child;
            Layout.AddTrajectory(Sums, group, moment, (trajectory.Form, trajectory.Days.Intersect(period.Window!.Value)!.Value.Days));
        }

        var groups = new int[claims.Cells.Length];
        for (var index = 0; index < groups.Length; index++)
        {
            groups[index] = _groups[period.Claims.Claims.Groups[index].Child];
            Layout.AddClaims(Sums, groups[index], Layout.CellAt(moment, claims.Cells[index]), claims.Values[index]);
        }

        return groups;
    }
}
