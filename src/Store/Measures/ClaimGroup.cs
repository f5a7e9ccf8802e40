using Roer.Care;

namespace Roer.Store.Measures;

/// <summary>What claim lines have in common: all that they can be divided by. Texts are numbers in <see cref="ClaimTexts"/>.</summary>
/// <param name="Child">The child's pseudonym.</param>
/// <param name="Form">The form of care on the first day of the product period.</param>
/// <param name="Age">The age on that day, in whole years; -1 is unknown.</param>
/// <param name="IsAllocated">Whether the allocation is known.</param>
/// <param name="Product">The product code.</param>
/// <param name="Unit">The unit of the volume.</param>
/// <param name="Provider">The provider's AGB code.</param>
/// <param name="Neighbourhood">The CBS code of the neighbourhood on that day.</param>
/// <param name="TaskField">The Iv3 task field.</param>
/// <param name="LegalStatus">The legal status of the allocation.</param>
/// <param name="Referrer">Who referred.</param>
/// <param name="PaidBy">Which municipality pays.</param>
public readonly record struct ClaimGroup(
    long Child, CareForm Form, int Age, bool IsAllocated, int Product, int Unit, int Provider, int Neighbourhood, int TaskField, int LegalStatus, int Referrer, int PaidBy);
