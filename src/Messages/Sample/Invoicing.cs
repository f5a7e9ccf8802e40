using Roer.Care;

namespace Roer.Messages.Sample;

/// <summary>What providers claim and when: most of it in the next month, some late, some wrong and corrected, some never.</summary>
internal sealed class Invoicing(SampleOptions options, TariffTable tariffs, PlantedCounts planted)
{
    private static readonly double[] LateMonths = [0.5, 0.2, 0.12, 0.07, 0.045, 0.03, 0.02, 0.015];

    public TownMoney Money { get; } = new();

    public List<InventedLine> Lines { get; } = [];

    public void Bill(InventedAllocation allocation)
    {
        if (allocation.Delivered.Count == 0 || allocation.Grant.IsOpenEnded)
            return;
        var random = RandomStream.Named("claims", options.Seed, allocation.Number);
        var volumes = new DeliveredVolume(allocation, random);
        var first = allocation.Delivered[0].First > options.FirstDay ? allocation.Delivered[0].First : options.FirstDay;
        var last = allocation.Delivered[^1].Last < options.LastKnown ? allocation.Delivered[^1].Last : options.LastKnown;
        if (last < first)
            return;
        foreach (var month in DateSpan.Of(first, last).Months())
            BillMonth(new BilledMonth(allocation, DateSpan.Month(month.First.Year, month.First.Month), volumes, random));
    }

    private void BillMonth(BilledMonth bill)
    {
        var (allocation, month, volumes, random) = bill;
        var ready = Ready(allocation.Provider, month, random);
        if (options.IsClean && ready < allocation.Steps[0].Signed.AddDays(5))
            ready = allocation.Steps[0].Signed.AddDays(5);
        var step = allocation.StepOn(ready) ?? allocation.Steps[0];
        if (step.Signed > ready)
            ready = step.Signed.AddDays(5);
        if (month.Intersect(DateSpan.Of(step.First, step.Last)) is not { } period)
            return;
        var tariff = tariffs.Cents(allocation.Grant.Product, allocation.Provider, period.First.Year);
        var volume = volumes.In(period, step, tariff, least: options.IsClean ? 1 : 0);
        if (volume == 0)
            return;
        Money.Deliver(allocation.Grant.Product, month.First, (long)volume * tariff);
        if (ready > new DateOnly(month.First.Year + 1, 6, 30))
        {
            planted.NeverClaimedLines++;
            return;
        }

        Claim(Line(allocation, period, (volume, tariff), ready), tariff, random);
    }

    /// <summary>The day from which the provider can claim a month.</summary>
    private DateOnly Ready(InventedProvider provider, DateSpan month, RandomStream random)
    {
        var months = provider.BillsByQuarter ? 3 - ((month.First.Month - 1) % 3) : 1;
        var late = !random.Chance(provider.Promptness) && !options.IsClean;
        if (late)
            months += 1 + random.Weighted(LateMonths);
        var ready = month.First.AddMonths(months).AddDays(provider.ClaimDay - 1);
        if (late && ready <= options.LastKnown)
            planted.LateLines++;
        return ready;
    }

    private static InventedLine Line(InventedAllocation allocation, DateSpan period, (int Volume, int Tariff) price, DateOnly ready) => new()
    {
        Allocation = allocation,
        Period = period,
        Volume = price.Volume,
        TariffCents = allocation.Grant.Product.Unit == Units.Euros ? null : price.Tariff,
        AmountCents = (long)price.Volume * price.Tariff,
        Ready = ready,
    };

    private void Claim(InventedLine line, int tariff, RandomStream random)
    {
        var fate = options.IsClean ? Math.Max(random.Share(), 0.013) : random.Share();
        if (line.Allocation.Provider.Settles)
            Settle(line, tariff);
        else if (fate < 0.013)
            Refuse(line, tariff, random);
        else
            Add(line);
        if (!line.Allocation.Provider.Settles && fate > 0.975)
            Correct(line, tariff, random);
    }

    /// <summary>A wrong line that the municipality will refuse, and mostly the right one after it.</summary>
    private void Refuse(InventedLine right, int tariff, RandomStream random)
    {
        var (volume, price, code) = random.Below(4) switch
        {
            0 when right.TariffCents is not null => (right.Volume, tariff + (tariff / 12), "0611"),
            1 => (right.Volume, tariff, "9338"),
            2 => (right.Volume, tariff, "8187"),
            _ => (right.Volume * 3, tariff, "9321"),
        };
        Add(new InventedLine
        {
            Allocation = right.Allocation,
            Period = right.Period,
            Volume = volume,
            TariffCents = right.TariffCents is null ? null : price,
            AmountCents = (long)volume * price,
            Ready = right.Ready,
            Refusal = code,
            WrongAllocation = code == "9338" ? 900_000_000 + right.Allocation.Number : null,
        });
        if (random.Chance(0.75))
            Add(right.Anew(right.Volume, tariff, right.Ready.AddMonths(random.Between(1, 3)), replaces: false));
    }

    private void Correct(InventedLine line, int tariff, RandomStream random)
    {
        var ready = line.Ready.AddMonths(random.Between(1, 4));
        if (IsCutOff(line, ready))
            return;
        Add(line.Credit(ready));
        var volume = Math.Max(1, line.Volume * random.Between(60, 95) / 100);
        if (random.Chance(0.15))
            Count(ready, () => planted.Cancellations++);
        else if (volume < line.Volume)
        {
            Add(line.Anew(volume, tariff, ready, replaces: true));
            Count(ready, () => planted.Corrections++);
        }
        else
        {
            Add(line.Anew(line.Volume, tariff, ready, replaces: true));
            Count(ready, () => planted.Corrections++);
        }
    }

    /// <summary>A fixed claim now; in March of the next year the difference with what was delivered.</summary>
    private void Settle(InventedLine line, int tariff)
    {
        var advance = line.Anew(Math.Max(1, line.Volume * 9 / 10), tariff, line.Ready, replaces: false);
        Add(advance);
        if (advance.Volume == line.Volume)
            return;
        var march = new DateOnly(line.Period.First.Year + 1, 3, line.Allocation.Provider.ClaimDay);
        var ready = march > line.Ready ? march : line.Ready.AddMonths(1);
        if (IsCutOff(advance, ready))
            return;
        Add(advance.Credit(ready));
        Add(advance.Anew(line.Volume, tariff, ready, replaces: true));
        Count(ready, () => planted.Settlements++);
    }

    /// <summary>Whether the allocation was changed in the meantime, so that the same days could not be claimed anew. Nobody looks unless all must be right.</summary>
    private bool IsCutOff(InventedLine line, DateOnly ready) =>
        options.IsClean && line.Allocation.StepOn(ready) is { } step && !DateSpan.Of(step.First, step.Last).Contains(line.Period.Last);

    private void Count(DateOnly ready, Action count)
    {
        if (ready <= options.LastKnown)
            count();
    }

    private void Add(InventedLine line)
    {
        if (line.Ready <= options.LastKnown)
            Lines.Add(line);
    }

    private readonly record struct BilledMonth(InventedAllocation Allocation, DateSpan Month, DeliveredVolume Volumes, RandomStream Random);
}
