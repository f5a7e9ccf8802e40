namespace Roer.Messages.Sample;

/// <summary>Counts the residents of 0–22 years, and those with help, by neighbourhood and year.</summary>
internal sealed class TownCensus
{
    public const int OldestYouth = 22;

    private readonly Dictionary<(string Place, int Year, int Age), int> _residents = [];
    private readonly Dictionary<(string Place, int Year), int> _inCare = [];

    public TownCensus(SampleOptions options, IReadOnlyList<Neighbourhood> places, TownPeople people)
    {
        Places = places;
        for (var year = options.FirstYear; year < options.FirstYear + options.Years; year++)
        {
            foreach (var household in people.Households)
                Count(household, year);
        }
    }

    public IReadOnlyList<Neighbourhood> Places { get; }

    public int Residents(Neighbourhood place, int year, int age) => _residents.GetValueOrDefault((place.Code, year, age));

    public int Youths(Neighbourhood place, int year)
    {
        var sum = 0;
        for (var age = 0; age <= OldestYouth; age++)
            sum += Residents(place, year, age);
        return sum;
    }

    /// <summary>Youths with help in the year, by where they lived on 1 January.</summary>
    public int InCare(Neighbourhood place, int year) => _inCare.GetValueOrDefault((place.Code, year));

    private void Count(Household household, int year)
    {
        var day = new DateOnly(year, 1, 1);
        var place = household.PlaceOn(day).Code;
        foreach (var child in household.Children)
        {
            var age = child.AgeOn(day);
            if (household.InTown.Contains(day) && child.Birth <= day && age <= OldestYouth)
                _residents[(place, year, age)] = _residents.GetValueOrDefault((place, year, age)) + 1;
            if (child.Care.Count > 0 && TownPeople.HasHelp(child, year))
                _inCare[(place, year)] = _inCare.GetValueOrDefault((place, year)) + 1;
        }
    }
}
