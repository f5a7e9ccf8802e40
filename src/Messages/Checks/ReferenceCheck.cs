using Roer.Care;

namespace Roer.Messages;

/// <summary>
/// Return code 8021: a reference stands once in a claim. It remembers at most a million references, so that a file of any size is
/// read in constant memory, and says so when there are more.
/// </summary>
internal sealed class ReferenceCheck(int most = 1_000_000) : Check("8021", Severity.Warning)
{
    private readonly HashSet<long> _seen = [];

    public override string Asks => "Een referentienummer komt in een declaratie één keer voor.";

    public override void Look(in ClaimLine line)
    {
        if (_seen.Count >= most)
            ReportBlind(line.Origin.Line);
        else if (!_seen.Add(line.Reference))
            Report(
                "Het referentienummer van deze prestatie komt vaker voor in deze declaratie. Laat de aanbieder nakijken of de prestatie dubbel is.",
                line.Origin.Line,
                "ReferentieNummer",
                line.Provider,
                Math.Abs(line.AmountCents));
    }
}
