using Roer.Care;

namespace Roer.Messages;

/// <summary>The codes of the forms of care, the same in every table.</summary>
internal static class FormWords
{
    private const string Rule = "HULPVORM-ONBEKEND";
    private const string Column = "hulpvorm";

    private static readonly Dictionary<string, CareForm> _codes = new(StringComparer.Ordinal)
    {
        ["01"] = CareForm.NeighbourhoodTeam,
        ["02"] = CareForm.Ambulant,
        ["03"] = CareForm.DayCare,
        ["04"] = CareForm.OwnNetwork,
        ["11"] = CareForm.FosterCare,
        ["12"] = CareForm.FamilyHome,
        ["13"] = CareForm.ClosedPlacement,
        ["14"] = CareForm.OtherStay,
        ["JB"] = CareForm.Protection,
        ["JR"] = CareForm.Probation,
        ["PJK"] = CareForm.PreventiveJustice,
        ["geen"] = CareForm.None,
    };

    /// <summary>What the cell means; empty when it is empty, unknown when it holds another word.</summary>
    public static CareForm? Of(CsvRow row) => row.TextOrNull(Column) is { } code ? _codes.GetValueOrDefault(code, CareForm.Unknown) : null;

    /// <param name="row">The row.</param>
    /// <param name="facts">What takes the finding.</param>
    /// <param name="what">What now counts as unknown, as the product.</param>
    public static void Judge(CsvRow row, Facts facts, string what)
    {
        if (Of(row) == CareForm.Unknown)
            facts.Part.Findings.Add(new Finding(
                Rule, Severity.Warning, $"De hulpvorm bestaat niet. Roer telt {what} nu als onbekend. Verwacht: 01, 02, 03, 04, 11, 12, 13, 14, JB, JR, PJK of geen.", row.Line, Column));
    }
}
