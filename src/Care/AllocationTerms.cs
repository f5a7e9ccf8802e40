namespace Roer.Care;

/// <summary>What of an allocation decides how much may be claimed.</summary>
/// <param name="Validity">The days on which care may be delivered.</param>
/// <param name="Volume">Units each <paramref name="Frequency"/>; empty when none was set.</param>
/// <param name="Unit">WJ756.</param>
/// <param name="Frequency">WMO757: 1 a day, 2 a week, 4 a month, 6 in total.</param>
/// <param name="BudgetCents">Budget in eurocents for the whole allocation; it goes before a volume.</param>
public readonly record struct AllocationTerms(DateSpan Validity, int? Volume, string? Unit, string? Frequency, int? BudgetCents)
{
    /// <summary>Whether neither a volume nor a budget bounds it (open einde).</summary>
    public bool IsUnbounded => Volume is null && BudgetCents is null;

    /// <summary>Whether it pays a result (units 82 and 83) and not an effort; this decides the week rule and how a total is delivered.</summary>
    public bool IsOutput => Unit is "82" or "83";

    /// <summary>Whether its unit is money itself (unit 83): then a unit is worth what a contract says, and not a tariff of care.</summary>
    public bool IsMoney => IsMoneyUnit(Unit);

    /// <summary>Whether a unit of WJ756 is money itself.</summary>
    public static bool IsMoneyUnit(string? unit) => unit == "83";

    /// <summary>Whether the whole amount is one total, spread evenly over the days: a budget or a volume in total.</summary>
    public bool IsTotal => BudgetCents is not null || Frequency == "6";
}

/// <summary>What is known of an amount that may be claimed.</summary>
public enum MaximumState
{
    /// <summary>The amount is known.</summary>
    Known,

    /// <summary>Neither volume nor budget: no amount bounds it. It is counted beside the sum, never as 0.</summary>
    Unbounded,

    /// <summary>Some or all of it has no tariff, or a total has no end date: the amount is what is known, the rest is counted beside the sum.</summary>
    Unknown,
}

/// <summary>The most that may be claimed.</summary>
/// <param name="Cents">Eurocents; what is known when the state is not <see cref="MaximumState.Known"/>.</param>
/// <param name="State">Whether that is all of it.</param>
public readonly record struct Maximum(Int128 Cents, MaximumState State)
{
    /// <summary>The sum; it is known only when both are.</summary>
    public static Maximum operator +(Maximum left, Maximum right) =>
        new(left.Cents + right.Cents, left.State > right.State ? left.State : right.State);
}
