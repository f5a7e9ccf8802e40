using Roer.Care;

namespace Roer.Messages;

/// <summary>The border of JW306: what was rejected of a message that care began.</summary>
internal sealed class Jw306ToCare(MessageReading reading) : ReplyToCare(reading)
{
    protected override void CodesToCare(Branch branch)
    {
        if (branch == Jw306.StartProduct)
            AddCodes(Jw306.RetourCodesVanStartProduct, AboutProduct());
        else if (branch == Jw306.Client)
            AddCodesOfClient();
    }

    private void AddCodesOfClient()
    {
        CheckServiceNumber(Jw306.Bsn, Jw306.Client);
        AddCodes(Jw306.RetourCodesVanClient, About(ReplyLevel.Child, Jw306.Client) with { Child = Wire.Child(Jw306.Bsn) });
    }

    private ReplyCode AboutProduct() => About(ReplyLevel.Product, Jw306.StartProduct) with
    {
        Child = Wire.Child(Jw306.Bsn),
        Allocation = Wire.IntOrNull(Jw306.ToewijzingNummer),
        Category = Wire.TextOrNull(Jw306.Product.Categorie),
        Product = Wire.TextOrNull(Jw306.Product.Code),
    };
}
