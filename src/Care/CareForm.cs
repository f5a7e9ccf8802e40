using System.Globalization;

namespace Roer.Care;

/// <summary>
/// The form of care (hulpvorm) of the national statistics, and beside it what is not help. The number is the CBS code where there is one.
/// </summary>
public enum CareForm
{
    /// <summary>No dictionary says which form it is. Not the same as <see cref="None"/>.</summary>
    Unknown = 0,

    /// <summary>By a neighbourhood team, without stay.</summary>
    NeighbourhoodTeam = 1,

    /// <summary>Ambulant, at the provider's place, without stay.</summary>
    Ambulant = 2,

    /// <summary>Day care at the provider's place, without stay.</summary>
    DayCare = 3,

    /// <summary>In the youth's own network, without stay.</summary>
    OwnNetwork = 4,

    /// <summary>Foster care.</summary>
    FosterCare = 11,

    /// <summary>In a family setting (gezinshuis).</summary>
    FamilyHome = 12,

    /// <summary>Closed placement.</summary>
    ClosedPlacement = 13,

    /// <summary>Other stay at a provider.</summary>
    OtherStay = 14,

    /// <summary>Youth protection: a measure, not a form of help.</summary>
    Protection = 21,

    /// <summary>Youth probation: a measure, not a form of help.</summary>
    Probation = 22,

    /// <summary>Help in the preventive framework of criminal law: a measure, not a form of help.</summary>
    PreventiveJustice = 23,

    /// <summary>Known not to be a form of help, such as transport.</summary>
    None = 99,
}

/// <summary>What follows from a form of care.</summary>
public static class CareFormFacts
{
    /// <summary>Whether the youth stays elsewhere at night: foster care, family home, closed or other stay.</summary>
    public static bool IsStay(this CareForm form) =>
        form is CareForm.FosterCare or CareForm.FamilyHome or CareForm.ClosedPlacement or CareForm.OtherStay;

    /// <summary>
    /// How heavy a form is, for stepping up and down: 1 neighbourhood team, 2 ambulant or in the own network, 3 day care, 4 foster care, 5 family
    /// home, 6 other stay, 7 closed placement; empty for the unknown form and for what makes no trajectory. Source: definitions of the product, §3.
    /// </summary>
    public static int? Rank(this CareForm form) => form switch
    {
        CareForm.NeighbourhoodTeam => 1,
        CareForm.Ambulant or CareForm.OwnNetwork => 2,
        CareForm.DayCare => 3,
        CareForm.FosterCare => 4,
        CareForm.FamilyHome => 5,
        CareForm.OtherStay => 6,
        CareForm.ClosedPlacement => 7,
        _ => null,
    };

    /// <summary>
    /// The code of a form: two digits as CBS writes them, <c>JB</c>, <c>JR</c> and <c>PJK</c> for measures, <c>geen</c> for what is no form;
    /// empty for the unknown form.
    /// </summary>
    public static string Code(this CareForm form) => form switch
    {
        CareForm.Unknown => "",
        CareForm.Protection => "JB",
        CareForm.Probation => "JR",
        CareForm.PreventiveJustice => "PJK",
        CareForm.None => "geen",
        _ => ((int)form).ToString("00", CultureInfo.InvariantCulture),
    };

    /// <summary>Whether care of this form makes a trajectory of youth help: the eight forms and the unknown one; never a measure or <see cref="CareForm.None"/>.</summary>
    public static bool MakesTrajectory(this CareForm form) => form <= CareForm.OtherStay;
}
