using Roer.Care;

namespace Roer.Messages;

/// <summary>The border of JW315: each product asked for is a request, and the message says something of the child.</summary>
internal sealed class Jw315ToCare(MessageReading reading) : MessageToCare(reading)
{
    protected override void ToCare(Branch branch)
    {
        if (branch == Jw315.AangevraagdProduct)
            Facts.Add(Request());
        else if (branch == Jw315.Client)
            AddChild();
    }

    private void AddChild()
    {
        CheckServiceNumber(Jw315.Bsn, Jw315.Client);
        Facts.Add(new ChildFact(
            At(Jw315.Client),
            Wire.Child(Jw315.Bsn),
            Wire.Date(Jw315.Geboortedatum.Datum),
            Wire.TextOrNull(Jw315.Geboortedatum.DatumGebruik),
            Wire.Text(Jw315.Geslacht)));
    }

    private CareRequest Request() => new(
        At(Jw315.AangevraagdProduct),
        Wire.Child(Jw315.Bsn),
        Provider,
        Wire.Long(Jw315.ReferentieAanbieder),
        RequestKind.Allocation,
        RequestedChange.New,
        null,
        Wire.TextOrNull(Jw315.Product.Categorie),
        Wire.TextOrNull(Jw315.Product.Code),
        Wire.Date(Jw315.ToewijzingIngangsdatum),
        Wire.DateOrNull(Jw315.ToewijzingEinddatum),
        Wire.IntOrNull(Jw315.Omvang.Volume),
        Wire.TextOrNull(Jw315.Omvang.Eenheid),
        Wire.TextOrNull(Jw315.Omvang.Frequentie),
        Wire.IntOrNull(Jw315.Budget),
        Wire.Text(Jw315.Verwijzer.Type),
        null);
}
