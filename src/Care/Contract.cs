namespace Roer.Care;

/// <summary>How a contract pays for care (uitvoeringsvariant).</summary>
public enum PaymentForm
{
    /// <summary>The table names a form that does not exist, or none.</summary>
    Unknown = 0,

    /// <summary>A price for each unit of effort (inspanningsgericht).</summary>
    Effort = 1,

    /// <summary>A price for each result (outputgericht).</summary>
    Output = 2,

    /// <summary>A sum for a population, without claims by child (taakgericht).</summary>
    Task = 3,
}

/// <summary>What was agreed with a provider about some of its products for a run of days.</summary>
/// <param name="Origin">Where the fact stands.</param>
/// <param name="Provider">The provider's AGB code.</param>
/// <param name="Category">The product category; empty when the code alone tells, or when the contract is about all products.</param>
/// <param name="Product">The product code; empty means the category as a whole, and without a category every product of the provider.</param>
/// <param name="Form">How care is paid for.</param>
/// <param name="YearCeilingCents">The most that is paid for a calendar year, in eurocents; empty means no ceiling.</param>
/// <param name="LumpSumCents">The sum for each period of <paramref name="LumpSumMonths"/>, in eurocents; empty means none.</param>
/// <param name="LumpSumMonths">For how many months one lump sum is: 1, 3 or 12; empty without a lump sum.</param>
/// <param name="FinalClaimMonths">How many months after the month of care a claim may still come in; empty means not agreed so.</param>
/// <param name="FinalClaimDay">The last day on which a claim may come in; empty means not agreed so.</param>
/// <param name="IndexationBasisPoints">The yearly indexation in hundredths of a percent; empty means not agreed.</param>
/// <param name="FirstDay">The first day on which it holds.</param>
/// <param name="LastDay">The last day on which it holds; empty means until further notice.</param>
/// <param name="Source">Who says so.</param>
public sealed record Contract(
    Origin Origin,
    string Provider,
    string? Category,
    string? Product,
    PaymentForm Form,
    long? YearCeilingCents,
    long? LumpSumCents,
    int? LumpSumMonths,
    int? FinalClaimMonths,
    DateOnly? FinalClaimDay,
    int? IndexationBasisPoints,
    DateOnly FirstDay,
    DateOnly? LastDay,
    string Source);
