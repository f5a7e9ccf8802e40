using Roer.Care;
using Roer.Store;

namespace Roer.App.TakeIn;

/// <summary>What became of all files that were offered.</summary>
/// <param name="Files">The files that were offered; in an archive or an envelope each file counts.</param>
/// <param name="Skipped">Files in the folders and archives that are neither XML nor CSV.</param>
/// <param name="Refused">The files that were refused.</param>
/// <param name="AlreadyKnown">The files that had been taken in before.</param>
/// <param name="Messages">The iJw messages that were newly taken in.</param>
/// <param name="ClaimLines">The claim lines that were newly taken in.</param>
/// <param name="Findings">The findings that were newly stored.</param>
/// <param name="RefusedFiles">The refused files with their reasons; the first ones when there are very many.</param>
/// <param name="Stand">The last intake.</param>
public sealed record TakeInResult(
    int Files, int Skipped, int Refused, int AlreadyKnown, int Messages, long ClaimLines, long Findings, IReadOnlyList<RefusedFile> RefusedFiles, long Stand)
{
    public int TakenIn => Files - Refused - AlreadyKnown;

    /// <summary>The files that were taken in after they had been withdrawn.</summary>
    public int Returned { get; init; }
}

/// <summary>A refused file and why.</summary>
public sealed record RefusedFile(CommittedFile File, IReadOnlyList<Finding> Findings)
{
    public string FileName => File.FileName;
}
