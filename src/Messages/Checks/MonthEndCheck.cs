using System.Runtime.InteropServices;
using Roer.Care;

namespace Roer.Messages;

/// <summary>
/// Return code 9388: a product period ends on the last day of its month, unless the allocation ends earlier. One file tells so when
/// the period goes on into another month, or when the same allocation is claimed in a later month as well.
/// </summary>
internal sealed class MonthEndCheck(int most = 1_000_000) : Check("9388", Severity.Warning)
{
    private readonly Dictionary<int, Seen> _seen = [];

    public override string Asks => "Een productperiode loopt tot het eind van de maand, tenzij de toewijzing eerder eindigt.";

    public override void Look(in ClaimLine line)
    {
        if (line.AmountCents < 0 || line.LastDay < line.FirstDay)
            return;
        if (MonthOf(line.FirstDay) != MonthOf(line.LastDay))
            Report(
                $"De productperiode loopt van {Day(line.FirstDay)} tot en met {Day(line.LastDay)}. Zij hoort in één kalendermaand te vallen. Laat de aanbieder per maand declareren.",
                line.Origin.Line,
                "ProductPeriode",
                line.Provider,
                line.AmountCents);
        else if (_seen.Count < most || _seen.ContainsKey(line.Allocation))
            Remember(line);
    }

    public override void End()
    {
        foreach (var seen in _seen.Values.Where(seen => seen.Short is { } early && MonthOf(early.LastDay) < seen.LatestMonth).OrderBy(seen => seen.Short!.Value.Origin.Line))
        {
            var line = seen.Short!.Value;
            Report(
                $"De productperiode eindigt op {Day(line.LastDay)}, maar de toewijzing loopt door in een latere maand. De periode hoort tot het eind van de maand te lopen.",
                line.Origin.Line,
                "ProductPeriode",
                line.Provider);
        }
    }

    private void Remember(in ClaimLine line)
    {
        ref var seen = ref CollectionsMarshal.GetValueRefOrAddDefault(_seen, line.Allocation, out _);
        seen.LatestMonth = Math.Max(seen.LatestMonth, MonthOf(line.LastDay));
        var isShort = line.LastDay.Day < DateTime.DaysInMonth(line.LastDay.Year, line.LastDay.Month);
        if (isShort && (seen.Short is not { } known || line.LastDay < known.LastDay))
            seen.Short = new Ending(line.LastDay, line.Origin, line.Provider);
    }

    private static int MonthOf(DateOnly day) => (day.Year * 12) + day.Month;

    private readonly record struct Ending(DateOnly LastDay, Origin Origin, string Provider);

    private struct Seen
    {
        public int LatestMonth;
        public Ending? Short;
    }
}
