namespace Roer.Care;

/// <summary>Which municipality is responsible for a child and so pays for its care (woonplaatsbeginsel, Jeugdwet art. 1.1).</summary>
/// <param name="Origin">Where the fact stands.</param>
/// <param name="Child">The child.</param>
/// <param name="FirstDay">The first day on which it holds.</param>
/// <param name="LastDay">The last day on which it holds; empty means until further notice.</param>
/// <param name="Payer">The responsible municipality, four digits; empty means that it is not settled yet.</param>
/// <param name="Branch">The branch of the rule, 1–4: home address, address before the stay, mother at birth or actual stay, abroad; empty means unknown.</param>
/// <param name="Evidence">The code of what it rests on, as <c>brp</c> or <c>afspraak</c>; empty means nothing known.</param>
/// <param name="IsDisputed">Whether another municipality or the provider disputes it.</param>
/// <param name="Source">Who says so.</param>
public sealed record Responsibility(
    Origin Origin, Child Child, DateOnly FirstDay, DateOnly? LastDay, string? Payer, int? Branch, string? Evidence, bool IsDisputed, string Source);
