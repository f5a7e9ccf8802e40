namespace Roer.Store;

/// <summary>A file whose outcome is durable, so that it may be acknowledged.</summary>
/// <param name="FileName">The name under which it was offered.</param>
/// <param name="Kind">What kind of file it is, as in <see cref="Care.Intake.Kind"/>.</param>
/// <param name="Municipality">The municipality; empty for a refused file that does not tell.</param>
/// <param name="Outcome">What became of it.</param>
/// <param name="Intake">Its number in the store; for a file that was already known the number it was given then.</param>
/// <param name="Facts">How many facts were stored, of every kind.</param>
/// <param name="ClaimLines">How many of those are claim lines.</param>
/// <param name="Findings">How many findings were stored.</param>
public sealed record CommittedFile(
    string FileName, string? Kind, string? Municipality, IntakeOutcome Outcome, long Intake, int Facts, int ClaimLines, int Findings)
{
    /// <summary>The number of the file that holds other content of the same message; empty when there is none.</summary>
    public long? ConflictsWith { get; init; }

    /// <summary>The number under which the same content was taken in and withdrawn before; empty when it never was.</summary>
    public long? WithdrawnBefore { get; init; }
}
