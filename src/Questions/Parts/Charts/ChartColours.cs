using System.Globalization;
using Roer.Care;

namespace Roer.Questions.Parts.Charts;

/// <summary>The one list of colours. A thing keeps its colour on every page and under every filter.</summary>
public static class ChartColours
{
    /// <summary>Text in and beside charts.</summary>
    public const string Text = "#1A1A1A";

    /// <summary>Axes and their words.</summary>
    public const string Axis = "#595959";

    /// <summary>Lines behind the data.</summary>
    public const string Grid = "#E5E7EB";

    /// <summary>What is not known, and bars of months that are not complete; always hatched.</summary>
    public const string Unknown = "#6B7280";

    /// <summary>What is no form of care: protection, probation, transport.</summary>
    public const string Other = "#4B5563";

    /// <summary>A difference upwards. Neither good nor bad, so neither red nor green.</summary>
    public const string More = "#B35900";

    /// <summary>A difference downwards.</summary>
    public const string Less = "#0B5CAD";

    /// <summary>A total among differences.</summary>
    public const string Sum = "#4B5563";

    /// <summary>The one colour of bars whose rows have none of their own.</summary>
    public const string Plain = "#0B5CAD";

    /// <summary>The colours of the columns of one chart, in order; neighbours differ in lightness as well.</summary>
    public static IReadOnlyList<string> Series { get; } = ["#003967", "#2595D1", "#B35900", "#7648B8", "#4B5563"];

    /// <summary>The colours of areas on top of each other, from below; the last but one stays free for what is not known.</summary>
    public static IReadOnlyList<string> Stack { get; } = ["#0B5CAD", "#57997A", "#561708", "#C46C26", "#050743", "#AA72E0", "#A33402", "#61424B"];

    /// <summary>The colour of each form of care: cool at home, warm away from home.</summary>
    public static IReadOnlyDictionary<CareForm, string> Forms { get; } = new Dictionary<CareForm, string>
    {
        [CareForm.NeighbourhoodTeam] = "#016552",
        [CareForm.Ambulant] = "#003967",
        [CareForm.DayCare] = "#6E8D5E",
        [CareForm.OwnNetwork] = "#2595D1",
        [CareForm.FosterCare] = "#7648B8",
        [CareForm.FamilyHome] = "#B45180",
        [CareForm.ClosedPlacement] = "#58120E",
        [CareForm.OtherStay] = "#CA3101",
        [CareForm.Unknown] = Unknown,
    };

    /// <summary>The colour of a state on a path: that of its form of care, and of the heaviest one where several run side by side (<c>02+14</c>).</summary>
    public static string OfState(string key) => key switch
    {
        "loopt-nog" => Plain,
        "onbekend" or "uit-beeld" => Unknown,
        _ => int.TryParse(key.AsSpan(key.LastIndexOf('+') + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var code) && Forms.TryGetValue((CareForm)code, out var colour)
            ? colour
            : Other,
    };

    /// <summary>The colour of a row: that of its form of care where the table divides by form, else the plain one.</summary>
    public static string OfRow(AnswerTable table, TableRow row)
    {
        if (row.Key == "onbekend") return Unknown;
        if (table.Dimension != "hulpvorm") return Plain;
        return int.TryParse(row.Key, NumberStyles.None, CultureInfo.InvariantCulture, out var code)
            && Forms.TryGetValue((CareForm)code, out var colour)
                ? colour
                : Other;
    }
}
