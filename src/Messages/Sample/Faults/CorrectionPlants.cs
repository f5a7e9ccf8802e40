namespace Roer.Messages.Sample;

/// <summary>Claim lines that are wrong beside others: references used again, credits without a debit, too much together, prices far off.</summary>
internal static class CorrectionPlants
{
    public static void Plant(PlantBed bed)
    {
        References(bed);
        Credits(bed);
        Volumes(bed);
        Budgets(bed);
        Prices(bed);
    }

    private static void References(PlantBed bed)
    {
        bed.EachLine((_, _) => true, (site, index) => bed.AtLine(
            "8021", site.Lines[index].Claim, PlantBed.Alter(site, index, site.Line(index) with { Reference = site.Line(index - 1).Reference })));
        bed.EachLine((_, _) => true, (site, index) => bed.AtLine(
            "9389", site.Lines[index].Claim, PlantBed.Alter(site, index, site.Line(index) with { Previous = site.Line(index - 1) })));
    }

    private static void Credits(PlantBed bed)
    {
        bed.EachLine((_, _) => true, (site, index) =>
        {
            var (claim, line) = site.Lines[index];
            var unknown = line with { Reference = bed.Reference(site.Provider) };
            bed.AtLine("8017", claim, bed.Claim(claim, unknown.Credit(claim.Signed)));
        });
        bed.EachLine((site, index) => index < site.Lines.Count - 2 && IsLater(site, index + 1) && IsLater(site, index + 2), (site, index) =>
        {
            var line = site.Line(index);
            bed.Claim(site.Lines[index + 1].Claim, line.Credit(line.Ready));
            var again = site.Lines[index + 2].Claim;
            bed.AtLine("9390", again, bed.Claim(again, line.Credit(line.Ready)));
        });
        bed.EachLine((site, index) => index < site.Lines.Count - 1 && site.Line(index).Volume > 1 && IsLater(site, index + 1), (site, index) =>
        {
            var line = site.Line(index);
            var claim = site.Lines[index + 1].Claim;
            var part = line with { Volume = line.Volume - 1, AmountCents = (line.Volume - 1L) * line.TariffCents!.Value };
            bed.AtLine("CREDIT-BEDRAG", claim, bed.Claim(claim, part.Credit(line.Ready) with { Previous = line }));
        });
    }

    private static bool IsLater(PlantSite site, int index) => site.Lines[index].Claim.Signed > site.Lines[index - 1].Claim.Signed;

    private static void Volumes(PlantBed bed)
    {
        bed.EachLine((site, _) => site.Grant.Frequency == Frequencies.Month, (site, index) =>
        {
            var volume = site.Step.Volume + (site.Step.Volume / 2) + 1;
            bed.AtLine("9321", site.Lines[index].Claim, PlantBed.Alter(site, index, With(site.Line(index), volume)));
        });
        bed.EachLine((site, index) => index < site.Lines.Count - 1 && IsLater(site, index + 1) && More(site, index) > 0, (site, index) =>
        {
            var claim = site.Lines[index + 1].Claim;
            var more = With(site.Line(index), More(site, index)) with { Reference = "" };
            bed.AtLine("9322", claim, bed.Claim(claim, more));
        });
        bed.EachLine((site, index) => index < site.Lines.Count - 1 && IsLater(site, index + 1) && site.LeftOfMonth(index) >= site.Line(index).Volume, (site, index) =>
        {
            var claim = site.Lines[index + 1].Claim;
            bed.AtLine("DUBBEL", claim, bed.Claim(claim, site.Line(index) with { Reference = "" }));
        });
    }

    private static InventedLine With(InventedLine line, int volume) => line with { Volume = volume, AmountCents = (long)volume * line.TariffCents!.Value };

    /// <summary>A volume that is just too much beside that of the month, and not the same; 0 when there is none.</summary>
    private static int More(PlantSite site, int index)
    {
        if (site.Grant.Frequency != Frequencies.Month)
            return 0;
        var more = site.LeftOfMonth(index) + 1;
        if (more == site.Line(index).Volume)
            more++;
        return more <= site.Step.Volume ? more : 0;
    }

    /// <summary>The last claim on a budget asks more than is left of it.</summary>
    private static void Budgets(PlantBed bed)
    {
        var budgets = bed.Messages.OfType<ClaimMessage>().SelectMany(claim => claim.Lines, (claim, line) => (claim, line))
            .Where(item => item.line is { TariffCents: > 0, Allocation: { Grant.BudgetCents: > 0, Care.IsNational: false } })
            .GroupBy(item => item.line.Allocation).Select(group => group.ToList())
            .Where(group => group.Select(item => item.claim.Signed).Distinct().Count() == group.Count).ToList();
        var planted = 0;
        foreach (var group in budgets)
        {
            if (planted == PlantBed.Cases || !group.TrueForAll(item => bed.IsUntouched(item.claim)))
                continue;
            planted++;
            var (claim, line) = group.MaxBy(item => item.claim.Signed);
            var left = line.Allocation.Grant.BudgetCents - group.Sum(item => item.line.AmountCents);
            var dear = With(line, line.Volume + (int)(left / line.TariffCents!.Value) + 1);
            claim.Lines = [.. claim.Lines.Select(other => ReferenceEquals(other, line) ? dear : other)];
            bed.Take(claim);
            bed.AtLine("9369", claim, dear);
        }
    }

    private static void Prices(PlantBed bed)
    {
        var common = bed.Messages.OfType<ClaimMessage>().SelectMany(claim => claim.Lines).Where(line => line is { AmountCents: > 0, TariffCents: not null })
            .CountBy(line => line.Product).Where(pair => pair.Value > 40).Select(pair => pair.Key).ToHashSet();
        bool IsCommon(PlantSite site) => common.Contains(site.Grant.Product);
        bed.EachLine((site, _) => IsCommon(site), (site, index) => Dear(bed, "PRIJS-AFWIJKING", site, index, (5, 1)));
        (int, int)[] factors = [(100, 1), (1, 100), (1000, 1)];
        for (var round = 0; round < factors.Length; round++)
        {
            var (times, divided) = factors[round];
            bed.EachLine(
                (site, index) => IsCommon(site) && site.Line(index).AmountCents * times is < 90_000_000 && site.Line(index).AmountCents > 500L * divided,
                (site, index) => Dear(bed, "HONDERDVOUD", site, index, (times, divided)));
        }
    }

    /// <summary>Without a tariff, so that nothing but the amount is wrong.</summary>
    private static void Dear(PlantBed bed, string rule, PlantSite site, int index, (int Times, int Divided) factor)
    {
        var line = site.Line(index);
        var wrong = line with { TariffCents = null, AmountCents = line.AmountCents * factor.Times / factor.Divided };
        bed.AtLine(rule, site.Lines[index].Claim, PlantBed.Alter(site, index, wrong));
    }
}
