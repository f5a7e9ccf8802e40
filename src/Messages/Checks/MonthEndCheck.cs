using System.Runtime.InteropServices;
using Roer.Care;

namespace Roer.Messages;

/// <summary>
/// Return code 9388: a product period ends on the last day of its month, unless the allocation ends earlier. One file tells so when
/// the period goes on into another month, or when the same allocation is claimed in a later month as well.
/// </summary>
internal sealed class MonthEndCheck(int most = 200_000) : Check("9388", Severity.Warning)
{
    private readonly Dictionary<int, Seen> _seen = [];
    private string? _provider;

    public override string Asks => "Een productperiode loopt tot het eind van de maand, tenzij de toewijzing eerder eindigt.";

    public override void Look(in ClaimLine line)
    {
        if (line.AmountCents < 0 || line.LastDay < line.FirstDay) return;
        _provider = line.Provider;
        if (MonthOf(line.FirstDay) != MonthOf(line.LastDay))
            Report(
                $"De productperiode loopt van {Day(line.FirstDay)} tot en met {Day(line.LastDay)}. Zij hoort in één kalendermaand te vallen. Laat de aanbieder per maand declareren.",
                line.Origin.Line,
                "ProductPeriode",
                line.Provider,
                line.AmountCents);
        else if (_seen.Count < most || _seen.ContainsKey(line.Allocation))
            Remember(line);
        else
            ReportBlind(line.Origin.Line);
    }

    public override void End()
    {
        foreach (var seen in _seen.Values.Where(seen => seen.ShortLine > 0 && MonthOf(seen.ShortDay) < seen.LatestMonth).OrderBy(seen => seen.ShortLine))
            Report(
                $"De productperiode eindigt op {Day(seen.ShortDay)}, maar de toewijzing loopt door in een latere maand. De periode hoort tot het eind van de maand te lopen.",
                seen.ShortLine,
                "ProductPeriode",
                _provider);
    }

    private void Remember(in ClaimLine line)
    {
        ref var seen = ref CollectionsMarshal.GetValueRefOrAddDefault(_seen, line.Allocation, out _);
        seen.LatestMonth = Math.Max(seen.LatestMonth, MonthOf(line.LastDay));
        var isShort = line.LastDay.Day < DateTime.DaysInMonth(line.LastDay.Year, line.LastDay.Month);
        if (isShort && (seen.ShortLine == 0 || line.LastDay < seen.ShortDay))
            (seen.ShortDay, seen.ShortLine) = (line.LastDay, line.Origin.Line);
    }

    /// <summary>Of one allocation: the latest month claimed, and the first period that stops within its month.</summary>
    private struct Seen
    {
        public int LatestMonth;
        public DateOnly ShortDay;
        public int ShortLine;
    }
}
