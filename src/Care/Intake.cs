namespace Roer.Care;

/// <summary>Everything that one file says, ready for the store. A file is taken in whole or not at all.</summary>
public sealed class Intake
{
    /// <summary>The file's name without its folder, with anything that looks like a service number masked.</summary>
    public required string FileName { get; init; }

    /// <summary>What kind of file it is: <c>JW301</c>, <c>JW305</c>, … or the name of a CSV, as <c>tarieven</c>; empty when that could not be told.</summary>
    public string? Kind { get; init; }

    /// <summary>The municipality; empty for a refused file that does not tell.</summary>
    public string? Municipality { get; init; }

    /// <summary>The provider on the other side of the message; empty for a CSV.</summary>
    public string? Provider { get; init; }

    /// <summary>The day on which the message became known; empty for a CSV, whose rows each have their own day, and for a refused file.</summary>
    public DateOnly? Known { get; init; }

    /// <summary>Keyed hash of the message's identity (code, sender, receiver, identification, signing date; of a reply its own identification and date), or of a CSV's content. Two files with the same identity are the same message.</summary>
    public required Identity Identity { get; init; }

    /// <summary>Keyed hash of the whole content, layout aside. The same identity with other content is a finding.</summary>
    public required Identity Content { get; init; }

    /// <summary>Whether the file broke its form and was refused; then it has findings and no facts.</summary>
    public bool Refused { get; init; }

    /// <summary>
    /// 0 for the first or only part. A file too large to hold in memory comes in parts, once all of it was checked: the same
    /// name, identity and content, counted on from 0, each with its share of the facts.
    /// </summary>
    public int Part { get; init; }

    /// <summary>Whether no part follows.</summary>
    public bool IsLast { get; init; } = true;

    /// <summary>What is wrong or remarkable in it.</summary>
    public List<Finding> Findings { get; } = [];

    /// <summary>Facts about children.</summary>
    public List<ChildFact> Children { get; } = [];

    /// <summary>Allocation versions.</summary>
    public List<AllocationVersion> Allocations { get; } = [];

    /// <summary>Starts of care.</summary>
    public List<Delivery> Starts { get; } = [];

    /// <summary>Stops of care.</summary>
    public List<Delivery> Stops { get; } = [];

    /// <summary>Claims.</summary>
    public List<Claim> Claims { get; } = [];

    /// <summary>Claim lines.</summary>
    public List<ClaimLine> ClaimLines { get; } = [];

    /// <summary>Claim answers.</summary>
    public List<ClaimAnswer> Answers { get; } = [];

    /// <summary>Refused claim lines.</summary>
    public List<RefusedLine> RefusedLines { get; } = [];

    /// <summary>Replies to messages.</summary>
    public List<Reply> Replies { get; } = [];

    /// <summary>Return codes in replies.</summary>
    public List<ReplyCode> ReplyCodes { get; } = [];

    /// <summary>What providers ask for.</summary>
    public List<CareRequest> Requests { get; } = [];

    /// <summary>Allocations that grant a request.</summary>
    public List<GrantedRequest> GrantedRequests { get; } = [];

    /// <summary>Answers to requests.</summary>
    public List<RequestAnswer> RequestAnswers { get; } = [];

    /// <summary>Tariffs.</summary>
    public List<Tariff> Tariffs { get; } = [];

    /// <summary>The product dictionary.</summary>
    public List<ProductMeaning> Products { get; } = [];

    /// <summary>Residents.</summary>
    public List<Population> Population { get; } = [];

    /// <summary>Addresses.</summary>
    public List<Residence> Residences { get; } = [];

    /// <summary>CBS key figures.</summary>
    public List<KeyFigure> KeyFigures { get; } = [];

    /// <summary>The tables about access, contracts and books.</summary>
    public SourceTables Tables { get; } = new();
}

/// <summary>128 bits of a keyed hash.</summary>
/// <param name="High">The first 64 bits.</param>
/// <param name="Low">The last 64 bits.</param>
public readonly record struct Identity(long High, long Low);
