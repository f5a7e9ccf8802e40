using Roer.Care;

namespace Roer.Messages.Sample;

/// <summary>The chances that drive the invented lives. They are the truth that a model may try to find again.</summary>
internal static class CareHazards
{
    /// <summary>The chance a year that a child who is not in care comes into care, before season, family and neighbourhood.</summary>
    public const double YearlyInflow = 0.066;

    /// <summary>How much likelier a child with earlier care is to start again; it halves each year and a half.</summary>
    public const double AfterCare = 1.6;

    /// <summary>How much longer trajectories last for each later year in which they start.</summary>
    public const double LongerEachYear = 1.015;

    /// <summary>The chance that a trajectory is followed by another one within some months.</summary>
    public const double Next = 0.21;

    /// <summary>The chance that a trajectory without stay has another one beside it.</summary>
    public const double Beside = 0.10;

    /// <summary>The forms in which a trajectory can start, with their weights.</summary>
    public static readonly (CareForm Form, double Weight)[] Starts =
    [
        (CareForm.NeighbourhoodTeam, 0.127), (CareForm.Ambulant, 0.615), (CareForm.DayCare, 0.051), (CareForm.OwnNetwork, 0.170),
        (CareForm.FosterCare, 0.0105), (CareForm.FamilyHome, 0.0058), (CareForm.ClosedPlacement, 0.0046), (CareForm.OtherStay, 0.0225),
    ];

    private const double DaysInMonth = 30.4375;

    private static readonly double[] Months = [3, 3, 6, 12, 1000];

    /// <summary>Likelier in autumn and late winter, rarer in summer.</summary>
    public static double Season(int month) => month switch
    {
        7 => 0.65,
        8 => 0.60,
        12 => 0.82,
        9 or 10 or 11 => 1.22,
        1 or 2 or 3 => 1.13,
        _ => 1.0,
    };

    public static double AgeFactor(int age) => age switch
    {
        < 2 => 0.25,
        < 4 => 0.65,
        < 6 => 1.10,
        < 9 => 1.50,
        < 12 => 1.55,
        < 15 => 1.40,
        < 17 => 1.55,
        17 => 0.80,
        _ => 0.035,
    };

    /// <summary>How much likelier a form is at an age than on average.</summary>
    public static double FormFactor(CareForm form, int age) => form switch
    {
        CareForm.DayCare => age < 7 ? 2.6 : age < 13 ? 0.7 : 0.2,
        CareForm.FosterCare => age < 13 ? 1.3 : 0.5,
        CareForm.FamilyHome => age < 5 ? 0.5 : 1.15,
        CareForm.ClosedPlacement => age < 12 ? 0 : 2.1,
        CareForm.OtherStay => age < 10 ? 0.35 : 1.6,
        _ => 1,
    };

    /// <summary>The chance a month that a trajectory ends, by 0–3, 3–6, 6–12, 12–24 and more months in care.</summary>
    public static double[] EndHazards(CareForm form) => form switch
    {
        CareForm.NeighbourhoodTeam => [0.13, 0.15, 0.14, 0.10, 0.08],
        CareForm.OwnNetwork => [0.055, 0.085, 0.11, 0.09, 0.06],
        CareForm.DayCare => [0.03, 0.05, 0.08, 0.10, 0.07],
        CareForm.FosterCare => [0.06, 0.05, 0.04, 0.035, 0.03],
        CareForm.FamilyHome => [0.05, 0.04, 0.04, 0.04, 0.03],
        CareForm.ClosedPlacement => [0.09, 0.16, 0.22, 0.25, 0.25],
        CareForm.OtherStay => [0.07, 0.08, 0.09, 0.07, 0.06],
        CareForm.Protection => [0.01, 0.02, 0.05, 0.04, 0.03],
        CareForm.Probation or CareForm.PreventiveJustice => [0.03, 0.08, 0.13, 0.20, 0.20],
        _ => [0.051, 0.087, 0.115, 0.087, 0.055],
    };

    /// <summary>The number of days that a trajectory lasts, at least 1.</summary>
    public static int Days(CareForm form, double longer, RandomStream random) => Length(EndHazards(form), random.Exponential() * longer);

    /// <summary>The same, when ending becomes likelier or less likely from a day of the trajectory on.</summary>
    public static int Days(CareForm form, double longer, RandomStream random, (int FromDay, double Ending) shift)
    {
        var hazards = EndHazards(form);
        var whole = random.Exponential() * longer;
        var before = Risk(hazards, Math.Max(0, shift.FromDay) / DaysInMonth);
        return Length(hazards, whole <= before ? whole : before + ((whole - before) / shift.Ending));
    }

    /// <summary>The cumulative chance of ending in the first months of care.</summary>
    private static double Risk(double[] hazards, double months)
    {
        var risk = 0.0;
        for (var part = 0; part < hazards.Length; part++)
        {
            risk += hazards[part] * Math.Clamp(months, 0, Months[part]);
            months -= Months[part];
        }

        return risk;
    }

    private static int Length(double[] hazards, double left)
    {
        var months = 0.0;
        for (var part = 0; part < hazards.Length; part++)
        {
            var whole = hazards[part] * Months[part];
            if (left < whole)
                return Math.Max(1, (int)((months + (left / hazards[part])) * DaysInMonth));
            left -= whole;
            months += Months[part];
        }

        return (int)(months * DaysInMonth);
    }
}
