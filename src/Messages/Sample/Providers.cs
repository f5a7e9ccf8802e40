using Roer.Care;

namespace Roer.Messages.Sample;

/// <summary>The forty providers of the town.</summary>
internal static class Providers
{
    private static readonly (int Count, double Size, CareForm[] Forms)[] Kinds =
    [
        (1, 1, [CareForm.NeighbourhoodTeam]),
        (2, 1, [CareForm.Protection, CareForm.Probation, CareForm.PreventiveJustice]),
        (2, 1, [CareForm.Ambulant, CareForm.OtherStay]),
        (3, 1.5, [CareForm.FosterCare, CareForm.Ambulant]),
        (4, 0.5, [CareForm.FamilyHome]),
        (1, 1, [CareForm.ClosedPlacement]),
        (5, 1.5, [CareForm.OtherStay, CareForm.Ambulant, CareForm.FamilyHome]),
        (6, 1, [CareForm.DayCare, CareForm.Ambulant, CareForm.OwnNetwork]),
        (16, 1, [CareForm.Ambulant, CareForm.OwnNetwork]),
    ];

    public static IReadOnlyList<InventedProvider> Found(SampleOptions options)
    {
        var random = RandomStream.Named("providers", options.TownSeed ?? options.Seed);
        var all = new List<InventedProvider>();
        foreach (var (count, size, forms) in Kinds)
        {
            for (var number = 0; number < count; number++)
                all.Add(FoundOne(all.Count, size, forms, (random, options)));
        }

        return all;
    }

    private static InventedProvider FoundOne(int index, double size, CareForm[] forms, (RandomStream Random, SampleOptions Options) town)
    {
        var (random, options) = town;
        var stopYear = options.FirstYear + (options.Years / 2);
        return new InventedProvider
        {
            Index = index,
            Code = $"{99000101 + (index * 7)}",
            Size = size * random.Spread(1.0),
            Forms = forms,
            IsNational = index is 3 or 4,
            BillsByQuarter = index is 9 or 19 or 27,
            Settles = index is 14,
            OmitsNumbers = index is 21 or 30 && !options.IsClean,
            AdmissionStop = index is 25
                ? DateSpan.Of(new DateOnly(stopYear, 3, 1), new DateOnly(stopYear, 8, 31))
                : null,
            Promptness = 0.78 + (0.19 * random.Share()),
            ForgetsStops = 0.16 * random.Share(),
            ClaimDay = random.Between(4, 22),
            PriceFactor = random.Chance(0.35) ? 0.93 + (0.17 * random.Share()) : 1,
        };
    }
}
