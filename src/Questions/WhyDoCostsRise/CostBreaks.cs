namespace Roer.Questions.WhyDoCostsRise;

/// <summary>
/// Which share of two bars lies at providers that are paid in another way since, where then and now are not alike: of price by what they charge above their own
/// prices of then, of help a day by their costs of both periods, for it has no provider in its formula.
/// </summary>
/// <param name="Price">The share of the change of price; above 1 or below 0 when the others changed the other way.</param>
/// <param name="Intensity">The share of the costs.</param>
internal readonly record struct CostBreaks(double Price, double Intensity)
{
    public static CostBreaks Of(CostSplit split)
    {
        if (split.Facts.Breaks.Count == 0) return default;
        var providers = split.Facts.Breaks.Select(each => each.Provider).ToHashSet(StringComparer.Ordinal);
        var (dearer, costs) = (new BrokenSum(), new BrokenSum());
        Add(split.Facts.Then, split.Cells.Then, (value, isBroken) => costs.Add(value.Completed, isBroken));
        Add(split.Facts.Now, split.Cells.Now, (value, isBroken) =>
        {
            costs.Add(value.Completed, isBroken);
            dearer.Add(value.Completed - value.AtProviderPrice - value.LateAtProviderPrice, isBroken);
        });
        return new(dearer.Share, costs.Share);

        void Add(CostPeriod period, CellClaims claims, Action<CellValue, bool> add)
        {
            var texts = period.Claims.Claims.Texts.Providers.Texts;
            var isBroken = texts.Select(providers.Contains).ToArray();
            for (var group = 0; group < claims.Cells.Length; group++)
            {
                if (split.Effects.Of(claims.Cells[group]) is not null)
                    add(claims.Values[group], isBroken[period.Claims.Claims.Groups[group].Provider]);
            }
        }
    }

    private sealed class BrokenSum
    {
        private double _all;
        private double _broken;

        public double Share => _all == 0 ? 0 : _broken / _all;

        public void Add(double cents, bool isBroken)
        {
            _all += cents;
            if (isBroken) _broken += cents;
        }
    }
}
