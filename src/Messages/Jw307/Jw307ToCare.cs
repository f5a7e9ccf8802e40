using Roer.Care;

namespace Roer.Messages;

/// <summary>The border of JW307: the end of care, and what the message says of the child.</summary>
internal sealed class Jw307ToCare(MessageReading reading) : MessageToCare(reading)
{
    protected override void ToCare(Branch branch)
    {
        if (branch == Jw307.StopProduct)
            Facts.AddStop(Stop());
        else if (branch == Jw307.Client)
            AddChild();
    }

    private void AddChild()
    {
        CheckServiceNumber(Jw307.Bsn, Jw307.Client);
        Facts.Add(new ChildFact(
            At(Jw307.Client),
            Wire.Child(Jw307.Bsn),
            Wire.Date(Jw307.Geboortedatum.Datum),
            Wire.TextOrNull(Jw307.Geboortedatum.DatumGebruik),
            Wire.Text(Jw307.Geslacht)));
    }

    private Delivery Stop() => new(
        At(Jw307.StopProduct),
        Wire.Child(Jw307.Bsn),
        Provider,
        Wire.IntOrNull(Jw307.ToewijzingNummer),
        Wire.TextOrNull(Jw307.Product.Categorie),
        Wire.TextOrNull(Jw307.Product.Code),
        Wire.DateOrNull(Jw307.ToewijzingIngangsdatum),
        Wire.Date(Jw307.Begindatum),
        Wire.Date(Jw307.Einddatum),
        Wire.Text(Jw307.RedenBeeindiging),
        Wire.Text(Jw307.StatusAanlevering));
}
