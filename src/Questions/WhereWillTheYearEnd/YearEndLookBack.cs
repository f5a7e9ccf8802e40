using Roer.Questions.Parts.TrackRecords;
using Roer.Store;

namespace Roer.Questions.WhereWillTheYearEnd;

/// <summary>What the look back on earlier forecasts needs of this one.</summary>
internal static class YearEndLookBack
{
    public static Backtest Backtest { get; } = new("waar-eindigt-het-jaar/terugblik", Forecast, State);

    public static PastForecast Forecast(Vintage vintage, int year)
    {
        if (Count(vintage, year) is not { IsPossible: true } count) return PastForecast.None;
        var others = count.Others is { } known ? known.Booked + known.Expected : 0;
        return PastForecast.Of(count.Outlook.History, FromMessages(count), count.Budget - others, YearEndBreaks.Of(count.Outlook).Count > 0);
    }

    public static IEnumerable<long> FromMessages(YearEndCount count) => count.Coming.Select(cents => cents + count.SoFar);

    private static (long Known, double Expected)? State(Vintage vintage, int year) =>
        Count(vintage, year) is { IsPossible: true } count ? (count.SoFar, YearEndBridge.Expected(count, count.Outlook, count.Outlook)) : null;

    private static YearEndCount Count(Vintage vintage, int year) =>
        YearEndCount.Of(YearEndOutlook.Of(YearEndLoad.Load(vintage, Backtest.DaysOf(year)), YearEndHistory.Quick), null, new YearEndFilter([]));
}
