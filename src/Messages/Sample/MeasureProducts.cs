using Roer.Care;

namespace Roer.Messages.Sample;

/// <summary>What the town buys of youth protection, probation and prevention.</summary>
internal static class MeasureProducts
{
    public static readonly InventedProduct SupervisionFirst =
        new("48", "48A01", "Ondertoezichtstelling jaar 1", CareForm.Protection, Units.Output, 70000, "6.82a");
    public static readonly InventedProduct SupervisionLater =
        new("48", "48A02", "Ondertoezichtstelling jaar 2 en verder", CareForm.Protection, Units.Output, 60000, "6.82a");
    public static readonly InventedProduct Guardianship = new("48", "48A03", "Voogdij", CareForm.Protection, Units.Output, 52000, "6.82a");
    public static readonly InventedProduct Probation =
        new("47", "47A08", "Jeugdreclassering licht", CareForm.Probation, Units.Output, 58000, "6.82b") { HasTariff = false };
    public static readonly InventedProduct ProbationMiddle =
        new("47", "47A09", "Jeugdreclassering middel", CareForm.Probation, Units.Output, 69000, "6.82b");
    public static readonly InventedProduct Preventive =
        new("49", "49B02", "Drang en casusregie", CareForm.PreventiveJustice, Units.Output, 95000, "6.82a");

    public static IReadOnlyList<InventedProduct> All { get; } =
    [
        SupervisionFirst, SupervisionLater, Guardianship, Probation, ProbationMiddle, Preventive,
    ];
}
