using System.Collections.Concurrent;
using Roer.Care;
using Roer.Methods.Forecasting;
using Roer.Store;
using Roer.Store.Measures;

namespace Roer.Questions.Parts.TrackRecords;

/// <summary>
/// Every forecast that could be held against its year: at the end of each month of a year that is known for 99% or more, from data as known then. What is worked out is kept with the facts it rests
/// on, so that each month adds to it; work goes on where it stopped.
/// </summary>
/// <param name="subject">The name under which it is kept; it never changes.</param>
/// <param name="forecast">The forecast of a year from a vintage.</param>
/// <param name="state">What a vintage knows of a year that is over, and what it expects of it; empty when it can not tell.</param>
internal sealed class Backtest(string subject, Func<Vintage, int, PastForecast> forecast, Func<Vintage, int, (long Known, double Expected)?> state)
{
    private const int Year = 12;
    private const int FewestMonths = 12;

    /// <summary>Another version of the code may say something else: what is kept is of this one.</summary>
    private static readonly string Code = string.Join(' ', new[] { typeof(Backtest), typeof(TrackRecord), typeof(CareStore), typeof(DateSpan) }.Select(type => $"{type.Module.ModuleVersionId:N}"));

    /// <summary>
    /// The track record as known on a vintage's day: of what is kept, or of everything when who asks is ready to wait for what is not. While something is missing nothing is shown, so that the first
    /// one missing ends the search; what was read once stays with the vintage.
    /// </summary>
    public ForecastRecord Of(CareStore store, Vintage vintage, bool isWorkedOut)
    {
        var read = vintage.Memo((typeof(ReadForecasts), subject), () => new ReadForecasts());
        if (read.Whole is { } whole) return whole;
        var years = Years(vintage);
        var origins = years.Finished.SelectMany(year => Origins(year.Year, years.First).Select(day => (Day: day, Year: year))).ToList();
        var held = new List<HeldOrigin>();
        for (var place = 0; place < origins.Count; place++)
        {
            var (day, year) = origins[place];
            if (read.Of(day, () => Read(store, Work(vintage, day), year.Year, isWorkedOut)) is not { } forecast) return new([], origins.Count - place);
            if (forecast.Cents.Length > 0) held.Add(new HeldOrigin(day, year, forecast));
        }

        return read.Whole = new(held, 0);
    }

    /// <summary>Works out what is not kept yet.</summary>
    /// <exception cref="OperationCanceledException">It had to stop; what was worked out before is kept.</exception>
    public void Prepare(CareStore store, string municipality, CancellationToken stop)
    {
        if (LatestKnown.Of(store, municipality) is not { } asOf) return;
        var vintage = store.At(municipality, asOf, stand: null);
        var years = Years(vintage);
        foreach (var (year, day) in years.Finished.SelectMany(year => Origins(year.Year, years.First).Select(day => (year.Year, day))))
        {
            stop.ThrowIfCancellationRequested();
            var work = Work(vintage, day);
            if (work.In(store) is null) WorkOut(store, work, year, stop);
        }
    }

    public static DateSpan DaysOf(int year) => DateSpan.Of(new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));

    private KeptWork Work(Vintage vintage, DateOnly day) => new(vintage.Municipality, subject, day, vintage.Stand, Code);

    private PastForecast? Read(CareStore store, KeptWork work, int year, bool isWorkedOut) =>
        work.In(store) is { } text ? PastForecast.Parse(text) : isWorkedOut ? WorkOut(store, work, year, CancellationToken.None) : null;

    private PastForecast WorkOut(CareStore store, KeptWork work, int year, CancellationToken stop)
    {
        var made = store.Once((work.Municipality, work.AsOf, work.Stand), vintage => forecast(vintage, year), stop);
        work.Add(store, made.Write());
        return made;
    }

    /// <summary>The ends of the months of a year at which a year of whole months was known.</summary>
    private static IEnumerable<DateOnly> Origins(int year, int first) =>
        from month in Enumerable.Range(1, Year)
        let day = new DateOnly(year, month, DateTime.DaysInMonth(year, month))
        where new ClaimCalendar(day, DaysOf(year)).Edge - first + 1 >= FewestMonths
        select day;

    private (int First, IReadOnlyList<FinishedYear> Finished) Years(Vintage vintage) => vintage.Memo((typeof(Backtest), subject), () =>
    {
        var facts = SpendingFacts.Of(vintage, DaysOf(vintage.AsOf.Year));
        var first = ClaimHistory.Of(facts).First;
        var finished = new List<FinishedYear>();
        for (var year = (first / Year) + 1; year < vintage.AsOf.Year; year++)
        {
            if (state(vintage, year) is { } now && FinishedYear.Of(facts with { Calendar = new(vintage.AsOf, DaysOf(year)) }, now.Known, now.Expected) is { } found) finished.Add(found);
        }

        return (first, (IReadOnlyList<FinishedYear>)finished);
    });

    /// <summary>What was read of the kept forecasts for one vintage; of the whole record also what is worked out from it.</summary>
    private sealed class ReadForecasts
    {
        private readonly ConcurrentDictionary<DateOnly, PastForecast> _found = [];

        public ForecastRecord? Whole { get; set; }

        public PastForecast? Of(DateOnly day, Func<PastForecast?> read)
        {
            if (_found.TryGetValue(day, out var known)) return known;
            return read() is { } found ? _found.GetOrAdd(day, found) : null;
        }
    }
}
