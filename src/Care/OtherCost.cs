namespace Roer.Care;

/// <summary>What an amount outside the messages was for. The number is the one in the store.</summary>
public enum CostKind
{
    /// <summary>The table names a kind that does not exist.</summary>
    Unknown = 0,

    /// <summary>Personal budgets (pgb) that were spent.</summary>
    PersonalBudget = 1,

    /// <summary>A lump sum paid to a provider for a population, without claims by child.</summary>
    LumpSum = 2,

    /// <summary>A subsidy.</summary>
    Subsidy = 3,

    /// <summary>The municipality's own staff.</summary>
    OwnStaff = 4,

    /// <summary>What the municipality pays to its youth region.</summary>
    RegionalContribution = 5,

    /// <summary>Money that came back; normally negative.</summary>
    Recovery = 6,

    /// <summary>Other income; normally negative.</summary>
    Income = 7,

    /// <summary>Other costs.</summary>
    Other = 8,

    /// <summary>Care in natura as the books have it: only in the ledger.</summary>
    Care = 20,

    /// <summary>What was paid out on claims for care in natura: only in the ledger.</summary>
    Payment = 21,
}

/// <summary>An amount for youth care that no message tells.</summary>
/// <param name="Origin">Where the fact stands.</param>
/// <param name="Kind">What it was for.</param>
/// <param name="Item">The name or number of the item in the books, which tells two amounts of one kind apart. Never a person.</param>
/// <param name="IsExpected">Whether it is expected only; otherwise it was booked.</param>
/// <param name="TaskField">The Iv3 taakveld; empty means unknown.</param>
/// <param name="FirstDay">The first day that it is for.</param>
/// <param name="LastDay">The last day that it is for, a day or the end of a month.</param>
/// <param name="AmountCents">The amount in eurocents; income is negative.</param>
/// <param name="Source">Who says so.</param>
public sealed record OtherCost(
    Origin Origin, CostKind Kind, string Item, bool IsExpected, string? TaskField, DateOnly FirstDay, DateOnly LastDay, long AmountCents, string Source);
