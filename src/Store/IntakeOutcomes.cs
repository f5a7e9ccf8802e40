namespace Roer.Store;

/// <summary>What outcomes mean.</summary>
internal static class IntakeOutcomes
{
    /// <summary>Whether the facts of the file are in the store.</summary>
    public static bool IsStored(this IntakeOutcome outcome) => outcome is IntakeOutcome.TakenIn or IntakeOutcome.Conflicting;
}
