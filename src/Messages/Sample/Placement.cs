using Roer.Care;

namespace Roer.Messages.Sample;

/// <summary>Chooses the form, the provider, the length and the ending of one trajectory.</summary>
internal sealed class Placement(SampleOptions options, IReadOnlyList<InventedProvider> providers)
{
    private static readonly (string Reason, EndWay Way, double Weight)[] Endings =
    [
        ("31", EndWay.Planned, 0.64), ("34", EndWay.AgreedEarly, 0.11), ("32", EndWay.Client, 0.09), ("33", EndWay.Provider, 0.045),
        ("35", EndWay.External, 0.02), ("36", EndWay.Administrative, 0.015), ("37", EndWay.Administrative, 0.01),
        ("38", EndWay.AgreedEarly, 0.05), ("39", EndWay.Planned, 0.01), ("02", EndWay.External, 0.0005),
    ];

    private static readonly double[] EndingWeights = [.. Endings.Select(ending => ending.Weight)];

    /// <summary>A new trajectory; empty when the child is gone or nobody can take it.</summary>
    public InventedTrajectory? Begin(InventedChild child, DateOnly start, InventedTrajectory? before, RandomStream random)
    {
        if (!IsHere(child, start))
            return null;
        var form = before is { EndReason: "38" } && before.Last < start ? before.Form : Shifted(Draw(child.AgeOn(start), before, random), start, random);
        var crisis = before is null && random.Chance(CrisisChance(form));
        var national = !crisis && random.Chance(form switch { CareForm.Ambulant => 0.008, CareForm.OtherStay => 0.03, _ => 0 });
        for (var attempt = 0; attempt < 6; attempt++)
        {
            if (Choose(form, national, start, random) is not { } provider)
                return null;
            var trajectory = Plan(child, new CarePlan(form, provider, start, crisis, national), random);
            if (child.Care.Exists(trajectory.BlursWith))
                continue;
            child.Care.Add(trajectory);
            return trajectory;
        }

        return null;
    }

    /// <summary>Perhaps a measure of protection, probation or prevention beside the care.</summary>
    public void Measure(InventedChild child, InventedTrajectory care, RandomStream random)
    {
        var age = child.AgeOn(care.First);
        var protection = care.Form switch
        {
            CareForm.FosterCare or CareForm.FamilyHome or CareForm.ClosedPlacement => 0.5,
            CareForm.OtherStay => 0.3,
            _ => 0.035,
        };
        if (random.Chance(protection) && age < 17)
            AddMeasure(child, CareForm.Protection, care.First.AddDays(-random.Below(60)), random);
        else if (age >= 12 && random.Chance(0.012))
            AddMeasure(child, CareForm.Probation, care.First.AddDays(random.Below(60)), random);
        else if (random.Chance(0.008))
            AddMeasure(child, CareForm.PreventiveJustice, care.First.AddDays(random.Below(30)), random);
    }

    private void AddMeasure(InventedChild child, CareForm form, DateOnly start, RandomStream random)
    {
        var busy = child.Care.Exists(care => care.IsMeasure && care.Last.AddDays(90) >= start);
        if (busy || !IsHere(child, start) || Choose(form, false, start, random) is not { } provider)
            return;
        child.Care.Add(Plan(child, new CarePlan(form, provider, start, false, false), random));
    }

    private bool IsHere(InventedChild child, DateOnly day) =>
        child.Household.InTown.Contains(day) && child.Birth <= day && child.AgeOn(day) < (options.IsClean ? 18 : 23);

    private static double CrisisChance(CareForm form) => form switch
    {
        CareForm.OtherStay => 0.18,
        CareForm.FosterCare => 0.12,
        CareForm.Ambulant => 0.015,
        _ => 0,
    };

    private static CareForm Draw(int age, InventedTrajectory? before, RandomStream random)
    {
        if (before is { IsCrisis: true } && random.Chance(0.6))
            return before.Form;
        Span<double> weights = stackalloc double[CareHazards.Starts.Length];
        for (var index = 0; index < weights.Length; index++)
        {
            var (form, weight) = CareHazards.Starts[index];
            weights[index] = weight * CareHazards.FormFactor(form, age) * Sequence(before, form);
        }

        return CareHazards.Starts[random.Weighted(weights)].Form;
    }

