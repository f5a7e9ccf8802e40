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
