using Roer.Store.Measures;

namespace Roer.Questions.WhereWillTheYearEnd;

/// <summary>Everything that a forecast is explained from.</summary>
internal sealed record YearEndFacts
{
    public required SpendingFacts Spending { get; init; }

    /// <summary>By the month that an amount begins to be for.</summary>
    public required IReadOnlyList<(int Month, OtherCostSum Cost)> OtherCosts { get; init; }

    public required IReadOnlyList<BudgetSum> Budgets { get; init; }

    public required IReadOnlyList<RiskEstimate> Risks { get; init; }

    public required IReadOnlyList<ReserveBalance> Reserves { get; init; }

    public required IReadOnlyList<StateContributionPart> State { get; init; }

    /// <summary>What providers state to have produced in the year.</summary>
    public IReadOnlyList<ProductionSum> Productions { get; init; } = [];
}