    /// <summary>The form, unless the town has begun to place children elsewhere instead.</summary>
    private CareForm Shifted(CareForm form, DateOnly start, RandomStream random) =>
        form == CareForm.Ambulant && options.Shift is { ToStay: > 0 } shift && shift.IsOn(start) && random.Chance(shift.ToStay) ? CareForm.OtherStay : form;

    /// <summary>What came before makes stay likelier, and after a stay the same stay or a lighter form.</summary>
    private static double Sequence(InventedTrajectory? before, CareForm form)
    {
        if (before is null)
            return 1;
        if (before.Form.IsStay())
            return form.IsStay() ? 5 : form == CareForm.NeighbourhoodTeam ? 0.4 : 1;
        return form.IsStay() ? 2 : form == CareForm.NeighbourhoodTeam ? 0.6 : 1;
    }

    private InventedProvider? Choose(CareForm form, bool national, DateOnly start, RandomStream random)
    {
        Span<double> weights = stackalloc double[providers.Count];
        var any = false;
        for (var index = 0; index < weights.Length; index++)
        {
            var provider = providers[index];
            weights[index] = provider.Admits(form, national, start) && options.Shift?.IsStopped(provider, start) != true ? provider.Size / (provider.Forms[0] == form ? 1 : 3) : 0;
            any |= weights[index] > 0;
        }

        return any ? providers[random.Weighted(weights)] : null;
    }

    private InventedTrajectory Plan(InventedChild child, CarePlan plan, RandomStream random)
    {
        var longer = Math.Pow(CareHazards.LongerEachYear, plan.Start.Year - options.FirstYear);
        var days = plan.IsCrisis ? random.Between(5, 42) : HelpDays(plan, longer, random);
        var (reason, way, _) = Endings[random.Weighted(EndingWeights)];
        var end = InTime(child, plan, new CareEnd(plan.Start.AddDays(days - 1), reason, way), random);
        return new InventedTrajectory
        {
            Child = child,
            Form = plan.Form,
            Provider = plan.Provider,
            First = plan.Start,
            Last = end.Last,
            EndReason = end.Reason,
            Way = end.Way,
            IsCrisis = plan.IsCrisis,
            IsNational = plan.IsNational,
        };
    }

    private int HelpDays(CarePlan plan, double longer, RandomStream random) => options.Shift is { } shift && shift.Ending != 1
        ? CareHazards.Days(plan.Form, longer, random, (shift.FirstDay.DayNumber - plan.Start.DayNumber, shift.Ending))
        : CareHazards.Days(plan.Form, longer, random);

    /// <summary>Care ends on the eighteenth birthday or when the family leaves town, whichever comes first.</summary>
    private static CareEnd InTime(InventedChild child, CarePlan plan, CareEnd end, RandomStream random)
    {
        var adult = child.Birth.AddYears(18).AddDays(-1);
        var goesOn = random.Chance(plan.Form switch
        {
            CareForm.FosterCare or CareForm.FamilyHome => 0.65,
            CareForm.Protection => 0,
            _ => 0.08,
        });
        var limit = goesOn || plan.Start > adult ? child.Birth.AddYears(plan.Form.IsStay() ? 21 : 19).AddDays(-1) : adult;
        if (plan.Start > limit)
            limit = child.Birth.AddYears(23).AddDays(-1);
        if (end.Last > limit)
            end = new CareEnd(limit, random.Chance(0.55) ? "39" : "31", limit == adult ? EndWay.Adult : EndWay.Planned);
        var inTown = child.Household.InTown;
        return !inTown.IsOpen && end.Last > inTown.Last ? new CareEnd(inTown.Last, "35", EndWay.External) : end;
    }

    private readonly record struct CarePlan(CareForm Form, InventedProvider Provider, DateOnly Start, bool IsCrisis, bool IsNational);

    private readonly record struct CareEnd(DateOnly Last, string Reason, EndWay Way);
}
