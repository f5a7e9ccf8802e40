using System.Runtime.InteropServices;
using Roer.Care;

namespace Roer.Messages;

/// <summary>
/// Return code 9387: a product period begins on the first day of its month, unless the allocation begins later. One file tells so
/// when the same allocation is claimed in an earlier month as well.
/// </summary>
internal sealed class MonthStartCheck(int most = 200_000) : Check("9387", Severity.Warning)
{
    private readonly Dictionary<int, Seen> _seen = [];
    private string? _provider;

    public override string Asks => "Een productperiode begint op de eerste van de maand, tenzij de toewijzing later begint.";

    public override void Look(in ClaimLine line)
    {
        if (line.AmountCents < 0 || line.LastDay < line.FirstDay) return;
        _provider = line.Provider;
        if (_seen.Count < most || _seen.ContainsKey(line.Allocation))
            Remember(line);
        else
            ReportBlind(line.Origin.Line);
    }

    public override void End()
    {
        foreach (var seen in _seen.Values.Where(seen => seen.LateLine > 0 && MonthOf(seen.LateDay) > seen.EarliestMonth).OrderBy(seen => seen.LateLine))
            Report(
                $"De productperiode begint op {Day(seen.LateDay)}, maar de toewijzing liep al in een eerdere maand. De periode hoort op de eerste van de maand te beginnen.",
                seen.LateLine,
                "ProductPeriode",
                _provider);
    }

    private void Remember(in ClaimLine line)
    {
        ref var seen = ref CollectionsMarshal.GetValueRefOrAddDefault(_seen, line.Allocation, out var isKnown);
        seen.EarliestMonth = isKnown ? Math.Min(seen.EarliestMonth, MonthOf(line.FirstDay)) : MonthOf(line.FirstDay);
        if (line.FirstDay.Day > 1 && (seen.LateLine == 0 || line.FirstDay > seen.LateDay))
            (seen.LateDay, seen.LateLine) = (line.FirstDay, line.Origin.Line);
    }

    /// <summary>Of one allocation: the earliest month claimed, and the last period that begins within its month.</summary>
    private struct Seen
    {
        public int EarliestMonth;
        public DateOnly LateDay;
        public int LateLine;
    }
}
