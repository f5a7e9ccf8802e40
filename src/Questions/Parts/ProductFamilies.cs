namespace Roer.Questions.Parts;

/// <summary>Products that took over from each other by the municipality's dictionary are one product with several codes: a family, named by its lowest code.</summary>
internal sealed class ProductFamilies
{
    private readonly Dictionary<string, string> _lower = new(StringComparer.Ordinal);

    public ProductFamilies(ILookup<string, string> successors)
    {
        foreach (var (product, successor) in successors.SelectMany(group => group.Select(successor => (group.Key, successor))))
        {
            var (one, other) = (Of(product), Of(successor));
            if (one == other) continue;
            if (string.CompareOrdinal(one, other) < 0) _lower[other] = one;
            else _lower[one] = other;
        }
    }

    public string Of(string product)
    {
        while (_lower.TryGetValue(product, out var lower)) product = lower;
        return product;
    }
}
