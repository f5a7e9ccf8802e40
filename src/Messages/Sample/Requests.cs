using Roer.Care;

namespace Roer.Messages.Sample;

/// <summary>
/// Providers ask for part of the care, mostly where the municipality itself did not refer, and for part of its extensions; the allocation that follows names the request. Some requests are looked
/// into first, some are refused, and a few are forgotten.
/// </summary>
internal sealed class Requests(SampleOptions options, PlantedCounts planted, Func<InventedTrajectory, string> referrerOf)
{
    private const string ByMunicipality = "01";
    private const double AsksForCare = 0.6;
    private const double AsksAfterMunicipality = 0.05;
    private const double AsksForChange = 0.4;
    private const double LooksInto = 0.12;
    private const double AsksInVain = 0.06;
    private const double Forgotten = 0.15;

    /// <summary>A decision within so many days of a request is known within five working days of it (OP274), whatever the weekend.</summary>
    private const int WithinTerm = 3;

    /// <summary>The same for an answer, which is known on its own day.</summary>
    private const int AnswerWithinTerm = 5;

    public DateOnly LastKnown => options.LastKnown;

    public List<TownMessage> Messages { get; } = [];

    public void Ask(IReadOnlyList<InventedAllocation> allocations)
    {
        var meant = allocations.Where(allocation => allocation.Delivered.Count > 0).ToList();
        foreach (var care in meant.GroupBy(allocation => allocation.Care))
            AskForCare(care.Key, [.. care]);
        foreach (var file in meant.GroupBy(allocation => (allocation.Care.Child, allocation.Provider)))
            AskForChanges([.. file]);
    }

    private static bool IsAsked(InventedTrajectory care) => !care.IsCrisis && care.Form != CareForm.NeighbourhoodTeam;

    private void AskForCare(InventedTrajectory care, List<InventedAllocation> allocations)
    {
        var random = RandomStream.Named("requests", options.Seed, care.Number);
        var referrer = referrerOf(care);
        var asks = random.Chance(referrer == ByMunicipality ? AsksAfterMunicipality : AsksForCare);
        if (!asks || !IsAsked(care) || care.First < options.FirstDay)
            return;
        var decided = allocations[0].Steps[0].Decided;
        var steps = allocations.Where(allocation => allocation.Steps[0].Decided == decided)
            .Select((allocation, index) => allocation.Grants(allocation.Steps[0], $"VOT-{care.Number:D6}-{index + 1}")).ToList();
        var signed = DateOnly.FromDateTime(decided).AddDays(-InTime(random.Between(3, 12), WithinTerm));
        Send(new RequestMessage
        {
            Signed = signed,
            Provider = care.Provider,
            Child = care.Child,
            Referrer = referrer,
            Wishes = [.. steps.Select(step => Wish.For(step.Request!, step, changed: null))],
        });
        LookInto(steps, signed, random);
        if (random.Chance(AsksInVain))
            AskInVain(allocations[0], referrer, random);
    }

    private void AskInVain(InventedAllocation allocation, string referrer, RandomStream random)
    {
        var care = allocation.Care;
        var signed = care.First.AddDays(random.Between(1, 90));
        var first = signed.AddDays(random.Between(5, 30));
        var wish = new Wish($"VOT-{care.Number:D6}-X", allocation.Grant, first, first.AddMonths(6).AddDays(-1), allocation.Grant.Volume, null);
        if (Send(new RequestMessage { Signed = signed, Provider = care.Provider, Child = care.Child, Referrer = referrer, Wishes = [wish] }))
            Refuse(allocation, wish.Reference, signed, random);
    }

