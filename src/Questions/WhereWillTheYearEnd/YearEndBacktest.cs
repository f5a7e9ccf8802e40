using Roer.Methods.Forecasting;
using Roer.Store;
using Roer.Store.Measures;

namespace Roer.Questions.WhereWillTheYearEnd;

/// <summary>A calendar year of which all but a hundredth is known.</summary>
/// <param name="Year">The year.</param>
/// <param name="Cents">What is known of it now, in messages.</param>
/// <param name="Settled">The day from which at least 99% of that was known.</param>
internal sealed record FinishedYear(int Year, long Cents, DateOnly Settled);

/// <summary>
/// Every forecast that could be held against its year: at the end of each month of a year that is known for 99% or more, from data as known then. What is worked out is kept with the facts it rests
/// on, so that each month adds to it; work goes on where it stopped.
/// </summary>
internal static class YearEndBacktest
{
    private const string Subject = "waar-eindigt-het-jaar/terugblik";
    private const int Year = 12;
    private const double Finished = 0.99;

    /// <summary>Another version of the code may say something else: what is kept is of this one.</summary>
    private static readonly string Code = string.Join(' ', new[] { typeof(YearEndBacktest), typeof(TrackRecord), typeof(CareStore), typeof(Care.DateSpan) }.Select(type => $"{type.Module.ModuleVersionId:N}"));

    /// <summary>The track record as known on a vintage's day: of what is kept, or of everything when who asks is ready to wait for what is not.</summary>
    public static YearEndTrackRecord Of(CareStore store, Vintage vintage, bool isWorkedOut)
    {
        var years = Years(vintage);
        var origins = (from year in years.Finished
                       from day in Origins(year.Year, years.First)
                       select (Day: day, Year: year, Forecast: Kept(store, Work(vintage, day)) ?? (isWorkedOut ? WorkOut(store, Work(vintage, day), year.Year, CancellationToken.None) : null))).ToList();
        return new(
            [.. origins.Where(origin => origin.Forecast is { Cents.Length: > 0 }).Select(origin => new HeldOrigin(origin.Day, origin.Year, origin.Forecast!))],
            origins.Count, origins.Count(origin => origin.Forecast is null));
    }

    /// <summary>Works out what is not kept yet.</summary>
    /// <exception cref="OperationCanceledException">It had to stop; what was worked out before is kept.</exception>
    public static void Prepare(CareStore store, string municipality, CancellationToken stop)
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

    private static KeptWork Work(Vintage vintage, DateOnly day) => new(vintage.Municipality, Subject, day, vintage.Stand, Code);

    private static YearEndOrigin? Kept(CareStore store, KeptWork work) => work.In(store) is { } text ? YearEndOrigin.Parse(text) : null;

    private static YearEndOrigin WorkOut(CareStore store, KeptWork work, int year, CancellationToken stop)
    {
        var origin = store.Once((work.Municipality, work.AsOf, work.Stand), vintage => YearEndOrigin.Of(vintage, year), stop);
        work.Add(store, origin.Write());
        return origin;
    }

    /// <summary>The ends of the months of a year at which a year of whole months was known.</summary>
    private static IEnumerable<DateOnly> Origins(int year, int first) =>
        from month in Enumerable.Range(1, Year)
        let day = new DateOnly(year, month, DateTime.DaysInMonth(year, month))
        where new ClaimCalendar(day, YearEndOrigin.DaysOf(year)).Edge - first + 1 >= ClaimHistory.FewestMonths
        select day;

    private static (int First, IReadOnlyList<FinishedYear> Finished) Years(Vintage vintage) => vintage.Memo(typeof(FinishedYear), () =>
    {
        var facts = YearEndLoad.Load(vintage, YearEndOrigin.DaysOf(vintage.AsOf.Year));
        var first = ClaimHistory.Of(facts).First;
        var years = Enumerable.Range((first / Year) + 1, Math.Max(0, vintage.AsOf.Year - (first / Year) - 1));
        return (first, (IReadOnlyList<FinishedYear>)[.. years.Select(year => FinishedIn(facts with { Calendar = new(vintage.AsOf, YearEndOrigin.DaysOf(year)) })).OfType<FinishedYear>()]);
    });

    /// <summary>What is expected to come yet is judged by the forecast of that year as it is made now.</summary>
    private static FinishedYear? FinishedIn(YearEndFacts facts)
    {
        var outlook = YearEndOutlook.Of(facts, YearEndOptions.Quick);
        if (!outlook.IsPossible) return null;
        var filter = new YearEndFilter([]);
        var known = YearEndCount.Of(outlook, null, filter).SoFar;
        if (known <= 0 || known < Finished * YearEndExpectation.Of(outlook, outlook, outlook, filter)) return null;
        var (sum, settled) = (0L, facts.Calendar.AsOf);
        foreach (var day in facts.Claims.Where(claim => facts.Calendar.IsInPeriod(claim.Month) && claim.State != ClaimHistory.RefusedState).GroupBy(claim => claim.Known).OrderBy(day => day.Key))
        {
            if (sum < Finished * known) settled = day.Key;
            sum += day.Sum(claim => claim.Cents);
        }

        return new(facts.Calendar.Period.First.Year, known, settled);
    }
}
