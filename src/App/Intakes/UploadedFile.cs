using Roer.App.TakeIn;
using Roer.Care;
using Roer.Store;

namespace Roer.App.Intakes;

/// <summary>What became of a file from a browser. Of an archive every file in it is told of, the first ones when there are very many.</summary>
/// <param name="Name">The file's name, safe to show.</param>
/// <param name="Result">What became of everything in it; empty when it could not be read.</param>
/// <param name="Files">The files in it, with why they were refused.</param>
/// <param name="Fault">Why it could not be read.</param>
public sealed record UploadedFile(string Name, TakeInResult? Result, IReadOnlyList<(CommittedFile File, IReadOnlyList<Finding> Reasons)> Files, string? Fault)
{
    private const int MostFiles = 200;

    /// <summary>The lowest and the highest number of what came in now; empty when nothing did.</summary>
    public (long First, long Last)? Numbers { get; init; }

    public static UploadedFile Of(string name, TakeInResult result, IReadOnlyList<CommittedFile> committed)
    {
        var reasons = result.RefusedFiles.ToDictionary(refused => refused.File, refused => refused.Findings, ReferenceEqualityComparer.Instance as IEqualityComparer<CommittedFile>);
        var entered = committed.Where(file => file.Outcome != IntakeOutcome.AlreadyKnown).Select(file => file.Intake).ToList();
        return new UploadedFile(name, result, [.. committed.Take(MostFiles).Select(file => (file, reasons.GetValueOrDefault(file, [])))], null)
        {
            Numbers = entered.Count == 0 ? null : (entered.Min(), entered.Max()),
        };
    }

    public static UploadedFile Unreadable(string name, string fault) => new(name, null, [], fault);
}
