using System.Text.Json;
using Roer.Methods.Forecasting;
using Roer.Store.Measures;

namespace Roer.Questions.Parts.TrackRecords;

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
internal sealed record PastForecast(long[] Cents, BaselineForecast? Seasonal, BaselineForecast? Growth, BaselineForecast? Ladder, long? Budget, bool HasBreak)
{
    /// <summary>Where no forecast was possible.</summary>
    public static PastForecast None { get; } = new([], null, null, null, null, false);

    public static PastForecast Of(ClaimHistory history, IEnumerable<long> cents, long? budget, bool hasBreak)
    {
        var calendar = history.Calendar;
        var simple = SimpleBaselines.Of(
            [.. Enumerable.Range(0, history.Cells.Count).SelectMany(history.Sums).Select(sum => new ArrivedAmount(sum.Month, calendar.KnownMonth(sum.Known), history.Counted(sum)))],
            new(history.First, calendar.Edge, calendar.Now, calendar.First));
        return new([.. cents.Order()], simple.SeasonalNaive, simple.Growth, simple.ChainLadder, budget, hasBreak);
    }

    public string Write() => JsonSerializer.Serialize(this);

    public static PastForecast Parse(string text) => JsonSerializer.Deserialize<PastForecast>(text)!;
}

/// <summary>A calendar year of which all but a hundredth is known.</summary>
/// <param name="Year">The year.</param>
/// <param name="Cents">What is known of it now, in messages.</param>
/// <param name="Settled">The day from which at least 99% of that was known.</param>
internal sealed record FinishedYear(int Year, long Cents, DateOnly Settled)
{
    private const double Finished = 0.99;

    /// <summary>The period of the facts as a finished year; empty when less is known of it than of what is expected of it now.</summary>
    public static FinishedYear? Of(SpendingFacts facts, long known, double expected)
    {
        if (known <= 0 || known < Finished * expected) return null;
        var (sum, settled) = (0L, facts.Calendar.AsOf);
        foreach (var day in facts.Claims.Where(claim => facts.Calendar.IsInPeriod(claim.Month) && claim.State != ClaimHistory.RefusedState).GroupBy(claim => claim.Known).OrderBy(day => day.Key))
        {
            if (sum < Finished * known) settled = day.Key;
            sum += day.Sum(claim => claim.Cents);
        }

        return new(facts.Calendar.Period.First.Year, known, settled);
    }
}

/// <summary>A forecast of a year that is finished.</summary>
internal sealed record HeldOrigin(DateOnly Day, FinishedYear Year, PastForecast Forecast)
{
    public HeldForecast Held { get; } = HeldForecast.Of(Year.Cents, [.. Forecast.Cents.Select(cents => (double)cents)]);
}
