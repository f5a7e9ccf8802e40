using Roer.Care;

namespace Roer.Messages.Sample;

/// <summary>
/// The town's risk register, which is looked at again every winter, and the truth behind it: the chance that each risk really has and the years in which it
/// happened. What happened stands in the truth file only; the messages and the other tables know nothing of it. With gaps: one risk has no chance in the
/// first year, one has no owner.
/// </summary>
internal sealed class TownRisks(SampleOptions options, IReadOnlyList<double> levels)
{
    private const int LastingYears = 99;
    private const string Source = "Verzonnen risicoregister";

    /// <summary>Amounts in eurocents for each youth in care at the prices of the first year.</summary>
    private static readonly Kind[] _kinds =
    [
        new("R01", "Indexatie van tarieven hoger dan begroot", 40, (5_000, 12_000, 30_000), RiskTerm.Structural, null),
        new("R02", "Uitspraak van de rechter over tarieven", 15, (10_000, 25_000, 70_000), RiskTerm.Structural, "6.72b"),
        new("R03", "Meer gesloten plaatsingen", 30, (4_000, 9_000, 35_000), RiskTerm.Incidental, "6.74c"),
        new("R04", "Nabetaling over oude jaren", 25, (2_000, 6_000, 15_000), RiskTerm.Incidental, null) { Years = 3 },
        new("R05", "Faillissement van een grote aanbieder", 5, (8_000, 20_000, 60_000), RiskTerm.Incidental, null),
        new("R06", "Wachtlijst wordt ingehaald", 50, (3_000, 8_000, 16_000), RiskTerm.Incidental, "6.74a"),
        new("R07", "Hogere bijdrage van het Rijk", 20, (-30_000, -15_000, -5_000), RiskTerm.Structural, null),
    ];

    /// <summary>The risks with the chance that they really have, in percent, and what they cost in the years in which they happened.</summary>
    public IEnumerable<(string Code, int Percent, IReadOnlyList<(int Year, long Cents)> Happened)> Truth() =>
        _kinds.Select(kind => (kind.Code, kind.Percent, (IReadOnlyList<(int, long)>)[.. Happened(kind)]));

    /// <summary>The register, a version of every risk each year.</summary>
    public IEnumerable<RegisteredRisk> Rows() =>
        from year in Enumerable.Range(options.FirstYear, options.Years)
        from kind in _kinds
        select Row(kind, year);

    private RegisteredRisk Row(Kind kind, int year)
    {
        var estimate = RandomStream.Named($"risk estimate {kind.Code}", options.Seed, year);
        var percent = Math.Clamp(kind.Percent + (5 * estimate.Between(-1, 1)), 1, 95);
        int? chance = kind.Code == "R06" && year == options.FirstYear ? null : percent * 100;
        var last = kind.Years == LastingYears ? (int?)null : options.FirstYear + kind.Years - 1;
        var level = options.Youths * levels[year - options.FirstYear];
        return new RegisteredRisk(
            new Origin(options.Municipality, new DateOnly(year, 1, 20), 0), kind.Code, kind.Name, chance,
            Euros(kind.Range.Low * level), Euros(kind.Range.Likely * level), Euros(kind.Range.High * level), kind.Term,
            kind.Code == "R05" ? null : "controller sociaal domein", options.FirstYear, last, kind.TaskField,
            kind.Percent >= 30 ? "Elk kwartaal bespreken met de aanbieders" : null, Source);
    }

    private IEnumerable<(int Year, long Cents)> Happened(Kind kind)
    {
        for (var year = options.FirstYear; year < options.FirstYear + Math.Min(kind.Years, options.Years); year++)
        {
            var chance = RandomStream.Named($"risk {kind.Code}", options.Seed, year);
            if (chance.Chance(kind.Percent / 100.0))
                yield return (year, Euros(Drawn(kind.Range, chance.Share()) * options.Youths * levels[year - options.FirstYear]));
        }
    }

    /// <summary>The inverse of the triangular distribution.</summary>
    private static double Drawn((int Low, int Likely, int High) range, double share)
    {
        double width = range.High - range.Low;
        return share * width < range.Likely - range.Low
            ? range.Low + Math.Sqrt(share * width * (range.Likely - range.Low))
            : range.High - Math.Sqrt((1 - share) * width * (range.High - range.Likely));
    }

    private static long Euros(double cents) => (long)Math.Round(cents / 100) * 100;

    private sealed record Kind(string Code, string Name, int Percent, (int Low, int Likely, int High) Range, RiskTerm Term, string? TaskField)
    {
        public int Years { get; init; } = LastingYears;
    }
}
