using Roer.Messages.Sample;
using Roer.Methods.Spending;
using Roer.Questions.WhereWillTheYearEnd;

namespace Roer.Tests.YearEnds;

/// <summary>What breaks, under the name by which the document knows it.</summary>
internal sealed record YearEndScenario(string Name, Func<int, TownShift?> ShiftIn);

/// <summary>One forecast of one town against what the year came to.</summary>
/// <param name="Seed">Of the town.</param>
/// <param name="AsOf">The day of the forecast.</param>
/// <param name="Truth">What the year came to.</param>
/// <param name="Expected">Of each part its mean: late with settlements, running, new.</param>
/// <param name="Mean">The expected amount of the whole.</param>
/// <param name="Width">The width of the central 80% interval, as a share of the truth.</param>
/// <param name="Place">The share of the paths below the truth.</param>
/// <param name="IsWarned">Whether the page says first that the past is a poor guide.</param>
internal sealed record ExaminedForecast(
    int Seed, DateOnly AsOf, TrueYear Truth, (double Late, double Running, double Entries) Expected, double Mean, double Width, double Place, bool IsWarned)
{
    /// <summary>How far the expected amount lies above the truth, as a share of it.</summary>
    public double Error => (Mean / Truth.Total) - 1;

    /// <summary>How far each part lies above the truth, as a share of the whole year.</summary>
    public (double Late, double Running, double Entries) Missed =>
        ((Expected.Late - Truth.Late - Truth.Settled) / Truth.Total, (Expected.Running - Truth.Running) / Truth.Total, (Expected.Entries - Truth.Entries) / Truth.Total);

    /// <summary>Whether the central interval of a level holds the truth.</summary>
    public bool Holds(double level) => Math.Abs(Place - 0.5) <= level / 2;
}

/// <summary>How many towns of a size are examined.</summary>
/// <param name="Youths">The size.</param>
/// <param name="Plain">So many without a break.</param>
/// <param name="Broken">So many with each break.</param>
internal sealed record ExaminedSize(int Youths, int Plain, int Broken)
{
    /// <summary>What must be run in the end.</summary>
    public static readonly IReadOnlyList<ExaminedSize> All = [new(300, 200, 40), new(3_000, 200, 40), new(20_000, 20, 4)];

    /// <summary>Sizes as <c>300x100+20</c>, parted by spaces: so many youths, towns without a break, and towns with each break. Anything else is all that must be run.</summary>
    public static IReadOnlyList<ExaminedSize> Parse(string text)
    {
        var found = System.Text.RegularExpressions.Regex.Matches(text, @"(\d+)x(\d+)\+(\d+)");
        int Number(System.Text.RegularExpressions.Match match, int group) => int.Parse(match.Groups[group].Value, System.Globalization.CultureInfo.InvariantCulture);
        return found.Count == 0 ? All : [.. found.Select(match => new ExaminedSize(Number(match, 1), Number(match, 2), Number(match, 3)))];
    }
}

/// <summary>Forecasts the year of invented towns on four days, and compares with what the year came to.</summary>
internal static class YearEndExamination
{
    public const int Year = 2024;

    /// <summary>Towns with a lower seed judge no more: 1 to 40 served to make the forecast better, 41 to 100 were looked at.</summary>
    public const int FirstSeed = 101;

    public static readonly IReadOnlyList<int> Months = [3, 6, 9, 11];

    public static readonly IReadOnlyList<YearEndScenario> Scenarios =
    [
        new("geen breuk", _ => null),
        new("nieuwe productcodes voor 20 % van ambulant", year => new TownShift(year) { NewProduct = 0.2 }),
        new("tarieven +8 %", year => new TownShift(year) { Price = 1.08 }),
        new("instroom +30 % vanaf januari", year => new TownShift(year) { Inflow = 1.3 }),
        new("instroom +30 % vanaf mei", year => new TownShift(year) { FromMonth = 5, Inflow = 1.3 }),
        new("opnamestop bij vijf van zestien ambulante aanbieders vanaf april", year => new TownShift(year) { FromMonth = 4, Stopped = 5 }),
    ];

    public static IReadOnlyList<ExaminedForecast> Examine(YearEndScenario scenario, int seed, int youths, DrawOptions drawn)
    {
        using var town = ExaminedTown.Of(ExaminedTown.Options(seed, youths, Year) with { Shift = scenario.ShiftIn(Year) });
        return [.. Months.Select(month => Forecast(town, seed, new DateOnly(Year, month, DateTime.DaysInMonth(Year, month)), drawn))];
    }

    /// <summary>Examines what is not among the rows yet, some towns at a time, and tells of each town when it is there.</summary>
    public static void Examine(IReadOnlyList<ExaminedSize> sizes, IReadOnlyList<ExaminedTowns> known, DrawOptions drawn, Action<ExaminedTowns> told)
    {
        var asked = from size in sizes
                    from scenario in Scenarios
                    from seed in Enumerable.Range(FirstSeed, scenario == Scenarios[0] ? size.Plain : size.Broken)
                    where !known.Any(towns => towns.Scenario == scenario && towns.Youths == size.Youths && towns.Forecasts.Any(forecast => forecast.Seed == seed))
                    select (scenario, size.Youths, seed);
        var telling = new Lock();
        Parallel.ForEach(asked.ToList(), new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount }, each =>
        {
            var forecasts = Examine(each.scenario, each.seed, each.Youths, drawn);
            lock (telling) told(new(each.scenario, each.Youths, forecasts));
        });
    }

    private static ExaminedForecast Forecast(ExaminedTown town, int seed, DateOnly asOf, DrawOptions drawn)
    {
        var outlook = YearEndOutlook.Of(town.Facts(asOf), drawn);
        var count = YearEndCount.Of(outlook, null, new YearEndFilter([]));
        var (totals, truth) = (count.Totals, town.Truth(asOf));
        var (mean, spread) = (totals.Average(cents => (double)cents), PathSpread.Of(totals));
        var below = totals.Count(cents => cents < truth.Total) + (totals.Count(cents => cents == truth.Total) / 2.0);
        return new ExaminedForecast(
            seed, asOf, truth, (count.Sums.Late.Average() + count.Sums.Settled.Average(), count.Sums.Stock.Average(), count.Sums.Entries.Average()), mean,
            (spread.Quantile(0.9) - spread.Quantile(0.1)) / (double)truth.Total, below / totals.Length, YearEndBreaks.Of(outlook).Count > 0);
    }
}
