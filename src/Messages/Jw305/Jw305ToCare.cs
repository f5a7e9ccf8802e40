using Roer.Care;

namespace Roer.Messages;

/// <summary>The border of JW305: the start of care, and what the message says of the child.</summary>
internal sealed class Jw305ToCare(MessageReading reading) : MessageToCare(reading)
{
    protected override void ToCare(Branch branch)
    {
        if (branch == Jw305.StartProduct)
            Facts.AddStart(Start());
        else if (branch == Jw305.Client)
            AddChild();
    }

    private void AddChild()
    {
        CheckServiceNumber(Jw305.Bsn, Jw305.Client);
        Facts.Add(new ChildFact(
            At(Jw305.Client),
            Wire.Child(Jw305.Bsn),
            Wire.Date(Jw305.Geboortedatum.Datum),
            Wire.TextOrNull(Jw305.Geboortedatum.DatumGebruik),
            Wire.Text(Jw305.Geslacht)));
    }

    private Delivery Start() => new(
        At(Jw305.StartProduct),
        Wire.Child(Jw305.Bsn),
        Provider,
        Wire.IntOrNull(Jw305.ToewijzingNummer),
        Wire.TextOrNull(Jw305.Product.Categorie),
        Wire.TextOrNull(Jw305.Product.Code),
        Wire.DateOrNull(Jw305.ToewijzingIngangsdatum),
        Wire.Date(Jw305.Begindatum),
        null,
        null,
        Wire.Text(Jw305.StatusAanlevering));
}
