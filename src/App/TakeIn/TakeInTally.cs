using Roer.Care;
using Roer.Store;

namespace Roer.App.TakeIn;

/// <summary>Counts what was committed. It keeps the reasons of a bounded number of refusals, so that memory does not grow with the files.</summary>
internal sealed class TakeInTally
{
    private const int MostRefusedFiles = 1000;
    private readonly List<RefusedFile> _refusedFiles = [];
    private readonly Queue<Finding[]> _reasons = new();
    private int _files;
    private int _refused;
    private int _known;
    private int _returned;
    private int _messages;
    private long _claimLines;
    private long _findings;

    public void Offered(Intake firstPart)
    {
        _files++;
        _reasons.Enqueue([.. firstPart.Findings.Where(finding => finding.Severity == Severity.Refusal)]);
    }

    public void Committed(CommittedFile file)
    {
        var reasons = _reasons.Dequeue();
        if (file.Outcome == IntakeOutcome.TakenIn) _claimLines += file.ClaimLines;
        _findings += file.Findings + (file.Outcome == IntakeOutcome.Conflicting ? 1 : 0);
        if (file.Outcome == IntakeOutcome.TakenIn && file.Kind?.StartsWith("JW", StringComparison.Ordinal) == true) _messages++;
        if (file.WithdrawnBefore is not null) _returned++;
        if (IsRefused(file, reasons)) Refuse(file, reasons);
        else if (file.Outcome == IntakeOutcome.AlreadyKnown) _known++;
    }

    public TakeInResult Result(int skipped, long stand) =>
        new(_files, skipped, _refused, _known, _messages, _claimLines, _findings, _refusedFiles, stand) { Returned = _returned };

    // A refused file that is offered again changes nothing in the store, but it is still refused.
    private static bool IsRefused(CommittedFile file, Finding[] reasons) =>
        file.Outcome is IntakeOutcome.Refused or IntakeOutcome.Conflicting || (file.Outcome == IntakeOutcome.AlreadyKnown && reasons.Length > 0);

    private void Refuse(CommittedFile file, Finding[] reasons)
    {
        _refused++;
        if (_refusedFiles.Count < MostRefusedFiles) _refusedFiles.Add(new RefusedFile(file, reasons.Length > 0 ? reasons : [Conflict(file)]));
    }

    private static Finding Conflict(CommittedFile file) => new(
        "IDENTITEIT", Severity.Refusal,
        $"Dit bericht is al eerder ingelezen, maar met een andere inhoud (stand {file.ConflictsWith}). Roer bewaart beide en telt er één, altijd dezelfde. Vraag de afzender welk bericht geldt.", 0);
}
