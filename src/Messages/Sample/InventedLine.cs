using Roer.Care;

namespace Roer.Messages.Sample;

/// <summary>One claim line.</summary>
internal sealed record InventedLine
{
    public required InventedAllocation Allocation { get; init; }

    /// <summary>The product period.</summary>
    public required DateSpan Period { get; init; }

    public required int Volume { get; init; }

    /// <summary>The tariff as stated; empty when the line leaves it out.</summary>
    public required int? TariffCents { get; init; }

    /// <summary>The amount, credit negative.</summary>
    public required long AmountCents { get; init; }

    /// <summary>The day from which the provider can send it.</summary>
    public required DateOnly Ready { get; init; }

    /// <summary>The line that this one credits or replaces.</summary>
    public InventedLine? Previous { get; init; }

    /// <summary>Why the municipality refuses it (WJ001); empty when it does not.</summary>
    public string? Refusal { get; init; }

    /// <summary>The provider's reference, unique within the provider.</summary>
    public string Reference { get => Named[0]; init => Named = [value]; }

    /// <summary>A number that no allocation has, for a line that names a wrong one.</summary>
    public int? WrongAllocation { get; init; }

    /// <summary>Another product than the allocation has, for a line that names a wrong one.</summary>
    public InventedProduct? WrongProduct { get; init; }

    /// <summary>Another child than the allocation is of, for a line that names a wrong one.</summary>
    public InventedChild? WrongChild { get; init; }

    public InventedProduct Product => WrongProduct ?? Allocation.Grant.Product;

    public InventedChild Child => WrongChild ?? Allocation.Care.Child;

    public int AllocationNumber => WrongAllocation ?? Allocation.Number;

    private string[] Named { get; init; } = [""];

    public DateOnly Month => new(Period.First.Year, Period.First.Month, 1);

    /// <summary>The reference is given when the line is put in a claim, so that lines that point at it see it too.</summary>
    public void ReferTo(string reference) => Named[0] = reference;

    public InventedLine Credit(DateOnly ready) => new()
    {
        Allocation = Allocation,
        Period = Period,
        Volume = Volume,
        TariffCents = TariffCents,
        AmountCents = -AmountCents,
        Ready = ready,
        Previous = this,
    };

    /// <summary>The same care claimed again with another volume.</summary>
    public InventedLine Anew(int volume, int tariffCents, DateOnly ready, bool replaces) => new()
    {
        Allocation = Allocation,
        Period = Period,
        Volume = volume,
        TariffCents = TariffCents is null ? null : tariffCents,
        AmountCents = (long)volume * tariffCents,
        Ready = ready,
        Previous = replaces ? this : null,
    };
}
