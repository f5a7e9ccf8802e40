namespace Roer.Messages.Sample;

/// <summary>What a provider wishes of one product.</summary>
/// <param name="Reference">The provider's reference of the request.</param>
/// <param name="Grant">The product, with what the municipality lets the provider deliver of it.</param>
/// <param name="First">The first day wished.</param>
/// <param name="Last">The last day wished; empty for an open end.</param>
/// <param name="Volume">Units each frequency; 0 for none.</param>
/// <param name="Allocation">The allocation that should change; empty for a new one.</param>
internal sealed record Wish(string Reference, Grant Grant, DateOnly First, DateOnly? Last, int Volume, InventedAllocation? Allocation)
{
    public static Wish For(string reference, AllocationStep step, InventedAllocation? changed) =>
        new(reference, step.Allocation.Grant, step.First, step.Last, step.Volume, changed);
}

/// <summary>JW315: a provider asks for allocations of one child.</summary>
internal sealed class RequestMessage : TownMessage
{
    public required InventedChild Child { get; init; }

    /// <summary>COD327.</summary>
    public required string Referrer { get; init; }

    /// <summary>Each with a reference of its own.</summary>
    public required IReadOnlyList<Wish> Wishes { get; init; }

    public override string Kind => "315";

    public override string Code => "446";

    public override bool FromMunicipality => false;
}

/// <summary>JW317: a provider asks to change the allocations that a child has with it.</summary>
internal sealed class ChangeMessage : TownMessage
{
    public required InventedChild Child { get; init; }

    /// <summary>WJ758.</summary>
    public required string Reason { get; init; }

    /// <summary>What should change or be added; its reference is that of the request.</summary>
    public required Wish Wish { get; init; }

    /// <summary>The allocations that stay as they are.</summary>
    public required IReadOnlyList<InventedAllocation> Unchanged { get; init; }

    public override string Kind => "317";

    public override string Code => "486";

    public override bool FromMunicipality => false;
}

/// <summary>JW319: the municipality refuses a request, or looks into it.</summary>
internal sealed class RequestAnswerMessage : TownMessage
{
    public required string Reference { get; init; }

    /// <summary>WJ759; empty when the request is looked into.</summary>
    public string? RefusalReason { get; init; }

    /// <summary>The municipality that should pay.</summary>
    public string? Responsible { get; init; }

    /// <summary>WJ760.</summary>
    public string Answer => RefusalReason is null ? "2" : "1";

    public override string Kind => "319";

    public override string Code => "488";

    public override bool FromMunicipality => true;
}
