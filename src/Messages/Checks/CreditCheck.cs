using Roer.Care;

namespace Roer.Messages;

/// <summary>Return code 8017: a credit line names the line that it takes back.</summary>
internal sealed class CreditCheck() : Check("8017", Severity.Warning)
{
    public override string Asks => "Een creditprestatie noemt de prestatie die zij terugdraait.";

    public override void Look(in ClaimLine line)
    {
        if (line.AmountCents < 0 && line.PreviousReference is null)
            Report(
                "Deze creditprestatie noemt niet welke prestatie zij terugdraait (VorigReferentieNummer). Laat de aanbieder dat nummer invullen.",
                line.Origin.Line,
                "VorigReferentieNummer",
                line.Provider,
                -line.AmountCents);
    }
}
