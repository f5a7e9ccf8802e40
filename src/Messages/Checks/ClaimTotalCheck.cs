using Roer.Care;

namespace Roer.Messages;

/// <summary>The stated total of a claim is the sum of its lines, debit minus credit.</summary>
internal sealed class ClaimTotalCheck() : Check("DECLARATIE-TOTAAL", Severity.Warning)
{
    private Claim? _claim;
    private long _sum;

    public override string Asks => "Het totaal van een declaratie is de som van de prestaties, debet min credit.";

    public override void Look(Claim claim) => _claim = claim;

    public override void Look(in ClaimLine line) => _sum += line.AmountCents;

    public override void End()
    {
        if (_claim is { } claim && claim.SubmittedCents != _sum)
            Report(
                $"Het totaal van de declaratie is {Euros(claim.SubmittedCents)}, maar de prestaties zijn samen {Euros(_sum)}. Roer rekent met de prestaties. Vraag de aanbieder wat klopt.",
                claim.Origin.Line,
                "TotaalIngediendBedrag",
                claim.Provider,
                claim.SubmittedCents - _sum);
    }
}
