namespace Roer.Messages.Sample;

/// <summary>A child of the town.</summary>
internal sealed class InventedChild
{
    public required Household Household { get; init; }

    /// <summary>Its place in the order of birth within the household.</summary>
    public required int Rank { get; init; }

    public required DateOnly Birth { get; init; }

    /// <summary>Another day of birth than the true one, for a child of which every message is wrong.</summary>
    public DateOnly? WrongBirth { get; set; }

    public DateOnly BirthAsTold => WrongBirth ?? Birth;

    /// <summary>COD046.</summary>
    public required string Sex { get; init; }

    public required string FirstName { get; init; }

    /// <summary>COD170; empty for most.</summary>
    public string? BirthPrecision { get; init; }

    /// <summary>Its number in the truth file, from 0; given to children with care in the history only.</summary>
    public int Index { get; set; } = -1;

    /// <summary>The service number; given to children with care in the history only.</summary>
    public string ServiceNumber { get; set; } = "";

    public List<InventedTrajectory> Care { get; } = [];

    public long Key => ((long)Household.Number * 8) + Rank;

    public int AgeOn(DateOnly day) =>
        day.Year - Birth.Year - (day.Month < Birth.Month || (day.Month == Birth.Month && day.Day < Birth.Day) ? 1 : 0);
}
