using Roer.Care;

namespace Roer.Messages;

/// <summary>The CSV <c>verwijzers</c>: who referred a child to the care of an allocation.</summary>
internal sealed class Verwijzers() : CsvForm("verwijzers", "gemeente", "toewijzingsnummer", "verwijzer", "bekend_op", "bron")
{
    private static readonly string[] _codes = ["01", "02", "03", "04", "05", "06", "08"];

    private readonly Overlaps _once = new();

    public override string? Take(CsvRow row, Facts facts)
    {
        var referral = new Referral(
            row.Origin(),
            row.Allocation("toewijzingsnummer"),
            row.Digits("verwijzer", 2),
            row.Text("bron"));
        if (row.IsWrong)
            return null;
        if (!_codes.Contains(referral.Referrer, StringComparer.Ordinal))
            facts.Part.Findings.Add(Remark(
                "VERWIJZER-ONBEKEND", $"Het type verwijzer bestaat niet. Verwacht een code uit COD327: {string.Join(", ", _codes)}.", row.Line, "verwijzer"));
        var key = string.Join('\n', referral.Origin.Municipality, referral.Allocation, referral.Origin.Known.DayNumber);
        _once.JudgeOnce(facts, key, row.Line, "toewijzingsnummer");
        facts.Part.Tables.Referrals.Add(referral);
        facts.Counted();
        return referral.Origin.Municipality;
    }
}
