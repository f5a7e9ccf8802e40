using Roer.Care;

namespace Roer.Messages;

/// <summary>The CSV <c>herbeoordelingen</c>: when the care on an allocation was looked at again, and what came of it.</summary>
internal sealed class Herbeoordelingen() : CsvForm("herbeoordelingen", "gemeente", "toewijzingsnummer", "datum", "uitkomst", "bekend_op", "bron")
{
    private static readonly Choices<ReassessmentOutcome> _outcomes = new(
        "UITKOMST-ONBEKEND",
        "uitkomst",
        ("verlengd", ReassessmentOutcome.Extended),
        ("verkort", ReassessmentOutcome.Shortened),
        ("beëindigd", ReassessmentOutcome.Ended),
        ("beeindigd", ReassessmentOutcome.Ended),
        ("ongewijzigd", ReassessmentOutcome.Unchanged));

    private readonly Overlaps _once = new();

    public override string? Take(CsvRow row, Facts facts)
    {
        row.Text("uitkomst");
        var reassessment = new Reassessment(
            row.Origin(),
            row.Allocation("toewijzingsnummer"),
            row.Date("datum"),
            _outcomes.Of(row) ?? ReassessmentOutcome.Unknown,
            row.Text("bron"));
        if (row.IsWrong)
            return null;
        _outcomes.Judge(row, facts);
        var key = string.Join('\n', reassessment.Origin.Municipality, reassessment.Allocation, reassessment.Day.DayNumber, reassessment.Origin.Known.DayNumber);
        _once.JudgeOnce(facts, key, row.Line, "toewijzingsnummer");
        facts.Part.Tables.Reassessments.Add(reassessment);
        facts.Counted();
        return reassessment.Origin.Municipality;
    }
}
