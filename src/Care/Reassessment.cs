namespace Roer.Care;

/// <summary>What a reassessment of running care came to.</summary>
public enum ReassessmentOutcome
{
    /// <summary>The table names an outcome that does not exist.</summary>
    Unknown = 0,

    /// <summary>The care goes on for longer.</summary>
    Extended = 1,

    /// <summary>The care ends earlier than was planned.</summary>
    Shortened = 2,

    /// <summary>The care ends.</summary>
    Ended = 3,

    /// <summary>Nothing changes.</summary>
    Unchanged = 4,
}

/// <summary>A reassessment (herbeoordeling) of the care on an allocation.</summary>
/// <param name="Origin">Where the fact stands.</param>
/// <param name="Allocation">The allocation number.</param>
/// <param name="Day">The day of the reassessment.</param>
/// <param name="Outcome">What it came to.</param>
/// <param name="Source">Who says so.</param>
public sealed record Reassessment(Origin Origin, int Allocation, DateOnly Day, ReassessmentOutcome Outcome, string Source);
