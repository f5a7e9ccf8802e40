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

/// <summary>The units of WJ756 that the town uses.</summary>
internal static class Units
{
    public const string Minute = "01";
    public const string Hour = "04";
    public const string Night = "14";
    public const string DayPart = "16";
    public const string Output = "82";
    public const string Euros = "83";
    public const string Pieces = "84";
}

/// <summary>The frequencies of WMO757.</summary>
internal static class Frequencies
{
    public const string Day = "1";
    public const string Week = "2";
    public const string Month = "4";
    public const string Total = "6";
}
