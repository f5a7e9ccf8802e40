using Roer.Care;

namespace Roer.Messages.Sample;

/// <summary>
/// What the town buys of help without stay. The forms repeat the national product list (JZ21); 54001 and those of category 55 are codes of the town's own that its
/// dictionary explains, 45Z01 is one that nobody explains.
/// </summary>
internal static class Products
{
    public static readonly InventedProduct Regular = new("45", "45A04", "Ambulant regulier", CareForm.Ambulant, Units.Hour, 9200, "6.72a");
    public static readonly InventedProduct RegularAlone =
        new("45", "45A48", "Ambulant regulier individueel", CareForm.Ambulant, Units.Minute, 155, "6.72a");
    public static readonly InventedProduct Special =
        new("45", "45A53", "Ambulant specialistisch individueel", CareForm.Ambulant, Units.Minute, 190, "6.72b");
    public static readonly InventedProduct SpecialFamily =
        new("45", "45A56", "Ambulant specialistisch gezin", CareForm.Ambulant, Units.Minute, 195, "6.72b");
    public static readonly InventedProduct Group =
        new("45", "45A49", "Ambulant regulier groep", CareForm.Ambulant, Units.Hour, 4200, "6.72a") { InDictionary = false };
    public static readonly InventedProduct Diagnosis = new("45", "45A03", "Diagnostiek", CareForm.Ambulant, Units.Output, 145000, "6.72b");
    public static readonly InventedProduct Result =
        new("45", "45A08", "Ambulant regulier, resultaat middel", CareForm.Ambulant, Units.Output, 210000, "6.72a");
    public static readonly InventedProduct EuroResult =
        new("45", "45A02", "Ambulant specialistisch in euro's", CareForm.Ambulant, Units.Euros, 100, "6.72b");
    public static readonly InventedProduct MentalHealth = new("54", "54001", "Jeugd-ggz behandeling", CareForm.Ambulant, Units.Minute, 205, "6.74a");
    public static readonly InventedProduct Unexplained =
        new("45", "45Z01", "", CareForm.Ambulant, Units.Hour, 8800, "") { InDictionary = false, HasTariff = false };
    public static readonly InventedProduct AtHome =
        new("45", "45A52", "Ambulant regulier op locatie", CareForm.OwnNetwork, Units.Hour, 6400, "6.72a");
    public static readonly InventedProduct SpecialAtHome =
        new("45", "45A57", "Ambulant specialistisch op locatie", CareForm.OwnNetwork, Units.Hour, 8900, "6.72b");
    public static readonly InventedProduct PersonalCare =
        new("40", "40A04", "Persoonlijke verzorging", CareForm.OwnNetwork, Units.Minute, 85, "6.72a") { InDictionary = false };
    public static readonly InventedProduct DayTreatment =
        new("41", "41A03", "Dagbehandeling regulier", CareForm.DayCare, Units.DayPart, 6800, "6.72c");
    public static readonly InventedProduct SpecialDayTreatment =
        new("41", "41A04", "Dagbehandeling specialistisch", CareForm.DayCare, Units.DayPart, 10500, "6.72c");
    public static readonly InventedProduct DayActivity = new("41", "41A18", "Dagbesteding", CareForm.DayCare, Units.DayPart, 4600, "6.72c");
    public static readonly InventedProduct Transport = new("42", "42A03", "Vervoer", CareForm.None, Units.Pieces, 1450, "6.72d");
    public static readonly InventedProduct Team =
        new("45", "45B10", "Begeleiding door het wijkteam", CareForm.NeighbourhoodTeam, "", 0, "6.2") { HasTariff = false };
    public static readonly InventedProduct Crisis = new("46", "46A01", "Crisishulp ambulant", CareForm.Ambulant, Units.Hour, 11500, "6.74b");
    public static readonly InventedProduct National =
        new("55", "55L01", "Landelijk ingekochte behandeling", CareForm.Ambulant, Units.Euros, 100, "6.74b") { HasTariff = false };

    /// <summary>What the town buys of late, where a shift says so; a code of its own.</summary>
    public static readonly InventedProduct NewTreatment = new("54", "54002", "Jeugd-ggz intensief", CareForm.Ambulant, Units.Minute, 240, "6.74a");

    /// <summary>Everything on offer in a town.</summary>
    public static IEnumerable<InventedProduct> Of(SampleOptions options) => options.Shift is { NewProduct: > 0 } ? [.. All, NewTreatment] : All;

    /// <summary>Everything that every town has, stay and measures included.</summary>
    public static IReadOnlyList<InventedProduct> All { get; } =
    [
        Regular, RegularAlone, Special, SpecialFamily, Group, Diagnosis, Result, EuroResult, MentalHealth, Unexplained, AtHome, SpecialAtHome,
        PersonalCare, DayTreatment, SpecialDayTreatment, DayActivity, Transport, Team, Crisis, National, .. StayProducts.All, .. MeasureProducts.All,
    ];
}
