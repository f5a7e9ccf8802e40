using Roer.Care;

namespace Roer.Messages;

/// <summary>The border of JW318: what was rejected of a verzoek om wijziging.</summary>
internal sealed class Jw318ToCare(MessageReading reading) : ReplyToCare(reading)
{
    protected override void CodesToCare(Branch branch)
    {
        if (branch == Jw318.OngewijzigdProduct)
            AddCodes(Jw318.RetourCodesVanOngewijzigdProduct, AboutAllocation(branch, Jw318.OngewijzigdToewijzingNummer));
        else if (branch == Jw318.TeWijzigenProduct)
            AddCodes(Jw318.RetourCodesVanTeWijzigenProduct, AboutAllocation(branch, Jw318.TeWijzigenToewijzingNummer));
        else if (branch == Jw318.NieuwProduct)
            AddCodes(Jw318.RetourCodesVanNieuwProduct, AboutNewProduct());
        else if (branch == Jw318.Verzoek)
            AddCodes(Jw318.RetourCodesVanVerzoek, AboutRequest(ReplyLevel.Request, branch));
        else if (branch == Jw318.Client)
            AddCodesOfClient();
    }

    private void AddCodesOfClient()
    {
        CheckServiceNumber(Jw318.Bsn, Jw318.Client);
        AddCodes(Jw318.RetourCodesVanClient, About(ReplyLevel.Child, Jw318.Client) with { Child = Wire.Child(Jw318.Bsn) });
    }

    private ReplyCode AboutRequest(ReplyLevel level, Branch branch) => About(level, branch) with
    {
        Child = Wire.Child(Jw318.Bsn),
        Reference = Wire.Long(Jw318.ReferentieAanbieder),
    };

    private ReplyCode AboutAllocation(Branch branch, Leaf number) =>
        AboutRequest(ReplyLevel.Product, branch) with { Allocation = Wire.Int(number) };

    private ReplyCode AboutNewProduct() => AboutRequest(ReplyLevel.Product, Jw318.NieuwProduct) with
    {
        Category = Wire.TextOrNull(Jw318.NieuwProductcode.Categorie),
        Product = Wire.TextOrNull(Jw318.NieuwProductcode.Code),
    };
}
