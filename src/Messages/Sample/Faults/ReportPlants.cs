using System.Globalization;
using Roer.Care;

namespace Roer.Messages.Sample;

/// <summary>Start and stop messages that are wrong, double, late, or about nothing that is known.</summary>
internal static class ReportPlants
{
    public static void Plant(PlantBed bed)
    {
        Strangers(bed);
        Days(bed);
        Doubles(bed);
        Withdrawals(bed);
        Late(bed);
        Reasons(bed);
        Births(bed);
    }

    private static void Strangers(PlantBed bed)
    {
        bed.Beside(host =>
        {
            var unknown = bed.Allot(host, host.Grant, (bed.End.AddDays(-50), bed.End.AddDays(50)));
            At(bed, "9019", bed.Start(unknown, unknown.Current.First));
        });
        bed.Beside(host => At(bed, "REGIE-JEUGDIGE", bed.Report(Opening(bed, host), bed.Stranger().Child)));
        bed.Beside(host => At(bed, "REGIE-AANBIEDER", bed.Report(Opening(bed, host), null, bed.OtherProvider(host))));
    }

    private static DeliveryReport Opening(PlantBed bed, PlantSite host)
    {
        var (allocation, _) = bed.AllotNow(host);
        return new DeliveryReport(allocation, allocation.Current.First.AddDays(1), allocation.Current.First, null, null, "1");
    }

    private static void Days(PlantBed bed)
    {
        Now(bed, "START-BUITEN", (allocation, first) => bed.Start(allocation, first.AddDays(-5), first));
        Now(bed, "9069", (allocation, first) => bed.Stop(allocation, (first, first.AddDays(10))));
        bed.Beside(host =>
        {
            var (allocation, _) = bed.AllotNow(host);
            var first = allocation.Current.First.AddDays(25);
            bed.Start(allocation, first);
            var stop = bed.Stop(allocation, (first.AddDays(-20), first.AddDays(-10)));
            At(bed, "STOP-VOOR-START", stop);
            At(bed, "9069", stop, "De stop noemt een begindatum waarop geen hulp begon.");
        });
    }

    private static void Doubles(PlantBed bed)
    {
        Now(bed, "9074", (allocation, first) => Second(bed.Start(allocation, first), bed.Start(allocation, first, first.AddDays(2))));
        Now(bed, "9326", (allocation, first) => Second(bed.Start(allocation, first), bed.Start(allocation, first.AddDays(21))));
        Now(bed, "9415", (allocation, first) =>
        {
            bed.Start(allocation, first);
            bed.Stop(allocation, (first, first.AddDays(12)));
            return bed.Stop(allocation, (first, first.AddDays(15)));
        });
    }

    private static void Withdrawals(PlantBed bed)
    {
        Now(bed, "9413", (allocation, first) =>
        {
            bed.Start(allocation, first);
            bed.Stop(allocation, (first, first.AddDays(12)), reason: "20");
            return bed.Stop(allocation, (first, first.AddDays(15)), reason: "20");
        });
        Now(bed, "9414", (allocation, first) =>
        {
            bed.Start(allocation, first);
            bed.Stop(allocation, (first, first.AddDays(15)));
            return bed.Stop(allocation, (first, first.AddDays(12)), first.AddDays(17));
        });
        Now(bed, "OP033x2", (allocation, first) => Report(bed, allocation, first, "2"));
        Now(bed, "9063", (allocation, first) => Report(bed, allocation, first, "3"));
        bed.Beside(host =>
        {
            var (allocation, _) = bed.AllotNow(host);
            var first = allocation.Current.First;
            bed.Start(allocation, first);
            At(bed, "9069", bed.Stop(allocation, (first, first.AddDays(4))), "De start van deze hulp is ingetrokken.");
            At(bed, "9071", Report(bed, allocation, first, "3", first.AddDays(8)));
        });
    }

    private static DeliveryMessage Report(PlantBed bed, InventedAllocation allocation, DateOnly first, string status, DateOnly? signed = null) =>
        bed.Report(new DeliveryReport(allocation, signed ?? first.AddDays(1), first, null, null, status));

    private static DeliveryMessage Second(DeliveryMessage first, DeliveryMessage second) => first == second ? first : second;

    private static void Late(PlantBed bed)
    {
        Now(bed, "OP271", (allocation, first) => bed.Start(allocation, first, first.AddDays(30)));
        Now(bed, "OP272", (allocation, first) =>
        {
            bed.Start(allocation, first);
            return bed.Stop(allocation, (first, first.AddDays(10)), first.AddDays(45));
        });
        bed.Beside(host =>
        {
            var month = new DateOnly(bed.End.Year, bed.End.Month, 1).AddMonths(-2);
            var first = month.AddMonths(1).AddDays(-6 - bed.Random.Below(3));
            var allocation = bed.Allot(host, host.Grant with { Frequency = Frequencies.Month, Volume = 9 }, (first, bed.End.AddDays(90)));
            bed.Send(allocation.Current);
            var signed = WorkingDays.After(first, 5);
            bed.Claim(allocation, DateSpan.Of(first, month.AddMonths(1).AddDays(-1)), signed.AddDays(-1));
            At(bed, "START-NA-DECLARATIE", bed.Start(allocation, first, signed));
        });
    }

    /// <summary>A reason that came into use in April 2022, for a stop before it.</summary>
    private static void Reasons(PlantBed bed) => bed.Each(
        site => site.Allocation.Reports[^1] is { IsStop: true } stop && stop.Last < new DateOnly(2022, 3, 25),
        site =>
        {
            var stop = bed.Withhold(site, isStop: true);
            At(bed, "REDEN-EINDE", bed.Report(stop with { EndReason = bed.Random.Chance(0.5) ? "38" : "39" }));
        });

    /// <summary>The last message about a child gives another day of birth.</summary>
    private static void Births(PlantBed bed) => bed.Beside(host =>
    {
        var allocation = bed.Allot(host, host.Grant, (bed.End.AddDays(-4), bed.End.AddDays(90)));
        bed.Send(allocation.Current);
        var start = bed.Start(allocation, allocation.Current.First);
        var (birth, other) = (Text(host.Child.Birth), Text(host.Child.Birth.AddDays(-1)));
        start.Change = text => FaultText.Within(text, "<Geboortedatum>", $"<ijw:Datum>{birth}<", $"<ijw:Datum>{other}<");
        bed.Add(new Plant("GEBOORTEDATUM", start, host.Child));
    });

    private static void Now(PlantBed bed, string rule, Func<InventedAllocation, DateOnly, DeliveryMessage> send) => bed.Beside(host =>
    {
        var (allocation, _) = bed.AllotNow(host);
        At(bed, rule, send(allocation, allocation.Current.First));
    });

    private static void At(PlantBed bed, string rule, DeliveryMessage message, string? follows = null) =>
        bed.Add(new Plant(rule, message, message.Reports[0]) { Follows = follows });

    private static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
