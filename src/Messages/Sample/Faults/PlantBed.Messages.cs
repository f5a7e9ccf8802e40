using Roer.Care;

namespace Roer.Messages.Sample;

internal sealed partial class PlantBed
{
    /// <summary>A message more; its number tells it apart from those of the clean town.</summary>
    public T Send<T>(T message)
        where T : TownMessage
    {
        var count = _added[message.Kind] = _added.GetValueOrDefault(message.Kind) + 1;
        message.Identification = $"{message.Kind}F{count:D8}";
        Messages.Add(message);
        return message;
    }

    /// <summary>An allocation of which nothing is sent yet, with a first version.</summary>
    public InventedAllocation Allot(PlantSite host, Grant grant, (DateOnly First, DateOnly? Last) days, InventedProvider? provider = null)
    {
        var allocation = new InventedAllocation { Care = host.Allocation.Care, Grant = grant, Provider = provider ?? host.Provider, Number = 7_000_001 + _numbers++ };
        allocation.Decide(days.First.AddDays(-12).ToDateTime(new TimeOnly(10, 30, 0)), days.First, days.Last, null, grant.Volume);
        return allocation;
    }

    /// <summary>An allocation at the end of the history, so short ago that nothing is due, and its message.</summary>
    public (InventedAllocation Allocation, AllocationMessage Message) AllotNow(PlantSite host, Grant? grant = null)
    {
        var first = End.AddDays(-70 - Random.Below(10));
        var allocation = Allot(host, grant ?? host.Grant with { Frequency = Frequencies.Month, Volume = 9 }, (first, End.AddDays(110)));
        return (allocation, Send(allocation.Current));
    }

    public AllocationMessage Send(AllocationStep step, InventedChild? child = null) => Send(new AllocationMessage
    {
        Signed = step.Signed,
        Provider = step.Allocation.Provider,
        Child = child ?? step.Allocation.Care.Child,
        Steps = [step],
    });

    public DeliveryMessage Start(InventedAllocation allocation, DateOnly first, DateOnly? signed = null) =>
        Report(new DeliveryReport(allocation, signed ?? first.AddDays(1), first, null, null, "1"));

    public DeliveryMessage Stop(InventedAllocation allocation, (DateOnly First, DateOnly Last) days, DateOnly? signed = null, string reason = "31") =>
        Report(new DeliveryReport(allocation, signed ?? days.Last.AddDays(1), days.First, days.Last, reason, "1"));

    public DeliveryMessage Report(DeliveryReport report, InventedChild? child = null, InventedProvider? provider = null) => Send(new DeliveryMessage
    {
        Signed = report.Signed,
        Provider = provider ?? report.Allocation.Provider,
        Child = child ?? report.Allocation.Care.Child,
        Reports = [report],
    });

    /// <summary>A version more of an allocation, told on the day of its decision.</summary>
    public (AllocationStep Step, AllocationMessage Message) Decide(InventedAllocation allocation, DateOnly decided, DateOnly? last, string? reason)
    {
        var step = new AllocationStep(allocation, decided.ToDateTime(new TimeOnly(11, 15, 0)), allocation.Current.First, last, reason, allocation.Current.Volume);
        allocation.Steps.Add(step);
        return (step, Send(step));
    }

    /// <summary>The start or the stop of a place was never sent.</summary>
    public DeliveryReport Withhold(PlantSite site, bool isStop)
    {
        var report = site.Allocation.Reports.Single(report => report.IsStop == isStop);
        var message = Messages.OfType<DeliveryMessage>().Single(message => message.Reports.Any(other => ReferenceEquals(other, report)));
        if (message.Reports.Count == 1)
            Messages.Remove(message);
        else
            message.Reports = [.. message.Reports.Where(other => !ReferenceEquals(other, report))];
        return report;
    }

    /// <summary>A line is claimed otherwise.</summary>
    public static InventedLine Alter(PlantSite site, int index, InventedLine line)
    {
        var (claim, old) = site.Lines[index];
        claim.Lines = [.. claim.Lines.Select(other => ReferenceEquals(other, old) ? line : other)];
        site.Lines[index] = (claim, line);
        return line;
    }

    /// <summary>A line more in a claim, behind the others of the child.</summary>
    public InventedLine Claim(ClaimMessage claim, InventedLine line)
    {
        if (line.Reference.Length == 0)
            line.ReferTo(Reference(claim.Provider));
        var last = claim.Lines.ToList().FindLastIndex(other => other.Child == line.Child);
        var lines = claim.Lines.ToList();
        lines.Insert(last + 1, line);
        claim.Lines = lines;
        return line;
    }

    /// <summary>A line is not claimed; a claim without lines is not sent, nor answered.</summary>
    public void Remove(ClaimMessage claim, InventedLine line)
    {
        claim.Lines = [.. claim.Lines.Where(other => !ReferenceEquals(other, line))];
        if (claim.Lines.Count == 0)
            Remove(claim);
    }

    public void Remove(ClaimMessage claim)
    {
        Messages.Remove(claim);
        if (_answers.Remove(claim, out var answer))
            Messages.Remove(answer);
    }

    public string Reference(InventedProvider provider) => $"F{provider.Index:D2}-{_numbers++:D9}";

    /// <summary>A claim more, with one line of an allocation.</summary>
    public ClaimMessage Claim(InventedAllocation allocation, DateSpan period, DateOnly signed)
    {
        var tariff = Town.Tariffs.Cents(allocation.Grant.Product, allocation.Provider, period.First.Year);
        var line = new InventedLine
        {
            Allocation = allocation, Period = period, Volume = 1, TariffCents = tariff, AmountCents = tariff, Ready = signed, Reference = Reference(allocation.Provider),
        };
        return Send(new ClaimMessage
        {
            Signed = signed,
            Provider = allocation.Provider,
            Number = $"F{allocation.Provider.Index:D2}{_numbers++:D8}",
            Period = DateSpan.Month(period.First.Year, period.First.Month),
            Lines = [line],
        });
    }
}
