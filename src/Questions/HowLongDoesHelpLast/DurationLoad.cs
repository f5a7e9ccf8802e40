using Roer.Care;
using Roer.Store;
using Roer.Store.Measures;

namespace Roer.Questions.HowLongDoesHelpLast;

/// <summary>From the store to trajectories with their ways of ending. A length needs all of the past, so all care is loaded.</summary>
internal static class DurationLoad
{
    private static readonly Sql Reassessments = Sql.Of(typeof(CareDuration), "CareDuration.Reassessments.sql");

    public static DurationFacts Load(Vintage vintage, DateSpan period) => Remembered<DurationFacts>.Of(vintage, period, () =>
    {
        var care = Remembered<CareHistory>.Of(vintage, period, () => CareHistory.Of(vintage, period.First));
        return new DurationFacts
        {
            Period = period,
            AsOf = vintage.AsOf,
            Care = care,
            DataStart = vintage.Memo(typeof(DataStart), () => DataStart.Of(care.Allocations.SelectMany(row => row.Starts.Concat(row.Stops.Select(stop => stop.LastDay))), vintage.AsOf)),
            Reassessments = vintage.Read(Reassessments, row => (Number: row.Int32(0), First: row.Date(1), Last: row.Date(2)), vintage.AsOf).ToDictionary(row => row.Number, row => (row.First, row.Last)),
            Found = Remembered<FindingGroups>.Of(vintage, period, () => FindingGroups.Of(vintage, period)),
            Arrival = ArrivalPattern.Of(vintage),
            ProductNames = ProductNames.Of(vintage),
        };
    });
}
