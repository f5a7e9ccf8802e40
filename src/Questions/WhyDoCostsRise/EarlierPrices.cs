using System.Runtime.InteropServices;
using Roer.Store;
using Roer.Store.Measures;

namespace Roer.Questions.WhyDoCostsRise;

/// <summary>The prices of the first period: all cents over all units, of a product and of a product at a provider. Without units or cents above 0 there is no price.</summary>
internal sealed class EarlierPrices
{
    private readonly Dictionary<(int Cell, int Unit), (long Volume, long Cents)> _products = [];
    private readonly Dictionary<(int Cell, int Unit, int Provider), (long Volume, long Cents)> _providers = [];
    private readonly TextCodes _units = new();
    private readonly TextCodes _codes = new();

    public EarlierPrices(PeriodClaims claims, int[] cells)
    {
        var (units, providers) = Codes(claims.Texts);
        for (var group = 0; group < cells.Length; group++)
        {
            var (one, sums) = (claims.Groups[group], claims.Sums(group));
            Add(ref CollectionsMarshal.GetValueRefOrAddDefault(_products, (cells[group], units[one.Unit]), out _), sums.Volume, sums.Claimed);
            Add(ref CollectionsMarshal.GetValueRefOrAddDefault(_providers, (cells[group], units[one.Unit], providers[one.Provider]), out _), sums.Volume, sums.Claimed);
        }
    }

    /// <summary>The price of a product and that at the provider, for a cell and a group with these texts.</summary>
    public Func<int, ClaimGroup, (double? Product, double? Provider)> For(ClaimTexts texts)
    {
        var (units, providers) = Codes(texts);
        return (cell, group) => (
            Price(_products.GetValueOrDefault((cell, units[group.Unit]))),
            Price(_providers.GetValueOrDefault((cell, units[group.Unit], providers[group.Provider]))));
    }

    private (int[] Units, int[] Providers) Codes(ClaimTexts texts) => ([.. texts.Units.Texts.Select(_units.Of)], [.. texts.Providers.Texts.Select(_codes.Of)]);

    private static void Add(ref (long Volume, long Cents) sums, long volume, long cents) => sums = (sums.Volume + volume, sums.Cents + cents);

    private static double? Price((long Volume, long Cents) sums) => sums is { Volume: > 0, Cents: > 0 } ? (double)sums.Cents / sums.Volume : null;
}
