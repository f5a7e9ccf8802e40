using Roer.Care;

namespace Roer.Messages.Sample;

/// <summary>A product on offer in the invented town.</summary>
/// <param name="Category">JZ020.</param>
/// <param name="Code">The code on claim lines; real JZ21 codes except where said otherwise.</param>
/// <param name="Description">What people call it.</param>
/// <param name="Form">The form of care that it really is.</param>
/// <param name="Unit">WJ756.</param>
/// <param name="TariffCents">The price of one unit in the first year, in eurocents.</param>
/// <param name="TaskField">The Iv3 taakveld.</param>
internal sealed record InventedProduct(
    string Category, string Code, string Description, CareForm Form, string Unit, int TariffCents, string TaskField)
{
    public bool IsOutput => Unit is Units.Output or Units.Euros;

    /// <summary>Whether the municipality's dictionary has it; the others leave the reader with the national list or with nothing.</summary>
    public bool InDictionary { get; init; } = true;

    /// <summary>Whether the municipality's tariff table has it.</summary>
    public bool HasTariff { get; init; } = true;
}
