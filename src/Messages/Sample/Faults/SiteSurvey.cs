namespace Roer.Messages.Sample;

/// <summary>Looks for care that is plain enough to plant an error in: paid by effort, ended, and the only care of its kind for the child.</summary>
internal sealed class SiteSurvey(SampleOptions options, TownContents town, IEnumerable<(ClaimMessage Claim, InventedLine Line)> lines)
{
    private readonly ILookup<InventedAllocation, (ClaimMessage Claim, InventedLine Line)> _lines = lines.ToLookup(item => item.Line.Allocation);

    public List<PlantSite> Sites()
    {
        var granting = town.Messages.OfType<AllocationMessage>().SelectMany(message => message.Steps, (message, step) => (message, step))
            .ToDictionary(item => item.step, item => item.message);
        var children = town.Allocations.ToLookup(allocation => allocation.Care.Child);
        return
        [
            .. town.Allocations.Where(allocation => IsPlain(allocation) && IsAlone(allocation, children[allocation.Care.Child]))
                .Select(allocation => new PlantSite(
                    allocation, granting[allocation.Current], [.. _lines[allocation].OrderBy(item => item.Line.Period.First).ThenBy(item => item.Claim.Signed)])),
        ];
    }

    private bool IsPlain(InventedAllocation allocation) =>
        allocation.Delivered.Count > 0 && allocation.Grant is { NamesCode: true, NamesCategory: true, BudgetCents: 0, Frequency: Frequencies.Week or Frequencies.Month or Frequencies.Day, Product: { IsOutput: false, HasTariff: true } }
        && allocation.Current.Last < options.LastKnown.AddDays(-60) && allocation.Steps.TrueForAll(step => step.Volume == allocation.Current.Volume)
        && !allocation.Provider.BillsByQuarter && !allocation.Provider.Settles;

    private static bool IsAlone(InventedAllocation allocation, IEnumerable<InventedAllocation> all) => all.All(other =>
        other == allocation || other.Delivered.Count == 0 || other.Provider != allocation.Provider || other.Grant.Product != allocation.Grant.Product);
}
