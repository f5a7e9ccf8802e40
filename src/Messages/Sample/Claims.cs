using Roer.Care;

namespace Roer.Messages.Sample;

/// <summary>Bundles claim lines into claims, a month of care or a quarter each, and answers them.</summary>
internal sealed class Claims(SampleOptions options, PlantedCounts planted, TownMoney money)
{
    private const int MostLines = 20_000;

    private readonly Dictionary<InventedProvider, int> _claims = [];
    private readonly Dictionary<InventedProvider, int> _references = [];
    private readonly RandomStream _random = RandomStream.Named("answers", options.Seed);

    public List<TownMessage> Messages { get; } = [];

    public void Send(IEnumerable<InventedLine> lines)
    {
        var bundles = lines
            .GroupBy(line => (line.Ready, line.Allocation.Provider.Index, Period: ClaimPeriod(line)))
            .OrderBy(bundle => bundle.Key.Ready).ThenBy(bundle => bundle.Key.Index).ThenBy(bundle => bundle.Key.Period);
        foreach (var bundle in bundles)
        {
            var ordered = bundle.OrderBy(line => line.Allocation.Care.Child.Index).ThenBy(line => line.Allocation.Number).ThenBy(line => line.Period.First);
            foreach (var part in ordered.Chunk(MostLines))
                Send(part, bundle.Key.Ready, bundle.Key.Period);
        }
    }

    private static DateSpan ClaimPeriod(InventedLine line)
    {
        if (!line.Allocation.Provider.BillsByQuarter)
            return DateSpan.Month(line.Month.Year, line.Month.Month);
        var first = new DateOnly(line.Month.Year, ((line.Month.Month - 1) / 3 * 3) + 1, 1);
        return DateSpan.Of(first, first.AddMonths(3).AddDays(-1));
    }

    private void Send(InventedLine[] lines, DateOnly signed, DateSpan period)
    {
        var provider = lines[0].Allocation.Provider;
        foreach (var line in lines)
        {
            line.ReferTo($"P{provider.Index:D2}-{Next(_references, provider):D9}");
            money.Claim(line);
        }

        var claim = new ClaimMessage
        {
            Signed = signed,
            Provider = provider,
            Number = $"D{provider.Index:D2}{Next(_claims, provider):D8}",
            Period = period,
            Lines = lines,
        };
        Messages.Add(claim);
        Answer(claim);
    }

    private void Answer(ClaimMessage claim)
    {
        var signed = claim.Signed.AddDays(InTime(_random.Between(5, 15)));
        var fate = _random.Share();
        if (fate > 0.99 || signed > options.LastKnown)
        {
            planted.UnansweredClaims++;
            return;
        }

        if (fate < 0.004 && !options.IsClean && claim.Lines.All(line => line.Previous is null))
            RefuseWhole(claim, signed);
        else
            Grant(claim, signed);
    }

    /// <summary>Within ten working days, wherever the weekends and holidays fall, where nothing may go wrong.</summary>
    private int InTime(int days) => options.IsClean ? Math.Min(days, 12) : days;

    private void Grant(ClaimMessage claim, DateOnly signed)
    {
        var refused = claim.Lines.Where(line => line.Refusal is not null).ToList();
        foreach (var line in claim.Lines.Where(line => line.Refusal is null))
            money.Grant(line);
        planted.RefusedLines += refused.Count;
        planted.UnknownAllocations += refused.Count(line => line.WrongAllocation is not null);
        Messages.Add(new AnswerMessage { Signed = signed, Provider = claim.Provider, Claim = claim, RefusesWhole = false, Refused = refused });
    }

    /// <summary>A claim refused as a whole is claimed anew soon after, with new references.</summary>
    private void RefuseWhole(ClaimMessage claim, DateOnly signed)
    {
        planted.RefusedClaims++;
        Messages.Add(new AnswerMessage { Signed = signed, Provider = claim.Provider, Claim = claim, RefusesWhole = true, Refused = [] });
        var again = signed.AddDays(_random.Between(3, 12));
        if (again <= options.LastKnown)
            Send([.. claim.Lines.Select(line => Again(line, again))], again, claim.Period);
    }

    private static InventedLine Again(InventedLine line, DateOnly ready) => new()
    {
        Allocation = line.Allocation,
        Period = line.Period,
        Volume = line.Volume,
        TariffCents = line.TariffCents,
        AmountCents = line.AmountCents,
        Ready = ready,
        Refusal = line.Refusal,
        WrongAllocation = line.WrongAllocation,
    };

    private static int Next(Dictionary<InventedProvider, int> counts, InventedProvider provider) =>
        counts[provider] = counts.GetValueOrDefault(provider) + 1;
}
