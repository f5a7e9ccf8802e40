using Roer.Care;

namespace Roer.Messages.Sample;

/// <summary>A family at one address; its children share what brings them into care.</summary>
internal sealed class Household
{
    public required int Number { get; init; }

    public required string Surname { get; init; }

    public required string Street { get; init; }

    public required int HouseNumber { get; init; }

    /// <summary>How much more or less than average its children come into care.</summary>
    public required double CareFactor { get; init; }

    /// <summary>Its days in town.</summary>
    public required DateSpan InTown { get; init; }

    /// <summary>Where it lived from when on, in order.</summary>
    public required IReadOnlyList<(DateOnly From, Neighbourhood Place)> Addresses { get; init; }

    public List<InventedChild> Children { get; } = [];

    public Neighbourhood PlaceOn(DateOnly day)
    {
        var place = Addresses[0].Place;
        foreach (var (from, next) in Addresses)
        {
            if (from <= day)
                place = next;
        }

        return place;
    }
}

/// <summary>A child of the town.</summary>
internal sealed class InventedChild
{
    public required Household Household { get; init; }

    /// <summary>Its place in the order of birth within the household.</summary>
    public required int Rank { get; init; }

    public required DateOnly Birth { get; init; }

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
