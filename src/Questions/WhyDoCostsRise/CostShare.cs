using Roer.Methods.Decomposition;
using Roer.Questions.Parts;
using Roer.Questions.Parts.Causes;

namespace Roer.Questions.WhyDoCostsRise;

/// <summary>
/// One value of a dimension: its sums and its share of every bar. The shares of one bar add up to the bar, and those of one value to its own
/// change; what a value grew beyond its share in the cells is its shift.
/// </summary>
internal sealed record CostShare(string Key, CostSum Then, CostSum Now, long[] Bars)
{
    public long Change => Now.Completed - Then.Completed;

    public static IReadOnlyList<CostShare> Of(CostCount count, CostSelection selection, CareDimension dimension)
    {
        var split = count.Split;
        var values = new Dictionary<string, CostValue>(StringComparer.Ordinal);
        Add(values, (split.Facts.Then, split.Cells.Then, selection.KeptThen), dimension, (value, cell, claimed, group) => value.AddThen(cell, claimed, group));
        Add(values, (split.Facts.Now, split.Cells.Now, selection.KeptNow), dimension, (value, cell, claimed, group) => value.AddNow(cell, claimed, group));
        return Close(count, [.. values.OrderBy(value => value.Key, StringComparer.Ordinal).Select(value => (value.Key, value.Value))], split.Effects);

        void Add(Dictionary<string, CostValue> all, (CostPeriod Period, CellClaims Claims, bool[] Kept) part, CareDimension by, Action<CostValue, int, long, CellValue> add)
        {
            var column = part.Period.Claims.Columns[by];
            var found = new CostValue?[column.Keys.Count];
            for (var group = 0; group < part.Kept.Length; group++)
            {
                if (!part.Kept[group]) continue;
                var value = found[column.Codes[group]] ??= ValueOf(all, column.Keys[column.Codes[group]]);
                add(value, part.Claims.Cells[group], part.Period.Claims.Claims.Sums(group).Claimed, part.Claims.Values[group]);
            }
        }

        CostValue ValueOf(Dictionary<string, CostValue> all, string key) =>
            all.TryGetValue(key, out var value) ? value : all[key] = new CostValue(split.Layout.Cells.Count);
    }

    /// <summary>
    /// The bars in whole cents of parts that make up a whole: every bar of the whole is shared out over the parts, and what a part changed beyond its bars is its shift.
    /// </summary>
    public static long[][] ShareOut(CostEffects effects, long[] whole, IReadOnlyList<(double[] Then, double[] Now, long Change)> parts)
    {
        double[][] shares = [.. parts.Select(part => effects.Bars(part.Then, part.Now))];
        long[][] bars = [.. Enumerable.Range(0, CostBars.Shift).Select(bar => LargestRemainder.Close(Array.ConvertAll(shares, share => share[bar]), whole[bar]))];
        return [.. parts.Select((part, row) =>
        {
            long[] own = [.. bars.Select(bar => bar[row])];
            return (long[])[.. own, part.Change - own.Sum()];
        })];
    }

    private static IReadOnlyList<CostShare> Close(CostCount count, (string Key, CostValue Value)[] values, CostEffects effects)
    {
        var bars = ShareOut(effects, count.ClaimBars, [.. values.Select(value => (value.Value.Then, value.Value.Now, value.Value.Change))]);
        return [.. values.Select((value, row) => new CostShare(
            value.Key, new CostSum(value.Value.ClaimedThen, value.Value.LateThen), new CostSum(value.Value.ClaimedNow, value.Value.LateNow), bars[row]))];
    }

    /// <summary>What is summed for one value: of each cell its completed cents, then and now.</summary>
    private sealed class CostValue(int cells)
    {
        public double[] Then { get; } = new double[cells];

        public double[] Now { get; } = new double[cells];

        public long ClaimedThen { get; private set; }

        public long ClaimedNow { get; private set; }

        public long LateThen { get; private set; }

        public long LateNow { get; private set; }

        public long Change => ClaimedNow + LateNow - ClaimedThen - LateThen;

        public void AddThen(int cell, long claimed, CellValue group)
        {
            Then[cell] += group.Completed;
            ClaimedThen += claimed;
            LateThen += (long)group.LateCents;
        }

        public void AddNow(int cell, long claimed, CellValue group)
        {
            Now[cell] += group.Completed;
            ClaimedNow += claimed;
            LateNow += (long)group.LateCents;
        }
    }
}
