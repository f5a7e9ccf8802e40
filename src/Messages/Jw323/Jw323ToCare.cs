using Roer.Care;

namespace Roer.Messages;

/// <summary>The border of JW323: a declaratie becomes a claim and its lines.</summary>
internal sealed class Jw323ToCare(MessageReading reading) : MessageToCare(reading)
{
    public override void Opened(Branch branch)
    {
        if (branch == Jw323.Clienten)
            Facts.Add(Claim());
    }

    protected override void ToCare(Branch branch)
    {
        if (branch == Jw323.Prestatie)
            Facts.Add(Line());
        else if (branch == Jw323.Client)
            CheckServiceNumber(Jw323.Bsn, Jw323.Client);
    }

    private Claim Claim() => new(
        At(Jw323.Declaratie),
        Provider,
        Wire.Long(Jw323.DeclaratieNummer),
        Wire.Date(Jw323.DeclaratiePeriode.Begindatum),
        Wire.Date(Jw323.DeclaratiePeriode.Einddatum),
        Wire.Date(Jw323.DeclaratieDagtekening),
        Cents(Jw323.TotaalIngediendBedrag.TotaalBedrag, Jw323.TotaalIngediendBedrag.DebetCredit),
        MessageNumber(Jw323.Message.Header.BerichtIdentificatie));

    private ClaimLine Line() => new(
        At(Jw323.Prestatie),
        Provider,
        Wire.Long(Jw323.DeclaratieNummer),
        Wire.Child(Jw323.Bsn),
        Wire.Long(Jw323.ProductReferentie.ReferentieNummer),
        Wire.LongOrNull(Jw323.ProductReferentie.VorigReferentieNummer),
        Wire.Int(Jw323.ToewijzingNummer),
        Wire.Text(Jw323.ProductCategorie),
        Wire.Text(Jw323.ProductCode),
        Wire.Date(Jw323.ProductPeriode.Begindatum),
        Wire.Date(Jw323.ProductPeriode.Einddatum),
        Wire.Int(Jw323.GeleverdVolume),
        Wire.Text(Jw323.Eenheid),
        Wire.IntOrNull(Jw323.ProductTarief),
        Cents(Jw323.IngediendBedrag.Bedrag, Jw323.IngediendBedrag.DebetCredit));
}
