using System.Runtime.InteropServices;
using Roer.Care;

namespace Roer.Messages;

/// <summary>
/// Return code 9387: a product period begins on the first day of its month, unless the allocation begins later. One file tells so
/// when the same allocation is claimed in an earlier month as well.
/// </summary>
internal sealed class MonthStartCheck(int most = 1_000_000) : Check("9387", Severity.Warning)
{
    private readonly Dictionary<int, Seen> _seen = [];

    public override string Asks => "Een productperiode begint op de eerste van de maand, tenzij de toewijzing later begint.";

    public override void Look(in ClaimLine line)
    {
        if (line.AmountCents >= 0 && line.LastDay >= line.FirstDay && (_seen.Count < most || _seen.ContainsKey(line.Allocation)))
            Remember(line);
    }

    public override void End()
    {
        foreach (var seen in _seen.Values.Where(seen => seen.Late is { } late && MonthOf(late.FirstDay) > seen.EarliestMonth).OrderBy(seen => seen.Late!.Value.Origin.Line))
        {
            var line = seen.Late!.Value;
            Report(
                $"De productperiode begint op {Day(line.FirstDay)}, maar de toewijzing liep al in een eerdere maand. De periode hoort op de eerste van de maand te beginnen.",
                line.Origin.Line,
                "ProductPeriode",
                line.Provider);
        }
    }

    private void Remember(in ClaimLine line)
    {
        ref var seen = ref CollectionsMarshal.GetValueRefOrAddDefault(_seen, line.Allocation, out var isKnown);
        seen.EarliestMonth = isKnown ? Math.Min(seen.EarliestMonth, MonthOf(line.FirstDay)) : MonthOf(line.FirstDay);
        if (line.FirstDay.Day > 1 && (seen.Late is not { } known || line.FirstDay > known.FirstDay))
            seen.Late = new Beginning(line.FirstDay, line.Origin, line.Provider);
    }

    private static int MonthOf(DateOnly day) => (day.Year * 12) + day.Month;

    private readonly record struct Beginning(DateOnly FirstDay, Origin Origin, string Provider);

    private struct Seen
    {
        public int EarliestMonth;
        public Beginning? Late;
    }
}
