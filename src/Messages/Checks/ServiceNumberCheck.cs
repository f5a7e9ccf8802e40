using Roer.Care;

namespace Roer.Messages;

/// <summary>A citizen service number passes the eleven-test; the official test range does so too.</summary>
internal sealed class ServiceNumberCheck() : Check("BSN-ELFPROEF", Severity.Warning)
{
    public override string Asks => "Elk BSN klopt volgens de elfproef.";

    public override void LookAtServiceNumber(Origin at, string? provider) => Report(
        "Het BSN van deze jeugdige klopt niet volgens de elfproef. Laat de afzender het nummer nakijken: misschien is de jeugdige iemand anders.",
        at.Line,
        "Bsn",
        provider);
}
