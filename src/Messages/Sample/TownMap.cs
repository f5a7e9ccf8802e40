namespace Roer.Messages.Sample;

/// <summary>The six districts of the town and their twenty-five neighbourhoods.</summary>
internal static class TownMap
{
    private static readonly int[] Districts = [5, 5, 4, 4, 4, 3];

    public static IReadOnlyList<Neighbourhood> Draw(SampleOptions options)
    {
        var random = RandomStream.Named("map", options.TownSeed ?? options.Seed);
        var all = new List<Neighbourhood>();
        for (var district = 0; district < Districts.Length; district++)
        {
            var care = random.Spread(0.25);
            for (var part = 0; part < Districts[district]; part++)
            {
                all.Add(new Neighbourhood(
                    $"BU{options.Municipality}{district + 1:D2}{part + 1:D2}",
                    random.Spread(0.6),
                    care * random.Spread(0.2),
                    2.8 + (2.4 * random.Share())));
            }
        }

        var mean = all.Sum(place => place.Weight * place.CareFactor) / all.Sum(place => place.Weight);
        return [.. all.Select(place => place with { CareFactor = place.CareFactor / mean })];
    }
}
