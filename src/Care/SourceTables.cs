namespace Roer.Care;

/// <summary>The facts of the tables beside the messages, about access, contracts, books and means, that one file says.</summary>
public sealed class SourceTables
{
    /// <summary>Referrers by allocation.</summary>
    public List<Referral> Referrals { get; } = [];

    /// <summary>Contracts.</summary>
    public List<Contract> Contracts { get; } = [];

    /// <summary>Costs and income that no message tells.</summary>
    public List<OtherCost> OtherCosts { get; } = [];

    /// <summary>The books.</summary>
    public List<LedgerEntry> Ledger { get; } = [];

    /// <summary>Yearly production statements of providers.</summary>
    public List<ProductionStatement> Productions { get; } = [];

    /// <summary>Reassessments.</summary>
    public List<Reassessment> Reassessments { get; } = [];

    /// <summary>Which municipality is responsible for which child.</summary>
    public List<Responsibility> Responsibilities { get; } = [];

    /// <summary>The budget for youth care.</summary>
    public List<BudgetEntry> Budget { get; } = [];

    /// <summary>The risk register.</summary>
    public List<RegisteredRisk> Risks { get; } = [];

    /// <summary>Balances of reserves and provisions.</summary>
    public List<ReservePosition> Reserves { get; } = [];

    /// <summary>What the State gives for youth care.</summary>
    public List<StateContribution> StateContributions { get; } = [];

    /// <summary>The number of facts in all of them.</summary>
    public int Count =>
        Referrals.Count + Contracts.Count + OtherCosts.Count + Ledger.Count + Productions.Count + Reassessments.Count + Responsibilities.Count
        + Budget.Count + Risks.Count + Reserves.Count + StateContributions.Count;
}
