namespace Roer.Store.Findings;

/// <summary>How often a tariff was claimed for a product and unit.</summary>
internal sealed record PriceCount(string Product, string Unit, long Cents, long Lines);

/// <summary>The usual price of a product and unit: the middle one of all tariffs claimed, which a few wrong ones do not move.</summary>
internal sealed record UsualPrice(string Product, string Unit, long Cents)
{
    /// <summary>Fewer lines than this do not make a price usual.</summary>
    private const int FewestLines = 10;

    /// <summary>The usual prices; the counts of a product and unit follow each other, cheapest first.</summary>
    public static IEnumerable<UsualPrice> Of(IEnumerable<PriceCount> counts)
    {
        foreach (var group in counts.GroupBy(count => (count.Product, count.Unit)))
        {
            var all = group.Sum(count => count.Lines);
            if (all < FewestLines) continue;
            var passed = 0L;
            var middle = group.First(count => (passed += count.Lines) * 2 >= all);
            yield return new UsualPrice(group.Key.Product, group.Key.Unit, middle.Cents);
        }
    }
}
