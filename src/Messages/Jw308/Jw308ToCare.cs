using Roer.Care;

namespace Roer.Messages;

/// <summary>The border of JW308: what was rejected of a message that care ended.</summary>
internal sealed class Jw308ToCare(MessageReading reading) : ReplyToCare(reading)
{
    protected override void CodesToCare(Branch branch)
    {
        if (branch == Jw308.StopProduct)
            AddCodes(Jw308.RetourCodesVanStopProduct, AboutProduct());
        else if (branch == Jw308.Client)
            AddCodesOfClient();
    }

    private void AddCodesOfClient()
    {
        CheckServiceNumber(Jw308.Bsn, Jw308.Client);
        AddCodes(Jw308.RetourCodesVanClient, About(ReplyLevel.Child, Jw308.Client) with { Child = Wire.Child(Jw308.Bsn) });
    }

    private ReplyCode AboutProduct() => About(ReplyLevel.Product, Jw308.StopProduct) with
    {
        Child = Wire.Child(Jw308.Bsn),
        Allocation = Wire.IntOrNull(Jw308.ToewijzingNummer),
        Category = Wire.TextOrNull(Jw308.Product.Categorie),
        Product = Wire.TextOrNull(Jw308.Product.Code),
    };
}
