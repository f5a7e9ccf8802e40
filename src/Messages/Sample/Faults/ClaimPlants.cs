namespace Roer.Messages.Sample;

/// <summary>Claims that are wrong as a whole, and answers that do not fit them.</summary>
internal static class ClaimPlants
{
    public static void Plant(PlantBed bed)
    {
        SkippedMonth(bed);
        Numbers(bed);
        Totals(bed);
        Refusals(bed);
        WithoutClaim(bed);
    }

    /// <summary>What belongs in a month's claim is put in that of the next month.</summary>
    private static void SkippedMonth(PlantBed bed)
    {
        var left = PlantBed.Cases;
        foreach (var group in bed.Messages.OfType<ClaimMessage>().GroupBy(claim => claim.Provider).Where(group => !group.Key.BillsByQuarter))
        {
            var claims = group.OrderBy(claim => claim.Period.First).ToList();
            for (var index = 1; index < claims.Count - 2 && left > 0; index++)
            {
                if (!IsSingle(claims, index, bed) || !IsSingle(claims, index + 1, bed) || claims[index].Period.First.AddMonths(1) != claims[index + 1].Period.First)
                    continue;
                Move(bed, claims[index], claims[index + 1]);
                left--;
                break;
            }
        }
    }

    private static bool IsSingle(List<ClaimMessage> claims, int index, PlantBed bed) =>
        claims[index].Lines.Count <= 8 && bed.IsUntouched(claims[index])
        && claims[index - 1].Period.First < claims[index].Period.First && claims[index + 1].Period.First > claims[index].Period.First;

    private static void Move(PlantBed bed, ClaimMessage skipped, ClaimMessage next)
    {
        bed.Take(skipped);
        bed.Take(next);
        bed.Remove(skipped);
        foreach (var line in skipped.Lines)
            bed.Claim(next, line);
        bed.Add(new Plant("8214", next, next));
    }

    private static void Numbers(PlantBed bed)
    {
        var used = new HashSet<ClaimMessage>();
        ClaimMessage? Earlier(ClaimMessage claim) => used.Contains(claim) ? null : bed.Messages.OfType<ClaimMessage>()
            .FirstOrDefault(other => other.Provider == claim.Provider && other.Signed < claim.Signed && !used.Contains(other));
        bed.EachClaim(claim => Earlier(claim) is not null, (claim, _) =>
        {
            var earlier = Earlier(claim)!;
            used.UnionWith([claim, earlier]);
            claim.Number = earlier.Number;
            Whole(bed, "9333", claim, claim);
        });
    }

    private static void Totals(PlantBed bed)
    {
        bed.EachClaim(_ => true, (claim, _) =>
        {
            claim.Change = Total("TotaalIngediendBedrag", claim.TotalCents, claim.TotalCents + 1200);
            Whole(bed, "DECLARATIE-TOTAAL", claim, claim);
        });
        bed.EachClaim(_ => true, (claim, answer) =>
        {
            var (submitted, granted) = (Total("TotaalIngediendBedrag", claim.TotalCents, claim.TotalCents + 900), Total("TotaalToegekendBedrag", claim.TotalCents, claim.TotalCents + 900));
            answer.Change = text => granted(submitted(text));
            Whole(bed, "TOEGEKEND", answer, claim);
        });
        bed.EachClaim(_ => true, (claim, answer) =>
        {
            answer.Change = Total("TotaalIngediendBedrag", claim.TotalCents, claim.TotalCents + 700);
            bed.Add(new Plant("ANTWOORD-TOTAAL", answer, answer));
        });
    }

    private static void Refusals(PlantBed bed)
    {
        bed.EachClaim(_ => true, (claim, answer) =>
        {
            var unknown = claim.Lines[0] with { Reference = bed.Reference(claim.Provider), AmountCents = 0, Volume = 0, Refusal = "9346" };
            answer.Refused = [unknown];
            bed.Add(new Plant("9366", answer, unknown));
        });
        bed.EachClaim(claim => claim.Lines[0].AmountCents > 10_000, (claim, answer) =>
        {
            var line = claim.Lines[0];
            var other = line with { AmountCents = line.AmountCents - 1000, Refusal = "9346" };
            answer.Refused = [other];
            var (total, granted) = (claim.TotalCents, claim.TotalCents - line.AmountCents);
            var (submitted, left) = (Total("TotaalIngediendBedrag", total, total - 1000), Total("TotaalToegekendBedrag", granted + 1000, granted));
            answer.Change = text => left(submitted(text));
            bed.Add(new Plant("9367", answer, other));
        });
    }

    private static void WithoutClaim(PlantBed bed) => bed.Beside(site =>
    {
        var signed = bed.End.AddDays(-20);
        var claim = bed.Claim(site.Allocation, site.Lines.Count > 0 ? site.Line(0).Period : Care.DateSpan.Of(site.Step.First, site.Step.First), signed);
        bed.Messages.Remove(claim);
        var answer = bed.Send(new AnswerMessage { Signed = signed.AddDays(5), Provider = site.Provider, Claim = claim, RefusesWhole = false, Refused = [] });
        bed.Add(new Plant("ANTWOORD-ZONDER-DECLARATIE", answer, answer));
    });

    /// <summary>An error that touches all lines of a claim.</summary>
    private static void Whole(PlantBed bed, string rule, TownMessage message, ClaimMessage claim) =>
        bed.Add(new Plant(rule, message, message) { Cents = claim.Lines.Sum(line => Math.Abs(line.AmountCents)) });

    private static Func<string, string> Total(string element, long cents, long other) =>
        text => FaultText.Within(text, $"<{element}>", $"<ijw:TotaalBedrag>{Math.Abs(cents)}<", $"<ijw:TotaalBedrag>{Math.Abs(other)}<");
}
