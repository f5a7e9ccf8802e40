using Roer.Care;

namespace Roer.Messages;

/// <summary>The border of JW316: what was rejected of a verzoek om toewijzing.</summary>
internal sealed class Jw316ToCare(MessageReading reading) : ReplyToCare(reading)
{
    protected override void CodesToCare(Branch branch)
    {
        if (branch == Jw316.AangevraagdProduct)
            AddCodes(Jw316.RetourCodesVanAangevraagdProduct, AboutProduct());
        else if (branch == Jw316.Client)
            AddCodesOfClient();
    }

    private void AddCodesOfClient()
    {
        CheckServiceNumber(Jw316.Bsn, Jw316.Client);
        AddCodes(Jw316.RetourCodesVanClient, About(ReplyLevel.Child, Jw316.Client) with { Child = Wire.Child(Jw316.Bsn) });
    }

    private ReplyCode AboutProduct() => About(ReplyLevel.Product, Jw316.AangevraagdProduct) with
    {
        Child = Wire.Child(Jw316.Bsn),
        Category = Wire.TextOrNull(Jw316.Product.Categorie),
        Product = Wire.TextOrNull(Jw316.Product.Code),
        Reference = Wire.Long(Jw316.ReferentieAanbieder),
    };
}
