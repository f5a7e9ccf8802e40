using Roer.Care;

namespace Roer.Messages.Sample;

/// <summary>Which products a trajectory gets: the first is the main one, the others never make a trajectory of their own.</summary>
internal static class Arrangement
{
    public static List<Grant> For(InventedTrajectory care, RandomStream random)
    {
        if (care.IsNational)
            return [Grant.Budget(care.Form.IsStay() ? StayProducts.NationalStay : Products.National, random.Between(60, 320) * 100)];
        if (care.IsCrisis)
            return [Crisis(care.Form, random)];
        return care.Form switch
        {
            CareForm.Ambulant => Ambulant(random),
            CareForm.OwnNetwork => OwnNetwork(random),
            CareForm.DayCare => DayCare(random),
            CareForm.NeighbourhoodTeam => [new Grant(Products.Team, "", 0)],
            CareForm.Protection => [Protection(care, random)],
            CareForm.Probation => [new Grant(random.Chance(0.6) ? MeasureProducts.Probation : MeasureProducts.ProbationMiddle, Frequencies.Month, 1)],
            CareForm.PreventiveJustice => [new Grant(MeasureProducts.Preventive, Frequencies.Total, random.Between(1, 2))],
            _ => Stay(care, random),
        };
    }

    /// <summary>What some get instead of the usual once the town has bought it.</summary>
    public static Grant NewTreatment(RandomStream random) => new(Products.NewTreatment, Frequencies.Week, random.Between(2, 5) * 30);

    private static List<Grant> Ambulant(RandomStream random)
    {
        List<Grant> grants = [AmbulantMain(random)];
        if (random.Chance(0.42))
            grants.Add(new Grant(Products.SpecialFamily, Frequencies.Month, random.Between(2, 6) * 60));
        if (random.Chance(0.25))
            grants.Add(new Grant(Products.Diagnosis, Frequencies.Total, 1));
        if (random.Chance(0.30))
            grants.Add(new Grant(Products.Group, Frequencies.Week, random.Between(1, 2)));
        return grants;
    }

    private static Grant AmbulantMain(RandomStream random) =>
        random.Weighted([0.27, 0.20, 0.21, 0.10, 0.07, 0.05, 0.02, 0.03, 0.03, 0.02]) switch
        {
            0 => new Grant(Products.Regular, Frequencies.Week, 1 + random.Weighted([0.55, 0.33, 0.12])),
            1 => new Grant(Products.RegularAlone, Frequencies.Week, random.Between(2, 6) * 30),
            2 => new Grant(Products.Special, Frequencies.Week, random.Between(2, 5) * 30),
            3 => new Grant(Products.MentalHealth, Frequencies.Total, random.Between(10, 40) * 60),
            4 => new Grant(Products.Result, Frequencies.Total, random.Between(1, 3)),
            5 => new Grant(Products.EuroResult, Frequencies.Month, random.Between(4, 9) * 100),
            6 => new Grant(Products.EuroResult, Frequencies.Week, random.Between(10, 22) * 10),
            7 => new Grant(Products.Unexplained, Frequencies.Month, random.Between(4, 10)),
            8 => Grant.Budget(Products.Special, random.Between(15, 60) * 100),
            _ => Grant.Budget(Products.Regular, random.Between(15, 60) * 100, namesCategory: false),
        };

    private static List<Grant> OwnNetwork(RandomStream random)
    {
        var regular = random.Chance(0.68);
        List<Grant> grants = [new Grant(regular ? Products.AtHome : Products.SpecialAtHome, Frequencies.Week, random.Between(2, 5))];
        if (random.Chance(0.35))
            grants.Add(new Grant(Products.PersonalCare, Frequencies.Week, random.Between(4, 14) * 30));
        if (regular && random.Chance(0.35))
            grants.Add(new Grant(Products.SpecialAtHome, Frequencies.Month, random.Between(2, 8)));
        return grants;
    }

    private static List<Grant> DayCare(RandomStream random)
    {
        var product = random.Weighted([0.55, 0.27, 0.18]) switch { 0 => Products.DayTreatment, 1 => Products.SpecialDayTreatment, _ => Products.DayActivity };
        var parts = random.Between(2, 8);
        List<Grant> grants = [new Grant(product, Frequencies.Week, parts)];
        if (random.Chance(0.6))
            grants.Add(new Grant(Products.Transport, Frequencies.Week, parts));
        return grants;
    }

    private static List<Grant> Stay(InventedTrajectory care, RandomStream random)
    {
        List<Grant> grants = [StayMain(care.Form, random)];
        if (care.Form is CareForm.FosterCare or CareForm.FamilyHome && random.Chance(0.5))
            grants.Add(new Grant(Products.Regular, Frequencies.Month, random.Between(3, 8)));
        if (care.Form is CareForm.OtherStay or CareForm.ClosedPlacement && random.Chance(0.5))
            grants.Add(new Grant(Products.Special, Frequencies.Week, random.Between(2, 5) * 30));
        if (care.Form == CareForm.OtherStay && random.Chance(0.2))
            grants.Add(new Grant(Products.Transport, Frequencies.Month, random.Between(4, 12)));
        return grants;
    }

    private static Grant StayMain(CareForm form, RandomStream random) => form switch
    {
        CareForm.FosterCare => new Grant(random.Chance(0.75) ? StayProducts.Foster : StayProducts.FosterTreatment, Frequencies.Day, 1),
        CareForm.FamilyHome => new Grant(random.Chance(0.65) ? StayProducts.Home : StayProducts.HomeTreatment, Frequencies.Day, 1),
        CareForm.ClosedPlacement => new Grant(StayProducts.Closed, Frequencies.Day, 1),
        _ => random.Weighted([0.36, 0.24, 0.20, 0.20]) switch
        {
            0 => new Grant(StayProducts.Stay, Frequencies.Day, 1),
            1 => new Grant(StayProducts.StayAlone, Frequencies.Day, 1),
            2 => new Grant(StayProducts.StayMiddle, Frequencies.Day, 1),
            _ => new Grant(StayProducts.StayPart, Frequencies.Month, random.Between(6, 14)),
        },
    };

    private static Grant Crisis(CareForm form, RandomStream random) => form switch
    {
        CareForm.FosterCare => new Grant(StayProducts.CrisisFoster, Frequencies.Day, 1),
        CareForm.OtherStay => new Grant(StayProducts.CrisisStay, Frequencies.Day, 1),
        _ => new Grant(Products.Crisis, Frequencies.Total, random.Between(8, 40)),
    };

    private static Grant Protection(InventedTrajectory care, RandomStream random)
    {
        var product = random.Chance(0.22) ? MeasureProducts.Guardianship
            : care.Last.DayNumber - care.First.DayNumber < 366 ? MeasureProducts.SupervisionFirst
            : MeasureProducts.SupervisionLater;
        return new Grant(product, Frequencies.Month, 1);
    }
}
