using Roer.Care;

namespace Roer.Messages.Sample;

/// <summary>Draws the families of the town, without care.</summary>
internal sealed class Families(SampleOptions options, IReadOnlyList<Neighbourhood> map)
{
    private static readonly double[] ChildrenWeights = [0.33, 0.44, 0.17, 0.06];
    private readonly double[] _placeWeights = [.. map.Select(place => place.Weight)];

    public Household Draw(int number)
    {
        var random = RandomStream.Named("household", options.Seed, number);
        var window = options.LastKnown.DayNumber - options.FirstDay.AddYears(-32).DayNumber;
        var firstBirth = options.FirstDay.AddYears(-32).AddDays(random.Below(window));
        var place = map[random.Weighted(_placeWeights)];
        var household = Settle(number, firstBirth, place, random);
        var birth = firstBirth;
        var children = 1 + random.Weighted(ChildrenWeights);
        for (var rank = 0; rank < children && birth <= options.LastKnown; rank++)
        {
            household.Children.Add(Bear(household, rank, birth, random));
            birth = birth.AddDays(random.Between(500, 1700));
        }

        return household;
    }

    private Household Settle(int number, DateOnly firstBirth, Neighbourhood place, RandomStream random)
    {
        var arrival = random.Chance(0.14) ? firstBirth.AddDays(random.Below(15 * 365)) : firstBirth.AddDays(-300);
        var departure = arrival.AddDays(Math.Max(200, (int)(random.Exponential() * 70 * 365)));
        var addresses = new List<(DateOnly, Neighbourhood)> { (arrival, place) };
        var moveDay = arrival.AddDays(30 + (int)(random.Exponential() * 16 * 365));
        while (moveDay < departure && moveDay <= options.LastKnown)
        {
            addresses.Add((moveDay, map[random.Weighted(_placeWeights)]));
            moveDay = moveDay.AddDays(30 + (int)(random.Exponential() * 16 * 365));
        }

        return new Household
        {
            Number = number,
            Surname = InventedNames.Surname(random),
            Street = InventedNames.Street(random),
            HouseNumber = random.Between(1, 399),
            CareFactor = random.Spread(0.8),
            InTown = departure < options.LastKnown.AddYears(5) ? DateSpan.Of(arrival, departure) : DateSpan.From(arrival),
            Addresses = addresses,
        };
    }

    private static InventedChild Bear(Household household, int rank, DateOnly birth, RandomStream random)
    {
        var uncertain = random.Chance(0.002);
        return new InventedChild
        {
            Household = household,
            Rank = rank,
            Birth = uncertain ? new DateOnly(birth.Year, birth.Month, 1) : birth,
            BirthPrecision = uncertain ? "1" : null,
            Sex = random.Chance(0.003) ? "0" : random.Chance(0.56) ? "1" : "2",
            FirstName = InventedNames.FirstName(random),
        };
    }
}
