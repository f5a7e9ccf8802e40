using Roer.Care;
using Roer.Store;
using Roer.Store.Measures;

namespace Roer.Questions.WhichPathsDoYouthsTake;

/// <summary>From the store to the course of each youth. A path needs what came before and after the period, so all care is loaded.</summary>
internal static class CarePathLoad
{
    private static readonly DateOnly LongAgo = new(1900, 1, 1);
    private static readonly Sql Births = Sql.Of(typeof(CarePath), "CarePath.Births.sql");
    private static readonly Sql Euros = Sql.Of(typeof(CarePath), "CarePath.Euros.sql");
    private static readonly Sql Claims = Sql.Of(typeof(CarePath), "CarePath.Claims.sql");
    private static readonly Sql Residents = Sql.Of(typeof(CarePath), "CarePath.Residents.sql");

    public static CarePathFacts Load(CareStore store, Vintage vintage, DateSpan period) =>
        Remembered<CarePathFacts>.Of(vintage, period, () => LoadNow(store, vintage, period));

    private static CarePathFacts LoadNow(CareStore store, Vintage vintage, DateSpan period)
    {
        var rows = AllocatedCare.Of(vintage, DateSpan.Of(LongAgo, vintage.AsOf < period.Last ? period.Last : vintage.AsOf), period.First);
        var births = vintage.Read(Births, row => (Child: row.Int64(0), Birth: row.Date(1))).ToDictionary(row => row.Child, row => row.Birth);
        var claims = vintage.Read(Euros, row => new DayClaim(row.Int32(0), row.Date(1), row.Int64(2)), period.First);
        var courses = CareCourses.Of(rows, births, claims, period, vintage.AsOf);
        return new CarePathFacts
        {
            Period = period,
            AsOf = vintage.AsOf,
            Courses = courses,
            Claims = vintage.Read(Claims, Claim, period.First, period.Last),
            FirstPlans = FirstPlannedEnd.Of(vintage),
            Residents = store.Read(
                Residents, row => row.Int64(1) == 0 ? (long?)null : row.Int64(0),
                vintage.Municipality, vintage.AsOf, vintage.Stand, period.First.Year, (int)Parameter.On("jeugd-hoogste-leeftijd", period.First))[0],
            Found = Remembered<FindingGroups>.Of(vintage, period, () => FindingGroups.Of(vintage, period)),
            Arrival = ArrivalPattern.Of(vintage),
            ProductNames = ProductNames.Of(vintage),
            FirstDay = courses.Length == 0 ? null : DateOnly.FromDayNumber(courses.Min(course => course.Episodes[0].Start)),
        };
    }

    private static PeriodClaim Claim(Row row) => new(
        row.Text(0), row.Text(1), new Division((CareForm)row.Int32(2), row.Text(3), row.Int32(4), "", "", row.Text(5), ""), row.Int64(6));
}
