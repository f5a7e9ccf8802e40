using System.Globalization;
using Roer.Care;

namespace Roer.Messages.Sample;

/// <summary>Claim lines with the wrong days: outside the allocation, not by the month, after the stop, after the 23rd birthday.</summary>
internal static class PeriodPlants
{
    public static void Plant(PlantBed bed)
    {
        Outside(bed);
        PartOfMonth(bed);
        AfterEnd(bed);
        AfterStop(bed);
        TooSoon(bed);
        TooOld(bed);
        Backwards(bed);
    }

    private static void Outside(PlantBed bed)
    {
        bed.Each(site => site.Line(0).Period.First is { Day: > 1 } first && first == site.Step.First, site => Move(
            bed, "9307", site, 0, DateSpan.Of(site.Line(0).Month, site.Line(0).Period.Last)));
        bed.Each(site => site.Lines[^1].Line.Period is var period && period.Last == site.Step.Last && period.Last.AddDays(1).Day > 1, site => Move(
            bed, "9308", site, site.Lines.Count - 1, DateSpan.Of(site.Lines[^1].Line.Period.First, site.Lines[^1].Line.Month.AddMonths(1).AddDays(-1))));
    }

    private static void PartOfMonth(PlantBed bed)
    {
        bed.EachLine(IsInside, (site, index) => Move(bed, "9387", site, index, DateSpan.Of(site.Line(index).Period.First.AddDays(9), site.Line(index).Period.Last)));
        bed.EachLine(IsInside, (site, index) => Move(bed, "9388", site, index, DateSpan.Of(site.Line(index).Period.First, site.Line(index).Period.Last.AddDays(-5))));
    }

    private static bool IsInside(PlantSite site, int index) => index < site.Lines.Count - 1;

    private static void Move(PlantBed bed, string rule, PlantSite site, int index, DateSpan period) =>
        bed.AtLine(rule, site.Lines[index].Claim, PlantBed.Alter(site, index, site.Line(index) with { Period = period }));

    /// <summary>The municipality shortens the allocation after its last month was claimed.</summary>
    private static void AfterEnd(PlantBed bed) => bed.Each(site => site.Lines[^1].Claim.Signed < bed.End.AddDays(-20), site =>
    {
        var (claim, line) = site.Lines[^1];
        bed.Decide(site.Allocation, claim.Signed.AddDays(6), line.Period.First.AddDays(-1), "05");
        bed.AtLine("DECLARATIE-NA-EINDE", claim, line);
    });

    private static void AfterStop(PlantBed bed) => bed.Each(site => site.Lines[^1].Line.Period.First.Day == 1, site =>
    {
        var (claim, line) = site.Lines[^1];
        var stop = bed.Withhold(site, isStop: true);
        bed.Stop(site.Allocation, (stop.First, line.Period.First.AddDays(-1)));
        bed.AtLine("DECLARATIE-NA-STOP", claim, line);
    });

    /// <summary>A month is claimed in the claim of the month before.</summary>
    private static void TooSoon(PlantBed bed) => bed.EachLine(
        (site, index) => index >= 2 && index < site.Lines.Count - 1 && site.Lines[index].Claim.Lines.Count > 1 && IsNextMonth(site, index),
        (site, index) =>
        {
            var (claim, line) = site.Lines[index];
            var before = site.Lines[index - 1].Claim;
            bed.Remove(claim, line);
            bed.AtLine("9319", before, bed.Claim(before, line));
        });

    private static bool IsNextMonth(PlantSite site, int index) =>
        site.Line(index - 1).Month.AddMonths(1) == site.Line(index).Month && site.Lines[index - 1].Claim.Period.First == site.Line(index - 1).Month;

    /// <summary>Every message says that the youth turned 23 when the last month began.</summary>
    private static void TooOld(PlantBed bed) => bed.Each(
        site => IsOnlyCare(bed, site) && site.Lines[^1].Line.Period.First < site.Step.First.AddYears(4) && site.Lines[^1].Line.Period.First.Day < 29,
        site =>
        {
            var (claim, line) = site.Lines[^1];
            site.Child.WrongBirth = line.Period.First.AddYears(-23);
            bed.AtLine("LEEFTIJD-23", claim, line);
            bed.Add(new Plant("VERLENGD-18", site.Granting, site.Step) { Follows = "Wie bij de laatste declaratie 23 is, begon na de 18e verjaardag." });
        });

    public static bool IsOnlyCare(PlantBed bed, PlantSite site) =>
        site.Child.BirthPrecision is null && site.Grant.Product.Category != "47" && bed.Town.Allocations.Count(allocation => allocation.Care.Child == site.Child) == 1;

    private static void Backwards(PlantBed bed) => bed.EachLine(IsInside, (site, index) =>
    {
        var (claim, line) = site.Lines[index];
        var wrong = Text(line.Period.First.AddDays(-1));
        var before = claim.Change ?? (text => text);
        claim.Change = text => FaultText.Within(before(text), $"<ijw:ReferentieNummer>{line.Reference}<", $"<ijw:Einddatum>{Text(line.Period.Last)}<", $"<ijw:Einddatum>{wrong}<");
        bed.AtLine("PERIODE-VOLGORDE", claim, line);
    });

    private static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
