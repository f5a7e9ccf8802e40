namespace Roer.Messages.Sample;

/// <summary>Allocations that are wrong, or of which the care never came, was never claimed or never ended.</summary>
internal static class AllocationPlants
{
    public static void Plant(PlantBed bed)
    {
        Versions(bed);
        Stacks(bed);
        Contents(bed);
        Budgets(bed);
        NothingFollowed(bed);
        Messages(bed);
        Adults(bed);
    }

    private static void Versions(PlantBed bed)
    {
        bed.Beside(host =>
        {
            var (allocation, message) = bed.AllotNow(host);
            bed.Send(allocation.Current with { Volume = allocation.Current.Volume - 2 });
            bed.Add(new Plant("OP033x1", message, allocation.Current));
        });
        bed.Beside(host =>
        {
            var (allocation, message) = bed.AllotNow(host);
            bed.Send(allocation.Current with { Decided = allocation.Current.Decided.AddDays(-2) }, bed.Stranger().Child);
            bed.Add(new Plant("9332", message, allocation.Current));
        });
    }

    private static void Stacks(PlantBed bed)
    {
        bed.Beside(host =>
        {
            var (allocation, _) = bed.AllotNow(host);
            var second = bed.Allot(host, allocation.Grant, (allocation.Current.First.AddDays(30), allocation.Current.Last));
            bed.Add(new Plant("OP347", bed.Send(second.Current), second.Current));
        });
        bed.Beside(host =>
        {
            var (allocation, _) = bed.AllotNow(host);
            var second = bed.Allot(host, allocation.Grant, (allocation.Current.Last!.Value.AddDays(1), allocation.Current.Last.Value.AddMonths(3)));
            second.Steps[0] = second.Steps[0] with { Decided = bed.End.AddDays(-12).ToDateTime(new TimeOnly(9, 0, 0)) };
            bed.Add(new Plant("OP380", bed.Send(second.Current), second.Current));
        });
    }

    private static void Contents(PlantBed bed)
    {
        Now(bed, "WEEK-ZONDER-EINDE", host => host.Grant with { Frequency = Frequencies.Week, Volume = 4 }, step => step with { Last = null });
        Now(bed, "REDEN-VERVALLEN", host => host.Grant, step => step with { Reason = "01" });
        Now(bed, "PRODUCT-ONBEKEND", host => host.Grant with { Product = host.Grant.Product with { Category = "41", Code = "41X98" } }, step => step);
        Now(bed, "PERIODE-VOLGORDE", host => host.Grant, step => step with { Last = step.First.AddDays(-4) });
    }

    private static void Budgets(PlantBed bed)
    {
        bed.Beside(host =>
        {
            // A product of the national list that nobody has otherwise.
            var (first, _) = bed.AllotNow(host, new Grant(host.Grant.Product with { Category = "45", Code = "45A05", Unit = Units.Hour }, Frequencies.Month, 9));
            bed.Decide(first, bed.End.AddDays(-32), bed.End.AddDays(-30), "08");
            var second = bed.Allot(host, first.Grant, (bed.End.AddDays(-20), bed.End.AddDays(60)));
            bed.Add(new Plant("OP043", bed.Send(second.Current), second.Current));
        });
        bed.Beside(host =>
        {
            var (allocation, _) = bed.AllotNow(host);
            var (step, message) = bed.Decide(allocation, bed.End.AddDays(-40), allocation.Current.First.AddDays(10), "13");
            bed.Add(new Plant("VERWIJDERD-DATUM", message, step));
        });
        bed.Beside(host =>
        {
            var provider = bed.PaidByResult(host, "");
            var open = new Grant(host.Grant.Product with { Category = "45" }, "", 0) { NamesCode = false };
            var allocation = bed.Allot(host, open, (bed.End.AddDays(-60), bed.End.AddDays(120)), provider);
            bed.Add(new Plant("OUTPUT-ASPECIFIEK", bed.Send(allocation.Current), allocation.Current));
        });
        bed.Beside(host =>
        {
            var provider = bed.PaidByResult(host, Products.Regular.Code);
            var grant = new Grant(Products.Regular, Frequencies.Month, 9);
            var allocation = bed.Allot(host, grant, (bed.End.AddDays(-60), bed.End.AddDays(120)), provider);
            bed.Add(new Plant("OP261", bed.Send(allocation.Current), allocation.Current));
        });
        Now(bed, "BUDGET-ZONDER-EINDE", host => Grant.Budget(host.Grant.Product, 4000), step => step with { Last = null });
    }

    private static void Now(PlantBed bed, string rule, Func<PlantSite, Grant> grant, Func<AllocationStep, AllocationStep> change) => bed.Beside(host =>
    {
        var allocation = bed.Allot(host, grant(host), (bed.End.AddDays(-60 - bed.Random.Below(20)), bed.End.AddDays(120)));
        allocation.Steps[0] = change(allocation.Steps[0]);
        bed.Add(new Plant(rule, bed.Send(allocation.Current), allocation.Current));
    });

    private static void NothingFollowed(PlantBed bed)
    {
        bed.Beside(host => bed.Add(Long(bed, host, "NIET-BEGONNEN", 200)));
        bed.Beside(host =>
        {
            var plant = Long(bed, host, "ZONDER-DECLARATIE", 200);
            bed.Start(((AllocationStep)plant.Subject).Allocation, ((AllocationStep)plant.Subject).First);
            bed.Add(plant);
        });
        bed.Beside(host =>
        {
            // Without a volume nothing need be claimed, so that nothing but the length is remarkable.
            var allocation = bed.Allot(host, new Grant(Products.Team, "", 0), (bed.End.AddDays(-620 - bed.Random.Below(40)), null));
            bed.Add(new Plant("LOOPT-LANG", bed.Send(allocation.Current), allocation.Current));
            bed.Start(allocation, allocation.Current.First);
        });
    }

    private static Plant Long(PlantBed bed, PlantSite host, string rule, int days)
    {
        var grant = host.Grant with { Frequency = Frequencies.Month, Volume = 6 };
        var allocation = bed.Allot(host, grant, (bed.End.AddDays(-days - bed.Random.Below(20)), bed.End.AddDays(90)));
        return new Plant(rule, bed.Send(allocation.Current), allocation.Current);
    }

    private static void Messages(PlantBed bed)
    {
        bed.Each(_ => true, site =>
        {
            bed.Withhold(site, isStop: false);
            bed.Withhold(site, isStop: true);
            bed.Add(new Plant("DECLARATIE-ZONDER-START", site.Granting, site.Step) { Cents = site.Lines.Sum(item => item.Line.AmountCents) });
        });
        bed.Each(_ => true, site =>
        {
            bed.Withhold(site, isStop: true);
            bed.Add(new Plant("ZONDER-STOP", site.Granting, site.Step));
        });
        bed.Each(site => site.Lines.Count >= 6, site =>
        {
            foreach (var (claim, line) in site.Lines.Skip(2).Take(2))
                bed.Remove(claim, line);
            bed.Add(new Plant("GAT", site.Granting, site.Step));
        });
    }

    private static void Adults(PlantBed bed) => bed.Each(site => PeriodPlants.IsOnlyCare(bed, site) && site.Step.Last < site.Step.First.AddYears(4), site =>
    {
        site.Child.WrongBirth = site.Step.First.AddYears(-18).AddDays(-40);
        bed.Add(new Plant("VERLENGD-18", site.Granting, site.Step));
    });
}
