using Roer.Care;
using Roer.Store.Measures;

namespace Roer.Questions.WhereWillTheYearEnd;

/// <summary>Claim lines of one cell and care month that became known on one day and fared alike, summed.</summary>
internal readonly record struct ClaimedSum(SpendingCell Cell, int Month, DateOnly Known, int State, long Lines, long Cents);

/// <summary>What a contract says of the end of claiming, of its ceiling and of its prices. An empty product means the category, an empty category all of the provider.</summary>
internal sealed record ContractBounds(
    string Provider, string Category, string Product, long? YearCeilingCents, int? FinalClaimMonths, DateOnly? FinalClaimDay, int? IndexationBasisPoints, DateSpan Days)
{
    /// <summary>Whether it is about this cell; a contract about one product only is not, for a cell holds a category.</summary>
    public bool IsAbout(SpendingCell cell) => Provider == cell.Provider && Product.Length == 0 && (Category.Length == 0 || Category == cell.Category);

    /// <summary>Whether nothing of this care month may be claimed any more after the as-of date.</summary>
    public bool IsClosed(int month, DateOnly asOf) => Days.Contains(ClaimCalendar.DaysOf(month).First)
        && (FinalClaimDay < asOf || (FinalClaimMonths is { } months && ClaimCalendar.DaysOf(month + months).Last < asOf));
}

/// <summary>Everything that a forecast is explained from.</summary>
internal sealed record YearEndFacts
{
    public required ClaimCalendar Calendar { get; init; }

    public required IReadOnlyList<ClaimedSum> Claims { get; init; }

    /// <summary>The allocations with their runs of care, up to the as-of date.</summary>
    public required IReadOnlyList<AllocatedCare> Allocations { get; init; }

    public required Tariffs Tariffs { get; init; }

    public required IReadOnlyList<ContractBounds> Contracts { get; init; }

    /// <summary>By the month that an amount begins to be for.</summary>
    public required IReadOnlyList<(int Month, OtherCostSum Cost)> OtherCosts { get; init; }

    public required IReadOnlyList<BudgetSum> Budgets { get; init; }

    public required IReadOnlyList<RiskEstimate> Risks { get; init; }

    public required IReadOnlyList<ReserveBalance> Reserves { get; init; }

    public required IReadOnlyList<StateContributionPart> State { get; init; }
}
