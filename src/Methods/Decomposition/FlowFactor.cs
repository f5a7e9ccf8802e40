namespace Roer.Methods.Decomposition;

/// <summary>What may differ between two periods in <see cref="StockFlowSplit"/>. The numbers are the order of its effects.</summary>
public enum FlowFactor
{
    /// <summary>Who was there when the period began, by stratum and months of stay, and who had left in the twelve months before.</summary>
    Stock = 0,

    /// <summary>How many begin in each month who were not there and had not been there in the 365 days before.</summary>
    Inflow = 1,

    /// <summary>How long a stay lasts: the chance a month that it ends, by stratum and months of stay.</summary>
    Duration = 2,

    /// <summary>How often a stay leads to another one: beside it, or within 365 days after it.</summary>
    Sequence = 3,

    /// <summary>In which strata stays begin.</summary>
    Mix = 4,

    /// <summary>How much is used in a month of stay.</summary>
    Intensity = 5,

    /// <summary>What a unit costs.</summary>
    Price = 6,
}
