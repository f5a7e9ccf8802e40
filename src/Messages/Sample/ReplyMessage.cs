namespace Roer.Messages.Sample;

/// <summary>JW302, JW306, JW308, JW316, JW318 or JW320: whether the receiver of a message could use it.</summary>
internal sealed class ReplyMessage : TownMessage
{
    public required TownMessage Answered { get; init; }

    /// <summary>WJ001; empty when the message is accepted.</summary>
    public string? Rejection { get; init; }

    /// <summary>Whether the whole message is rejected; otherwise its first product is, or its answer.</summary>
    public bool RejectsWhole => Rejection == Rejections.Technical;

    public override string Kind => Answered.Kind switch
    {
        "301" => "302",
        "305" => "306",
        "307" => "308",
        "315" => "316",
        "317" => "318",
        _ => "320",
    };

    public override string Code => Answered.Kind switch
    {
        "301" => "437",
        "305" => "439",
        "307" => "441",
        "315" => "447",
        "317" => "487",
        _ => "489",
    };

    /// <summary>Whether the municipality sent the message answered: the header repeats who did.</summary>
    public override bool FromMunicipality => Answered.FromMunicipality;
}
