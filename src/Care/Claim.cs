namespace Roer.Care;

/// <summary>A claim (declaratie, JW323): the frame around its lines.</summary>
/// <param name="Origin">Where the fact stands.</param>
/// <param name="Provider">The provider's AGB code.</param>
/// <param name="Number">The claim number as a keyed hash, unique within the provider; providers sometimes put a person in it.</param>
/// <param name="FirstDay">First day of the claim period.</param>
/// <param name="LastDay">Last day of the claim period.</param>
/// <param name="SignedOn">The day on which the provider signed the claim.</param>
/// <param name="SubmittedCents">The stated total in eurocents: debit positive, credit negative.</param>
/// <param name="Message">The message's own identification as a keyed hash, to which an answer may point.</param>
public sealed record Claim(
    Origin Origin, string Provider, long Number, DateOnly FirstDay, DateOnly LastDay, DateOnly SignedOn, long SubmittedCents, long Message);

/// <summary>One line of a claim (prestatie).</summary>
/// <param name="Origin">Where the fact stands.</param>
/// <param name="Provider">The provider's AGB code.</param>
/// <param name="Claim">The claim it belongs to, as in <see cref="Care.Claim.Number"/>.</param>
/// <param name="Child">The child.</param>
/// <param name="Reference">The provider's reference of this line as a keyed hash; unique within the provider.</param>
/// <param name="PreviousReference">The line that this one credits or replaces, as a keyed hash; empty for a first claim.</param>
/// <param name="Allocation">The allocation number it draws on.</param>
/// <param name="Category">The product category.</param>
/// <param name="Product">The product code.</param>
/// <param name="FirstDay">First day of the product period.</param>
/// <param name="LastDay">Last day of the product period.</param>
/// <param name="Volume">The delivered number of units, never negative.</param>
/// <param name="Unit">WJ756.</param>
/// <param name="TariffCents">The tariff of one unit in eurocents; empty when the line states none.</param>
/// <param name="AmountCents">The amount in eurocents: debit positive, credit negative.</param>
public readonly record struct ClaimLine(
    Origin Origin,
    string Provider,
    long Claim,
    Child Child,
    long Reference,
    long? PreviousReference,
    int Allocation,
    string Category,
    string Product,
    DateOnly FirstDay,
    DateOnly LastDay,
    int Volume,
    string Unit,
    int? TariffCents,
    long AmountCents);

/// <summary>The municipality's answer to a claim (declaratie-antwoord, JW325). It lists refused lines only.</summary>
/// <param name="Origin">Where the fact stands.</param>
/// <param name="Provider">The provider's AGB code.</param>
/// <param name="Number">The number of the claim answered, as a keyed hash; empty when the claim message itself was refused.</param>
/// <param name="Message">The identification of the claim message answered, as a keyed hash.</param>
/// <param name="SubmittedCents">The stated submitted total; empty when the claim message itself was refused.</param>
/// <param name="GrantedCents">The stated granted total; empty when the claim message itself was refused.</param>
/// <param name="RefusedWhole">Whether the claim was refused as a whole, without a list of lines.</param>
/// <param name="ReturnCodes">The return codes of the answer (WJ001), comma separated.</param>
public sealed record ClaimAnswer(
    Origin Origin,
    string Provider,
    long? Number,
    long Message,
    long? SubmittedCents,
    long? GrantedCents,
    bool RefusedWhole,
    string ReturnCodes);

/// <summary>A claim line that an answer refused.</summary>
/// <param name="Origin">Where the fact stands.</param>
/// <param name="Provider">The provider's AGB code.</param>
/// <param name="Claim">The claim, as in <see cref="Care.Claim.Number"/>.</param>
/// <param name="Reference">The line, as in <see cref="ClaimLine.Reference"/>.</param>
/// <param name="AmountCents">The refused amount in eurocents: debit positive, credit negative.</param>
/// <param name="ReturnCodes">The return codes of the line (WJ001), comma separated.</param>
public sealed record RefusedLine(Origin Origin, string Provider, long Claim, long Reference, long AmountCents, string ReturnCodes);
