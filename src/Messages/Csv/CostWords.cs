using Roer.Care;

namespace Roer.Messages;

/// <summary>The words for what an amount was for, the same in every table with money; and the form of a taakveld.</summary>
internal static class CostWords
{
    /// <summary>The words of the tables that messages do not hold.</summary>
    public static readonly (string Word, CostKind Meaning)[] OutsideMessages =
    [
        ("pgb", CostKind.PersonalBudget),
        ("vast-bedrag", CostKind.LumpSum),
        ("subsidie", CostKind.Subsidy),
        ("personeel", CostKind.OwnStaff),
        ("regio", CostKind.RegionalContribution),
        ("terugvordering", CostKind.Recovery),
        ("inkomsten", CostKind.Income),
        ("overig", CostKind.Other),
    ];

    /// <summary>The words of the books, which also tell what was paid for care in natura.</summary>
    public static readonly (string Word, CostKind Meaning)[] Books =
    [
        ("zorg-in-natura", CostKind.Care),
        ("betaling", CostKind.Payment),
        .. OutsideMessages,
    ];

    public static void JudgeTaskField(string? taskField, int line, Facts facts)
    {
        if (taskField is not null && !IsTaskField(taskField))
            facts.Part.Findings.Add(new Finding(
                "TAAKVELD-VORM", Severity.Warning, "Het taakveld heeft niet de vorm van Iv3. Verwacht: een code als 6.2 of 6.72b.", line, "taakveld"));
    }

    /// <summary>A digit, a point, one or two digits and perhaps a small letter.</summary>
    private static bool IsTaskField(string text)
    {
        var digits = text.TrimEnd([.. "abcdefghij"]);
        return text.Length - digits.Length <= 1
            && digits.Length is 3 or 4
            && digits[1] == '.'
            && digits.Where((_, index) => index != 1).All(char.IsAsciiDigit);
    }
}
