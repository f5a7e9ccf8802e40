using Roer.Care;

namespace Roer.Messages.Sample;

/// <summary>What messages do not contain, as the town's tables have it, with gaps.</summary>
internal sealed class TownTables
{
    private readonly SampleOptions _options;
    private readonly TownPeople _people;
    private readonly TownCensus _census;

    public TownTables(SampleOptions options, TownPeople people, TownCensus census)
    {
        _options = options;
        _people = people;
        _census = census;
    }

    /// <summary>The dictionary. Some products are missing, so that the national list must help; one row describes a whole category.</summary>
    public IEnumerable<ProductMeaning> ProductRows()
    {
        var known = new Origin(_options.Municipality, _options.FirstDay, 0);
        var since = new DateOnly(_options.IsClean ? 1990 : _options.FirstYear - 1, 1, 1);
        const string source = "Verzonnen productenboek";
        foreach (var product in Products.Of(_options).Where(product => product.InDictionary))
        {
            var form = product == StayProducts.NationalStay ? CareForm.Unknown : product.Form;
            yield return new ProductMeaning(
                known, product.Category, product.Code, product.Description, form, product.TaskField, null, since, null, source);
        }

        yield return new ProductMeaning(
            known, "45", "45A01", "Ambulant regulier, resultaat (oud)", CareForm.Ambulant, "6.72a", Products.Result.Code, since, _options.FirstDay.AddDays(-1), source);
        yield return new ProductMeaning(
            known, "45", "", "Ambulant zonder nader product", CareForm.Ambulant, "6.72a", null, since, null, source);
    }

    /// <summary>Residents of 0–22 years on 1 January.</summary>
    public IEnumerable<Population> PopulationRows()
    {
        for (var year = _options.FirstYear; year < _options.FirstYear + _options.Years; year++)
        {
            var known = new Origin(_options.Municipality, new DateOnly(year, 3, 1), 0);
            foreach (var place in _census.Places)
            {
                for (var age = 0; age <= TownCensus.OldestYouth; age++)
                    yield return new Population(known, place.Code, year, age, _census.Residents(place, year, age), "Verzonnen bevolkingsregister");
            }
        }
    }

    /// <summary>Where children in care lived. Two in a hundred children are missing.</summary>
    public IEnumerable<(InventedChild Child, Residence Row)> ResidenceRows(TownFacts facts)
    {
        var random = RandomStream.Named("addresses", _options.Seed);
        foreach (var child in _people.InCare)
        {
            if (random.Chance(0.02))
                continue;
            foreach (var row in Residences(child, facts))
                yield return (child, row);
        }
    }

    private IEnumerable<Residence> Residences(InventedChild child, TownFacts facts)
    {
        var household = child.Household;
        for (var index = 0; index < household.Addresses.Count; index++)
        {
            var (from, place) = household.Addresses[index];
            var first = from > child.Birth ? from : child.Birth;
            DateOnly? last = index + 1 < household.Addresses.Count ? household.Addresses[index + 1].From.AddDays(-1) : null;
            if (last is null && !household.InTown.IsOpen && household.InTown.Last <= _options.LastKnown)
                last = household.InTown.Last;
            if (last < first || first > _options.LastKnown)
                continue;
            var known = first.AddDays(4) > _options.LastKnown ? _options.LastKnown : first.AddDays(4);
            yield return new Residence(
                new Origin(_options.Municipality, known, 0), facts.Pseudonym(child), place.Code, first, last, "Verzonnen bevolkingsregister");
        }
    }

    /// <summary>Key figures as CBS publishes them: fives, small ones left out, the last year not yet there.</summary>
    public IEnumerable<KeyFigure> KeyFigureRows()
    {
        for (var year = _options.FirstYear + _options.Years - 1; year >= _options.FirstYear; year--)
        {
            yield return Figure($"GM{_options.Municipality}", "Gemeente", _census.Places, year);
            foreach (var district in _census.Places.GroupBy(place => place.District))
            {
                yield return Figure(district.Key, "Wijk", [.. district], year);
                foreach (var place in district)
                    yield return Figure(place.Code, "Buurt", [place], year);
            }
        }
    }

    private KeyFigure Figure(string code, string kind, IReadOnlyList<Neighbourhood> places, int year)
    {
        var youths = places.Sum(place => _census.Youths(place, year));
        var inCare = places.Sum(place => _census.InCare(place, year));
        var residents = (int)places.Sum(place => _census.Youths(place, year) * place.ResidentsPerYouth);
        var published = year < _options.FirstYear + _options.Years - 1 && inCare > 7;
        return new KeyFigure(
            new Origin(_options.Municipality, new DateOnly(year, 1, 1), 0),
            code,
            kind,
            _options.Name,
            year,
            kind == "Gemeente" ? residents : Fives(residents),
            published ? Fives(inCare) : null,
            published ? (int)Math.Round(1000.0 * inCare / youths) : null);
    }

    private static int Fives(int number) => (number + 2) / 5 * 5;
}
