using Roer.Care;

namespace Roer.Messages.Sample;

/// <summary>What the town buys of help with stay.</summary>
internal static class StayProducts
{
    public static readonly InventedProduct Foster = new("44", "44A07", "Pleegzorg", CareForm.FosterCare, Units.Night, 4700, "6.73a");
    public static readonly InventedProduct FosterTreatment =
        new("43", "43A09", "Pleegzorg met behandeling", CareForm.FosterCare, Units.Night, 6800, "6.73a");
    public static readonly InventedProduct Home = new("44", "44A08", "Gezinshuis", CareForm.FamilyHome, Units.Night, 17500, "6.73b");
    public static readonly InventedProduct HomeTreatment =
        new("43", "43A10", "Gezinshuis met behandeling", CareForm.FamilyHome, Units.Night, 21500, "6.73b");
    public static readonly InventedProduct Closed = new("43", "43A12", "JeugdzorgPlus", CareForm.ClosedPlacement, Units.Night, 43000, "6.74c");
    public static readonly InventedProduct Stay = new("43", "43A07", "Verblijf met behandeling", CareForm.OtherStay, Units.Night, 27500, "6.73c");
    public static readonly InventedProduct StayAlone =
        new("44", "44A06", "Verblijf zonder behandeling", CareForm.OtherStay, Units.Night, 19500, "6.73c");
    public static readonly InventedProduct StayMiddle =
        new("43", "43A36", "Verblijf met behandeling, middel", CareForm.OtherStay, Units.Night, 31000, "6.73c") { InDictionary = false };
    public static readonly InventedProduct StayPart = new("43", "43A08", "Deeltijdverblijf", CareForm.OtherStay, Units.Night, 15500, "6.73c");
    public static readonly InventedProduct CrisisStay = new("46", "46A03", "Crisisverblijf", CareForm.OtherStay, Units.Night, 34000, "6.74b");
    public static readonly InventedProduct CrisisFoster = new("46", "46A05", "Crisispleegzorg", CareForm.FosterCare, Units.Night, 8500, "6.74b");
    public static readonly InventedProduct NationalStay =
        new("55", "55L02", "Landelijk ingekocht verblijf", CareForm.OtherStay, Units.Euros, 100, "6.74b") { HasTariff = false };

    public static IReadOnlyList<InventedProduct> All { get; } =
    [
        Foster, FosterTreatment, Home, HomeTreatment, Closed, Stay, StayAlone, StayMiddle, StayPart, CrisisStay, CrisisFoster,
        NationalStay,
    ];
}
