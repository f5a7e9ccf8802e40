using Roer.Care;
using Roer.Store;
using Roer.Store.Measures;

namespace Roer.Questions.Parts;

/// <summary>The claims of a period with the values of every dimension for every group of lines. Questions share it, so that they divide alike.</summary>
internal sealed record DividedClaims(PeriodClaims Claims, DimensionColumns Columns)
{
    /// <summary>The claims of the period; remembered as long as the vintage is and few other periods are asked for.</summary>
    public static DividedClaims Of(Vintage vintage, DateSpan period) => Remembered<DividedClaims>.Of(vintage, period, () =>
    {
        var claims = PeriodClaims.Of(vintage, period);
        var (groups, texts) = (claims.Groups, claims.Texts);
        return new(claims, new DimensionColumns(groups.Count, (dimension, group) =>
            dimension.Of(texts.Products.Texts[groups[group].Product], texts.Providers.Texts[groups[group].Provider], texts.Division(groups[group]))));
    });
}
