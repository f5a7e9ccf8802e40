using Roer.Care;

namespace Roer.Messages;

/// <summary>The border of JW302: what was rejected of a toewijzing.</summary>
internal sealed class Jw302ToCare(MessageReading reading) : ReplyToCare(reading)
{
    protected override void CodesToCare(Branch branch)
    {
        if (branch == Jw302.ToegewezenProduct)
            AddCodes(Jw302.RetourCodesVanToegewezenProduct, AboutProduct());
        else if (branch == Jw302.Contact)
            AddCodes(Jw302.RetourCodesVanContact, AboutChild(branch));
        else if (branch == Jw302.ContactVanRelatie)
            AddCodes(Jw302.RetourCodesVanContactVanRelatie, AboutChild(branch));
        else if (branch == Jw302.Relatie)
            AddCodes(Jw302.RetourCodesVanRelatie, AboutChild(branch));
        else if (branch == Jw302.Client)
            AddCodesOfClient();
    }

    private void AddCodesOfClient()
    {
        CheckServiceNumber(Jw302.Bsn, Jw302.Client);
        AddCodes(Jw302.RetourCodesVanClient, AboutChild(Jw302.Client));
    }

    private ReplyCode AboutChild(Branch branch) => About(ReplyLevel.Child, branch) with { Child = Wire.Child(Jw302.Bsn) };

    private ReplyCode AboutProduct() => About(ReplyLevel.Product, Jw302.ToegewezenProduct) with
    {
        Child = Wire.Child(Jw302.Bsn),
        Allocation = Wire.Int(Jw302.ToewijzingNummer),
        Category = Wire.TextOrNull(Jw302.Product.Categorie),
        Product = Wire.TextOrNull(Jw302.Product.Code),
        Reference = Wire.LongOrNull(Jw302.ReferentieAanbieder),
    };
}
