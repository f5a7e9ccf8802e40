using Roer.Care;
using Roer.Messages.Sample;
using Roer.Methods.Decomposition;

namespace Roer.Tests.Causes;

/// <summary>
/// Two years of an invented town as the split of causes wants them: the true trajectories, and the lines that were claimed a month after the year. Nothing here reads
/// a message, so that hundreds of towns can be lived. A product that only one year has stands apart, as it does in the question.
/// </summary>
internal sealed record LivedTown(FlowPeriod Then, FlowPeriod Now, int Children, double NewOrEnded)
{
    public static readonly CareForm[] Forms = [.. Enum.GetValues<CareForm>().Where(form => form.MakesTrajectory() && form != CareForm.Unknown)];

    private const int MonthsInYear = 12;

    /// <summary>The second year of the options against the third.</summary>
    public static LivedTown Of(SampleOptions options)
    {
        var (care, lines, children) = Live(options);
        FlowSpell[] spells = [.. care.Where(one => !one.IsMeasure).Select(one => new FlowSpell(one.Child.Index, Array.IndexOf(Forms, one.Form), one.First, one.Last > options.LastKnown ? null : one.Last))];
        var (then, now) = (ClaimsOf(lines, options.FirstYear + 1), ClaimsOf(lines, options.FirstYear + 2));
        var both = then.Select(claim => claim.Product).Intersect(now.Select(claim => claim.Product)).ToHashSet();
        var prices = then.GroupBy(claim => (claim.Product, claim.Provider)).ToDictionary(cell => cell.Key, cell => (double)cell.Sum(claim => claim.Cents) / cell.Sum(claim => claim.Volume));
        var apart = now.Where(claim => !both.Contains(claim.Product)).Sum(claim => claim.Cents) - then.Where(claim => !both.Contains(claim.Product)).Sum(claim => claim.Cents);
        FlowPeriod Period(int year, List<Claim> claims) => new(new DateOnly(year, 1, 1), MonthsInYear, spells, [.. claims.Where(claim => both.Contains(claim.Product)).Select(claim => Amount(claim, prices))]);
        return new LivedTown(Period(options.FirstYear + 1, then), Period(options.FirstYear + 2, now), children, apart);
    }

    /// <summary>The trajectories and claim lines of a town, and how many children are ever in care.</summary>
    public static (List<InventedTrajectory> Care, List<InventedLine> Lines, int Children) Live(SampleOptions options)
    {
        var people = TownPeople.Settle(options, TownMap.Draw(options), Providers.Found(options));
        var care = people.InCare.SelectMany(child => child.Care).ToList();
        for (var number = 0; number < care.Count; number++) care[number].Number = number;
        return (care, Bill(options, care), people.InCare.Count);
    }

    private static List<InventedLine> Bill(SampleOptions options, List<InventedTrajectory> care)
    {
        var book = new AllocationBook(options);
        var allocations = care.SelectMany(book.Write).ToList();
        for (var index = 0; index < allocations.Count; index++) allocations[index].Number = 1_000_001 + index;
        var invoicing = new Invoicing(options, new TariffTable(options), new PlantedCounts());
        foreach (var allocation in allocations) invoicing.Bill(allocation);
        return invoicing.Lines;
    }

    private static List<Claim> ClaimsOf(List<InventedLine> lines, int year)
    {
        var known = new DateOnly(year + 1, 1, 31);
        return [.. lines
            .Where(line => line.Period.First.Year == year && line.Ready <= known && line.Product.Form.MakesTrajectory() && line.Product.Form != CareForm.Unknown)
            .Select(line => new Claim(line.Child.Index, Array.IndexOf(Forms, line.Product.Form), line.Product.Code, line.Allocation.Provider.Index, Math.Sign(line.AmountCents) * line.Volume, line.AmountCents))];
    }

    private static FlowAmount Amount(Claim claim, Dictionary<(string Product, int Provider), double> prices)
    {
        var quantity = prices.TryGetValue((claim.Product, claim.Provider), out var price) && double.IsFinite(price) ? claim.Volume * price : claim.Cents;
        return new FlowAmount(claim.Child, claim.Form, quantity, claim.Cents);
    }

    private sealed record Claim(int Child, int Form, string Product, int Provider, long Volume, long Cents);
}
