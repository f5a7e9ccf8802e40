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
/// <param name="Expected">Of each part its mean: late, running, new.</param>
/// <param name="Spread">Of each part the standard deviation of its paths.</param>
/// <param name="Mean">The expected amount of the whole.</param>
/// <param name="Deviation">The standard deviation of the paths.</param>
/// <param name="Ninety">The amount that is enough with 90% chance.</param>
/// <param name="Place">The share of the paths below the truth.</param>
/// <param name="Warnings">What the page says first.</param>
internal sealed record ExaminedForecast(
    int Seed, DateOnly AsOf, TrueYear Truth, (double Late, double Running, double Entries) Expected, (double Late, double Running, double Entries) Spread, double Mean, double Deviation, double Ninety, double Place, IReadOnlyList<string> Warnings)
{
    /// <summary>How far the expected amount lies above the truth, as a share of it.</summary>
    public double Error => (Mean / Truth.Total) - 1;

    /// <summary>Whether the central interval of a level holds the truth.</summary>
    public bool Holds(double level) => Math.Abs(Place - 0.5) <= level / 2;
}

/// <summary>Forecasts the year of invented towns on four days, and compares with what the year came to.</summary>
internal static class YearEndExamination
{
    public const int Year = 2024;

    public static readonly IReadOnlyList<int> Months = [3, 6, 9, 11];

    public static readonly IReadOnlyList<YearEndScenario> Scenarios =
    [
        new("geen breuk", _ => null),
        new("nieuwe productcodes voor 20 % van ambulant", year => new TownShift(year) { NewProduct = 0.2 }),
        new("tarieven +8 %", year => new TownShift(year) { Price = 1.08 }),
        new("instroom +30 %", year => new TownShift(year) { Inflow = 1.3 }),
    ];

    public static IReadOnlyList<ExaminedForecast> Examine(YearEndScenario scenario, int seed, int youths, DrawOptions drawn)
    {
        using var town = ExaminedTown.Of(ExaminedTown.Options(seed, youths, Year) with { Shift = scenario.ShiftIn(Year) });
        return [.. Months.Select(month => Forecast(town, seed, new DateOnly(Year, month, DateTime.DaysInMonth(Year, month)), drawn))];
    }

    private static ExaminedForecast Forecast(ExaminedTown town, int seed, DateOnly asOf, DrawOptions drawn)
    {
        var outlook = YearEndOutlook.Of(town.Facts(asOf), drawn);
        var count = YearEndCount.Of(outlook, null, new YearEndFilter([]));
        var (totals, truth) = (count.Totals, town.Truth(asOf));
        var mean = totals.Average(cents => (double)cents);
        var below = totals.Count(cents => cents < truth.Total) + (totals.Count(cents => cents == truth.Total) / 2.0);
        return new ExaminedForecast(
            seed, asOf, truth, (count.Sums.Late.Average(), count.Sums.Stock.Average(), count.Sums.Entries.Average()),
            (Deviation(count.Sums.Late), Deviation(count.Sums.Stock), Deviation(count.Sums.Entries)), mean,
            Deviation(totals), PathSpread.Of(totals).Quantile(0.9), below / totals.Length, YearEndBreaks.Of(outlook));
    }

    private static double Deviation(long[] cents)
    {
        var mean = cents.Average();
        return Math.Sqrt(cents.Sum(each => (each - mean) * (each - mean)) / (cents.Length - 1));
    }
}
