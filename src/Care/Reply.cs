namespace Roer.Care;

/// <summary>What a return code of a reply is about.</summary>
public enum ReplyLevel
{
    /// <summary>The message as a whole (<c>Header</c>).</summary>
    Message = 1,

    /// <summary>The child, or a relation or address of the child (<c>Client</c>, <c>Relatie</c>, <c>Contact</c>).</summary>
    Child = 2,

    /// <summary>A request or the answer to one (<c>Verzoek</c>, <c>Antwoord</c>, <c>Woonplaatsbeginsel</c>).</summary>
    Request = 3,

    /// <summary>One product: an allocation, a start, a stop or a product asked for.</summary>
    Product = 4,
}

/// <summary>
/// The reply (retourbericht) to a message: JW302, JW306, JW308, JW316, JW318 or JW320. It lists what was rejected only: without
/// a <see cref="ReplyCode"/> the message was accepted. Its origin is known on the day on which the reply was signed.
/// </summary>
/// <param name="Origin">Where the fact stands.</param>
/// <param name="Provider">The provider's AGB code, whichever side sent the reply.</param>
/// <param name="Answers">The kind of message answered, as <c>JW305</c>.</param>
/// <param name="Message">The message answered: the first 64 bits of the identity of its intake.</param>
/// <param name="SignedOn">The day on which the message answered was signed.</param>
public sealed record Reply(Origin Origin, string Provider, string Answers, long Message, DateOnly SignedOn);

/// <summary>A return code in a reply, and what it is about. The code 0200, no remark, says nothing and is no fact.</summary>
/// <param name="Origin">Where the fact stands.</param>
/// <param name="Provider">The provider's AGB code, whichever side sent the reply.</param>
/// <param name="Answers">The kind of message answered, as in <see cref="Reply.Answers"/>.</param>
/// <param name="Message">The message answered, as in <see cref="Reply.Message"/>.</param>
/// <param name="Level">What the code is about.</param>
/// <param name="Element">The element that holds the code, as <c>StartProduct</c>.</param>
/// <param name="Code">WJ001; 0233 says that the part was not assessed, every other code that it was rejected.</param>
/// <param name="Child">The child; empty when the part names none.</param>
/// <param name="Allocation">The allocation number; empty when the part names none.</param>
/// <param name="Category">The product category; empty when the part names none.</param>
/// <param name="Product">The product code; empty when the part names none.</param>
/// <param name="Reference">The provider's reference of a request, as in <see cref="CareRequest.Reference"/>; empty when the part names none.</param>
public sealed record ReplyCode(
    Origin Origin,
    string Provider,
    string Answers,
    long Message,
    ReplyLevel Level,
    string Element,
    string Code,
    Child? Child,
    int? Allocation,
    string? Category,
    string? Product,
    long? Reference);
