using Roer.Care;

namespace Roer.Messages.Sample;

/// <summary>One message of the town, before it is written as XML or told as facts.</summary>
internal abstract class TownMessage
{
    public required DateOnly Signed { get; set; }

    public required InventedProvider Provider { get; init; }

    /// <summary>Identification in the header, unique in the town.</summary>
    public string Identification { get; set; } = "";

    /// <summary>What is changed in the text afterwards, for an error that nothing but the text can hold.</summary>
    public Func<string, string>? Change { get; set; }

    /// <summary>The last digits of the message type, as 301.</summary>
    public abstract string Kind { get; }

    /// <summary>COD002.</summary>
    public abstract string Code { get; }

    /// <summary>Whether the municipality sends it.</summary>
    public abstract bool FromMunicipality { get; }
}

/// <summary>JW301: allocations of one child to one provider.</summary>
internal sealed class AllocationMessage : TownMessage
{
    public required InventedChild Child { get; init; }

    public required IReadOnlyList<AllocationStep> Steps { get; init; }

    public override string Kind => "301";

    public override string Code => "436";

    public override bool FromMunicipality => true;
}

/// <summary>JW305 or JW307: starts or stops of one child at one provider.</summary>
internal sealed class DeliveryMessage : TownMessage
{
    public required InventedChild Child { get; init; }

    public required IReadOnlyList<DeliveryReport> Reports { get; set; }

    public bool IsStop => Reports[0].IsStop;

    public override string Kind => IsStop ? "307" : "305";

    public override string Code => IsStop ? "440" : "438";

    public override bool FromMunicipality => false;
}

/// <summary>JW323: one claim.</summary>
internal sealed class ClaimMessage : TownMessage
{
    /// <summary>Unique within the provider.</summary>
    public required string Number { get; set; }

    public required DateSpan Period { get; init; }

    /// <summary>Ordered by child.</summary>
    public required IReadOnlyList<InventedLine> Lines { get; set; }

    public long TotalCents => Lines.Sum(line => line.AmountCents);

    public override string Kind => "323";

    public override string Code => "490";

    public override bool FromMunicipality => false;
}

/// <summary>JW325: the answer to one claim.</summary>
internal sealed class AnswerMessage : TownMessage
{
    public required ClaimMessage Claim { get; init; }

    /// <summary>Whether the claim was refused as a whole; then no line is listed.</summary>
    public required bool RefusesWhole { get; init; }

    /// <summary>The refused lines, ordered by child.</summary>
    public required IReadOnlyList<InventedLine> Refused { get; set; }

    public long GrantedCents => Claim.TotalCents - Refused.Sum(line => line.AmountCents);

    public override string Kind => "325";

    public override string Code => "491";

    public override bool FromMunicipality => true;
}
