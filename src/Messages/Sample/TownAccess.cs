using Roer.Care;

namespace Roer.Messages.Sample;

/// <summary>What the town's own administration knows of access: who referred, what was reassessed and who pays. With gaps.</summary>
internal sealed class TownAccess(SampleOptions options, TownPeople people, IReadOnlyList<InventedAllocation> allocations)
{
    /// <summary>Municipalities that do not exist either.</summary>
    private static readonly string[] Others = ["9902", "9903", "9904"];

    private static readonly (string Code, double Weight)[] ToHelp = [("01", 0.34), ("02", 0.36), ("03", 0.06), ("04", 0.12), ("05", 0.07), ("06", 0.05)];
    private static readonly (string Code, double Weight)[] ToMeasure = [("08", 0.85), ("04", 0.15)];

    /// <summary>COD327 of every trajectory: the truth, of which the table knows most.</summary>
    public string Referrer(InventedTrajectory care)
    {
        var choices = care.IsMeasure ? ToMeasure : ToHelp;
        return choices[RandomStream.Named("referrers", options.Seed, care.Number).Weighted([.. choices.Select(choice => choice.Weight)])].Code;
    }

    /// <summary>Of one allocation in nine nobody wrote down the referrer.</summary>
    public IEnumerable<Referral> Referrals()
    {
        foreach (var allocation in allocations.Where(allocation => allocation.Steps[0].Signed <= options.LastKnown))
        {
            var random = RandomStream.Named("referrals", options.Seed, allocation.Number);
            if (random.Chance(0.11))
                continue;
            yield return new Referral(
                Known(allocation.Steps[0].Signed.AddDays(random.Below(20))), allocation.Number, Referrer(allocation.Care), "Verzonnen zaaksysteem");
        }
    }

    /// <summary>A reassessment before most extensions and shortenings, and now and then one that changes nothing.</summary>
    public IEnumerable<Reassessment> Reassessments() => Reassessed().DistinctBy(row => (row.Allocation, row.Day));

    private IEnumerable<Reassessment> Reassessed()
    {
        foreach (var allocation in allocations.Where(allocation => allocation.Delivered.Count > 0))
        {
            var random = RandomStream.Named("reassessments", options.Seed, allocation.Number);
            foreach (var step in allocation.Steps.Skip(1))
            {
                var outcome = step.Reason switch { "04" => ReassessmentOutcome.Extended, "05" => ReassessmentOutcome.Shortened, _ => ReassessmentOutcome.Unknown };
                if (outcome != ReassessmentOutcome.Unknown && random.Chance(0.85) && Reassess(allocation, DateOnly.FromDateTime(step.Decided).AddDays(-random.Between(0, 9)), outcome) is { } row)
                    yield return row;
            }

            for (var day = allocation.Delivered[0].First.AddYears(1); day <= allocation.Delivered[^1].Last && day <= options.LastKnown; day = day.AddYears(1))
            {
                if ((random.Chance(0.4) || options.IsClean) && Reassess(allocation, day.AddDays(-random.Between(10, 40)), ReassessmentOutcome.Unchanged) is { } row)
                    yield return row;
            }
        }
    }

    private Reassessment? Reassess(InventedAllocation allocation, DateOnly day, ReassessmentOutcome outcome) =>
        day < options.FirstDay || day > options.LastKnown ? null : new Reassessment(Known(day.AddDays(3)), allocation.Number, day, outcome, "Verzonnen toegang");

    /// <summary>Who pays for each child. Of one child in twelve nobody looked it up; who moves away is paid for by the next municipality.</summary>
    public IEnumerable<(InventedChild Child, Responsibility Row)> Responsibilities(TownFacts facts)
    {
        foreach (var child in people.InCare)
        {
            var random = RandomStream.Named("responsibilities", options.Seed, child.Index);
            if (random.Chance(0.08))
                continue;
            foreach (var row in Payers(child, facts.Pseudonym(child), random))
                yield return (child, row);
        }
    }

    private IEnumerable<Responsibility> Payers(InventedChild child, Child pseudonym, RandomStream random)
    {
        var stay = child.Care.Find(care => care.Form.IsStay());
        var first = child.Care[0].First < options.FirstDay ? options.FirstDay : child.Care[0].First;
        var branch = stay is null ? 1 : random.Chance(0.9) ? 2 : 3;
        var isForeign = stay is not null && random.Chance(0.06);
        var payer = isForeign ? random.Pick(Others) : options.Municipality;
        var isDisputed = random.Chance(isForeign ? 0.25 : 0.01);
        var leaves = stay is null && !child.Household.InTown.IsOpen && child.Household.InTown.Last > first && child.Household.InTown.Last < options.LastKnown;
        yield return new Responsibility(
            Known(first.AddDays(random.Between(5, 60))), pseudonym, first, leaves ? child.Household.InTown.Last : null,
            isDisputed && random.Chance(0.5) ? null : payer, branch, isForeign ? "afspraak" : "brp", isDisputed, "Verzonnen woonplaatsonderzoek");
        if (!leaves)
            yield break;
        var next = child.Household.InTown.Last.AddDays(1);
        yield return new Responsibility(
            Known(next.AddDays(random.Between(5, 60))), pseudonym, next, null, random.Pick(Others), 1, "brp", false, "Verzonnen woonplaatsonderzoek");
    }

    private Origin Known(DateOnly day) => new(options.Municipality, day > options.LastKnown ? options.LastKnown : day, 0);
}
