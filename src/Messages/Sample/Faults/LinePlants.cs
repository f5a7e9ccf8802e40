namespace Roer.Messages.Sample;

/// <summary>Claim lines that do not fit their allocation: the wrong number, product or unit.</summary>
internal static class LinePlants
{
    private static readonly InventedProduct[][] Alike =
    [
        [Products.Regular, Products.AtHome, Products.SpecialAtHome],
        [Products.RegularAlone, Products.Special, Products.SpecialFamily],
        [Products.DayTreatment, Products.SpecialDayTreatment, Products.DayActivity],
    ];

    public static void Plant(PlantBed bed)
    {
        Change(bed, "9338", site => true, line => line with { WrongAllocation = 900_000_000 + line.Allocation.Number });
        Change(bed, "8187", site => true, line => line with { WrongChild = bed.Stranger().Child });
        Change(bed, "9339", site => site.Grant.Product.InDictionary, line => line with { WrongProduct = line.Product with { Category = line.Product.Category == "45" ? "41" : "45" } });
        Change(bed, "9340", site => Other(site.Grant.Product) is not null, line => Other(bed, line));
        Change(bed, "9341", site => true, line => line with { WrongProduct = line.Product with { Unit = line.Product.Unit == Units.DayPart ? Units.Night : Units.DayPart } });
        Change(bed, "9346", site => true, line => line with { AmountCents = line.AmountCents + 137 });
        Change(bed, "0611", site => true, line => At(line, line.TariffCents!.Value * 108 / 100));
        Deleted(bed);
        Elsewhere(bed);
        UnknownProduct(bed);
    }

    private static void Change(PlantBed bed, string rule, Func<PlantSite, bool> fits, Func<InventedLine, InventedLine> change) => bed.EachLine(
        (site, index) => index < site.Lines.Count - 1 && fits(site),
        (site, index) => bed.AtLine(rule, site.Lines[index].Claim, PlantBed.Alter(site, index, change(site.Line(index)))));

    private static InventedLine At(InventedLine line, int tariff) => line with { TariffCents = tariff, AmountCents = (long)line.Volume * tariff };

    private static InventedProduct? Other(InventedProduct product) =>
        Array.Find(Alike, group => group.Contains(product)) is { } group ? group[(Array.IndexOf(group, product) + 1) % group.Length] : null;

    /// <summary>Another product of the same category and unit, at its own tariff.</summary>
    private static InventedLine Other(PlantBed bed, InventedLine line)
    {
        var other = Other(line.Product)!;
        return At(line with { WrongProduct = other }, bed.Town.Tariffs.Cents(other, line.Allocation.Provider, line.Period.First.Year));
    }

    private static void Deleted(PlantBed bed) => bed.EachLine((site, index) => index < site.Lines.Count - 1, (site, index) =>
    {
        var days = (site.Step.First, site.Step.Last);
        var mistake = bed.Allot(site, site.Grant, days);
        bed.Send(mistake.Current);
        bed.Decide(mistake, site.Step.First.AddDays(-3), site.Step.First, "13");
        bed.AtLine("9384", site.Lines[index].Claim, PlantBed.Alter(site, index, site.Line(index) with { WrongAllocation = mistake.Number }));
    });

    /// <summary>The line names an allocation that the child has with another provider, and that is in order.</summary>
    private static void Elsewhere(PlantBed bed) => bed.EachLine((site, index) => index < site.Lines.Count - 1, (site, index) =>
    {
        var period = site.Line(index).Period;
        var other = bed.Allot(site, site.Grant, (period.First, period.Last), bed.OtherProvider(site));
        bed.Send(other.Current);
        bed.Start(other, period.First);
        bed.Stop(other, (period.First, period.Last));
        bed.AtLine("AANBIEDER-ANDERS", site.Lines[index].Claim, PlantBed.Alter(site, index, site.Line(index) with { WrongAllocation = other.Number }));
    });

    private static void UnknownProduct(PlantBed bed) => bed.EachLine(
        (site, index) => index < site.Lines.Count - 1 && site.Grant.Product.Category != "45",
        (site, index) =>
        {
            var claim = site.Lines[index].Claim;
            var line = PlantBed.Alter(site, index, site.Line(index) with { WrongProduct = site.Grant.Product with { Code = $"{site.Grant.Product.Category}X99" } });
            bed.AtLine("S329", claim, line);
            bed.AtLine("9340", claim, line, "Een onbekende code is ook een andere dan toegewezen.");
        });
}
