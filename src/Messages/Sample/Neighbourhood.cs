namespace Roer.Messages.Sample;

/// <summary>A neighbourhood of the invented town.</summary>
/// <param name="Code">As CBS writes it, <c>BU99010101</c>.</param>
/// <param name="Name">Its name.</param>
/// <param name="Weight">Its share of the families, before scaling.</param>
/// <param name="CareFactor">How much more or less than average its children come into care.</param>
/// <param name="ResidentsPerYouth">Residents of all ages for each resident of 0–22 years.</param>
internal sealed record Neighbourhood(string Code, string Name, double Weight, double CareFactor, double ResidentsPerYouth)
{
    public string District => $"WK{Code[2..8]}";
}

/// <summary>The districts and neighbourhoods of the town.</summary>
internal static class TownMap
{
    private static readonly string[] Districts = ["Oud-Verzonnen", "Fabelveld", "Dichterswijk", "Luchtkasteel", "Nergenshuizen", "Droomoord"];
    private static readonly string[] Parts = ["Noord", "Oost", "Zuid", "West", "Midden"];
    private static readonly int[] Sizes = [5, 5, 4, 4, 4, 3];

    public static IReadOnlyList<Neighbourhood> Draw(SampleOptions options)
    {
        var random = RandomStream.Named("map", options.Seed);
        var all = new List<Neighbourhood>();
        for (var district = 0; district < Districts.Length; district++)
        {
            var care = random.Spread(0.25);
            for (var part = 0; part < Sizes[district]; part++)
            {
                all.Add(new Neighbourhood(
                    $"BU{options.Municipality}{district + 1:D2}{part + 1:D2}",
                    $"{Districts[district]}-{Parts[part]}",
                    random.Spread(0.6),
                    care * random.Spread(0.2),
                    2.8 + (2.4 * random.Share())));
            }
        }

        return all;
    }

    public static string DistrictName(string code) => Districts[code[^1] - '1'];
}
