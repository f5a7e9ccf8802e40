using Roer.Care;

namespace Roer.Messages;

/// <summary>The border of JW301: a toewijzing becomes versions of allocations, the requests that they grant, and what the message says of the child.</summary>
internal sealed class Jw301ToCare(MessageReading reading) : MessageToCare(reading)
{
    protected override void ToCare(Branch branch)
    {
        if (branch == Jw301.ToegewezenProduct)
            AddAllocation();
        else if (branch == Jw301.Client)
            AddChild();
    }

    private void AddChild()
    {
        CheckServiceNumber(Jw301.Bsn, Jw301.Client);
        Facts.Add(new ChildFact(
            At(Jw301.Client),
            Wire.Child(Jw301.Bsn),
            Wire.Date(Jw301.Geboortedatum.Datum),
            Wire.TextOrNull(Jw301.Geboortedatum.DatumGebruik),
            Wire.Text(Jw301.Geslacht)));
    }

    private void AddAllocation()
    {
        Facts.Add(Allocation());
        if (Wire.Has(Jw301.ReferentieAanbieder))
            Facts.Add(new GrantedRequest(
                At(Jw301.ToegewezenProduct), Wire.Child(Jw301.Bsn), Provider, Wire.Long(Jw301.ReferentieAanbieder), Wire.Int(Jw301.ToewijzingNummer)));
    }

    private AllocationVersion Allocation() => new(
        At(Jw301.ToegewezenProduct),
        Wire.Child(Jw301.Bsn),
        Wire.Int(Jw301.ToewijzingNummer),
        Provider,
        Wire.TextOrNull(Jw301.Product.Categorie),
        Wire.TextOrNull(Jw301.Product.Code),
        Decided(),
        Wire.Date(Jw301.Ingangsdatum),
        Wire.DateOrNull(Jw301.Einddatum),
        Wire.TextOrNull(Jw301.RedenWijziging),
        Wire.IntOrNull(Jw301.Omvang.Volume),
        Wire.TextOrNull(Jw301.Omvang.Eenheid),
        Wire.TextOrNull(Jw301.Omvang.Frequentie),
        Wire.IntOrNull(Jw301.Budget),
        Wire.TextOrNull(Jw301.JuridischeStatus));

    // 24:00:00 is the first moment of the next day; the last day of the calendar has none.
    private DateTime Decided()
    {
        var date = Wire.Date(Jw301.Toewijzingsdatum).ToDateTime(TimeOnly.MinValue);
        var time = TimeSpan.FromTicks(Wire.Long(Jw301.Toewijzingstijd));
        return DateTime.MaxValue - date > time ? date + time : DateTime.MaxValue;
    }
}
