using Roer.Care;
using Roer.Questions.Parts;
using Roer.Questions.Parts.Paths;
using Roer.Store;
using Roer.Store.Measures;

namespace Roer.Questions.WhichPathsDoYouthsTake;

/// <summary>Everything that one period of the answer is explained from. A path needs what came before and after the period, so all care is loaded.</summary>
internal sealed record CarePathFacts
{
    private static readonly Sql DayClaims = Sql.Of(typeof(CarePath), "CarePath.Claims.sql");

    public required DateSpan Period { get; init; }

    public required CareHistory History { get; init; }

    public required DimensionColumns Columns { get; init; }

    /// <summary>Eurocents claimed in the period on all trajectories.</summary>
    public required long CentsOnTrajectories { get; init; }

    public required DividedClaims Claims { get; init; }

    /// <summary>The youths with care in the period.</summary>
    public required IReadOnlyList<PeriodCourse> InCare { get; init; }

    /// <summary>Youths who live there on 1 January of the first year of the period; empty when nobody told.</summary>
    public required long? Residents { get; init; }

    /// <summary>The first day from which start and stop messages are complete; empty when there are none.</summary>
    public required DateOnly? DataStart { get; init; }

    public required FindingGroups Found { get; init; }

    public required ArrivalPattern Arrival { get; init; }

    public required IReadOnlyDictionary<string, string> ProductNames { get; init; }

    public DateOnly AsOf => History.AsOf;

    /// <summary>The days of the period that have passed on the as-of date; empty when none have.</summary>
    public DateSpan? Window => Period.ClosedAt(AsOf);

    /// <summary>The days in which paths can lie: from the first day of the period to the as-of date, and never less than the period.</summary>
    public DateSpan Followed => Period.Last > AsOf ? Period : DateSpan.Of(Period.First, AsOf);

    public static CarePathFacts Load(Vintage vintage, DateSpan period) => Remembered<CarePathFacts>.Of(vintage, period, () =>
    {
        var history = Remembered<CareHistory>.Of(vintage, period, () => CareHistory.Of(vintage, period.First));
        var residents = Store.Measures.Residents.Of(vintage, period.First.Year, (int)Parameter.On("jeugd-hoogste-leeftijd", period.First));
        var courses = CareCourse.Of(history, vintage.Read(DayClaims, row => new DayClaim(row.Int32(0), row.Date(1), row.Int64(2)), period.First), period);
        var columns = TrajectoryFilter.ColumnsOf(history);
        return new CarePathFacts
        {
            Period = period,
            History = history,
            Columns = columns,
            CentsOnTrajectories = courses.Sum(course => course.Episodes.Sum(episode => episode.CentsInPeriod)),
            Claims = DividedClaims.Of(vintage, period),
            InCare = CoursesInPeriod.Of(courses, new PlannedEnds(history, FirstPlannedEnd.Of(vintage)), new TrajectoryFilter(history, columns, new CareFilter([])), (period, vintage.AsOf)),
            Residents = residents.Count == 0 ? null : residents.Sum(one => one.Youths),
            DataStart = Store.Measures.DataStart.Of(history.Allocations.SelectMany(row => row.Starts.Concat(row.Stops.Select(stop => stop.LastDay))), vintage.AsOf),
            Found = Remembered<FindingGroups>.Of(vintage, period, () => FindingGroups.Of(vintage, period)),
            Arrival = ArrivalPattern.Of(vintage),
            ProductNames = Store.Measures.ProductNames.Of(vintage),
        };
    });
}