    private void AskForChanges(List<InventedAllocation> file)
    {
        foreach (var allocation in file.Where(allocation => IsAsked(allocation.Care)))
        {
            var random = RandomStream.Named("changes", options.Seed, allocation.Number);
            var isOpening = file.Find(other => other.Care == allocation.Care)!.Steps[0].Decided == allocation.Steps[0].Decided;
            foreach (var step in allocation.Steps.Where(step => step.Reason == "04" || (step == allocation.Steps[0] && !isOpening)).ToList())
            {
                if (random.Chance(AsksForChange))
                    AskForChange(step, file, random);
            }

            if (random.Chance(AsksInVain))
                AskForMoreInVain(allocation, file, random);
        }
    }

    private void AskForChange(AllocationStep step, List<InventedAllocation> file, RandomStream random)
    {
        var isNew = step == step.Allocation.Steps[0];
        var asked = step.Allocation.Grants(step, $"VOW-{step.Allocation.Number}-{step.Allocation.Steps.IndexOf(step)}");
        var signed = DateOnly.FromDateTime(step.Decided).AddDays(-InTime(random.Between(3, 15), WithinTerm));
        Change(Wish.For(asked.Request!, asked, isNew ? null : asked.Allocation), asked.Allocation, (signed, file), random);
        LookInto([asked], signed, random);
    }

    private void AskForMoreInVain(InventedAllocation allocation, List<InventedAllocation> file, RandomStream random)
    {
        if (allocation.Current.Last is not { } end)
            return;
        var signed = end.AddDays(-random.Between(2, 12));
        if (signed <= allocation.Current.Signed)
            return;
        var wish = Wish.For($"VOW-{allocation.Number}-X", allocation.Current with { Last = end.AddMonths(3) }, allocation);
        if (Change(wish, allocation, (signed, file), random))
            Refuse(allocation, wish.Reference, signed, random);
    }

    private bool Change(Wish wish, InventedAllocation allocation, (DateOnly Signed, List<InventedAllocation> File) at, RandomStream random) => Send(new ChangeMessage
    {
        Signed = at.Signed,
        Provider = allocation.Provider,
        Child = allocation.Care.Child,
        Reason = random.Chance(0.6) ? "1" : "2",
        Wish = wish,
        Unchanged = [.. at.File.Where(other => other != allocation && other.StepOn(at.Signed) is { } step && !(step.Last < at.Signed))],
    });

    private void LookInto(IEnumerable<AllocationStep> steps, DateOnly signed, RandomStream random)
    {
        var looksInto = random.Chance(LooksInto);
        foreach (var step in steps)
        {
            if (signed <= options.LastKnown && step.Signed > options.LastKnown)
                planted.UnansweredRequests++;
            var answer = new RequestAnswerMessage { Signed = signed.AddDays(2), Provider = step.Allocation.Provider, Reference = step.Request! };
            if (looksInto && Send(answer))
                planted.RequestsLookedInto++;
        }
    }

    /// <summary>Refuses a request, or forgets it.</summary>
    private void Refuse(InventedAllocation allocation, string reference, DateOnly signed, RandomStream random)
    {
        var reason = $"{1 + random.Weighted([0.10, 0.20, 0.15, 0.15, 0.06, 0.07, 0.12, 0.12, 0.03])}";
        var isElsewhere = reason == "8";
        var answer = new RequestAnswerMessage
        {
            Signed = signed.AddDays(isElsewhere ? random.Between(1, 14) : InTime(random.Between(1, 7), AnswerWithinTerm)),
            Provider = allocation.Provider,
            Reference = reference,
            RefusalReason = reason,
            Responsible = isElsewhere ? $"990{random.Between(2, 4)}" : null,
        };
        if ((random.Chance(Forgotten) && !options.IsClean) || !Send(answer))
        {
            planted.UnansweredRequests++;
            return;
        }

        planted.RefusedRequests++;
        planted.RequestsPaidElsewhere += isElsewhere ? 1 : 0;
    }

    private int InTime(int days, int most) => options.IsClean ? Math.Min(days, most) : days;

    private bool Send(TownMessage message)
    {
        if (message.Signed > options.LastKnown)
            return false;
        Messages.Add(message);
        return true;
    }
}
