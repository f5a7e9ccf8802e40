using Roer.Care;

namespace Roer.Messages.Sample;

/// <summary>
/// What the town has set apart, at the begin and in the middle of each year, and what the State gives it, as each circular tells anew. With gaps: the provision
/// is missing in the first year, and of the second year nobody kept the last circular.
/// </summary>
internal sealed class TownReserves(SampleOptions options, IReadOnlyList<double> levels)
{
    private const long Thousand = 100_000;

    private static readonly Kind[] _kinds =
    [
        new("Egalisatiereserve jeugdhulp", ReserveKind.Reserve, ReservePurpose.YouthCare, true, 45_000),
        new("Reserve sociaal domein", ReserveKind.Reserve, ReservePurpose.General, true, 30_000),
        new("Algemene reserve", ReserveKind.Reserve, ReservePurpose.General, false, 400_000),
        new("Voorziening geschillen met aanbieders", ReserveKind.Provision, ReservePurpose.YouthCare, false, 8_000),
    ];

    private static readonly (string Name, int Percent)[] _parts = [("Algemene uitkering, aandeel jeugd", 93), ("Extra middelen jeugd", 7)];

    /// <summary>The balances that were known by the last known day.</summary>
    public IEnumerable<ReservePosition> Positions() =>
        from kind in _kinds
        from year in Enumerable.Range(options.FirstYear, options.Years)
        where kind.Sort != ReserveKind.Provision || year > options.FirstYear
        from half in Enumerable.Range(0, 2)
        let day = new DateOnly(year, 1 + (6 * half), 1)
        select new ReservePosition(
            Known(day.AddDays(40)), kind.Name, kind.Sort, kind.Purpose, kind.IsAvailable, year, day, Balance(kind, (2 * (year - options.FirstYear)) + half), "Verzonnen jaarrekening");

    /// <summary>The contribution of every year of the history and of the year after it, by circular.</summary>
    public IEnumerable<StateContribution> Contributions() =>
        from year in Enumerable.Range(options.FirstYear, options.Years + 1)
        from circular in Circulars(year)
        where circular.Day <= options.LastKnown
        from part in _parts
        select new StateContribution(Known(circular.Day), year, part.Name, circular.Name, Rounded(options.Youths * 1_000_000.0 * levels[year - options.FirstYear] * circular.Growth * part.Percent / 100), "Verzonnen circulaire");

    private IEnumerable<(string Name, DateOnly Day, double Growth)> Circulars(int year)
    {
        var growth = 0.97;
        (string Name, DateOnly Day)[] all =
        [
            ($"Septembercirculaire {year - 1}", new DateOnly(year - 1, 9, 17)),
            ($"Meicirculaire {year}", new DateOnly(year, 5, 30)),
            ($"Septembercirculaire {year}", new DateOnly(year, 9, 16)),
            ($"Decembercirculaire {year}", new DateOnly(year, 12, 18)),
        ];
        for (var index = 0; index < all.Length; index++)
        {
            growth *= RandomStream.Named("circulars", options.Seed, (year * 10L) + index).Spread(0.01);
            if (index < 3 || year != options.FirstYear + 1)
                yield return (all[index].Name, all[index].Day, growth);
        }
    }

    /// <summary>Each half year takes or adds a tenth at most.</summary>
    private long Balance(Kind kind, int halves)
    {
        var random = RandomStream.Named($"reserve {kind.Name}", options.Seed);
        double cents = options.Youths * (long)kind.CentsForEachYouth;
        for (var half = 0; half < halves; half++)
            cents *= 0.9 + (0.2 * random.Share());
        return Rounded(cents);
    }

    private Origin Known(DateOnly day) => new(options.Municipality, day, 0);

    private static long Rounded(double cents) => (long)Math.Round(cents / Thousand) * Thousand;

    private sealed record Kind(string Name, ReserveKind Sort, ReservePurpose Purpose, bool IsAvailable, int CentsForEachYouth);
}
