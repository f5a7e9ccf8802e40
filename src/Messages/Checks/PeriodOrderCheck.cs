using Roer.Care;

namespace Roer.Messages;

/// <summary>A period ends on or after its first day. The fact is kept as it was sent.</summary>
internal sealed class PeriodOrderCheck() : Check("PERIODE-VOLGORDE", Severity.Warning)
{
    public override string Asks => "Een periode eindigt niet voor zij begint.";

    public override void Look(AllocationVersion allocation) =>
        Judge((allocation.FirstDay, allocation.LastDay), allocation.Origin, "Einddatum", null);

    public override void Look(Delivery stop) => Judge((stop.FirstDay, stop.LastDay), stop.Origin, "Einddatum", stop.Provider);

    public override void Look(Claim claim) => Judge((claim.FirstDay, claim.LastDay), claim.Origin, "DeclaratiePeriode", claim.Provider);

    public override void Look(in ClaimLine line) => Judge((line.FirstDay, line.LastDay), line.Origin, "ProductPeriode", line.Provider);

    private void Judge((DateOnly First, DateOnly? Last) period, Origin at, string element, string? provider)
    {
        if (period.Last < period.First)
            Report(
                $"De periode eindigt op {Day(period.Last.Value)}, voor zij begint op {Day(period.First)}. Laat de afzender de datums herstellen.",
                at.Line,
                element,
                provider);
    }
}
