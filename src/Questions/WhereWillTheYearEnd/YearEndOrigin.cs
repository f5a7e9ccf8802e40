using System.Text.Json;
using Roer.Care;
using Roer.Methods.Forecasting;
using Roer.Store;

namespace Roer.Questions.WhereWillTheYearEnd;

/// <summary>
/// The forecast of a calendar year as this version makes it from what was known on a day, with what simple rules said then. It is about costs from messages; other costs have no margin, and risks no
/// outcome that can be seen. It rests on nothing but that vintage, so that it can be kept.
/// </summary>
/// <param name="Cents">The year in each path, rising; none where no forecast was possible.</param>
/// <param name="Seasonal">The same months of the year before, as known then.</param>
/// <param name="Growth">The same, times growth.</param>
/// <param name="Ladder">A plain chain ladder.</param>
/// <param name="Budget">The budget as known then, less what was known of other costs; empty when there was none.</param>
/// <param name="HasBreak">Whether a break was seen then.</param>
internal sealed record YearEndOrigin(long[] Cents, BaselineForecast? Seasonal, BaselineForecast? Growth, BaselineForecast? Ladder, long? Budget, bool HasBreak)
{
    public string Write() => JsonSerializer.Serialize(this);

    public static YearEndOrigin Parse(string text) => JsonSerializer.Deserialize<YearEndOrigin>(text)!;

    public static YearEndOrigin Of(Vintage vintage, int year)
    {
        var outlook = YearEndOutlook.Of(YearEndLoad.Load(vintage, DaysOf(year)), YearEndOptions.Quick);
        if (!outlook.IsPossible) return new([], null, null, null, null, false);
        var count = YearEndCount.Of(outlook, null, new YearEndFilter([]));
        var simple = SimpleBaselines.Of(Arrived(outlook.History), new(outlook.History.First, outlook.Calendar.Edge, outlook.Calendar.Now, outlook.Calendar.First));
        var others = count.Others is { } known ? known.Booked + known.Expected : 0;
        return new([.. count.Sums.Total().Select(cents => cents + count.SoFar).Order()], simple.SeasonalNaive, simple.Growth, simple.ChainLadder, count.Budget - others, YearEndBreaks.Of(outlook).Count > 0);
    }

    public static DateSpan DaysOf(int year) => DateSpan.Of(new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));

    private static List<ArrivedAmount> Arrived(ClaimHistory history) =>
    [
        .. from cell in Enumerable.Range(0, history.Cells.Count)
           from sum in history.Sums(cell)
           select new ArrivedAmount(sum.Month, history.Calendar.KnownMonth(sum.Known), history.Counted(sum)),
    ];
}
