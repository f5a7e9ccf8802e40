using Roer.Care;

namespace Roer.Messages;

/// <summary>The border of JW317: what a verzoek om wijziging says of each product.</summary>
internal sealed class Jw317ToCare(MessageReading reading) : MessageToCare(reading)
{
    private bool _namesProduct;

    protected override void ToCare(Branch branch)
    {
        if (branch == Jw317.OngewijzigdProduct)
            Add(About(branch, RequestedChange.Unchanged) with { Allocation = Wire.Int(Jw317.OngewijzigdToewijzingNummer) });
        else if (branch == Jw317.TeWijzigenProduct)
            Add(Wished(About(branch, RequestedChange.Changed), Jw317.TeWijzigen) with { Allocation = Wire.Int(Jw317.TeWijzigenToewijzingNummer) });
        else if (branch == Jw317.NieuwProduct)
            Add(New());
        else if (branch == Jw317.Verzoek && !_namesProduct)
            Add(About(branch, RequestedChange.Nothing));
        else if (branch == Jw317.Client)
            CheckServiceNumber(Jw317.Bsn, Jw317.Client);
    }

    private void Add(CareRequest request)
    {
        _namesProduct = true;
        Facts.Add(request);
    }

    private CareRequest New() => Wished(About(Jw317.NieuwProduct, RequestedChange.New), Jw317.Nieuw) with
    {
        Category = Wire.TextOrNull(Jw317.NieuwProductcode.Categorie),
        Product = Wire.TextOrNull(Jw317.NieuwProductcode.Code),
    };

    private CareRequest Wished(CareRequest request, GewensteToewijzing wish) => request with
    {
        FirstDay = Wire.Date(wish.GewensteIngangsdatum),
        LastDay = Wire.DateOrNull(wish.Einddatum),
        Volume = Wire.IntOrNull(wish.Omvang.Volume),
        Unit = Wire.TextOrNull(wish.Omvang.Eenheid),
        Frequency = Wire.TextOrNull(wish.Omvang.Frequentie),
        BudgetCents = Wire.IntOrNull(wish.Budget),
    };

    private CareRequest About(Branch branch, RequestedChange change) => new(
        At(branch),
        Wire.Child(Jw317.Bsn),
        Provider,
        Wire.Long(Jw317.ReferentieAanbieder),
        RequestKind.Change,
        change,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        Wire.Text(Jw317.RedenVerzoek));
}
