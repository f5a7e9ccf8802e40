namespace Roer.Messages.Sample;

/// <summary>What the municipality lets a provider deliver of one product.</summary>
/// <param name="Product">The product; the one that is claimed, also where the allocation leaves it open.</param>
/// <param name="Frequency">WMO757; empty without a volume.</param>
/// <param name="Volume">Units each frequency; 0 for none.</param>
/// <param name="BudgetCents">The budget; 0 for none. Without volume and budget the end is open.</param>
internal sealed record Grant(InventedProduct Product, string Frequency, int Volume, int BudgetCents = 0)
{
    public bool IsOpenEnded => Volume == 0 && BudgetCents == 0;

    /// <summary>Whether the allocation names the product category.</summary>
    public bool NamesCategory { get; init; } = true;

    /// <summary>Whether the allocation names the product code.</summary>
    public bool NamesCode { get; init; } = true;

    public static Grant Budget(InventedProduct product, int euros, bool namesCategory = true) =>
        new(product, "", 0, euros * 100) { NamesCategory = namesCategory, NamesCode = false };
}
