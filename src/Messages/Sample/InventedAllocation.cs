using Roer.Care;

namespace Roer.Messages.Sample;

/// <summary>One version of an allocation, as one message tells it.</summary>
internal sealed record AllocationStep(
    InventedAllocation Allocation, DateTime Decided, DateOnly First, DateOnly? Last, string? Reason, int Volume)
{
    /// <summary>The day on which its message is signed: up to two days later, so that a later version can be known earlier.</summary>
    public DateOnly Signed => DateOnly.FromDateTime(Decided).AddDays(Decided.Second % 3);

    /// <summary>The provider's reference of the request that it grants; empty for most.</summary>
    public string? Request { get; init; }
}

/// <summary>A start or stop that a provider reports.</summary>
internal sealed record DeliveryReport(
    InventedAllocation Allocation, DateOnly Signed, DateOnly First, DateOnly? Last, string? EndReason, string Status)
{
    public bool IsStop => EndReason is not null;
}

/// <summary>An allocation with all its versions, the care delivered on it and what was reported of that.</summary>
internal sealed class InventedAllocation
{
    public required InventedTrajectory Care { get; init; }

    public required Grant Grant { get; init; }

    /// <summary>The provider meant; a mistaken allocation may name another than the care has.</summary>
    public required InventedProvider Provider { get; init; }

    public int Number { get; set; }

    public List<AllocationStep> Steps { get; } = [];

    public List<DeliveryReport> Reports { get; } = [];

    /// <summary>The days with care on this allocation, in order; the last span may reach past the last known day. Empty for a mistake.</summary>
    public List<DateSpan> Delivered { get; } = [];

    public AllocationStep Current => Steps[^1];

    public void Decide(DateTime decided, DateOnly first, DateOnly? last, string? reason, int volume)
    {
        if (Steps.Count > 0 && decided <= Current.Decided)
            decided = Current.Decided.AddDays(1);
        Steps.Add(new AllocationStep(this, decided, first, last, reason, volume));
    }

    /// <summary>The version is what a provider asked for; the answer is the version that says so.</summary>
    public AllocationStep Grants(AllocationStep step, string request) => Steps[Steps.IndexOf(step)] = step with { Request = request };

    /// <summary>The version known on a day; empty before the first is known.</summary>
    public AllocationStep? StepOn(DateOnly day) => Steps.FindLast(step => step.Signed <= day);

    /// <summary>The number of days with care in a span.</summary>
    public int CareDays(DateSpan span) => Delivered.Sum(care => care.Intersect(span)?.Days ?? 0);
}
